// Digests as people and files see them.
#include <coolcache/fingerprint.hpp>

namespace coolcache {

std::string fingerprint::hex() const {
  constexpr char digits[] = "0123456789abcdef";
  std::string text;
  text.reserve(2 * bytes.size());
  for (const std::byte b : bytes) {
    text += digits[std::to_integer<unsigned>(b) >> 4];
    text += digits[std::to_integer<unsigned>(b) & 15];
  }
  return text;
}

namespace detail {

fingerprint to_fingerprint(digest d) {
  fingerprint result;
  for (std::size_t i = 0; i < 8; ++i) {
    const auto shift = 56 - 8 * i;
    result.bytes[i] = static_cast<std::byte>((d.high >> shift) & 0xff);
    result.bytes[8 + i] = static_cast<std::byte>((d.low >> shift) & 0xff);
  }
  return result;
}

std::string hex(digest d) {
  return to_fingerprint(d).hex();
}

}  // namespace detail
}  // namespace coolcache
