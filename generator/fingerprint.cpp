#include "fingerprint.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "sorted_set.hpp"
#include "template_arguments.hpp"
#include "work_crew.hpp"

namespace coolcache::scan {
namespace {

// ns::f names exactly that; f alone names every f.
bool is_named(const declaration& d, const std::string& name) {
  if (d.qualified == name) return true;
  bool simple = name.find("::") == name.npos;
  return simple && d.qualified.ends_with("::" + name);
}

// By file.
std::vector<declaration_id> in_order(const std::vector<reached_declaration>& reached) {
  std::vector<declaration_id> out;
  out.reserve(reached.size());
  for (const reached_declaration& r : reached) out.push_back(r.id);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

fingerprinter::fingerprinter(const declaration_index& index, const options& o, std::string compiler,
                             const digest& link, const name_resolution& names,
                             declaration_parts& declarations)
    : index_(index),
      options_(o),
      compiler_(std::move(compiler)),
      link_(link),
      names_(names),
      declarations_(declarations),
      settings_(index, o),
      headers_(index, declarations.sight().outer()) {}

bool fingerprinter::is_also(const declaration& d) const {
  return d.kind == declaration_kind::function && d.is_definition &&
         std::any_of(options_.also.begin(), options_.also.end(),
                     [&](const std::string& name) { return is_named(d, name); });
}

// Closures have nothing to do with each other; what declarations see, they share.
std::vector<function_fingerprint> fingerprinter::all() {
  std::vector<function_fingerprint> out = sought();
  for_each_part(out.size(), options_.jobs,
                [&](std::size_t i) { out[i].reached = closure_of(out[i]); });
  declarations_.look_at(all_reached(out), options_.jobs);
  for_each_part(out.size(), options_.jobs, [&](std::size_t i) { complete(out[i]); });
  auto key = [&](const function_fingerprint& f) {
    const indexed_declaration& d = index_[f.function];
    return std::tuple(std::string_view(index_.sources().files[d.file].name), d.source->line,
                      f.site == nullptr ? 0 : f.site->first_line);
  };
  std::stable_sort(out.begin(), out.end(),
                   [&](const auto& a, const auto& b) { return key(a) < key(b); });
  return out;
}

std::vector<function_fingerprint> fingerprinter::sought() const {
  std::vector<function_fingerprint> out;
  const project& p = index_.sources();
  auto add = [&](declaration_id function, const marked_site* site, std::uint32_t ordinal) {
    function_fingerprint& f = out.emplace_back();
    f.function = function;
    f.site = site;
    f.ordinal = ordinal;
  };
  for (file_id f = 0; f < p.files.size(); ++f) {
    const file_summary& summary = p.files[f].summary;
    std::map<std::uint32_t, std::uint32_t> ordinals;
    for (const marked_site& site : summary.sites)
      add(index_.id_of(f, site.declaration), &site, ordinals[site.declaration]++);
    for (std::uint32_t d = 0; d < summary.declarations.size(); ++d)
      if (is_also(summary.declarations[d]) && !ordinals.contains(d))
        add(index_.id_of(f, d), nullptr, 0);
  }
  return out;
}

// Safe on several threads.
std::vector<reached_declaration> fingerprinter::closure_of(const function_fingerprint& f) const {
  declaration_id function = f.function;
  closure_walk walk(names_);
  walk.start(function);
  if (f.site != nullptr && f.site->is_reference)
    function = around_reference(walk, function, *f.site);
  if (takes_types(names_, function)) start_from_arguments(walk, names_, function);
  return walk.run();
}

// By file.
std::vector<declaration_id> fingerprinter::all_reached(
    const std::vector<function_fingerprint>& functions) const {
  std::vector<bool> is_reached(index_.size(), false);
  for (const function_fingerprint& f : functions)
    for (const reached_declaration& r : f.reached) is_reached[r.id] = true;
  std::vector<declaration_id> out;
  for (declaration_id id = 0; id < index_.size(); ++id)
    if (is_reached[id]) out.push_back(id);
  return out;
}

// Safe on several threads, once all that is reached was looked at.
void fingerprinter::complete(function_fingerprint& f) {
  f.settings = settings_.of(f.reached);
  recording_sink own;
  own.add("function", index_[f.function].source->qualified);
  own.add("marker", f.site == nullptr ? "none" : std::to_string(f.ordinal));
  if (f.site != nullptr) own.add("key", f.site->key);
  own.add("link", link_);
  add_initialization_order(f, own);
  add_header_order(f, own);
  digest units = declarations_.sight().joint(in_order(f.reached), &f.seen);
  if (units != digest{}) own.add("units", units);
  f.own = own.parts();
  f.value = hash_of(parts_of(f));
  judge(f);
}

// What a CACHE_REF names may be what its function declares or is instantiated with. Returns the
// function where that counts, else the operand.
declaration_id fingerprinter::around_reference(closure_walk& walk, declaration_id operand,
                                               const marked_site& site) const {
  declaration_id around = index_.id_of(index_[operand].file, site.around);
  const indexed_declaration& d = index_[around];
  bool by_macro = std::any_of(d.refers.begin(), d.refers.end(),
                              [&](global_name n) { return !index_.macros(n).empty(); });
  if (!site.is_local && !by_macro && !takes_types(names_, around)) return operand;
  walk.start(around);
  return around;
}

fingerprint_parts fingerprinter::parts_of(const function_fingerprint& f) {
  fingerprint_parts out{compiler_, f.own, {}, {}};
  std::set<digest> different;
  for (const auto& [g, value] : f.settings) different.insert(value);
  out.settings.assign(different.begin(), different.end());
  out.declarations.reserve(f.reached.size());
  for (const reached_declaration& r : f.reached) {
    digest entry = declarations_.of(r.id);
    if (different.size() > 1) {
      std::set<digest> with;
      for (std::uint32_t g : index_.sources().files[index_[r.id].file].groups)
        with.insert(f.settings.at(g));
      entry = compiled_with(entry, with);
    }
    out.declarations.push_back(entry);
  }
  return out;
}

digest hash_of(fingerprint_parts parts) {
  hasher h;
  h.add(fingerprint_schema);
  h.add(parts.compiler);
  h.add(hash_of(parts.own));
  for (std::vector<digest>* set : {&parts.declarations, &parts.settings}) {
    std::sort(set->begin(), set->end());
    set->erase(std::unique(set->begin(), set->end()), set->end());
    h.add(set->size());
    for (const digest& d : *set) h.add(d);
  }
  return h.finish();
}

// Whether something runs before main, as far as tokens tell.
bool fingerprinter::runs_early(declaration_id id) const {
  const indexed_declaration& d = index_[id];
  if (d.source->kind == declaration_kind::variable)
    return d.source->is_dynamic && d.refers.size() > d.provides.size();
  bool called = d.source->kind != declaration_kind::function || d.source->is_definition;
  return d.source->initializes && called;
}

// Objects that run code to be initialized do so in the order of their definitions in a translation
// unit, and, as a rule, of the units.
void fingerprinter::add_initialization_order(const function_fingerprint& f, part_sink& out) {
  std::map<file_id, std::vector<declaration_id>> early;  // by file
  std::size_t count = 0;
  for (const reached_declaration& r : f.reached) {
    if (!runs_early(r.id)) continue;
    early[index_[r.id].file].push_back(r.id);
    ++count;
  }
  if (count < 2) return;
  std::map<file_id, std::vector<spot>> units;
  for (const auto& [file, ids] : early)
    for (const sighting& s : index_.graph().units_of(file))
      for (declaration_id id : ids) units[s.unit].push_back({file, s.start, index_[id].source});
  const reading_order& order = declarations_.sight().order();
  hasher h;
  for (auto& [unit, objects] : units) {
    std::sort(objects.begin(), objects.end(), [&, unit = unit](const spot& a, const spot& b) {
      int c = order.compare(unit, a, b);
      return c != 0 ? c < 0 : a.at->tokens < b.at->tokens;
    });
    for (const spot& object : objects) h.add(object.at->tokens);
  }
  out.add("initialization order", h.finish());
}

void fingerprinter::add_header_order(const function_fingerprint& f, part_sink& out) const {
  std::vector<file_id> files;
  for (const reached_declaration& r : f.reached) files.push_back(index_[r.id].file);
  sort_unique(files);
  headers_.add(files, out);
}

// ---- what a fingerprint cannot answer for

void fingerprinter::judge(function_fingerprint& f) const {
  const project& p = index_.sources();
  std::vector<bool> is_reached(p.files.size(), false);
  std::vector<file_id> reached;
  for (const reached_declaration& r : f.reached) {
    const indexed_declaration& d = index_[r.id];
    if (!is_reached[d.file]) reached.push_back(d.file);
    is_reached[d.file] = true;
    for (std::uint32_t g : p.files[d.file].groups)
      if (!options_.groups[g].library.empty()) f.libraries.insert(g);
    if (d.source->includes_data && f.uncacheable.empty())
      f.uncacheable =
          "it reaches assembly that includes a file (" + declarations_.place(r.id) + ")";
    if (d.source->mentions_time && f.uncacheable.empty())
      f.uncacheable =
          "it reaches the date or time of compilation (" + declarations_.place(r.id) + ")";
  }
  std::vector<file_id> files = index_.graph().included(std::move(reached));
  std::sort(files.begin(), files.end());
  for (file_id file : files)
    for (const include_directive& inc : p.files[file].summary.includes)
      if (inc.computed && f.uncacheable.empty())
        f.uncacheable = "it reaches an #include whose file comes from a macro (" +
                        p.files[file].name + ':' + std::to_string(inc.line) + ')';
}

digest fingerprinter::identity() {
  std::vector<digest> entries;
  std::vector<declaration_id> all;
  for (declaration_id id = 0; id < index_.size(); ++id)
    if (index_[id].source->kind != declaration_kind::fragment) all.push_back(id);
  declarations_.look_at(all, options_.jobs);
  for (declaration_id id : all) entries.push_back(declarations_.of(id));
  std::sort(entries.begin(), entries.end());
  hasher h;
  h.add(fingerprint_schema);
  for (const digest& d : entries) h.add(d);
  h.add(declarations_.sight().joint(all));
  hashing_sink order;
  std::vector<file_id> files(index_.graph().file_count());
  std::iota(files.begin(), files.end(), 0u);
  headers_.add(files, order);
  h.add(order.finish());
  for (const group& g : options_.groups) {
    hashing_sink settings;
    add_settings(settings, g.compile, {});
    for (const definition& d : g.compile.definitions) settings.add("-D" + d.name, d.value);
    h.add(settings.finish());
  }
  h.add(compiler_);
  h.add(link_);
  return h.finish();
}

std::vector<std::string> unknown_names(const declaration_index& index, const options& o) {
  std::vector<std::string> out;
  for (const std::string& name : o.also) {
    bool found = false;
    for (declaration_id id = 0; id < index.size() && !found; ++id) {
      const declaration& d = *index[id].source;
      found = d.kind == declaration_kind::function && d.is_definition && is_named(d, name);
    }
    if (!found) out.push_back(name);
  }
  return out;
}

}  // namespace coolcache::scan
