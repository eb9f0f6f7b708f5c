#include "declaration_parts.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "guard_order.hpp"
#include "library_questions.hpp"
#include "work_crew.hpp"

namespace coolcache::scan {
std::string_view kind_name(declaration_kind kind) {
  static constexpr std::array<std::string_view, 10> names = {
      "function", "variable", "type",    "enumeration", "alias",
      "concept",  "macro",    "ambient", "fragment",    "unplaced"};
  return names[static_cast<std::size_t>(kind)];
}

void describe(const declaration_description& d, part_sink& out) {
  out.add("kind", kind_name(d.source->kind));
  out.add("name", d.source->qualified);
  if (d.spaced)
    out.add("spaced", d.source->spaced);
  else
    out.add("tokens", d.source->tokens);
  out.add("sees", d.sees);
  if (d.placed) {
    out.add("place", d.place);
    out.add("lines", d.source->lines);
  }
  for (const part& p : d.more) out.add(p.label, p.value);
}

declaration_parts::declaration_parts(const declaration_index& index, const name_resolution& names,
                                     spread_properties spread, std::size_t jobs)
    : index_(index),
      visibility_(index, names, jobs),
      spread_(std::move(spread)),
      known_(index.size()),
      is_library_question_(library_questions(index)),
      library_headers_(index.sources().files.size()),
      counted_(index),
      counters_(index.sources().files.size()) {}

declaration_description declaration_parts::description(declaration_id id) {
  const indexed_declaration& d = index_[id];
  declaration_description out{.source = d.source,
                              .spaced = spread_.spaced[id],
                              .placed = spread_.placed[id],
                              .sees = visibility_.of(id)};
  if (out.placed) out.place = place(id);
  auto add = [&](const char* label, std::string value) {
    out.more.push_back({label, std::move(value)});
  };
  if (spread_.counted[id]) add("counter", counter(d.file).hex());
  if (std::vector<file_id> files = files_that_share_guard(index_, id); !files.empty())
    add("guard order", guard_order(index_, files).hex());
  if (asks_library(id)) add("library headers", library_headers(d.file));
  if (d.source->asks_files) add("found files", index_.sources().files[d.file].answers);
  return out;
}

digest declaration_parts::of(declaration_id id) {
  if (!known_[id]) {
    hashing_sink out;
    describe(id, out);
    known_[id] = out.finish();
  }
  return *known_[id];
}

void declaration_parts::look_at(std::span<const declaration_id> all, std::size_t jobs) {
  visibility_.look_at(all, jobs);
  constexpr std::size_t a_part = 256;
  for_each_part((all.size() + a_part - 1) / a_part, jobs, [&](std::size_t part) {
    for (declaration_id id :
         all.subspan(part * a_part).first(std::min(a_part, all.size() - part * a_part)))
      of(id);
  });
}

bool declaration_parts::asks_library(declaration_id id) const {
  const auto& refers = index_[id].refers;
  return std::any_of(refers.begin(), refers.end(),
                     [&](global_name n) { return is_library_question_[n]; });
}

const std::string& declaration_parts::library_headers(file_id file) const {
  return library_headers_.get(file, [&] {
    const project& p = index_.sources();
    std::set<std::string> headers;
    for (file_id f : index_.visible_files(file))
      headers.insert(p.files[f].library_headers.begin(), p.files[f].library_headers.end());
    std::string out;
    for (const std::string& name : headers) out += '<' + name + '>';
    return out;
  });
}

// __COUNTER__ counts all uses before it in the translation unit.
digest declaration_parts::counter(file_id file) const {
  return counters_.get(file, [&] {
    const include_graph& graph = index_.graph();
    std::set<digest> units;
    for (const sighting& s : graph.units_of(file)) {
      hasher in_order;
      for (file_id f : graph.visible_files(s.unit)) in_order.add(counted_.of(f));
      units.insert(in_order.finish());
    }
    hasher h;
    for (const digest& d : units) h.add(d);
    return h.finish();
  });
}

std::string declaration_parts::place(declaration_id id) const {
  const indexed_declaration& d = index_[id];
  return index_.sources().files[d.file].name + ':' + std::to_string(d.source->line);
}

}  // namespace coolcache::scan
