#include "library_questions.hpp"

#include <set>

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

// As the manuals of libstdc++, libc++ and glibc name them. Other reserved names are for the
// library's own use, or for nobody's.
bool is_library_setting(std::string_view name) {
  static const std::set<std::string_view> all = {"_GLIBCXX_ASSERTIONS",
                                                 "_GLIBCXX_CONCEPT_CHECKS",
                                                 "_GLIBCXX_DEBUG",
                                                 "_GLIBCXX_DEBUG_BACKTRACE",
                                                 "_GLIBCXX_DEBUG_PEDANTIC",
                                                 "_GLIBCXX_FORCE_NEW",
                                                 "_GLIBCXX_PARALLEL",
                                                 "_GLIBCXX_PARALLEL_ASSERTIONS",
                                                 "_GLIBCXX_SANITIZE_VECTOR",
                                                 "_GLIBCXX_USE_CXX11_ABI",
                                                 "_GLIBCXX_USE_DEPRECATED",
                                                 "_GLIBCXX_USE_DUAL_ABI",
                                                 "__STDC_CONSTANT_MACROS",
                                                 "__STDC_FORMAT_MACROS",
                                                 "__STDC_LIMIT_MACROS",
                                                 "__STDC_WANT_DEC_FP__",
                                                 "__STDC_WANT_LIB_EXT2__",
                                                 "__STRICT_ANSI__",
                                                 "_ATFILE_SOURCE",
                                                 "_BSD_SOURCE",
                                                 "_DEFAULT_SOURCE",
                                                 "_DYNAMIC_STACK_SIZE_SOURCE",
                                                 "_FILE_OFFSET_BITS",
                                                 "_FORTIFY_SOURCE",
                                                 "_GNU_SOURCE",
                                                 "_ISOC99_SOURCE",
                                                 "_ISOC11_SOURCE",
                                                 "_ISOC2X_SOURCE",
                                                 "_LARGEFILE_SOURCE",
                                                 "_LARGEFILE64_SOURCE",
                                                 "_POSIX_C_SOURCE",
                                                 "_POSIX_SOURCE",
                                                 "_REENTRANT",
                                                 "_SVID_SOURCE",
                                                 "_THREAD_SAFE",
                                                 "_TIME_BITS",
                                                 "_XOPEN_SOURCE",
                                                 "_XOPEN_SOURCE_EXTENDED"};
  for (std::string_view start : {"_LIBCPP_ENABLE_", "_LIBCPP_DISABLE_", "_LIBCPP_ABI_",
                                 "_LIBCPP_HARDENING", "_LIBCPP_DEBUG", "_LIBCPP_REMOVE_"})
    if (name.starts_with(start)) return true;
  return all.contains(name);
}

}  // namespace coolcache::scan
