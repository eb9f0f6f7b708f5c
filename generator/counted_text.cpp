#include "counted_text.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace coolcache::scan {

counted_text::counted_text(const declaration_index& index)
    : index_(index), known_(index.sources().files.size()) {}

// What a name stands in counts as well: macros whose texts hold it, or may paste it together.
void counted_text::find_counting() const {
  counting_.assign(index_.name_count(), false);
  is_text_.assign(index_.sources().files.size(), false);
  std::map<std::pair<std::string, std::string>, std::vector<declaration_id>> pasting;
  for (declaration_id id = 0; id < index_.size(); ++id) {
    const indexed_declaration& d = index_[id];
    if (index_.is_part(id)) is_text_[d.file] = true;
    if (d.source->kind != declaration_kind::macro) continue;
    if (d.source->mentions_counter) add_counting(id);
    for (const name_pattern& p : index_.pastes_of(id))
      p.known() ? pasting[{p.prefix, p.suffix}].push_back(id) : add_counting(id);
    for (global_name n : d.refers_to_macros)
      if (!index_.macros(n).empty()) add_counting(id);
  }
  if (global_name counter = index_.find_name("__COUNTER__"); counter != no_symbol) {
    counting_[counter] = true;
    open_.push_back(counter);
  }
  while (!open_.empty()) {
    global_name n = open_.back();
    open_.pop_back();
    for (declaration_id user : index_.referers(n))
      if (index_[user].source->kind == declaration_kind::macro) add_counting(user);
    std::erase_if(pasting, [&](const auto& entry) {
      name_pattern p{entry.first.first, entry.first.second, no_declaration};
      if (!p.matches(index_.name(n))) return false;
      for (declaration_id id : entry.second) add_counting(id);
      return true;
    });
  }
  find_files();
}

void counted_text::find_files() const {
  const project& p = index_.sources();
  has_counting_.assign(p.files.size(), false);
  for (file_id f = 0; f < p.files.size(); ++f)
    for (name_id n = 0; n < p.files[f].summary.names.size() && !has_counting_[f]; ++n)
      has_counting_[f] = counting_[index_.global_of(f, n)];
}

void counted_text::add_counting(declaration_id macro) const {
  for (global_name n : index_[macro].provides) {
    if (counting_[n]) continue;
    counting_[n] = true;
    open_.push_back(n);
  }
}

// Or what is included inside of it, where a file may include itself.
bool counted_text::names_counting(const indexed_declaration& d) const {
  auto is = [&](global_name n) { return counting_[n]; };
  std::vector<const indexed_declaration*> open = {&d};
  for (std::set<declaration_id> seen; !open.empty();) {
    const indexed_declaration& next = *open.back();
    open.pop_back();
    if (next.source->mentions_counter || std::any_of(next.refers.begin(), next.refers.end(), is) ||
        std::any_of(next.refers_to_macros.begin(), next.refers_to_macros.end(), is))
      return true;
    for (declaration_id f : next.fragments)
      if (seen.insert(f).second) open.push_back(&index_[f]);
  }
  return false;
}

bool counted_text::counts(const indexed_declaration& d) const {
  switch (d.source->kind) {
    case declaration_kind::macro:
    case declaration_kind::ambient:
      return true;
    case declaration_kind::fragment:
      return false;
    default:
      return names_counting(d);
  }
}

// Whether the places where its declarations begin tell in what order all is counted: a class has
// pieces around its members, and what is no declaration has no place.
bool counted_text::is_in_order(file_id f) const {
  const source_file& file = index_.sources().files[f];
  const include_graph& graph = index_.graph();
  if (file.synthetic || file.summary.unreadable || is_text_[f] || graph.is_in_circle(f) ||
      graph.is_repeated(f))
    return false;
  for (name_id n : file.summary.loose)
    if (counting_[index_.global_of(f, n)]) return false;
  const std::vector<file_id>& visible = index_.visible_files(f);
  if (visible.size() > 1 && std::any_of(visible.begin(), visible.end(),
                                        [&](file_id other) { return has_counting_[other]; }))
    return false;
  for (std::uint32_t i = 0; i < file.summary.declarations.size(); ++i) {
    const indexed_declaration& d = index_[index_.id_of(f, i)];
    if (d.source->kind == declaration_kind::fragment) continue;
    bool in_pieces = d.source->kind == declaration_kind::type || !d.fragments.empty();
    if (in_pieces && names_counting(d)) return false;
  }
  return true;
}

const digest& counted_text::of(file_id f) const {
  std::call_once(found_, [&] { find_counting(); });
  return known_.get(f,
                    [&] { return is_in_order(f) ? read(f) : index_.sources().files[f].content; });
}

digest counted_text::read(file_id f) const {
  const source_file& file = index_.sources().files[f];
  using place = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;
  std::vector<std::pair<place, digest>> parts;
  for (std::uint32_t i = 0; i < file.summary.declarations.size(); ++i) {
    const indexed_declaration& d = index_[index_.id_of(f, i)];
    if (counts(d)) parts.push_back({{d.source->line, d.source->column, i}, d.source->tokens});
  }
  for (const include_directive& i : file.summary.includes) {
    hasher h;
    h.add("include");
    h.add(i.spelled);
    parts.push_back({{i.line, i.column, 0xFFFFFFFF}, h.finish()});
  }
  std::sort(parts.begin(), parts.end());
  hasher h;
  h.add("counted text");
  h.add(file.answers);
  for (const auto& [where, part] : parts) h.add(part);
  return h.finish();
}

}  // namespace coolcache::scan
