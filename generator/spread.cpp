#include "spread.hpp"

#include <algorithm>
#include <functional>

namespace coolcache::scan {
namespace {

using property = std::function<bool(const declaration&)>;

// Declarations that have the property, or refer to a name that passes it on. Macros pass on what
// they take over; functions only what is their own.
std::vector<bool> spread(const declaration_index& index, const property& has,
                         const property& passes_on) {
  std::vector<bool> by_name(index.name_count(), false);
  auto takes_over = [&](const indexed_declaration& d) {
    return std::any_of(d.refers.begin(), d.refers.end(), [&](global_name n) { return by_name[n]; });
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (declaration_id id = 0; id < index.size(); ++id) {
      const indexed_declaration& d = index[id];
      bool macro = d.source->kind == declaration_kind::macro;
      if (!passes_on(*d.source) && !(macro && takes_over(d))) continue;
      for (global_name n : d.provides) {
        changed = changed || !by_name[n];
        by_name[n] = true;
      }
    }
  }
  std::vector<bool> out(index.size());
  for (declaration_id id = 0; id < index.size(); ++id)
    out[id] = has(*index[id].source) || takes_over(index[id]);
  return out;
}

}  // namespace

spread_properties find_spread(const declaration_index& index) {
  auto is_macro = [](const declaration& d) { return d.kind == declaration_kind::macro; };
  spread_properties out;
  out.spaced = spread(
      index, [](const declaration&) { return false; },
      [](const declaration& d) { return d.stringizes; });
  out.placed = spread(
      index, [](const declaration& d) { return d.mentions_place; },
      [&](const declaration& d) {
        bool callable = d.kind == declaration_kind::function;
        return d.mentions_place && (is_macro(d) || (callable && d.places_caller));
      });
  out.counted = spread(
      index, [](const declaration& d) { return d.mentions_counter; },
      [&](const declaration& d) { return is_macro(d) && d.mentions_counter; });
  return out;
}

}  // namespace coolcache::scan
