#include "baseline.hpp"

#include <cxxabi.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace coolcache::oracle {
namespace {

std::string demangled(const std::string& mangled) {
  int status = 0;
  char* text = abi::__cxa_demangle(mangled.c_str(), nullptr, nullptr, &status);
  std::string result = status == 0 ? text : mangled;
  std::free(text);
  return result;
}

void remove_all(std::string& text, std::string_view part) {
  for (std::size_t at; (at = text.find(part)) != text.npos;) text.erase(at, part.size());
}

std::string last_name(const std::string& qualified) {
  std::size_t colons = qualified.rfind("::");
  return colons == qualified.npos ? qualified : qualified.substr(colons + 2);
}

// The lines of the functions in a closure, and their last names. Returns the names in these lines.
std::set<std::string> note_lines(baseline& b, const function_lines& lines,
                                 const std::string& function, const code_closure& code) {
  std::set<std::string> identifiers;
  for (const std::string& symbol : code.symbols) {
    auto found = lines.find(symbol);
    if (found == lines.end()) continue;
    b.names[function].insert(last_name(qualified_name(symbol)));
    for (const auto& [file, range] : found->second) {
      if (!b.files.contains(file)) continue;
      for (std::uint32_t line = range.first; line != 0 && line <= range.second; ++line)
        b.lines[function][file].insert(line);
      for (const scan::token& t : b.files.at(file)->tokens())
        if (t.is_identifier() && t.line >= range.first && t.line <= range.second)
          identifiers.insert(std::string(t.text));
    }
  }
  return identifiers;
}

// Names that a declaration with `virtual` declares, and names in macros.
void note_virtuals(baseline& b) {
  for (const auto& [file, text] : b.files) {
    bool declares = false;
    const auto& tokens = text->tokens();
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      if (tokens[i].in_directive && tokens[i].is_identifier())
        b.callable.in_macros.insert(std::string(tokens[i].text));
      if (tokens[i].is("virtual")) declares = true;
      if (declares && tokens[i + 1].is("("))
        b.callable.virtuals.insert(std::string(tokens[i].text));
      if (tokens[i].is(";") || tokens[i].is("{") || tokens[i + 1].is("(")) declares = false;
    }
  }
}

// A closure tells which names it may call, and these names may make the closure larger.
void settle_closures(baseline& b, const function_lines& lines) {
  note_virtuals(b);
  baseline::compiled& plain = b.by_configuration.at("O0");
  for (bool more = true; more;) {
    more = false;
    plain.code = closures(*b.of, b.callable, plain.objects);
    for (const auto& [function, code] : plain.code) {
      std::set<std::string> names = note_lines(b, lines, function, code);
      std::set<std::string>& known = b.callable.by_function[function];
      more = more || names.size() > known.size();
      known = std::move(names);
    }
  }
  for (auto& [name, compiled] : b.by_configuration)
    compiled.code = closures(*b.of, b.callable, compiled.objects);
  for (const auto& [function, files] : b.lines)
    for (const auto& [file, numbers] : files) b.focus[file].insert(numbers.begin(), numbers.end());
}

void compile_all(baseline& b, const workspace& w) {
  for (const configuration& c : configurations()) {
    baseline::compiled& out = b.by_configuration[c.name];
    for (const std::string& source : b.of->sources) {
      std::optional<object_file> object = w.compile(source, c);
      if (!object)
        throw std::runtime_error(b.of->name + ": " + source +
                                 " does not compile (or not in ten minutes)");
      out.objects.push_back(*object);
    }
    out.prints = w.scan(c);
  }
}

// How long a source takes to compile goes with the size of its object.
void sort_users(baseline& b) {
  const std::vector<object_file>& objects = b.by_configuration.at("O0").objects;
  auto size = [&](std::size_t source) {
    std::size_t sum = 0;
    for (const object_section& s : objects[source]->sections) sum += s.bytes.size();
    return sum;
  };
  for (auto& [file, sources] : b.users) std::ranges::stable_sort(sources, {}, size);
}

void check(const baseline& b) {
  const baseline::compiled& plain = b.by_configuration.at("O0");
  for (const std::string& function : b.of->functions) {
    if (!plain.prints.contains(function))
      throw std::runtime_error(b.of->name + ": no fingerprint of " + function);
    if (plain.code.at(function).symbols.empty())
      throw std::runtime_error(b.of->name + ": no code of " + function);
  }
}

}  // namespace

std::string qualified_name(const std::string& mangled) {
  std::string text = demangled(mangled);
  remove_all(text, "(anonymous namespace)::");
  remove_all(text, "[abi:cxx11]");
  std::string flat;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool is_operator =
        flat.ends_with("operator") || flat.ends_with("operator<") || flat.ends_with("operator-");
    if (text[i] == '<' && !is_operator) ++depth;
    if (depth == 0) {
      if (text[i] == '(') break;
      flat += text[i];
    }
    if (text[i] == '>' && !is_operator && depth > 0) --depth;
  }
  std::size_t space = flat.rfind(' ');
  return space == flat.npos || flat.find("operator") != flat.npos ? flat : flat.substr(space + 1);
}

bool callable_names::may_call(const std::string& function, const std::string& mangled) const {
  std::string name = last_name(qualified_name(mangled));
  auto names = by_function.find(function);
  return !virtuals.contains(name) || in_macros.contains(name) ||
         (names != by_function.end() && names->second.contains(name));
}

code_by_function closures(const subject& s, const callable_names& callable,
                          const std::vector<object_file>& objects, const code_by_function* before) {
  linked_program program(objects);
  std::map<std::string, std::vector<std::string>> roots;
  for (const std::string& symbol : program.functions()) {
    std::string name = qualified_name(symbol);
    bool watched = std::ranges::find(s.functions, name) != s.functions.end();
    bool known = before == nullptr || (watched && before->at(name).symbols.contains(symbol));
    if (watched && known) roots[name].push_back(symbol);
  }
  code_by_function found;
  for (const std::string& function : s.functions)
    found[function] = program.closure_of(roots[function], [&](const std::string& mangled) {
      return callable.may_call(function, mangled);
    });
  return found;
}

baseline measure(const subject& s, const workspace& w) {
  baseline b;
  b.of = &s;
  w.precompile();
  compile_all(b, w);
  function_lines lines;
  for (std::size_t i = 0; i < s.sources.size(); ++i) {
    for (const std::string& file : w.files_of(s.sources[i])) {
      b.users[file].push_back(i);
      if (!b.files.contains(file)) b.files[file] = std::make_shared<const outline>(w.read(file));
    }
    lines.merge(w.lines_of(s.sources[i]));
  }
  sort_users(b);
  settle_closures(b, lines);
  check(b);
  return b;
}

}  // namespace coolcache::oracle
