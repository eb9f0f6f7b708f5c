// Names whose scope only seems to be certain: more of what a review found that gave stale results.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(scopes_more_1,
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

EDIT_TABLE(scopes_more_2,
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

EDIT_TABLE(scopes_more_3,
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
    scopes_more_4,
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

EDIT_TABLE(scopes_more_5,
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

EDIT_TABLE(
    scopes_more_6,
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

EDIT_TABLE(scopes_more_7,
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

EDIT_TABLE(scopes_more_8, {{"paste keyword prefix",
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

EDIT_TABLE(scopes_more_9, {{"alias mangled",
                            {{"main.cpp",
                              "extern int g() __attribute__((alias(\"_Z4implv\")));\nint impl() { "
                              "return 2; }\nint f(int n) { return n + g(); }\n"}},
                            edited("main.cpp", "urn 2; }", "urn 3; }")},
                           {"asm label mangled",
                            {{"main.cpp",
                              "namespace a { int impl() { return 2; } }\nint g() "
                              "__asm__(\"_ZN1a4implEv\");\nint f(int n) { return n + g(); }\n"}},
                            edited("main.cpp", "n 2; } }", "n 3; } }")},
                           {"weakref",
                            {{"main.cpp",
                              "static int g() __attribute__((weakref(\"_Z4implv\")));\nint impl() "
                              "{ return 2; }\nint f(int n) { return n + g(); }\n"}},
                            edited("main.cpp", "urn 2; }", "urn 3; }")}});

EDIT_TABLE(scopes_more_10,
           {{"pragma weak",
             {{"main.cpp",
               "int f(int n);\nextern \"C\" int g();\nint f(int n) { return n + g(); }\n"},
              {"other.cpp",
               "namespace z { extern \"C\" int impl() { return 2; } }\n#pragma weak g = impl\n"}},
             edited("other.cpp", "n 2; } }", "n 3; } }")}});

EDIT_TABLE(scopes_more_11,
           {{"C const extern in body",
             {{"main.cpp", "extern \"C\" int g(int);\nint f(int n) { return n + g(n); }\n"},
              {"a.c", "int g(int n) { extern const int k; return k; }\n"},
              {"b.c", "const int k = 2;\n"}},
             edited("b.c", "t k = 2;", "t k = 3;")}});

EDIT_TABLE(scopes_more_12,
           {{"conditional class head names",
             {{"main.cpp", "#include \"h.hpp\"\nint f(int n) { return n + R().go(); }\n"},
              {"h.hpp", "#ifdef X\nstruct Q {\n#else\nstruct R {\n#endif\n  int go();\n};\n"},
              {"other.cpp", "#include \"h.hpp\"\nint R::go() { return 2; }\n"}},
             edited("other.cpp", "urn 2; }", "urn 3; }")}});

EDIT_TABLE(
    scopes_more_13,
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
    scopes_more_14,
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

EDIT_TABLE(
    scopes_more_15,
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

EDIT_TABLE(scopes_more_16, {{"override through alias base only main knows",
                             {{"main.cpp", "#include \"b.hpp\"\nint f(B& b) { return b.go(); }\n"},
                              {"b.hpp",
                               "struct B { virtual int go() { return 1; } };\nusing S = "
                               "B;\nnamespace z { struct S { int x; }; }\nB& pick();\n"},
                              {"other.cpp",
                               "#include \"b.hpp\"\nstruct A : S { int go() override { return 2; } "
                               "};\nB& pick() { static A a; return a; }\n"}},
                             edited("other.cpp", " 2; } };", " 3; } };")}});

EDIT_TABLE(
    scopes_more_17,
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

EDIT_TABLE(scopes_more_18,
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

EDIT_TABLE(scopes_more_19,
           {{"using directive transitive alias chain",
             {{"main.cpp",
               "namespace a { namespace b { int k = 2; } }\nnamespace c { namespace d = a::b; "
               "}\nnamespace e { using namespace c::d; }\nint f(int n) { return n + e::k; }\n"}},
             edited("main.cpp", "= 2; } }", "= 3; } }")},
            {"using directive to alias from library style",
             {{"main.cpp",
               "#include \"l.hpp\"\nusing namespace lib;\nint f(int n) { return n + k; }\n"},
              {"l.hpp", "namespace lib_v2 { inline int k = 2; }\nnamespace lib = lib_v2;\n"}},
             edited("l.hpp", "k = 2; }", "k = 3; }")}});

EDIT_TABLE(scopes_more_20,
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

EDIT_TABLE(scopes_more_21,
           {{"friend defined declared extern in body",
             {{"main.cpp",
               "struct S { friend int g(int) { return 2; } };\nint f(int n) { int g(int); return n "
               "+ g(n); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")},
            {"friend defined declared in other unit",
             {{"main.cpp", "int g(int);\nint f(int n) { return n + g(n); }\n"},
              {"other.cpp",
               "struct S { friend int g(int) { return 2; } };\nint (*anchor)(int);\nint g(int); "
               "int unused() { return g(1); }\n"}},
             edited("other.cpp", " 2; } };", " 3; } };")},
            {"friend template defined declared in ns",
             {{"main.cpp",
               "namespace a { template <class T> int g(T); struct S { template <class T> friend "
               "int g(T) { return 2; } }; }\nint f(int n) { return n + a::g(n); }\n"}},
             edited("main.cpp", "2; } }; ", "3; } }; ")},
            {"friend through using decl",
             {{"main.cpp",
               "namespace a { int g(int); struct S { friend int g(int) { return 2; } }; }\nusing "
               "a::g;\nint f(int n) { return n + g(n); }\n"}},
             edited("main.cpp", "2; } }; ", "3; } }; ")},
            {"friend address",
             {{"main.cpp",
               "namespace a { int g(int); struct S { friend int g(int) { return 2; } }; }\nint "
               "f(int n) { auto p = &a::g; return p(n); }\n"}},
             edited("main.cpp", "2; } }; ", "3; } }; ")}});

EDIT_TABLE(scopes_more_22,
           {{"namespace shares name with template class",
             {{"main.cpp",
               "namespace z { template <class T> struct util { }; }\nnamespace util { inline int "
               "g() { return 2; } }\nint f(int n) { return n + util::g(); }\n"}},
             edited("main.cpp", "n 2; } }", "n 3; } }")},
            {"nested namespace shares name with class",
             {{"main.cpp",
               "struct detail { int x; };\nnamespace a { namespace detail { int g() { return 2; } "
               "} }\nint f(int n) { return n + a::detail::g(); }\n"}},
             edited("main.cpp", "2; } } }", "3; } } }")},
            {"namespace shares name with class inner type member",
             {{"main.cpp",
               "namespace z { struct util { int x; }; }\nnamespace util { struct T { int go() { "
               "return 2; } }; }\nint f(int n) { util::T t; return n + t.go(); }\n"}},
             edited("main.cpp", "2; } }; ", "3; } }; ")},
            {"namespace shares name with class concept",
             {{"main.cpp",
               "namespace z { struct util { int x; }; }\nnamespace util { template <class T> "
               "concept C = sizeof(T) == 4; }\nint f(int n) { return n + util::C<int>; }\n"}},
             edited("main.cpp", " == 4; }", " == 8; }")}});

EDIT_TABLE(
    scopes_more_23,
    {{"conditional chain of definition",
      {{"main.cpp", "#include \"s.hpp\"\nint f(int n) { return n + a::S().h(); }\n"},
       {"s.hpp",
        "namespace b { struct S { int h(); }; } namespace a { const int k = 2; struct S { int h(); "
        "}; }\n"},
       {"other.cpp",
        "#include \"s.hpp\"\nint\n#ifdef X\nb::S::h() {\n#else\na::S::h() {\n#endif\n return k; "
        "}\nnamespace b { const int k = 1; }\n"}},
      edited("s.hpp", "2; struc", "3; struc")},
     {"conditional class name of member",
      {{"main.cpp", "#include \"s.hpp\"\nint f(int n) { return n + R().h(); }\n"},
       {"s.hpp", "struct Q { int h(); }; struct R { int h(); };\n"},
       {"other.cpp",
        "#include \"s.hpp\"\n#ifdef X\nint Q::h() {\n#else\nint R::h() {\n#endif\n return 2; }\n"}},
      edited("other.cpp", "urn 2; }", "urn 3; }")},
     {"conditional class name of member with base",
      {{"main.cpp", "#include \"s.hpp\"\nint f(int n) { return n + R().h(); }\n"},
       {"s.hpp",
        "struct B { int own() { return 2; } }; struct Q { int h(); }; struct R : B { int h(); "
        "};\n"},
       {"other.cpp",
        "#include \"s.hpp\"\n#ifdef X\nint Q::h() {\n#else\nint R::h() {\n#endif\n return own(); "
        "}\n"}},
      edited("s.hpp", "2; } }; ", "3; } }; ")},
     {"conditional static in torn head",
      {{"main.cpp", "int g();\nint f(int n) { return n + g(); }\n"},
       {"other.cpp", "#if defined(X)\nstatic int g()\n#else\nint g()\n#endif\n{ return 2; }\n"}},
      edited("other.cpp", "urn 2; }", "urn 3; }")},
     {"conditional const",
      {{"main.cpp", "int f(int n) { extern int k; return n + k; }\n"},
       {"other.cpp", "#ifdef X\nconst\n#endif\nint k = 2;\n"}},
      edited("other.cpp", "t k = 2;", "t k = 3;")},
     {"conditional using namespace torn",
      {{"main.cpp",
        "namespace a { int k = 2; } namespace b { int j = 1; }\nusing namespace\n#ifdef "
        "X\nb\n#else\na\n#endif\n;\nint f(int n) { return n + k; }\n"}},
      edited("main.cpp", "2; } nam", "3; } nam")}});

EDIT_TABLE(
    scopes_more_24,
    {{"namespace nested same names with classes",
      {{"main.cpp",
        "namespace a { struct b { int x; }; }\nnamespace c { namespace b { struct T { static int "
        "go() { return 2; } }; } }\nint f(int n) { return n + c::b::T::go(); }\n"}},
      edited("main.cpp", "2; } }; ", "3; } }; ")}});

EDIT_TABLE(scopes_more_25,
           {{"const at end pointer to const in ns",
             {{"main.cpp",
               "namespace a { int h() { extern const int* p; return *p; } }\nint f(int n) { return "
               "n + a::h(); }\n"},
              {"other.cpp", "namespace a { extern int v; int v = 2; const int* p = &v; }\n"}},
             edited("other.cpp", "2; const", "3; const")},
            {"const reference extern in body",
             {{"main.cpp", "int f(int n) { extern const int& r; return n + r; }\n"},
              {"other.cpp", "const int& r = *new int(2);\n"}},
             edited("other.cpp", " int(2);", " int(3);")},
            {"const array of pointers by macro",
             {{"main.cpp",
               "#define API(x) extern x\nAPI(const char* names[]);\nint f(int n) { return n + "
               "names[0][0]; }\n"},
              {"other.cpp", "const char* names[] = {\"2\"};\n"}},
             edited("other.cpp", "= {\"2\"};", "= {\"3\"};")},
            {"const volatile",
             {{"main.cpp", "int f(int n) { extern const volatile int r; return n + r; }\n"},
              {"other.cpp", "const volatile int r = 2;\n"}},
             edited("other.cpp", "t r = 2;", "t r = 3;")}});

EDIT_TABLE(
    scopes_more_26,
    {{"state through using decl class definition",
      {{"main.cpp", "#include \"s.hpp\"\nint f(int n) { return n + q::state; }\n"},
       {"s.hpp", "namespace q { inline int state; struct S { S(); }; }\n"},
       {"other.cpp", "#include \"s.hpp\"\nusing q::S;\nS::S() { state = 2; }\nstatic S s;\n"}},
      edited("other.cpp", "e = 2; }", "e = 3; }")},
     {"state through namespace alias directive",
      {{"main.cpp", "#include \"s.hpp\"\nint f(int n) { return n + q::state; }\n"},
       {"s.hpp", "namespace q { inline int state; }\n"},
       {"other.cpp",
        "#include \"s.hpp\"\nnamespace p = q; using namespace p;\nstatic bool b = (state = 2);\n"}},
      edited("other.cpp", "te = 2);", "te = 3);")}});

}  // namespace
}  // namespace coolcache::scan::test
