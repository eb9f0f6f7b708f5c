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

// Flags that decide how much is inlined and folded together, as levels do.
bool acts_like_level(std::string_view flag) {
  if (is_optimization_level(flag)) return true;
  for (const char* prefix : {"-flto", "-fno-lto", "-fPI", "-fpi", "-fvisibility", "-fsanitize",
                             "-fno-sanitize", "-fprofile", "-fsemantic-interposition",
                             "-fno-semantic-interposition", "-ffat-lto", "-fno-fat-lto"})
    if (flag.starts_with(prefix)) return true;
  return false;
}

bool is_fused_by_default(std::string_view target) {
  for (const char* machine : {"aarch64", "arm", "powerpc", "ppc", "riscv", "s390", "loongarch",
                              "mips", "ia64", "hppa", "sparc"})
    if (target.starts_with(machine)) return true;
  return false;
}

bool has_fused_by_flag(std::string_view flag) {
  for (const char* prefix : {"-mfma", "-march", "-mavx512", "-mcpu", "-mtune", "-Xclang"})
    if (flag.starts_with(prefix)) return true;
  if (flag.starts_with("--target=")) return is_fused_by_default(flag.substr(9));
  if (flag.starts_with("(native is ")) return true;
  if (flag.starts_with("(compiled by "))  // its machine stands last
    return is_fused_by_default(flag.substr(flag.rfind(' ') + 1));
  return is_fused_by_default(flag);  // behind -target
}

// Sums may be taken in another order, or kept in wider registers: how, the level decides.
bool leaves_rounding_to_level(std::string_view flag) {
  for (const char* prefix : {"-Ofast", "-ffast-math", "-funsafe-math", "-fassociative-math",
                             "-freciprocal-math", "-ffp-model", "-fexcess-precision", "-mfpmath",
                             "-m32", "-mx32", "-mno-sse", "-fopenmp", "-ffinite-math"})
    if (flag.starts_with(prefix)) return true;
  return false;
}

// With fused multiply-add at hand, -O2 rounds a*b+c once and -O0 twice, unless that is forbidden.
// The last word on contraction counts.
bool level_shows(const settings& compile) {
#if defined(__x86_64__) || defined(__i386__)
  bool fused = false;
#else
  bool fused = true;
#endif
  bool contracts = true;
  for (const std::string& flag : compile.flags) {
    if (leaves_rounding_to_level(flag)) return true;
    if (flag.starts_with("-ffp-contract=")) contracts = flag != "-ffp-contract=off";
    fused = fused || has_fused_by_flag(flag);
  }
  return fused && contracts;
}

}  // namespace

bool can_change_results(std::string_view flag) {
  // Handed on to the preprocessor, the assembler or the linker.
  if (flag.starts_with("-Wp,") || flag.starts_with("-Wa,") || flag.starts_with("-Wl,"))
    return !flag.starts_with("-Wp,-M");
  if (is_optimization_level(flag)) return false;
  if (flag.starts_with("-wrapper")) return true;
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
    bool counts = can_change_results(flag) || (levels && acts_like_level(flag)) ||
                  (attention.all_flags && tells_macros(flag));
    if (counts) out.add("flag", flag);
  }
}

}  // namespace coolcache::scan
