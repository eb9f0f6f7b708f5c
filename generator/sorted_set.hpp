// Vectors that are sets: sorted, each element once.
#pragma once

#include <algorithm>
#include <vector>

namespace coolcache::scan {

template <class T>
void sort_unique(std::vector<T>& all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

}  // namespace coolcache::scan
