#include "outer_places.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "keywords.hpp"
#include "library_questions.hpp"

namespace coolcache::scan {
namespace {

// Macros that headers of the compiler, or those of C behind them, define and programs ask about.
bool may_be_library_macro(std::string_view name) {
  for (std::string_view start :
       {"__GLIBC", "_GLIBC", "_LIBCPP", "__cpp_", "M_", "PRI", "SCN", "SIG"})
    if (name.starts_with(start)) return true;
  for (std::string_view end : {"_MAX", "_MIN", "_DIG", "_EPSILON"})
    if (name.ends_with(end)) return true;
  bool is_error = name.starts_with('E') && is_capital(name) && name.find('_') == name.npos;
  static const std::set<std::string_view> others = {"assert",   "NULL",  "BUFSIZ",   "CHAR_BIT",
                                                    "RAND_MAX", "errno", "offsetof", "setjmp"};
  return is_error || others.contains(name);
}

}  // namespace

outer_places::outer_places(const declaration_index& index, const outer_includes& includes)
    : index_(index),
      includes_(includes),
      sets_{header_set(includes.all().size())},
      defining_(index.name_count(), 0),
      declaring_(index.name_count(), 0),
      calling_(index.name_count(), 0),
      holding_(index.name_count(), 0),
      library_(includes.all().size()),
      pragmas_(includes.all().size()),
      again_(includes.all().size()),
      is_library_question_(library_questions(index)),
      in_texts_(index.name_count()),
      changes_(index.graph().file_count()),
      readings_(index.graph().file_count()) {
  find_assertions();
  for (outer_header h = 0; h < includes.all().size(); ++h) {
    const outer_includes::header& header = includes.all()[h];
    if (!header.is_read) library_.insert(h);
    if (!header.is_guarded && (!header.is_assert || !assertions_.empty())) again_.insert(h);
  }
  find_names();
}

void outer_places::add(std::vector<std::uint32_t>& of_name, global_name n,
                       const header_set& headers) {
  if (of_name[n] == 0) {
    of_name[n] = static_cast<std::uint32_t>(sets_.size());
    sets_.push_back(headers);
  } else {
    sets_[of_name[n]] |= headers;
  }
}

void outer_places::find_names() {
  const external_headers& external = index_.sources().external;
  std::vector<global_name> names(external.terms_words().size());
  for (symbol_id s = 0; s < names.size(); ++s)
    names[s] = index_.find_name(external.terms_words().text(s));
  std::vector<bool> is_own_macro(index_.name_count());
  for (declaration_id id = 0; id < index_.size(); ++id)
    if (index_[id].source->kind == declaration_kind::macro &&
        !index_.sources().files[index_[id].file].synthetic)
      for (global_name n : index_[id].provides) is_own_macro[n] = true;
  std::size_t number = 0;
  for (const auto& [path, h] : external.all()) {
    const header_set& holders = includes_.holders()[number++];
    auto note = [&](std::vector<std::uint32_t>& of_name, symbol_id word) {
      if (names[word] != no_name) add(of_name, names[word], holders);
    };
    for (symbol_id word : h.terms.words)
      if (names[word] != no_name && is_own_macro[names[word]]) note(holding_, word);
    for (symbol_id word : h.terms.defines) note(defining_, word);
    for (const auto& [around, word] : h.terms.declares) note(declaring_, word);
    for (const auto* calls : {&h.terms.calls, &h.terms.qualified_calls})
      for (const auto& [around, word] : *calls) note(calling_, word);
    if (h.terms.sets_pragmas) pragmas_ |= holders;
  }
}

// Where the project itself sets NDEBUG, what <assert.h> makes of it each time counts.
void outer_places::find_assertions() {
  global_name setting = index_.find_name("NDEBUG"), use = index_.find_name("assert");
  if (setting == 0xFFFFFFFF || use == 0xFFFFFFFF) return;
  for (declaration_id id : index_.macros(setting)) {
    const indexed_declaration& d = index_[id];
    if (index_.sources().files[d.file].synthetic) continue;
    assertions_[d.file].emplace_back(d.source->line, d.source->column);
  }
  for (auto& [file, all] : assertions_) std::sort(all.begin(), all.end());
  header_set headers(includes_.all().size());
  for (outer_header h = 0; h < includes_.all().size(); ++h)
    if (includes_.all()[h].is_assert) headers.insert(h);
  if (!assertions_.empty()) add(defining_, use, headers);
}

// ---- which headers a declaration has to do with

// A header of the compiler may ask for it.
bool outer_places::is_of_library(const indexed_declaration& macro) const {
  std::string_view name = macro.source->qualified;
  return name.starts_with('_') || name == "NDEBUG" || name == "assert" ||
         is_library_function(name) || is_keyword(name);
}

bool outer_places::asks_library(const global_reference& r) const {
  std::string_view name = index_.name(r.name);
  bool may_be_macro = r.kind == reference_kind::macro || r.kind == reference_kind::any;
  return is_library_question_[r.name] ||
         (may_be_macro && index_.macros(r.name).empty() && may_be_library_macro(name));
}

void outer_places::add_reference(header_set& out, const global_reference& r) const {
  out |= sets_[defining_[r.name]];
  bool unqualified = r.kind == reference_kind::plain || r.kind == reference_kind::qualified ||
                     r.kind == reference_kind::global || r.kind == reference_kind::any;
  if (unqualified && !r.is_local) out |= sets_[declaring_[r.name]];
  if (asks_library(r)) out |= library_;
  if (!index_.macros(r.name).empty()) out |= in_text(r.name);
}

// Of what the macro stands for is looked up where it is used.
const header_set& outer_places::in_text(global_name macro) const {
  return in_texts_.get(macro, [&] {
    header_set out = sets_.front();
    std::set<global_name> seen = {macro};
    std::vector<global_name> open = {macro};
    while (!open.empty()) {
      global_name next = open.back();
      open.pop_back();
      out |= sets_[defining_[next]];
      out |= sets_[declaring_[next]];
      if (is_library_question_[next]) out |= library_;
      for (declaration_id id : index_.macros(next))
        for (global_name n : index_[id].refers)
          if (seen.insert(n).second) open.push_back(n);
    }
    return out;
  });
}

header_set outer_places::related(declaration_id user) const {
  const indexed_declaration& d = index_[user];
  header_set out = sets_.front();
  if (d.source->kind == declaration_kind::macro) {
    for (global_name n : d.provides) {
      out |= sets_[holding_[n]];
      out |= sets_[defining_[n]];
    }
    if (is_of_library(d)) out |= library_;
    // What its text names is looked up where it is used; conditions are asked where it stands.
    for (const global_reference& r : d.references)
      if (r.kind == reference_kind::macro) add_reference(out, r);
    return out;
  }
  out |= pragmas_;
  for (const global_reference& r : d.references) add_reference(out, r);
  for (global_name n : d.refers_to_macros) out |= sets_[defining_[n]];
  bool free = !d.source->is_member && (d.source->kind == declaration_kind::function ||
                                       d.source->kind == declaration_kind::unplaced);
  if (free)
    for (global_name n : d.provides) out |= sets_[calling_[n]];
  if (d.source->kind == declaration_kind::ambient && d.source->qualified == "#pragma")
    for (outer_header h = 0; h < includes_.all().size(); ++h) out.insert(h);
  return out;
}

// ---- which stand before it

const std::vector<outer_places::change>& outer_places::changes(file_id f) const {
  return changes_.get(f, [&] {
    std::vector<change> out;
    header_set before = sets_.front();
    for (const outer_includes::step& s : includes_.steps(f)) {
      header_set behind = before;
      if (s.is_outer) {
        behind.insert(s.target);
      } else {
        for (file_id g : index_.visible_files(s.target))
          for (const outer_includes::step& inner : includes_.steps(g))
            if (inner.is_outer) behind.insert(inner.target);
      }
      if (behind == before) continue;
      before = behind;
      out.push_back({{s.line, s.column}, std::move(behind)});
    }
    return out;
  });
}

const header_set& outer_places::included_before(declaration_id user) const {
  const indexed_declaration& d = index_[user];
  const std::vector<change>& all = changes(d.file);
  auto behind = std::upper_bound(all.begin(), all.end(), place(d.source->line, d.source->column),
                                 [](const place& p, const change& c) { return p < c.from; });
  return behind == all.begin() ? sets_.front() : std::prev(behind)->before;
}

// A header that gives nothing new, because NDEBUG is as it was, is left out.
struct outer_places::unit_reader {
  const outer_places& all;
  unit_reading out = {};
  bool asserted = false;  // since NDEBUG was set

  void note(file_id file, const place& from) {
    if (!all.again_.empty()) out.checkpoints.push_back({file, from, out.again.size()});
  }

  void enter(file_id file) {
    out.before.emplace_back(file, static_cast<std::uint32_t>(out.sets.size() - 1));
    note(file, {0, 0});
  }

  void read(outer_header h) {
    if (!out.sets.back().contains(h)) {
      header_set next = out.sets.back();
      next.insert(h);
      out.sets.push_back(std::move(next));
    }
    if (!all.again_.contains(h)) return;
    bool asserts = all.includes_.all()[h].is_assert;
    if (asserts && std::exchange(asserted, true)) return;
    out.again.push_back(h);
  }
};

outer_places::unit_reading outer_places::read_unit(file_id unit) const {
  unit_reader reader{*this};
  reader.out.sets.push_back(sets_.front());
  struct open_file {
    file_id file;
    std::size_t next = 0;
    std::size_t next_assertion = 0;
  };
  std::vector<bool> seen(index_.graph().file_count(), false);
  std::vector<open_file> open = {{unit}};
  seen[unit] = true;
  reader.enter(unit);
  while (!open.empty()) {
    open_file& here = open.back();
    auto steps = includes_.steps(here.file);
    auto settings = assertions_.find(here.file);
    place to = here.next < steps.size() ? place(steps[here.next].line, steps[here.next].column)
                                        : place(no_line, 0);
    if (settings != assertions_.end())
      for (const auto& all = settings->second;
           here.next_assertion < all.size() && all[here.next_assertion] < to; ++here.next_assertion)
        reader.asserted = false;
    if (here.next == steps.size()) {
      open.pop_back();
      if (open.empty()) break;
      const open_file& back = open.back();
      const outer_includes::step& by = includes_.steps(back.file)[back.next - 1];
      reader.note(back.file, {by.line, by.column});
      continue;
    }
    const outer_includes::step& s = steps[here.next++];
    if (s.is_outer) {
      reader.read(s.target);
      reader.note(here.file, {s.line, s.column});
    } else if (!seen[s.target]) {
      seen[s.target] = true;
      open.push_back({s.target});
      reader.enter(s.target);
    }
  }
  std::sort(reader.out.before.begin(), reader.out.before.end());
  std::stable_sort(reader.out.checkpoints.begin(), reader.out.checkpoints.end(),
                   [](const checkpoint& a, const checkpoint& b) { return a.file < b.file; });
  return std::move(reader.out);
}

void outer_places::add_names(hasher& h, const header_set& headers) const {
  for (outer_header o = 0; o < includes_.all().size(); ++o)
    if (headers.contains(o)) h.add(includes_.all()[o].identity);
}

void outer_places::add_repeated(hasher& h, declaration_id user, const unit_reading& unit,
                                const header_set& counted) const {
  const indexed_declaration& d = index_[user];
  place here(d.source->line, d.source->column);
  auto next = std::lower_bound(unit.checkpoints.begin(), unit.checkpoints.end(), d.file,
                               [](const checkpoint& c, file_id f) { return c.file < f; });
  std::size_t read = 0;
  for (; next != unit.checkpoints.end() && next->file == d.file && next->from <= here; ++next)
    read = next->read;
  std::vector<outer_header> again;
  for (std::size_t i = 0; i < read; ++i)
    if (counted.contains(unit.again[i])) again.push_back(unit.again[i]);
  std::sort(again.begin(), again.end());  // their own order is external_order's
  h.add("again");
  for (outer_header o : again) h.add(includes_.all()[o].identity);
}

std::vector<digest> outer_places::before(declaration_id user) const {
  header_set counted = related(user);
  if (counted.empty()) return {};
  header_set repeated = counted;
  repeated &= again_;
  header_set inside = included_before(user);
  inside &= counted;
  header_set rest = counted;
  rest -= inside;
  auto units = index_.graph().units_of(index_[user].file);
  if (rest.empty() && repeated.empty()) units = units.first(std::min<std::size_t>(units.size(), 1));
  std::vector<digest> out;
  std::optional<header_set> last;
  for (const sighting& s : units) {
    header_set headers = rest;
    const unit_reading* unit = nullptr;
    if (!rest.empty() || !repeated.empty()) {
      unit = &readings_.get(s.unit, [&] { return read_unit(s.unit); });
      auto found = std::lower_bound(unit->before.begin(), unit->before.end(),
                                    std::pair(index_[user].file, std::uint32_t{0}));
      bool is_seen = found != unit->before.end() && found->first == index_[user].file;
      headers &= unit->sets[is_seen ? found->second : 0];
    }
    headers |= inside;
    if (repeated.empty() && last == headers) {
      out.push_back(out.back());
      continue;
    }
    hasher h;
    add_names(h, headers);
    if (!repeated.empty()) add_repeated(h, user, *unit, repeated);
    out.push_back(headers.empty() ? digest{} : h.finish());
    last = std::move(headers);
  }
  bool same = std::all_of(out.begin(), out.end(), [&](const digest& d) { return d == out[0]; });
  if (same && !out.empty()) out.resize(out[0] == digest{} ? 0 : 1);
  return out;
}

}  // namespace coolcache::scan
