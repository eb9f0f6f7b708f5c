#include "same_structure.hpp"

#include <algorithm>
#include <compare>
#include <numeric>
#include <utility>

namespace coolcache::scan {
namespace {

using place = std::pair<std::uint32_t, std::uint32_t>;  // line and column
using place_list = std::vector<place>;

struct relation_of_places {
  std::strong_ordering as_places, as_lines;
  relation_of_places(const place& a, const place& b)
      : as_places(a <=> b), as_lines(a.first <=> b.first) {}
  friend bool operator==(const relation_of_places&, const relation_of_places&) = default;
};

// Between each two of them. Once sorted, neighbours tell of all.
bool same_order(const place_list& before, const place_list& now) {
  std::vector<std::uint32_t> order(before.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return before[a] < before[b]; });
  for (std::size_t i = 1; i < order.size(); ++i) {
    std::uint32_t a = order[i - 1], b = order[i];
    if (relation_of_places(before[a], before[b]) != relation_of_places(now[a], now[b]))
      return false;
  }
  return true;
}

place_list places_of(const file_summary& f) {
  place_list out;
  for (const declaration& d : f.declarations) out.emplace_back(d.line, d.column);
  for (const include_directive& i : f.includes) out.emplace_back(i.line, i.column);
  return out;
}

place_list places_of_sites(const file_summary& f) {
  place_list out;
  for (const marked_site& s : f.sites) out.emplace_back(s.first_line, 0);
  return out;
}

// A file as a whole has the tokens of all that it holds, and no name to choose it by.
bool is_whole_file(const declaration_facts& d) {
  return d.kind == declaration_kind::fragment;
}

void take_over_text(declaration_facts& to, const declaration_facts& from) {
  to.tokens = from.tokens;
  to.spaced = from.spaced;
  to.lines = from.lines;
  to.line = from.line;
  to.column = from.column;
  to.end_line = from.end_line;
  if (is_whole_file(from)) to.signature = from.signature;
}

bool same_but_for_text(const declaration& a, const declaration& b) {
  declaration_facts with_text_of_b = a;
  take_over_text(with_text_of_b, b);
  return with_text_of_b == static_cast<const declaration_facts&>(b) && a.qualified == b.qualified &&
         a.provides == b.provides && a.refers == b.refers &&
         a.refers_to_macros == b.refers_to_macros && a.head == b.head &&
         a.only_leads == b.only_leads && a.types == b.types && a.operand_types == b.operand_types &&
         a.instantiates == b.instantiates && a.arguments == b.arguments && a.bases == b.bases &&
         a.base_words == b.base_words && a.symbols == b.symbols && a.label_words == b.label_words &&
         a.fields == b.fields && a.literal_names == b.literal_names && a.pastes == b.pastes &&
         a.fragments == b.fragments;
}
static_assert(sizeof(declaration) == sizeof(declaration_facts) + sizeof(std::string) +
                                         17 * sizeof(compact_list<name_id>),
              "same_but_for_text compares all members");

bool same_text(const declaration_facts& a, const declaration_facts& b) {
  return a.tokens == b.tokens && a.spaced == b.spaced && a.lines == b.lines && a.line == b.line &&
         a.column == b.column;
}

// A computed one is told of with its line.
bool same_include(const include_directive& a, const include_directive& b) {
  include_directive with_place_of_b = a;
  if (!a.computed) with_place_of_b.line = b.line, with_place_of_b.column = b.column;
  return with_place_of_b == b;
}

bool same_site(const marked_site& a, const marked_site& b) {
  marked_site with_lines_of_b = a;
  with_lines_of_b.first_line = b.first_line;
  with_lines_of_b.last_line = b.last_line;
  return with_lines_of_b == b;
}

template <class Items, class Same>
bool all_same(const Items& a, const Items& b, const Same& same) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

bool same_around(const file_summary& a, const file_summary& b) {
  return a.names == b.names && a.fragment == b.fragment && a.unreadable == b.unreadable &&
         a.guarded == b.guarded && a.text_left_out == b.text_left_out &&
         a.namespaces == b.namespaces && a.nominated == b.nominated && a.inlined == b.inlined &&
         a.elaborated == b.elaborated && a.loose == b.loose && a.leads == b.leads &&
         a.found == b.found && all_same(a.sites, b.sites, same_site) &&
         all_same(a.includes, b.includes, same_include);
}
static_assert(sizeof(file_summary) == 11 * sizeof(std::vector<name_id>) + 2 * sizeof(std::uint32_t),
              "same_around and its caller compare all members");

}  // namespace

std::optional<std::vector<std::uint32_t>> differing_declarations(
    const file_summary& before, const file_summary& now,
    const std::function<bool(std::uint32_t)>& is_exact) {
  if (!same_around(before, now) || before.declarations.size() != now.declarations.size())
    return std::nullopt;
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < now.declarations.size(); ++i) {
    const declaration& a = before.declarations[i];
    const declaration& b = now.declarations[i];
    if (!same_but_for_text(a, b)) return std::nullopt;
    if (same_text(a, b)) continue;
    if (a.tokens != b.tokens && is_exact(i)) return std::nullopt;
    out.push_back(i);
  }
  if (!same_order(places_of(before), places_of(now)) ||
      !same_order(places_of_sites(before), places_of_sites(now)))
    return std::nullopt;
  return out;
}

}  // namespace coolcache::scan
