// Lines that the macros of other projects' headers name.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    places_by_other_headers,
    {{"a line that a macro of another header names",
      {{"/usr/include/where.h",
        "#define WHERE __LINE__\n#define THROW(x) throw (x + __LINE__)\n#define HERE "
        "WHERE\n#define CHECK(x) ((x) ? 0 : (__assert_fail(__LINE__), 0))\nvoid "
        "__assert_fail(int);\n"},
       {"main.cpp", "#include <where.h>\nint f(int n) { return n + WHERE; }"}},
      edited("main.cpp", "int f", "\nint f"),
      changes},
     {"a line that a macro of another header throws",
      {{"/usr/include/where.h",
        "#define WHERE __LINE__\n#define THROW(x) throw (x + __LINE__)\n#define HERE "
        "WHERE\n#define CHECK(x) ((x) ? 0 : (__assert_fail(__LINE__), 0))\nvoid "
        "__assert_fail(int);\n"},
       {"main.cpp",
        "#include <where.h>\nint f(int n) { try { THROW(n); } catch (int l) { return l; } }"}},
      edited("main.cpp", "int f", "\nint f"),
      changes},
     {"a line that a macro of another header names by another",
      {{"/usr/include/where.h",
        "#define WHERE __LINE__\n#define THROW(x) throw (x + __LINE__)\n#define HERE "
        "WHERE\n#define CHECK(x) ((x) ? 0 : (__assert_fail(__LINE__), 0))\nvoid "
        "__assert_fail(int);\n"},
       {"main.cpp", "#include <where.h>\nint f(int n) { return n + HERE; }"}},
      edited("main.cpp", "int f", "\nint f"),
      changes},
     {"a line that a callee names by a macro of another header",
      {{"/usr/include/where.h",
        "#define WHERE __LINE__\n#define THROW(x) throw (x + __LINE__)\n#define HERE "
        "WHERE\n#define CHECK(x) ((x) ? 0 : (__assert_fail(__LINE__), 0))\nvoid "
        "__assert_fail(int);\n"},
       {"main.cpp",
        "#include <where.h>\nint g() { return WHERE; }\nint f(int n) { return n + g(); }"}},
      edited("main.cpp", "int g", "\nint g"),
      changes},
     {"a line that a macro of the project names by that of another header",
      {{"/usr/include/where.h",
        "#define WHERE __LINE__\n#define THROW(x) throw (x + __LINE__)\n#define HERE "
        "WHERE\n#define CHECK(x) ((x) ? 0 : (__assert_fail(__LINE__), 0))\nvoid "
        "__assert_fail(int);\n"},
       {"main.cpp", "#include <where.h>\n#define AT WHERE\nint f(int n) { return n + AT; }"}},
      edited("main.cpp", "int f", "\nint f"),
      changes},
     {"a line of what is not reached",
      {{"/usr/include/where.h",
        "#define WHERE __LINE__\n#define THROW(x) throw (x + __LINE__)\n#define HERE "
        "WHERE\n#define CHECK(x) ((x) ? 0 : (__assert_fail(__LINE__), 0))\nvoid "
        "__assert_fail(int);\n"},
       {"main.cpp", "#include <where.h>\nint g() { return WHERE; }\nint f(int n) { return n; }"}},
      edited("main.cpp", "int g", "\nint g"),
      keeps},
     {"a line that a macro which asserts has as its value too",
      {{"/usr/include/where.h",
        "#define CHECK(x) ((x) ? __LINE__ : (__assert_fail(__LINE__), 0))\nvoid "
        "__assert_fail(int);\n"},
       {"main.cpp", "#include <where.h>\nint f(int n) { return n + CHECK(n); }"}},
      edited("main.cpp", "int f", "\nint f"),
      changes},
     {"a line that another function of such a name is given",
      {{"/usr/include/where.h",
        "#define CHECK(x) ((x) ? 0 : (__assert_mine(__LINE__), 0))\nvoid __assert_mine(int);\n"},
       {"main.cpp", "#include <where.h>\nint f(int n) { return n + CHECK(n); }"}},
      edited("main.cpp", "int f", "\nint f"),
      changes},
     {"a line that the project's own __assert_fail is given",
      {{"/usr/include/where.h",
        "#define CHECK(x) ((x) ? 0 : (__assert_fail(__LINE__), 0))\nvoid __assert_fail(int);\n"},
       {"main.cpp",
        "#include <where.h>\nvoid __assert_fail(int l) { throw l; }\nint f(int n) { return n + "
        "CHECK(n); }"}},
      edited("main.cpp", "int f", "\nint f"),
      changes},
     {"a line at which assert ends the program",
      {{"/usr/include/assert.h",
        "#define assert(e) ((e) ? 0 : __assert_fail(#e, __FILE__, __LINE__))\n"},
       {"main.cpp", "#include <assert.h>\nint f(int n) { assert(n); return n; }"}},
      edited("main.cpp", "int f", "\nint f"),
      keeps},
     {"a line at which another assertion ends the program",
      {{"/usr/include/where.h",
        "#define WHERE __LINE__\n#define THROW(x) throw (x + __LINE__)\n#define HERE "
        "WHERE\n#define CHECK(x) ((x) ? 0 : (__assert_fail(__LINE__), 0))\nvoid "
        "__assert_fail(int);\n"},
       {"main.cpp", "#include <where.h>\nint f(int n) { return n + CHECK(n); }"}},
      edited("main.cpp", "int f", "\nint f"),
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
