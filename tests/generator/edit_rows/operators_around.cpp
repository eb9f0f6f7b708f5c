// Who stands where an operator of a namespace is found: in scopes that macros open, texts that are
// included, other files.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    operators_around,
    {{"function in a namespace that a macro opens",
      {{"a.hpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "}\n"},
       {"main.cpp",
        "#include \"a.hpp\"\n#define BEGIN namespace n {\n#define END }\nBEGIN\nint f(int n) { "
        "return std::vector<int>() + std::vector<int>(); }\nEND\n"}},
      edited("a.hpp", "return 1", "return 2"),
      changes},
     {"function in a namespace that a macro names",
      {{"a.hpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "}\n"},
       {"main.cpp",
        "#include \"a.hpp\"\n#define NAME n\nnamespace NAME {\nint f(int n) { return "
        "std::vector<int>() + std::vector<int>(); }\n}\n"}},
      edited("a.hpp", "return 1", "return 2"),
      changes},
     {"function qualified by a macro",
      {{"a.hpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "int f(int); }\n"},
       {"main.cpp",
        "#include \"a.hpp\"\n#define NAME n\nint NAME::f(int n) { return std::vector<int>() + "
        "std::vector<int>(); }\n"}},
      edited("a.hpp", "return 1", "return 2"),
      changes},
     {"function qualified by a namespace alias",
      {{"a.hpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "int f(int); }\nnamespace q = n;\n"},
       {"main.cpp",
        "#include \"a.hpp\"\nint q::f(int n) { return std::vector<int>() + std::vector<int>(); "
        "}\n"}},
      edited("a.hpp", "return 1", "return 2"),
      changes},
     {"function in an included text in the namespace",
      {{"a.hpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "}\n"},
       {"t.inc", "int f(int n) { return std::vector<int>() + std::vector<int>(); }\n"},
       {"main.cpp", "#include \"a.hpp\"\nnamespace n {\n#include \"t.inc\"\n}\n"}},
      edited("a.hpp", "return 1", "return 2"),
      changes},
     {"function that a macro defines in the namespace",
      {{"a.hpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "}\n"},
       {"main.cpp",
        "#include \"a.hpp\"\n#define DEF(name) int name(int n) { return std::vector<int>() + "
        "std::vector<int>(); }\nnamespace n { DEF(g) }\nint f(int a) { return n::g(a); }"}},
      edited("a.hpp", "return 1", "return 2"),
      changes},
     {"expression in a macro used in the namespace",
      {{"a.hpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "}\n"},
       {"main.cpp",
        "#define SUM (std::vector<int>() + std::vector<int>())\n#include \"a.hpp\"\nnamespace n { "
        "int f(int a) { return SUM; } }"}},
      edited("a.hpp", "return 1", "return 2"),
      changes},
     {"member of a class of the namespace through alias",
      {{"a.hpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "struct K { int f(int); }; }\nusing K = n::K;\n"},
       {"main.cpp",
        "#include \"a.hpp\"\nint K::f(int a) { return std::vector<int>() + std::vector<int>(); }"}},
      edited("a.hpp", "return 1", "return 2"),
      changes},
     {"conditional namespace",
      {{"a.hpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "}\n"},
       {"main.cpp",
        "#include \"a.hpp\"\n#if 1\nnamespace n {\n#else\nnamespace m {\n#endif\nint f(int a) { "
        "return std::vector<int>() + std::vector<int>(); }\n}"}},
      edited("a.hpp", "return 1", "return 2"),
      changes},
     {"operator of a nested namespace opened by ::",
      {{"a.hpp",
        "#include <vector>\nnamespace n::m { template <class T> int operator+(T a, T b) { return "
        "1; } }\n"},
       {"main.cpp",
        "#include \"a.hpp\"\nnamespace n { namespace m { int f(int a) { return std::vector<int>() "
        "+ std::vector<int>(); } } }"}},
      edited("a.hpp", "return 1", "return 2"),
      changes},
     {"operator of an extern C++ block",
      {{"a.hpp",
        "#include <vector>\nextern \"C++\" { namespace n { template <class T> int operator+(T a, T "
        "b) { return 1; } } }\n"},
       {"main.cpp",
        "#include \"a.hpp\"\nnamespace n { int f(int a) { return std::vector<int>() + "
        "std::vector<int>(); } }"}},
      edited("a.hpp", "return 1", "return 2"),
      changes},
     {"namespace with attribute",
      {{"a.hpp",
        "#include <vector>\nnamespace [[deprecated]] n { template <class T> int operator+(T a, T "
        "b) { return 1; } }\n"},
       {"main.cpp",
        "#include \"a.hpp\"\nnamespace n { int f(int a) { return std::vector<int>() + "
        "std::vector<int>(); } }"}},
      edited("a.hpp", "return 1", "return 2"),
      changes},
     {"global operator, function in namespace with own operator",
      {{"main.cpp",
        "#include <vector>\ntemplate <class T> int operator+(T a, T b) { return 1; }\nnamespace n "
        "{ int f(int a) { return std::vector<int>() + std::vector<int>(); } }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"lambda type of the namespace",
      {{"main.cpp",
        "namespace n { inline auto make() { return [](int x) { return x; }; } template <class T> "
        "int operator+(T a, int b) { return 1; } }\nint f(int a) { return n::make() + a; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"type from an external header template over own type by forward declaration",
      {{"/usr/include/ext.h", "namespace n { struct S; }\nn::S* make();\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace n { struct S { int v; }; template <class T> int operator+(T& "
        "a, T& b) { return 1; } }\nint f(int a) { return *make() + *make(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"type through a C function that returns it by a typedef in a header outside unit",
      {{"t.hpp", "namespace n { struct S { int v; }; }\ntypedef n::S handle;\nhandle make();\n"},
       {"o.hpp",
        "#include \"t.hpp\"\nnamespace n { template <class T> int operator+(T a, T b) { return 1; "
        "} }\n"},
       {"main.cpp", "#include \"o.hpp\"\nint f(int a) { return make() + make(); }"}},
      edited("o.hpp", "return 1", "return 2"),
      changes},
     {"enum declared opaque",
      {{"t.hpp", "namespace n { enum class E : int; }\n"},
       {"main.cpp",
        "#include \"t.hpp\"\nnamespace n { template <class T> int operator+(T a, T b) { return 1; "
        "} }\nint f(int a) { return n::E(1) + n::E(2); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"only the namespace is named",
      {{"main.cpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; } "
        "}\nint f(int a) { using namespace n; return std::vector<int>() + std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"comparison rewritten",
      {{"main.cpp",
        "#include <vector>\nnamespace n { struct P { int v; }; template <class T> bool "
        "operator==(T a, int b) { return a.v == 1; } }\nint f(int a) { return n::P{a} != 3; }"}},
      edited("main.cpp", "== 1", "== 2"),
      changes},
     {"operator comma",
      {{"main.cpp",
        "namespace n { struct P { int v; }; template <class T> int operator,(T a, int b) { return "
        "1; } }\nint f(int a) { return (n::P{a}, 3); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"marked function template in namespace with argument dependent operator of the caller",
      {{"main.cpp",
        "namespace n { struct P { int v; }; template <class T> int operator+(T a, T b) { return 1; "
        "} }\nnamespace m { template <class T> int f(T a) { return CACHE_FN(a) { return a + a; }; "
        "} }\nint main() { return m::f(n::P{1}); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"marked function template called with a type by auto",
      {{"main.cpp",
        "namespace n { struct P { int v; }; template <class T> int operator+(T a, T b) { return 1; "
        "} inline P make() { return {}; } }\nnamespace m { template <class T> int f(T a) { return "
        "CACHE_FN(a) { return a + a; }; } }\nint main() { auto p = n::make(); return m::f(p); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"key type whose operators the runtime calls",
      {{"main.cpp",
        "#include <ostream>\nnamespace n { struct P { int v; }; template <class Ar> void "
        "serialize(Ar& ar, P& p) { ar(p.v, 1); } }\nint f(n::P p) { return CACHE_FN(p) { return "
        "p.v; }; }"}},
      edited("main.cpp", "p.v, 1", "p.v, 2"),
      changes}});

}  // namespace
}  // namespace coolcache::scan::test
