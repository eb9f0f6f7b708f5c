/// \file
/// XXH3-128 over bytes that arrive in pieces.
#pragma once

#include <coolcache/detail/digest.hpp>
#include <cstddef>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace coolcache::detail {

/// Short keys stay in the buffer and are hashed in one piece; longer ones stream. The digest is
/// that of all bytes in order, whatever the pieces were.
class hasher {
 public:
  hasher() noexcept = default;
  ~hasher() {
    if (stream_ != nullptr) end_stream();
  }
  hasher(const hasher&) = delete;
  hasher& operator=(const hasher&) = delete;

  void bytes(const void* data, std::size_t size) {
    if (size > sizeof buffer_ - used_) return spill(data, size);
    if (size != 0) std::memcpy(buffer_ + used_, data, size);
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

  /// Kind, size and value of a number, put straight where they are hashed.
  template <class T>
  requires std::is_arithmetic_v<T>
  void tagged(char kind, T value) {
    if (2 + sizeof value > sizeof buffer_ - used_)
      return tag(kind), tag(static_cast<char>(sizeof value)), raw(value);
    std::byte* const to = buffer_ + used_;
    to[0] = static_cast<std::byte>(kind);
    to[1] = static_cast<std::byte>(sizeof value);
    std::memcpy(to + 2, &value, sizeof value);
    used_ += 2 + sizeof value;
  }

  digest finish() const {
    digest whole;
    finish(whole);
    return whole;
  }
  /// The same where it is wanted: a copy of what was just written in two halves has to wait.
  void finish(digest& to) const {
    if (stream_ == nullptr) return digest_of(buffer_, used_, to);
    finish_stream(to);
  }

 private:
  struct stream;

  static void digest_of(const void* data, std::size_t size, digest& to) noexcept;
  void finish_stream(digest& to) const;
  void spill(const void* data, std::size_t size);
  void end_stream() noexcept;

  std::byte buffer_[480];
  std::size_t used_ = 0;
  stream* stream_ = nullptr;  ///< null while all fits into the buffer
};

}  // namespace coolcache::detail
