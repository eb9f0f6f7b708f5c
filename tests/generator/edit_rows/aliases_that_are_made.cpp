// Aliases that macros and included texts make, and classes whose names other headers have too.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    aliases_that_are_made,
    {{"a using-directive of a namespace alias that a macro makes",
      {{"main.cpp",
        "#define ALIAS(a, b) namespace a = b;\nnamespace n { int g(int a) { return 1; } "
        "}\nALIAS(q, n)\nusing namespace q;\nint f(int a) { return g(a); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a using-directive of a namespace alias that a macro makes in two steps",
      {{"main.cpp",
        "#define NS namespace\n#define ALIAS(a, b) NS a = b;\nnamespace n { int g(int a) { return "
        "1; } }\nALIAS(q, n)\nusing namespace q;\nint f(int a) { return g(a); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a using-directive of a namespace alias whose name a macro makes",
      {{"main.cpp",
        "#define NAME(a) a\nnamespace n { int g(int a) { return 1; } }\nnamespace NAME(q) = "
        "n;\nusing namespace q;\nint f(int a) { return g(a); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a using-directive of a namespace alias in another file",
      {{"h.hpp", "namespace n { inline int g(int a) { return 1; } }\nnamespace q = n;\n"},
       {"main.cpp", "#include \"h.hpp\"\nusing namespace q;\nint f(int a) { return g(a); }"}},
      edited("h.hpp", "return 1", "return 2"),
      changes},
     {"a base behind an alias that a macro makes",
      {{"main.cpp",
        "#define ALIAS(a, b) using a = b;\nstruct C { int go() { return 1; } };\nALIAS(B, "
        "C)\nstruct D : B {};\nint f(int a) { return D().go(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a qualifier behind an alias that a macro makes",
      {{"main.cpp",
        "#define ALIAS(a, b) using a = b;\nstruct C { static int go() { return 1; } };\nnamespace "
        "o { struct B {}; }\nALIAS(B, C)\nint f(int a) { return B::go(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a qualifier behind an alias that an included text makes",
      {{"t.inc", "using B = C;\n"},
       {"main.cpp",
        "struct C { static int go() { return 1; } };\nnamespace o { struct B {}; }\nstruct K "
        "{\n#include \"t.inc\"\n};\nint f(int a) { return K::B::go(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a qualifier behind a typedef struct of a macro",
      {{"main.cpp",
        "#define T typedef\nT struct C { static int go() { return 1; } } B;\nnamespace o { struct "
        "B {}; }\nint f(int a) { return B::go(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an enumeration of that name elsewhere",
      {{"main.cpp",
        "#include <vector>\nnamespace o { enum V { a, b }; }\nusing V = std::vector<int>;\nint "
        "operator+(V a, V b) { return 1; }\nint f(int n) { return std::vector<int>() + "
        "std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a specialization of hash for an alias, qualified",
      {{"main.cpp",
        "#include <vector>\n#include <unordered_set>\nnamespace a { struct V {}; namespace b { "
        "using V = std::vector<int>; } }\ntemplate <> struct std::hash<a::b::V> { std::size_t "
        "operator()(const std::vector<int>&) const { return 1; } };\nint f(int n) { return "
        "std::unordered_set<std::vector<int>>().bucket({1}); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a specialization of hash for a member alias",
      {{"main.cpp",
        "#include <vector>\n#include <unordered_set>\nnamespace a { struct V {}; struct K { using "
        "V = std::vector<int>; }; }\ntemplate <> struct std::hash<a::K::V> { std::size_t "
        "operator()(const std::vector<int>&) const { return 1; } };\nint f(int n) { return "
        "std::unordered_set<std::vector<int>>().bucket({1}); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a specialization of hash for an inherited member alias",
      {{"main.cpp",
        "#include <vector>\n#include <unordered_set>\nnamespace a { struct V {}; struct J { using "
        "V = std::vector<int>; }; struct K : J {}; struct M { struct V {}; }; }\ntemplate <> "
        "struct std::hash<a::K::V> { std::size_t operator()(const std::vector<int>&) const { "
        "return 1; } };\nint f(int n) { return std::unordered_set<std::vector<int>>().bucket({1}); "
        "}"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a specialization of hash for a using-declared alias",
      {{"main.cpp",
        "#include <vector>\n#include <unordered_set>\nnamespace c { using V = std::vector<int>; "
        "}\nnamespace a { struct W { struct V {}; }; using c::V; }\ntemplate <> struct "
        "std::hash<a::V> { std::size_t operator()(const std::vector<int>&) const { return 1; } "
        "};\nint f(int n) { return std::unordered_set<std::vector<int>>().bucket({1}); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a specialization of hash for an alias through a directive",
      {{"main.cpp",
        "#include <vector>\n#include <unordered_set>\nnamespace c { using V = std::vector<int>; "
        "}\nnamespace a { using namespace c; }\nnamespace z { namespace a { struct V {}; } "
        "}\ntemplate <> struct std::hash<a::V> { std::size_t operator()(const std::vector<int>&) "
        "const { return 1; } };\nint f(int n) { return "
        "std::unordered_set<std::vector<int>>().bucket({1}); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a specialization for a class of another unit with the same name",
      {{"o.cpp", "namespace a { struct V { int x; }; }\nint o() { return a::V().x; }\n"},
       {"main.cpp",
        "#include <vector>\n#include <unordered_set>\nnamespace a { using V = std::vector<int>; "
        "}\ntemplate <> struct std::hash<a::V> { std::size_t operator()(const std::vector<int>&) "
        "const { return 1; } };\nint f(int n) { return "
        "std::unordered_set<std::vector<int>>().bucket({1}); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a specialization for a foreign class of a name that the project has within",
      {{"/usr/include/ext.h",
        "namespace ext { struct V {}; template <class T> struct h; template <class T> int go(T t) "
        "{ return h<T>()(t); } inline int all() { return go(V()); } }\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace own { namespace ext { struct V {}; } }\ntemplate <> struct "
        "ext::h<ext::V> { int operator()(ext::V) const { return 1; } };\nint f(int n) { return "
        "ext::all(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator on a foreign class of a name that the project has in that namespace",
      {{"/usr/include/ext.h", "struct V {};\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace own { struct V {}; }\nint operator+(V a, V b) { return 1; "
        "}\nV make();\nint f(int n) { return make() + make(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a member defined through an alias and declared by a macro",
      {{"main.cpp",
        "#define DECLARE(op) int operator op(int);\nstruct C { DECLARE(+) };\nusing B = "
        "C;\nnamespace o { struct B {}; }\nint B::operator+(int a) { return 1; }\nint f(int n) { "
        "return C() + n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a member defined through an alias and declared by an included text",
      {{"t.inc", "int operator+(int);\n"},
       {"main.cpp",
        "struct C {\n#include \"t.inc\"\n};\nusing B = C;\nnamespace o { struct B {}; }\nint "
        "B::operator+(int a) { return 1; }\nint f(int n) { return C() + n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a constructor defined through an alias",
      {{"main.cpp",
        "struct C { int x; C(int); };\nusing B = C;\nnamespace o { struct B {}; }\nB::C(int a) : "
        "x(a + 1) {}\nint f(int n) { return C(n).x; }"}},
      edited("main.cpp", "a + 1", "a + 2"),
      changes},
     {"a begin defined through an alias",
      {{"main.cpp",
        "struct C { int x; int* begin(); int* end() { return &x + 1; } };\nusing B = C;\nnamespace "
        "o { struct B {}; }\nint* B::begin() { return &x + 0; }\nint f(int n) { C c{n}; int s = 0; "
        "for (int i : c) s += i; return s; }"}},
      edited("main.cpp", "&x + 0", "&x + 7"),
      changes}});

}  // namespace
}  // namespace coolcache::scan::test
