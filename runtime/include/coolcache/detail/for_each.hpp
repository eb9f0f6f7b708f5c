/// \file
/// Preprocessor: applies a macro to each argument, and tells `CACHE_ITEM` and `CACHE_PACK` apart
/// from plain identifiers. Recursion through deferred expansion and `__VA_OPT__` reaches 85 items.
#pragma once

#define COOLCACHE_PARENS ()
#define COOLCACHE_EXPAND(...) COOLCACHE_EXPAND4(COOLCACHE_EXPAND4(COOLCACHE_EXPAND4(__VA_ARGS__)))
#define COOLCACHE_EXPAND4(...) COOLCACHE_EXPAND3(COOLCACHE_EXPAND3(COOLCACHE_EXPAND3(__VA_ARGS__)))
#define COOLCACHE_EXPAND3(...) COOLCACHE_EXPAND2(COOLCACHE_EXPAND2(COOLCACHE_EXPAND2(__VA_ARGS__)))
#define COOLCACHE_EXPAND2(...) COOLCACHE_EXPAND1(COOLCACHE_EXPAND1(COOLCACHE_EXPAND1(__VA_ARGS__)))
#define COOLCACHE_EXPAND1(...) __VA_ARGS__

/// `macro(a), macro(b), ...` for the arguments after the first; nothing for none.
#define COOLCACHE_FOR_EACH(macro, ...) \
  __VA_OPT__(COOLCACHE_EXPAND(COOLCACHE_FOR_EACH_STEP(macro, __VA_ARGS__)))
#define COOLCACHE_FOR_EACH_STEP(macro, first, ...) \
  macro(first) __VA_OPT__(, COOLCACHE_FOR_EACH_AGAIN COOLCACHE_PARENS(macro, __VA_ARGS__))
#define COOLCACHE_FOR_EACH_AGAIN() COOLCACHE_FOR_EACH_STEP

/// 1 where the item is in parentheses, as CACHE_ITEM and CACHE_PACK expand to, else 0.
#define COOLCACHE_IS_TUPLE(item) COOLCACHE_SECOND(COOLCACHE_TUPLE_PROBE item, 0, ~)
#define COOLCACHE_TUPLE_PROBE(...) ~, 1
#define COOLCACHE_SECOND(...) COOLCACHE_SECOND_OF(__VA_ARGS__)
#define COOLCACHE_SECOND_OF(first, second, ...) second

#define COOLCACHE_CAT(a, b) COOLCACHE_CAT_EXPANDED(a, b)
#define COOLCACHE_CAT_EXPANDED(a, b) a##b
