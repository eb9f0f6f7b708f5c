// What a call does with a result that is stored: whether it still holds, and whether it is checked.
#include <algorithm>
#include <coolcache/detail/call_scope.hpp>
#include <coolcache/detail/engine.hpp>
#include <coolcache/file.hpp>
#include <coolcache/options.hpp>
#include <cstdio>
#include <random>

#include "call_parts.hpp"
#include "clocks.hpp"

namespace coolcache::detail {
namespace {

/// In words, of two texts that differ.
std::string first_difference(std::string_view stored, std::string_view now) {
  const std::size_t common = std::min(stored.size(), now.size());
  std::size_t at = 0;
  while (at < common && stored[at] == now[at]) ++at;
  if (at == common)
    return std::to_string(stored.size()) + " bytes were stored, and now it has " +
           std::to_string(now.size());
  char text[100];
  std::snprintf(text, sizeof text, "byte %zu of %zu was 0x%02x and is 0x%02x", at, now.size(),
                static_cast<unsigned char>(stored[at]), static_cast<unsigned char>(now[at]));
  return text;
}

}  // namespace

bool call_scope::find(std::uint64_t type_hash, bool maps) noexcept {
  reason_ = "told to run again";
  if (options_->again) return false;
  reason_ = "not stored";
  const effective_settings& set = engine_.current_settings();
  const auto& keep_for = options_->keep_for ? options_->keep_for : set.keep_for;
  const bool plain = !keep_for && !watched_ && set.verify == 0;
  parts_.found = store_->find(key_, {type_hash, maps, plain});
  const found_result& found = parts_.found;
  if (found.missed()) return false;
  if (found.counted) return true;
  if (!still_holds(*found.entry)) return false;
  if (found.entry->type != type_hash) {
    reject();
    return false;
  }
  return true;
}

std::string_view call_scope::found_bytes() const noexcept {
  return parts_.found.bytes();
}

const bytes_owner* call_scope::owner_of_found() noexcept {
  const found_entry& found = *parts_.found.entry;
  if (found.owner != nullptr)
    parts_.found_owner.held = found.owner;
  else
    parts_.found_owner.held = parts_.found.entry;
  return &parts_.found_owner;
}

/// Takes over what it depends on, if that is so.
bool call_scope::still_holds(const found_entry& found) noexcept try {
  const std::int64_t now = wall_clock();
  const auto& keep_for =
      options_->keep_for ? options_->keep_for : engine_.current_settings().keep_for;
  const std::int64_t expires = std::min(expiry(found.created, keep_for), found.depends.expires);
  reason_ = "expired";
  if (expires != dependencies::never && (now >= expires || now < found.created)) return false;
  reason_ = "a file that a nested call read has changed";
  if (!std::all_of(found.depends.files.begin(), found.depends.files.end(), is_current))
    return false;
  reason_ = "a global that a nested call is keyed by has changed";
  if (!std::all_of(found.depends.globals.begin(), found.depends.globals.end(), is_unchanged))
    return false;
  parts_.nested = found.depends;
  parts_.nested.expires = expires;
  return true;
} catch (...) {
  return false;
}

void call_scope::reject() noexcept {
  reason_ = "what was stored could not be read";
  parts_.nested = {};
  store_->drop(key_);
}

void call_scope::hit(const std::string& args) noexcept {
  if (!parts_.found.counted) {
    const auto cost = static_cast<std::int64_t>(parts_.found.entry->cost);
    store_->use(key_, parts_.found, std::chrono::nanoseconds(cost));
  }
  if (!watched_) return;
  const nanoseconds took = steady_clock() - entered_;
  engine_.report({event_kind::hit, site_.name(), args, {}, std::chrono::nanoseconds(took), 0});
  finish("hit ", args, took);
}

bool call_scope::verifies() noexcept {
  const double share = engine_.current_settings().verify;
  if (share <= 0 || options_->only_cached) return false;
  static thread_local std::minstd_rand random(std::random_device{}());
  verifying_ = std::generate_canonical<double, 32>(random) < share;
  return verifying_;
}

bool call_scope::confirms(std::string_view payload, const std::string& args) noexcept try {
  if (!verifying_) return false;
  const std::string_view stored = parts_.found.bytes();
  if (stored == payload) return true;
  reason_ = "verified, and another result was stored";
  const std::string what = first_difference(stored, payload);
  store_->count(event_kind::verify_mismatch);
  engine_.report({event_kind::verify_mismatch, site_.name(), args, what,
                  std::chrono::nanoseconds(cost_), payload.size()});
  const std::string call = std::string(site_.name()) + "(" + args + ")";
  engine_.warn_once("verify " + call,
                    "verify: " + call + " gives another result than was stored: " + what +
                        "; it depends on something that is neither in its key nor in its code");
  return false;
} catch (...) {
  return false;
}

}  // namespace coolcache::detail
