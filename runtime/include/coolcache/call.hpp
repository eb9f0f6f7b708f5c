/// \file
/// The algorithm: bypass, key, look up, wait for another, execute, store.
#pragma once

#include <coolcache/codec.hpp>
#include <coolcache/describe.hpp>
#include <coolcache/detail/call_scope.hpp>
#include <coolcache/detail/deep_stack.hpp>
#include <coolcache/detail/items.hpp>
#include <coolcache/detail/noted_files.hpp>
#include <coolcache/detail/quick_hit.hpp>
#include <coolcache/key.hpp>
#include <exception>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

namespace coolcache::detail {

template <class Items>
bool make_key(call_scope& scope, const Items& items, early_key& early) noexcept;
template <class Result>
std::optional<Result> decode_quickly(const quick_bytes& found) noexcept;
template <class Result, class Items>
std::optional<Result> look_up(call_scope& scope, const Items& items) noexcept;
template <class Result, class Items>
void keep(call_scope& scope, const Items& items, const Result& result) noexcept;
template <class Result, class Items, class Body>
Result call_the_long_way(const site& where, const options* own, const Items& items, Body& body);

/// One call of a marked function.
template <class Result, class Items, class Body>
[[gnu::always_inline]] inline Result call(const site& where, const options* own, const Items& items,
                                          Body& body) {
  if constexpr (is_its_bytes<Result> && quick_result<Result> && short_keyed<Items>) {
    quick_bytes found;
    if (own == nullptr && goes_quick(where, items) &&
        find_quickly(where, {make_short_key(where, items)}, type_hash<Result>, found) &&
        found.size() == sizeof(Result))
      return found.as<Result>();
  }
  return call_the_long_way<Result>(where, own, items, body);
}

/// The algorithm. Apart from the short way to results that are their bytes, which needs no stack.
template <class Result, class Items, class Body>
[[gnu::noinline]] Result call_the_long_way(const site& where, const options* own,
                                           const Items& items, Body& body) {
  early_key early;
  if (own == nullptr && goes_quick(where, items)) {
    early.made = make_early_key(where, items, early);
    if constexpr (quick_result<Result> && !(is_its_bytes<Result> && short_keyed<Items>)) {
      quick_bytes found;
      if (early.made && early.files.empty() &&
          find_quickly(where, early.value, type_hash<Result>, found))
        if (auto result = decode_quickly<Result>(found)) return *std::move(result);
    }
  }

  call_scope scope(where, own);
  const bool cached = scope.wants_key() && make_key(scope, items, early) && scope.cached();

  if (cached) {
    do {
      if (auto found = look_up<Result>(scope, items)) return *std::move(found);
    } while (scope.looks_again());
  }

  scope.require_permission_to_compute();
  Result result = run_body<Result>(body);

  if (scope.computed()) keep(scope, items, result);
  return result;
}

template <class Item>
void note_item(call_scope& scope, const Item& item) {
  using type = typename Item::type;
  constexpr bool computed = std::is_base_of_v<linked_item, Item>;
  if constexpr (!is_ignored<type>)
    scope.note_item(item.name, __builtin_addressof(item.value), computed,
                    registered_reader<type>::type, &read_item<type>);
}

template <class T>
digest read_item(const void* item) {
  hasher to;
  noted_files unused;
  key_writer(to, unused).item(*static_cast<const T*>(item));
  return to.finish();
}

/// False where an item has no key now, as a file that cannot be read: the call then runs uncached.
template <class Items>
bool make_key(call_scope& scope, const Items& items, early_key& early) noexcept try {
  if (early.made) return scope.take_key(early), true;
  hasher to;
  scope.begin_key(to);
  key_writer writer(to, scope.own_files());
  std::apply([&](const auto&... each) { (writer.item(each.value), ...); }, items);
  scope.end_key(to);
  if (scope.lists_state())
    std::apply([&](const auto&... each) { (note_item(scope, each), ...); }, items);
  return true;
} catch (const std::exception& error) {
  scope.fail_key(error.what());
  return false;
} catch (...) {
  scope.fail_key("an argument's serialization threw");
  return false;
}

/// What does not decode is left to the long way.
template <class Result>
std::optional<Result> decode_quickly(const quick_bytes& found) noexcept try {
  return decode<Result>(found.view());
} catch (...) {
  return std::nullopt;
}

/// Anything that goes wrong on the way is a miss.
template <class Result, class Items>
std::optional<Result> look_up(call_scope& scope, const Items& items) noexcept {
  constexpr bool maps = is_mapped_array<Result>;
  if (!scope.find(type_hash<Result>, maps)) return std::nullopt;
  try {
    std::optional<Result> result(
        decode<Result>(scope.found_bytes(), maps ? scope.owner_of_found() : nullptr));
    scope.hit(scope.describes_hits() ? describe(items) : std::string());
    if (scope.verifies()) result.reset();
    return result;
  } catch (...) {
    scope.reject();
    return std::nullopt;
  }
}

template <class Result, class Items>
void keep(call_scope& scope, const Items& items, const Result& result) noexcept try {
  std::string payload = encode(result), args = describe(items);
  if (!scope.confirms(payload, args))
    scope.store_result(type_hash<Result>, is_mapped_array<Result>, std::move(payload),
                       std::move(args));
} catch (const std::exception& error) {
  scope.fail_result(error.what());
} catch (...) {
  scope.fail_result("the result's serialization threw");
}

}  // namespace coolcache::detail
