#include "fingerprint.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "flags.hpp"

namespace coolcache::scan {
namespace {

// Spellings of attributes, and of places, that look like predefined macros.
bool is_attribute(std::string_view name) {
  static const std::set<std::string_view> words = {
      "__LINE__",          "__FILE__",        "__DATE__",          "__TIME__",
      "__TIMESTAMP__",     "__COUNTER__",     "__BASE_FILE__",     "__FILE_NAME__",
      "__INCLUDE_LEVEL__", "__cplusplus",     "__always_inline__", "__noinline__",
      "__packed__",        "__aligned__",     "__unused__",        "__used__",
      "__weak__",          "__alias__",       "__visibility__",    "__section__",
      "__const__",         "__pure__",        "__noreturn__",      "__format__",
      "__printf__",        "__may_alias__",   "__cold__",          "__hot__",
      "__nothrow__",       "__constructor__", "__GNUC__",          "__GNUC_MINOR__",
      "__clang__",         "__clang_major__", "__linux__",         "__unix__",
      "__x86_64__",        "__aarch64__",     "__has_include__",   "__deprecated__"};
  return words.contains(name);
}

// ns::f names exactly that; f alone names every f.
bool is_named(const declaration& d, const std::string& name) {
  if (d.qualified == name) return true;
  bool simple = name.find("::") == name.npos;
  return simple && d.qualified.ends_with("::" + name);
}

}  // namespace

fingerprinter::fingerprinter(const declaration_index& index, const options& o, std::string compiler)
    : index_(index),
      options_(o),
      compiler_(std::move(compiler)),
      visibility_(index),
      spread_(find_spread(index)) {}

bool fingerprinter::is_also(const declaration& d) const {
  return d.kind == declaration_kind::function && d.is_definition &&
         std::any_of(options_.also.begin(), options_.also.end(),
                     [&](const std::string& name) { return is_named(d, name); });
}

std::vector<function_fingerprint> fingerprinter::all() {
  std::vector<function_fingerprint> out;
  const project& p = index_.sources();
  for (file_id f = 0; f < p.files.size(); ++f) {
    const file_summary& summary = p.files[f].summary;
    std::map<std::uint32_t, std::uint32_t> ordinals;
    for (const marked_site& site : summary.sites)
      out.push_back(one(index_.id_of(f, site.declaration), &site, ordinals[site.declaration]++));
    for (std::uint32_t d = 0; d < summary.declarations.size(); ++d)
      if (is_also(summary.declarations[d]) && !ordinals.contains(d))
        out.push_back(one(index_.id_of(f, d), nullptr, 0));
  }
  auto key = [&](const function_fingerprint& f) {
    const indexed_declaration& d = index_[f.function];
    return std::tuple(std::string_view(p.files[d.file].name), d.source->line,
                      f.site == nullptr ? 0 : f.site->first_line);
  };
  std::stable_sort(out.begin(), out.end(),
                   [&](const auto& a, const auto& b) { return key(a) < key(b); });
  return out;
}

function_fingerprint fingerprinter::one(declaration_id function, const marked_site* site,
                                        std::uint32_t ordinal) {
  function_fingerprint f;
  f.function = function;
  f.site = site;
  closure_walk walk(index_);
  walk.start(function);
  if (index_[function].source->is_template) start_from_argument_types(walk, function);
  f.reached = walk.run();

  std::map<std::uint32_t, digest> settings = settings_of(f);
  std::set<digest> different;
  for (const auto& [g, value] : settings) different.insert(value);

  std::vector<digest> entries;
  entries.reserve(f.reached.size());
  for (const reached_declaration& r : f.reached) {
    digest e = entry(r.id);
    // Which code is compiled with which settings matters as soon as they differ.
    entries.push_back(different.size() > 1 ? with_settings(e, r.id, settings) : e);
  }
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());

  hasher h;
  h.add(fingerprint_schema);
  h.add(index_[function].source->qualified);
  h.add(site == nullptr ? "function" : "site");
  h.add(ordinal);
  if (site != nullptr) h.add(site->key);
  for (const digest& d : entries) h.add(d);
  add_initialization_order(h, f);
  h.add("settings");
  for (const digest& d : different) h.add(d);
  h.add("compiler");
  h.add(compiler_);
  f.value = h.finish();
  judge(f);
  return f;
}

// One declaration as it counts in a fingerprint: without file and position, so that it can move.
digest fingerprinter::entry(declaration_id id) {
  const indexed_declaration& d = index_[id];
  hasher h;
  h.add(static_cast<std::uint64_t>(d.source->kind));
  h.add(d.source->qualified);
  h.add(spread_.spaced[id] ? d.source->spaced : d.source->tokens);
  h.add(visibility_.of(id));
  if (spread_.placed[id]) {
    h.add(place(id));
    h.add(d.source->lines);
  }
  if (spread_.counted[id]) add_counter(h, d.file);
  if (asks_library(id)) add_library_headers(h, d.file);
  if (d.source->asks_files) h.add(index_.sources().files[d.file].answers);
  return h.finish();
}

// Names whose meaning depends on which headers of the standard library are seen: macros that tell
// its features, and functions of C that C++ overloads.
bool fingerprinter::asks_library(declaration_id id) const {
  static const std::set<std::string_view> overloaded = {
      "abs",    "div",       "pow",    "sqrt",    "cbrt",   "exp",      "log",     "log2",
      "log10",  "sin",       "cos",    "tan",     "asin",   "acos",     "atan",    "atan2",
      "sinh",   "cosh",      "tanh",   "floor",   "ceil",   "round",    "lround",  "trunc",
      "fmod",   "remainder", "hypot",  "isnan",   "isinf",  "isfinite", "signbit", "frexp",
      "ldexp",  "modf",      "fabs",   "fmax",    "fmin",   "fma",      "erf",     "tgamma",
      "strchr", "memchr",    "strstr", "strpbrk", "strrchr"};
  const std::vector<global_name>& refers = index_[id].refers;
  return std::any_of(refers.begin(), refers.end(), [&](global_name n) {
    std::string_view name = index_.name(n);
    return overloaded.contains(name) || name.starts_with("__cpp_");
  });
}

void fingerprinter::add_library_headers(hasher& h, file_id file) const {
  const project& p = index_.sources();
  std::set<std::string> headers;
  for (file_id f : index_.visible_files(file))
    headers.insert(p.files[f].library_headers.begin(), p.files[f].library_headers.end());
  h.add("library headers");
  for (const std::string& name : headers) h.add(name);
}

// __COUNTER__ counts all uses before it in the translation unit.
void fingerprinter::add_counter(hasher& h, file_id file) const {
  const project& p = index_.sources();
  std::set<digest> contents;
  for (file_id unit = 0; unit < p.files.size(); ++unit) {
    const std::vector<file_id>& seen = index_.visible_files(unit);
    if (!p.files[unit].listed || std::find(seen.begin(), seen.end(), file) == seen.end()) continue;
    for (file_id f : seen) contents.insert(p.files[f].content);
  }
  for (const digest& d : contents) h.add(d);
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
void fingerprinter::add_initialization_order(hasher& h, const function_fingerprint& f) {
  const project& p = index_.sources();
  std::map<file_id, std::vector<declaration_id>> early;  // by file
  std::size_t count = 0;
  for (const reached_declaration& r : f.reached) {
    if (!runs_early(r.id)) continue;
    early[index_[r.id].file].push_back(r.id);
    ++count;
  }
  if (count < 2) return;
  h.add("initialization order");
  for (file_id unit = 0; unit < p.files.size(); ++unit) {
    if (!p.files[unit].listed) continue;
    const unit_order& order = visibility_.order_of(unit);
    std::vector<std::pair<unit_place, digest>> objects;
    for (const auto& [file, ids] : early)
      for (declaration_id id : ids)
        if (order.sees(file))
          objects.emplace_back(order.place_of(file, *index_[id].source), index_[id].source->tokens);
    std::sort(objects.begin(), objects.end());
    for (const auto& [where, tokens] : objects) h.add(tokens);
  }
}

std::string fingerprinter::place(declaration_id id) const {
  const indexed_declaration& d = index_[id];
  return index_.sources().files[d.file].name + ':' + std::to_string(d.source->line);
}

// ---- templates

std::vector<declaration_id> fingerprinter::callers(declaration_id function) const {
  std::vector<declaration_id> out;
  std::vector<bool> seen(index_.size(), false);
  std::vector<declaration_id> open = {function};
  while (!open.empty()) {
    const indexed_declaration& callee = index_[open.back()];
    open.pop_back();
    for (global_name n : callee.provides) {
      for (declaration_id id : index_.referers(n)) {
        if (seen[id]) continue;
        seen[id] = true;
        out.push_back(id);
        const declaration& d = *index_[id].source;
        bool passes_types_on = d.is_template || d.kind == declaration_kind::macro;
        if (passes_types_on) open.push_back(id);
      }
    }
  }
  return out;
}

// A template's arguments are types that its callers reach. Their data, constructors and operators
// count, since a template uses those without naming them; what it names is reached by name. A
// caller that writes template arguments or a lambda may pass code: all that it reaches counts.
void fingerprinter::start_from_argument_types(closure_walk& walk, declaration_id function) {
  closure_walk outside(index_);
  const auto& names = index_[function].provides;
  for (declaration_id caller : callers(function)) {
    outside.start(caller);
    const indexed_declaration& c = index_[caller];
    bool passes_code =
        c.source->has_lambda || std::any_of(names.begin(), names.end(), [&](global_name n) {
          return std::find(c.instantiates.begin(), c.instantiates.end(), n) != c.instantiates.end();
        });
    if (passes_code) walk.start(caller);
  }
  for (const reached_declaration& r : outside.run()) {
    declaration_kind kind = index_[r.id].source->kind;
    if (kind == declaration_kind::type || kind == declaration_kind::enumeration) walk.start(r.id);
  }
}

// ---- settings

// What the code asks of the compiler's own macros, some of which tell its flags.
settings_attention fingerprinter::attention_of(const function_fingerprint& f) const {
  settings_attention out;
  for (const reached_declaration& r : f.reached) {
    for (global_name n : index_[r.id].refers) {
      std::string_view name = index_.name(n);
      bool predefined = name.size() > 4 && name.starts_with("__") && name.ends_with("__") &&
                        index_.providers(n).empty();
      out.all_flags = out.all_flags || (predefined && !is_attribute(name));
      out.levels =
          out.levels || name == "target" || name == "target_clones" || name == "__target__";
    }
  }
  return out;
}

digest fingerprinter::with_settings(const digest& entry, declaration_id id,
                                    const std::map<std::uint32_t, digest>& settings) const {
  std::set<digest> own;
  for (std::uint32_t g : index_.sources().files[index_[id].file].groups) own.insert(settings.at(g));
  hasher h;
  h.add(entry);
  for (const digest& d : own) h.add(d);
  return h.finish();
}

// Of each group that compiles reached code: its settings as far as they can show, and the headers
// outside the project that the code includes.
std::map<std::uint32_t, digest> fingerprinter::settings_of(const function_fingerprint& f) {
  const project& p = index_.sources();
  std::map<std::uint32_t, std::set<std::string>> external_of;
  std::set<file_id> files;
  for (const reached_declaration& r : f.reached) files.insert(index_[r.id].file);
  for (file_id file : files)
    for (std::uint32_t g : p.files[file].groups) {
      external_of[g];
      for (file_id seen : index_.visible_files(file))
        external_of[g].insert(p.files[seen].external.begin(), p.files[seen].external.end());
    }
  std::map<std::uint32_t, digest> out;
  for (const auto& [g, direct] : external_of) {
    std::set<std::string> external = p.external.closure(direct);
    std::set<digest> contents;
    for (const std::string& path : external) contents.insert(p.external.all().at(path).content);
    hasher h;
    add_settings(h, options_.groups[g].compile, attention_of(f));
    add_definitions(h, f, options_.groups[g].compile, external);
    h.add("external");
    for (const digest& d : contents) h.add(d);
    out[g] = h.finish();
  }
  return out;
}

// A definition counts when reached code mentions it, when a header outside the project that
// reached code includes does, or when its name is reserved, so that the library may read it.
// NDEBUG counts where something asserts.
void fingerprinter::add_definitions(hasher& h, const function_fingerprint& f,
                                    const settings& compile,
                                    const std::set<std::string>& external) {
  const project& p = index_.sources();
  std::vector<definition> definitions = compile.definitions;
  std::stable_sort(definitions.begin(), definitions.end(),
                   [](const definition& a, const definition& b) { return a.name < b.name; });
  for (const definition& d : definitions) {
    std::string name = d.name.substr(0, d.name.find('('));
    global_name as_name = index_.find_name(name);
    global_name assertion = name == "NDEBUG" ? index_.find_name("assert") : as_name;
    auto mentions = [&](const reached_declaration& r) {
      const auto& refers = index_[r.id].refers;
      auto has = [&](global_name n) {
        return n != 0xFFFFFFFF && std::find(refers.begin(), refers.end(), n) != refers.end();
      };
      return has(as_name) || has(assertion);
    };
    std::set<std::string> headers = external;
    if (name == "NDEBUG")  // what it does there shows where assert is used
      std::erase_if(headers, [](const std::string& path) { return path.ends_with("/assert.h"); });
    bool counts = name.starts_with('_') || p.external.mention(headers, name) ||
                  std::any_of(f.reached.begin(), f.reached.end(), mentions);
    if (!counts) continue;
    h.add("definition");
    h.add(d.name);
    h.add(d.value);
  }
}

// ---- what a fingerprint cannot answer for

void fingerprinter::judge(function_fingerprint& f) const {
  const project& p = index_.sources();
  std::set<file_id> files;
  for (const reached_declaration& r : f.reached) {
    const indexed_declaration& d = index_[r.id];
    for (std::uint32_t g : p.files[d.file].groups)
      if (!options_.groups[g].library.empty()) f.libraries.insert(g);
    if (d.source->includes_data && f.uncacheable.empty())
      f.uncacheable = "it reaches assembly that includes a file (" + place(r.id) + ")";
    if (d.source->mentions_time && f.uncacheable.empty())
      f.uncacheable = "it reaches the date or time of compilation (" + place(r.id) + ")";
    for (file_id seen : index_.visible_files(d.file)) files.insert(seen);
  }
  for (file_id file : files)
    for (const include_directive& inc : p.files[file].summary.includes)
      if (inc.computed && f.uncacheable.empty())
        f.uncacheable = "it reaches an #include whose file comes from a macro (" +
                        p.files[file].name + ':' + std::to_string(inc.line) + ')';
}

digest fingerprinter::identity() {
  std::vector<digest> entries;
  for (declaration_id id = 0; id < index_.size(); ++id)
    if (index_[id].source->kind != declaration_kind::fragment) entries.push_back(entry(id));
  std::sort(entries.begin(), entries.end());
  hasher h;
  h.add(fingerprint_schema);
  for (const digest& d : entries) h.add(d);
  for (const group& g : options_.groups) {
    add_settings(h, g.compile, {});
    for (const definition& d : g.compile.definitions) {
      h.add(d.name);
      h.add(d.value);
    }
  }
  h.add(compiler_);
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
