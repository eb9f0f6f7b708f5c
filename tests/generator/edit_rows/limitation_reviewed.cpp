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
     {"a function that another header calls, and whose head a macro writes",
      {{"/usr/include/e.hpp", "template<class T> int call(T t) { return evaluate(t); }\n"},
       {"main.cpp",
        "#include <e.hpp>\n#define DEFINE(name) int name(int)\nnamespace N { enum E { a }; "
        "DEFINE(evaluate) { return 100; } }\nint f(int n) { return call(N::a); }\n"}},
      replaced("100", "200"),
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
