// What several translation units see, each in its own order.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

// Each unit gives one function of a header another meaning.
const std::map<std::string, std::string> two_units = {
    {"p1.hpp", "static int pick(int) { return 1; }\n"},
    {"p2.hpp", "static int pick(int) { return 2; }\n"},
    {"h.hpp", "#pragma once\nstatic int h() { return pick(1); }\n"},
    {"a.cpp", "#include \"p1.hpp\"\n#include \"h.hpp\"\nint a() { return h(); }\n"},
    {"b.cpp", "#include \"p2.hpp\"\n#include \"h.hpp\"\nint b() { return h(); }\n"},
    {"main.cpp", "int a();\nint b();\nint f() { return a() - 2 * b(); }\n"}};

EDIT_TABLE(
    units,
    {{"two units change places in what they see", two_units,
      both(edited("a.cpp", "p1.hpp", "p2.hpp"), edited("b.cpp", "p2.hpp", "p1.hpp"))},
     {"a unit comes that sees what another one sees", two_units,
      written("c.cpp", "#include \"p1.hpp\"\n#include \"h.hpp\"\nint c() { return 1; }\n"), keeps},
     {"a unit comes that sees nothing of it", two_units,
      written("c.cpp", "int c() { return 1; }\n"), keeps},
     {"a unit sees a declaration twice",
      {{"g.hpp", "int g(int);\n"},
       {"h.hpp", "inline int h() { return g(1); }\n"},
       {"a.cpp", "#include \"g.hpp\"\n#include \"h.hpp\"\nint a() { return h(); }\n"},
       {"g.cpp", "int g(int x) { return x; }\n"},
       {"main.cpp", "int a();\nint f() { return a(); }\n"}},
      edited("a.cpp", "#include \"g.hpp\"\n", "int g(int);\n#include \"g.hpp\"\n"),
      keeps},
     {"an overload comes before a use, behind a header that a flag includes",
      {{"config.hpp", "#define K 1\n"},
       {"a.hpp", "inline int g(long) { return 1; }\n"},
       {"b.hpp", "inline int g(int) { return 2; }\n"},
       {"main.cpp", "#include \"a.hpp\"\nint f() { return g(1); }\n#include \"b.hpp\"\n"}},
      written("main.cpp", "#include \"a.hpp\"\n#include \"b.hpp\"\nint f() { return g(1); }\n"),
      changes,
      {"--flag", "-include", "--flag", "/project/config.hpp"}},
     {"an overload comes before a use in one of two circles",
      {{"a.hpp", "#pragma once\n#include \"b.hpp\"\ninline int g(long) { return 1; }\n"},
       {"b.hpp", "#pragma once\n#include \"a.hpp\"\ninline int h() { return g(1); }\n"},
       {"main.cpp", "#include \"b.hpp\"\nint f() { return h(); }\n"}},
      edited("main.cpp", "#include \"b.hpp\"", "#include \"a.hpp\""),
      changes}});

}  // namespace
}  // namespace coolcache::scan::test
