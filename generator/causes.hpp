// Why one function's fingerprint is not what it was.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "manifest.hpp"

namespace coolcache::scan {

struct function_change {
  const manifest& before;
  const manifest_function& old_function;
  const manifest& now;
  const manifest_function& new_function;
};

// For what cannot happen, since fingerprints are made of what the manifest holds.
inline constexpr std::string_view unexplained = "why is not known, which is an error in CoolCache";

// Sentences without an end, the most direct cause first: "integrate() changed (physics.cpp:41) via
// step()". Never empty where the fingerprints differ.
std::vector<std::string> causes_of(const function_change& change);

}  // namespace coolcache::scan
