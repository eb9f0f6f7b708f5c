// Using-directives of namespaces, of their aliases and of what macros make of both.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(nominated_namespaces,
           {{"a using-directive in a function of an alias in it",
             {{"main.cpp",
               "namespace n { int g(int a) { return 1; } }\nint f(int a) { namespace q = n; using "
               "namespace q; return g(a); }"}},
             edited("main.cpp", "return 1", "return 2"),
             changes},
            {"a using-directive in a function of an alias outside",
             {{"main.cpp",
               "namespace n { int g(int a) { return 1; } }\nnamespace q = n;\nint f(int a) { using "
               "namespace q; return g(a); }"}},
             edited("main.cpp", "return 1", "return 2"),
             changes},
            {"a using-directive in a function of a nested alias",
             {{"main.cpp",
               "namespace n { int g(int a) { return 1; } }\nnamespace m { namespace q = n; }\nint "
               "f(int a) { using namespace m::q; return g(a); }"}},
             edited("main.cpp", "return 1", "return 2"),
             changes},
            {"a using-directive of a macro",
             {{"main.cpp",
               "#define q n\nnamespace n { int g(int a) { return 1; } }\nusing namespace q;\nint "
               "f(int a) { return g(a); }"}},
             edited("main.cpp", "return 1", "return 2"),
             changes},
            {"a using-directive in a macro",
             {{"main.cpp",
               "#define USE(x) using namespace x;\nnamespace n { int g(int a) { return 1; } "
               "}\nUSE(n)\nint f(int a) { return g(a); }"}},
             edited("main.cpp", "return 1", "return 2"),
             changes},
            {"a using-directive of a macro in the function",
             {{"main.cpp",
               "#define q n\nnamespace n { int g(int a) { return 1; } }\nint f(int a) { using "
               "namespace q; return g(a); }"}},
             edited("main.cpp", "return 1", "return 2"),
             changes},
            {"a using-directive of an alias of an alias",
             {{"main.cpp",
               "namespace n { int g(int a) { return 1; } }\nnamespace p = n;\nnamespace q = "
               "p;\nusing namespace q;\nint f(int a) { return g(a); }"}},
             edited("main.cpp", "return 1", "return 2"),
             changes},
            {"a using-directive of a namespace that is called like a typedef",
             {{"main.cpp",
               "#include <chrono>\nnamespace n { using seconds = int; int g(int a) { return 1; } "
               "}\ntypedef std::chrono::seconds n_seconds;\nusing namespace n;\nint f(int a) { "
               "return g(a); }"}},
             edited("main.cpp", "return 1", "return 2"),
             changes},
            {"a using-directive of a namespace alias called like a typedef elsewhere",
             {{"h.hpp", "struct K { typedef int q; };\n"},
              {"main.cpp",
               "#include \"h.hpp\"\nnamespace n { int g(int a) { return 1; } }\nnamespace q = "
               "n;\nusing namespace q;\nint f(int a) { return g(a); }"}},
             edited("main.cpp", "return 1", "return 2"),
             changes},
            {"a using-directive of an alias in an included text",
             {{"t.inc", "namespace q = n;\n"},
              {"main.cpp",
               "namespace n { int g(int a) { return 1; } }\n#include \"t.inc\"\nusing namespace "
               "q;\nint f(int a) { return g(a); }"}},
             edited("main.cpp", "return 1", "return 2"),
             changes},
            {"a using-directive of an alias in a text that a function includes",
             {{"t.inc", "namespace q = n; using namespace q;\n"},
              {"main.cpp",
               "namespace n { int g(int a) { return 1; } }\nint f(int a) {\n#include \"t.inc\"\n "
               "return g(a); }"}},
             edited("main.cpp", "return 1", "return 2"),
             changes},
            {"an edit in a namespace that is neither nominated nor named",
             {{"main.cpp",
               "typedef std::chrono::seconds s;\nnamespace n { template <class T> int operator+(T "
               "a, T b) { return 1; } }\nint f(int a) { using namespace std::chrono; return a; }"}},
             edited("main.cpp", "return 1", "return 2"),
             keeps}});

}  // namespace
}  // namespace coolcache::scan::test
