#include "flags.hpp"

#include <algorithm>
#include <array>

namespace coolcache::scan {
namespace {

constexpr std::array<std::string_view, 46> harmless_prefixes = {"-W",
                                                                "-w",
                                                                "-g",
                                                                "-pipe",
                                                                "-pedantic",
                                                                "-fdiagnostics",
                                                                "-fcolor-diagnostics",
                                                                "-fno-color-diagnostics",
                                                                "-fmessage-length",
                                                                "-fansi-escape-codes",
                                                                "-M",
                                                                "-save-temps",
                                                                "-ffile-prefix-map",
                                                                "-fmacro-prefix-map",
                                                                "-fdebug-prefix-map",
                                                                "-fdebug-compilation-dir",
                                                                "-ffile-compilation-dir",
                                                                "-fcanonical-system-headers",
                                                                "-fno-canonical-system-headers",
                                                                "-fPIC",
                                                                "-fpic",
                                                                "-fPIE",
                                                                "-fpie",
                                                                "-fno-plt",
                                                                "-fvisibility",
                                                                "-fno-semantic-interposition",
                                                                "-fsemantic-interposition",
                                                                "-ffunction-sections",
                                                                "-fdata-sections",
                                                                "-fno-omit-frame-pointer",
                                                                "-fomit-frame-pointer",
                                                                "-fstack-protector",
                                                                "-fno-stack-protector",
                                                                "-fstack-clash-protection",
                                                                "-fcf-protection",
                                                                "-flto",
                                                                "-fno-lto",
                                                                "-ffat-lto-objects",
                                                                "-fno-fat-lto-objects",
                                                                "-fsanitize",
                                                                "-fno-sanitize",
                                                                "-fprofile",
                                                                "-fcoverage",
                                                                "--coverage",
                                                                "-ftime-report",
                                                                "-v"};

// Flags that leave results alone unless code asks for macros that the compiler defines for them.
bool tells_macros(std::string_view flag) {
  return flag.starts_with("-O") || flag.starts_with("-fsanitize") || flag.starts_with("-fPI") ||
         flag.starts_with("-fpi") || flag.starts_with("-fno-sanitize") ||
         flag.starts_with("-fstack-protector") || flag == "-pg" || flag == "--coverage";
}

bool is_optimization_level(std::string_view flag) {
  return flag == "-O" || flag == "-O0" || flag == "-O1" || flag == "-O2" || flag == "-O3" ||
         flag == "-Os" || flag == "-Og" || flag == "-Oz";
}

// With fused multiply-add at hand, -O2 rounds a*b+c once and -O0 twice, unless that is forbidden.
bool level_shows(const settings& compile) {
  bool fused = false;
  for (const std::string& flag : compile.flags) {
    if (flag == "-ffp-contract=off") return false;
    if (flag == "-Ofast") return true;  // a level behind it takes it back
    fused = fused || flag.starts_with("-mfma") || flag.starts_with("-march") ||
            flag.starts_with("-mavx512") || flag.starts_with("-mcpu") || flag.starts_with("-mtune");
  }
#if defined(__aarch64__)
  fused = true;
#endif
  return fused;
}

}  // namespace

bool can_change_results(std::string_view flag) {
  // Handed on to the preprocessor, the assembler or the linker.
  if (flag.starts_with("-Wp,") || flag.starts_with("-Wa,") || flag.starts_with("-Wl,"))
    return !flag.starts_with("-Wp,-M");
  if (is_optimization_level(flag)) return false;
  return std::none_of(harmless_prefixes.begin(), harmless_prefixes.end(),
                      [&](std::string_view p) { return flag.starts_with(p); });
}

void add_settings(part_sink& out, const settings& compile, settings_attention attention) {
  out.add("standard", compile.standard);
  bool levels = level_shows(compile) || attention.levels;
  bool is_value = false;
  for (const std::string& flag : compile.flags) {
    bool skip = is_value;
    is_value = flag == "-MF" || flag == "-MT" || flag == "-MQ" || flag == "-MJ" || flag == "-o";
    if (skip) continue;
    bool counts = can_change_results(flag) || (levels && is_optimization_level(flag)) ||
                  (attention.all_flags && tells_macros(flag));
    if (counts) out.add("flag", flag);
  }
}

}  // namespace coolcache::scan
