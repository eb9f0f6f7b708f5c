// Formatting must leave a fingerprint alone.
#include "edit_table.hpp"
#include "sample.hpp"

namespace coolcache::scan::test {
namespace {

std::string with_crlf(const std::string& text) {
  std::string out;
  for (char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

std::string behind_comment(const std::string& text) {
  return "/* licence\n * of two lines */\n\n" + text + "\n// the end";
}

// A splice behind every semicolon and brace.
std::string spliced(const std::string& text) {
  std::string out;
  for (char c : text) {
    out += c;
    if (c == ';' || c == '{') out += "\\\n";
  }
  return out;
}

std::string with_mark(const std::string& text) {
  return "\xEF\xBB\xBF" + text;
}

std::string indented(const std::string& text) {
  std::string out = "  ";
  for (char c : text) out += c == '\n' ? std::string("\t \n\t ") : std::string(1, c);
  return out;
}

EDIT_TABLE(
    formatting,
    {
        {"line endings", sample, rewritten(with_crlf), keeps},
        {"a byte-order mark", sample, rewritten(with_mark), keeps},
        {"a comment at the top and at the end", sample, rewritten(behind_comment), keeps},
        {"line splices", sample, rewritten(spliced), keeps},
        {"indentation", sample, rewritten(indented), keeps},
        {"line endings and indentation", sample, both(rewritten(indented), rewritten(with_crlf)),
         keeps},
        {"a comment's text", sample, edited("g.cpp", "doubles it", "trebles it"), keeps},
        {"a comment that goes", sample, edited("g.cpp", "/* and more */", ""), keeps},
        {"a comment between two tokens", sample, edited("g.cpp", "+ x", "+/**/x"), keeps},
        {"code in a comment", sample, edited("g.cpp", "doubles it", "return 3;"), keeps},
        {"a comment at the end of a macro", sample,
         edited("g.hpp", "((x) + (x))", "((x) + (x))  // twice"), keeps},
        {"a macro continued on another line", sample,
         edited("g.hpp", "((x) + (x))", "\\\n  ((x) + (x))"), keeps},
        {"white space around tokens", sample,
         edited("g.cpp", "return TWICE(n) + x", "return TWICE( n )+x"), keeps},
        {"the brace on its own line", sample,
         edited("main.cpp", "int f(int n) {", "int f(int n)\n{"), keeps},
        {"a body on one line", sample,
         edited("g.hpp", "T same(T t) {\n  return t;\n}", "T same(T t) { return t; }"), keeps},
        {"blank lines before the function", sample, edited("main.cpp", "int f", "\n\n\nint f"),
         keeps},
        {"a guard in place of pragma once", sample,
         both(edited("g.hpp", "#pragma once\n", "#ifndef G_HPP\n#define G_HPP\n"),
              appended("g.hpp", "#endif  // G_HPP\n")),
         keeps},
        {"a guard with defined in place of pragma once", sample,
         both(edited("g.hpp", "#pragma once\n", "#if !defined(G_HPP)\n#define G_HPP\n"),
              appended("g.hpp", "#endif\n")),
         keeps},
        {"a guard with a value in place of pragma once", sample,
         both(edited("g.hpp", "#pragma once\n", "#ifndef G_HPP\n#define G_HPP 1\n"),
              appended("g.hpp", "#endif\n")),
         keeps},
        {"an include inside a guard with a value",
         {{"g.hpp", "#ifndef G_HPP\n#define G_HPP 1\nint g();\n#endif\n"},
          {"other.hpp", "#pragma once\nint other();\n"},
          {"main.cpp", "#include \"g.hpp\"\nint f(int n) { return n + g(); }"}},
         edited("g.hpp", "int g();\n", "int g();\n#include \"other.hpp\"\n"),
         keeps},
        {"a guard's name",
         {{"g.hpp", "#ifndef A\n#define A\nint g();\n#endif\n"},
          {"main.cpp", "#include \"g.hpp\"\nint f(int n) { return n + g(); }"}},
         written("g.hpp", "#ifndef B\n#define B\nint g();\n#endif\n"),
         keeps},
        {"digraphs",
         {{"main.cpp", "int f(int n) { int a[1] = {n}; return a[0]; }"}},
         written("main.cpp", "int f(int n) <% int a<:1:> = <%n%>; return a<:0:>; %>"),
         keeps},
        {"the white space in a directive",
         {{"k.hpp", "const int k = 1;"},
          {"main.cpp", "#define K 1\n#include \"k.hpp\"\nint f(int n) { return n + K + k; }"}},
         edited("main.cpp", "#define K 1\n#include", "#  define  K  1\n  #  include"),
         keeps},
        {"white space in an argument of a macro that makes no string",
         {{"main.cpp", "#define ID(x) x\nint f(int n) { return ID(n+1); }"}},
         edited("main.cpp", "n+1", "n + 1"),
         keeps},
        {"a pragma for diagnostics",
         {{"main.cpp", "int f(int n) { return n; }"}},
         edited("main.cpp", "int f", "#pragma GCC diagnostic ignored \"-Wall\"\nint f"),
         keeps},
        {"a region for editors",
         {{"main.cpp", "int f(int n) { return n; }"}},
         written("main.cpp", "#pragma region x\nint f(int n) { return n; }\n#pragma endregion\n"),
         keeps},
        {"an empty statement between declarations",
         {{"main.cpp", "int g() { return 1; }\nint f(int n) { return n + g(); }"}},
         edited("main.cpp", "}\nint f", "};\nint f"),
         keeps},
        {"a pragma for diagnostics in the function",
         {{"main.cpp", "int f(int n) {\n  return n;\n}"}},
         edited("main.cpp", "{\n", "{\n#pragma GCC diagnostic ignored \"-Wall\"\n"),
         keeps},
    });

}  // namespace
}  // namespace coolcache::scan::test
