/// \file
/// Results to bytes and back, and the hash that says which type the bytes are of.
#pragma once

#include <coolcache/detail/class_forms.hpp>
#include <coolcache/detail/result_reader.hpp>
#include <coolcache/detail/result_writer.hpp>
#include <coolcache/detail/type_name.hpp>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace coolcache::detail {

/// Raised when the encoding of any result changes.
inline constexpr std::uint32_t result_format = 1;

/// A number whose encoding is its bytes, whatever they are.
template <class T>
inline constexpr bool is_its_bytes = (std::is_arithmetic_v<T> ||
                                      std::is_enum_v<T>)&&!std::is_same_v<T, bool> &&
                                     !std::is_same_v<T, long double>;

/// Throws codec_error, or what the type's own serialization throws.
template <class T>
std::string encode(const T& value) {
  std::string bytes;
  result_writer to(bytes);
  to.write(value);
  return bytes;
}

/// Throws codec_error where the bytes are not those of a T. Arrays that can be mapped stay where
/// they are if `owner` keeps the bytes.
template <class T>
T decode(std::string_view bytes, const bytes_owner* owner = nullptr) {
  if constexpr (is_its_bytes<T>) {  // as below, in a tenth of the time
    T value;
    if (bytes.size() != sizeof value) throw codec_error("stored number has another size");
    std::memcpy(&value, bytes.data(), sizeof value);
    return value;
  }
  result_reader from(bytes, owner);
  T value = from.read<T>();
  if (!from.at_end()) throw codec_error("stored bytes go on after the result");
  return value;
}

/// Name and size of a type, and of its fields, fields' fields and so on.
template <class T>
constexpr std::uint64_t type_hash_from(std::uint64_t seed) {
  std::uint64_t hash = hash_of_name(type_name<T>(), seed ^ (sizeof(T) * 0x9e3779b97f4a7c15));
  if constexpr (is_mapped_array<T>) {
    return type_hash_from<typename T::value_type>(hash);
  } else if constexpr (of_std<T> || !std::is_class_v<T>) {
    return hash;
  } else if constexpr (check_classes_are_known<T>()) {
    return class_forms<T>::type_hash(hash);
  } else {
    return hash;
  }
}

template <class T>
inline constexpr std::uint64_t type_hash = type_hash_from<T>(result_format);

}  // namespace coolcache::detail
