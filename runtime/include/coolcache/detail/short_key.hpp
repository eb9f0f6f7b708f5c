/// \file
/// The keys of calls whose items are a few numbers, made without a detour through memory. They are
/// the keys that `key_writer` makes of the same items.
#pragma once

#include <coolcache/detail/floating_point_modes.hpp>
#include <coolcache/detail/short_hash.hpp>
#include <coolcache/detail/type_name.hpp>
#include <coolcache/key.hpp>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <type_traits>

namespace coolcache::detail {

template <class T>
inline constexpr bool is_short_number = std::is_arithmetic_v<T> && sizeof(T) <= 8 &&
                                        !has_coolcache_key<T> && !is_reference<T>;

/// Kind, size and value.
template <class T>
inline constexpr std::size_t short_size = 2 + sizeof(T);

/// Before the items: the format, the identity of the call, the floating-point modes.
inline constexpr std::size_t short_items_at = 4 + 16 + 8;

template <class Items>
struct short_items {
  static constexpr bool fit = false;
};
template <class... Item>
struct short_items<std::tuple<const Item&...>> {
  static constexpr std::size_t size = short_items_at + (0 + ... + short_size<typename Item::type>);
  static constexpr bool fit = (is_short_number<typename Item::type> && ...) && size <= 128;
};

/// Whether the key of these items can be made so.
template <class Items>
concept short_keyed = short_items<Items>::fit;

template <std::size_t At, std::size_t Size>
void put_items(short_bytes<Size>&) {}
template <std::size_t At, std::size_t Size, class Item, class... More>
void put_items(short_bytes<Size>& to, const Item& first, const More&... more) {
  using type = typename Item::type;
  to.template put<At>(arithmetic_kind<type>());
  to.template put<At + 1>(static_cast<char>(sizeof(type)));
  to.template put<At + 2>(first.value);
  put_items<At + short_size<type>>(to, more...);
}

template <short_keyed Items>
[[gnu::always_inline]] inline digest short_key_of(const digest& identity, std::uint64_t modes,
                                                  const Items& items) {
  short_bytes<short_items<Items>::size> bytes;
  bytes.template put<0>(key_format);
  bytes.template put<4>(identity.high);
  bytes.template put<12>(identity.low);
  bytes.template put<20>(modes);
  std::apply([&](const auto&... each) { put_items<short_items_at>(bytes, each...); }, items);
  return bytes.hash();
}

}  // namespace coolcache::detail
