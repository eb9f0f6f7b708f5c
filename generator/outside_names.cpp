// Which of the project's names the headers outside of it have, and how: of declaration_index.
#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_set>

#include "c_library.hpp"
#include "declaration_index.hpp"
#include "keywords.hpp"
#include "library_questions.hpp"

namespace coolcache::scan {

// Whether a macro of that name pastes, by itself or by one that it names.
bool declaration_index::leads_to_paste(global_name macro) const {
  std::set<global_name> seen = {macro};
  std::vector<global_name> open = {macro};
  while (!open.empty()) {
    global_name n = open.back();
    open.pop_back();
    for (declaration_id id : macros_[n]) {
      if (!declarations_[id].source->pastes.empty()) return true;
      for (global_name next : declarations_[id].refers)
        if (seen.insert(next).second) open.push_back(next);
    }
  }
  return false;
}

// A library's template may call what a project type offers by a name that the library uses.
void declaration_index::find_external_words(external_words& words) {
  std::unordered_set<std::string_view> macros;
  for (const indexed_declaration& d : declarations_)
    if (d.source->kind == declaration_kind::macro && !project_.files[d.file].has_external_macros)
      macros.insert(d.source->qualified);
  words.settle({[&](std::string_view name) { return macros.contains(name); },
                [&](std::string_view name) {
                  return macros.contains(name) && leads_to_paste(find_name(name));
                }});
  for (global_name n = 0; n < names_.size(); ++n) {
    is_external_word_[n] = words.contains(names_.text(n));
    is_external_member_[n] = words.may_name_member(names_.text(n));
    is_external_type_[n] = words.may_name_type(names_.text(n));
    is_external_macro_[n] = words.may_be_macro(names_.text(n));
  }
  words = external_words();
  for (const auto& [path, h] : project_.external.all()) {
    if (is_of_c_library(path)) continue;
    for (const auto* calls : {&h.terms.calls, &h.terms.calls_of_own})
      for (const auto& [around, word] : *calls)
        if (global_name n = names_.find(project_.external.terms_words().text(word)); n != no_name)
          is_called_outside_[n] = true;
  }
  // What the project's macros stand for where such a header uses them.
  for (const indexed_declaration& d : declarations_) {
    if (d.source->kind != declaration_kind::macro) continue;
    global_name macro = d.provides.front();
    if (is_external_word_[macro] || is_external_member_[macro])
      for (global_name n : d.refers) is_external_member_[n] = is_external_type_[n] = true;
  }
}

// Macros that the compiler's headers may ask for: settings of theirs, and reserved names of which
// the project makes no use of its own.
void declaration_index::find_library_settings() {
  sets_library_.assign(names_.size(), false);
  bool any_reserved = false;
  for (const indexed_declaration& d : declarations_) {
    if (d.source->kind != declaration_kind::macro || project_.files[d.file].synthetic) continue;
    for (global_name n : d.provides) {
      sets_library_[n] = is_library_setting(names_.text(n)) || is_reserved(names_.text(n));
      any_reserved = any_reserved || sets_library_[n];
    }
  }
  if (!any_reserved) return;
  for (declaration_id id = 0; id < size(); ++id) {
    if (declarations_[id].source->kind == declaration_kind::fragment) continue;
    for (global_name n : declarations_[id].refers)
      if (sets_library_[n] && !is_library_setting(names_.text(n))) sets_library_[n] = false;
  }
}

// By a name of its own. What a macro of another project makes of it, that project calls itself.
bool declaration_index::is_called_outside(const indexed_declaration& d) const {
  bool made_outside =
      d.source->made_by != no_name && is_external_macro_[global_of_[d.file][d.source->made_by]];
  std::size_t own = made_outside ? d.written : d.provides.size();
  return std::any_of(d.provides.begin(), d.provides.begin() + own,
                     [&](global_name n) { return is_called_outside_[n]; });
}

}  // namespace coolcache::scan
