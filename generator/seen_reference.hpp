// A reference and all of its user on which it depends what it can mean: each question is asked
// once.
#pragma once

#include "name_resolution.hpp"

namespace coolcache::scan {

struct seen_reference {
  global_name name = 0;
  global_name qualifier = 0xFFFFFFFF;
  reference_kind kind = reference_kind::any;
  bool leads = false;
  bool is_local = false;
  bool defines = false;  // a function, and means no other
  bool apart = false;    // it sees no function that is defined elsewhere
  bool holds_class = false;
  bool of_file = false;  // what other files cannot name, and not the rest
  std::uint32_t place = 0;
  global_name type = 0xFFFFFFFF;  // the class itself, where that is what refers
  file_id file = 0xFFFFFFFF;

  friend bool operator==(const seen_reference&, const seen_reference&) = default;

  struct hash {
    std::size_t operator()(const seen_reference& r) const {
      std::uint64_t h = r.name * 0x9E3779B97F4A7C15u;
      for (std::uint64_t part :
           {std::uint64_t{r.qualifier} << 32 | r.place, std::uint64_t{r.type} << 32 | r.file,
            std::uint64_t{static_cast<std::uint8_t>(r.kind)} << 6 | (r.defines ? 32u : 0u) |
                (r.apart ? 16u : 0u) | (r.is_local ? 8u : 0u) | (r.leads ? 4u : 0u) |
                (r.holds_class ? 2u : 0u) | (r.of_file ? 1u : 0u)})
        h = (h ^ part ^ h >> 29) * 0xBF58476D1CE4E5B9u;
      return static_cast<std::size_t>(h ^ h >> 32);
    }
  };
};

// With the file only where other files' declarations are told apart by it.
inline seen_reference key_of(const name_resolution& names, const global_reference& r,
                             declaration_id from, bool of_file) {
  const indexed_declaration& user = names.index()[from];
  seen_reference key{.name = r.name,
                     .kind = names.kind_of(from, r),
                     .leads = r.leads,
                     .is_local = names.is_local(from, r),
                     .defines = names.defines_apart(from, r),
                     .apart = names.declares_apart(from, r),
                     .of_file = of_file};
  if (of_file) key.file = user.file;
  if (key.kind == reference_kind::member && names.receiver_of(from, r) != nullptr) {
    key.qualifier = r.qualifier;
    key.place = names.scopes().place_number(from);
  }
  if (key.kind == reference_kind::any || key.kind == reference_kind::member) return key;
  key.holds_class = user.source->holds_class;
  key.qualifier = r.qualifier;
  bool by_place = key.kind == reference_kind::plain || key.kind == reference_kind::declared;
  if (by_place) key.place = names.scopes().place_number(from);
  if (by_place && user.source->kind == declaration_kind::type) key.type = user.owner;
  return key;
}

}  // namespace coolcache::scan
