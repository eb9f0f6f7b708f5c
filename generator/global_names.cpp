// The names of each source made those of the whole project: of declaration_index.
#include <algorithm>
#include <utility>

#include "declaration_index.hpp"

namespace coolcache::scan {

std::vector<global_name> declaration_index::globalize(file_id file,
                                                      std::span<const name_id> ids) const {
  std::vector<global_name> out;
  out.reserve(ids.size());
  for (name_id id : ids) out.push_back(global_of_[file][id]);
  return out;
}

void declaration_index::add_names(file_id file) {
  const file_summary& summary = project_.files[file].summary;
  first_.push_back(static_cast<declaration_id>(in_use_.size()));
  auto& global = global_of_.emplace_back();
  global.reserve(summary.names.size());
  for (const std::string& name : summary.names) global.push_back(names_.add(name));
  for (const declaration& d : summary.declarations) {
    bool kept = d.kind == declaration_kind::fragment || d.kind == declaration_kind::macro;
    in_use_.push_back(kept || !is_text_[file]);
  }
}

// Safe on several threads, for different files.
void declaration_index::add_declarations(file_summary& summary, file_id file) {
  const std::vector<global_name>& global = global_of_[file];
  auto taken = [&](compact_list<name_id>& ids) {
    for (name_id& id : ids) id = global[id];
    return std::move(ids);
  };
  declaration_id next = first_[file];
  for (declaration& d : summary.declarations) {
    indexed_declaration& out = declarations_[next++];
    out.source = &d;
    out.file = file;
    out.provides = taken(d.provides);
    out.base_words = taken(d.base_words);
    out.written = out.provides.size();
    for (name_id n : d.symbols) out.provides.push_back(global[n]);
    take_references(out, d, file);
    out.refers_to_macros = taken(d.refers_to_macros);
    out.types = taken(d.types);
    out.bases = taken(d.bases);
    out.instantiates = taken(d.instantiates);
    out.arguments = taken(d.arguments);
    if (d.owner != no_name) out.owner = global[d.owner];
    if (d.enclosing != no_name) out.enclosing = global[d.enclosing];
  }
}

void declaration_index::take_references(indexed_declaration& d, declaration& from,
                                        file_id file) const {
  const std::vector<global_name>& global = global_of_[file];
  d.references = std::move(from.refers);
  for (global_reference& r : d.references) {
    r.name = global[r.name];
    if (r.qualifier != no_name) r.qualifier = global[r.qualifier];
  }
  std::sort(d.references.begin(), d.references.end());
  d.refers.reserve(d.references.size());
  for (const global_reference& r : d.references)
    if (d.refers.empty() || d.refers.back() != r.name) d.refers.push_back(r.name);
  d.refers.fit();
}

}  // namespace coolcache::scan
