#include "percent.hpp"

#include <algorithm>
#include <cmath>

namespace licences {

std::string percent(double share) {
  long tenths = std::lround(share * 1000);
  if (share < 1) tenths = std::min(tenths, 999L);
  if (share > 0) tenths = std::max(tenths, 1L);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

}  // namespace licences
