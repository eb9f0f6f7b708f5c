#include "library_questions.hpp"

namespace coolcache::scan {

std::vector<bool> library_questions(const declaration_index& index) {
  static constexpr std::string_view overloaded[] = {
      "abs",    "div",       "pow",    "sqrt",    "cbrt",   "exp",      "log",     "log2",
      "log10",  "sin",       "cos",    "tan",     "asin",   "acos",     "atan",    "atan2",
      "sinh",   "cosh",      "tanh",   "floor",   "ceil",   "round",    "lround",  "trunc",
      "fmod",   "remainder", "hypot",  "isnan",   "isinf",  "isfinite", "signbit", "frexp",
      "ldexp",  "modf",      "fabs",   "fmax",    "fmin",   "fma",      "erf",     "tgamma",
      "strchr", "memchr",    "strstr", "strpbrk", "strrchr"};
  std::vector<bool> out(index.name_count());
  for (std::string_view name : overloaded)
    if (global_name n = index.find_name(name); n != 0xFFFFFFFF) out[n] = true;
  for (global_name n = 0; n < index.name_count(); ++n)
    if (index.name(n).starts_with("__cpp_")) out[n] = true;
  return out;
}

}  // namespace coolcache::scan
