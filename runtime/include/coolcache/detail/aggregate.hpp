/// \file
/// Plain aggregates through Boost.PFR, with the two things that PFR cannot do (bases and C arrays)
/// found out before it is asked, so that they can be refused in our own words.
#pragma once

#include <boost/pfr/core.hpp>
#include <boost/pfr/tuple_size.hpp>
#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

namespace coolcache::detail {

template <class T>
concept plain_aggregate = std::is_class_v<T> && std::is_aggregate_v<T> && !std::is_polymorphic_v<T>;

/// Converts to any member of T.
template <class T>
struct any_member {
  template <class U>
  requires(!std::same_as<std::remove_cvref_t<U>, T>) operator U() const { __builtin_unreachable(); }
  template <class U>
  requires(!std::same_as<std::remove_cvref_t<U>, T> && !std::copy_constructible<U>) constexpr
  operator U&&() const {
    __builtin_unreachable();
  }
};

/// Converts to a base of T only.
template <class T>
struct base_of_only {
  template <class U>
  requires(std::is_base_of_v<U, T> && !std::same_as<std::remove_cv_t<U>, T>) operator U() const;
};

template <class T>
concept has_base = requires {
  T{base_of_only<T>{}};
};

template <class T, std::size_t>
using any_member_at = any_member<T>;

/// T{any..., {}, any...} with so many before and after.
template <class T, std::size_t... Before, std::size_t... After>
consteval bool takes_braces(std::index_sequence<Before...>, std::index_sequence<After...>) {
  return requires {
    T{any_member_at<T, Before>{}..., {}, any_member_at<T, After>{}...};
  };
}

template <class T, std::size_t... Before>
consteval bool takes(std::index_sequence<Before...>) {
  return requires {
    T{any_member_at<T, Before>{}...};
  };
}

/// Initializers that T takes when the braces of nested C arrays are left out.
template <class T, std::size_t N = 0>
consteval std::size_t initializers() {
  if constexpr (N < 200 && takes<T>(std::make_index_sequence<N + 1>())) {
    return initializers<T, N + 1>();
  } else {
    return N;
  }
}

/// A C array begins at initializer At: in braces it is one, without them several.
template <class T, std::size_t Count, std::size_t At, std::size_t Length = 2>
consteval bool array_at() {
  if constexpr (At + Length > Count) {
    return false;
  } else if constexpr (takes_braces<T>(std::make_index_sequence<At>(),
                                       std::make_index_sequence<Count - At - 1>())) {
    return false;
  } else if constexpr (takes_braces<T>(std::make_index_sequence<At>(),
                                       std::make_index_sequence<Count - At - Length>())) {
    return true;
  } else {
    return array_at<T, Count, At, Length + 1>();
  }
}

template <class T, std::size_t... At>
consteval bool any_array_at(std::index_sequence<At...>) {
  return (array_at<T, sizeof...(At), At>() || ...);
}

template <class T>
inline constexpr bool has_c_array = any_array_at<T>(std::make_index_sequence<initializers<T>()>());

/// States why an aggregate cannot be looked into. False where it can.
template <class T>
constexpr bool check_aggregate() {
  static_assert(!has_base<T>,
                "CoolCache: this aggregate has a base class, which cannot be looked into; give the "
                "type a cereal serialize function, or make the base a member");
  if constexpr (!has_base<T>) {
    static_assert(!has_c_array<T>,
                  "CoolCache: this aggregate has a C array as a member, which cannot be looked "
                  "into; use std::array, or give the type a cereal serialize function");
    return !has_c_array<T>;
  } else {
    return false;
  }
}

template <class T>
inline constexpr std::size_t field_count = boost::pfr::tuple_size_v<T>;

template <class T, std::size_t I>
using field_type = boost::pfr::tuple_element_t<I, T>;

/// Calls `with` on each field in order. The object is read as non-const, so that a bit-field, of
/// which PFR would give a dangling copy, fails to compile; nothing is written through it.
template <class T, class F>
void for_each_field(const T& value, F&& with) {
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    [[maybe_unused]] auto& fields = const_cast<T&>(value);
    (with(std::as_const(boost::pfr::get<I>(fields))), ...);
  }
  (std::make_index_sequence<field_count<T>>());
}

}  // namespace coolcache::detail
