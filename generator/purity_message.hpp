// How the purity check says what it has found.
#pragma once

#include <string>
#include <vector>

#include "purity_names.hpp"

namespace coolcache::scan {

struct purity_finding {
  std::string function;  // f(), or CACHE_REF(f)
  impurity kind = impurity::random;
  std::string thing;             // as it is called or named
  std::string state;             // of a global: "mutable global", "thread_local variable"
  std::vector<std::string> via;  // calls that lead there
  std::string item;              // of a global: how a key lists it; empty if none can
};

std::string to_string(const purity_finding& f);

}  // namespace coolcache::scan
