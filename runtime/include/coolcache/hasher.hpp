/// \file
/// XXH3-128 over bytes that arrive in pieces.
#pragma once

#include <array>
#include <coolcache/fingerprint.hpp>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <type_traits>

namespace coolcache::detail {

/// Short keys stay in the buffer and are hashed in one piece; longer ones stream. The digest is
/// that of all bytes in order, whatever the pieces were.
class hasher {
 public:
  hasher() noexcept;
  ~hasher();
  hasher(const hasher&) = delete;
  hasher& operator=(const hasher&) = delete;

  void bytes(const void* data, std::size_t size) {
    if (size > buffer_.size() - used_) return spill(data, size);
    if (size != 0) std::memcpy(buffer_.data() + used_, data, size);
    used_ += size;
  }

  template <class T>
  requires std::is_arithmetic_v<T>
  void raw(T value) { bytes(&value, sizeof value); }

  void tag(char kind) { raw(kind); }
  void length(std::uint64_t count) { raw(count); }
  void text(std::string_view s) {
    length(s.size());
    bytes(s.data(), s.size());
  }
  void add(digest d) {
    raw(d.high);
    raw(d.low);
  }

  digest finish() const;

 private:
  struct stream;

  void spill(const void* data, std::size_t size);

  std::array<std::byte, 480> buffer_;
  std::size_t used_ = 0;
  std::unique_ptr<stream> stream_;
};

}  // namespace coolcache::detail
