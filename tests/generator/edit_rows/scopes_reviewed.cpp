// Names whose scope only seems to be certain: what a review found that gave stale results.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(nominated_aliases,
           {{"ns alias nominated",
             {{"main.cpp",
               "namespace a { int g() { return 2; } }\nnamespace c = a; using namespace c;\nint "
               "f(int n) { return n + g(); }\n"}},
             edited("main.cpp", "n 2; } }", "n 3; } }")},
            {"ns alias nominated var",
             {{"main.cpp",
               "namespace a::b { int k = 2; }\nnamespace c = a::b;\nint f(int n) { using namespace "
               "c; return n + k; }\n"}},
             edited("main.cpp", "k = 2; }", "k = 3; }")},
            {"ns alias of alias nominated",
             {{"main.cpp",
               "namespace a { int g() { return 2; } }\nnamespace c = a; namespace d = c; namespace "
               "x { using namespace d; }\nint f(int n) { return n + x::g(); }\n"}},
             edited("main.cpp", "n 2; } }", "n 3; } }")}});

EDIT_TABLE(namespace_and_class_of_one_name,
           {{"namespace shares name with enumerator",
             {{"main.cpp",
               "namespace z { enum Kind { util, net }; }\nnamespace util { int g() { return 2; } "
               "}\nint f(int n) { return n + util::g(); }\n"}},
             edited("main.cpp", "n 2; } }", "n 3; } }")},
            {"namespace shares name with class",
             {{"main.cpp",
               "namespace z { struct util { int x; }; }\nnamespace util { int g() { return 2; } "
               "}\nint f(int n) { return n + util::g(); }\n"}},
             edited("main.cpp", "n 2; } }", "n 3; } }")},
            {"namespace shares name with class plain inside",
             {{"main.cpp",
               "namespace z { struct util { int x; }; }\nnamespace util { int g() { return 2; } "
               "int f(int n) { return n + g(); } }\nusing util::f;\n"}},
             edited("main.cpp", "2; } int", "3; } int")},
            {"namespace shares name with class variable",
             {{"main.cpp",
               "namespace z { struct util { int x; }; }\nnamespace util { int k = 2; }\nint f(int "
               "n) { return n + util::k; }\n"}},
             edited("main.cpp", "k = 2; }", "k = 3; }")},
            {"namespace shares name with class type",
             {{"main.cpp",
               "namespace z { struct util { int x; }; }\nnamespace util { struct T { int v = 2; }; "
               "}\nint f(int n) { return n + util::T().v; }\n"}},
             edited("main.cpp", " 2; }; }", " 3; }; }")},
            {"namespace shares name with class using decl",
             {{"main.cpp",
               "namespace z { struct util { int x; }; }\nnamespace util { int g() { return 2; } "
               "}\nusing util::g;\nint f(int n) { return n + g(); }\n"}},
             edited("main.cpp", "n 2; } }", "n 3; } }")},
            {"namespace shares name with class ADL",
             {{"main.cpp",
               "namespace z { struct util { int x; }; }\nnamespace util { struct T {}; int g(T) { "
               "return 2; } }\nint f(int n) { return n + g(util::T()); }\n"}},
             edited("main.cpp", "n 2; } }", "n 3; } }")}});

EDIT_TABLE(conditional_bases,
           {{"conditional base",
             {{"main.cpp",
               "struct B { int go() { return 2; } }; struct C { int go() { return 1; } };\nstruct "
               "A\n#ifdef X\n : C\n#else\n : B\n#endif\n{ int h() { return go(); } };\nint f(int "
               "n) { return n + A().h(); }\n"}},
             edited("main.cpp", "2; } }; ", "3; } }; ")},
            {"conditional base override",
             {{"main.cpp",
               "struct B { virtual int go() { return 1; } int h() { return go(); } }; struct C { "
               "virtual int go() {return 1;} };\nstruct A\n#ifdef X\n : C\n#else\n : B\n#endif\n{ "
               "int go() override { return 2; } };\nB& any();\nint f(int n) { return n + "
               "any().h(); }\nB& any() { static A a; return a; }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")},
            {"conditional base override elsewhere",
             {{"main.cpp", "#include \"b.hpp\"\nint f(int n) { return n + any().h(); }\n"},
              {"b.hpp",
               "#pragma once\nstruct B { virtual int go() { return 1; } int h() { return go(); } "
               "}; struct C { virtual int go() {return 1;} };\nextern B* slot; inline B& any() { "
               "return *slot; }\n"},
              {"other.cpp",
               "#include \"b.hpp\"\nstruct A\n#ifdef X\n : C\n#else\n : B\n#endif\n{ int go() "
               "override { return 2; } };\nA a;\nB* slot = &a;\n"}},
             edited("other.cpp", " 2; } };", " 3; } };")},
            {"conditional base in list",
             {{"main.cpp",
               "struct P {}; struct B { int go() { return 2; } }; struct C { int go() { return 1; "
               "} };\nstruct A : P,\n#ifdef X\n C\n#else\n B\n#endif\n{ int h() { return go(); } "
               "};\nint f(int n) { return n + A().h(); }\n"}},
             edited("main.cpp", "2; } }; ", "3; } }; ")}});

EDIT_TABLE(
    conditional_scopes,
    {{"conditional static",
      {{"main.cpp", "int g();\nint f(int n) { return n + g(); }\n"},
       {"other.cpp", "#ifdef PRIVATE\nstatic\n#endif\nint g() { return 2; }\n"}},
      edited("other.cpp", "urn 2; }", "urn 3; }")},
     {"conditional anon namespace",
      {{"main.cpp", "int g();\nint f(int n) { return n + g(); }\n"},
       {"other.cpp",
        "#ifdef PRIVATE\nnamespace {\n#endif\nint g() { return 2; }\n#ifdef PRIVATE\n}\n#endif\n"}},
      edited("other.cpp", "urn 2; }", "urn 3; }")},
     {"conditional namespace not taken",
      {{"main.cpp",
        "#include \"g.hpp\"\nnamespace b { int f(int n) { return n + g(); } }\nusing b::f;\n"},
       {"g.hpp",
        "#ifdef USE_NS\nnamespace a {\n#endif\ninline int g() { return 2; }\n#ifdef "
        "USE_NS\n}\n#endif\n"}},
      edited("g.hpp", "urn 2; }", "urn 3; }")},
     {"conditional namespace not taken var",
      {{"main.cpp", "#include \"g.hpp\"\nint f(int n) { return n + k; }\n"},
       {"g.hpp",
        "#ifdef USE_NS\nnamespace a {\n#endif\nconst int k = 2;\n#ifdef USE_NS\n}\n#endif\n"}},
      edited("g.hpp", "t k = 2;", "t k = 3;")},
     {"conditional namespace not taken global",
      {{"main.cpp", "#include \"g.hpp\"\nint f(int n) { return n + ::g(); }\n"},
       {"g.hpp",
        "#ifdef USE_NS\nnamespace a {\n#endif\ninline int g() { return 2; }\n#ifdef "
        "USE_NS\n}\n#endif\n"}},
      edited("g.hpp", "urn 2; }", "urn 3; }")},
     {"conditional namespace two names",
      {{"main.cpp",
        "#include \"g.hpp\"\nnamespace b { int h(); }\nint f(int n) { return n + b::g(); }\n"},
       {"g.hpp",
        "#ifdef X\nnamespace a {\n#else\nnamespace b {\n#endif\ninline int g() { return 2; "
        "}\n}\n"}},
      edited("g.hpp", "urn 2; }", "urn 3; }")},
     {"conditional namespace name in head",
      {{"main.cpp",
        "#include \"g.hpp\"\nnamespace b { int h(); }\nint f(int n) { return n + b::g(); }\n"},
       {"g.hpp", "namespace\n#ifdef X\na\n#else\nb\n#endif\n{\ninline int g() { return 2; }\n}\n"}},
      edited("g.hpp", "urn 2; }", "urn 3; }")},
     {"conditional namespace two names include",
      {{"main.cpp",
        "#include \"g.hpp\"\nnamespace b { int h(); }\nint f(int n) { return n + b::g(); }\n"},
       {"g.hpp",
        "#ifdef X\n#else\nnamespace b {\n#endif\n#include \"g.inc\"\n#ifdef X\n#else\n}\n#endif\n"},
       {"g.inc", "inline int g() { return 2; }\n"}},
      edited("g.inc", "urn 2; }", "urn 3; }")},
     {"conditional inline",
      {{"main.cpp",
        "namespace a {\n#ifdef X\n#else\ninline\n#endif\nnamespace v1 { int g() { return 2; } } "
        "}\nint f(int n) { return n + a::g(); }\n"}},
      edited("main.cpp", "2; } } }", "3; } } }")},
     {"conditional inline 2",
      {{"main.cpp",
        "namespace a {\n#ifndef X\ninline\n#endif\nnamespace v1 { int k = 2; } }\nint f(int n) { "
        "return n + a::k; }\n"}},
      edited("main.cpp", "= 2; } }", "= 3; } }")},
     {"conditional inline plain",
      {{"main.cpp",
        "namespace a {\n#ifndef X\ninline\n#endif\nnamespace v1 { int k = 2; }\nint f(int n) { "
        "return n + k; } }\nusing a::f;\n"}},
      edited("main.cpp", "k = 2; }", "k = 3; }")}});

EDIT_TABLE(inline_by_a_macro, {{"macro inline",
                                {{"main.cpp",
                                  "#define INL inline\nnamespace a { INL namespace v1 { int k = 2; "
                                  "} }\nint f(int n) { return n + a::k; }\n"}},
                                edited("main.cpp", "= 2; } }", "= 3; } }")}});

EDIT_TABLE(
    macros_in_namespace_heads,
    {{"macro attr before ns name",
      {{"main.cpp",
        "#define EXPORT __attribute__((visibility(\"default\")))\nnamespace EXPORT a { int g() { "
        "return 2; } }\nint f(int n) { return n + a::g(); }\n"}},
      edited("main.cpp", "n 2; } }", "n 3; } }")},
     {"macro attr empty before ns name",
      {{"main.cpp",
        "#define EXPORT\nnamespace EXPORT a { int k = 2; }\nint f(int n) { return n + a::k; }\n"}},
      edited("main.cpp", "k = 2; }", "k = 3; }")},
     {"macro attr behind ns name",
      {{"main.cpp",
        "#define EXPORT\nnamespace a EXPORT { int k = 2; }\nint f(int n) { return n + a::k; }\n"}},
      edited("main.cpp", "k = 2; }", "k = 3; }")}});

EDIT_TABLE(namespace_by_a_macro,
           {{"using N",
             {{"main.cpp",
               "#define N namespace\nnamespace a { int g() { return 2; } "
               "}\nusing N a;\nint f(int n) { return n + g(); }\n"}},
             edited("main.cpp", "n 2; } }", "n 3; } }")},
            {"using N in body",
             {{"main.cpp",
               "#define N namespace\nnamespace a { int g() { return 2; } }\nint "
               "f(int n) { using N a; return n + g(); }\n"}},
             edited("main.cpp", "n 2; } }", "n 3; } }")}});

EDIT_TABLE(
    classes_named_by_using,
    {{"using decl class member def var",
      {{"main.cpp",
        "namespace a { const int k = 2; struct S { int h(); }; }\nusing a::S;\nint S::h() { return "
        "k; }\nint f(int n) { a::S s; return n + s.h(); }\n"}},
      edited("main.cpp", "2; struc", "3; struc")},
     {"using decl class member def type",
      {{"main.cpp",
        "namespace a { struct K { int v = 2; }; struct S { int h(); }; }\nusing a::S;\nint S::h() "
        "{ return K().v; }\nint f(int n) { a::S s; return n + s.h(); }\n"}},
      edited("main.cpp", "2; }; st", "3; }; st")},
     {"using decl class member def enum",
      {{"main.cpp",
        "namespace a { enum { k = 2 }; struct S { int h(); }; }\nusing a::S;\nint S::h() { return "
        "k; }\nint f(int n) { a::S s; return n + s.h(); }\n"}},
      edited("main.cpp", "2 }; str", "3 }; str")},
     {"using decl class member def template var",
      {{"main.cpp",
        "namespace a { template <class T> int k = 2; struct S { int h(); }; }\nusing a::S;\nint "
        "S::h() { return k<int>; }\nint f(int n) { a::S s; return n + s.h(); }\n"}},
      edited("main.cpp", "2; struc", "3; struc")},
     {"using decl class member def alias",
      {{"main.cpp",
        "namespace a { struct K1 { static int go() { return 2; } }; using K = K1; struct S { int "
        "h(); }; }\nusing a::S;\nint S::h() { return K::go(); }\nint f(int n) { a::S s; return n + "
        "s.h(); }\n"}},
      edited("main.cpp", "2; } }; ", "3; } }; ")},
     {"using decl class static member init",
      {{"main.cpp",
        "namespace a { const int k = 2; struct S { static int h; }; }\nusing a::S;\nint S::h = "
        "k;\nint f(int n) { return n + a::S::h; }\n"}},
      edited("main.cpp", "2; struc", "3; struc")},
     {"using decl in nested ns class member def",
      {{"main.cpp",
        "namespace z { namespace a { int k = 2; struct S { int h(); }; } using a::S; }\nint "
        "z::S::h() { return k; }\nint f(int n) { z::S s; return n + s.h(); }\n"}},
      edited("main.cpp", "2; struc", "3; struc")}});

EDIT_TABLE(arguments_find_using_declarations,
           {{"ADL through usingdeclaration",
             {{"main.cpp",
               "namespace b { int g(...) { return 2; } }\nnamespace a { struct S {}; using b::g; "
               "}\nint f(int n) { return n + g(a::S{}); }\n"}},
             edited("main.cpp", "n 2; } }", "n 3; } }")},
            {"ADL through usingdeclaration template",
             {{"main.cpp",
               "namespace b { template <class T> int g(T) { return 2; } }\nnamespace a { struct S "
               "{}; using b::g; }\ntemplate <class T> int call(T t) { return g(t); }\nint f(int n) "
               "{ return n + call(a::S{}); }\n"}},
             edited("main.cpp", "n 2; } }", "n 3; } }")},
            {"ADL appears through usingdeclaration",
             {{"main.cpp",
               "namespace b { template <class T> int g(T&&) { return 5; } }\nnamespace a { struct "
               "S { operator int() const { return 1; } };  }\nint g(int x) { return x; }\nint "
               "f(int n) { return n + g(a::S{}); }\n"}},
             edited("main.cpp", " } };  }", " } }; using b::g; }")}});

EDIT_TABLE(friends_declared_outside,
           {{"friend redeclared",
             {{"main.cpp",
               "namespace a { int g(int); struct S { friend int g(int) { return 2; } }; }\nint "
               "f(int n) { return n + a::g(n); }\n"}},
             edited("main.cpp", "2; } }; ", "3; } }; ")},
            {"friend redeclared plain",
             {{"main.cpp",
               "int g(int); struct S { friend int g(int) { return 2; } };\nint f(int n) { return n "
               "+ g(n); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")},
            {"friend redeclared in header",
             {{"main.cpp", "#include \"g.hpp\"\nint f(int n) { return n + g(n); }\n"},
              {"g.hpp", "int g(int);\n"},
              {"other.cpp",
               "#include \"g.hpp\"\nstruct S { friend int g(int) { return 2; } };\nint anchor() { "
               "return g(1); }\n"}},
             edited("other.cpp", " 2; } };", " 3; } };")}});

}  // namespace
}  // namespace coolcache::scan::test
