/// \file
/// Shares as people read them.
#pragma once

#include <string>

namespace licences {

/// "96.1 %" for 0.961. Only 1 itself is "100.0 %" and only 0 is "0.0 %": what is rounded to them
/// is shown one step away.
std::string percent(double share);

}  // namespace licences
