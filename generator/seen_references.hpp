// The references that a walk has followed. Flat: a walk of a large closure asks a million times.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "seen_reference.hpp"

namespace coolcache::scan {

class seen_references {
 public:
  seen_references() : places_(1024, none) {}

  // Whether it was not among them.
  bool insert(const seen_reference& r) {
    std::size_t at = place_of(r);
    if (places_[at] == r) return false;
    places_[at] = r;
    if (++size_ * 2 > places_.size()) grow();
    return true;
  }

 private:
  static constexpr seen_reference none{.name = 0xFFFFFFFF};

  // Where it is, or belongs.
  std::size_t place_of(const seen_reference& r) const {
    std::size_t mask = places_.size() - 1;
    std::size_t at = seen_reference::hash{}(r)&mask;
    while (places_[at].name != none.name && !(places_[at] == r)) at = (at + 1) & mask;
    return at;
  }
  void grow() {
    auto before = std::exchange(places_, std::vector<seen_reference>(places_.size() * 2, none));
    for (const seen_reference& r : before)
      if (r.name != none.name) places_[place_of(r)] = r;
  }

  std::vector<seen_reference> places_;  // open addressing; a power of two
  std::size_t size_ = 0;
};

}  // namespace coolcache::scan
