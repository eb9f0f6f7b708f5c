#include "quick_results.hpp"

#include <algorithm>

namespace coolcache::detail {
namespace {

constexpr std::size_t first_size = 16, growth = 8;

}  // namespace

quick_results::replaced quick_results::add(const name& as, std::uint64_t type,
                                           std::string_view bytes, std::uint64_t limit) noexcept {
  const std::uint64_t of_itself = forget(as);
  if (tables_.empty() || tables_.back()->used * 8 > (tables_.back()->mask + 1) * ways * 3)
    grow(limit);
  if (tables_.empty()) return {as, of_itself};
  table& in = *tables_.back();
  slot& to = place_for(as, in);
  const name was{
      to.of.load(std::memory_order_relaxed),
      {{to.high.load(std::memory_order_relaxed), to.low.load(std::memory_order_relaxed)}}};
  if (was.of == nullptr) ++in.used;
  const std::uint64_t hits = was.of == nullptr ? 0 : to.hits.exchange(0, std::memory_order_relaxed);
  write(to, as, type, bytes);
  to.hits.fetch_add(of_itself, std::memory_order_relaxed);
  return {was, hits};
}

quick_results::slot& quick_results::place_for(const name& as, table& in) noexcept {
  slot* const set = in.set_of(as.under);
  for (slot* at = set; at != set + ways; ++at)
    if (at->of.load(std::memory_order_relaxed) == nullptr) return *at;
  return set[turn_++ % ways];
}

void quick_results::write(slot& at, const name& as, std::uint64_t type,
                          std::string_view bytes) noexcept {
  std::uint64_t words[3] = {};
  static_assert(sizeof words == quick_bytes::most + 1);
  if (!bytes.empty()) std::memcpy(words, bytes.data(), bytes.size());
  reinterpret_cast<char*>(words)[quick_bytes::most] = static_cast<char>(bytes.size());
  const std::uint32_t before = at.sequence.load(std::memory_order_relaxed);
  at.sequence.store(before + 1, std::memory_order_relaxed);
  at.of.store(as.of, std::memory_order_release);
  at.type.store(static_cast<std::uint32_t>(type), std::memory_order_release);
  at.low.store(as.under.value.low, std::memory_order_release);
  at.high.store(as.under.value.high, std::memory_order_release);
  for (std::size_t i = 0; i < std::size(words); ++i)
    at.words[i].store(words[i], std::memory_order_release);
  at.sequence.store(before + 2, std::memory_order_release);
}

std::uint64_t quick_results::forget(const name& as) noexcept {
  std::uint64_t hits = 0;
  for (const auto& each : tables_) {
    slot* const set = each->set_of(as.under);
    for (slot* at = set; at != set + ways; ++at) {
      if (!holds(*at, as)) continue;
      write(*at, {nullptr, {}}, 0, {});
      --each->used;
      hits += at->hits.exchange(0, std::memory_order_relaxed);
    }
  }
  return hits;
}

std::uint64_t quick_results::take_hits(const name& as) noexcept {
  std::uint64_t hits = 0;
  for (const auto& each : tables_) {
    slot* const set = each->set_of(as.under);
    for (slot* at = set; at != set + ways; ++at)
      if (holds(*at, as)) hits += at->hits.exchange(0, std::memory_order_relaxed);
  }
  return hits;
}

void quick_results::take_all_hits(const std::function<void(const name&, std::uint64_t)>& to) {
  for (const auto& each : tables_) {
    const std::size_t count = (each->mask + 1) * ways;
    for (slot* at = each->all.get(); at != each->all.get() + count; ++at) {
      const tier_user* const of = at->of.load(std::memory_order_relaxed);
      if (of == nullptr || at->hits.load(std::memory_order_relaxed) == 0) continue;
      to({of,
          {{at->high.load(std::memory_order_relaxed), at->low.load(std::memory_order_relaxed)}}},
         at->hits.exchange(0, std::memory_order_relaxed));
    }
  }
}

/// What was in the table before is put into the new one when it is found the long way again.
void quick_results::grow(std::uint64_t limit) noexcept try {
  const std::size_t now = tables_.empty() ? 0 : (tables_.back()->mask + 1) * ways;
  std::size_t most = first_size;
  while (most * 2 * sizeof(slot) <= limit) most *= 2;
  const std::size_t next = std::min(now == 0 ? first_size : now * growth, most);
  if (next <= now || next * sizeof(slot) > limit) return;
  tables_.reserve(tables_.size() + 1);
  tables_.push_back(std::make_unique<table>(next));
  bytes_ += next * sizeof(slot);
  newest_.store(tables_.back().get(), std::memory_order_release);
} catch (...) {
  // Out of memory: the table stays as large as it is.
}

}  // namespace coolcache::detail
