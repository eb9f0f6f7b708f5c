// Using-directives of the project's own namespaces: they count for what may mean a name that they
// bring in, and with their place.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

constexpr const char* two =
    "namespace a { int g(int n) { return 1; } }\nint g(long n) { return 2; }\n";

edit_row moved(const std::string& what, const std::string& before, const std::string& f,
               outcome expected = changes) {
  return {
      what,
      {{"/usr/include/ext.h", "#define EXT_CAT(x, y) EXT_DO(x, y)\n#define EXT_DO(x, y) x##y\n"},
       {"main.cpp", before + "using namespace a;\n" + f + "int last() { return 0; }\n"}},
      both(edited("main.cpp", "using namespace a;\n", ""),
           edited("main.cpp", "int last()", "using namespace a;\nint last()")),
      expected};
}

EDIT_TABLE(
    directives_that_count,
    {{"a directive that brings in a better overload",
      {{"main.cpp", std::string(two) + "int f(int n) { return g(n); }\n"}},
      edited("main.cpp", "int f", "using namespace a;\nint f"),
      changes},
     moved("a directive behind the function that it served", two,
           "int f(int n) { return g(n); }\n"),
     moved("a directive behind a template that the function calls", two,
           "template <class T> int h(T n) { return g(n); }\nint f(int n) { return h(n); }\n"),
     moved("a directive behind a function that a macro serves",
           std::string(two) + "#define CALL(x) g(x)\n", "int f(int n) { return CALL(n); }\n"),
     moved("a directive behind a function that pastes the name",
           "#define CAT(x, y) x##y\nnamespace a { int gh(int n) { return 1; } }\n"
           "int gh(long n) { return 2; }\n",
           "int f(int n) { return CAT(g, h)(n); }\n"),
     moved("a directive behind a function that pastes the end of the name",
           "#define CALL(x) g##x\nnamespace a { int gh(int n) { return 1; } }\n"
           "int gh(long n) { return 2; }\n",
           "int f(int n) { return CALL(h)(n); }\n"),
     moved("a directive behind a function that another project's macro pastes for",
           "#include <ext.h>\nnamespace a { int gh(int n) { return 1; } }\n"
           "int gh(long n) { return 2; }\n",
           "int f(int n) { return EXT_CAT(g, h)(n); }\n"),
     moved("a directive behind a function that uses an operator",
           "struct B { int v; };\nnamespace a { B operator+(B l, B r) { return {l.v - r.v}; } }\n"
           "struct C { C(B b) : v(b.v) {} int v; };\nB operator+(C l, C r) { return {l.v}; }\n",
           "int f(int n) { return (B{n} + B{1}).v; }\n"),
     moved("a directive for a namespace with a directive",
           "namespace b { int g(int n) { return 1; } }\nnamespace a { using namespace b; }\n"
           "int g(long n) { return 2; }\n",
           "int f(int n) { return g(n); }\n"),
     moved("a directive for a namespace with a using-declaration",
           "namespace b { int g(int n) { return 1; } }\nnamespace a { using b::g; }\n"
           "int g(long n) { return 2; }\n",
           "int f(int n) { return g(n); }\n"),
     moved("a directive for a namespace that another file fills",
           "namespace a {\n#define IN_A\nint g(int n) { return 1; }\n}\nint g(long n) { return 2; "
           "}\n",
           "int f(int n) { return g(n); }\n"),
     moved("a directive for a namespace that a macro fills",
           "#define MAKE(name) int name(int n) { return 1; }\nnamespace a { MAKE(g) }\n"
           "int g(long n) { return 2; }\n",
           "int f(int n) { return g(n); }\n"),
     moved("a directive for a nested namespace",
           "namespace a { namespace b { int g(int n) { return 1; } } }\n"
           "namespace c { int g(long n) { return 2; } }\n",
           "namespace c { using a::b::g; int h(int n) { return g(n); } }\n"
           "int f(int n) { return c::h(n); }\n"),
     {"a header with a directive that is newly included before the function",
      {{"a.hpp", "namespace a { inline int g(int n) { return 1; } }\nusing namespace a;\n"},
       {"main.cpp", "int g(long n) { return 2; }\nint f(int n) { return g(n); }\n"}},
      edited("main.cpp", "int f", "#include \"a.hpp\"\nint f"),
      changes},
     {"a header with a directive that another unit includes before a shared function",
      {{"a.hpp", "namespace a { inline int g(int n) { return 1; } }\nusing namespace a;\n"},
       {"h.hpp", "int g(long n);\ninline int h(int n) { return g(n); }\n"},
       {"other.cpp", "#include \"a.hpp\"\n#include \"h.hpp\"\nint g(long n) { return 2; }\n"},
       {"main.cpp", "#include \"h.hpp\"\nint f(int n) { return h(n); }\n"}},
      both(edited("main.cpp", "#include", "#include \"a.hpp\"\n#include"),
           edited("other.cpp", "#include \"a.hpp\"\n", "")),
      changes},
     {"a directive for the alias of a namespace",
      {{"main.cpp", std::string(two) + "namespace b = a;\nint f(int n) { return g(n); }\n"}},
      edited("main.cpp", "int f", "using namespace b;\nint f"),
      changes},
     {"another condition of a directive",
      {{"main.cpp", std::string(two) +
                        "#if 1 > 0\nusing namespace a;\n#endif\nint f(int n) { return g(n); }\n"}},
      edited("main.cpp", "1 > 0", "1 < 0"),
      changes},
     {"a directive for a namespace whose text is included into it",
      {{"g.inc", "int g(int n) { return 1; }\n"},
       {"main.cpp",
        "namespace a {\n#include \"g.inc\"\n}\nint g(long n) { return 2; }\n"
        "int f(int n) { return g(n); }\n"}},
      edited("main.cpp", "int f", "using namespace a;\nint f"),
      changes},
     {"the order of a directive for a namespace whose text is included into it",
      {{"g.inc", "int g(int n) { return 1; }\n"},
       {"main.cpp",
        "namespace a {\n#include \"g.inc\"\n}\nint g(long n) { return 2; }\n"
        "using namespace a;\nint f(int n) { return g(n); }\nint last;\n"}},
      both(edited("main.cpp", "using namespace a;\n", ""),
           edited("main.cpp", "int last", "using namespace a;\nint last")),
      changes}});

EDIT_TABLE(directives_that_keep,
           {{"a directive for a namespace of which nothing is meant",
             {{"main.cpp", "int g(int n) { return n; }\nint f(int n) { return g(n); }\n"}},
             edited("main.cpp", "int f",
                    "namespace a { int h(int) { return 1; } }\nusing namespace a;\nint f"),
             keeps},
            {"a directive for a namespace with a namesake of a variable",
             {{"main.cpp", "int f(int n) { int h = n; return h; }\n"}},
             edited("main.cpp", "int f",
                    "namespace a { int h(int&) { return 1; } }\nusing namespace a;\nint f"),
             keeps},
            {"a directive beside a macro that pastes other names",
             {{"main.cpp",
               "#define NAMED(name) reg_##name\nint NAMED(x) = 1;\nint f(int n) { return n; }\n"}},
             edited("main.cpp", "int f",
                    "namespace a { int h(int) { return 1; } }\nusing namespace a;\nint f"),
             keeps},
            {"a header with such a directive",
             {{"a.hpp", "namespace a { inline int h(int) { return 1; } }\nusing namespace a;\n"},
              {"main.cpp", "int f(int n) { return n + 1; }\n"}},
             edited("main.cpp", "int f", "#include \"a.hpp\"\nint f"),
             keeps},
            moved("a directive behind a function that mentions nothing of it",
                  "namespace a { int h(int n) { return 1; } }\n", "int f(int n) { return n; }\n",
                  keeps)});

}  // namespace
}  // namespace coolcache::scan::test
