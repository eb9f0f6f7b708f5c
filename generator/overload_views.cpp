#include "overload_views.hpp"

#include <algorithm>

namespace coolcache::scan {
namespace {

digest standing(const digest& meaning, std::uint8_t state) {
  std::uint64_t parts[] = {meaning.high, meaning.low, state};
  return digest_of({reinterpret_cast<const char*>(parts), sizeof parts});
}

}  // namespace

std::span<const candidate_meaning> overload_views::meanings_of(
    const candidate_lists::list& candidates) {
  constexpr std::size_t few = 8;
  auto read = [&](std::vector<candidate_meaning>& out) {
    out.clear();
    out.reserve(candidates.size());
    for (declaration_id id : candidates) out.emplace_back(contested_.choice(id), id);
    std::sort(out.begin(), out.end());
  };
  if (candidates.size() <= few) {
    read(few_);
    return few_;
  }
  return meanings_.get(&candidates, [&] {
    std::vector<candidate_meaning> out;
    read(out);
    return out;
  });
}

const overload_views::other_file& overload_views::look_at(file_id other) {
  other_file& out = files_[other];
  if (out.seen_from == file_) return out;
  out.seen_from = file_;
  out.line_to = graph_.line_to(file_, other);
  out.line_back = graph_.line_to(other, file_);
  relate(other, out);
  return out;
}

void overload_views::relate(file_id other, other_file& out) const {
  auto here = graph_.units_of(file_);
  std::size_t seen = 0, first = 0;
  for_both(here, graph_.units_of(other), [&](std::size_t i, const sighting& there) {
    ++seen;
    first += there.start < here[i].start ? 1 : 0;
  });
  out.how = relation::varies;
  if (seen == 0) out.how = relation::never;
  if (seen == here.size() && first == seen) out.how = relation::first;
  if (seen == here.size() && first == 0) out.how = relation::second;
}

// The user's file includes the other before the user; or the user is text that is read where it is
// used, for which all that is seen counts as standing before it.
bool overload_views::is_settled(const declaration& user, bool late, const other_file& other) const {
  return other.line_to != no_line && (late || user.line >= other.line_to);
}

// As in reading_order: what is read later stands inside if the first leads to it.
overload_views::state overload_views::state_of(const declaration& user,
                                               const declaration& candidate,
                                               const other_file& other, bool is_first) const {
  if (is_first)
    return other.line_back == no_line || candidate.line < other.line_back ? before : after;
  return other.line_to == no_line || user.line < other.line_to ? after : before;
}

view_of_name overload_views::of(const declaration& user, file_id file, bool late,
                                const candidate_lists::list& candidates) {
  file_ = file;
  view_of_name out;
  std::vector<digest> by_unit;
  std::vector<declaration_id> varying;
  std::span<const candidate_meaning> all = meanings_of(candidates);
  for (auto next = all.begin(); next != all.end();) {
    const digest& meaning = next->first;
    state known = absent;
    varying.clear();
    for (; next != all.end() && next->first == meaning; ++next) {
      const indexed_declaration& d = index_[next->second];
      if (d.file == file) {
        bool is_before =
            std::pair(d.source->line, d.source->column) <= std::pair(user.line, user.column);
        known = std::max(known, late || is_before ? before : after);
        continue;
      }
      const other_file& other = look_at(d.file);
      if (is_settled(user, late, other))
        known = before;
      else if (other.how == relation::varies)
        varying.push_back(next->second);
      else if (other.how != relation::never)
        known = std::max(
            known, late ? before : state_of(user, *d.source, other, other.how == relation::first));
    }
    if (known != absent) add(out.same, standing(meaning, known));
    if (known != before && !varying.empty())
      add_varying(user, varying, meaning, known, late, by_unit);
  }
  bool differ = std::any_of(by_unit.begin(), by_unit.end(),
                            [&](const digest& d) { return d != by_unit.front(); });
  if (differ)
    out.by_unit = std::move(by_unit);
  else if (!by_unit.empty())
    add(out.same, by_unit.front());
  return out;
}

void overload_views::add_varying(const declaration& user,
                                 const std::vector<declaration_id>& varying, const digest& meaning,
                                 state known, bool late, std::vector<digest>& by_unit) {
  auto here = graph_.units_of(file_);
  by_unit.resize(here.size());
  digest behind = standing(meaning, after), in_front = standing(meaning, before);
  if (varying.size() > 1) most_.assign(here.size(), known);
  for (declaration_id id : varying) {
    const other_file& other = look_at(index_[id].file);
    for_both(here, graph_.units_of(index_[id].file), [&](std::size_t i, const sighting& there) {
      bool is_first = there.start < here[i].start;
      state s = late ? before : state_of(user, *index_[id].source, other, is_first);
      if (varying.size() == 1)
        s > known ? add(by_unit[i], s == before ? in_front : behind) : void();
      else
        most_[i] = std::max(most_[i], s);
    });
  }
  for (std::size_t i = 0; varying.size() > 1 && i < most_.size(); ++i)
    if (most_[i] > known) add(by_unit[i], most_[i] == before ? in_front : behind);
}

}  // namespace coolcache::scan
