// Results of `memory_only` calls: in this process, bounded, the longest unused going first.
#pragma once

#include <coolcache/detail/store.hpp>
#include <list>
#include <map>
#include <mutex>

namespace coolcache::detail {

class memory_store final : public store {
 public:
  explicit memory_store(std::uint64_t limit) : limit_(limit) {}

  bool find(const key& under, bool map, found_entry& found) noexcept override;
  bool put(const key& under, const entry& value) noexcept override;
  void drop(const key& under) noexcept override;
  void touch(const key&, std::int64_t) noexcept override {}
  void count(event_kind, std::uint64_t) noexcept override {}
  void declare(const table&) noexcept override {}
  std::uint64_t clear() noexcept override;
  std::uint64_t clear(std::string_view function) noexcept override;
  void limit(std::uint64_t bytes) noexcept override;

  std::mutex& mutex_for_fork() { return mutex_; }

 private:
  struct held_entry {
    key under;
    entry value;
  };
  using place = std::list<held_entry>::iterator;

  void erase(place at);
  void shrink();

  std::mutex mutex_;
  std::uint64_t limit_, bytes_ = 0;  ///< GUARDED_BY(mutex_)
  std::list<held_entry> by_use_;     ///< newest first; GUARDED_BY(mutex_)
  std::map<key, place> by_key_;      ///< GUARDED_BY(mutex_)
};

}  // namespace coolcache::detail
