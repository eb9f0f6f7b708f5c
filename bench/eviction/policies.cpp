#include "policies.hpp"

#include <eviction.hpp>
#include <map>
#include <random>
#include <set>
#include <stdexcept>
#include <unordered_map>
#include <utility>

namespace coolcache::bench {
namespace {

using detail::eviction_facts;

// The runtime's own policy (runtime/src/eviction.hpp), as its store applies it: what it looks at
// are neighbours in the order of keys, which are digests.
class of_runtime final : public simulated_cache {
 public:
  using simulated_cache::simulated_cache;

  bool call(const traced_call& what, double now) override {
    const auto at = static_cast<std::int64_t>(now * 1e9);
    const std::uint64_t name = mixed(what.key);
    if (auto known = entries_.find(name); known != entries_.end()) {
      ++known->second.hits;
      known->second.last_used = at;
      return true;
    }
    if (what.bytes > limit_) return false;
    entries_[name] = {static_cast<std::uint64_t>(what.cost * 1e9), what.bytes, at, at, 0};
    bytes_ += what.bytes;
    if (bytes_ > limit_) make_room(at);
    most_bytes_ = std::max(most_bytes_, bytes_);
    return false;
  }

 private:
  using queue = detail::eviction_queue<std::uint64_t>;

  static std::uint64_t mixed(std::uint64_t key) {
    key = (key ^ (key >> 31)) * 0x7fb5d329728ea185;
    key = (key ^ (key >> 27)) * 0x81dadef4bc2dd44d;
    return key ^ (key >> 33);
  }

  void make_room(std::int64_t now) {
    const std::uint64_t goal = limit_ - detail::room_to_make(limit_);
    std::size_t unseen = entries_.size();
    auto at = entries_.lower_bound(random_());
    const auto look = [&](std::size_t count) {
      std::vector<queue::candidate> out;
      for (; unseen != 0 && count != 0; --unseen, --count) {
        if (at == entries_.end()) at = entries_.begin();
        out.push_back(*at++);
      }
      return out;
    };
    queue all(look(detail::first_looked_at), now);
    while (bytes_ > goal && !all.empty()) {
      const queue::candidate worst = all.take();
      if (at != entries_.end() && at->first == worst.first) ++at;
      bytes_ -= worst.second.bytes;
      entries_.erase(worst.first);
      all.add(look(detail::looked_at_for_each));
    }
  }

  std::map<std::uint64_t, eviction_facts> entries_;
  std::mt19937_64 random_{1};
};

// What has the least rank goes, of equals what was used longest ago.
class by_rank : public simulated_cache {
 public:
  using simulated_cache::simulated_cache;

  bool call(const traced_call& what, double) override {
    auto known = entries_.find(what.key);
    const bool hit = known != entries_.end();
    if (!hit) {
      if (what.bytes > limit_) return false;
      while (bytes_ + what.bytes > limit_) evict();
      known = entries_.emplace(what.key, entry{what.bytes, 0, 0, 0}).first;
      bytes_ += what.bytes;
    } else {
      queue_.erase(place_of(*known));
    }
    entry& each = known->second;
    ++each.uses;
    each.rank = rank_of(what, each.uses);
    each.turn = ++turns_;
    queue_.insert(place_of(*known));
    most_bytes_ = std::max(most_bytes_, bytes_);
    return hit;
  }

 protected:
  virtual double rank_of(const traced_call& what, std::uint64_t uses) const = 0;
  double last_evicted_ = 0;  // the rank of what went last

 private:
  struct entry {
    std::uint64_t bytes, uses;
    double rank;
    std::uint64_t turn;
  };
  using place = std::pair<std::pair<double, std::uint64_t>, std::uint64_t>;
  static place place_of(const std::pair<const std::uint64_t, entry>& each) {
    return {{each.second.rank, each.second.turn}, each.first};
  }

  void evict() {
    const place worst = *queue_.begin();
    queue_.erase(queue_.begin());
    last_evicted_ = worst.first.first;
    bytes_ -= entries_.at(worst.second).bytes;
    entries_.erase(worst.second);
  }

  std::unordered_map<std::uint64_t, entry> entries_;
  std::set<place> queue_;
  std::uint64_t turns_ = 0;
};

class lru final : public by_rank {
  using by_rank::by_rank;
  double rank_of(const traced_call&, std::uint64_t) const override { return 0; }
};
class lfu final : public by_rank {
  using by_rank::by_rank;
  double rank_of(const traced_call&, std::uint64_t uses) const override {
    return static_cast<double>(uses);
  }
};
// Greedy dual, size and frequency: Cherkasova, 1998.
class gdsf final : public by_rank {
  using by_rank::by_rank;
  double rank_of(const traced_call& what, std::uint64_t uses) const override {
    return last_evicted_ + static_cast<double>(uses) * what.cost / static_cast<double>(what.bytes);
  }
};

}  // namespace

std::vector<std::string> policy_names() {
  return {"CoolCache", "LRU", "LFU", "GDSF"};
}

std::unique_ptr<simulated_cache> make_cache(const std::string& policy, std::uint64_t limit) {
  if (policy == "CoolCache") return std::make_unique<of_runtime>(limit);
  if (policy == "LRU") return std::make_unique<lru>(limit);
  if (policy == "LFU") return std::make_unique<lfu>(limit);
  if (policy == "GDSF") return std::make_unique<gdsf>(limit);
  throw std::invalid_argument("there is no policy " + policy);
}

}  // namespace coolcache::bench
