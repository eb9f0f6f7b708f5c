// What must leave a fingerprint alone.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

// A program with a bit of everything.
const std::map<std::string, std::string> sample = {
    {"g.hpp",
     "#pragma once\n#include <string>\n\nnamespace a {\n\n#define TWICE(x) ((x) + (x))\n\n"
     "struct S {\n  int x = 1;\n  int go(int n) const;\n};\n\n"
     "template <class T>\nT same(T t) {\n  return t;\n}\n\n}  // namespace a\n"},
    {"g.cpp",
     "#include \"g.hpp\"\n\nnamespace a {\n\nint S::go(int n) const {\n  // doubles it\n  return "
     "TWICE(n) + x; /* and more */\n}\n\nconst char* text = \"// no /* comment */\";\n\n}\n"},
    {"main.cpp",
     "#include \"g.hpp\"\n\nint f(int n) {\n  return CACHE_FN(n) {\n    return a::S().go(n) +\n    "
     "       "
     "a::same(n);\n  };\n}\n\nint main() { return f(1); }\n"}};

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

edit in_root(const std::string& root) {
  return [=](program& p) { p.root = root; };
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

EDIT_TABLE(
    unrelated,
    {
        {"an edited function that is not called", sample,
         edited("main.cpp", "return f(1)", "return f(2)"), keeps},
        {"a new function", sample, appended("main.cpp", "int other(int n) { return n; }\n"), keeps},
        {"a new function in another file", sample,
         written("other.cpp", "int other(int n) { return n; }\n"), keeps},
        {"a new type", sample, appended("g.hpp", "struct other { int x; };\n"), keeps},
        {"a new macro", sample, edited("g.hpp", "namespace a {", "#define OTHER 1\nnamespace a {"),
         keeps},
        {"a new constant", sample, edited("g.hpp", "struct S", "const int other = 1;\nstruct S"),
         keeps},
        {"a new alias", sample, edited("g.hpp", "struct S", "using other = int;\nstruct S"), keeps},
        {"a new enumeration", sample,
         edited("g.hpp", "struct S", "enum other { o1, o2 };\nstruct S"), keeps},
        {"a new template", sample,
         edited("g.hpp", "template", "template <class T> T other(T t) { return t; }\ntemplate"),
         keeps},
        {"a new class with a virtual function", sample,
         appended("g.hpp",
                  "struct other { virtual ~other() {} virtual int turn() { return 1; } };\n"),
         keeps},
        {"a new forward declaration", sample,
         edited("g.hpp", "struct S", "struct other;\nstruct S"), keeps},
        {"a new include of a project's header",
         {{"other.hpp", "int other();\n"}, {"main.cpp", "\nint f(int n) { return n; }"}},
         edited("main.cpp", "\nint f", "#include \"other.hpp\"\nint f"),
         keeps},
        {"a new include of a header that is in use",
         {{"other.hpp", "inline int g(int n) { return n + 1; }\n"},
          {"g.cpp", "#include \"other.hpp\"\nint h(int n) { return g(n); }"},
          {"main.cpp", "\nint h(int); int f(int n) { return h(n); }"}},
         edited("main.cpp", "\nint h", "#include \"other.hpp\"\nint h"),
         keeps},
        {"a new include of a header of the compiler", sample,
         edited("main.cpp", "#include", "#include <vector>\n#include"), keeps},
        {"the order of two includes",
         {{"a.hpp", "int a();\n"},
          {"b.hpp", "int b();\n"},
          {"main.cpp",
           "#include \"a.hpp\"\n#include \"b.hpp\"\nint f(int n) { return a() + b(); }"}},
         edited("main.cpp", "#include \"a.hpp\"\n#include \"b.hpp\"",
                "#include \"b.hpp\"\n#include \"a.hpp\""),
         keeps},
        {"an edited specialization of a template that is not in reach",
         {{"main.cpp",
           "template <class T> struct S { int x = 1; };\ntemplate <> struct S<int> { int x = 2; "
           "};\n"
           "int f(int n) { return n; }"}},
         edited("main.cpp", "x = 2", "x = 3"),
         keeps},
        {"an edited constructor of a type that is not in reach",
         {{"main.cpp", "struct S { int x; S() : x(1) {} };\nint f(int n) { return n; }"}},
         edited("main.cpp", "x(1)", "x(2)"),
         keeps},
        {"an edited operator of a type that is not in reach",
         {{"main.cpp",
           "struct S { int x; };\nint operator+(S a, S b) { return a.x + b.x; }\n"
           "int f(int n) { return n + 1; }"}},
         edited("main.cpp", "a.x + b.x", "a.x - b.x"),
         keeps},
        {"an edited swap of a type that is not in reach",
         {{"main.cpp",
           "struct S { int x; };\nvoid swap(S& a, S& b) { a.x = b.x; }\nint f(int n) { return n; "
           "}"}},
         edited("main.cpp", "a.x = b.x", "b.x = a.x"),
         keeps},
        {"another marked function's body", sample,
         appended("main.cpp", "int h(int n) { return CACHE_FN(n) { return n + 2; }; }\n"), keeps},
        {"an edit of another marked function that calls this one",
         {{"main.cpp",
           "int f(int n) { return CACHE_FN(n) { return n; }; }\n"
           "int h(int n) { return CACHE_FN(n) { return f(n) + 1; }; }"}},
         edited("main.cpp", "f(n) + 1", "f(n) + 2"),
         keeps},
        {"an enumerator of another enumeration",
         {{"main.cpp", "enum E { a, b };\nenum F { c, d };\nint f(int n) { return n + a; }"}},
         edited("main.cpp", "c, d", "d, c"),
         keeps},
        {"an unused branch for other sources",
         {{"other.cpp", "#ifdef A\nint other() { return 1; }\n#endif\n"},
          {"main.cpp", "int f(int n) { return n; }"}},
         edited("other.cpp", "#ifdef A", "#ifndef A"),
         keeps},
        {"a using-directive in another file",
         {{"main.cpp", "int f(int n) { return n; }"},
          {"other.cpp", "namespace a {}\nint other();"}},
         appended("other.cpp", "using namespace a;\n"),
         keeps},
        {"a new member function of a class that is in reach", sample,
         edited("g.hpp", "int go", "int other() const;\n  int go"), keeps},
        {"a new static member of a class that is in reach", sample,
         edited("g.hpp", "int go", "static const int other = 3;\n  int go"), keeps},
        {"a parameter's namesake",
         {{"main.cpp", "int f(int n) { return n; }"}, {"other.cpp", "int n() { return 1; }"}},
         edited("other.cpp", "return 1", "return 2"),
         keeps},
        {"an edited override of a function that is not called",
         {{"main.cpp",
           "struct A { virtual int go() { return 1; } virtual int stay() { return 1; } };\n"
           "struct B : A { int stay() override { return 2; } };\nA& any();\n"
           "int f(int n) { return n + any().go(); }"}},
         edited("main.cpp", "return 2", "return 3"),
         keeps},
        {"text under if 0",
         {{"main.cpp", "#if 0\nold\n#endif\nint f(int n) { return n; }"}},
         edited("main.cpp", "old", "older, isn't it"),
         keeps},
    });

EDIT_TABLE(
    moving,
    {
        {"another directory", sample, in_root("/home/somebody/else/checkout"), keeps},
        {"the order of functions",
         {{"main.cpp",
           "int h(int); int g(int);\nint g(int n) { return n + 1; }\nint h(int n) { return n + 2; "
           "}\n"
           "int f(int n) { return g(h(n)); }"}},
         written(
             "main.cpp",
             "int h(int); int g(int);\nint f(int n) { return g(h(n)); }\nint h(int n) { return n "
             "+ 2; }\nint g(int n) { return n + 1; }\n"),
         keeps},
        {"the order of types",
         {{"main.cpp",
           "struct A { int x = 1; };\nstruct B { int y = 2; };\n"
           "int f(int n) { return n + A().x + B().y; }"}},
         written("main.cpp",
                 "struct B { int y = 2; };\nstruct A { int x = 1; };\n"
                 "int f(int n) { return n + A().x + B().y; }"),
         keeps},
        {"the order of constants",
         {{"main.cpp", "const int a = 1;\nconst int b = 2;\nint f(int n) { return n + a + b; }"}},
         written("main.cpp",
                 "const int b = 2;\nconst int a = 1;\nint f(int n) { return n + a + b; }"),
         keeps},
        {"the order of member functions",
         {{"main.cpp",
           "struct S { int a() { return 1; } int b() { return 2; } };\n"
           "int f(int n) { return S().a() + S().b(); }"}},
         written("main.cpp",
                 "struct S { int b() { return 2; } int a() { return 1; } };\n"
                 "int f(int n) { return S().a() + S().b(); }"),
         keeps},
        {"a callee that moves to another file",
         {{"main.cpp", "int g(int);\nint f(int n) { return g(n); }"},
          {"a.cpp", "int g(int n) { return n + 1; }\nint a() { return 1; }"},
          {"b.cpp", "int b() { return 2; }\n"}},
         both(written("a.cpp", "int a() { return 1; }"),
              appended("b.cpp", "int g(int n) { return n + 1; }")),
         keeps},
        {"a callee that moves to another file of its namespace",
         {{"g.hpp", "namespace a { int g(int); int h(int); }"},
          {"main.cpp", "#include \"g.hpp\"\nint f(int n) { return a::g(n); }"},
          {"a.cpp",
           "#include \"g.hpp\"\nnamespace a { int g(int n) { return h(n) + 1; } int h(int n) { "
           "return "
           "n; } }"},
          {"b.cpp", "#include \"g.hpp\"\nnamespace a { }"}},
         both(written("a.cpp",
                      "#include \"g.hpp\"\nnamespace a { int g(int n) { return h(n) + 1; } }"),
              written("b.cpp", "#include \"g.hpp\"\nnamespace a { int h(int n) { return n; } }")),
         keeps},
        {"the marked function that moves to another file",
         {{"main.cpp", "int f(int n) { return CACHE_FN(n) { return n; }; }\n"},
          {"b.cpp", "int b() { return 2; }\n"}},
         both(written("main.cpp", ""),
              appended("b.cpp", "int f(int n) { return CACHE_FN(n) { return n; }; }\n")),
         keeps},
        {"a source's name", sample, renamed("g.cpp", "a_renamed_source.cpp"), keeps},
        {"a source's folder",
         {{"inc/g.hpp", "int g(int);"},
          {"main.cpp", "#include <g.hpp>\nint f(int n) { return g(n); }"},
          {"g.cpp", "#include <g.hpp>\nint g(int n) { return n + 1; }"}},
         renamed("g.cpp", "sub/deep/g.cpp"),
         keeps,
         {"-I", "inc"}},
        {"a type that moves to a header of its own",
         {{"main.cpp", "struct S { int x = 1; };\nint f(int n) { return n + S().x; }"}},
         both(written("s.hpp", "#pragma once\nstruct S { int x = 1; };\n"),
              written("main.cpp", "#include \"s.hpp\"\nint f(int n) { return n + S().x; }")),
         keeps},
        {"a namespace in one piece or two",
         {{"main.cpp",
           "namespace a { int g(int n) { return n; } int h(int n) { return g(n); } }\n"
           "int f(int n) { return a::h(n); }"}},
         edited("main.cpp", "} int h", "} }\nnamespace a { int h"),
         keeps},
        {"a nested namespace's spelling",
         {{"main.cpp",
           "namespace a { namespace b { int g(int n) { return n; } } }\n"
           "int f(int n) { return a::b::g(n); }"}},
         written("main.cpp",
                 "namespace a::b { int g(int n) { return n; } }\n"
                 "int f(int n) { return a::b::g(n); }"),
         keeps},
    });

EDIT_TABLE(
    settings_that_cannot_show,
    {
        {"the order of the sources",
         sample,
         compiled_with({"--group", "app", "main.cpp", "g.cpp"}),
         keeps,
         {"--group", "app", "g.cpp", "main.cpp"}},
        {"a level of optimization",
         sample,
         compiled_with({"--flag", "-O2"}),
         keeps,
         {"--flag", "-O0"}},
        {"a level of optimization where nothing may fuse",
         sample,
         compiled_with({"--flag", "-mfma", "--flag", "-ffp-contract=off", "--flag", "-O3"}),
         keeps,
         {"--flag", "-mfma", "--flag", "-ffp-contract=off", "--flag", "-O1"}},
        {"debug information", sample, compiled_with({"--flag", "-g", "--flag", "-ggdb3"}), keeps},
        {"warnings", sample,
         compiled_with({"--flag", "-Wall", "--flag", "-Werror=shadow", "--flag", "-w"}), keeps},
        {"coloured messages", sample, compiled_with({"--flag", "-fdiagnostics-color=always"}),
         keeps},
        {"a prefix map", sample,
         compiled_with({"--flag", "-ffile-prefix-map=/a=/b", "--flag", "-fdebug-prefix-map=/a=/b"}),
         keeps},
        {"pipes", sample, compiled_with({"--flag", "-pipe"}), keeps},
        {"hidden symbols", sample, compiled_with({"--flag", "-fvisibility=hidden"}), keeps},
        {"position-independent code", sample, compiled_with({"--flag", "-fPIC"}), keeps},
        {"a definition that nothing mentions", sample, compiled_with({"-DOTHER=1"}), keeps},
        {"a definition that only code out of reach mentions",
         {{"main.cpp", "int f(int n) { return n; }\nint other() { return K; }"}},
         compiled_with({"-DK=2"}),
         keeps,
         {"-DK=1"}},
        {"NDEBUG where nothing asserts", sample, compiled_with({"-DNDEBUG"}), keeps},
        {"NDEBUG where only code out of reach asserts",
         {{"main.cpp",
           "#include <cassert>\nint f(int n) { return n; }\nvoid other(int n) { assert(n); }"}},
         compiled_with({"-DNDEBUG"}),
         keeps},
        {"a definition's value that is 1 anyway",
         {{"main.cpp", "int f(int n) { return n + K; }"}},
         compiled_with({"-DK=1"}),
         keeps,
         {"-DK"}},
        {"a directory in which nothing is found", sample, compiled_with({"-I", "empty"}), keeps},
        {"another path to the same header",
         {{"inc/k.hpp", "const int k = 1;"},
          {"main.cpp", "#include <k.hpp>\nint f(int n) { return n + k; }"}},
         compiled_with({"-I", "./other/../inc"}),
         keeps,
         {"-I", "inc"}},
        {"another's header that only code out of reach includes",
         {{"/usr/include/ext.h", "#define EXT 1\n"},
          {"other.cpp", "#include <ext.h>\nint other() { return EXT; }"},
          {"main.cpp", "int f(int n) { return n; }"}},
         edited("/usr/include/ext.h", "1", "2"),
         keeps},
        {"a target's name",
         sample,
         compiled_with({"--group", "b", "main.cpp", "g.cpp"}),
         keeps,
         {"--group", "a", "main.cpp", "g.cpp"}},
        {"a target more that the function does not reach",
         {{"main.cpp", "int f(int n) { return n; }"}, {"other.cpp", "int other() { return 1; }"}},
         compiled_with({"--group", "app", "main.cpp", "--group", "more", "-DK", "--flag",
                        "-ffast-math", "other.cpp"}),
         keeps,
         {"--group", "app", "main.cpp"}},
        {"code split into a library with the same settings",
         {{"main.cpp", "int g(int); int f(int n) { return g(n); }"},
          {"g.cpp", "int g(int n) { return n + 1; }"}},
         compiled_with({"--group", "app", "main.cpp", "--group", "lib", "g.cpp"}),
         keeps,
         {"--group", "app", "main.cpp", "g.cpp"}},
        {"dependency output",
         sample,
         compiled_with({"--flag", "-MD", "--flag", "-MF", "--flag", "a.d", "--flag", "-MT",
                        "--flag", "a.o"}),
         keeps,
         {"--flag", "-MD", "--flag", "-MF", "--flag", "b.d", "--flag", "-MT", "--flag", "b.o"}},
        {"the order of two definitions",
         {{"main.cpp", "int f(int n) { return n + J + K; }"}},
         compiled_with({"-DK=2", "-DJ=1"}),
         keeps,
         {"-DJ=1", "-DK=2"}},
    });

}  // namespace
}  // namespace coolcache::scan::test
