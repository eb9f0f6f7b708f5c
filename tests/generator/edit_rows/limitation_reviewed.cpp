// What a hostile reading of the generator found and docs/limitations.md says of it. A row that
// fails here is a limit that has gone.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

// Wrong: a stale result is possible.
EDIT_TABLE(
    limitation_reviewed,
    {{"an operator on a class whose inherited constructor converts",
      {{"main.cpp",
        "struct Small {}; \nstruct Base { int v = 1; Base(Small) {} };\nstruct Big : Base { using "
        "Base::Base; };\nint operator+(Big a, Big b) { return 100; }\nint f(int n) { Small s; "
        "return s + s; }\n"}},
      replaced("100", "200"),
      keeps},
     {"an operator on a class that a conversion template makes",
      {{"main.cpp",
        "struct Any { template<class T> operator T() const { return T(); } };\nstruct Big { int v "
        "= 1; };\nint operator&(Big b, const char* s) { return 100; }\nint f(int n) { Any a; "
        "return a & \"x\"; }\n"}},
      replaced("100", "200"),
      keeps},
     {"an operator that only another header uses, by a conversion",
      {{"/usr/include/e.hpp", "template<class A, class B> int cat(A a, B b) { return a << b; }\n"},
       {"main.cpp",
        "#include <e.hpp>\nstruct Small {}; struct Big { template<class T> Big(T) {} };\nint "
        "operator<<(Big, Small) { return 100; }\nstruct S2 {};\nint f(int n) { return cat(S2(), "
        "S2()) ; }\nint operator<<(Big, Big) { return 100; }\n"}},
      replaced("100", "200"),
      keeps},
     {"a function that another header calls, by a conversion to a number",
      {{"/usr/include/e.hpp", "template<class T> int ext(T t) { return evaluate(t); }\n"},
       {"main.cpp",
        "#include <e.hpp>\nstruct S { operator int() const { return 0; } }; \nint evaluate(int) { "
        "return 100; }\nint f(int n) { return ext(S{}); }\n"}},
      replaced("100", "200"),
      keeps},
     {"the place of a class definition behind its use",
      {{"main.cpp",
        "struct B {}; struct D;\nint g(B*) { return 1; } int g(void*) { return 2; }\nstruct D : B "
        "{};\nint f(int n) { return g((D*)nullptr); }\n"}},
      replaced("struct D : B {};\nint f(int n) { return g((D*)nullptr); }",
               "int f(int n) { return g((D*)nullptr); }\nstruct D : B {};"),
      keeps},
     {"the order of two includes of other projects",
      {{"/usr/include/e.hpp", "#define K 1\n"},
       {"/usr/include/e2.hpp",
        "#ifdef K\ninline int ext() { return 1; }\n#else\ninline int ext() { return 2; "
        "}\n#endif\n"},
       {"main.cpp", "#include <e.hpp>\n#include <e2.hpp>\nint f(int n) { return ext(); }\n"}},
      replaced("#include <e.hpp>\n#include <e2.hpp>", "#include <e2.hpp>\n#include <e.hpp>"),
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
