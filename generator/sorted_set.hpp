// Vectors that are sets: sorted, each element once.
#pragma once

#include <algorithm>

namespace coolcache::scan {

template <class List>
void sort_unique(List& all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

}  // namespace coolcache::scan
