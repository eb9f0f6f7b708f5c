/// \file
/// What cannot be a key or a result, said at compile time together with what to do instead.
#pragma once

#include <coolcache/detail/kinds.hpp>
#include <type_traits>

namespace coolcache {
template <class T>
class ignored;
template <class T>
class mapped_array;

namespace detail {

/// What is found for a type without a coolcache_key. That of a base, or of what the type converts
/// to, would say nothing of the rest of the type; it takes a conversion, so this is the better
/// match.
struct no_key {};
template <class T>
no_key coolcache_key(const T&);

template <class T>
concept has_coolcache_key = requires(const T& value) {
  coolcache_key(value);
  requires !std::is_same_v<decltype(coolcache_key(value)), no_key>;
};

template <class T>
inline constexpr bool is_ignored = false;
template <class T>
inline constexpr bool is_ignored<ignored<T>> = true;

template <class T>
inline constexpr bool is_mapped_array = false;
template <class T>
inline constexpr bool is_mapped_array<mapped_array<T>> = true;

/// Checks an item by how its name was declared.
template <class Declared>
constexpr void check_key_item() {
  using type = std::remove_cvref_t<Declared>;
  if constexpr (std::is_reference_v<Declared> && std::is_polymorphic_v<type> &&
                !std::is_final_v<type> && !has_coolcache_key<type>) {
    static_assert(always_false<type>,
                  "CoolCache: a key item is a reference to a polymorphic type, whose dynamic type "
                  "is not in the bytes; list the values that matter with CACHE_ITEM, take it by "
                  "value, or define coolcache_key(const T&)");
  }
}

template <class T>
concept coroutine_like = requires {
  typename T::promise_type;
};

template <class T>
constexpr void check_result() {
  using type = std::remove_cvref_t<T>;
  static_assert(!std::is_void_v<T>,
                "CoolCache: the body returns void, so there is nothing to store; return what the "
                "caller needs, or a bool");
  static_assert(!std::is_reference_v<T>,
                "CoolCache: the body returns a reference, which would dangle in the next process; "
                "return by value");
  static_assert(!std::is_pointer_v<type>,
                "CoolCache: the body returns a raw pointer, which means nothing in the next "
                "process; return the object, std::optional or std::unique_ptr");
  static_assert(!string_view_like<type> && !span_like<type> && !other_view<type>,
                "CoolCache: the body returns a view, which owns nothing; return a std::string, "
                "std::vector or std::array");
  static_assert(!function_like<type>,
                "CoolCache: the body returns a function or lambda, which cannot be stored; return "
                "the values that it needs");
  static_assert(!coroutine_like<type>,
                "CoolCache: the body is a coroutine; mark the function that computes the value "
                "which the coroutine returns");
}

}  // namespace detail
}  // namespace coolcache
