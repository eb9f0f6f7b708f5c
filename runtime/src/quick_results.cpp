#include "quick_results.hpp"

#include <cstring>
#include <iterator>
#include <utility>

namespace coolcache::detail {
namespace {

constexpr unsigned first_bits = 3, growth_bits = 2;

quick_bytes bytes_of(const quick_slot& at) noexcept {
  quick_bytes result;
  for (std::size_t i = 0; i < std::size(at.words); ++i) {
    const std::uint64_t word = at.words[i].relaxed();
    std::memcpy(result.all + i * sizeof word, &word, sizeof word);
  }
  return result;
}

quick_bytes bytes_of(std::string_view bytes) noexcept {
  quick_bytes result = {};
  if (!bytes.empty()) std::memcpy(result.all, bytes.data(), bytes.size());
  result.all[quick_bytes::most] = static_cast<char>(bytes.size());
  return result;
}

key key_of(const quick_slot& at) noexcept {
  return {{at.high.relaxed(), at.low.relaxed()}};
}

}  // namespace

bool quick_results::add(tier_user& of, const key& under, std::uint64_t type, std::string_view bytes,
                        about more, std::uint64_t limit, uses& replaced) noexcept {
  const uses of_itself = forget({&of, under});
  // Sets of two, of which each result has two, are hardly ever full below five eighths.
  if (tables_.empty() || tables_.back()->used * 8 > tables_.back()->size() * 5) grow(limit);
  if (tables_.empty()) return replaced = of_itself, false;
  table& in = *tables_.back();
  quick_slot& to = place_for(under);
  if (to.of.relaxed() == nullptr) {
    ++in.used;
  } else {
    replaced = take(in, to);
  }
  more.disk_uses += of_itself.more.disk_uses;
  in.abouts[static_cast<std::size_t>(&to - in.slots.get())] = more;
  write(to, &of, under, static_cast<std::uint32_t>(type), bytes_of(bytes));
  to.hits.add(of_itself.hits);
  return true;
}

/// Null where it is not there.
quick_slot* quick_results::slot_of(const table& in, const name& as) noexcept {
  const quick_table view = in.view();
  for (quick_slot* set : {view.first_set(as.under), view.second_set(as.under)})
    for (quick_slot* at = set; at != set + quick_table::ways; ++at)
      if (at->holds(as.of, as.under)) return at;
  return nullptr;
}

quick_slot* quick_results::free_slot(const table& in, const key& under) noexcept {
  const quick_table view = in.view();
  for (quick_slot* set : {view.first_set(under), view.second_set(under)})
    for (quick_slot* at = set; at != set + quick_table::ways; ++at)
      if (at->of.relaxed() == nullptr) return at;
  return nullptr;
}

quick_slot& quick_results::place_for(const key& under) noexcept {
  const table& in = *tables_.back();
  if (quick_slot* const free = free_slot(in, under)) return *free;
  const unsigned turn = turn_++;
  quick_slot* const set =
      (turn & 2) == 0 ? in.view().first_set(under) : in.view().second_set(under);
  return set[turn % quick_table::ways];
}

void quick_results::write(quick_slot& at, tier_user* of, const key& under, std::uint32_t type,
                          const quick_bytes& bytes) noexcept {
  std::uint64_t words[3];
  static_assert(sizeof words == sizeof bytes.all);
  std::memcpy(words, bytes.all, sizeof words);
  const std::uint32_t before = at.sequence.relaxed();
  at.sequence.store_relaxed(before + 1);
  at.of.release(of);
  at.type.release(type);
  at.low.release(under.value.low);
  at.high.release(under.value.high);
  for (std::size_t i = 0; i < std::size(words); ++i) at.words[i].release(words[i]);
  at.sequence.release(before + 2);
}

quick_results::uses quick_results::take(const table& from, quick_slot& at) noexcept {
  about& more = from.abouts[static_cast<std::size_t>(&at - from.slots.get())];
  uses result{at.of.relaxed(), key_of(at), at.hits.exchange(0), more};
  more.disk_uses = 0;
  return result;
}

quick_results::uses quick_results::forget(const name& as) noexcept {
  if (tables_.empty()) return {};
  table& in = *tables_.back();
  quick_slot* const at = slot_of(in, as);
  if (at == nullptr) return {};
  write(*at, nullptr, {}, 0, {});
  --in.used;
  uses result = take(in, *at);
  result.of = const_cast<tier_user*>(as.of);  // as it came in
  result.under = as.under;
  return result;
}

quick_results::uses quick_results::take_uses(const name& as) noexcept {
  if (tables_.empty()) return {};
  quick_slot* const at = slot_of(*tables_.back(), as);
  return at == nullptr ? uses{} : take(*tables_.back(), *at);
}

void quick_results::take_all_uses(const taker& to) {
  for (const auto& each : tables_) {
    for (quick_slot* at = each->slots.get(); at != each->slots.get() + each->size(); ++at) {
      if (at->of.relaxed() == nullptr) continue;
      const uses taken = take(*each, *at);
      if (taken.any()) to(taken);
    }
  }
}

void quick_results::forget_alone(const tier_user& of, const taker& to) {
  if (tables_.empty()) return;
  table& in = *tables_.back();
  for (std::size_t i = 0; i < in.size(); ++i) {
    quick_slot& at = in.slots[i];
    if (!in.abouts[i].alone || at.of.relaxed() != &of) continue;
    const uses gone = forget({&of, key_of(at)});
    if (gone.any()) to(gone);
  }
}

/// Where there is no free place it stays behind, with its uses, and is found no more.
void quick_results::move(const table& from, quick_slot& at, table& to) noexcept {
  tier_user* const of = at.of.relaxed();
  if (of == nullptr) return;
  const key under = key_of(at);
  quick_slot* const place = free_slot(to, under);
  if (place == nullptr) return;
  const uses taken = take(from, at);
  to.abouts[static_cast<std::size_t>(place - to.slots.get())] = taken.more;
  write(*place, of, under, at.type.relaxed(), bytes_of(at));
  place->hits.add(taken.hits);
  ++to.used;
}

void quick_results::grow(std::uint64_t limit) noexcept try {
  constexpr std::uint64_t a_set = quick_table::ways * (sizeof(quick_slot) + sizeof(about));
  unsigned bits = tables_.empty() ? first_bits : tables_.back()->bits + growth_bits;
  while (bits > first_bits && bytes_ + (a_set << bits) > limit) --bits;
  if (bytes_ + (a_set << bits) > limit || (!tables_.empty() && bits <= tables_.back()->bits))
    return;
  tables_.reserve(tables_.size() + 1);
  auto larger = std::make_unique<table>(bits);
  if (!tables_.empty()) {
    const table& old = *tables_.back();
    for (std::size_t i = 0; i < old.size(); ++i) move(old, old.slots[i], *larger);
  }
  bytes_ += a_set << bits;
  newest_->release(larger->view().word());
  tables_.push_back(std::move(larger));
} catch (...) {
  // Out of memory: the table stays as large as it is.
}

}  // namespace coolcache::detail
