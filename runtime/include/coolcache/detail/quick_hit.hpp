/// \file
/// The short way to a small result that this process has found before: no lock, no `call_scope`.
/// It is open where a hit has nothing to do but to return; what is not on it takes the long way.
#pragma once

#include <array>
#include <atomic>
#include <coolcache/detail/deep_stack.hpp>
#include <coolcache/detail/dependencies.hpp>
#include <coolcache/detail/floating_point_modes.hpp>
#include <coolcache/detail/items.hpp>
#include <coolcache/detail/kinds.hpp>
#include <coolcache/detail/open_body.hpp>
#include <coolcache/detail/site.hpp>
#include <coolcache/key.hpp>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace coolcache::detail {

/// What this thread is doing, once a marked call of this image has asked the engine for it. One an
/// image; all point to what the engine holds for the thread.
[[gnu::visibility("hidden")]] inline constinit thread_local const thread_state* known_thread =
    nullptr;

/// The bytes of a small result, and behind them how many there are.
struct quick_bytes {
  static constexpr std::size_t most = 23;

  std::size_t size() const { return static_cast<unsigned char>(all[most]); }
  std::string_view view() const { return {all.data(), size()}; }
  /// REQUIRES: its size is T's.
  template <class T>
  T as() const {
    T value;
    std::memcpy(&value, all.data(), sizeof value);
    return value;
  }

  std::array<char, most + 1> all;
};

/// False where it is not there, or not of this type. Counts the hit.
bool find_quickly(store& in, const key& under, std::uint64_t type, quick_bytes& to) noexcept;

/// Results that may be so small, and that are made of their bytes alone.
template <class T>
concept quick_result = sizeof(T) <= 32 && !(of_std<T> && sequence_like<T>)&&!is_mapped_array<T>;

/// A key that was made before the call's scope was.
struct early_key {
  bool made = false;
  key value = {};
  dependencies files;
};

/// Whether the items of a nested call say nothing that the call around it has to know.
template <class Items>
bool stand_on_stack(const Items& items) {
  return std::apply(
      [](const auto&... each) {
        return ((!std::is_base_of_v<linked_item, std::remove_cvref_t<decltype(each)>> &&
                 on_stack(std::addressof(each.value))) &&
                ...);
      },
      items);
}

/// Whether a call without options of its own may go the short way.
template <class Items>
bool goes_quick(const site& where, const Items& items) {
  const thread_state* const thread = known_thread;
  return thread != nullptr && thread->pending == nullptr && where.hits_are_plain() &&
         (thread->innermost == nullptr || stand_on_stack(items));
}

/// What depends on files is left to the long way.
inline bool find_quickly(const site& where, const early_key& under, std::uint64_t type,
                         quick_bytes& to) noexcept {
  return under.files.empty() && find_quickly(*where.usual_store(), under.value, type, to);
}

/// False where an item has no key now: the long way says why.
template <class Items>
bool make_early_key(const site& where, const Items& items, early_key& made) noexcept try {
  hasher to;
  to.raw(key_format);
  to.add(where.usual_identity());
  to.raw(floating_point_modes());
  key_writer writer(to, made.files);
  std::apply([&](const auto&... each) { (writer.item(each.value), ...); }, items);
  to.finish(made.value.value);
  return true;
} catch (...) {
  made.files = {};
  return false;
}

}  // namespace coolcache::detail
