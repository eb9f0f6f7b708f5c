// Names that something else has too: where the scope tells them apart for certain, the other one
// does not count; where it does not, it does.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

edit two_to_three(const std::string& file = "main.cpp") {
  return edited(file, "return 2;", "return 3;");
}

EDIT_TABLE(
    namesakes,
    {{"a function of the same name in another namespace",
      {{"main.cpp",
        "namespace a { int g() { return 1; } }\nnamespace b { int g() { return 2; } }\n"
        "int f(int n) { return n + a::g(); }"}},
      two_to_three(),
      keeps},
     {"a function of the same name in a namespace that is not looked up",
      {{"main.cpp",
        "int g() { return 1; }\nnamespace b { int g() { return 2; } }\n"
        "int f(int n) { return n + g(); }"}},
      two_to_three(),
      keeps},
     {"a namespace's function when the global one is called",
      {{"main.cpp",
        "int g() { return 1; }\nnamespace a { int g() { return 2; } int f() { return ::g(); } }"}},
      two_to_three(),
      keeps},
     {"a member function of the same name in another class",
      {{"main.cpp",
        "struct A { int go() { return 1; } };\nstruct B { int go() { return 2; } };\n"
        "int f(int n) { return n + A().go(); }"}},
      two_to_three(),
      keeps},
     {"a static member of another class",
      {{"main.cpp",
        "struct A { static int go() { return 1; } };\nstruct B { static int go() { return 2; } };\n"
        "int f(int n) { return n + A::go() + B{}.x; }"}},
      edited("main.cpp", "struct B { static int go() { return 2; } };",
             "struct C { static int go() { return 2; } };"),
      changes},
     {"a static member of a class that is reached, but not by the name that qualifies it",
      {{"main.cpp",
        "struct A { static int go() { return 1; } };\n"
        "struct B { int x = 0; static int go() { return 2; } };\n"
        "int f(int n) { return n + A::go() + B{}.x; }"}},
      two_to_three(),
      keeps},
     {"a static function of the same name in another file",
      {{"main.cpp", "static int g() { return 1; }\nint f(int n) { return n + g(); }"},
       {"other.cpp", "static int g() { return 2; }\nint other() { return g(); }"}},
      two_to_three("other.cpp"),
      keeps},
     {"a function of an anonymous namespace of another file",
      {{"main.cpp", "namespace { int g() { return 1; } }\nint f(int n) { return n + g(); }"},
       {"other.cpp", "namespace { int g() { return 2; } }\nint other() { return g(); }"}},
      two_to_three("other.cpp"),
      keeps},
     {"a member function called like a local variable",
      {{"main.cpp",
        "struct A { int total() { return 2; } };\nint f(int n) { int total = n; return total; }"}},
      two_to_three(),
      keeps},
     {"a member function called like a free one",
      {{"main.cpp",
        "struct A { int x = 0; int g() { return 2; } };\nint g() { return 1; }\n"
        "int f(int n) { return n + g() + A{}.x; }"}},
      two_to_three(),
      keeps},
     {"a library's function called like one of the project",
      {{"main.cpp",
        "#include <algorithm>\nnamespace a { int clamp(int n) { return n + 2; } }\n"
        "int f(int n) { return std::clamp(n, 0, 1); }"}},
      edited("main.cpp", "n + 2", "n + 3"),
      keeps},
     {"a type of the same name in another namespace",
      {{"main.cpp",
        "namespace a { struct S { int k = 1; }; }\nnamespace b { struct S { int k = 2; }; }\n"
        "int f(int n) { return n + a::S().k; }"}},
      edited("main.cpp", "k = 2", "k = 3"),
      keeps},
     {"a test of the same name as a macro's argument",
      {{"main.cpp",
        "#define TEST(suite, name) void suite##name()\nint g() { return 1; }\n"
        "int f(int n) { return n + g(); }\nTEST(a, b) { int x = 2; }"}},
      edited("main.cpp", "x = 2", "x = 3"),
      keeps}});

EDIT_TABLE(
    looked_up,
    {{"a function that a using-directive finds",
      {{"main.cpp",
        "namespace b { int g() { return 2; } }\nusing namespace b;\n"
        "int f(int n) { return n + g(); }"}},
      two_to_three()},
     {"a function that a using-directive in the body finds",
      {{"main.cpp",
        "namespace b { int g() { return 2; } }\n"
        "int f(int n) { using namespace b; return n + g(); }"}},
      two_to_three()},
     {"a function that a using-directive in a macro finds",
      {{"main.cpp",
        "namespace b { int g() { return 2; } }\n#define USE(x) using namespace x;\nUSE(b)\n"
        "int f(int n) { return n + g(); }"}},
      two_to_three()},
     {"a function of a namespace that another nominates",
      {{"main.cpp",
        "namespace b { int g() { return 2; } }\nnamespace a { using namespace b; }\n"
        "int f(int n) { return n + a::g(); }"}},
      two_to_three()},
     {"a function behind a namespace alias",
      {{"main.cpp",
        "namespace a::b { int g() { return 2; } }\nnamespace c = a::b;\n"
        "int f(int n) { return n + c::g(); }"}},
      two_to_three()},
     {"a function behind a namespace alias of the body",
      {{"main.cpp",
        "namespace a::b { int g() { return 2; } }\n"
        "int f(int n) { namespace c = a::b; return n + c::g(); }"}},
      two_to_three()},
     {"a function that a using-declaration names",
      {{"main.cpp",
        "namespace a { int g() { return 2; } }\nusing a::g;\nint f(int n) { return n + g(); }"}},
      two_to_three()},
     {"a function of an inline namespace",
      {{"main.cpp",
        "namespace a { inline namespace v1 { int g() { return 2; } } }\n"
        "int f(int n) { return n + a::g(); }"}},
      two_to_three()},
     {"a function of an inline namespace that its head nests",
      {{"main.cpp",
        "namespace a::inline v1 { int g() { return 2; } }\nint f(int n) { return n + a::g(); }"}},
      two_to_three()},
     {"a function of a namespace around the user's",
      {{"main.cpp",
        "namespace a { int g() { return 2; } namespace b { int f(int n) { return n + g(); } } }"}},
      two_to_three()},
     {"a function of a namespace around that of a member defined outside",
      {{"main.cpp",
        "namespace a { int g() { return 2; } struct S { int h(); }; }\n"
        "int a::S::h() { return g(); }\nint f(int n) { a::S s; return n + s.h(); }"}},
      two_to_three()},
     {"a function that is found by its argument's type",
      {{"main.cpp",
        "namespace a { struct S {}; int g(S) { return 2; } }\n"
        "int f(int n) { return n + g(a::S{}); }"}},
      two_to_three()},
     {"a function that is found by the type that a function returns",
      {{"main.cpp",
        "namespace a { struct S {}; int g(S) { return 2; } }\na::S make() { return {}; }\n"
        "int f(int n) { return n + g(make()); }"}},
      two_to_three()},
     {"a function that is found by an enumerator",
      {{"main.cpp",
        "namespace a { enum class E { x }; int g(E) { return 2; } }\n"
        "int f(int n) { return n + g(a::E::x); }"}},
      two_to_three()},
     {"a function that a template finds by its argument's type",
      {{"main.cpp",
        "template <class T> int call(T t) { return g(t); }\n"
        "namespace a { struct S {}; int g(S) { return 2; } }\n"
        "int f(int n) { return n + call(a::S{}); }"}},
      two_to_three()},
     {"a better overload in the namespace of an argument",
      {{"main.cpp",
        "namespace a { struct S { operator int() const { return 1; } }; }\n"
        "int g(int n) { return n; }\nint f(int n) { return n + g(a::S{}); }"}},
      edited("main.cpp", "operator int() const { return 1; } };",
             "operator int() const { return 1; } }; int g(S) { return 3; }")},
     {"a hidden friend",
      {{"main.cpp",
        "namespace a { struct S { friend int g(S) { return 2; } }; }\n"
        "int f(int n) { return n + g(a::S{}); }"}},
      two_to_three()},
     {"a static member that a hidden friend names",
      {{"main.cpp",
        "namespace a { struct S { static int h() { return 2; } friend int g(S) { return h(); } }; "
        "}\nint f(int n) { return n + g(a::S{}); }"}},
      two_to_three()},
     {"a function of extern C that another namespace declares",
      {{"main.cpp", "namespace a { extern \"C\" int g(); }\nint f(int n) { return n + a::g(); }"},
       {"other.cpp", "extern \"C\" int g() { return 2; }"}},
      two_to_three("other.cpp")},
     {"a function of a C source that a namespace declares",
      {{"main.cpp",
        "namespace a { extern \"C\" { int g(); } }\nint f(int n) { return n + a::g(); }"},
       {"other.c", "int g() { return 2; }"}},
      two_to_three("other.c")},
     {"a constant that a header declares extern",
      {{"k.hpp", "extern const int k;\n"},
       {"main.cpp", "#include \"k.hpp\"\nint f(int n) { return n + k; }"},
       {"other.cpp", "#include \"k.hpp\"\nconst int k = 2;"}},
      edited("other.cpp", "k = 2", "k = 3")},
     {"a function that only the body declares",
      {{"main.cpp", "int f(int n) { int g(); return n + g(); }"},
       {"other.cpp", "int g() { return 2; }"}},
      two_to_three("other.cpp")},
     {"a function of a namespace whose name is a macro",
      {{"main.cpp",
        "#define NS a\nnamespace NS { int g() { return 2; } }\n"
        "int f(int n) { return n + a::g(); }"}},
      two_to_three()},
     {"a function behind a macro for its namespace",
      {{"main.cpp",
        "namespace a { int g() { return 2; } }\n#define NS a\n"
        "int f(int n) { return n + NS::g(); }"}},
      two_to_three()},
     {"a function behind a macro that ends with its qualifier",
      {{"main.cpp",
        "namespace a { int g() { return 2; } }\n#define IN_A a::\n"
        "int f(int n) { return n + IN_A g(); }"}},
      two_to_three()},
     {"a function in a namespace that macros open and close",
      {{"main.cpp",
        "#define BEGIN namespace a {\n#define END }\nBEGIN\nint g() { return 2; }\nEND\n"
        "int f(int n) { return n + a::g(); }"}},
      two_to_three()},
     {"a function of a file that a namespace includes",
      {{"g.inc", "int g() { return 2; }\n"},
       {"main.cpp", "namespace a {\n#include \"g.inc\"\n}\nint f(int n) { return n + a::g(); }"}},
      two_to_three("g.inc")},
     {"a function of a static namespace's file that is included",
      {{"other.cpp", "static int g() { return 2; }\n"},
       {"main.cpp", "#include \"other.cpp\"\nint f(int n) { return n + g(); }"}},
      two_to_three("other.cpp")}});

EDIT_TABLE(
    members_by_scope,
    {{"a member that a macro calls",
      {{"main.cpp",
        "struct A { int go() { return 2; } };\n#define CALL(object, name) object.name()\n"
        "int f(int n) { A a; return n + CALL(a, go); }"}},
      two_to_three()},
     {"a member that a macro with an arrow calls",
      {{"main.cpp",
        "struct A { int go() { return 2; } };\n#define TO ->\n"
        "int f(int n) { A a; A* p = &a; return n + p TO go(); }"}},
      two_to_three()},
     {"a member of a base, called by its plain name",
      {{"main.cpp",
        "struct B { int go() { return 2; } };\nstruct A : B { int h() { return go(); } };\n"
        "int f(int n) { return n + A().h(); }"}},
      two_to_three()},
     {"a member of a base behind an alias",
      {{"main.cpp",
        "struct B { int go() { return 2; } };\nusing Base = B;\n"
        "struct A : Base { int h() { return go(); } };\nint f(int n) { return n + A().h(); }"}},
      two_to_three()},
     {"an override in a class that derives through an alias",
      {{"main.cpp",
        "struct B { virtual int go() { return 1; } int h() { return go(); } };\n"
        "using Base = B;\nstruct A : Base { int go() override { return 2; } };\n"
        "B* make();\nint f(int n) { return n + make()->h(); }"}},
      two_to_three()},
     {"an override in a class whose base is a template parameter",
      {{"main.cpp",
        "struct B { virtual int go() { return 1; } int h() { return go(); } };\n"
        "template <class T> struct M : T { int go() override { return 2; } };\n"
        "B& any();\nint f(int n) { return n + any().h(); }\nM<B> m;"}},
      two_to_three()},
     {"a member that a derived class gives its CRTP base",
      {{"main.cpp",
        "template <class D> struct B { int h() { return static_cast<D*>(this)->go(); } };\n"
        "struct A : B<A> { int go() { return 2; } };\nint f(int n) { return n + A().h(); }"}},
      two_to_three()},
     {"an override called through a pointer to the base's member",
      {{"main.cpp",
        "struct B { virtual int go() { return 1; } };\n"
        "struct A : B { int go() override { return 2; } };\n"
        "B& any();\nint f(int n) { return n + (any().*&B::go)(); }"}},
      two_to_three()},
     {"a static member of an outer class, named in an inner one",
      {{"main.cpp",
        "struct A { static int go() { return 2; } struct I { int h() { return go(); } }; };\n"
        "int f(int n) { return n + A::I().h(); }"}},
      two_to_three()},
     {"a static member named by a template parameter",
      {{"main.cpp",
        "struct A { static int go() { return 2; } };\n"
        "template <class T> int call() { return T::go(); }\n"
        "int f(int n) { return n + call<A>(); }"}},
      two_to_three()},
     {"a static member named by a template parameter that is called like another class",
      {{"main.cpp",
        "struct X { static int go() { return 1; } };\nstruct A { static int go() { return 2; } };\n"
        "template <class X> int call() { return X::go(); }\n"
        "int f(int n) { return n + call<A>(); }"}},
      two_to_three()},
     {"a static member named by a local alias that is called like another class",
      {{"main.cpp",
        "struct X { static int go() { return 1; } };\nstruct A { static int go() { return 2; } };\n"
        "int f(int n) { using X = A; return n + X::go(); }"}},
      two_to_three()},
     {"a static member behind a member type",
      {{"main.cpp",
        "struct A { static int go() { return 2; } };\nstruct T { using type = A; };\n"
        "int f(int n) { return n + T::type::go(); }"}},
      two_to_three()},
     {"a static member behind a trait of the library",
      {{"main.cpp",
        "#include <type_traits>\nstruct A { static int go() { return 2; } };\n"
        "int f(int n) { A a; return n + std::remove_reference_t<decltype(a)>::go(); }"}},
      two_to_three()},
     {"a member defined behind a using-directive",
      {{"a.hpp", "namespace a { struct S { int go(); }; }\n"},
       {"main.cpp", "#include \"a.hpp\"\nint f(int n) { return n + a::S().go(); }"},
       {"other.cpp", "#include \"a.hpp\"\nusing namespace a;\nint S::go() { return 2; }"}},
      two_to_three("other.cpp")},
     {"a member defined by an alias of its class",
      {{"a.hpp", "namespace a { struct S { int go(); }; }\n"},
       {"main.cpp", "#include \"a.hpp\"\nint f(int n) { return n + a::S().go(); }"},
       {"other.cpp", "#include \"a.hpp\"\nusing Q = a::S;\nint Q::go() { return 2; }"}},
      two_to_three("other.cpp")},
     {"a member named in a local class with a base",
      {{"main.cpp",
        "struct B { int go() { return 2; } };\n"
        "int f(int n) { struct L : B { int h() { return go(); } }; return n + L().h(); }"}},
      two_to_three()},
     {"an enumerator of a class, named through an object",
      {{"main.cpp", "struct A { enum { k = 2 }; };\nint f(int n) { A a; return n + a.k; }"}},
      edited("main.cpp", "k = 2", "k = 3")},
     {"an enumerator that using enum brings",
      {{"main.cpp",
        "namespace a { enum class E { k = 2 }; }\n"
        "int f(int n) { using enum a::E; return n + int(k); }"}},
      edited("main.cpp", "k = 2", "k = 3")},
     {"a member of what a function with auto returns",
      {{"main.cpp",
        "struct A { int go() { return 2; } };\nauto make() { return A(); }\n"
        "int f(int n) { return n + make().go(); }"}},
      two_to_three()},
     {"a member of what operator arrow returns",
      {{"main.cpp",
        "struct A { int go() { return 2; } };\n"
        "struct P { A a; A* operator->() { return &a; } };\n"
        "int f(int n) { P p; return n + p->go(); }"}},
      two_to_three()},
     {"a member that a concept asks for",
      {{"main.cpp",
        "struct A { };\ntemplate <class T> concept C = requires(T t) { t.go(); };\n"
        "template <class T> int call(T) { return 1; }\n"
        "template <C T> int call(T) { return 2; }\nint f(int n) { return n + call(A()); }"}},
      edited("main.cpp", "struct A { };", "struct A { int go(); };")},
     {"a member reached by a using-declaration of the class",
      {{"main.cpp",
        "struct B { int go(int) { return 2; } };\n"
        "struct A : private B { using B::go; };\nint f(int n) { return n + A().go(1); }"}},
      two_to_three()},
     {"a function in the branch that a condition picks behind a dot",
      {{"main.cpp",
        "struct A { int go() { return 2; } int no() { return 1; } };\n"
        "int f(int n) { A a; return n + a.\n#ifdef X\nno()\n#else\ngo()\n#endif\n; }"}},
      two_to_three()}});

}  // namespace
}  // namespace coolcache::scan::test
