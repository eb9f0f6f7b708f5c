/// \file
/// Whether a class's cereal function is its own. That of a base class is found for what is derived
/// from it too, and knows nothing of what that adds: as a key it would take different objects for
/// equal.
#pragma once

#include <cereal/cereal.hpp>
#include <cstdint>
#include <type_traits>

namespace coolcache::detail {

template <class Base, class T>
inline constexpr bool names_derived = false;
template <template <class...> class Base, class... Argument, class T>
inline constexpr bool names_derived<Base<Argument...>, T> = (std::is_same_v<Argument, T> || ...);

/// A base that has data keeps a class that adds more from being of standard layout.
template <class Base, class T>
inline constexpr bool speaks_for = std::is_same_v<Base, T> || names_derived<Base, T> ||
                                   (std::is_standard_layout_v<T> && !std::is_empty_v<Base>);

template <class T, class Class, class Result, class... Argument>
std::bool_constant<speaks_for<Class, T>> is_for(Result (Class::*)(Argument...));
template <class T, class Class, class Result, class... Argument>
std::bool_constant<speaks_for<Class, T>> is_for(Result (Class::*)(Argument...) const);

template <class T, class Archive>
concept serialize_of_base = requires {
  requires !decltype(is_for<T>(&T::template serialize<Archive>))::value;
};
template <class T, class Archive>
concept save_of_base = requires {
  requires !decltype(is_for<T>(&T::template save<Archive>))::value;
};
template <class T, class Archive>
concept save_minimal_of_base = requires {
  requires !decltype(is_for<T>(&T::template save_minimal<Archive>))::value;
};

/// Functions that are not members, found by argument-dependent lookup. One for a base takes a
/// conversion, so these are the better match.
namespace for_any_class {

struct none {};
template <class Archive, class T>
none serialize(Archive&, T&);
template <class Archive, class T>
none serialize(Archive&, T&, std::uint32_t);
template <class Archive, class T>
none save(Archive&, const T&);
template <class Archive, class T>
none save(Archive&, const T&, std::uint32_t);
template <class Archive, class T>
none save_minimal(const Archive&, const T&);
template <class Archive, class T>
none save_minimal(const Archive&, const T&, std::uint32_t);

template <class Found>
concept of_base = std::is_same_v<Found, none>;

template <class T, class Archive>
concept lends_serialize = requires(Archive& to, T& value) {
  { serialize(to, value) } -> of_base;
};
template <class T, class Archive>
concept lends_versioned_serialize = requires(Archive& to, T& value) {
  { serialize(to, value, std::uint32_t{}) } -> of_base;
};
template <class T, class Archive>
concept lends_save = requires(Archive& to, const T& value) {
  { save(to, value) } -> of_base;
};
template <class T, class Archive>
concept lends_versioned_save = requires(Archive& to, const T& value) {
  { save(to, value, std::uint32_t{}) } -> of_base;
};
template <class T, class Archive>
concept lends_save_minimal = requires(const Archive& to, const T& value) {
  { save_minimal(to, value) } -> of_base;
};
template <class T, class Archive>
concept lends_versioned_save_minimal = requires(const Archive& to, const T& value) {
  { save_minimal(to, value, std::uint32_t{}) } -> of_base;
};

}  // namespace for_any_class

/// Of the form that `save_with_cereal` takes.
template <class T, class Archive>
constexpr bool has_form_of_base() {
  namespace traits = cereal::traits;
  namespace any = for_any_class;
  constexpr bool adds = !std::is_standard_layout_v<T>;
  if constexpr (traits::has_member_save<T, Archive>::value) {
    return save_of_base<T, Archive>;
  } else if constexpr (traits::has_non_member_save<T, Archive>::value) {
    return adds && any::lends_save<T, Archive>;
  } else if constexpr (traits::has_member_serialize<T, Archive>::value) {
    return serialize_of_base<T, Archive>;
  } else if constexpr (traits::has_non_member_serialize<T, Archive>::value) {
    return adds && any::lends_serialize<T, Archive>;
  } else if constexpr (traits::has_member_save_minimal<T, Archive>::value) {
    return save_minimal_of_base<T, Archive>;
  } else if constexpr (traits::has_non_member_save_minimal<T, Archive>::value) {
    return adds && any::lends_save_minimal<T, Archive>;
  } else if constexpr (traits::has_member_versioned_save<T, Archive>::value) {
    return save_of_base<T, Archive>;
  } else if constexpr (traits::has_non_member_versioned_save<T, Archive>::value) {
    return adds && any::lends_versioned_save<T, Archive>;
  } else if constexpr (traits::has_member_versioned_serialize<T, Archive>::value) {
    return serialize_of_base<T, Archive>;
  } else if constexpr (traits::has_non_member_versioned_serialize<T, Archive>::value) {
    return adds && any::lends_versioned_serialize<T, Archive>;
  } else if constexpr (traits::has_member_versioned_save_minimal<T, Archive>::value) {
    return save_minimal_of_base<T, Archive>;
  } else {
    return adds && any::lends_versioned_save_minimal<T, Archive>;
  }
}

/// Says so where it is a base's.
template <class T, class Archive>
constexpr void check_form_is_own() {
  static_assert(!has_form_of_base<T, Archive>(),
                "CoolCache: the cereal function of this class is that of its base, which leaves "
                "out what the class adds; give it one of its own, which passes on "
                "cereal::base_class<Base>(this)");
}

}  // namespace coolcache::detail
