// The 128-bit digest of tagged items in which everything here is hashed.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace coolcache::scan {

struct digest {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  friend auto operator<=>(const digest&, const digest&) = default;
  std::string hex() const;  // 32 lower-case digits, high half first
};

// Adds a digest to a sum of digests, in which their order does not show.
void add(digest& sum, const digest& d);

// Collects items and hashes them with XXH3-128. Every item carries its length, so that no two
// sequences of items have the same bytes; callers put a tag before each kind of item.
class hasher {
 public:
  hasher();
  ~hasher();
  hasher(const hasher&) = default;
  hasher& operator=(const hasher&) = default;

  void add(std::string_view text);
  void add(std::uint64_t number);
  void add(const digest& d);
  digest finish() const;

 private:
  char* make_room(std::size_t size);

  std::vector<char> room_;  // taken over from one that is gone: most are short-lived
  std::size_t used_ = 0;
};

digest digest_of(std::string_view bytes);

// The same of bytes that come in pieces.
class stream_hasher {
 public:
  stream_hasher();
  ~stream_hasher();
  stream_hasher(const stream_hasher&) = delete;
  stream_hasher& operator=(const stream_hasher&) = delete;

  void add(std::string_view bytes);
  digest finish() const;

 private:
  struct state;
  std::unique_ptr<state> state_;
};

}  // namespace coolcache::scan
