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
