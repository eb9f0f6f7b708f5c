// What other projects' headers call, operators on classes that inherit constructors, and macros
// that go on behind what they begin.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    found_outside,
    {{"the place of a class definition behind a use that does not name it",
      {{"main.cpp",
        "struct B {}; struct D; D* p();\nint g(B*) { return 1; } int g(void*) { return 2; "
        "}\nstruct D : B {};\nint f(int n) { return g(p()); }\n"}},
      replaced("struct D : B {};\nint f(int n) { return g(p()); }",
               "int f(int n) { return g(p()); }\nstruct D : B {};"),
      changes},
     {"a function that another header calls with an enumerator",
      {{"/usr/include/e.hpp", "template<class T> int call(T t) { return evaluate(t); }\n"},
       {"main.cpp",
        "#include <e.hpp>\nnamespace N { enum E { a = 1 }; int evaluate(int) { return 100; } "
        "}\nint f(int n) { return call(N::a); }\n"}},
      replaced("100", "200"),
      changes},
     {"a function that another header calls, by a class of the project that is made of another",
      {{"/usr/include/e.hpp", "template<class T> int call(T t) { return evaluate(t); }\n"},
       {"main.cpp",
        "#include <e.hpp>\nnamespace N { struct S {}; struct View { View(const S&) {} }; int "
        "evaluate(View) { return 100; } }\nint f(int n) { return call(N::S{}); }\n"}},
      replaced("100", "200"),
      changes},
     {"an operator on a class that inherits the constructor of a template",
      {{"main.cpp",
        "struct Small {};\ntemplate<class T> struct B { B(Small) {} };\nstruct D : B<int> { using "
        "B<int>::B; };\nint operator+(D, D) { return 100; }\nint f(int n) { return Small{} + "
        "Small{}; }\n"}},
      replaced("100", "200"),
      changes},
     {"an operator that another header uses, on a class that a concept's auto makes",
      {{"/usr/include/e.hpp", "template<class T> int add(T t) { return t + t; }\n"},
       {"main.cpp",
        "#include <e.hpp>\ntemplate<class T> concept C = true;\nnamespace N { struct Small {}; "
        "struct Big { Big(C auto) {} }; int operator+(Big, Big) { return 100; } }\nint f(int n) { "
        "return add(N::Small{}); }\n"}},
      replaced("100", "200"),
      changes},
     {"an operator whose parameters a macro writes too",
      {{"main.cpp",
        "#define CALL operator()(int a)\nstruct S { int CALL { return 100; } };\nint f(int n) { "
        "return S{}(1); }\n"}},
      replaced("100", "200"),
      changes},
     {"an access label in a macro that goes on",
      {{"main.cpp",
        "#define OBJECT public: static\ntemplate<class T> concept Has = requires(T t) { t.g; "
        "};\nclass S { OBJECT int meta(); int g; };\nint f(int n) { return Has<S>; }\n"}},
      replaced("public: static", "private: static"),
      changes},
     {"the place of the definition of a class that a result declares",
      {{"main.cpp",
        "struct B {}; struct D* mk();\nint g(B*) { return 1; } int g(void*) { return 2; }\nstruct "
        "D : B {};\nint f(int n) { return g((D*)nullptr); }\n"}},
      replaced("struct D : B {};\nint f(int n) { return g((D*)nullptr); }",
               "int f(int n) { return g((D*)nullptr); }\nstruct D : B {};"),
      changes},
     {"a function that only another project's code calls, by a declaration of its own",
      {{"/usr/include/ext.h", "int hook(int);\ninline int ext(int n) { return hook(n); }\n"},
       {"main.cpp",
        "#include <ext.h>\nint hook(int n) { return n + 1; }\n"
        "int f(int n) { return ext(n); }"}},
      edited("main.cpp", "n + 1", "n + 2"),
      changes},
     {"a function that another header calls with a lambda",
      {{"/usr/include/e.hpp", "template<class T> int call(T t) { return evaluate(t); }\n"},
       {"main.cpp",
        "#include <e.hpp>\nnamespace N { int evaluate(int (*)()) { return 100; } int h() { return "
        "call([] { return 1; }); } }\nint f(int n) { return N::h(); }\n"}},
      replaced("100", "200"),
      changes},
     {"a function that another header calls with a pointer",
      {{"/usr/include/e.hpp", "template<class T> int call(T t) { return evaluate(t); }\n"},
       {"main.cpp",
        "#include <e.hpp>\nnamespace N { struct S {}; int evaluate(const void*) { return 100; } "
        "}\nint f(int n) { N::S s; return call(&s); }\n"}},
      replaced("100", "200"),
      changes},
     {"a function that another header calls through a macro of its own",
      {{"/usr/include/e.hpp",
        "#define EVALUATE(t) evaluate(t)\ntemplate<class T> int call(T t) { return EVALUATE(t); "
        "}\n"},
       {"main.cpp",
        "#include <e.hpp>\nnamespace N { enum E { a }; int evaluate(int) { return 100; } }\nint "
        "f(int n) { return call(N::a); }\n"}},
      replaced("100", "200"),
      changes},
     {"a function that another header calls in the head of a template",
      {{"/usr/include/e.hpp",
        "template<class T, class = decltype(evaluate(T()))> int call(T, int) { return 1; "
        "}\ntemplate<class T> int call(T, long) { return 2; }\n"},
       {"main.cpp",
        "#include <e.hpp>\nnamespace N { enum E { a }; }\nint f(int n) { return call(N::a, 1); "
        "}\n"}},
      replaced("enum E { a };", "enum E { a }; int evaluate(int);"),
      changes},
     {"a function that another header only declares as a member",
      {{"/usr/include/e.hpp",
        "#pragma once\nclass Box { public: int evaluate(int); Box& get(); };\n"},
       {"main.cpp",
        "#include <e.hpp>\nnamespace N { struct S {}; int evaluate(int) { return 100; } }\nint "
        "f(int n) { N::S s; return n; }\n"}},
      replaced("100", "200"),
      keeps},
     {"a function that another header calls as a member",
      {{"/usr/include/e.hpp",
        "#pragma once\ntemplate<class T> int call(T t) { return t.evaluate(1) + T::evaluate(2); "
        "}\n"},
       {"main.cpp",
        "#include <e.hpp>\nnamespace N { enum E { a }; int evaluate(int) { return 100; } }\nint "
        "f(int n) { return N::a; }\n"}},
      replaced("100", "200"),
      keeps},
     {"an operator on a class that inherits by the name of an alias",
      {{"main.cpp",
        "struct Small {};\nstruct B { B(Small) {} };\nstruct D : B { using super = B; using "
        "super::B; };\nint operator+(D, D) { return 100; }\nint f(int n) { return Small{} + "
        "Small{}; }\n"}},
      replaced("100", "200"),
      changes},
     {"an operator on a class whose base an alias names",
      {{"main.cpp",
        "struct Small {};\nstruct B { B(Small) {} };\nusing A = B;\nstruct D : A { using A::A; "
        "};\nint operator+(D, D) { return 100; }\nint f(int n) { return Small{} + Small{}; }\n"}},
      replaced("100", "200"),
      changes},
     {"an operator on a class whose base is computed",
      {{"main.cpp",
        "struct Small {};\nstruct B { B(Small) {} }; B mk();\nstruct D : decltype(mk()) { using "
        "B::B; };\nint operator+(D, D) { return 100; }\nint f(int n) { return Small{} + Small{}; "
        "}\n"}},
      replaced("100", "200"),
      changes},
     {"an operator that another header uses, on a class that takes that header's template",
      {{"/usr/include/e.hpp",
        "namespace ext { template<class T> struct Box {}; template<class T> int add(T t) { return "
        "t + t; } }\n"},
       {"main.cpp",
        "#include <e.hpp>\nnamespace N { struct Small {}; struct Big { template<class T> "
        "Big(ext::Box<T>) {} }; int operator+(Big, Big) { return 100; } }\nint f(int n) { return "
        "ext::add(ext::Box<N::Small>{}); }\n"}},
      replaced("100", "200"),
      changes},
     {"an access label with more behind it that is complete",
      {{"main.cpp",
        "#define OBJECT public: static int meta();\ntemplate<class T> concept Has = requires(T t) "
        "{ t.g; };\nclass S { OBJECT int g; };\nint f(int n) { return Has<S>; }\n"}},
      replaced("public: static", "private: static"),
      changes},
     {"an access label with a word of its own",
      {{"main.cpp",
        "#define slots\n#define OBJECT public slots: void go();\ntemplate<class T> concept Has = "
        "requires(T t) { t.g; };\nclass S { OBJECT int g; };\nint f(int n) { return Has<S>; }\n"}},
      replaced("public slots", "private slots"),
      changes},
     {"the place of a class definition behind a use of an alias for it",
      {{"main.cpp",
        "struct B {};\nint g(B*) { return 1; } int g(void*) { return 2; }\nstruct D; typedef D* "
        "T;\nstruct D : B {};\nint f(int n) { return g((T)nullptr); }\n"}},
      replaced("struct D : B {};\nint f(int n) { return g((T)nullptr); }",
               "int f(int n) { return g((T)nullptr); }\nstruct D : B {};"),
      changes},
     {"an enumeration whose keyword is a macro's argument",
      {{"main.cpp", "#define ID(x) x\nID(enum) E { x = 100 };\nint f(int n) { return x; }\n"}},
      replaced("100", "200"),
      changes},
     {"a weak symbol in a pragma that a macro makes",
      {{"main.cpp",
        "int hh(int n) { return 100; }\n#define W(x) _Pragma(x)\nextern \"C\" int "
        "g(int);\nW(\"weak g = _Z2hhi\")\nint f(int n) { return g(n); }\n"}},
      replaced("100", "200"),
      changes},
     {"a literal operator that is called by its mangled name",
      {{"main.cpp",
        "int operator\"\"_xy(unsigned long long) { return 100; }\nextern \"C\" int "
        "_Zli3_xyy(unsigned long long);\nint f(int n) { return _Zli3_xyy(1); }\n"}},
      replaced("100", "200"),
      changes},
     {"an enumeration whose keyword is a macro's first argument",
      {{"main.cpp",
        "#define EN(c, e) c e\nEN(enum, E) { x = 100 };\nint f(int n) { return x; }\n"}},
      replaced("100", "200"),
      changes},
     {"a using-directive whose keyword is a macro's argument",
      {{"main.cpp",
        "#define ID(x) x\nnamespace N { int g(int) { return 100; } }\nID(using) namespace N;\nint "
        "f(int n) { return g(n); }\n"}},
      replaced("100", "200"),
      changes},
     {"a function whose head is a macro of another header's that calls what that has",
      {{"/usr/include/e.hpp",
        "#define CASE(name) int name() { return enlist(1); } int name##_case()\nint "
        "enlist(int);\ninline int all() { return enlist(2); }\n"},
       {"main.cpp", "#include <e.hpp>\nCASE(first) { return 100; }\nint f(int n) { return n; }\n"}},
      replaced("100", "200"),
      keeps},
     {"a function whose head is a macro of another header's that may register it",
      {{"/usr/include/e.hpp",
        "#define CASE(name) int name() { return enlist(1); } int name##_case()\nint "
        "enlist(int);\ninline int all() { return enlist(2); }\n"},
       {"main.cpp",
        "#include <e.hpp>\nCASE(first) { return 100; }\nint f(int n) { return all(); }\n"}},
      replaced("100", "200"),
      changes},
     {"a function whose head a macro begins with a class that has labels of its own",
      {{"t.hpp", "#define CASE(n) struct n { public: int v; }; int n##_run()\nint helper(int);\n"},
       {"c.cpp", "#include \"t.hpp\"\nCASE(a) { return helper(100); }\n"},
       {"main.cpp", "int helper(int n) { return n; }\nint f(int n) { return helper(n); }\n"}},
      replaced("100", "200"),
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
