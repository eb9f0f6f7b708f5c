/// \file
/// `coolcache::mapped_array<T>`: a large read-only result that a hit maps from disk instead of
/// reading it.
#pragma once

#include <coolcache/detail/aggregate.hpp>
#include <coolcache/detail/checks.hpp>
#include <coolcache/detail/kinds.hpp>
#include <coolcache/detail/result_reader.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace coolcache {
namespace detail {

template <class T>
concept fixed_array_like = requires {
  std::tuple_size<T>::value;
  typename T::value_type;
};

template <class T>
constexpr bool mappable();

template <class T, std::size_t... I>
constexpr bool mappable_fields(std::index_sequence<I...>) {
  return (mappable<std::remove_cv_t<field_type<T, I>>>() && ...);
}

/// Whether a T means the same in another process when its bytes are the same.
template <class T>
constexpr bool mappable() {
  if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
    return true;
  } else if constexpr (!std::is_trivially_copyable_v<T> || alignof(T) > 64) {
    return false;
  } else if constexpr (complex_like<T>) {
    return true;
  } else if constexpr (of_std<T> && fixed_array_like<T>) {
    return mappable<typename T::value_type>();
  } else if constexpr (plain_aggregate<T>) {
    return mappable_fields<T>(std::make_index_sequence<field_count<T>>());
  } else {
    return false;
  }
}

}  // namespace detail

/// An array that cannot be changed. It is made from a vector; as the result of a marked function
/// that hits it is the file on disk, mapped, whose pages are read when they are touched. Copies
/// share their elements, which live as long as one of them. Safe to read on several threads.
///
/// What is mapped is private to CoolCache: a program that truncates files of a cache directory
/// while they are mapped is ended by SIGBUS.
template <class T>
class mapped_array {
  static_assert(
      detail::mappable<T>(),
      "CoolCache: the bytes of an element of mapped_array must mean the same in the next "
      "process; use numbers, enumerations, std::array, std::complex, or aggregates of them "
      "without pointers");

 public:
  using value_type = T;
  using size_type = std::size_t;
  using difference_type = std::ptrdiff_t;
  using reference = const T&;
  using const_reference = const T&;
  using pointer = const T*;
  using const_pointer = const T*;
  using iterator = const T*;
  using const_iterator = const T*;

  mapped_array() = default;
  mapped_array(std::vector<T> elements) {
    auto held = std::make_shared<const std::vector<T>>(std::move(elements));
    data_ = held->data();
    size_ = held->size();
    owner_ = std::move(held);
  }
  /// `size` elements from `data`, which live as long as `owner`.
  mapped_array(std::shared_ptr<const void> owner, const T* data, std::size_t size)
      : owner_(std::move(owner)), data_(data), size_(size) {}

  const T* data() const noexcept { return data_; }
  std::size_t size() const noexcept { return size_; }
  bool empty() const noexcept { return size_ == 0; }
  const T& operator[](std::size_t i) const noexcept { return data_[i]; }
  const T& front() const noexcept { return data_[0]; }
  const T& back() const noexcept { return data_[size_ - 1]; }
  const T* begin() const noexcept { return data_; }
  const T* end() const noexcept { return data_ + size_; }
  operator std::span<const T>() const noexcept { return {data_, size_}; }

  /// As a key it is the sequence of its elements.
  friend std::span<const T> coolcache_key(const mapped_array& array) { return array; }

 private:
  std::shared_ptr<const void> owner_;
  const T* data_ = nullptr;
  std::size_t size_ = 0;
};

namespace detail {

struct bytes_owner {
  std::shared_ptr<const void> held;
};

/// In place where the owner keeps the bytes, else copied.
template <class T>
T result_reader::mapped() {
  using element = typename T::value_type;
  const std::size_t count = length(sizeof(element));
  const std::size_t at = whole_.size() - from_.size();
  const std::size_t padding = (mapped_alignment - at % mapped_alignment) % mapped_alignment;
  if (padding > from_.size() || count > (from_.size() - padding) / sizeof(element))
    throw codec_error("stored length is too large");
  from_.remove_prefix(padding);
  const char* const first = from_.data();
  if (owner_ != nullptr && reinterpret_cast<std::uintptr_t>(first) % alignof(element) == 0) {
    from_.remove_prefix(count * sizeof(element));
    return T(owner_->held, reinterpret_cast<const element*>(first), count);
  }
  std::vector<element> copy(count);
  bytes(copy.data(), count * sizeof(element));
  return T(std::move(copy));
}

}  // namespace detail
}  // namespace coolcache
