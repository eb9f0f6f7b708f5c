#include "setting_parts.hpp"

#include <algorithm>

namespace coolcache::scan {
namespace {

// Spellings of attributes, and of places, that look like predefined macros.
bool is_attribute(std::string_view name) {
  static const std::set<std::string_view> words = {"__LINE__",
                                                   "__FILE__",
                                                   "__DATE__",
                                                   "__TIME__",
                                                   "__TIMESTAMP__",
                                                   "__COUNTER__",
                                                   "__BASE_FILE__",
                                                   "__FILE_NAME__",
                                                   "__INCLUDE_LEVEL__",
                                                   "__cplusplus",
                                                   "__always_inline__",
                                                   "__noinline__",
                                                   "__packed__",
                                                   "__aligned__",
                                                   "__unused__",
                                                   "__used__",
                                                   "__weak__",
                                                   "__alias__",
                                                   "__visibility__",
                                                   "__section__",
                                                   "__const__",
                                                   "__pure__",
                                                   "__noreturn__",
                                                   "__format__",
                                                   "__printf__",
                                                   "__may_alias__",
                                                   "__cold__",
                                                   "__hot__",
                                                   "__nothrow__",
                                                   "__constructor__",
                                                   "__GNUC__",
                                                   "__GNUC_MINOR__",
                                                   "__clang__",
                                                   "__clang_major__",
                                                   "__linux__",
                                                   "__unix__",
                                                   "__x86_64__",
                                                   "__aarch64__",
                                                   "__has_include__",
                                                   "__deprecated__",
                                                   "__no_unique_address__",
                                                   "__nodiscard__",
                                                   "__maybe_unused__",
                                                   "__fallthrough__",
                                                   "__likely__",
                                                   "__unlikely__"};
  return words.contains(name);
}

std::string base_name(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

}  // namespace

// What asks the compiler's own macros, some of which tell its flags.
setting_parts::setting_parts(const declaration_index& index, const options& o)
    : index_(index),
      options_(o),
      asks_flags_(index.name_count()),
      asks_levels_(index.name_count()) {
  for (global_name n = 0; n < index.name_count(); ++n) {
    std::string_view name = index.name(n);
    asks_flags_[n] = name.size() > 4 && name.starts_with("__") && name.ends_with("__") &&
                     index.providers(n).empty() && !is_attribute(name);
    asks_levels_[n] = name == "target" || name == "target_clones" || name == "__target__";
  }
}

std::map<std::uint32_t, digest> setting_parts::of(const std::vector<reached_declaration>& reached) {
  const project& p = index_.sources();
  std::set<file_id> files;
  for (const reached_declaration& r : reached) files.insert(index_[r.id].file);
  std::map<std::uint32_t, std::vector<file_id>> files_of;
  for (file_id file : files)
    for (std::uint32_t g : p.files[file].groups) files_of[g].push_back(file);
  std::map<std::uint32_t, std::set<std::string>> external_of;
  for (const auto& [g, all] : files_of) {
    std::set<std::string>& external = external_of[g];
    for (file_id seen : index_.graph().included(all))
      external.insert(p.files[seen].external.begin(), p.files[seen].external.end());
  }
  std::map<std::uint32_t, digest> out;
  for (const auto& [g, direct] : external_of) {
    recording_sink parts;
    describe(reached, options_.groups[g], p.external.closure(direct), parts);
    out[g] = hash_of(parts.parts());
    std::lock_guard lock(keeping_);
    known_.try_emplace(out[g], parts.parts());
  }
  return out;
}

void setting_parts::describe(const std::vector<reached_declaration>& reached, const group& from,
                             const std::set<std::string>& external, part_sink& out) const {
  settings_attention attention = attention_of(reached);
  // What a source in another language makes of its flags and definitions is not known; nor what
  // they make of code that is not reached, where it may expand __COUNTER__.
  bool all = !from.opaque.empty() ||
             std::any_of(reached.begin(), reached.end(), [&](const reached_declaration& r) {
               return index_[r.id].source->mentions_counter;
             });
  if (all) attention.all_flags = attention.levels = true;
  add_settings(out, from.compile, attention);
  add_definitions(reached, from, external, all, out);
  std::map<digest, std::string> contents;
  for (const std::string& path : external) {
    std::string& name = contents[index_.sources().external.all().at(path).content];
    if (name.empty() || base_name(path) < name) name = base_name(path);
  }
  for (const auto& [content, name] : contents) out.add("header", content, name);
}

settings_attention setting_parts::attention_of(
    const std::vector<reached_declaration>& reached) const {
  settings_attention out;
  for (const reached_declaration& r : reached)
    for (global_name n : index_[r.id].refers) {
      out.all_flags = out.all_flags || asks_flags_[n];
      out.levels = out.levels || asks_levels_[n];
    }
  return out;
}

// A definition counts when reached code mentions it, when a header outside the project that
// reached code includes does, or when its name is reserved, so that the library may read it.
// NDEBUG counts where something asserts.
void setting_parts::add_definitions(const std::vector<reached_declaration>& reached,
                                    const group& from, const std::set<std::string>& external,
                                    bool all, part_sink& out) const {
  const project& p = index_.sources();
  std::vector<definition> definitions = from.compile.definitions;
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
    bool counts = all || name.starts_with('_') || p.external.mention(headers, name) ||
                  std::any_of(reached.begin(), reached.end(), mentions);
    if (counts) out.add("-D" + d.name, d.value);
  }
}

digest compiled_with(const digest& entry, const std::set<digest>& settings) {
  hasher h;
  h.add(entry);
  for (const digest& d : settings) h.add(d);
  return h.finish();
}

}  // namespace coolcache::scan
