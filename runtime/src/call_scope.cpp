// What a call does around its body.
#include <coolcache/detail/call_scope.hpp>

#include <algorithm>
#include <chrono>
#include <coolcache/detail/deep_stack.hpp>
#include <coolcache/detail/engine.hpp>
#include <coolcache/detail/pending_options.hpp>
#include <coolcache/detail/quick_hit.hpp>
#include <coolcache/file.hpp>
#include <coolcache/hasher.hpp>
#include <coolcache/key.hpp>
#include <coolcache/options.hpp>
#include <cstdio>
#include <memory>
#include <new>
#include <utility>
#include <vector>

#include "call_parts.hpp"
#include "clocks.hpp"
#include "single_flight.hpp"

namespace coolcache::detail {
namespace {

std::string readable(std::int64_t took) {
  const auto n = static_cast<double>(took);
  char text[32];
  if (n < 1e3) {
    std::snprintf(text, sizeof text, "%.0f ns", n);
  } else if (n < 1e6) {
    std::snprintf(text, sizeof text, "%.0f µs", n / 1e3);
  } else if (n < 1e9) {
    std::snprintf(text, sizeof text, "%.1f ms", n / 1e6);
  } else {
    std::snprintf(text, sizeof text, "%.2f s", n / 1e9);
  }
  return text;
}

const options defaults;

template <class T>
std::vector<T> without_repeats(std::vector<T> all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace

call_scope::call_scope(const site& where, const options* own) noexcept
    : engine_(the_engine()),
      thread_(engine_.this_thread()),
      site_(where),
      pending_(thread_.pending),
      outer_(thread_.innermost),
      parts_(*new (room_) call_parts) {
  static_assert(sizeof(call_parts) <= sizeof room_ && alignof(call_parts) <= alignof(void*));
  known_thread = &thread_;
  note_frame(this);
  thread_.pending = nullptr;
  thread_.innermost = this;
  try {
    merge(own, pending_);
    note_options();
    open_store();
  } catch (...) {
    options_ = &defaults;
    cached_ = false;
  }
  wants_key_ = cached_ || lists_state();
}

call_scope::~call_scope() {
  if (parts_.flight != nullptr)
    engine_.end_turn(parts_.flight, started_ == 0 ? flight_end::kept
                                    : finished_   ? flight_end::not_kept
                                                  : flight_end::threw);
  close_body_to_others();
  thread_.pending = pending_;
  thread_.innermost = outer_;
  if (engine_.has_open_bodies())
    for (const dependencies* each : {&parts_.own, &parts_.nested})
      if (!each->empty()) engine_.tell_bodies(thread_, *each);
  if (outer_ != nullptr) tell_outer();
  parts_.~call_parts();
}

void call_scope::tell_outer() noexcept {
  dependencies& to = outer_->parts_.nested;
  try {
    to.add(parts_.own);
    to.add(parts_.nested);
  } catch (...) {
    to.expires = 0;  // what is not known to be current is not kept
  }
}

void call_scope::merge(const options* own, const options* pending) {
  if (own == nullptr) own = &defaults;
  if (pending == nullptr) {
    options_ = own;
    return;
  }
  parts_.merged = std::make_shared<const options>(merge_options(*own, *pending));
  options_ = parts_.merged.get();
}

/// Whether no option says where the result is, or that it is to go.
bool call_scope::is_usual() const noexcept {
  return options_->dir.empty() && !options_->memory_only && !options_->bust &&
         options_->max_size == 0 && !options_->keep_for;
}

void call_scope::open_store() {
  const effective_settings& set = engine_.current_settings();
  if (set.disabled || options_->bypass || !site_.cacheable()) return;
  watched_ = set.verbose || engine_.listens();
  if (watched_) entered_ = steady_clock();
  if (is_usual()) store_ = static_cast<store*>(site_.usual_store());
  if (store_ == nullptr) {
    store_ = engine_.store_for(site_, *options_);
    if (is_usual()) site_.set_usual_store(store_);
  }
  cached_ = store_ != nullptr;
  if (!cached_ || !options_->bust) return;
  if (set.readonly)
    cached_ = false;  // what cannot be dropped must not be found
  else
    engine_.bust_once(*store_, site_.name());
}

void call_scope::begin_key(hasher& to) const {
  if (!site_.cacheable()) return;  // for an outer call's sake: what the items are, not the key
  to.raw(key_format);
  const bool usual = options_->version == 0 && options_->auto_invalidate && options_->name.empty();
  to.add(usual ? site_.usual_identity() : identity(site_, *options_));
  to.raw(floating_point_modes());
}

void call_scope::end_key(const hasher& from) noexcept {
  key_ = {from.finish()};
  if (!files_.empty()) parts_.own = std::move(files_.held());
}

void call_scope::take_key(early_key& made) noexcept {
  key_ = made.value;
  if (!made.files.empty()) parts_.own = std::move(made.files.held());
}

bool call_scope::lists_state(std::string_view item) const noexcept {
  if (!site_.cacheable()) return true;  // nothing is known of it
  std::string_view all = site_.row().state;
  while (!all.empty()) {
    const std::size_t comma = std::min(all.find(','), all.size());
    if (all.substr(0, comma) == item) return true;
    all.remove_prefix(std::min(comma + 1, all.size()));
  }
  return false;
}

bool call_scope::lists_state() const noexcept {
  return (outer_ != nullptr && outer_->wants_key_) || engine_.has_open_bodies();
}

/// What cannot be read again later keeps outer calls from being stored. A variable of this call or
/// of one around it stands on the stack; of what is on the heap, the table knows more.
void call_scope::note_item(const char* name, const void* item, bool computed, std::uint64_t type,
                           item_reader reader) noexcept try {
  if (!computed && on_stack(item)) return;
  global_state found;
  const storage where = locate(item, type, reader, found);
  if (where == storage::image)
    parts_.own.globals.push_back(std::move(found));
  else if (where == storage::of_thread || lists_state(name))
    parts_.own.expires = 0;
} catch (...) {
  parts_.own.expires = 0;
}

/// A version that may be another at the next call is not recorded: outer calls are not stored.
void call_scope::note_options() noexcept {
  if ((options_->version == 0 && options_->name.empty()) || !lists_state()) return;
  const bool chosen_outside =
      pending_ != nullptr && (pending_->version != 0 || !pending_->name.empty());
  if (chosen_outside || lists_state("(options)")) parts_.own.expires = 0;
}

void call_scope::fail_key(const char* why) noexcept {
  const bool was_cached = std::exchange(cached_, false);
  files_.forget();
  parts_.own = {};
  parts_.nested.expires = 0;  // nor may an outer call keep what came of it
  if (!was_cached) return;
  try {
    store_->count(event_kind::error);
    engine_.report({event_kind::error, site_.name(), {}, why, {}, 0});
    engine_.warn_once(std::string("key of ") + site_.name() + why,
                      std::string(site_.name()) + " runs uncached: " + why);
  } catch (...) {
    // Out of memory: the message is lost.
  }
}

/// A lock costs a microsecond or two: cheap bodies are rather computed by several processes. What a
/// body costs is not known until one has ended, so of a recursion the first call alone has one.
bool call_scope::among_processes() const noexcept {
  constexpr std::uint64_t worth_a_lock = 50'000;
  const std::uint64_t cost = site_.mean_cost();
  return cost == 0 ? outer_ == nullptr || &outer_->site_ != &site_ : cost >= worth_a_lock;
}

bool call_scope::looks_again() noexcept {
  if (verifying_ || options_->again || options_->only_cached || engine_.current_settings().readonly)
    return false;
  switch (engine_.take_turn(*store_, key_, among_processes(), parts_.flight)) {
    case turn::looks:
      return true;
    case turn::gave_up:
      store_->count(event_kind::error);
      engine_.report({event_kind::error,
                      site_.name(),
                      {},
                      "another call computes the same and gets nowhere; computed beside it",
                      {},
                      0});
      return false;
    case turn::leads:
    case turn::alone:
      return false;
  }
  return false;
}

void call_scope::require_permission_to_compute() {
  if (options_->only_cached)
    throw not_cached(std::string("coolcache: the result of ") + site_.name() + " is not stored");
  open_body_to_others();
  started_ = steady_clock();
}

/// A marked call on another thread may be part of this body: what it depends on counts here too.
void call_scope::open_body_to_others() noexcept try {
  if (!cached_ || !site_.row().uses_threads) return;
  parts_.body.thread = &thread_;
  engine_.open(parts_.body);
  is_open_ = true;
} catch (...) {
  parts_.nested.expires = 0;
}

void call_scope::close_body_to_others() noexcept {
  if (!std::exchange(is_open_, false)) return;
  engine_.close(parts_.body);
  try {
    parts_.nested.add(parts_.body.told);
  } catch (...) {
    parts_.nested.expires = 0;
  }
}

bool call_scope::computed() noexcept {
  finished_ = true;
  cost_ = steady_clock() - started_;
  close_body_to_others();
  if (cached_) {
    if (!verifying_) store_->count(event_kind::miss);
    site_.add_cost(static_cast<std::uint64_t>(cost_));
    return true;
  }
  if (engine_.current_settings().verbose) finish("uncached ", {}, cost_);
  return false;
}

void call_scope::store_result(std::uint64_t type_hash, bool maps, std::string payload,
                              std::string args) noexcept try {
  if (watched_ && !verifying_) {
    engine_.report(
        {event_kind::miss, site_.name(), args, reason_, std::chrono::nanoseconds(cost_), 0});
    finish("miss", args, cost_);
  }
  found_entry made;
  made.created = wall_clock();
  const auto& keep_for =
      options_->keep_for ? options_->keep_for : engine_.current_settings().keep_for;
  const std::int64_t nested_expires = parts_.nested.expires;
  parts_.nested.expires = std::min(nested_expires, expiry(made.created, keep_for));
  if (engine_.current_settings().readonly || nested_expires <= made.created) return;
  if (!std::all_of(parts_.own.files.begin(), parts_.own.files.end(), is_current)) {
    engine_.report({event_kind::error, site_.name(), args,
                    "a file of the key changed while the body ran; not stored",
                    std::chrono::nanoseconds(cost_), 0});
    return;
  }
  made.type = type_hash;
  made.maps = maps;
  made.code = site_.code();
  made.cost = static_cast<std::uint64_t>(cost_);
  made.function = site_.name();
  made.args = std::move(args);
  made.depends.files = without_repeats(parts_.nested.files);
  made.depends.globals = without_repeats(parts_.nested.globals);
  made.depends.expires = nested_expires;
  made.payload = std::move(payload);
  store_->declare(site_.image());
  put(std::move(made));
} catch (...) {
  // Out of memory: nothing is stored.
}

void call_scope::put(found_entry&& result) {
  const auto made = std::make_shared<const found_entry>(std::move(result));
  std::shared_ptr<void> lock;  // of other processes, which see the result once it is written
  if (parts_.flight != nullptr && parts_.flight->lock) lock = parts_.flight;
  if (!store_->put(key_, made, std::move(lock))) return;
  engine_.end_turn(parts_.flight, flight_end::kept);
  store_->count(event_kind::store);
  if (watched_)
    engine_.report({event_kind::store,
                    site_.name(),
                    made->args,
                    {},
                    std::chrono::nanoseconds(cost_),
                    made->payload.size()});
}

void call_scope::fail_result(const char* why) noexcept try {
  store_->count(event_kind::error);
  engine_.report({event_kind::error, site_.name(), {}, why, std::chrono::nanoseconds(cost_), 0});
  engine_.warn_once(std::string("result of ") + site_.name() + why,
                    "the result of " + std::string(site_.name()) + " is not stored: " + why);
} catch (...) {
  // Out of memory: the message is lost.
}

void call_scope::finish(std::string_view what, const std::string& args, nanoseconds took) noexcept
    try {
  if (!engine_.current_settings().verbose) return;
  std::string line = "coolcache: ";
  line.append(what).append(" ").append(site_.name()).append("(").append(args).append(")  ");
  line.append(readable(took)).append("\n");
  std::fputs(line.c_str(), stderr);
} catch (...) {
  // Out of memory: the line is lost.
}

}  // namespace coolcache::detail
