// What a fingerprint is made of, piece by piece. One walk names the parts and hands them to a sink:
// one sink hashes them, the other keeps them for the explanation of a change. So what is hashed is
// what is explained.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hash.hpp"

namespace coolcache::scan {

class part_sink {
 public:
  part_sink() = default;
  part_sink(const part_sink&) = delete;
  part_sink& operator=(const part_sink&) = delete;
  virtual ~part_sink() = default;

  // `note` tells people what the value belongs to. It does not count.
  virtual void add(std::string_view label, std::string_view value, std::string_view note) = 0;
  void add(std::string_view label, std::string_view value) { add(label, value, {}); }
  void add(std::string_view label, const digest& value, std::string_view note = {}) {
    add(label, value.hex(), note);
  }
};

class hashing_sink final : public part_sink {
 public:
  using part_sink::add;
  void add(std::string_view label, std::string_view value, std::string_view) override {
    hash_.add(label);
    hash_.add(value);
  }
  digest finish() const { return hash_.finish(); }

 private:
  hasher hash_;
};

struct part {
  std::string label;
  std::string value;
  std::string note = {};
  friend bool operator==(const part&, const part&) = default;
};

class recording_sink final : public part_sink {
 public:
  using part_sink::add;
  void add(std::string_view label, std::string_view value, std::string_view note) override {
    parts_.push_back({std::string(label), std::string(value), std::string(note)});
  }
  const std::vector<part>& parts() const { return parts_; }

 private:
  std::vector<part> parts_;
};

// What a hashing_sink makes of the same parts.
inline digest hash_of(const std::vector<part>& parts) {
  hashing_sink out;
  for (const part& p : parts) out.add(p.label, p.value);
  return out.finish();
}

}  // namespace coolcache::scan
