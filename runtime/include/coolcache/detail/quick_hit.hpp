/// \file
/// The short way to a small result that this process has found before: no lock, no `call_scope`.
/// It is open where a hit has nothing to do but to return; what is not on it takes the long way.
#pragma once

#include <coolcache/detail/deep_stack.hpp>
#include <coolcache/detail/floating_point_modes.hpp>
#include <coolcache/detail/items.hpp>
#include <coolcache/detail/kinds.hpp>
#include <coolcache/detail/noted_files.hpp>
#include <coolcache/detail/quick_store.hpp>
#include <coolcache/detail/quick_table.hpp>
#include <coolcache/detail/short_key.hpp>
#include <coolcache/detail/site.hpp>
#include <coolcache/detail/thread_state.hpp>
#include <coolcache/key.hpp>
#include <cstdint>
#include <tuple>
#include <type_traits>
#include <utility>

namespace coolcache::detail {

/// What this thread is doing, once a marked call of this image has asked the engine for it. One an
/// image; all point to what the engine holds for the thread.
[[gnu::visibility("hidden")]] inline constinit thread_local const thread_state* known_thread =
    nullptr;

/// Results that may be so small, and that are made of their bytes alone.
template <class T>
concept quick_result = sizeof(T) <= 32 && !(of_std<T> && sequence_like<T>)&&!is_mapped_array<T>;

/// A key that was made before the call's scope was.
struct early_key {
  bool made = false;
  key value = {};
  noted_files files;
};

/// Whether the items of a nested call say nothing that the call around it has to know.
template <class Items>
bool stand_on_stack(const Items& items) {
  return std::apply(
      [](const auto&... each) {
        return ((!std::is_base_of_v<linked_item, std::remove_cvref_t<decltype(each)>> &&
                 on_stack(__builtin_addressof(each.value))) &&
                ...);
      },
      items);
}

/// Whether a call without options of its own may go the short way.
template <class Items>
[[gnu::always_inline]] inline bool goes_quick(const site& where, const Items& items) {
  const thread_state* const thread = known_thread;
  return thread != nullptr && thread->pending == nullptr && where.hits_are_plain() &&
         (thread->innermost == nullptr || stand_on_stack(items));
}

/// Counts the hit. REQUIRES: the key depends on no files.
[[gnu::always_inline]] inline bool find_quickly(const site& where, const key& under,
                                                std::uint64_t type, quick_bytes& to) noexcept {
  const quick_source& in = where.usual_store()->quick;
  return in.tables != nullptr && in.tables->find(in.of, under, type, to);
}

template <short_keyed Items>
[[gnu::always_inline]] inline key make_short_key(const site& where, const Items& items) noexcept {
  return {short_key_of(where.usual_identity(), floating_point_modes(), items)};
}

template <class Items>
bool make_long_key(const site& where, const Items& items, early_key& made) noexcept;

/// False where an item has no key now: `make_key` says why.
template <class Items>
bool make_early_key(const site& where, const Items& items, early_key& made) noexcept {
  if constexpr (short_keyed<Items>) {
    made.value = make_short_key(where, items);
    return true;
  } else {
    return make_long_key(where, items, made);
  }
}

template <class Items>
bool make_long_key(const site& where, const Items& items, early_key& made) noexcept try {
  hasher to;
  to.raw(key_format);
  to.add(where.usual_identity());
  to.raw(floating_point_modes());
  key_writer writer(to, made.files);
  std::apply([&](const auto&... each) { (writer.item(each.value), ...); }, items);
  to.finish(made.value.value);
  return true;
} catch (...) {
  made.files.forget();
  return false;
}

}  // namespace coolcache::detail
