#include "schedule.hpp"

#include <algorithm>

namespace coolcache::oracle {

schedule::schedule(const std::vector<subject>& subjects, std::size_t mutations) {
  std::size_t all = 0;
  for (const subject& s : subjects) all += s.weight;
  std::size_t weight = 0;
  std::size_t given = 0;
  for (const subject& s : subjects) {
    weight += s.weight;
    std::size_t until_here = all == 0 ? 0 : mutations * weight / all;
    parts_.push_back({until_here - given, 0, 0});
    given = until_here;
  }
}

std::optional<schedule::task> schedule::next() {
  auto is_behind = [](const part& a, const part& b) {
    bool a_lacks = a.compiled < a.share;
    bool b_lacks = b.compiled < b.share;
    if (!a_lacks || !b_lacks) return a_lacks && !b_lacks;
    return a.compiled * b.share < b.compiled * a.share;
  };
  auto least = std::ranges::min_element(parts_, is_behind);
  if (least == parts_.end() || least->compiled >= least->share) return std::nullopt;
  return task{static_cast<std::size_t>(least - parts_.begin()), least->attempts++};
}

std::size_t schedule::attempts() const {
  std::size_t sum = 0;
  for (const part& p : parts_) sum += p.attempts;
  return sum;
}

}  // namespace coolcache::oracle
