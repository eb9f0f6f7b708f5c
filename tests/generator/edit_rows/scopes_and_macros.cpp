// Names that macros move, bind or make: what a review found that gave stale results.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(names_moved_by_macros,
           {{"macro empty before member",
             {{"main.cpp",
               "struct A { int go() { return 2; } };\n#define EMPTY\nint f(int n) { A a; return n "
               "+ a. EMPTY go(); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")},
            {"macro id around member",
             {{"main.cpp",
               "struct A { int go() { return 2; } };\n#define ID(x) x\nint f(int n) { A a; return "
               "n + a.ID(go)(); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")},
            {"macro id around qualified",
             {{"main.cpp",
               "namespace a { int go() { return 2; } }\n#define ID(x) x\nint f(int n) { return n + "
               "a::ID(go)(); }\n"}},
             edited("main.cpp", "n 2; } }", "n 3; } }")},
            {"macro template call",
             {{"main.cpp",
               "struct A { template <class T> int go() { return 2; } };\n#define CALL(o, n) "
               "o.template n<int>()\ntemplate <class T> int h(T a) { return CALL(a, go); }\nint "
               "f(int n) { return n + h(A()); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")},
            {"macro args with dot in argument",
             {{"main.cpp",
               "struct A { int go() { return 2; } };\n#define JOIN(a, b) a b\nint f(int n) { A a; "
               "return n + JOIN(a., go()); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")},
            {"macro args with qualifier in argument",
             {{"main.cpp",
               "namespace a { int go() { return 2; } }\n#define JOIN(x, y) x y\nint f(int n) { "
               "return n + JOIN(a::, go()); }\n"}},
             edited("main.cpp", "n 2; } }", "n 3; } }")},
            {"macro operator argument",
             {{"main.cpp",
               "struct A { int go() { return 2; } };\n#define CALL(o, op, n) o op n()\nint f(int "
               "n) { A a; return n + CALL(a, ., go); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")},
            {"macro va_opt dot",
             {{"main.cpp",
               "struct A { int go() { return 2; } };\n#define CALL(o, ...) o __VA_OPT__(.) "
               "__VA_ARGS__\nint f(int n) { A a; return n + CALL(a, go()); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")}});

EDIT_TABLE(macros_named_like_markers,
           {{"macro called CACHE_",
             {{"main.cpp",
               "struct A { int go() { return 2; } };\n#define CACHE_CALL(o, n) o.n()\nint f(int n) "
               "{ A a; return n + CACHE_CALL(a, go); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")},
            {"macro called CACHE_ qualified",
             {{"main.cpp",
               "namespace a { int go() { return 2; } }\n#define CACHE_LOOKUP(n) a::n()\nint f(int "
               "n) { return n + CACHE_LOOKUP(go); }\n"}},
             edited("main.cpp", "n 2; } }", "n 3; } }")},
            {"macro through macro called CACHE_",
             {{"main.cpp",
               "namespace a { int go() { return 2; } }\n#define CACHE_LOOKUP(n) a::n()\n#define "
               "LOOK(n) CACHE_LOOKUP(n)\nint f(int n) { return n + LOOK(go); }\n"}},
             edited("main.cpp", "n 2; } }", "n 3; } }")}});

EDIT_TABLE(local_classes_by_macros,
           {{"macro brings members by inheriting lambda",
             {{"main.cpp",
               "struct B { int go() { return 2; } };\n#define LOCAL(n, b) struct n : b\nint f(int "
               "n) { LOCAL(L, B) { int h() { return go(); } }; return n + L().h(); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")},
            {"macro struct keyword local",
             {{"main.cpp",
               "struct B { int go() { return 2; } };\n#define STRUCT struct\nint f(int n) { STRUCT "
               "L : B { int h() { return go(); } }; return n + L().h(); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")}});

EDIT_TABLE(
    names_bound_unseen,
    {{"macro alias in body namesake",
      {{"main.cpp",
        "struct A { static int go() { return 2; } };\nnamespace z { struct X { static int go() { "
        "return 1; } }; }\n#define ALIAS(n, t) using n = t\nint f(int n) { ALIAS(X, A); return n + "
        "X::go(); }\n"}},
      edited("main.cpp", " 2; } };", " 3; } };")},
     {"macro alias at namespace namesake",
      {{"main.cpp",
        "struct A { static int go() { return 2; } };\nnamespace z { struct X { static int go() { "
        "return 1; } }; }\n#define ALIAS(n, t) using n = t;\nALIAS(X, A)\nint f(int n) { return n "
        "+ X::go(); }\n"}},
      edited("main.cpp", " 2; } };", " 3; } };")},
     {"macro namespace alias namesake",
      {{"main.cpp",
        "namespace a { int go() { return 2; } }\nnamespace z { namespace c { int h() { return 1; } "
        "} }\n#define NSALIAS(x, y) namespace x = y\nNSALIAS(c, a);\nint f(int n) { return n + "
        "c::go(); }\n"}},
      edited("main.cpp", "n 2; } }", "n 3; } }")},
     {"macro namespace alias in body namesake",
      {{"main.cpp",
        "namespace a { int go() { return 2; } }\nnamespace z { namespace c { int h() { return 1; } "
        "} }\n#define NSALIAS(x, y) namespace x = y\nint f(int n) { NSALIAS(c, a); return n + "
        "c::go(); }\n"}},
      edited("main.cpp", "n 2; } }", "n 3; } }")},
     {"alias attribute namesake",
      {{"main.cpp",
        "struct A { static int go() { return 2; } };\nnamespace z { struct X { static int go() { "
        "return 1; } }; }\nint f(int n) { using X __attribute__((unused)) = A; return n + X::go(); "
        "}\n"}},
      edited("main.cpp", " 2; } };", " 3; } };")},
     {"typedef attribute namesake",
      {{"main.cpp",
        "struct A { static int go() { return 2; } };\nnamespace z { struct X { static int go() { "
        "return 1; } }; }\nint f(int n) { typedef A X __attribute__((unused)); return n + X::go(); "
        "}\n"}},
      edited("main.cpp", " 2; } };", " 3; } };")},
     {"typedef std attribute namesake",
      {{"main.cpp",
        "struct A { static int go() { return 2; } };\nnamespace z { struct X { static int go() { "
        "return 1; } }; }\nint f(int n) { typedef A X [[maybe_unused]]; return n + X::go(); }\n"}},
      edited("main.cpp", " 2; } };", " 3; } };")},
     {"typedef paren namesake",
      {{"main.cpp",
        "struct A { static int go() { return 2; } };\nnamespace z { struct X { static int go() { "
        "return 1; } }; }\nint f(int n) { typedef A (X); return n + X::go(); }\n"}},
      edited("main.cpp", " 2; } };", " 3; } };")},
     {"typedef global paren namesake",
      {{"main.cpp",
        "struct A { static int go() { return 2; } };\nnamespace z { struct X { static int go() { "
        "return 1; } }; }\ntypedef A (X);\nint f(int n) { return n + X::go(); }\n"}},
      edited("main.cpp", " 2; } };", " 3; } };")}});

EDIT_TABLE(template_heads,
           {{"template head greater",
             {{"main.cpp",
               "struct A { static int go() { return 2; } };\nnamespace z { struct X { static int "
               "go() { return 1; } }; }\ntemplate <int N, bool P = (N > 3), class X = A> int "
               "call() { return X::go(); }\nint f(int n) { return n + call<5>(); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")},
            {"template head enable_if",
             {{"main.cpp",
               "#include <type_traits>\nstruct A { static int go() { return 2; } };\nnamespace z { "
               "struct X { static int go() { return 1; } }; }\ntemplate <class T, class = "
               "std::enable_if_t<(sizeof(T) > 2)>, class X = A> int call() { return X::go(); "
               "}\nint f(int n) { return n + call<int>(); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")},
            {"template head braces",
             {{"main.cpp",
               "#include <type_traits>\nstruct A { static int go() { return 2; } };\nnamespace z { "
               "struct X { static int go() { return 1; } }; }\ntemplate <class T, "
               "std::enable_if_t<std::true_type{}, int> = 0, class X = A> int call() { return "
               "X::go(); }\nint f(int n) { return n + call<int>(); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")},
            {"template head macro",
             {{"main.cpp",
               "struct A { static int go() { return 2; } };\nnamespace z { struct X { static int "
               "go() { return 1; } }; }\n#define TPL(T) template <class T>\nTPL(X) int call() { "
               "return X::go(); }\nint f(int n) { return n + call<A>(); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")},
            {"template param macro",
             {{"main.cpp",
               "struct A { static int go() { return 2; } };\nnamespace z { struct X { static int "
               "go() { return 1; } }; }\n#define PARAM class X\ntemplate <PARAM> int call() { "
               "return X::go(); }\nint f(int n) { return n + call<A>(); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")},
            {"template keyword macro",
             {{"main.cpp",
               "struct A { static int go() { return 2; } };\nnamespace z { struct X { static int "
               "go() { return 1; } }; }\n#define TEMPLATE template\nTEMPLATE <class X> int call() "
               "{ return X::go(); }\nint f(int n) { return n + call<A>(); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")}});

EDIT_TABLE(pasted_from_words,
           {{"paste keyword prefix",
             {{"main.cpp",
               "#define CAT(a, b) a##b\nint int_of() { return 2; }\nint f(int n) { "
               "return n + CAT(int, _of)(); }\n"}},
             edited("main.cpp", "urn 2; }", "urn 3; }")},
            {"paste parameter prefix",
             {{"main.cpp",
               "#define CAT(a, b) a##b\nint go_x() { return 2; }\nint f(int go) { "
               "return go + CAT(go, _x)(); }\n"}},
             edited("main.cpp", "urn 2; }", "urn 3; }")},
            {"paste keyword prefix member",
             {{"main.cpp",
               "#define CAT(a, b) a##b\nstruct A { int int_of() { return 2; } "
               "};\nint f(int n) { A a; return n + a.CAT(int, _of)(); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")},
            {"paste keyword qualified",
             {{"main.cpp",
               "#define READ(t) CAT(t, _read)\n#define CAT(a, b) CAT2(a, "
               "b)\n#define CAT2(a, b) a##b\nnamespace a { int long_read() { return "
               "2; } }\nint f(int n) { return n + a::READ(long)(); }\n"}},
             edited("main.cpp", "n 2; } }", "n 3; } }")}});

EDIT_TABLE(namespaces_pasted,
           {{"pasted namespace known elsewhere",
             {{"main.cpp",
               "#define CAT(a, b) CAT_(a, b)\n#define CAT_(a, b) a##b\nnamespace v1 { int j = 1; "
               "}\nnamespace CAT(v, 1) { int k = 2; }\nint f(int n) { return n + v1::k; }\n"}},
             edited("main.cpp", "k = 2; }", "k = 3; }")},
            {"namespace by function macro known elsewhere",
             {{"main.cpp",
               "#define NS(x) x\nnamespace v1 { int j = 1; }\nnamespace NS(v1) { int k = 2; }\nint "
               "f(int n) { return n + v1::k; }\n"}},
             edited("main.cpp", "k = 2; }", "k = 3; }")}});

EDIT_TABLE(
    bases_by_macros,
    {{"plain base member macro base arg",
      {{"main.cpp",
        "struct B { virtual int go() { return 1; } int own() { return 2; } int h0() { return go(); "
        "} };\n#define BASE(x) public x\nstruct A : BASE(B) { int h() { return own(); } };\nint "
        "f(int n) { return n + A().h(); }\n"}},
      edited("main.cpp", "2; } int", "3; } int")},
     {"plain base member macro base arg id",
      {{"main.cpp",
        "struct B { virtual int go() { return 1; } int own() { return 2; } int h0() { return go(); "
        "} };\n#define ID(x) x\nstruct A : public ID(B) { int h() { return own(); } };\nint f(int "
        "n) { return n + A().h(); }\n"}},
      edited("main.cpp", "2; } int", "3; } int")},
     {"override macro bases",
      {{"main.cpp",
        "struct B { virtual int go() { return 1; } int h0() { return go(); } };\n#define BASES : "
        "public B\nstruct A BASES { int go() override { return 2; } };\nB& any();\nint f(int n) { "
        "return n + any().h0(); }\nA object; B& any() { return object; }\n"}},
      edited("main.cpp", " 2; } };", " 3; } };")},
     {"plain base member macro colon",
      {{"main.cpp",
        "struct B { virtual int go() { return 1; } int own() { return 2; } int h0() { return go(); "
        "} };\n#define INHERITS :\nstruct A INHERITS B { int h() { return own(); } };\nint f(int "
        "n) { return n + A().h(); }\n"}},
      edited("main.cpp", "2; } int", "3; } int")},
     {"plain base member macro extends",
      {{"main.cpp",
        "struct B { virtual int go() { return 1; } int own() { return 2; } int h0() { return go(); "
        "} };\n#define EXTENDS : public\nstruct A EXTENDS B { int h() { return own(); } };\nint "
        "f(int n) { return n + A().h(); }\n"}},
      edited("main.cpp", "2; } int", "3; } int")}});

}  // namespace
}  // namespace coolcache::scan::test
