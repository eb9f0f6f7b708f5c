// Classes, bases and aliases that are not what they seem: what a review found that gave stale
// results.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    aliases_in_other_files,
    {{"alias in headers local class",
      {{"main.cpp", "#include \"h.hpp\"\nint f(int n) { return n + decltype(make())::X::go(); }\n"},
       {"h.hpp",
        "struct A { static int go() { return 2; } };\nnamespace z { struct X { static int go() { "
        "return 1; } }; }\ninline auto make() { struct L { using X = A; }; return L{}; }\n"}},
      edited("h.hpp", " 2; } };", " 3; } };")},
     {"alias in headers unnamed class",
      {{"main.cpp", "#include \"h.hpp\"\nint f(int n) { return n + decltype(obj)::X::go(); }\n"},
       {"h.hpp",
        "struct A { static int go() { return 2; } };\nnamespace z { struct X { static int go() { "
        "return 1; } }; }\nstatic struct { using X = A; } obj;\n"}},
      edited("h.hpp", " 2; } };", " 3; } };")}});

EDIT_TABLE(angles,
           {{"angles const less",
             {{"main.cpp",
               "template <bool> struct S { static int go() { return 2; } };\nnamespace z { struct "
               "k { }; }\nconst int k = 1;\nint f(int n) { return n + S<(k<2)>::go(); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")},
            {"angles nested greater",
             {{"main.cpp",
               "template <bool> struct S { static constexpr int go() { return 2; } };\ntemplate "
               "<int N> struct V { static const int value = N; };\nint f(int n) { return n + "
               "V<S<(1>0)>::go()>::value; }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")}});

EDIT_TABLE(
    bases_computed,
    {{"plain base member std conditional_t",
      {{"main.cpp",
        "#include <type_traits>\nstruct C {};\nstruct B { virtual int go() { return 1; } int own() "
        "{ return 2; } int h0() { return go(); } };\nstruct A : std::conditional_t<true, B, C> { "
        "int h() { return own(); } };\nint f(int n) { return n + A().h(); }\n"}},
      edited("main.cpp", "2; } int", "3; } int")},
     {"plain base member std conditional type",
      {{"main.cpp",
        "#include <type_traits>\nstruct C {};\nstruct B { virtual int go() { return 1; } int own() "
        "{ return 2; } int h0() { return go(); } };\nstruct A : std::conditional<true, B, C>::type "
        "{ int h() { return own(); } };\nint f(int n) { return n + A().h(); }\n"}},
      edited("main.cpp", "2; } int", "3; } int")},
     {"plain base member std type_identity",
      {{"main.cpp",
        "#include <type_traits>\nstruct B { virtual int go() { return 1; } int own() { return 2; } "
        "int h0() { return go(); } };\nstruct A : std::type_identity_t<B> { int h() { return "
        "own(); } };\nint f(int n) { return n + A().h(); }\n"}},
      edited("main.cpp", "2; } int", "3; } int")},
     {"plain base member std remove_reference decltype",
      {{"main.cpp",
        "#include <type_traits>\nstruct B { virtual int go() { return 1; } int own() { return 2; } "
        "int h0() { return go(); } };\nB& get();\nstruct A : "
        "std::remove_reference_t<decltype(get())> { int h() { return own(); } };\nint f(int n) { "
        "return n + A().h(); }\n"}},
      edited("main.cpp", "2; } int", "3; } int")},
     {"plain base member tuple element",
      {{"main.cpp",
        "#include <tuple>\nstruct B { virtual int go() { return 1; } int own() { return 2; } int "
        "h0() { return go(); } };\nstruct A : std::tuple_element_t<0, std::tuple<B>> { int h() { "
        "return own(); } };\nint f(int n) { return n + A().h(); }\n"}},
      edited("main.cpp", "2; } int", "3; } int")},
     {"plain base member trait std specialization",
      {{"main.cpp",
        "#include <type_traits>\nstruct tag{};\nstruct B { virtual int go() { return 1; } int "
        "own() { return 2; } int h0() { return go(); } };\ntemplate <> struct "
        "std::common_type<tag, tag> { using type = B; };\nstruct A : std::common_type_t<tag, tag> "
        "{ int h() { return own(); } };\nint f(int n) { return n + A().h(); }\n"}},
      edited("main.cpp", "2; } int", "3; } int")}});

EDIT_TABLE(
    types_renamed_to_a_namesake,
    {{"operator on alias with namesake class",
      {{"main.cpp",
        "namespace z { struct S { int x; }; }\nstruct R { int v = 1; };\nusing S = R;\nint "
        "operator+(S, S) { return 2; }\nint f(int n) { return n + (R() + R()); }\n"}},
      edited("main.cpp", "urn 2; }", "urn 3; }")},
     {"operator ref on alias with namesake class",
      {{"main.cpp",
        "namespace z { struct S { int x; }; }\nstruct R { int v = 1; };\nusing S = R;\nbool "
        "operator<(const S& a, const S&) { return true; }\n#include <algorithm>\nint f(int n) { R "
        "a, b; return n + (&std::min(a, b) == &b); }\n"}},
      edited("main.cpp", " true; }", " false; }")},
     {"begin on alias with namesake class",
      {{"main.cpp",
        "namespace z { struct S { int x; }; }\nstruct R { int v = 1; };\nusing S = R;\nint arr[2] "
        "= {2, 3};\nint* begin(S&) { return arr ; }\nint* end(S&) { return arr + 2; }\nint f(int "
        "n) { R r; for (int x : r) n += x; return n; }\n"}},
      edited("main.cpp", " arr ; }", " arr + 1; }")},
     {"swap on alias with namesake class",
      {{"main.cpp",
        "#include <algorithm>\n#include <utility>\nnamespace z { struct S { int x; }; }\nstruct R "
        "{ int v = 1; };\nusing S = R;\nvoid swap(S& a, S& b) { a.v = 2; }\nint f(int n) { R x[2]; "
        "std::swap_ranges(x, x + 1, x + 1); return n + x[0].v; }\n"}},
      edited("main.cpp", "v = 2; }", "v = 3; }")},
     {"operator in ns on alias with namesake class",
      {{"main.cpp",
        "namespace z { struct S { int x; }; }\nnamespace a { struct R { int v = 1; }; using S = R; "
        "int operator*(S, S) { return 2; } }\nint f(int n) { return n + a::R() * a::R(); }\n"}},
      edited("main.cpp", "n 2; } }", "n 3; } }")},
     {"operator on typedef with namesake class",
      {{"main.cpp",
        "namespace z { struct S { int x; }; }\nstruct R { int v = 1; };\ntypedef R S;\nint "
        "operator+(S, S) { return 2; }\nint f(int n) { return n + (R() + R()); }\n"}},
      edited("main.cpp", "urn 2; }", "urn 3; }")},
     {"operator on alias in ns with namesake class",
      {{"main.cpp",
        "namespace z { struct S { int x; }; }\nstruct R { int v = 1; };\nnamespace q { using S = "
        "R; } using q::S;\nint operator+(S, S) { return 2; }\nint f(int n) { return n + (R() + "
        "R()); }\n"}},
      edited("main.cpp", "urn 2; }", "urn 3; }")},
     {"operator on typedef trailing with namesake",
      {{"main.cpp",
        "namespace z { struct S { int x; }; }\ntypedef struct R { int v = 1; } S;\nint "
        "operator+(S, S) { return 2; }\nint f(int n) { S a; return n + (a + a); }\n"}},
      edited("main.cpp", "urn 2; }", "urn 3; }")},
     {"operator on template alias with namesake",
      {{"main.cpp",
        "namespace z { struct S { int x; }; }\ntemplate <class T> struct R { int v = 1; };\nusing "
        "S = R<int>;\nint operator+(S, S) { return 2; }\nint f(int n) { return n + (R<int>() + "
        "R<int>()); }\n"}},
      edited("main.cpp", "urn 2; }", "urn 3; }")},
     {"operator on std alias with namesake",
      {{"main.cpp",
        "#include <vector>\nnamespace z { struct S { int x; }; }\nusing S = std::vector<int>;\nint "
        "operator+(const S&, const S&) { return 2; }\nint f(int n) { return n + "
        "(std::vector<int>() + std::vector<int>()); }\n"}},
      edited("main.cpp", "urn 2; }", "urn 3; }")},
     {"operator on int alias enum with namesake",
      {{"main.cpp",
        "namespace z { struct S { int x; }; }\nenum R { r };\nusing S = R;\nint operator+(S, S) { "
        "return 2; }\nint f(int n) { return n + (r + r); }\n"}},
      edited("main.cpp", "urn 2; }", "urn 3; }")},
     {"member operator by alias with namesake",
      {{"main.cpp",
        "namespace z { struct S { int x; }; }\nstruct R { int v; int operator+(int); };\nusing S = "
        "R;\nint S::operator+(int) { return 2; }\nint f(int n) { R r; return n + (r + 1); }\n"}},
      edited("main.cpp", "urn 2; }", "urn 3; }")},
     {"member conversion by alias with namesake",
      {{"main.cpp",
        "namespace z { struct S { int x; }; }\nstruct R { int v; operator int(); };\nusing S = "
        "R;\nS::operator int() { return 2; }\nint f(int n) { R r; return n + r; }\n"}},
      edited("main.cpp", "urn 2; }", "urn 3; }")}});

EDIT_TABLE(bases_renamed_to_a_namesake,
           {{"override through alias base only main knows",
             {{"main.cpp", "#include \"b.hpp\"\nint f(B& b) { return b.go(); }\n"},
              {"b.hpp",
               "struct B { virtual int go() { return 1; } };\nusing S = "
               "B;\nnamespace z { struct S { int x; }; }\nB& pick();\n"},
              {"other.cpp",
               "#include \"b.hpp\"\nstruct A : S { int go() override { return 2; } "
               "};\nB& pick() { static A a; return a; }\n"}},
             edited("other.cpp", " 2; } };", " 3; } };")}});

EDIT_TABLE(
    dispatch_on_computed_bases,
    {{"dispatch on parameter macro arg",
      {{"main.cpp", "#include \"b.hpp\"\nint f(const B& b) { return b.go(); }\nconst B& pick();\n"},
       {"b.hpp", "#pragma once\nstruct B { virtual int go() const { return 1; } };\n"},
       {"other.cpp",
        "#include \"b.hpp\"\n#define S(x) x\nstruct A : S(B) { int go() const override { return 2; "
        "} };\nconst B& pick() { static A a; return a; }\n"}},
      edited("other.cpp", " 2; } };", " 3; } };")},
     {"qualified static of base macro arg",
      {{"main.cpp",
        "struct B { static int own() { return 2; } };\n#define S(x) x\nstruct A : S(B) { };\nint "
        "f(int n) { return n + A::own(); }\n"}},
      edited("main.cpp", " 2; } };", " 3; } };")},
     {"unqualified alias of base macro arg",
      {{"main.cpp",
        "struct K { static int go() { return 2; } };\nstruct B { using T = K; };\n#define S(x) "
        "x\nstruct A : S(B) { int h() { return T::go(); } };\nint f(int n) { return n + A().h(); "
        "}\n"}},
      edited("main.cpp", " 2; } };", " 3; } };")},
     {"dispatch on parameter conditional_t",
      {{"main.cpp", "#include \"b.hpp\"\nint f(const B& b) { return b.go(); }\nconst B& pick();\n"},
       {"b.hpp", "#pragma once\nstruct B { virtual int go() const { return 1; } };\n"},
       {"other.cpp",
        "#include \"b.hpp\"\n#include <type_traits>\nstruct A : std::conditional_t<true, B, int> { "
        "int go() const override { return 2; } };\nconst B& pick() { static A a; return a; }\n"}},
      edited("other.cpp", " 2; } };", " 3; } };")},
     {"qualified static of base conditional_t",
      {{"main.cpp",
        "struct B { static int own() { return 2; } };\n#include <type_traits>\nstruct A : "
        "std::conditional_t<true, B, int> { };\nint f(int n) { return n + A::own(); }\n"}},
      edited("main.cpp", " 2; } };", " 3; } };")},
     {"unqualified alias of base conditional_t",
      {{"main.cpp",
        "struct K { static int go() { return 2; } };\nstruct B { using T = K; };\n#include "
        "<type_traits>\nstruct A : std::conditional_t<true, B, int> { int h() { return T::go(); } "
        "};\nint f(int n) { return n + A().h(); }\n"}},
      edited("main.cpp", " 2; } };", " 3; } };")},
     {"unqualified alias of base interface keyword",
      {{"main.cpp",
        "struct K { static int go() { return 2; } };\nstruct B { using T = K; };\n#define "
        "interface struct\ninterface A : B { int h() { return T::go(); } };\nint f(int n) { return "
        "n + A().h(); }\n"}},
      edited("main.cpp", " 2; } };", " 3; } };")}});

EDIT_TABLE(chains_from_using,
           {{"using decl class nested def",
             {{"main.cpp",
               "namespace a { int k = 2; struct S { struct I; }; }\nusing a::S;\nstruct S::I { int "
               "h() { return k; } };\nint f(int n) { return n + a::S::I().h(); }\n"}},
             edited("main.cpp", "2; struc", "3; struc")},
            {"using decl template member def",
             {{"main.cpp",
               "namespace a { int k = 2; template <class T> struct S { int h(); }; }\nusing "
               "a::S;\ntemplate <class T> int S<T>::h() { return k; }\nint f(int n) { return n + "
               "a::S<int>().h(); }\n"}},
             edited("main.cpp", "2; templ", "3; templ")},
            {"using decl template member spec",
             {{"main.cpp",
               "namespace a { int k = 2; template <class T> struct S { int h(); }; }\nusing "
               "a::S;\ntemplate <> int S<int>::h() { return k; }\nint f(int n) { return n + "
               "a::S<int>().h(); }\n"}},
             edited("main.cpp", "2; templ", "3; templ")},
            {"using decl class ctor init",
             {{"main.cpp",
               "namespace a { int k = 2; struct S { int x; S(); }; }\nusing a::S;\nS::S() : x(k) { "
               "}\nint f(int n) { return n + a::S().x; }\n"}},
             edited("main.cpp", "2; struc", "3; struc")},
            {"using decl class default argument",
             {{"main.cpp",
               "namespace a { int k = 2; struct S { int h(int); }; }\nusing a::S;\nint S::h(int x "
               "= k) { return x; }\nint f(int n) { return n + a::S().h(); }\n"}},
             edited("main.cpp", "2; struc", "3; struc")}});

}  // namespace
}  // namespace coolcache::scan::test
