#include "impure_code.hpp"

#include <algorithm>

namespace coolcache::scan {

static bool refers_to(const indexed_declaration& d, global_name n) {
  return std::find(d.refers.begin(), d.refers.end(), n) != d.refers.end();
}

impure_code::impure_code(const declaration_index& index, file_source& files)
    : index_(index), sources_(index.sources(), files), is_word_(index.name_count(), false) {
  for (std::string_view word : suspicious_words())
    if (global_name n = index.find_name(word); n != 0xFFFFFFFF) is_word_[n] = true;
}

std::uint32_t impure_code::local(declaration_id id) const {
  return id - index_.id_of(index_[id].file, 0);
}

impure_code::looked_at& impure_code::look(declaration_id id) {
  auto [entry, is_new] = looked_at_.try_emplace(id);
  looked_at& l = entry->second;
  if (!is_new) return l;
  const declaration& d = *index_[id].source;
  if (const reread_source* s = source(id)) l.tokens = s->tokens_of(local(id), d);
  if (d.kind == declaration_kind::variable) l.variable = read_variable(l.tokens, 0);
  return l;
}

const token_list& impure_code::tokens(declaration_id id) {
  return look(id).tokens;
}

bool impure_code::is_suspicious(declaration_id id) const {
  const indexed_declaration& d = index_[id];
  if (d.source->kind == declaration_kind::alias) return false;
  bool keeps = d.source->kind == declaration_kind::function && d.source->holds_state;
  return keeps || d.source->reinterprets ||
         std::any_of(d.refers.begin(), d.refers.end(), [&](global_name n) { return is_word_[n]; });
}

const std::vector<impure_place>& impure_code::places(declaration_id id) {
  looked_at& l = look(id);
  if (l.places) return *l.places;
  l.places = find_impure_places(l.tokens, index_[id].source->kind);
  std::erase_if(*l.places, [&](const impure_place& p) {
    return !p.calls.empty() && std::none_of(p.calls.begin(), p.calls.end(), [&](std::size_t call) {
      return is_opaque(l.tokens, call);
    });
  });
  return *l.places;
}

bool impure_code::is_meant(declaration_id id, std::uint32_t line) {
  const reread_source* s = source(id);
  return s != nullptr && s->is_meant(line);
}

// Said of one declaration, it holds for all that declare the same.
bool impure_code::is_meant(declaration_id id) {
  const indexed_declaration& d = index_[id];
  if (is_meant(id, d.source->line)) return true;
  bool declares =
      d.source->kind == declaration_kind::function || d.source->kind == declaration_kind::variable;
  if (!declares || d.provides.empty()) return false;
  const auto& others = index_.providers(d.provides.front());
  return std::any_of(others.begin(), others.end(), [&](declaration_id other) {
    const declaration& o = *index_[other].source;
    return other != id && o.kind == d.source->kind && o.qualified == d.source->qualified &&
           is_meant(other, o.line);
  });
}

std::string impure_code::state_of(declaration_id id) {
  const declaration& d = *index_[id].source;
  const std::optional<variable_facts>& v = look(id).variable;
  if (!v || v->is_constant) return {};
  const token_list& all = look(id).tokens;  // MACRO namespace x { was taken for a variable
  if (std::any_of(all.begin(), all.end(), [](const token& t) { return t.is("namespace"); }))
    return {};
  if (!v->type.empty() && is_synchronization_type(v->type.back())) return {};
  // Behind the brace of a class, where its type is not among the tokens.
  if (v->name == 0 && !d.holds_state) return {};
  if (v->is_thread_local) return "thread_local variable";
  return d.is_member ? "mutable static member" : "mutable global";
}

// A function that the project declares and none of its sources defines; or one that it does not
// declare and that is called like one that reads something.
bool impure_code::is_opaque(const token_list& tokens, std::size_t call) const {
  std::vector<std::string> qualifiers = qualifiers_of(tokens, call);
  if (!qualifiers.empty() && qualifiers.front() == "std") return false;
  std::string_view name = tokens[call].text;
  global_name n = index_.find_name(name);
  if (n == 0xFFFFFFFF || index_.providers(n).empty()) {
    for (std::string_view verb : {"load", "read", "open", "fetch", "Load", "Read", "Open", "Fetch"})
      if (name.starts_with(verb)) return true;
    return false;
  }
  const auto& all = index_.providers(n);
  return std::all_of(all.begin(), all.end(), [&](declaration_id id) {
    const declaration& d = *index_[id].source;
    return d.kind == declaration_kind::function && !d.is_definition && !d.is_member;
  });
}

bool impure_code::has_opaque_initializer(declaration_id id) {
  looked_at& l = look(id);
  if (!l.variable || l.variable->is_constexpr) return false;
  std::vector<std::size_t> calls = calls_in(l.tokens, l.variable->initializer, l.variable->end);
  return std::any_of(calls.begin(), calls.end(),
                     [&](std::size_t call) { return is_opaque(l.tokens, call); });
}

std::vector<std::size_t> impure_code::uses(declaration_id user, declaration_id variable) {
  std::vector<std::size_t> out;
  const indexed_declaration& v = index_[variable];
  const indexed_declaration& u = index_[user];
  if (u.source->kind == declaration_kind::alias) return out;
  bool refers = std::any_of(v.provides.begin(), v.provides.end(),
                            [&](global_name n) { return refers_to(u, n); });
  if (!refers) return out;
  const token_list& all = tokens(user);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (is_plain_name(all[i]) && provides(variable, all[i].text) && names(user, i, variable))
      out.push_back(i);
  return out;
}

bool impure_code::names(declaration_id user, std::size_t at, declaration_id variable) {
  const token_list& all = tokens(user);
  const declaration& v = *index_[variable].source;
  const declaration& u = *index_[user].source;
  if (u.kind == declaration_kind::macro && at == 2) return false;  // its own name
  if (is_declared_at(all, at)) return false;
  bool next = at + 1 < all.size();
  if (next && all[at + 1].is("::")) return false;
  global_name n = index_.find_name(all[at].text);
  if (next && all[at + 1].is("(")) {
    const auto& others = index_.providers(n);
    if (std::any_of(others.begin(), others.end(), [&](declaration_id id) {
          return index_[id].source->kind == declaration_kind::function;
        }))
      return false;
  }
  bool unevaluated =
      at > 1 && all[at - 1].is("(") && (all[at - 2].is("sizeof") || all[at - 2].is("decltype"));
  if (unevaluated) return false;
  std::vector<std::string> qualifiers = qualifiers_of(all, at);
  if (!qualifiers.empty()) return is_named_with(qualifiers, v);
  if (is_member_access(all, at)) return false;
  bool member = at > 0 && all[at - 1].is("->");
  if (declares(all, 0, all.size(), all[at].text)) return false;
  if (v.is_member) return u.is_member || u.kind == declaration_kind::type;
  return !member && !is_member_of_owner(user, n);
}

bool impure_code::is_named_with(const std::vector<std::string>& qualifiers,
                                const declaration& variable) const {
  if (qualifiers.front() == "std") return false;
  const std::string& last = qualifiers.back();
  if (last.empty()) return variable.qualified.find("::") == std::string::npos;
  std::string with = last + "::";
  std::size_t found = variable.qualified.find(with);
  if (found == 0 || (found != std::string::npos && variable.qualified[found - 1] == ':'))
    return true;
  global_name n = index_.find_name(last);
  if (n == 0xFFFFFFFF) return false;
  const auto& all = index_.providers(n);  // an alias, or a derived class
  return std::any_of(all.begin(), all.end(), [&](declaration_id id) {
    const declaration& d = *index_[id].source;
    return d.kind == declaration_kind::alias ||
           (d.kind == declaration_kind::type && !d.bases.empty() && variable.is_member);
  });
}

// Whether the class of a member function has data of that name.
bool impure_code::is_member_of_owner(declaration_id user, global_name n) const {
  global_name owner = index_[user].owner;
  if (owner == 0xFFFFFFFF || index_[user].source->kind != declaration_kind::function) return false;
  const auto& all = index_.providers(owner);
  return std::any_of(all.begin(), all.end(), [&](declaration_id id) {
    const indexed_declaration& d = index_[id];
    return d.source->kind == declaration_kind::type && refers_to(d, n);
  });
}

std::string impure_code::item_for(declaration_id variable, file_id file) const {
  const declaration& v = *index_[variable].source;
  if (v.is_internal && index_[variable].file != file) return {};
  std::string name = v.qualified;
  for (std::size_t at; (at = name.find("(anonymous)::")) != name.npos;) name.erase(at, 13);
  if (name.find('(') != name.npos) return {};
  std::size_t last = name.rfind("::");
  if (last == name.npos) return name;
  return "CACHE_ITEM(" + name.substr(last + 2) + ", " + name + ")";
}

bool impure_code::is_marked(declaration_id id) const {
  const auto& sites = index_.sources().files[index_[id].file].summary.sites;
  return std::any_of(sites.begin(), sites.end(),
                     [&](const marked_site& s) { return s.declaration == local(id); });
}

bool impure_code::mentions_file_key(declaration_id id) {
  const token_list& all = tokens(id);
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    if (!all[i].is("file") || is_member_access(all, i)) continue;
    std::vector<std::string> qualifiers = qualifiers_of(all, i);
    if (!qualifiers.empty()) {
      if (qualifiers.back() == "coolcache") return true;
    } else if (all[i + 1].is("&") || all[i + 1].is("{") || is_plain_name(all[i + 1])) {
      return true;
    }
  }
  return false;
}

token_range impure_code::body_of(declaration_id function, const marked_site& site) {
  const token_list& all = tokens(function);
  token_range out;
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    bool marker = all[i].is("CACHE_FN") || all[i].is("CACHE_FN_WITH");
    if (!marker || all[i].line != site.first_line) continue;
    std::size_t open = behind_bracket(all, i + 1);
    while (open < all.size() && !all[open].is("{")) ++open;
    if (open == all.size()) break;
    if (out.end == 0) out.begin = static_cast<std::uint32_t>(open);
    out.end = static_cast<std::uint32_t>(behind_bracket(all, open));
  }
  return out;
}

token_range impure_code::variable(declaration_id function, std::string_view name) {
  const token_list& all = tokens(function);
  token_range out;
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    if (all[i].text != name || !is_declared_at(all, i)) continue;
    std::size_t end = i;
    while (end < all.size() && !all[end].is(";"))
      end = all[end].is("{") || all[end].is("(") || all[end].is("[") ? behind_bracket(all, end)
                                                                     : end + 1;
    out = {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end)};
  }
  return out;
}

bool impure_code::provides(declaration_id id, std::string_view name) const {
  const auto& all = index_[id].provides;
  return std::any_of(all.begin(), all.end(), [&](global_name n) { return index_.name(n) == name; });
}

bool impure_code::only_qualifies(declaration_id user, declaration_id function) {
  const declaration& f = *index_[function].source;
  if (f.kind != declaration_kind::function || f.is_constructor || f.is_implicit) return false;
  const token_list& all = tokens(user);
  bool qualifies = false;
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    if (!provides(function, all[i].text)) continue;
    if (!all[i + 1].is("::")) return false;
    qualifies = true;
  }
  return qualifies;
}

bool impure_code::may_be(declaration_id id, const impure_place& p, declaration_id user) const {
  const indexed_declaration& d = index_[id];
  const declaration& s = *d.source;
  bool of_library = false;  // what declares it, or brings it in, defines nothing
  if (s.kind == declaration_kind::function) of_library = !s.is_definition && !s.is_member;
  if (s.kind == declaration_kind::alias) {
    global_name standard = index_.find_name("std");
    of_library = standard != 0xFFFFFFFF && refers_to(d, standard);
  }
  bool ambient = s.kind == declaration_kind::ambient || s.kind == declaration_kind::fragment ||
                 s.kind == declaration_kind::unplaced;
  if (of_library || ambient) return false;
  if (p.qualifiers.empty()) return !s.is_member || index_[user].source->is_member;
  const std::string& last = p.qualifiers.back();
  if (last.empty()) return s.qualified == p.name;
  if (s.qualified == last + "::" + p.name || s.qualified.ends_with("::" + last + "::" + p.name))
    return true;
  for (std::string_view known : {"chrono", "steady_clock", "system_clock", "high_resolution_clock",
                                 "filesystem", "fs", "this_thread", "thread"})
    if (last == known) return false;
  return true;
}

std::string impure_code::display(declaration_id id) const {
  const declaration& d = *index_[id].source;
  std::string name = d.qualified;
  for (std::size_t at; (at = name.find("(anonymous)::")) != name.npos;) name.erase(at, 13);
  if (d.kind == declaration_kind::function) return name + "()";
  return d.kind == declaration_kind::variable ? "'" + name + "'" : name;
}

}  // namespace coolcache::scan
