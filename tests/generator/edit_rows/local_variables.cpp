// A function's own variables: declarations elsewhere that have their names mean nothing to it, and
// whatever may make one of the names mean something else still counts.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

// f(n) with this body, and what stands before it.
edit_row body(const std::string& what, const std::string& before, const std::string& statements,
              const std::string& from, const std::string& to, outcome expected) {
  return {what,
          {{"main.cpp", before + "\nint f(int n) {\n" + statements + "\n}\n"}},
          edited("main.cpp", from, to),
          expected};
}

EDIT_TABLE(
    locals_that_hide,
    {body("a namesake of a variable", "int x() { return 1; }", "  auto x = n + 3;\n  return x;",
          "return 1", "return 2", keeps),
     body("a namesake of a loop's variable", "int i() { return 1; }",
          "  for (int i = 0; i < 3; ++i) n += i;\n  return n;", "return 1", "return 2", keeps),
     body("a namesake of a lambda's parameter", "struct P { int v; };\nint p() { return 1; }",
          "  auto g = [](const P& p) { return p.v; };\n  return g({n});", "return 1", "return 2",
          keeps),
     body("a namesake of what a range yields", "int c() { return 1; }",
          "  int all[2] = {n, 2};\n  for (auto& c : all) { n += c; }\n  return n;", "return 1",
          "return 2", keeps),
     body("a namesake of a bound name", "struct P { int v, w; };\nint b() { return 1; }",
          "  auto [a, b] = P{n, 2};\n  return a + b;", "return 1", "return 2", keeps)});

EDIT_TABLE(
    locals_that_do_not_hide,
    {body("a variable that is used before another of its name", "int x = 1;",
          "  int y = x;\n  int x = n;\n  return x + y;", "x = 1", "x = 2", changes),
     body("a variable that is used behind the block of another", "int x = 1;",
          "  { int x = n; n += x; }\n  return x;", "x = 1", "x = 2", changes),
     body("a variable that is used behind a loop with another", "int i = 1;",
          "  for (int i = 0; i < 3; ++i) n += i;\n  return n + i;", "i = 1", "i = 2", changes),
     body("a variable that is used behind a condition with another", "int x = 1;",
          "  if (int x = n) n += x;\n  return n + x;", "x = 1;", "x = 2;", changes),
     body("bound names of a condition used behind it",
          "struct P { int a, b; operator bool() const; };\nint b = 1;",
          "  if (auto [a, b] = P{n, 2}; a) n += b;\n  return n + b;", "b = 1;", "b = 2;", changes),
     body("a range that is called like what it yields", "int c[2] = {1, 5};",
          "  for (auto c : c) { n += c; }\n  return n;", "{1,", "{2,", changes),
     body("a variable that is used behind a lambda with such a parameter", "int p = 1;",
          "  auto g = [](int p) { return p; };\n  return g(n) + p;", "p = 1", "p = 2", changes),
     body("a qualified namesake", "int x = 1;", "  int x = n;\n  return x + ::x;", "x = 1;",
          "x = 2;", changes),
     body("a member of a variable's name", "struct A { int x() { return 1; } };",
          "  int x = n;\n  return x + A().x();", "return 1", "return 2", changes),
     body("a function that a block declares", "int x(int v) { return v + 1; }",
          "  { int x = n; n = x; }\n  int y = 0;\n  { int x(int); y = x(n); }\n  return y;",
          "v + 1", "v + 2", changes),
     body("a function that a block declares by the name of its type",
          "int x(int v) { return v + 1; }\nusing F = int(int);\nint call(F* g) { return g(1); }",
          "  F x;\n  return call(x);", "v + 1", "v + 2", changes),
     body("a function that a block declares by a type of the library",
          "#include <type_traits>\nint x(int v) { return v + 1; }\n"
          "int call(int (*g)(int)) { return g(1); }",
          "  std::remove_pointer_t<int (*)(int)> x;\n  return call(x);", "v + 1", "v + 2", changes),
     body("a variable that a block declares again", "int x = 1;",
          "  int y = 2;\n  { int x = n; { extern int x; y = x; } n = x; }\n  return y;", "x = 1;",
          "x = 2;", changes),
     body("a name that a block uses from a namespace", "namespace a { int x = 1; }",
          "  int x = n;\n  { using a::x; n += x; }\n  return x;", "x = 1", "x = 2", changes),
     body("a name that a macro uses from a namespace",
          "namespace a { int x = 1; }\n#define USE(name) using a::name;",
          "  int x = n;\n  { USE(x) n += x; }\n  return x;", "x = 1", "x = 2", changes),
     body("a variable behind a macro that closes the block", "int x = 1;\n#define NEXT } {",
          "  { int x = n; n += x; NEXT n += x; }\n  return n;", "x = 1", "x = 2", changes),
     body("a variable behind a macro for one that closes the block",
          "int x = 1;\n#define NEXT } {\n#define AGAIN NEXT",
          "  { int x = n; n += x; AGAIN n += x; }\n  return n;", "x = 1", "x = 2", changes),
     body("a macro of a variable's name", "int g() { return 1; }\n#define x g()",
          "  int y = n;\n  return y + x;\n#undef x", "return 1", "return 2", changes),
     body("what stands behind an operator that looks like a reference",
          "struct S { int v; S& operator&(int n) { v += n; return *this; } };\nint x = 1;\nS s{0};",
          "  s & x;\n  return n + s.v + x;", "x = 1", "x = 2", changes),
     body("a base's member in a local class", "struct B { int x() { return 1; } };",
          "  int x = n;\n  struct D : B { int g() { return x(); } };\n  return D().g() + x;",
          "return 1", "return 2", changes),
     body("a variable in another branch of a condition", "int x = 1;",
          "#ifdef A\n  int x = n;\n#endif\n  return x;", "x = 1", "x = 2", changes)});

EDIT_TABLE(
    declarations_apart,
    {{"an overload that is defined beside what is called",
      {{"g.hpp", "int g(int);\n"},
       {"g.cpp", "#include \"g.hpp\"\nint g(int n) { return n; }\n"},
       {"main.cpp", "#include \"g.hpp\"\nint f(int n) { return g(n); }\n"}},
      edited("main.cpp", "int f", "inline int g(long n) { return 1; }\nint f"),
      changes},
     {"an overload that a caller sees in one unit only",
      {{"g.hpp", "int g(long);\ninline int h(int n) { return g(n); }\n"},
       {"g.cpp", "#include \"g.hpp\"\nint g(long n) { return n; }\n"},
       {"more.hpp", "inline int g(int n) { return 1; }\n"},
       {"main.cpp", "#include \"g.hpp\"\nint f(int n) { return h(n); }\n"}},
      edited("main.cpp", "#include", "#include \"more.hpp\"\n#include"),
      changes},
     {"an attribute of a declaration that a definition sees",
      {{"weak.hpp", "__attribute__((weak)) int g(int);\n"},
       {"a.cpp", "int g(int n) { return n; }\n"},
       {"b.cpp", "int g(int n) { return n + 1; }\n#include \"weak.hpp\"\n"},
       {"main.cpp", "int g(int);\nint f(int n) { return g(n); }\n"}},
      edited("a.cpp", "int g", "#include \"weak.hpp\"\nint g"),
      changes},
     {"a member function of a class that only its source has",
      {{"main.cpp",
        "namespace { struct P { int v; int g() { return 1; } }; }\n"
        "int f(int n) { return P{n}.v; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      keeps},
     {"a member function of a class that two sources have",
      {{"other.cpp",
        "namespace { struct P { int v; int g() { return 1; } }; }\nint h() { return P{1}.g(); }\n"},
       {"main.cpp",
        "namespace { struct P { int v; int g() { return 2; } }; }\nint h();\n"
        "int f(int n) { return P{n}.g() + h(); }\n"}},
      both(edited("main.cpp", "return 2", "return 1"), edited("other.cpp", "return 1", "return 2")),
      changes},
     {"an unrelated translation unit that gains an include",
      {{"g.hpp", "int g(int);\n"},
       {"g.cpp", "#include \"g.hpp\"\nint g(int n) { return n; }\n"},
       {"more.hpp", "inline int g(double n) { return 1; }\n"},
       {"other.cpp", "#include \"g.hpp\"\nint other() { return 1; }\n"},
       {"main.cpp", "#include \"more.hpp\"\n#include \"g.hpp\"\nint f(int n) { return g(n); }\n"}},
      edited("other.cpp", "#include", "#include \"more.hpp\"\n#include"),
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
