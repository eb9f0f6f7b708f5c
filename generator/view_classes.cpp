#include "view_classes.hpp"

#include <algorithm>

#include "sorted_set.hpp"

namespace coolcache::scan {
namespace {

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  std::uint64_t h = (a + 0x9E3779B97F4A7C15u) * 0xBF58476D1CE4E5B9u ^ b;
  for (int round = 0; round < 2; ++round) {
    h = (h ^ h >> 30) * 0xBF58476D1CE4E5B9u;
    h = (h ^ h >> 27) * 0x94D049BB133111EBu;
  }
  return h ^ h >> 31;
}

}  // namespace

const unit_classes* view_classes::of(const declaration& user, file_id file,
                                     const candidate_lists::list& candidates) {
  if (file != file_) {
    file_ = file;
    relations_.clear();
    known_.clear();
  }
  if (graph_.units_of(file).size() < 2) return nullptr;
  question q = ask(user, candidates);
  if (q.varying.empty() && q.ordered.empty() && !q.alone) return nullptr;
  auto known = known_.find(q);
  if (known == known_.end()) {
    unit_classes classes = answer(q);
    known = known_.emplace(std::move(q), std::move(classes)).first;
  }
  return known->second.example.size() < 2 ? nullptr : &known->second;
}

// The file includes the other before the user, or the user is text that is read where it is used:
// then all of the other counts as standing before it.
bool view_classes::is_settled(const declaration& user, file_id target) const {
  std::uint32_t line = graph_.line_to(file_, target);
  if (line == no_line) return false;
  if (user.kind == declaration_kind::macro) return true;
  return user.line >= line && !graph_.is_in_circle(file_) && !graph_.is_in_circle(target);
}

view_classes::relation view_classes::relation_to(file_id other) {
  auto [entry, is_new] = relations_.try_emplace(other, relation::never);
  if (!is_new) return entry->second;
  auto here = graph_.units_of(file_);
  std::size_t seen = 0, first = 0;
  for_both(here, graph_.units_of(other), [&](std::size_t i, const sighting& there) {
    ++seen;
    first += there.start < here[i].start ? 1 : 0;
  });
  bool same = seen == here.size() && (first == 0 || first == seen) && !graph_.is_in_circle(file_) &&
              !graph_.is_in_circle(other);
  if (seen != 0) entry->second = same ? relation::same : relation::varies;
  return entry->second;
}

view_classes::question view_classes::ask(const declaration& user,
                                         const candidate_lists::list& candidates) {
  question q;
  file_id last = file_;
  for (declaration_id id : candidates) {
    file_id f = index_[id].file;
    if (index_[id].source->kind == declaration_kind::macro) q.ordered.push_back(f);
    if (f == last || f == file_) continue;
    last = f;  // those of a file are neighbours
    if (!is_settled(user, f) && relation_to(f) == relation::varies) q.varying.push_back(f);
  }
  sort_unique(q.varying);
  sort_unique(q.ordered);
  std::erase_if(q.ordered,
                [&](file_id f) { return f != file_ && relation_to(f) == relation::never; });
  auto circular = [&](file_id f) { return graph_.is_in_circle(f); };
  q.alone = (!q.ordered.empty() && graph_.is_repeated(file_)) ||
            (!q.varying.empty() && circular(file_)) ||
            std::any_of(q.varying.begin(), q.varying.end(), circular);
  if (q.ordered.size() < 2) q.ordered.clear();
  q.alone = q.alone || std::any_of(q.ordered.begin(), q.ordered.end(), circular);
  return q;
}

unit_classes view_classes::answer(const question& q) const {
  std::vector<std::uint64_t> signs(graph_.units_of(file_).size(), 0);
  for (file_id f : q.varying) add_varying(signs, f);
  add_ordered(signs, q.ordered);
  if (q.alone)
    for (std::size_t i = 0; i < signs.size(); ++i) signs[i] = i + 1;
  unit_classes out;
  std::unordered_map<std::uint64_t, std::uint32_t> classes;
  out.class_of.reserve(signs.size());
  for (std::uint32_t i = 0; i < signs.size(); ++i) {
    auto [entry, is_new] =
        classes.try_emplace(signs[i], static_cast<std::uint32_t>(out.example.size()));
    out.class_of.push_back(entry->second);
    if (!is_new) continue;
    out.example.push_back(i);
    out.is_plain.push_back(signs[i] == 0);
  }
  return out;
}

void view_classes::add_varying(std::vector<std::uint64_t>& signs, file_id other) const {
  auto here = graph_.units_of(file_);
  for_both(here, graph_.units_of(other), [&](std::size_t i, const sighting& there) {
    signs[i] += mixed(other, there.start < here[i].start ? 1 : 2);
  });
}

void view_classes::add_ordered(std::vector<std::uint64_t>& signs,
                               const std::vector<file_id>& files) const {
  if (files.empty()) return;
  auto here = graph_.units_of(file_);
  std::vector<std::vector<std::pair<std::uint32_t, file_id>>> orders(signs.size());
  for (file_id f : files)
    for_both(here, graph_.units_of(f),
             [&](std::size_t i, const sighting& there) { orders[i].emplace_back(there.start, f); });
  for (std::size_t i = 0; i < orders.size(); ++i) {
    std::sort(orders[i].begin(), orders[i].end());
    std::uint64_t sign = 3;
    for (const auto& [start, f] : orders[i]) sign = mixed(sign, f);
    signs[i] += sign;
  }
}

}  // namespace coolcache::scan
