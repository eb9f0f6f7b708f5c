// Which results go when a directory holds more than it may: those that save the least time for each
// byte, as far as their past tells.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <queue>
#include <span>
#include <utility>
#include <vector>

namespace coolcache::detail {

/// What is known of a stored result. All times are in nanoseconds.
struct eviction_facts {
  std::uint64_t cost = 0;   ///< that computing it took
  std::uint64_t bytes = 0;  ///< that are free once it is gone
  std::int64_t created = 0, last_used = 0;
  std::uint64_t hits = 0;
};

/// The time that it saves for each byte and each nanosecond for which it is kept. Its next use is
/// taken to be as far away as its uses were apart, and as the last one is: what nobody asks for any
/// more, as results of older code, goes after a while, however dear it was. `usual_age` stands for
/// what is not known yet of a result that is new.
inline double worth(const eviction_facts& of, std::int64_t now, double usual_age) noexcept {
  const auto since = [now](std::int64_t then) {
    return static_cast<double>(std::max<std::int64_t>(now - then, 1));
  };
  const double apart = (since(of.created) + usual_age) / static_cast<double>(of.hits + 1);
  const double saved = static_cast<double>(of.cost) / static_cast<double>(of.bytes + 1);
  return saved / (apart + since(of.last_used));
}

/// So many are looked at first, and so many more for each that goes: others wait meanwhile.
inline constexpr std::size_t first_looked_at = 1024, looked_at_for_each = 16;

/// More than is needed goes, so that not every write makes room.
constexpr std::uint64_t room_to_make(std::uint64_t limit) noexcept {
  return std::min(limit / 64, std::uint64_t{1} << 20);
}

/// Hands out names of results, least worth first among those that it has been shown.
template <class Name>
class eviction_queue {
 public:
  using candidate = std::pair<Name, eviction_facts>;

  eviction_queue(std::span<const candidate> first, std::int64_t now) : now_(now) {
    for (const candidate& each : first)
      usual_age_ += static_cast<double>(now - each.second.created) /
                    static_cast<double>(std::max<std::size_t>(first.size(), 1));
    add(first);
  }

  void add(std::span<const candidate> more) {
    for (const candidate& each : more)
      queue_.push({worth(each.second, now_, usual_age_), queue_.size(), each});
  }
  bool empty() const { return queue_.empty(); }
  candidate take() {
    candidate out = queue_.top().what;
    queue_.pop();
    return out;
  }

 private:
  struct ranked {
    double worth;
    std::size_t turn;
    candidate what;
    bool operator<(const ranked& other) const {  // a queue of the standard has the largest first
      return worth != other.worth ? worth > other.worth : turn > other.turn;
    }
  };

  const std::int64_t now_;
  double usual_age_ = 0;
  std::priority_queue<ranked> queue_;
};

}  // namespace coolcache::detail
