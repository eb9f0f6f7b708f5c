/// \file
/// The one object of a process that all copies of the runtime share, whichever image they are
/// linked into.
#pragma once

#include <atomic>
#include <coolcache/control.hpp>
#include <coolcache/detail/dependencies.hpp>
#include <coolcache/detail/open_body.hpp>
#include <coolcache/detail/site.hpp>
#include <coolcache/detail/store.hpp>
#include <string_view>

namespace coolcache::detail {

/// Settings after the environment had its say.
struct effective_settings : settings {
  bool disabled = false;
};

/// What a call does that has missed.
enum class turn {
  leads,    ///< computes; others wait for it
  looks,    ///< looks again: another may have computed it meanwhile
  alone,    ///< computes, beside others: it does not pay to wait, or would be for ever
  gave_up,  ///< the same after a wait in which the other got nowhere
};
enum class flight_end { kept, threw, not_kept };

/// A computation that others wait for.
struct flight;

/// Raise the number in `shared_engine_symbol` when anything here, in store.hpp, entry.hpp,
/// open_body.hpp, quick_hit.hpp or call_scope.hpp changes: copies of the runtime with different
/// numbers keep apart.
class engine {
 public:
  virtual ~engine() = default;

  plain_hits plain;

  virtual thread_state& this_thread() noexcept = 0;

  /// Between the two, `body` gathers what `tell_bodies` says on other threads.
  virtual void open(open_body& body) = 0;
  virtual void close(open_body& body) noexcept = 0;
  virtual bool has_open_bodies() const noexcept = 0;
  /// A marked call ended on the thread `from`, and depended on this.
  virtual void tell_bodies(const thread_state& from, const dependencies& what) noexcept = 0;

  /// Settles the settings at the first call.
  virtual const effective_settings& current_settings() noexcept = 0;
  virtual void configure(const settings& chosen) = 0;

  virtual void add(const site& where) noexcept = 0;
  /// Null where there is none to use, which has then been said once.
  virtual store* store_for(const site& where, const options& chosen) noexcept = 0;
  /// Clears the function in `from`, the first time that it is asked to.
  virtual void bust_once(store& from, std::string_view function) noexcept = 0;

  /// `mine` is what the call leads from then on, if it does; with `among_processes`, those of other
  /// processes wait too.
  virtual turn take_turn(store& in, const key& under, bool among_processes,
                         std::shared_ptr<flight>& mine) noexcept = 0;
  virtual void end_turn(std::shared_ptr<flight>& mine, flight_end how) noexcept = 0;

  virtual bool listens() const noexcept = 0;
  /// Tells the callback.
  virtual void report(const event& what) noexcept = 0;
  /// Prints `coolcache: text` on stderr, the first time that it is asked to for `topic`.
  virtual void warn_once(std::string_view topic, std::string_view text) noexcept = 0;

  /// Opens the directory in which calls of this image keep their results, if it is there and none
  /// has been opened: for what is asked before the first call.
  virtual void open_default(const table& image) noexcept = 0;
  virtual std::uint64_t clear() = 0;
  virtual std::uint64_t clear(std::string_view function) = 0;
  virtual void flush() noexcept = 0;
  virtual statistics stats() = 0;
  virtual std::vector<function_info> functions() = 0;
  virtual void on_event(std::function<void(const event&)> callback) = 0;
};

/// The engine of this process.
engine& the_engine() noexcept;

}  // namespace coolcache::detail
