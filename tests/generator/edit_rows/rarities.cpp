// Rare forms, each of which could hide a change.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(rare_tokens, {
                            {"white space in a string",
                             {{"main.cpp", "int f(int n) { return \"a b\"[n]; }"}},
                             edited("main.cpp", "a b", "a  b"),
                             changes},
                            {"a line ending in a raw string",
                             {{"main.cpp", "int f(int n) { return R\"(a\nb)\"[n]; }"}},
                             edited("main.cpp", "a\nb", "a\n\nb"),
                             changes},
                            {"a splice in a raw string",
                             {{"main.cpp", "int f(int n) { return R\"(ab)\"[n]; }"}},
                             edited("main.cpp", "ab", "a\\\nb"),
                             changes},
                            {"two strings that become one",
                             {{"main.cpp", "int f(int n) { return n + sizeof \"a\" \"b\"; }"}},
                             edited("main.cpp", "\"a\" \"b\"", "\"a\\\"\\\"b\""),
                             changes},
                            {"tokens that are torn apart",
                             {{"main.cpp", "int f(int n) { int m = n; return n - --m; }"}},
                             edited("main.cpp", "n - --m", "n-- - -m"),
                             changes},
                            {"a literal's suffix",
                             {{"main.cpp", "int f(int n) { return n + sizeof(1u); }"}},
                             edited("main.cpp", "1u", "1ull"),
                             changes},
                            {"a character's prefix",
                             {{"main.cpp", "int f(int n) { return n + sizeof('a'); }"}},
                             edited("main.cpp", "'a'", "U'a'"),
                             changes},
                            {"a comment that opens",
                             {{"main.cpp", "int f(int n) { int m = n; m += 1; /* */ return m; }"}},
                             edited("main.cpp", "m += 1;", "/* m += 1;"),
                             changes},
                            {"a line comment that goes on",
                             {{"main.cpp", "int f(int n) { // a\n n += 1;\n return n; }"}},
                             edited("main.cpp", "// a", "// a\\"),
                             changes},
                            {"an operator by its other spelling",
                             {{"main.cpp",
                               "struct S { int x; };\nint operator not(S a) { return a.x + 1; }\n"
                               "int f(int n) { return !S{n}; }"}},
                             edited("main.cpp", "a.x + 1", "a.x + 2"),
                             changes},
                            {"an operator behind a macro",
                             {{"main.cpp",
                               "#define PLUS +\nstruct small { int v; };\nstruct big { int v; "
                               "big(small s) : v(s.v) {} };\n"
                               "big operator+(big a, big b) { return small{a.v + b.v}; }\n"
                               "int f(int n) { auto s = small{n} PLUS small{1}; return s.v; }"}},
                             edited("main.cpp", "a.v + b.v", "a.v - b.v"),
                             changes},
                        });

EDIT_TABLE(
    rare_declarations,
    {
        {"a constructor behind a braced base with nested arguments",
         {{"main.cpp",
           "template <class T> struct D {}; template <class T> struct C {};\n"
           "struct A : C<D<int>> { int x; A(int n) : C<D<int>>{}, x(n) { x += 1; } };\n"
           "int f(int n) { return A(n).x; }"}},
         edited("main.cpp", "x += 1", "x += 2"),
         changes},
        {"a braced variable with nested arguments",
         {{"main.cpp",
           "template <class T> struct D {};\ntemplate <class T> int k;\n"
           "template <> int k<D<D<int>>>{3};\nint f(int n) { return n + k<D<D<int>>>; }"}},
         edited("main.cpp", "{3}", "{4}"),
         changes},
        {"a namespace that is inline under a condition",
         {{"main.cpp",
           "namespace l {\n#if A\ninline\n#endif\nnamespace v1 { int g(int n) { return 1; } }\n#if "
           "!A\ninline\n#endif\nnamespace v2 { int g(int n) { return 2; } }\n}\n"
           "int f(int n) { return l::g(n); }"}},
         compiled_with({"-DA=1"}),
         changes},
        {"a default template argument of a forward declaration",
         {{"main.cpp",
           "template <class T = int> struct S;\ntemplate <class T> struct S { T x; };\n"
           "int f(int n) { return n + sizeof(S<>); }"}},
         edited("main.cpp", "T = int", "T = char"),
         changes},
        {"a default argument of a friend",
         {{"main.cpp",
           "struct S { friend int g(S, int k = 1) { return k; } };\n"
           "int f(int n) { return n + g(S()); }"}},
         edited("main.cpp", "k = 1", "k = 2"),
         changes},
        {"an enumeration that is used by using enum",
         {{"main.cpp",
           "enum class E { a = 1 }; enum class F { a = 2 };\nusing enum E;\n"
           "int f(int n) { return n + int(a); }"}},
         edited("main.cpp", "using enum E", "using enum F"),
         changes},
        {"a using enum in a class",
         {{"main.cpp",
           "enum class E { a = 1 }; enum class F { a = 2 };\nstruct S { using enum E; };\n"
           "int f(int n) { return n + int(S::a); }"}},
         edited("main.cpp", "using enum E", "using enum F"),
         changes},
        {"constructors that are inherited",
         {{"main.cpp",
           "struct B { int x; B(int n) : x(n + 1) {} };\nstruct S : B { using B::B; };\n"
           "int f(int n) { return S(n).x; }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a member that is volatile",
         {{"main.cpp",
           "struct S { int go() { return 1; } int go() volatile { return 2; } };\n"
           "volatile S s;\nint f(int n) { return n + s.go(); }"}},
         edited("main.cpp", "return 2", "return 3"),
         changes},
        {"a nested class that is defined outside",
         {{"main.cpp",
           "struct A { struct B; };\nstruct A::B { int x = 1; };\n"
           "int f(int n) { return n + A::B().x; }"}},
         edited("main.cpp", "x = 1", "x = 2"),
         changes},
        {"an array bound that is left to the initializer",
         {{"main.cpp", "const char k[] = \"abc\";\nint f(int n) { return n + sizeof k; }"}},
         edited("main.cpp", "abc", "abcd"),
         changes},
        {"a function declared in a function",
         {{"main.cpp", "int f(int n) { int g(int); return g(n); }"},
          {"g.cpp", "int g(int n) { return n + 1; }"}},
         edited("g.cpp", "n + 1", "n + 2"),
         changes},
        {"a macro defined in another function",
         {{"main.cpp", "int h() {\n#define K 1\n  return 0;\n}\nint f(int n) { return n + K; }"}},
         edited("main.cpp", "K 1", "K 2"),
         changes},
        {"an operator that only another's template applies",
         {{"/usr/include/ext.h", "template <class T> int ext(T t) { return t % t; }\n"},
          {"main.cpp",
           "#include <ext.h>\nstruct S { int x; };\nint operator%(S a, S b) { return a.x + 1; }\n"
           "int f(int n) { return ext(S{n}); }"}},
         edited("main.cpp", "a.x + 1", "a.x + 2"),
         changes},
        {"a specialization of another's template",
         {{"/usr/include/ext.h",
           "template <class T> struct ext_traits { static int go() { return 0; } };\n"
           "template <class T> int ext(T) { return ext_traits<T>::go(); }\n"},
          {"main.cpp",
           "#include <ext.h>\nstruct S { int x; };\n"
           "template <> struct ext_traits<S> { static int go() { return 1; } };\n"
           "int f(int n) { return ext(S{n}); }"}},
         edited("main.cpp", "return 1", "return 2"),
         changes},
        {"an override of another's base class",
         {{"/usr/include/ext.h",
           "struct ext_base { virtual int go() = 0; int run() { return go(); } };\n"},
          {"main.cpp",
           "#include <ext.h>\nstruct S : ext_base { int go() override { return 1; } };\n"
           "int f(int n) { S s; return n + s.run(); }"}},
         edited("main.cpp", "return 1", "return 2"),
         changes},
    });

EDIT_TABLE(
    rare_state,
    {
        {"what a static object puts behind a constant pointer",
         {{"main.cpp",
           "int* const slot = new int(1);\nstatic const bool set = (*slot = 7, true);\n"
           "int f(int n) { return n + *slot; }"}},
         edited("main.cpp", "= 7", "= 8"),
         changes},
        {"what a static object puts behind a reference",
         {{"main.cpp",
           "int& slot = *new int(1);\nstatic const bool set = (slot = 7, true);\n"
           "int f(int n) { return n + slot; }"}},
         edited("main.cpp", "= 7", "= 8"),
         changes},
        {"what another's macro registers",
         {{"/usr/include/ext.h",
           "using ext_go = int (*)(int);\ninline ext_go ext_slot;\n"
           "#define EXT_REGISTER(g) static const bool ext_##g = (ext_slot = g, true)\n"},
          {"plugin.cpp",
           "#include <ext.h>\nstatic int g(int n) { return n + 1; }\nEXT_REGISTER(g);"},
          {"main.cpp", "#include <ext.h>\nint f(int n) { return ext_slot(n); }"}},
         edited("plugin.cpp", "n + 1", "n + 2"),
         changes},
        {"what a static member of a base template registers",
         {{"slot.hpp",
           "using go = int (*)(int);\nextern go slot;\ntemplate <class T> struct reg { static "
           "inline "
           "bool done = (slot = &T::run, true); reg() { (void)done; } };"},
          {"plugin.cpp",
           "#include \"slot.hpp\"\nstruct P : reg<P> { static int run(int n) { return n + 1; } };\n"
           "int use() { P p; return 1; }"},
          {"main.cpp", "#include \"slot.hpp\"\ngo slot;\nint f(int n) { return slot(n); }"}},
         edited("plugin.cpp", "n + 1", "n + 2"),
         changes},
        {"what a function called before main changes two calls away",
         {{"main.cpp",
           "static int k = 1;\nvoid deep() { k = 7; }\nvoid shallow() { deep(); }\n"
           "static int start = (shallow(), 1);\nint f(int n) { return n + k; }"}},
         edited("main.cpp", "k = 7", "k = 8"),
         changes},
        {"a static object's destructor's class that constructs",
         {{"k.hpp", "extern int k; struct init { init(); };"},
          {"init.cpp", "#include \"k.hpp\"\ninit::init() { k = 7; }"},
          {"start.cpp", "#include \"k.hpp\"\ninit object;"},
          {"main.cpp", "#include \"k.hpp\"\nint k = 1;\nint f(int n) { return n + k; }"}},
         edited("init.cpp", "k = 7", "k = 8"),
         changes},
    });

}  // namespace
}  // namespace coolcache::scan::test
