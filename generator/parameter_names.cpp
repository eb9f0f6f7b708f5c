// The names of a function's parameters in its text: of declaration_builder, which finds them, and
// of token_collector, which meets them.
#include <algorithm>

#include "declaration_builder.hpp"
#include "local_names.hpp"

namespace coolcache::scan {

// None where something else may be found by such a name first: a base's member in a local class, a
// type behind `enum`, a redeclared global.
std::map<std::string, std::uint32_t, std::less<>> declaration_builder::names_of_parameters(
    const signature_parts& parts, std::uint32_t from, std::uint32_t head_end,
    std::uint32_t to) const {
  std::map<std::string, std::uint32_t, std::less<>> names;
  for (const parameter& p : parts.parameters)
    if (!p.name.empty()) names.emplace(p.name, npos);
  // In decltype(f()) f, the first f is none of the parameters.
  for (const parameter& p : parts.parameters)
    if (std::find(p.type.begin(), p.type.end(), "decltype") != p.type.end()) return {};
  // In W<x.q()> f(A& x), the first x is none either.
  for (std::uint32_t p = from; own_name_ < to && p < own_name_; ++p)
    names.erase(std::string(at(p).text));
  for (std::uint32_t p = from; p < to && !names.empty(); ++p)
    if (is(p, "struct") || is(p, "class") || is(p, "union") || is(p, "enum") || is(p, "extern"))
      names.clear();
  if (!names.empty()) find_parameters(names, from, head_end, to);
  return names;
}

// Where the head has them; without those that the body may declare anew, as a function: F g;
void declaration_builder::find_parameters(std::map<std::string, std::uint32_t, std::less<>>& names,
                                          std::uint32_t from, std::uint32_t head_end,
                                          std::uint32_t to) const {
  const std::vector<token>& tokens = source_.tokens();
  std::uint32_t body = head_end < to ? source_.index(head_end - 1) : end_index(to);
  std::map<std::string, int, std::less<>> found;
  for (std::uint32_t i = range(from, head_end).begin; i < end_index(to); ++i) {
    auto name = tokens[i].is_name() ? names.find(tokens[i].text) : names.end();
    if (name == names.end()) continue;
    if (i < body) {
      name->second = ++found[name->first] == 1 ? i : npos;
    } else if (may_be_declared_at(tokens, source_.structure(), i)) {
      names.erase(name);
    }
  }
}

bool token_collector::is_parameter(std::uint32_t index) const {
  const auto& tokens = source_.tokens();
  if (tokens[index].in_directive || !parameters_.contains(tokens[index].text)) return false;
  bool qualified = index > 0 && (tokens[index - 1].is(".") || tokens[index - 1].is("->") ||
                                 tokens[index - 1].is("::"));
  bool qualifies = index + 1 < tokens.size() && tokens[index + 1].is("::");
  return !qualified && !qualifies;
}

// A macro in front of it may make it a type, one around it may put another scope before it.
void token_collector::add_parameter(declaration& d, std::uint32_t index, bool head) {
  const auto& tokens = source_.tokens();
  bool declared = parameters_.find(tokens[index].text)->second == index;
  if (head && !declared) return add_identifier(d, index, head);
  if (head && index > 0 && tokens[index - 1].is(")")) return add_identifier(d, index, head);
  bool alone = index > 0 && !tokens[index - 1].is_name();
  if (head && alone) return d.refers_to_macros.push_back(names_.intern(tokens[index]));
  reference r = reference_of(d, index);
  r.is_local = true;
  d.refers.push_back(r);
}

}  // namespace coolcache::scan
