#include "spread.hpp"

#include <algorithm>
#include <functional>

namespace coolcache::scan {
namespace {

using property = std::function<bool(const declaration&)>;

enum class handed_on : std::uint8_t { by_text, by_types_too };

bool refers_to_any(std::span<const global_name> names, const std::vector<bool>& by_name) {
  return std::any_of(names.begin(), names.end(), [&](global_name n) { return by_name[n]; });
}

// A macro's text, an alias's type and a class's members bring what they hold to where they are
// used; so do the parameters of a function, to which arguments convert. The preprocessor knows the
// first alone.
bool hands_on(const indexed_declaration& d, const std::vector<bool>& by_name, handed_on how) {
  if (how == handed_on::by_text && d.source->kind != declaration_kind::macro) return false;
  switch (d.source->kind) {
    case declaration_kind::macro:
    case declaration_kind::alias:
    case declaration_kind::type:
      return refers_to_any(d.refers, by_name);
    case declaration_kind::function:
      return refers_to_any(d.types, by_name);
    default:
      return false;
  }
}

// Declarations that have the property, or refer to a name that passes it on. Macros pass on what
// they take over; functions only what is their own.
std::vector<bool> spread(const declaration_index& index, const property& has,
                         const property& passes_on, handed_on how) {
  std::vector<bool> by_name(index.name_count(), false);
  auto takes_over = [&](const indexed_declaration& d) { return refers_to_any(d.refers, by_name); };
  for (bool changed = true; changed;) {
    changed = false;
    for (declaration_id id = 0; id < index.size(); ++id) {
      const indexed_declaration& d = index[id];
      if (!passes_on(*d.source) && !hands_on(d, by_name, how)) continue;
      auto mark = [&](global_name n) {
        changed = changed || !by_name[n];
        by_name[n] = true;
      };
      for (global_name n : d.provides) mark(n);
      if (d.source->is_constructor && d.owner != 0xFFFFFFFF) mark(d.owner);
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
      [](const declaration& d) { return d.stringizes; }, handed_on::by_types_too);
  out.placed = spread(
      index, [](const declaration& d) { return d.mentions_place; },
      [&](const declaration& d) {
        bool callable = d.kind == declaration_kind::function || d.kind == declaration_kind::type;
        return d.mentions_place && (is_macro(d) || (callable && d.places_caller));
      },
      handed_on::by_types_too);
  out.counted = spread(
      index, [](const declaration& d) { return d.mentions_counter; },
      [&](const declaration& d) { return is_macro(d) && d.mentions_counter; }, handed_on::by_text);
  return out;
}

}  // namespace coolcache::scan
