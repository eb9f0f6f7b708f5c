// What a hostile reading of the generator found and docs/limitations.md says of it. A row that
// fails here is a limit that has gone.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

// Wrong: a stale result is possible.
EDIT_TABLE(
    limitation_reviewed,
    {{"the place of an include with a class definition behind its use",
      {{"d.hpp", "struct D : B {};\n"},
       {"main.cpp",
        "struct B {}; struct D;\nint g(B*) { return 1; } int g(void*) { return 2; }\n#include "
        "\"d.hpp\"\nint f(int n) { return g((D*)nullptr); }\n"}},
      replaced("#include \"d.hpp\"\nint f(int n) { return g((D*)nullptr); }",
               "int f(int n) { return g((D*)nullptr); }\n#include \"d.hpp\""),
      keeps},
     {"the place of a class definition behind a use that does not name it",
      {{"main.cpp",
        "struct B {}; struct D; D* p();\nint g(B*) { return 1; } int g(void*) { return 2; "
        "}\nstruct D : B {};\nint f(int n) { return g(p()); }\n"}},
      replaced("struct D : B {};\nint f(int n) { return g(p()); }",
               "int f(int n) { return g(p()); }\nstruct D : B {};"),
      keeps},
     {"an enumeration whose keyword is a macro's argument",
      {{"main.cpp", "#define ID(x) x\nID(enum) E { x = 100 };\nint f(int n) { return x; }\n"}},
      replaced("100", "200"),
      keeps},
     {"a using-directive whose keyword is pasted",
      {{"main.cpp",
        "#define CAT(a, b) a##b\nnamespace N { int g(int) { return 100; } }\nCAT(us, ing) "
        "namespace N;\nint h();\nint f(int n) { return g(n); }\n"}},
      replaced("100", "200"),
      keeps},
     {"a mangled name that is pasted",
      {{"main.cpp",
        "#define M(x) _Z##x\nextern \"C\" int M(1hi)(int);\nint f(int n) { return M(1hi)(n); "
        "}\n"},
       {"b.cpp", "int h(int n) { return 100; }\n"}},
      replaced("100", "200"),
      keeps},
     {"a function that another header calls with an enumerator",
      {{"/usr/include/e.hpp", "template<class T> int call(T t) { return evaluate(t); }\n"},
       {"main.cpp",
        "#include <e.hpp>\nnamespace N { enum E { a = 1 }; int evaluate(int) { return 100; } "
        "}\nint f(int n) { return call(N::a); }\n"}},
      replaced("100", "200"),
      keeps},
     {"a function that another header calls, by a class of the project that is made of another",
      {{"/usr/include/e.hpp", "template<class T> int call(T t) { return evaluate(t); }\n"},
       {"main.cpp",
        "#include <e.hpp>\nnamespace N { struct S {}; struct View { View(const S&) {} }; int "
        "evaluate(View) { return 100; } }\nint f(int n) { return call(N::S{}); }\n"}},
      replaced("100", "200"),
      keeps},
     {"an operator on a class that inherits the constructor of a template",
      {{"main.cpp",
        "struct Small {};\ntemplate<class T> struct B { B(Small) {} };\nstruct D : B<int> { using "
        "B<int>::B; };\nint operator+(D, D) { return 100; }\nint f(int n) { return Small{} + "
        "Small{}; }\n"}},
      replaced("100", "200"),
      keeps},
     {"an operator that another header uses, on a class that a concept's auto makes",
      {{"/usr/include/e.hpp", "template<class T> int add(T t) { return t + t; }\n"},
       {"main.cpp",
        "#include <e.hpp>\ntemplate<class T> concept C = true;\nnamespace N { struct Small {}; "
        "struct Big { Big(C auto) {} }; int operator+(Big, Big) { return 100; } }\nint f(int n) { "
        "return add(N::Small{}); }\n"}},
      replaced("100", "200"),
      keeps},
     {"an operator whose parameters a macro writes too",
      {{"main.cpp",
        "#define CALL operator()(int a)\nstruct S { int CALL { return 100; } };\nint f(int n) { "
        "return S{}(1); }\n"}},
      replaced("100", "200"),
      keeps},
     {"an access label in a macro that goes on",
      {{"main.cpp",
        "#define OBJECT public: static\ntemplate<class T> concept Has = requires(T t) { t.g; "
        "};\nclass S { OBJECT int meta(); int g; };\nint f(int n) { return Has<S>; }\n"}},
      replaced("public: static", "private: static"),
      keeps},
     {"the place of the definition of a class that a result declares",
      {{"main.cpp",
        "struct B {}; struct D* mk();\nint g(B*) { return 1; } int g(void*) { return 2; }\nstruct "
        "D : B {};\nint f(int n) { return g((D*)nullptr); }\n"}},
      replaced("struct D : B {};\nint f(int n) { return g((D*)nullptr); }",
               "int f(int n) { return g((D*)nullptr); }\nstruct D : B {};"),
      keeps},
     {"a weak symbol in a pragma that a macro makes",
      {{"main.cpp",
        "int hh(int n) { return 100; }\n#define W(x) _Pragma(x)\nextern \"C\" int "
        "g(int);\nW(\"weak g = _Z2hhi\")\nint f(int n) { return g(n); }\n"}},
      replaced("100", "200"),
      keeps},
     {"a literal operator that is called by its mangled name",
      {{"main.cpp",
        "int operator\"\"_xy(unsigned long long) { return 100; }\nextern \"C\" int "
        "_Zli3_xyy(unsigned long long);\nint f(int n) { return _Zli3_xyy(1); }\n"}},
      replaced("100", "200"),
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
