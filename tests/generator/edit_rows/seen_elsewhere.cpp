// A name that other translation units have too: what this one does not see does not count for it.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(seen_elsewhere,
           {{"a namesake of what a library declares, in a source that does not see it",
             {{"main.cpp", "#include <cstddef>\nint f(std::size_t n) { return n + 1; }"},
              {"other.cpp", "#include <cstddef>\nint g(std::size_t n) { return n; }\n"}},
             edited("other.cpp", "int g(", "static long size_t(long n) { return n; }\nint g("),
             keeps},
            {"a namesake of what a library declares, in a source that sees it",
             {{"main.cpp", "#include <cstdlib>\nint f(int n) { return abs(n) + 1; }"}},
             edited("main.cpp", "int f(", "static int abs(long n) { return n; }\nint f(")},
            {"a namesake in a header, newly included by the source",
             {{"g.hpp", "#include <cstdlib>\ninline int abs(char n) { return n; }\n"},
              {"main.cpp", "#include <cstdlib>\nint f(char n) { return abs(n) + 1; }"},
              {"other.cpp", "#include \"g.hpp\"\nint h(char n) { return abs(n); }\n"}},
             edited("main.cpp", "#include <cstdlib>", "#include \"g.hpp\"")},
            {"a pragma behind the function, in a source",
             {{"main.cpp",
               "struct S { int a; };\nint f(int n) { return n + S{n}.a; }\n#define UNUSED\n"}},
             edited("main.cpp", "#define UNUSED", "#pragma pack(1)"),
             changes}});

}  // namespace
}  // namespace coolcache::scan::test
