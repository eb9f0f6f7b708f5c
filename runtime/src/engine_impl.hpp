// The engine: settings, stores by directory, counters, the registry of functions.
#pragma once

#include <atomic>
#include <coolcache/detail/engine.hpp>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "cache_directory.hpp"
#include "counters.hpp"
#include "disk_store.hpp"
#include "memory_tier.hpp"
#include "open_bodies.hpp"
#include "single_flight.hpp"
#include "tiered_store.hpp"
#include "write_behind.hpp"

namespace coolcache::detail {

/// Bytes of results on their way to disk.
inline constexpr std::uint64_t most_waiting_bytes = std::uint64_t{64} << 20;

class engine_impl final : public engine {
 public:
  engine_impl();

  thread_state& this_thread() noexcept override;
  void open(open_body& body) override { bodies_.add(body); }
  void close(open_body& body) noexcept override { bodies_.remove(body); }
  bool has_open_bodies() const noexcept override { return !bodies_.empty(); }
  void tell_bodies(const thread_state& from, const dependencies& what) noexcept override {
    bodies_.tell(from, what);
  }
  const effective_settings& current_settings() noexcept override;
  void configure(const settings& chosen) override;
  void add(const site& where) noexcept override;
  store* store_for(const site& where, const options& chosen) noexcept override;
  void bust_once(store& from, std::string_view function) noexcept override;
  turn take_turn(store& in, const key& under, bool among_processes,
                 std::shared_ptr<flight>& mine) noexcept override;
  void end_turn(std::shared_ptr<flight>& mine, flight_end how) noexcept override {
    flights_.end(mine, how);
  }
  bool listens() const noexcept override { return listening_; }
  void report(const event& what) noexcept override;
  void warn_once(std::string_view topic, std::string_view text) noexcept override;
  void open_default(const table& image) noexcept override;
  std::uint64_t clear() override;
  std::uint64_t clear(std::string_view function) override;
  void flush() noexcept override;
  statistics stats() override;
  std::vector<function_info> functions() override;
  void on_event(std::function<void(const event&)> callback) override;

  void before_fork();
  void after_fork(bool in_child);
  /// All that is stored from now on is on disk when the call returns.
  void at_exit() noexcept;

 private:
  open_bodies bodies_{plain.open_bodies};
  counters counters_;
  single_flight flights_;
  write_behind writer_{most_waiting_bytes};

  void settle();
  void tell_whether_hits_are_plain() noexcept;
  tiered_store* open_store(const std::filesystem::path& directory);
  void rest_directories();
  std::filesystem::path default_directory(const table& image);
  std::vector<tiered_store*> open_stores();

  std::mutex mutex_;  ///< taken before the mutex of any store, never after
  settings configured_;
  effective_settings settings_;
  std::atomic<bool> settled_ = false;

  std::vector<std::unique_ptr<tiered_store>> stores_;        ///< GUARDED_BY(mutex_)
  std::map<directory_identity, tiered_store*> by_identity_;  ///< GUARDED_BY(mutex_)
  std::map<std::string, tiered_store*> by_name_;             ///< GUARDED_BY(mutex_)
  std::map<std::string, std::string> fallback_of_;           ///< GUARDED_BY(mutex_)
  tiered_store* default_store_ = nullptr;                    ///< GUARDED_BY(mutex_)
  std::unique_ptr<memory_tier> memory_;                      ///< set by settle()
  std::unique_ptr<tiered_store> memory_only_;                ///< set by settle()

  std::mutex bust_mutex_;                            ///< taken before all others
  std::set<std::pair<store*, std::string>> busted_;  ///< GUARDED_BY(bust_mutex_)

  std::mutex functions_mutex_;
  std::map<std::pair<std::string, digest>, function_info> functions_;  ///< by functions_mutex_

  std::mutex told_mutex_;
  std::set<std::string, std::less<>> told_;  ///< GUARDED_BY(told_mutex_)

  std::mutex callback_mutex_;
  std::shared_ptr<const std::function<void(const event&)>> callback_;  ///< by callback_mutex_
  std::atomic<bool> listening_ = false;
};

}  // namespace coolcache::detail
