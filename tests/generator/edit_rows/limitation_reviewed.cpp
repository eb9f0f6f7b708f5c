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
