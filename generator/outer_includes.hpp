// Which headers outside the project its files include themselves, and where.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "include_graph.hpp"

namespace coolcache::scan {

using outer_header = std::uint32_t;  // in order of `identity`

// Sets of outer headers, as bits.
class header_set {
 public:
  header_set() = default;
  explicit header_set(std::size_t headers) : bits_((headers + 63) / 64) {}

  void insert(outer_header h) { bits_[h / 64] |= std::uint64_t{1} << h % 64; }
  bool contains(outer_header h) const { return (bits_[h / 64] >> h % 64 & 1) != 0; }
  bool empty() const {
    for (std::uint64_t word : bits_)
      if (word != 0) return false;
    return true;
  }
  header_set& operator|=(const header_set& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
    return *this;
  }
  header_set& operator&=(const header_set& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] &= other.bits_[i];
    return *this;
  }
  header_set& operator-=(const header_set& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] &= ~other.bits_[i];
    return *this;
  }
  friend bool operator==(const header_set&, const header_set&) = default;

 private:
  std::vector<std::uint64_t> bits_;
};

class outer_includes {
 public:
  struct header {
    digest identity;          // of its content, or of the name of one of the compiler's own
    const std::string* name;  // its path; of the compiler's own, what stands between the angles
    bool is_read = false;     // its text is known: it is none of the compiler's own
    bool is_guarded = true;
    bool is_assert = false;  // read again, it looks at NDEBUG again
  };

  // What the preprocessor comes to in a file.
  struct step {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    bool is_outer = false;
    std::uint32_t target = 0;  // an outer_header, or a file
  };

  outer_includes(const project& p, const include_graph& graph);

  const std::vector<header>& all() const { return all_; }
  // By place in external_headers::all(): those that include such a header, or are it.
  const std::vector<header_set>& holders() const { return holders_; }
  std::span<const step> steps(file_id f) const {
    return {steps_.data() + first_step_[f], steps_.data() + first_step_[f + 1]};
  }

 private:
  void add(header h);
  void number();
  void find_holders(const external_headers& external);
  void find_steps(const project& p, const include_graph& graph);

  std::vector<header> all_;
  std::map<std::pair<std::string_view, bool>, outer_header> numbers_;  // by name and is_read
  std::vector<header_set> holders_;
  std::vector<step> steps_;
  std::vector<std::uint32_t> first_step_;  // by file
};

}  // namespace coolcache::scan
