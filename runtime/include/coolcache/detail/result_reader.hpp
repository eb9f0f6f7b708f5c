/// \file
/// Decodes what result_writer wrote. Whatever the bytes are, it returns a value or throws: lengths
/// are checked against what is left before anything is allocated.
#pragma once

#include <coolcache/detail/large_memory.hpp>
#include <coolcache/detail/result_writer.hpp>
#include <coolcache/detail/variants.hpp>
#include <cstring>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace coolcache::detail {

/// Keeps bytes where they are; mapped_array.hpp knows how.
struct bytes_owner;

class result_reader {
 public:
  /// Arrays are mapped where `owner` holds the bytes, as a mapping of a file does; else copied.
  explicit result_reader(std::string_view from, const bytes_owner* owner = nullptr)
      : from_(from), whole_(from), owner_(owner) {}

  template <class T>
  T read();

  bool at_end() const { return from_.empty(); }

  void bytes(void* to, std::size_t size) {
    if (size > from_.size()) throw codec_error("stored bytes end too early");
    if (size != 0) std::memcpy(to, from_.data(), size);
    from_.remove_prefix(size);
  }
  /// A count of things of at least `size` bytes.
  std::size_t length(std::size_t size) {
    const auto count = raw<std::uint64_t>();
    if (size != 0 && count > from_.size() / size) throw codec_error("stored length is too large");
    return static_cast<std::size_t>(count);
  }

 private:
  template <class T>
  friend struct class_forms;

  template <class T>
  T raw() {
    T value;
    bytes(&value, sizeof value);
    return value;
  }

  template <class T>
  T of_namespace_std();
  template <class T>
  T padded_calendar();
  template <class T>
  T range();
  template <class T>
  T array();
  template <class T, std::size_t I = 0>
  T variant(std::size_t index);
  template <class T>
  T bits();
  template <class T>
  T mapped();  ///< defined in mapped_array.hpp
  template <class T>
  T of_user();

  std::string_view from_;
  const std::string_view whole_;
  const bytes_owner* const owner_;
  held_archive archive_;
};

template <class T>
T result_reader::read() {
  if constexpr (std::is_same_v<T, bool>) {
    const char byte = raw<char>();
    if (byte != 0 && byte != 1) throw codec_error("stored bool is neither true nor false");
    return byte != 0;
  } else if constexpr (is_x87<T>) {
    T value = 0;
    bytes(&value, 10);
    return value;
  } else if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
    return raw<T>();
  } else if constexpr (of_std<T>) {
    return of_namespace_std<T>();
  } else if constexpr (is_mapped_array<T>) {
    return mapped<T>();
  } else {
    return of_user<T>();
  }
}

template <class T>
T result_reader::of_namespace_std() {
  if constexpr (path_like<T>) {
    return T(read<typename T::string_type>());
  } else if constexpr (string_like<T> || sequence_like<T> || unordered_like<T>) {
    return range<T>();
  } else if constexpr (tuple_like<T>) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return T{read<std::remove_cv_t<std::tuple_element_t<I, T>>>()...};
    }
    (std::make_index_sequence<std::tuple_size_v<T>>());
  } else if constexpr (variant_like<T>) {
    return variant<T>(length(0));
  } else if constexpr (optional_like<T>) {
    if (!read<bool>()) return T();
    return T(read<std::remove_cv_t<typename T::value_type>>());
  } else if constexpr (duration_like<T>) {
    return T(read<typename T::rep>());
  } else if constexpr (time_point_like<T>) {
    return T(read<typename T::duration>());
  } else if constexpr (complex_like<T>) {
    const auto real = read<typename T::value_type>();
    return T(real, read<typename T::value_type>());
  } else if constexpr (bitset_like<T>) {
    return bits<T>();
  } else if constexpr (smart_pointer_like<T>) {
    if (!read<bool>()) return T();
    using element = typename T::element_type;
    return T(new element(read<std::remove_cv_t<element>>()));
  } else if constexpr (priority_queue_like<T>) {
    return T(typename T::value_compare(), read<typename T::container_type>());
  } else if constexpr (adaptor_like<T>) {
    return T(read<typename T::container_type>());
  } else if constexpr (calendar_like<T>) {
    struct {
      char all[sizeof(T)];
    } stored;
    bytes(&stored, sizeof stored);
    return __builtin_bit_cast(T, stored);
  } else if constexpr (padded_calendar_like<T>) {
    return padded_calendar<T>();
  } else if constexpr (time_of_day_like<T>) {
    return T(read<typename T::precision>());
  } else {
    return T();
  }
}

template <class T>
T result_reader::padded_calendar() {
  using year = decltype(std::declval<const T&>().year());
  using month = decltype(std::declval<const T&>().month());
  const auto in_year = read<year>();
  const auto in_month = read<month>();
  if constexpr (requires(const T& d) { d.weekday_indexed(); }) {
    return T(in_year, in_month, read<decltype(std::declval<const T&>().weekday_indexed())>());
  } else if constexpr (requires(const T& d) { d.month_day_last(); }) {
    return T(in_year, decltype(std::declval<const T&>().month_day_last())(in_month));
  } else {
    return T(in_year, in_month);
  }
}

template <class T>
T result_reader::range() {
  using element = typename T::value_type;
  if constexpr (requires { std::tuple_size<T>::value; }) {
    return array<T>();
  } else if constexpr (bulk_range<T> && requires(T & t) { t.resize(0); }) {
    const std::size_t count = length(sizeof(element));
    T result;
    if constexpr (requires { result.reserve(count); })
      if (count * sizeof(element) >= large_memory) {
        result.reserve(count);
        ask_for_large_pages(std::ranges::data(result), count * sizeof(element));
      }
    result.resize(count);
    bytes(std::ranges::data(result), count * sizeof(element));
    return result;
  } else if constexpr (requires { typename T::mapped_type; }) {
    T result;
    using first_type = std::remove_cv_t<typename T::key_type>;
    for (std::size_t left = length(std::is_empty_v<first_type> ? 0 : 1); left != 0; --left) {
      auto first = read<first_type>();
      result.emplace_hint(result.end(), std::move(first), read<typename T::mapped_type>());
    }
    return result;
  } else if constexpr (requires(T & t) { t.insert_after(t.begin(), read<element>()); }) {
    T result;
    auto at = result.before_begin();
    for (std::size_t left = length(std::is_empty_v<element> ? 0 : 1); left != 0; --left)
      at = result.insert_after(at, read<element>());
    return result;
  } else if constexpr (requires(T & t) { t.insert(t.end(), read<element>()); }) {
    T result;
    for (std::size_t left = length(std::is_empty_v<element> ? 0 : 1); left != 0; --left)
      result.insert(result.end(), read<element>());
    return result;
  } else {
    T result(length(std::is_empty_v<element> ? 0 : 1));
    for (std::size_t at = 0; at < result.size(); ++at) result[at] = read<element>();
    return result;
  }
}

/// std::array.
template <class T>
T result_reader::array() {
  using element = typename T::value_type;
  if (length(0) != std::tuple_size_v<T>) throw codec_error("stored array has another size");
  if constexpr (std::is_default_constructible_v<element>) {
    T result{};
    for (auto& each : result) each = read<element>();
    return result;
  } else {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return T{((void)I, read<element>())...};
    }
    (std::make_index_sequence<std::tuple_size_v<T>>());
  }
}

template <class T, std::size_t I>
T result_reader::variant(std::size_t index) {
  if constexpr (I < alternative_count<T>) {
    if (index != I) return variant<T, I + 1>(index);
    return T(std::in_place_index<I>, read<std::remove_cv_t<typename alternative_of<I, T>::type>>());
  } else {
    throw codec_error("stored variant has no such alternative");
  }
}

template <class T>
T result_reader::bits() {
  T result;
  for (std::size_t at = 0; at < result.size(); at += 8) {
    const auto byte = raw<unsigned char>();
    for (std::size_t bit = at; bit < result.size() && bit < at + 8; ++bit)
      result[bit] = ((byte >> (bit - at)) & 1) != 0;
  }
  return result;
}

/// A class that is not of namespace std.
template <class T>
T result_reader::of_user() {
  if constexpr (check_classes_are_known<T>()) return class_forms<T>::read_result(*this);
}

}  // namespace coolcache::detail
