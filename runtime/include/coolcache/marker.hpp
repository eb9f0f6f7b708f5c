/// \file
/// The markers. `return CACHE_FN(a, b) { body };` is a call of the runtime followed by the
/// introducer of a lambda that captures exactly what is listed, so that the key and what the body
/// can see are one list.
#pragma once

#include <coolcache/call.hpp>
#include <coolcache/detail/for_each.hpp>
#include <coolcache/detail/items.hpp>
#include <coolcache/detail/reference.hpp>
#include <coolcache/detail/site.hpp>
#include <coolcache/table.hpp>
#include <tuple>
#include <type_traits>
#include <typeinfo>
#include <utility>

namespace coolcache {

struct options;

namespace detail {

/// What stands before the lambda: where it is, with what options, and the key.
template <class... Items>
struct marker {
  site_source source;
  const options* own_options;
  std::tuple<const Items&...> items;
};

template <class... Items>
constexpr marker<Items...> mark(const site_source& source, const Items&... items) {
  return {source, nullptr, {items...}};
}

/// The options of CACHE_FN_WITH, for the length of one call.
struct own {
  const options& value;
};

template <class... Items>
constexpr marker<Items...> mark(const site_source& source, const own& with, const Items&... items) {
  return {source, &with.value, {items...}};
}

#ifdef __cpp_rtti
template <class Body>
const char* mangled_name_of_body() {
  return typeid(Body).name();
}
#else
template <class Body>
const char* mangled_name_of_body() {
  return nullptr;
}
#endif

/// Runs or recalls `body`. One site a closure type: that is, one for each instantiation of each
/// marked function. Hidden, so that no image takes the site of another, whose table speaks for
/// other code. Not constexpr, and named for what a compiler prints when a marked function is.
template <class Result, class... Items, class Body>
[[gnu::visibility("hidden")]] Result a_marked_function_cannot_be_constexpr(
    const marker<Items...>& at, Body& body) {
  static const site where(at.source, mangled_name_of_body<Body>());
  // Of a copy others may know where it is: the rest of the marker then never is in memory.
  const auto items = at.items;
  return call<Result>(where, at.own_options, items, body);
}

template <class... Items, class Body>
[[gnu::visibility("hidden")]] constexpr auto operator->*(const marker<Items...>& at, Body&& body) {
  using result = std::invoke_result_t<Body&>;
  check_result<result>();
  return a_marked_function_cannot_be_constexpr<std::remove_cv_t<result>>(at, body);
}

}  // namespace detail
}  // namespace coolcache

/// Marks a function: `return CACHE_FN(key...) { body };`. What is listed is the key, and all the
/// local state that the body may see, as const. An item is the name of a parameter, local, member
/// or global; CACHE_ITEM or CACHE_PACK for anything else. The list may be empty, and a result type
/// may follow: `CACHE_FN(n) -> long { ... }`.
///
/// The body runs on the calling thread. What it throws is passed on and nothing is stored.
/// Thread-safe.
#define CACHE_FN(...)                                                                 \
  ::coolcache::detail::mark(COOLCACHE_SITE(#__VA_ARGS__) COOLCACHE_KEYS(__VA_ARGS__)) \
          ->*[COOLCACHE_CAPTURES(__VA_ARGS__)]()

/// The same with a `coolcache::options` (options.hpp), evaluated at each call. A braced one stands
/// in parentheses: `CACHE_FN_WITH((coolcache::options{.again = true}), key...)`.
#define CACHE_FN_WITH(...) COOLCACHE_FN_WITH(#__VA_ARGS__, __VA_ARGS__)

/// An item under a name: `CACHE_ITEM(scale, cfg::scale)`. The expression is evaluated once a call
/// and must have no side effects; the body sees its value as a constant of that name.
#define CACHE_ITEM(name, ...) (ITEM, name, __VA_ARGS__)

/// A parameter pack: `CACHE_PACK(args)`.
#define CACHE_PACK(name) (PACK, name)

#define COOLCACHE_FN_WITH(key_text, own_options, ...)                                          \
  ::coolcache::detail::mark(COOLCACHE_SITE(key_text),                                          \
                            ::coolcache::detail::own{own_options} COOLCACHE_KEYS(__VA_ARGS__)) \
          ->*[COOLCACHE_CAPTURES(__VA_ARGS__)]()

#define COOLCACHE_SITE(key_text)                                                \
  ::coolcache::detail::site_source {                                            \
    __FILE__, __LINE__, __func__, __PRETTY_FUNCTION__, __BASE_FILE__, key_text, \
        &::coolcache_image_table                                                \
  }

#define COOLCACHE_KEYS(...) __VA_OPT__(, COOLCACHE_FOR_EACH(COOLCACHE_KEY, __VA_ARGS__))
#define COOLCACHE_KEY(item) COOLCACHE_CAT(COOLCACHE_KEY_, COOLCACHE_IS_TUPLE(item))(item)
#define COOLCACHE_KEY_0(name) ::coolcache::detail::item<decltype(name)>(#name, name)
#define COOLCACHE_KEY_1(tuple) COOLCACHE_KEY_TUPLE tuple
#define COOLCACHE_KEY_TUPLE(kind, ...) COOLCACHE_KEY_##kind(__VA_ARGS__)
#define COOLCACHE_KEY_ITEM(name, ...) \
  ::coolcache::detail::named_item<decltype(__VA_ARGS__)>(#name, __VA_ARGS__)
#define COOLCACHE_KEY_PACK(name) ::coolcache::detail::item<decltype(name)>(#name, name)...

#define COOLCACHE_CAPTURES(...) COOLCACHE_FOR_EACH(COOLCACHE_CAPTURE, __VA_ARGS__)
#define COOLCACHE_CAPTURE(item) COOLCACHE_CAT(COOLCACHE_CAPTURE_, COOLCACHE_IS_TUPLE(item))(item)
#define COOLCACHE_CAPTURE_0(name) &name = ::std::as_const(name)
#define COOLCACHE_CAPTURE_1(tuple) COOLCACHE_CAPTURE_TUPLE tuple
#define COOLCACHE_CAPTURE_TUPLE(kind, ...) COOLCACHE_CAPTURE_##kind(__VA_ARGS__)
#define COOLCACHE_CAPTURE_ITEM(name, ...) \
  &name = ::coolcache::detail::value_of_item<decltype(__VA_ARGS__)>(#name)
#define COOLCACHE_CAPTURE_PACK(name) &... name = ::std::as_const(name)
