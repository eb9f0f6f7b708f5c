/// \file
/// Encodes a result, compactly and without tags: what decodes it is of the same type, which the
/// entry's type hash says. The grammar is in docs/storage_format.md.
#pragma once

#include <coolcache/detail/checks.hpp>
#include <coolcache/detail/class_forms.hpp>
#include <coolcache/detail/held_archive.hpp>
#include <coolcache/detail/kinds.hpp>
#include <coolcache/detail/variants.hpp>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <tuple>
#include <type_traits>

namespace coolcache::detail {

/// The result cannot be stored, or what was stored cannot be read.
struct codec_error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// How deep smart pointers may be nested in a result; a cycle of them ends here.
inline constexpr int max_result_depth = 2000;

/// Where elements of a mapped_array begin in a payload: at a multiple of this, so that they can be
/// used in place.
inline constexpr std::size_t mapped_alignment = 64;

class result_writer {
 public:
  explicit result_writer(std::string& to) : to_(to) {}

  template <class T>
  void write(const T& value);

  void length(std::uint64_t count) { raw(count); }
  void bytes(const void* data, std::size_t size) {
    to_.append(static_cast<const char*>(data), size);
  }

 private:
  template <class T>
  friend struct class_forms;

  template <class T>
  void raw(const T& value) {
    bytes(&value, sizeof value);
  }

  template <class T>
  void of_namespace_std(const T& value);
  template <class T>
  void range(const T& value);
  template <class T>
  void pointer(const T& value);
  template <class T>
  void bits(const T& value);
  template <class T>
  void mapped(const T& value);
  template <class T>
  void of_user(const T& value);

  std::string& to_;
  int depth_ = 0;
  held_archive archive_;
};

template <class T>
void result_writer::write(const T& value) {
  if constexpr (is_x87<T>) {
    bytes(&value, 10);  // the rest is padding
  } else if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
    raw(value);
  } else if constexpr (of_std<T>) {
    of_namespace_std(value);
  } else if constexpr (is_mapped_array<T>) {
    mapped(value);
  } else {
    of_user(value);
  }
}

template <class T>
void result_writer::of_namespace_std(const T& value) {
  if constexpr (path_like<T>) {
    write(value.native());
  } else if constexpr (string_view_like<T> || span_like<T> || other_view<T>) {
    static_assert(always_false<T>,
                  "CoolCache: the result holds a view, which owns nothing; hold a std::string, "
                  "std::vector or std::array");
  } else if constexpr (string_like<T> || sequence_like<T> || unordered_like<T>) {
    range(value);
  } else if constexpr (tuple_like<T>) {
    std::apply([&](const auto&... each) { (write(each), ...); }, value);
  } else if constexpr (variant_like<T>) {
    if (value.valueless_by_exception()) throw codec_error("the result holds a valueless variant");
    length(value.index());
    visit_alternative(value, [&](const auto& held) { write(held); });
  } else if constexpr (optional_like<T>) {
    raw(static_cast<char>(value.has_value()));
    if (value.has_value()) write(*value);
  } else if constexpr (duration_like<T>) {
    write(value.count());
  } else if constexpr (time_point_like<T>) {
    write(value.time_since_epoch());
  } else if constexpr (complex_like<T>) {
    write(value.real());
    write(value.imag());
  } else if constexpr (bitset_like<T>) {
    bits(value);
  } else if constexpr (smart_pointer_like<T>) {
    pointer(value);
  } else if constexpr (adaptor_like<T>) {
    write(adaptor_access<T>::container(value));
  } else if constexpr (calendar_like<T>) {
    raw(value);
  } else if constexpr (padded_calendar_like<T>) {
    write(value.year());
    write(value.month());
    if constexpr (requires { value.weekday_indexed(); }) write(value.weekday_indexed());
  } else if constexpr (time_of_day_like<T>) {
    write(value.to_duration());
  } else {
    static_assert(empty_of_std<T>,
                  "CoolCache: a result of this type of namespace std cannot be stored");
  }
}

template <class T>
void result_writer::range(const T& value) {
  using element = typename T::value_type;
  std::uint64_t count = 0;
  if constexpr (requires { value.size(); }) {
    count = value.size();
  } else {
    for (auto at = std::begin(value); at != std::end(value); ++at) ++count;
  }
  length(count);
  if constexpr (bulk_range<T>) {
    bytes(std::ranges::data(value), static_cast<std::size_t>(count) * sizeof(element));
  } else {
    for (auto&& each : value) write(static_cast<const element&>(each));
  }
}

/// By content.
template <class T>
void result_writer::pointer(const T& value) {
  using element = typename T::element_type;
  static_assert(
      !std::is_array_v<element> && !requires { value[0]; },
      "CoolCache: the result holds a smart pointer to an array, which does not know "
      "its length; use std::vector");
  static_assert(!std::is_polymorphic_v<element> || std::is_final_v<element>,
                "CoolCache: the result holds a pointer to a polymorphic type, which does not say "
                "the dynamic type; use std::variant");
  raw(static_cast<char>(static_cast<bool>(value)));
  if (!value) return;
  if (++depth_ > max_result_depth)
    throw codec_error("the result's pointers are nested too deeply, or in a cycle");
  write(static_cast<const std::remove_cv_t<element>&>(*value));
  --depth_;
}

template <class T>
void result_writer::bits(const T& value) {
  for (std::size_t at = 0; at < value.size(); at += 8) {
    unsigned byte = 0;
    for (std::size_t bit = at; bit < value.size() && bit < at + 8; ++bit)
      byte |= static_cast<unsigned>(value[bit]) << (bit - at);
    raw(static_cast<unsigned char>(byte));
  }
}

/// The elements as they stand in memory.
template <class T>
void result_writer::mapped(const T& value) {
  length(value.size());
  to_.resize((to_.size() + mapped_alignment - 1) / mapped_alignment * mapped_alignment);
  bytes(value.data(), value.size() * sizeof(typename T::value_type));
}

/// A class that is not of namespace std.
template <class T>
void result_writer::of_user(const T& value) {
  static_assert(!std::is_pointer_v<T>,
                "CoolCache: the result holds a raw pointer, which means nothing in the next "
                "process; hold the object, std::optional or std::unique_ptr");
  static_assert(!function_like<T>,
                "CoolCache: the result holds a function or lambda, which cannot be stored");
  static_assert(!std::is_array_v<T>,
                "CoolCache: the result holds a C array, which cannot be stored; use std::array");
  if constexpr (!std::is_pointer_v<T> && !function_like<T> && !std::is_array_v<T>) {
    if constexpr (check_classes_are_known<T>()) class_forms<T>::write_result(*this, value);
  }
}

}  // namespace coolcache::detail
