// Names that a function's parameters and variables seem to have, where they are those of something
// else.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

// The variable of a condition ends with the statement.
EDIT_TABLE(
    local_conditions,
    {{"a variable called like the one that the condition of a for declares",
      {{"main.cpp",
        "int x = 100;\nint f(int n) { for (int i = n; int x = i; --i) n += x; return n + x; }\n"}},
      replaced("100", "200"),
      changes},
     {"a variable called like the one that an if declares behind its initialization",
      {{"main.cpp",
        "int x = 100;\nint f(int n) { if (int i = n; int x = i) { n += x; } return n + x; }\n"}},
      replaced("100", "200"),
      changes},
     {"a constant called like the one that an if constexpr declares",
      {{"main.cpp",
        "constexpr int x = 100;\nint f(int n) { if constexpr (constexpr int i = 1; const int x = "
        "i) { n += x; } return n + x; }\n"}},
      replaced("100", "200"),
      changes},
     {"a variable called like the one that a switch declares",
      {{"main.cpp",
        "int x = 100;\nint f(int n) { switch (int i = n; int x = i) { case 1: n += x; } return n + "
        "x; }\n"}},
      replaced("100", "200"),
      changes},
     {"a variable called like the one in the condition of a for without a beginning",
      {{"main.cpp", "int x = 100;\nint f(int n) { for (; int x = n; --n) { } return n + x; }\n"}},
      replaced("100", "200"),
      changes},
     {"a variable called like the one with braces in the condition of a for",
      {{"main.cpp", "int x = 100;\nint f(int n) { for (; int x{n}; --n) { } return n + x; }\n"}},
      replaced("100", "200"),
      changes},
     {"a variable called like the reference that an if declares",
      {{"main.cpp",
        "int x = 100;\nint f(int n) { if (int i = n; const int& x = i) { n += x; } else n = 0; n "
        "+= x; return n; }\n"}},
      replaced("100", "200"),
      changes}});

// What stands behind = in the parameters of a lambda declares nothing.
EDIT_TABLE(
    lambda_defaults,
    {{"the last factor of a lambda's default argument",
      {{"main.cpp",
        "int x = 100;\nint f(int n) { auto l = [](int a = 2 * x) { return a; }; return l(); }\n"}},
      replaced("100", "200"),
      changes},
     {"the last operand of a bitwise and in a lambda's default argument",
      {{"main.cpp",
        "int x = 100;\nint f(int n) { auto l = [](int a = -1 & x) { return a; }; return l(); }\n"}},
      replaced("100", "200"),
      changes},
     {"the last operand of a comparison in a lambda's default argument",
      {{"main.cpp",
        "int x = 100;\nint f(int n) { auto l = [](bool a = 150 > x) { return a; }; return l(); "
        "}\n"}},
      replaced("100", "200"),
      changes},
     {"what a lambda's default argument reads through a pointer",
      {{"main.cpp",
        "int y = 100; int* x = &y;\nint f(int n) { auto l = [](int a = * x) { return a; }; return "
        "l(); }\n"}},
      replaced("100", "200"),
      changes},
     {"a factor behind a parenthesis in a lambda's default argument",
      {{"main.cpp",
        "int x = 100;\nint f(int n) { return [](int a = (3) * x, int b = 2) { return a; }(); }\n"}},
      replaced("100", "200"),
      changes},
     {"a factor behind template arguments in a lambda's default argument",
      {{"main.cpp",
        "int x = 100;\ntemplate<class T> int tv = 3;\nint f(int n) { return [](int a = tv<int> * "
        "x) { return a; }(); }\n"}},
      replaced("100", "200"),
      changes}});

// A parameter is not what has its name elsewhere in the list.
EDIT_TABLE(
    parameter_lists,
    {{"the default of an earlier parameter that a later one is called like",
      {{"main.cpp",
        "int x = 100;\nint g(int a = x, int x = 1) { return a + x; }\nint f(int n) { return g(); "
        "}\n"}},
      replaced("100", "200"),
      changes},
     {"a template argument that a later parameter is called like",
      {{"main.cpp",
        "constexpr int x = 100;\ntemplate<int N> struct W { int v = N; };\nint g(W<x> a, int x) { "
        "return a.v + x; }\nint f(int n) { return g({}, n); }\n"}},
      replaced("100", "200"),
      changes},
     {"the bound of an array that a later parameter is called like",
      {{"main.cpp",
        "constexpr int x = 100;\nint g(char (*a)[x], int x) { return sizeof(*a) + x; }\nint f(int "
        "n) { return g(nullptr, n); }\n"}},
      replaced("100", "200"),
      changes},
     {"a type that its parameter is called like",
      {{"main.cpp",
        "struct b { int v = 100; };\nint g(b b) { return b.v; }\nint f(int n) { return g({}); "
        "}\n"}},
      replaced("100", "200"),
      changes},
     {"a type that its reference is called like",
      {{"main.cpp",
        "struct b { int v = 100; };\nint g(int n, const b& b) { return b.v; }\nint f(int n) { "
        "return g(1, {}); }\n"}},
      replaced("100", "200"),
      changes},
     {"a class template that its parameter is called like",
      {{"main.cpp",
        "template<class T> struct b { int v = 100; };\nint g(b<int> b) { return b.v; }\nint f(int "
        "n) { return g({}); }\n"}},
      replaced("100", "200"),
      changes},
     {"an argument of a type that its parameter is called like",
      {{"main.cpp",
        "struct b { static const int v = 100; };\ntemplate<class T> struct W { int v = T::v; "
        "};\nint g(W<b> b) { return b.v; }\nint f(int n) { return g({}); }\n"}},
      replaced("100", "200"),
      changes},
     {"the constructor of a type that its parameter is called like",
      {{"main.cpp",
        "struct b { int v; b(int i) : v(i + 100) {} };\nint g(b b) { return b.v; }\nint f(int n) { "
        "return g(n); }\n"}},
      replaced("100", "200"),
      changes},
     {"an alias that its parameter is called like",
      {{"main.cpp",
        "typedef char b;\nint g(b b) { return sizeof(b); }\nint f(int n) { return g({}); }\n"}},
      replaced("typedef char", "typedef int"),
      changes},
     {"the default of a constructor's earlier parameter",
      {{"main.cpp",
        "int x = 100;\nstruct S { int v; S(int a = x, int x = 1) : v(a + x) {} };\nint f(int n) { "
        "return S().v; }\n"}},
      replaced("100", "200"),
      changes},
     {"a call in the default of an earlier parameter",
      {{"main.cpp",
        "int x() { return 100; }\nint g(int a = x(), int x = 1) { return a + x; }\nint f(int n) { "
        "return g(); }\n"}},
      replaced("100", "200"),
      changes},
     {"a type behind a macro for const",
      {{"main.cpp",
        "#define IN const\nstruct y { int v = 100; };\nint g(IN y) { return y{}.v; }\nint f(int n) "
        "{ return g({}); }\n"}},
      replaced("100", "200"),
      changes},
     {"a type behind another header's macro for const",
      {{"/usr/include/e.hpp", "#define IN const\n"},
       {"main.cpp",
        "#include <e.hpp>\nstruct y { int v = 100; };\nint g(IN y) { return y{}.v; }\nint f(int n) "
        "{ return g({}); }\n"}},
      replaced("100", "200"),
      changes},
     {"a type behind an attribute",
      {{"main.cpp",
        "struct y { int v = 100; };\nint g(__attribute__((unused)) y) { return y{}.v; }\nint f(int "
        "n) { return g({}); }\n"}},
      replaced("100", "200"),
      changes}});

// A macro makes something else of a parameter that it is given.
EDIT_TABLE(
    parameters_in_macros,
    {{"what a macro finds in a namespace by a parameter's name",
      {{"main.cpp",
        "namespace N { int x = 100; }\n#define IN(n) N::n\nint f(int x) { return IN(x); }\n"}},
      replaced("100", "200"),
      changes},
     {"what a macro finds in the global namespace by a parameter's name",
      {{"main.cpp",
        "int x() { return 100; }\n#define G(n) ::n\nint f(int x) { return G(x)(); }\n"}},
      replaced("100", "200"),
      changes},
     {"what a macro declares by a parameter's name",
      {{"main.cpp",
        "int x = 100;\n#define DECL(n) extern int n\nint f(int x) { { DECL(x); return x; } }\n"}},
      replaced("100", "200"),
      changes},
     {"what a macro uses by a parameter's name",
      {{"main.cpp",
        "namespace N { int x = 100; }\n#define USE(n) using N::n\nint f(int x) { { USE(x); return "
        "x; } }\n"}},
      replaced("100", "200"),
      changes},
     {"the class that a macro names by a parameter's name",
      {{"main.cpp",
        "struct x { char c[100]; };\n#define TAG(n) struct n\nint f(int x) { return "
        "sizeof(TAG(x)); }\n"}},
      replaced("100", "200"),
      changes},
     {"the member that a macro names by a parameter's name",
      {{"main.cpp",
        "struct S { int x() { return 100; } } s;\n#define DOT .\nint g(int x) { return s DOT x(); "
        "}\nint f(int n) { return g(n); }\n"}},
      replaced("100", "200"),
      changes},
     {"the member that a second macro names by a parameter's name",
      {{"main.cpp",
        "struct S { int x() { return 100; } } s;\n#define CALL(o, m) CALL2(o, m)\n#define CALL2(o, "
        "m) o.m()\nint g(int x) { return CALL(s, x); }\nint f(int n) { return g(n); }\n"}},
      replaced("100", "200"),
      changes},
     {"what another header's macro finds by a parameter's name",
      {{"/usr/include/e.hpp", "#define GLOBAL(n) ::n\n"},
       {"main.cpp", "#include <e.hpp>\nint x = 100;\nint f(int x) { return GLOBAL(x); }\n"}},
      replaced("100", "200"),
      changes},
     {"what another header's macro declares by a parameter's name",
      {{"/usr/include/e.hpp", "#define REDECL(t) extern t\n"},
       {"main.cpp",
        "#include <e.hpp>\nint x = 100;\nint f(int x) { { REDECL(int) x; return x; } }\n"}},
      replaced("100", "200"),
      changes}});

// A block may declare a function of the same name.
EDIT_TABLE(
    functions_in_blocks,
    {{"a function that a block declares again instead of a parameter",
      {{"main.cpp",
        "int g(int n) { return n + 100; }\nint call(int (*p)(int)) { return p(1); }\nint f(int g) "
        "{ { int g(int); return call(g); } }\n"}},
      replaced("100", "200"),
      changes},
     {"the same in parentheses",
      {{"main.cpp",
        "int g(int n) { return n + 100; }\nint call(int (*p)(int)) { return p(1); }\nint f(int g) "
        "{ { int (g)(int); return call(g); } }\n"}},
      replaced("100", "200"),
      changes},
     {"the same with its result behind it",
      {{"main.cpp",
        "int g(int n) { return n + 100; }\nint call(int (*p)(int)) { return p(1); }\nint f(int g) "
        "{ { auto g(int) -> int; return call(g); } }\n"}},
      replaced("100", "200"),
      changes},
     {"the same by a typedef",
      {{"main.cpp",
        "typedef int F(int);\nint g(int n) { return n + 100; }\nint call(F* p) { return p(1); "
        "}\nint f(int g) { { F g; return call(g); } }\n"}},
      replaced("100", "200"),
      changes},
     {"the same by decltype",
      {{"main.cpp",
        "int h(int);\nint g(int n) { return n + 100; }\nint call(int (*p)(int)) { return p(1); "
        "}\nint f(int g) { { decltype(h) g; return call(g); } }\nint h(int n) { return 0; }\n"}},
      replaced("100", "200"),
      changes},
     {"the same by an alias template",
      {{"main.cpp",
        "template<class T> using id = T;\nint g(int n) { return n + 100; }\nint call(int "
        "(*p)(int)) { return p(1); }\nint f(int g) { { id<int(int)> g; return call(g); } }\n"}},
      replaced("100", "200"),
      changes},
     {"a function that a block declares by a typedef instead of a variable",
      {{"main.cpp",
        "typedef int F(int);\nint g(int n) { return n + 100; }\nint call(F* p) { return p(1); "
        "}\nint f(int n) { int g = n; { F g; return call(g); } }\n"}},
      replaced("100", "200"),
      changes},
     {"the same by decltype, instead of a variable",
      {{"main.cpp",
        "int h(int);\nint g(int n) { return n + 100; }\nint call(int (*p)(int)) { return p(1); "
        "}\nint f(int n) { int g = n; { decltype(h) g; return call(g); } }\nint h(int n) { return "
        "0; }\n"}},
      replaced("100", "200"),
      changes},
     {"the same in two parentheses, instead of a variable",
      {{"main.cpp",
        "int g(int n) { return n + 100; }\nint call(int (*p)(int)) { return p(1); }\nint f(int n) "
        "{ int g = n; { int ((g))(int); return call(g); } }\n"}},
      replaced("100", "200"),
      changes}});

// An enumerator is not what has its name before it.
EDIT_TABLE(enumerators_before_themselves,
           {{"what an enumerator is called like and computed from",
             {{"main.cpp",
               "constexpr int x = 100;\nnamespace N { enum { x = x + 1 }; }\nint f(int n) { return "
               "N::x; }\n"}},
             replaced("100", "200"),
             changes},
            {"what a later enumerator is called like",
             {{"main.cpp",
               "constexpr int b = 100;\nnamespace N { enum { a = b, b = 5 }; }\nint f(int n) { "
               "return N::a; }\n"}},
             replaced("100", "200"),
             changes},
            {"a type that an enumerator is called like and computed from",
             {{"main.cpp",
               "int x;\nnamespace N { enum { x = sizeof(x) }; }\nint f(int n) { return N::x; }\n"}},
             replaced("int x;", "char x;"),
             changes},
            {"a function that a later enumerator is called like",
             {{"main.cpp",
               "constexpr int b() { return 100; }\nnamespace N { enum { a = b(), b = 5 }; }\nint "
               "f(int n) { return N::a; }\n"}},
             replaced("100", "200"),
             changes},
            {"the type beneath an enumeration that an enumerator is called like",
             {{"main.cpp",
               "typedef char b;\nnamespace N { enum E : b { a, b = 5 }; }\nint f(int n) { return "
               "sizeof(N::E); }\n"}},
             replaced("char b", "int b"),
             changes}});

}  // namespace
}  // namespace coolcache::scan::test
