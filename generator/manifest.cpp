#include "manifest.hpp"

#include <algorithm>
#include <tuple>

namespace coolcache::scan {
namespace {

std::string_view value_in(const std::vector<part>& parts, std::string_view label) {
  auto found =
      std::find_if(parts.begin(), parts.end(), [&](const part& p) { return p.label == label; });
  return found == parts.end() ? std::string_view{} : std::string_view(found->value);
}

// Gives numbers that do not depend on the order in which files and groups were listed.
class collector {
 public:
  collector(scan_result& r, const options& o) : result_(r), index_(*r.index) {
    out_.schema = fingerprint_schema;
    out_.image = o.image;
    out_.compiler = r.compiler;
    for (const group& g : o.groups) out_.groups.push_back(g.name);
  }

  manifest run() {
    add_files();
    add_declarations();
    for (const auto& [value, parts] : result_.settings) {
      place_of_settings_[value] = static_cast<std::uint32_t>(out_.settings.size());
      out_.settings.push_back(parts);
    }
    for (const function_fingerprint& f : result_.functions) add_function(f);
    for (manifest_declaration& d : out_.declarations) std::sort(d.from.begin(), d.from.end());
    return std::move(out_);
  }

  const std::vector<std::uint32_t>& numbers() const { return place_; }

 private:
  void add_files() {
    const std::vector<source_file>& files = result_.sources->files;
    std::vector<file_id> order(files.size());
    for (file_id f = 0; f < files.size(); ++f) order[f] = f;
    std::stable_sort(order.begin(), order.end(),
                     [&](file_id a, file_id b) { return files[a].name < files[b].name; });
    place_of_file_.resize(files.size());
    for (file_id f : order) {
      place_of_file_[f] = static_cast<std::uint32_t>(out_.files.size());
      out_.files.push_back({files[f].name, files[f].groups});
    }
  }

  void add_declarations() {
    index_set used;
    for (const function_fingerprint& f : result_.functions)
      for (const reached_declaration& r : f.reached) used.insert(r.id);
    std::vector<std::uint32_t> order = used.items();
    auto key = [&](declaration_id id) {
      const indexed_declaration& d = index_[id];
      return std::tuple(place_of_file_[d.file], d.source->line, d.source->column, id);
    };
    std::sort(order.begin(), order.end(),
              [&](declaration_id a, declaration_id b) { return key(a) < key(b); });
    place_.resize(index_.size());
    for (declaration_id id : order) {
      place_[id] = static_cast<std::uint32_t>(out_.declarations.size());
      recording_sink parts;
      result_.declarations->describe(id, parts);
      out_.declarations.push_back(
          {parts.parts(), place_of_file_[index_[id].file], index_[id].source->line, {}});
    }
  }

  void add_function(const function_fingerprint& f) {
    manifest_function out;
    out.declaration = place_[f.function];
    out.fingerprint = f.value;
    out.uncacheable = f.uncacheable;
    out.own = f.own;
    for (const reached_declaration& r : f.reached) {
      out.reaches.insert(place_[r.id]);
      if (r.from != no_declaration) add_edge(place_[r.from], place_[r.id]);
    }
    for (const auto& [group, value] : f.settings)
      out.settings[group] = place_of_settings_.at(value);
    out_.functions.push_back(std::move(out));
  }

  void add_edge(std::uint32_t from, std::uint32_t to) {
    std::vector<std::uint32_t>& known = out_.declarations[to].from;
    if (std::find(known.rbegin(), known.rend(), from) == known.rend()) known.push_back(from);
  }

  scan_result& result_;
  const declaration_index& index_;
  manifest out_;
  std::vector<std::uint32_t> place_of_file_, place_;
  std::map<digest, std::uint32_t> place_of_settings_;
};

}  // namespace

std::string_view manifest_declaration::value(std::string_view label) const {
  return value_in(parts, label);
}

std::string_view manifest_function::own_value(std::string_view label) const {
  return value_in(own, label);
}

digest manifest::summary() const {
  hasher h;
  h.add(schema);
  for (const manifest_function& f : functions) {
    h.add(declarations[f.declaration].name());
    h.add(f.fingerprint);
  }
  return h.finish();
}

manifest manifest_of(scan_result& r, const options& o, std::vector<std::uint32_t>* numbers) {
  collector c(r, o);
  manifest out = c.run();
  if (numbers != nullptr) *numbers = c.numbers();
  return out;
}

std::vector<manifest_entry> entries_of(const manifest& m, const manifest_function& f) {
  std::map<std::uint32_t, digest> by_group;
  std::set<digest> different;
  for (const auto& [group, settings] : f.settings)
    different.insert(by_group[group] = hash_of(m.settings[settings]));
  std::vector<manifest_entry> out;
  for (std::uint32_t id : f.reaches.items()) {
    const manifest_declaration& d = m.declarations[id];
    digest value = hash_of(d.parts);
    if (different.size() > 1) {
      std::set<digest> with;
      for (std::uint32_t group : m.files[d.file].groups)
        if (auto found = by_group.find(group); found != by_group.end()) with.insert(found->second);
      value = compiled_with(value, with);
    }
    out.push_back({value, id});
  }
  return out;
}

digest computed_fingerprint(const manifest& m, const manifest_function& f) {
  fingerprint_parts out{m.compiler, f.own, {}, {}};
  for (const manifest_entry& e : entries_of(m, f)) out.declarations.push_back(e.value);
  for (const auto& [group, settings] : f.settings)
    out.settings.push_back(hash_of(m.settings[settings]));
  return hash_of(std::move(out));
}

}  // namespace coolcache::scan
