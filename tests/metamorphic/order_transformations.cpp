#include <algorithm>
#include <array>
#include <set>
#include <sstream>

#include "lexer.hpp"
#include "parser.hpp"
#include "transformation.hpp"

namespace coolcache::scan::test {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + '\n';
  return out;
}

bool is_blank(const std::string& line) {
  return line.find_first_not_of(" \t\r") == line.npos;
}

bool is_comment(const std::string& line) {
  std::size_t at = line.find_first_not_of(" \t");
  return at != line.npos && line.compare(at, 2, "//") == 0;
}

// #ifndef X, #define X, ..., #endif around the whole file: the lines of the three.
std::optional<std::array<std::uint32_t, 3>> guard_of(const std::string& text) {
  lexed_file file = lex(text);
  const std::vector<token>& t = file.tokens;
  if (t.size() < 9 || t[0].kind != token_kind::hash || !t[1].is("ifndef") || !t[4].is("define") ||
      t[2].text != t[5].text || (t.size() > 6 && t[6].in_directive && t[6].line == t[5].line))
    return std::nullopt;
  int depth = 0;
  for (std::size_t i = 0; i + 1 < t.size(); ++i) {
    if (t[i].kind != token_kind::hash) continue;
    if (t[i + 1].text.starts_with("if")) ++depth;
    bool own = depth == 1 && (t[i + 1].text.starts_with("el"));
    if (own) return std::nullopt;
    if (t[i + 1].is("endif") && --depth == 0) {
      if (i + 2 != t.size()) return std::nullopt;
      return std::array{t[0].line, t[3].line, t[i].line};
    }
  }
  return std::nullopt;
}

bool guards_become_pragmas(code_base& code, random_source&) {
  return rewrite_all(code, [](const std::string& text) {
    auto guard = guard_of(text);
    if (!guard) return text;
    std::vector<std::string> lines = lines_of(text);
    for (std::uint32_t line : *guard)
      if (lines.at(line - 1).ends_with('\\') || lines[line - 1].find("/*") != text.npos)
        return text;
    lines[(*guard)[0] - 1] = "#pragma once";
    lines[(*guard)[1] - 1] = lines[(*guard)[2] - 1] = "";
    return joined(lines);
  });
}

bool pragmas_become_guards(code_base& code, random_source&) {
  int number = 0;
  return rewrite_all(code, [&](const std::string& text) {
    std::vector<std::string> lines = lines_of(text);
    auto once = std::find(lines.begin(), lines.end(), "#pragma once");
    if (once == lines.end()) return text;
    std::string name = "METAMORPHIC_GUARD_" + std::to_string(++number);
    *once = "#ifndef " + name + "\n#define " + name;
    return joined(lines) + "#endif  // " + name + "\n";
  });
}

// A function's definition that fills whole lines of a file.
struct whole_function {
  const declaration* source = nullptr;
  std::size_t first = 0;  // line, from 0
  std::size_t behind = 0;
  std::set<std::string> refers;
  std::set<std::string> provides;
};

// Those at namespace scope, with no preprocessing directive in them or in front of them up to the
// declaration before.
std::vector<whole_function> whole_functions(const file_summary& summary,
                                            const std::vector<std::string>& lines) {
  std::vector<whole_function> out;
  for (const declaration& d : summary.declarations) {
    if (d.kind != declaration_kind::function || !d.is_definition || d.is_member) continue;
    if (d.line == 0 || d.end_line < d.line || d.end_line > lines.size()) continue;
    whole_function f{&d, d.line - 1, d.end_line, {}, {}};
    const std::string& start = lines[f.first];
    bool whole = is_blank(start.substr(0, d.column - 1)) && lines[f.behind - 1].ends_with('}') &&
                 std::none_of(lines.begin() + static_cast<std::ptrdiff_t>(f.first),
                              lines.begin() + static_cast<std::ptrdiff_t>(f.behind),
                              [](const std::string& l) { return l.find('#') != l.npos; });
    // No other declaration may share its lines, and none may stand in it.
    for (const declaration& other : summary.declarations)
      whole = whole && (&other == &d || other.kind == declaration_kind::fragment ||
                        other.line > d.end_line || other.end_line < d.line);
    if (!whole) continue;
    for (const reference& r : d.refers) f.refers.insert(summary.names[r.name]);
    for (name_id n : d.provides) f.provides.insert(summary.names[n]);
    out.push_back(std::move(f));
  }
  std::sort(out.begin(), out.end(),
            [](const whole_function& a, const whole_function& b) { return a.first < b.first; });
  return out;
}

bool share(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& s) { return b.contains(s); });
}

// Neighbours change places, unless one names the other or both are overloads of one name.
std::string with_functions_swapped(const std::string& text, random_source& random) {
  std::vector<std::string> lines = lines_of(text);
  if (text.find('\r') != text.npos || text.find("\\\n") != text.npos) return text;
  file_summary summary = parse(text);
  std::vector<whole_function> all = whole_functions(summary, lines);
  std::vector<std::string> out = lines;
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    const whole_function &a = all[i], &b = all[i + 1];
    bool adjacent = true;
    for (std::size_t l = a.behind; l < b.first; ++l)
      adjacent = adjacent && (is_blank(lines[l]) || is_comment(lines[l]));
    bool free = !share(a.refers, b.provides) && !share(b.refers, a.provides) &&
                !share(a.provides, b.provides);
    if (!adjacent || !free || random() % 2 == 0) continue;
    auto begin = lines.begin();
    auto at = [&](std::size_t line) { return begin + static_cast<std::ptrdiff_t>(line); };
    std::vector<std::string> swapped(at(b.first), at(b.behind));
    swapped.insert(swapped.end(), at(a.behind), at(b.first));
    swapped.insert(swapped.end(), at(a.first), at(a.behind));
    std::copy(swapped.begin(), swapped.end(), out.begin() + static_cast<std::ptrdiff_t>(a.first));
    ++i;
  }
  return joined(out);
}

bool swap_functions(code_base& code, random_source& random) {
  return rewrite_all(code, [&](const std::string& text) {
    std::string out = with_functions_swapped(text, random);
    // Only the last line's end may have changed.
    return out == text + '\n' ? text : out;
  });
}

bool reverse_sources(code_base& code, random_source&) {
  std::reverse(code.sources.begin(), code.sources.end());
  return code.sources.size() > 1;
}

bool move_tree(code_base& code, random_source&) {
  code.root = "/home/somebody/else/where";
  return true;
}

}  // namespace

const std::vector<transformation>& order_transformations() {
  static const std::vector<transformation> all = {
      {"guards replaced by pragma once", guards_become_pragmas},
      {"pragma once replaced by guards", pragmas_become_guards},
      {"functions in another order", swap_functions},
      {"sources in another order", reverse_sources},
      {"another directory", move_tree},
  };
  return all;
}

}  // namespace coolcache::scan::test
