// Overrides in internal classes of other sources: a base's name calls them.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

const char base[] =
    "struct base { virtual ~base() {} virtual int used() { return 1; } int run(); };\nextern base* "
    "known;\n";
const char derived[] =
    "#include \"h.hpp\"\nnamespace { struct K : base { int used() override { return 3; } }; K k; "
    "}\n"
    "base* known = &k;\n";

edit_row row(const std::string& what, const std::string& main, const std::string& other = "") {
  return {what,
          {{"h.hpp", base}, {"k.cpp", derived}, {"main.cpp", main}, {"other.cpp", other}},
          edited("k.cpp", "return 3", "return 5"),
          changes};
}

EDIT_TABLE(
    overrides_elsewhere,
    {row("an override in another source's anonymous namespace",
         "#include \"h.hpp\"\nint f(int n) { return n + known->used(); }"),
     row("an override there that a member of the base calls",
         "#include \"h.hpp\"\nint f(int n) { return n + known->run(); }",
         "#include \"h.hpp\"\nint base::run() { return used(); }\n"),
     row("an override there through a pointer to a member",
         "#include \"h.hpp\"\nint f(int n) { return n + (known->*&base::used)(); }"),
     {"an override in an anonymous namespace that a function's address leaves",
      {{"h.hpp", base},
       {"k.cpp",
        "#include \"h.hpp\"\nnamespace { struct K : base { int used() override { return 3; } "
        "}; }\nbase* made() { return new K; }\n"},
       {"main.cpp",
        "#include \"h.hpp\"\nbase* made();\nint f(int n) { return n + made()->used(); }"}},
      edited("k.cpp", "return 3", "return 5"),
      changes},
     {"a static member of an internal class, through a table",
      {{"h.hpp", "using step = int (*)(int);\nextern const step steps[1];\n"},
       {"k.cpp",
        "#include \"h.hpp\"\nnamespace { struct K { static int go(int n) { return 3; } }; }\n"
        "const step steps[1] = {K::go};\n"},
       {"main.cpp", "#include \"h.hpp\"\nint f(int n) { return steps[0](n); }"}},
      edited("k.cpp", "return 3", "return 5"),
      changes},
     {"a member of an internal class of another source that nothing leads to",
      {{"k.cpp",
        "namespace { struct K { int used() { return 3; } }; }\nint g() { return K().used(); "
        "}\n"},
       {"main.cpp",
        "struct A { int used() { return 1; } };\nint f(int n) { return A().used() + n; }"}},
      edited("k.cpp", "return 3", "return 5"),
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
