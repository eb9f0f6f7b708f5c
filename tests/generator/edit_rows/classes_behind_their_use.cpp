// Classes that are declared before their use and defined behind it.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    classes_behind_their_use,
    {{"the place of a class definition behind its use",
      {{"main.cpp",
        "struct B {}; struct D;\nint g(B*) { return 1; } int g(void*) { return 2; }\nstruct D : B "
        "{};\nint f(int n) { return g((D*)nullptr); }\n"}},
      replaced("struct D : B {};\nint f(int n) { return g((D*)nullptr); }",
               "int f(int n) { return g((D*)nullptr); }\nstruct D : B {};"),
      changes},
     {"the place of a class definition behind a concept's use of its size",
      {{"main.cpp",
        "namespace n { class D; }\ntemplate <class T> concept Whole = requires { sizeof(T); };\n"
        "namespace n { class D { int i; }; }\nint f(int n) { return Whole<n::D>; }\n"}},
      replaced("namespace n { class D { int i; }; }\nint f(int n) { return Whole<n::D>; }",
               "int f(int n) { return Whole<n::D>; }\nnamespace n { class D { int i; }; }"),
      changes},
     {"the place of a class definition behind its use through a macro",
      {{"d.hpp", "struct D;\n"},
       {"main.cpp",
        "#include \"d.hpp\"\nstruct B {};\nint g(B*) { return 1; } int g(void*) { return 2; "
        "}\n#define NONE ((D*)nullptr)\nstruct D : B {};\nint f(int n) { return g(NONE); }\n"}},
      replaced("struct D : B {};\nint f(int n) { return g(NONE); }",
               "int f(int n) { return g(NONE); }\nstruct D : B {};"),
      changes},
     {"the place of a class's own class behind its use",
      {{"main.cpp",
        "struct A { struct D; };\nstruct B {};\nint g(B*) { return 1; } int g(void*) { return 2; "
        "}\nstruct A::D : B {};\nint f(int n) { return g((A::D*)nullptr); }\n"}},
      replaced("struct A::D : B {};\nint f(int n) { return g((A::D*)nullptr); }",
               "int f(int n) { return g((A::D*)nullptr); }\nstruct A::D : B {};"),
      changes},
     {"the place of a class definition behind another function",
      {{"main.cpp",
        "struct D;\nstruct D { int i; };\nint other() { return 1; }\nint f(int n) { D d{n}; return "
        "d.i; }\n"}},
      replaced("struct D { int i; };\nint other() { return 1; }",
               "int other() { return 1; }\nstruct D { int i; };"),
      keeps},
     {"the place of a class definition among others",
      {{"main.cpp",
        "struct D; struct E { int i; };\nstruct D { int i; };\nint f(int n) { D d{n}; E e{n}; "
        "return d.i + e.i; }\n"}},
      replaced("struct D; struct E { int i; };\nstruct D { int i; };",
               "struct D; struct D { int i; };\nstruct E { int i; };"),
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
