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
     {"the order of two includes of other projects with overloads",
      {{"/usr/include/e.hpp", "inline int ext(long) { return 1; }\n"},
       {"/usr/include/e2.hpp",
        "inline int ext(double) { return 2; }\ninline int use() { return ext(1L); }\n"},
       {"main.cpp", "#include <e.hpp>\n#include <e2.hpp>\nint f(int n) { return use(); }\n"}},
      replaced("#include <e.hpp>\n#include <e2.hpp>", "#include <e2.hpp>\n#include <e.hpp>"),
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
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
