/// \file
/// Recognizes the types of namespace std by their shape, so that none of their headers has to be
/// included here. Only types of namespace std are taken for ranges or wrappers: an unknown class
/// with begin() and end() may hold more than its elements.
#pragma once

#include <concepts>
#include <coolcache/detail/type_name.hpp>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#if __has_include(<bits/ranges_base.h>)  // without the views, which are most of <ranges>
#include <bits/ranges_base.h>
#else
#include <iterator>
#include <ranges>
#endif

namespace coolcache::detail {

template <class>
inline constexpr bool always_false = false;

template <class T>
concept character = std::same_as<T, char> || std::same_as<T, wchar_t> || std::same_as<T, char8_t> ||
    std::same_as<T, char16_t> || std::same_as<T, char32_t>;

template <class T>
concept path_like = of_std<T> && requires(const T& p) {
  typename T::string_type;
  p.native();
  p.lexically_normal();
};

template <class T>
concept std_range = of_std<T> && !path_like<T> && std::ranges::range<const T&>;

template <class T>
concept string_like = std_range<T> && requires(const T& s) {
  typename T::traits_type;
  requires character<typename T::value_type>;
  s.data();
  s.size();
};
template <class T>
concept string_view_like = string_like<T> && !requires(T & s) {
  s.clear();
};

template <class T>
concept span_like = std_range<T> && requires(const T& s) {
  typename T::element_type;
  { s.data() } -> std::same_as<typename T::element_type*>;
  s.size_bytes();
};

/// Ranges that own nothing: iterating them says nothing of who else can see their elements.
template <class T>
concept other_view = std_range<T> && !string_view_like<T> && !span_like<T> && std::ranges::view<T>;

template <class T>
concept unordered_like = std_range<T> && requires {
  typename T::hasher;
  typename T::key_type;
};

template <class T>
concept sequence_like = std_range<T> && !string_like<T> && !span_like<T> && !other_view<T> &&
                        !unordered_like<T> && requires {
  typename T::value_type;
};

template <class T>
concept tuple_like = of_std<T> && !std_range<T> && requires {
  std::tuple_size<T>::value;
};

template <class T>
concept optional_like = of_std<T> && requires(const T& o) {
  { o.has_value() } -> std::same_as<bool>;
  o.value();
  requires !requires {
    o.error();
  };
};

template <class T>
concept variant_like = of_std<T> && requires(const T& v) {
  v.index();
  v.valueless_by_exception();
};

template <class T>
concept duration_like = of_std<T> && requires(const T& d) {
  typename T::period;
  d.count();
};
template <class T>
concept time_point_like = of_std<T> && requires(const T& t) {
  typename T::clock;
  t.time_since_epoch();
};
/// Days, months and years of <chrono>, which have no other accessor in common than their bytes.
template <class T>
concept calendar_like = type_name<T>()
.starts_with("std::chrono::") && !duration_like<T> &&
    !time_point_like<T> && std::is_trivially_copyable_v<T> && !std::is_enum_v<T> &&
    !std::is_empty_v<T> && std::has_unique_object_representations_v<T>;

/// Those with a year whose bytes do not all count.
template <class T>
concept padded_calendar_like = of_std<T> && !calendar_like<T> && requires(const T& d) {
  d.year();
  d.month();
};
/// std::chrono::hh_mm_ss.
template <class T>
concept time_of_day_like = of_std<T> && requires(const T& t) {
  t.is_negative();
  t.to_duration();
};

template <class T>
concept complex_like = of_std<T> && requires(const T& z) {
  typename T::value_type;
  { z.real() } -> std::same_as<typename T::value_type>;
  { z.imag() } -> std::same_as<typename T::value_type>;
};

template <class T>
concept bitset_like = of_std<T> && requires(const T& b) {
  b.to_ullong();
  { b.test(0) } -> std::same_as<bool>;
};

template <class T>
concept smart_pointer_like = of_std<T> && !std_range<T> && requires(const T& p) {
  typename T::element_type;
  { p.get() } -> std::same_as<typename T::element_type*>;
  static_cast<bool>(p);
};

/// std::stack, queue and priority_queue, with their protected container.
template <class T>
concept adaptor_like = of_std<T> && !std_range<T> && requires {
  typename T::container_type;
};
template <class T>
concept priority_queue_like = adaptor_like<T> && requires {
  typename T::value_compare;
};
template <class T>
struct adaptor_access : T {
  static const typename T::container_type& container(const T& t) { return t.*&adaptor_access::c; }
  static typename T::container_type& container(T& t) { return t.*&adaptor_access::c; }
};

template <class T>
concept reference_wrapper_like = of_std<T> && requires(const T& r) {
  typename T::type;
  { r.get() } -> std::same_as<typename T::type&>;
};

template <class T>
concept empty_of_std =
    of_std<T> && std::is_empty_v<T> && std::is_trivially_copyable_v<T> && !std_range<T> &&
    !tuple_like<T>;

template <class T>
concept function_like = std::is_function_v<std::remove_pointer_t<T>> ||
    std::is_member_pointer_v<T> || type_name<T>()
.find("<lambda(") != std::string_view::npos
    || type_name<T>().find("(lambda at ") != std::string_view::npos
    || type_name<T>().starts_with("std::function<");

template <class T>
concept iterator_like = std::input_or_output_iterator<T>;

/// Ten bytes and padding.
template <class T>
inline constexpr bool is_x87 = std::is_same_v<T, long double>&& __LDBL_MANT_DIG__ == 64;

/// Elements whose bytes are their value, so that a contiguous range of them is one piece.
template <class T>
concept plain_bytes = std::is_arithmetic_v<T> && !std::same_as<T, bool> &&
                      (!std::is_floating_point_v<T> || sizeof(T) <= 8);
template <class T>
concept bulk_range = std::ranges::contiguous_range<const T&> &&
    plain_bytes<std::remove_cvref_t<std::ranges::range_reference_t<const T&>>>;

}  // namespace coolcache::detail
