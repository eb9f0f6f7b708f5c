// Operators and customization points that take no class of the project: who can find them.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    operators_of_namespaces,
    {{"an operator template of the function's own namespace",
      {{"main.cpp",
        "namespace n { struct S { int v; }; template <class T> int operator+(T a, S b) { return 1; "
        "} int f(S s) { return s + s; } }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator template of a namespace around the function's",
      {{"main.cpp",
        "namespace n { template <class T> int operator+(T a, T b) { return 1; } namespace m { enum "
        "E { e }; int f(int n) { return e + e; } } }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator template that a using-declaration brings in",
      {{"main.cpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "}\nusing n::operator+;\nint f(int n) { return std::vector<int>() + std::vector<int>(); "
        "}"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"one that a header's using-declaration brings in",
      {{"h.hpp",
        "namespace n { template <class T> int operator+(T a, T b) { return 1; } }\nusing "
        "n::operator+;\n"},
       {"main.cpp",
        "#include \"h.hpp\"\n#include <vector>\nint f(int n) { return std::vector<int>() + "
        "std::vector<int>(); }"}},
      edited("h.hpp", "return 1", "return 2"),
      changes},
     {"one in the function",
      {{"main.cpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "}\nint f(int n) { using n::operator+; return std::vector<int>() + std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"one in a namespace around the function",
      {{"main.cpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "}\nnamespace k { using n::operator+;\nint f(int n) { return std::vector<int>() + "
        "std::vector<int>(); } }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"one by a macro",
      {{"main.cpp",
        "#include <vector>\n#define BRING using n::operator+\nnamespace n { template <class T> int "
        "operator+(T a, T b) { return 1; } }\nBRING;\nint f(int n) { return std::vector<int>() + "
        "std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"one by a macro that takes it",
      {{"main.cpp",
        "#include <vector>\n#define BRING(x) using x;\nnamespace n { template <class T> int "
        "operator+(T a, T b) { return 1; } }\nBRING(n::operator+)\nint f(int n) { return "
        "std::vector<int>() + std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"one by a macro that takes the sign",
      {{"main.cpp",
        "#include <vector>\n#define BRING(x) using n::operator x;\nnamespace n { template <class "
        "T> int operator+(T a, T b) { return 1; } }\nBRING(+)\nint f(int n) { return "
        "std::vector<int>() + std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"two steps of using-declarations",
      {{"main.cpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "}\nnamespace m { using n::operator+; }\nusing m::operator+;\nint f(int n) { return "
        "std::vector<int>() + std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a using-directive",
      {{"main.cpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "}\nusing namespace n;\nint f(int n) { return std::vector<int>() + std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a using-directive of a namespace that nominates another",
      {{"main.cpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "}\nnamespace m { using namespace n; }\nusing namespace m;\nint f(int n) { return "
        "std::vector<int>() + std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a using-directive in a block",
      {{"main.cpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "}\nint f(int n) { using namespace n; return std::vector<int>() + std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an inline namespace",
      {{"main.cpp",
        "#include <vector>\ninline namespace n { template <class T> int operator+(T a, T b) { "
        "return 1; } }\nint f(int n) { return std::vector<int>() + std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an anonymous namespace",
      {{"main.cpp",
        "#include <vector>\nnamespace { template <class T> int operator+(T a, T b) { return 1; } "
        "}\nint f(int n) { return std::vector<int>() + std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a namespace alias as a directive",
      {{"main.cpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "}\nnamespace q = n;\nusing namespace q;\nint f(int n) { return std::vector<int>() + "
        "std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a namespace alias in a using-declaration",
      {{"main.cpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "}\nnamespace q = n;\nusing q::operator+;\nint f(int n) { return std::vector<int>() + "
        "std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an argument of the namespace",
      {{"main.cpp",
        "namespace n { struct S { int v; }; template <class T> int operator+(T a, T b) { return 1; "
        "} }\nint f(int n) { return n::S{n} + n::S{n}; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an argument that a function makes",
      {{"h.hpp",
        "namespace n { struct S { int v; }; template <class T> int operator+(T a, T b) { return 1; "
        "} }\n"},
       {"g.cpp", "#include \"h.hpp\"\nn::S g() { return {}; }\n"},
       {"main.cpp", "#include \"h.hpp\"\nn::S g();\nint f(int n) { return g() + g(); }"}},
      edited("h.hpp", "return 1", "return 2"),
      changes},
     {"an argument that is a template argument",
      {{"main.cpp",
        "#include <vector>\nnamespace n { struct S { int v; }; template <class T> int operator+(T "
        "a, T b) { return 1; } }\nint f(int n) { std::vector<n::S> s; return s + s; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an argument behind an alias",
      {{"main.cpp",
        "namespace n { struct S { int v; }; template <class T> int operator+(T a, T b) { return 1; "
        "} }\nusing A = n::S;\nint f(int n) { return A{n} + A{n}; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an argument behind auto",
      {{"main.cpp",
        "namespace n { struct S { int v; }; template <class T> int operator+(T a, T b) { return 1; "
        "} }\nauto g() { return n::S{1}; }\nint f(int n) { auto a = g(); return a + a; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an argument whose base is of the namespace",
      {{"main.cpp",
        "namespace n { struct S { int v; }; template <class T> int operator+(T a, T b) { return 1; "
        "} }\nstruct D : n::S {};\nint f(int n) { return D() + D(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an enumerator",
      {{"main.cpp",
        "namespace n { enum E { e }; template <class T> int operator+(T a, T b) { return 1; } "
        "}\nint f(int n) { return n::e + n::e; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a member of a class that is given",
      {{"main.cpp",
        "namespace n { struct S { int v; }; template <class T> int operator+(T a, T b) { return 1; "
        "} }\nstruct G { n::S s; };\nint f(const G& g) { return g.s + g.s; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a call of a template with it",
      {{"main.cpp",
        "namespace n { struct S { int v; }; template <class T> int operator+(T a, T b) { return 1; "
        "} }\ntemplate <class T> int add(T a) { return a + a; }\nint f(int n) { return "
        "add(n::S{n}); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"qualified",
      {{"main.cpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "}\nint f(int n) { return n::operator+(std::vector<int>(), std::vector<int>()); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"to_string of the namespace that a library calls",
      {{"main.cpp",
        "#include <vector>\nnamespace n { struct S { int v; }; template <class T> int "
        "hash_value(const T& a) { return 1; } }\ntemplate <class T> int call(T a) { return "
        "hash_value(a); }\nint f(int n) { return call(n::S{n}); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"begin of the namespace in a range-for",
      {{"main.cpp",
        "#include <vector>\nnamespace n { struct S { int v; }; template <class T> int* begin(T& a) "
        "{ return nullptr + 1; } template <class T> int* end(T& a) { return nullptr; } }\nint "
        "f(int n) { n::S s; for (int i : s) return i; return 0; }"}},
      edited("main.cpp", "nullptr + 1", "nullptr + 2"),
      changes},
     {"an operator of a namespace that other headers have too",
      {{"/usr/include/ext.h", "namespace ext { struct E {}; }\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace ext { template <class T> int operator|(T a, T b) { return 1; "
        "} }\nint f(int n) { return ext::E() | ext::E(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"of std",
      {{"main.cpp",
        "#include <vector>\nnamespace std { template <class T> int operator|(T a, T b) { return 1; "
        "} }\nint f(int n) { return std::vector<int>() | std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"of a namespace that a macro opens",
      {{"main.cpp",
        "#include <vector>\n#define BEGIN namespace n {\n#define END }\nBEGIN template <class T> "
        "int operator+(T a, T b) { return 1; } END\nusing namespace n;\nint f(int n) { return "
        "std::vector<int>() + std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"of a namespace that a macro names, inline",
      {{"main.cpp",
        "#include <vector>\n#define INL inline\nINL namespace n { template <class T> int "
        "operator+(T a, T b) { return 1; } }\nint f(int n) { return std::vector<int>() + "
        "std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a marked template whose argument is of the namespace",
      {{"main.cpp",
        "namespace n { struct S { int v; }; template <class T> int operator+(T a, T b) { return 1; "
        "} }\ntemplate <class T> int f(T a) { return CACHE_FN(a) { return a + a; }; }\nint main() "
        "{ return f(n::S{1}); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a new operator",
      {{"main.cpp",
        "#include <vector>\nnamespace n { struct S { int v; }; template <class T> int operator+(T "
        "a, int b) { return 1; } }\nint f(int n) { return n::S{n} + 1L; }"}},
      edited(
          "main.cpp", "\nint f",
          "\nnamespace n { template <class T> int operator+(T a, long b) { return 3; } }\nint f"),
      changes},
     {"a member function of an enclosing class in the namespace",
      {{"main.cpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "struct K { int f(int n); }; }\nint n::K::f(int n) { return std::vector<int>() + "
        "std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"reached through a helper in the namespace",
      {{"main.cpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "int g() { return std::vector<int>() + std::vector<int>(); } }\nint f(int n) { return "
        "n::g(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"reached through a helper in a namespace within",
      {{"main.cpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "namespace m { int g() { return std::vector<int>() + std::vector<int>(); } } }\nint f(int "
        "n) { return n::m::g(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a macro with a sum of types of the namespace",
      {{"main.cpp",
        "#define SUM (n::S{1} + n::S{2})\nnamespace n { struct S { int v; }; template <class T> "
        "int operator+(T a, T b) { return 1; } }\nint f(int n) { return SUM; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a friend operator template of a class template",
      {{"main.cpp",
        "namespace n { template <class T> struct S { T v; template <class U> friend int "
        "operator+(U a, S b) { return 1; } }; }\nint f(int n) { return 7 + n::S<int>{n}; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator template of a namespace that is not reached",
      {{"main.cpp",
        "namespace n { struct S { int v; }; template <class T> int operator+(T a, T b) { return 1; "
        "} }\nint f(int n) { return n + n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      keeps},
     {"a new one",
      {{"main.cpp", "namespace n { struct S { int v; }; }\nint f(int n) { return n + n; }"}},
      edited("main.cpp", "{ struct S",
             "{ template <class T> int operator+(T a, T b) { return 1; } struct S"),
      keeps},
     {"one of a neighbour",
      {{"main.cpp",
        "namespace n { struct S { int v; }; template <class T> int operator+(T a, T b) { return 1; "
        "} }\nnamespace m { int f(int n) { return n + n; } }"}},
      edited("main.cpp", "return 1", "return 2"),
      keeps},
     {"one of a namespace within",
      {{"main.cpp",
        "namespace m { namespace n { struct S { int v; }; template <class T> int operator+(T a, T "
        "b) { return 1; } }\nint f(int n) { return n + n; } }"}},
      edited("main.cpp", "return 1", "return 2"),
      keeps},
     {"a swap of a namespace that is not reached",
      {{"main.cpp",
        "namespace n { template <class T> void swap(T& a, T& b) { a = 1; } }\nint f(int n) { "
        "return n; }"}},
      edited("main.cpp", "a = 1", "a = 2"),
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
