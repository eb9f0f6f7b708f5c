#include "purity.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "impure_code.hpp"
#include "key_items.hpp"
#include "purity_message.hpp"
#include "reach_paths.hpp"

namespace coolcache::scan {
namespace {

// A place where the function's result may depend on more than its key.
struct suspicion {
  impurity kind = impurity::random;
  declaration_id holder = 0;  // the declaration whose tokens it is among
  token at;                   // the token that shows it
  std::string thing;
  declaration_id variable = no_declaration;
};

// Checks one function.
class function_check {
 public:
  function_check(impure_code& code, const name_resolution& names, const function_fingerprint& f)
      : code_(code),
        index_(code.index()),
        f_(f),
        is_reference_(f.site != nullptr && f.site->is_reference),
        items_(f.site == nullptr || is_reference_ ? "" : f.site->key),
        paths_(names, f) {}

  diagnostics run() {
    if (code_.is_meant(f_.function)) return {};
    std::vector<suspicion> found = all();
    while (prune(found)) found = all();
    diagnostics out;
    for (const suspicion& s : found) out.push_back(to_diagnostic(s));
    return out;
  }

 private:
  // ---- what is suspicious

  std::vector<suspicion> all() {
    std::vector<suspicion> out;
    std::set<std::string> variables;  // may be declared more than once
    for (declaration_id id : paths_.order()) {
      const declaration& d = *index_[id].source;
      if (d.kind == declaration_kind::variable && !variables.contains(d.qualified) &&
          add_variable(out, id))
        variables.insert(d.qualified);
      if (code_.is_suspicious(id)) add_places(out, id);
    }
    return out;
  }

  void add_places(std::vector<suspicion>& out, declaration_id id) {
    for (const impure_place& p : code_.places(id)) {
      const token& t = code_.tokens(id)[p.index];
      if (code_.is_meant(id, t.line) || code_.is_meant(id) || !counts(id, p.index)) continue;
      if (p.kind == impurity::input && !p.is_literal && reads_its_files(id)) continue;
      bool of_library = p.kind != impurity::static_local && p.kind != impurity::frozen &&
                        p.kind != impurity::address;
      if (of_library && is_own(p, id)) continue;
      out.push_back({p.kind, id, t, written(p), no_declaration});
    }
  }

  static std::string written(const impure_place& p) {
    std::string out;
    for (const std::string& q : p.qualifiers) out += q + "::";
    return out + p.name;
  }

  // Of the marked function itself the body counts: what stands before the marker reaches the body
  // through the key alone. Of the function around a CACHE_REF, the variable counts that it names.
  bool counts(declaration_id id, std::size_t token_index) {
    if (id != counts_partly()) return true;
    if (!body_) body_ = is_reference_ ? code_.variable(id, operand()) : code_.body_of(id, *f_.site);
    return body_->begin <= token_index && token_index < body_->end;
  }

  std::string operand() const {
    constexpr std::string_view marker = "CACHE_REF(";
    return f_.site->key.substr(marker.size(), f_.site->key.size() - marker.size() - 1);
  }

  declaration_id counts_partly() const {
    if (f_.site == nullptr) return no_declaration;
    if (!is_reference_) return f_.function;
    return index_.id_of(index_[f_.function].file, f_.site->around);
  }

  // Which file a helper is given is not known here: where a marked function on the way has one in
  // its key, it is taken to be that.
  bool reads_its_files(declaration_id holder) {
    std::vector<declaration_id> path = paths_.to(holder);
    return std::any_of(path.begin(), path.end(), [&](declaration_id id) {
      return code_.is_marked(id) && code_.mentions_file_key(id);
    });
  }

  // Whether the name is one that the project gave to something of its own.
  bool is_own(const impure_place& p, declaration_id user) {
    if (!p.qualifiers.empty() && p.qualifiers.front() == "std") return false;
    global_name n = index_.find_name(p.name);
    if (n == 0xFFFFFFFF) return false;
    const auto& candidates = index_.providers(n);
    return std::any_of(candidates.begin(), candidates.end(), [&](declaration_id id) {
      return paths_.has(id) && code_.may_be(id, p, user);
    });
  }

  // ---- variables

  // Returns whether it is suspicious.
  bool add_variable(std::vector<suspicion>& out, declaration_id id) {
    const declaration& d = *index_[id].source;
    bool changes = !code_.state_of(id).empty();
    if (!changes && !code_.has_opaque_initializer(id)) return false;
    if (items_.lists(d.qualified) || code_.is_meant(id)) return true;
    for (declaration_id user : paths_.order()) {
      if (index_[user].source->qualified == d.qualified) continue;
      for (std::size_t i : code_.uses(user, id)) {
        const token& t = code_.tokens(user)[i];
        if (!counts(user, i) || code_.is_meant(user, t.line) || code_.is_meant(user)) continue;
        out.push_back({changes ? impurity::global : impurity::frozen, user, t, d.qualified, id});
        return true;
      }
    }
    return true;
  }

  // ---- what is meant after all

  // Where a way leads through a declaration that is meant, or that only the lines before the marker
  // name, it ends there. Returns whether there was one.
  bool prune(const std::vector<suspicion>& found) {
    for (const suspicion& s : found) {
      std::vector<declaration_id> path = paths_.to(s.holder);
      for (std::size_t i = 1; i < path.size(); ++i) {
        if (code_.only_qualifies(path[i - 1], path[i])) {
          paths_.leave_out(path[i - 1], path[i]);
          return true;
        }
        if (!code_.is_meant(path[i])) continue;
        paths_.end_at(path[i]);
        return true;
      }
      for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        if (path[i] != counts_partly() || !is_named_elsewhere(path[i], path[i + 1])) continue;
        paths_.leave_out(path[i], path[i + 1]);
        return true;
      }
    }
    return false;
  }

  // Whether only tokens that do not count name it.
  bool is_named_elsewhere(declaration_id user, declaration_id callee) {
    const token_list& tokens = code_.tokens(user);
    bool elsewhere = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!code_.provides(callee, tokens[i].text)) continue;
      if (counts(user, i)) return false;
      elsewhere = true;
    }
    return elsewhere;
  }

  // ---- words

  diagnostic to_diagnostic(const suspicion& s) {
    purity_finding out;
    out.function = index_[f_.function].source->qualified + (is_reference_ ? "" : "()");
    out.kind = s.kind;
    out.thing = s.thing;
    std::vector<declaration_id> path = paths_.to(s.holder);
    for (std::size_t i = 1; i < path.size(); ++i) out.via.push_back(code_.display(path[i]));
    if (s.kind == impurity::global) {
      out.state = code_.state_of(s.variable);
      if (!is_reference_) out.item = code_.item_for(s.variable, index_[f_.function].file);
    }
    const project& p = index_.sources();
    return {p.files[index_[s.holder].file].name, s.at.line, s.at.column, to_string(out)};
  }

  impure_code& code_;
  const declaration_index& index_;
  const function_fingerprint& f_;
  bool is_reference_;
  key_items items_;
  reach_paths paths_;
  std::optional<token_range> body_;
};

}  // namespace

namespace {

bool is_same_place(const diagnostic& a, const diagnostic& b) {
  return std::tie(a.file, a.line, a.column) == std::tie(b.file, b.line, b.column);
}

// Where many functions reach one place, the first few are told in full and the others named.
diagnostics with_many_told_together(const diagnostics& all) {
  constexpr std::ptrdiff_t told_in_full = 5, named = 50;
  diagnostics out;
  for (auto first = all.begin(); first != all.end();) {
    auto end = std::find_if(first, all.end(),
                            [&](const diagnostic& d) { return !is_same_place(*first, d); });
    std::ptrdiff_t full = end - first > told_in_full + 1 ? told_in_full : end - first;
    out.insert(out.end(), first, first + full);
    if (full < end - first) {
      std::string names;
      for (auto d = first + full; d != end && d - first < full + named; ++d)
        names += (names.empty() ? "" : ", ") + d->message.substr(0, d->message.find(' '));
      std::ptrdiff_t rest = end - first - full - named;
      if (rest > 0) names += " and " + std::to_string(rest) + " more";
      out.push_back({first->file, first->line, first->column, "so do " + names});
    }
    first = end;
  }
  return out;
}

}  // namespace

diagnostics check_purity(const declaration_index& index,
                         const std::vector<function_fingerprint>& functions, file_source& files) {
  impure_code code(index, files);
  name_resolution names(index);
  diagnostics out;
  for (const function_fingerprint& f : functions) {
    diagnostics found = function_check(code, names, f).run();
    out.insert(out.end(), found.begin(), found.end());
  }
  std::sort(out.begin(), out.end(), [](const diagnostic& a, const diagnostic& b) {
    return std::tie(a.file, a.line, a.column, a.message) <
           std::tie(b.file, b.line, b.column, b.message);
  });
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return with_many_told_together(out);
}

}  // namespace coolcache::scan
