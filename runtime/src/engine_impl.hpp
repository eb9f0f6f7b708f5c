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
#include "disk_store.hpp"
#include "memory_store.hpp"
#include "open_bodies.hpp"
#include "totals.hpp"

namespace coolcache::detail {

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
  bool listens() const noexcept override { return listening_; }
  void report(const event& what) noexcept override;
  void count(event_kind what, store& in, std::chrono::nanoseconds saved) noexcept override;
  void warn_once(std::string_view topic, std::string_view text) noexcept override;
  std::uint64_t clear() override;
  std::uint64_t clear(std::string_view function) override;
  void flush() noexcept override;
  statistics stats() override;
  std::vector<function_info> functions() override;
  void on_event(std::function<void(const event&)> callback) override;

  void before_fork();
  void after_fork(bool in_child);

 private:
  open_bodies bodies_;

  void settle();
  disk_store* open_store(const std::filesystem::path& directory);
  std::filesystem::path default_directory(const table& image);
  std::vector<disk_store*> open_stores();

  std::mutex mutex_;  ///< taken before the mutex of any store, never after
  settings configured_;
  effective_settings settings_;
  std::atomic<bool> settled_ = false;

  std::vector<std::unique_ptr<disk_store>> stores_;        ///< GUARDED_BY(mutex_)
  std::map<directory_identity, disk_store*> by_identity_;  ///< GUARDED_BY(mutex_)
  std::map<std::string, disk_store*> by_name_;             ///< GUARDED_BY(mutex_)
  std::map<std::string, std::string> fallback_of_;         ///< GUARDED_BY(mutex_)
  disk_store* default_store_ = nullptr;                    ///< GUARDED_BY(mutex_)
  std::unique_ptr<memory_store> memory_;                   ///< set by settle()
  std::set<std::pair<store*, std::string>> busted_;        ///< GUARDED_BY(mutex_)

  std::mutex functions_mutex_;
  std::map<std::pair<std::string, digest>, function_info> functions_;  ///< by functions_mutex_

  std::mutex told_mutex_;
  std::set<std::string, std::less<>> told_;  ///< GUARDED_BY(told_mutex_)

  std::mutex counters_mutex_;
  totals counters_;  ///< GUARDED_BY(counters_mutex_)

  std::mutex callback_mutex_;
  std::shared_ptr<const std::function<void(const event&)>> callback_;  ///< by callback_mutex_
  std::atomic<bool> listening_ = false;
};

}  // namespace coolcache::detail
