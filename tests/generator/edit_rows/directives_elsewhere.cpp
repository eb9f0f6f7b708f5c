// Using-directives of units that the function is no part of.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

const char shared[] =
    "template <class T> struct entry { explicit entry(int i) : v(i) {} int v; };\nstruct S { int "
    "g() { return 1; } };\n#define MAKE(T) static const entry<T> entry_of_##T(1)\n";
const char main_unit[] =
    "#include \"h.hpp\"\nMAKE(S);\nint f(int n) { return entry_of_S.v + S().g() + n; }";
const char directive[] =
    "namespace o { template <class T> int c(T&) { return 7; } struct entry {}; "
    "}\nusing namespace o;\n";

EDIT_TABLE(directives_elsewhere,
           {{"the first using-directive, in a source that shares a header",
             {{"h.hpp", shared},
              {"main.cpp", main_unit},
              {"other.cpp", "#include \"h.hpp\"\nint k(int c) { return S().g() + c; }\n"}},
             edited("other.cpp", "int k(",
                    "namespace o { template <class T> int c(T&) { return 7; } }\nusing namespace "
                    "o;\nint k("),
             keeps},
            {"the first using-directive, in the source itself",
             {{"h.hpp", shared}, {"main.cpp", main_unit}},
             edited("main.cpp", "MAKE(S)", std::string(directive) + "MAKE(S)"),
             changes},
            {"the first using-directive, in a header that the source includes",
             {{"d.hpp", ""},
              {"h.hpp", shared},
              {"main.cpp", "#include \"d.hpp\"\n" + std::string(main_unit)}},
             written("d.hpp", directive),
             changes},
            {"a header with a using-directive, newly included",
             {{"d.hpp", directive},
              {"h.hpp", shared},
              {"main.cpp", main_unit},
              {"other.cpp", "#include \"d.hpp\"\nint k(int c) { return c; }\n"}},
             edited("main.cpp", "MAKE(S)", "#include \"d.hpp\"\nMAKE(S)"),
             changes}});

}  // namespace
}  // namespace coolcache::scan::test
