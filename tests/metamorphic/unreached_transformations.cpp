#include "lexer.hpp"
#include "transformation.hpp"

namespace coolcache::scan::test {
namespace {

// No real file has names like these.
const char* const nobody =
    "\nnamespace metamorphic_nobody {\n"
    "#define METAMORPHIC_NOBODY(x) ((x) + 1)\n"
    "struct metamorphic_unused { int metamorphic_member = 3; };\n"
    "enum class metamorphic_choice { metamorphic_left, metamorphic_right };\n"
    "inline int metamorphic_function(metamorphic_unused u) { return METAMORPHIC_NOBODY(u."
    "metamorphic_member); }\n"
    "template <class T>\nT metamorphic_template(T t) { return t; }\n"
    "inline constexpr int metamorphic_constant = 7;\n"
    "using metamorphic_alias = int;\n"
    "}\n";

// Where a declaration may follow. A macro's call without a semicolon takes in what comes next.
bool ends_declaration(const std::string& text) {
  lexed_file file = lex(text);
  for (auto t = file.tokens.rbegin(); t != file.tokens.rend(); ++t)
    if (!t->in_directive) return t->is(";") || t->is("}");
  return true;
}

// Behind the last declaration, but inside an include guard: with text behind its #endif it would be
// a condition like any other, under which all that it holds then stands.
bool add_behind(std::string& text, const std::string& added) {
  std::size_t last = text.find_last_not_of(" \t\r\n");
  std::size_t line = text.rfind('\n', last);
  std::size_t hash = text.find_first_not_of(" \t", line == text.npos ? 0 : line + 1);
  bool guard = line != text.npos && hash != text.npos && text[hash] == '#' &&
               text.find("endif", hash) != text.npos;
  std::size_t at = guard ? line + 1 : text.size();
  if (!ends_declaration(text.substr(0, at))) return false;
  text.insert(at, added);
  return true;
}

bool add_declarations(code_base& code, random_source&) {
  return add_behind(code.files[code.sources.front()], nobody);
}

bool add_header(code_base& code, random_source& random) {
  code.files["metamorphic_nobody.hpp"] = std::string("#pragma once\n") + nobody;
  std::string& text = code.files[code.sources[random() % code.sources.size()]];
  return add_behind(text, "\n#include \"metamorphic_nobody.hpp\"\n");
}

bool add_source(code_base& code, random_source&) {
  code.files["metamorphic_nobody.cpp"] = nobody;
  code.sources.insert(code.sources.begin(), "metamorphic_nobody.cpp");
  return true;
}

bool add_definition(code_base& code, random_source&) {
  code.arguments.insert(code.arguments.end(), {"-D", "METAMORPHIC_NOBODY_ASKS=1"});
  return true;
}

bool add_harmless_flags(code_base& code, random_source&) {
  for (const char* flag : {"-g", "-Wall", "-Wextra", "-fdiagnostics-color=always", "-MD"})
    code.arguments.insert(code.arguments.end(), {"--flag", flag});
  return true;
}

// Code may ask for the level through predefined macros, or override it with an attribute.
bool optimize(code_base& code, random_source&) {
  for (const auto& [path, text] : code.files)
    if (text.find("__") != text.npos || text.find("target") != text.npos) return false;
  code.arguments.insert(code.arguments.end(), {"--flag", "-O2"});
  return true;
}

}  // namespace

const std::vector<transformation>& unreached_transformations() {
  static const std::vector<transformation> all = {
      {"declarations that nothing reaches", add_declarations},
      {"a header that nothing reaches", add_header},
      {"a source that nothing reaches", add_source},
      {"a definition that nothing mentions", add_definition},
      {"flags that do not show", add_harmless_flags},
      {"another level of optimization", optimize},
  };
  return all;
}

std::vector<transformation> all_transformations() {
  std::vector<transformation> out;
  for (const auto* some :
       {&layout_transformations(), &order_transformations(), &unreached_transformations()})
    out.insert(out.end(), some->begin(), some->end());
  return out;
}

}  // namespace coolcache::scan::test
