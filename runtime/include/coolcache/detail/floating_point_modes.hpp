/// \file
/// How the processor rounds, which changes what arithmetic gives and so is part of each key.
#pragma once

#include <cstdint>
#if !defined(__x86_64__) && !defined(__aarch64__)
#include <cfenv>
#endif

namespace coolcache::detail {

/// Rounding mode, flush-to-zero and denormals-are-zero, and of x87 rounding and precision.
inline std::uint64_t floating_point_modes() {
#if defined(__x86_64__)
  std::uint16_t x87 = 0;
  std::uint32_t sse = 0;
  asm volatile("fnstcw %0" : "=m"(x87));
  asm volatile("stmxcsr %0" : "=m"(sse));
  return std::uint64_t{sse & 0xe040u} << 32 | (x87 & 0x0f00u);
#elif defined(__aarch64__)
  std::uint64_t control = 0;
  asm volatile("mrs %0, fpcr" : "=r"(control));
  return control & 0x03c80007u;
#else
  return static_cast<std::uint64_t>(static_cast<unsigned>(std::fegetround()));
#endif
}

}  // namespace coolcache::detail
