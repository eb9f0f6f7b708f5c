// Which functions' results a scan has invalidated, and why: one line a function.
#pragma once

#include <string>
#include <string_view>

#include "manifest.hpp"

namespace coolcache::scan {

enum class explanation {
  brief,  // the first twenty functions, with the most direct cause of each
  full,   // all functions and all causes
};

// Nothing if there is nothing to say: no fingerprint differs. `before` is the text of the earlier
// manifest; one that is damaged, or of another version, is said to be so.
//
//   simulate(): recompute, integrate() changed (physics.cpp:41) via step(), and 2 more
//   draw(): new
std::string explain(std::string_view before, const manifest& now, explanation how);

}  // namespace coolcache::scan
