// What docs/limitations.md says of the generator, row by row. A row that fails here is a limit that
// has gone: take it out of both, and put it into the table where it belongs.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

// Needless: a name may mean what its scope does not rule out.
EDIT_TABLE(
    limitation_namesakes,
    {{"a member function of the same name in another class that is reached",
      {{"main.cpp",
        "struct A { int go() { return 1; } };\nstruct B { int x = 0; int go() { return 2; } };\n"
        "int f(int n) { return n + A().go() + B().x; }"}},
      edited("main.cpp", "return 2", "return 3"),
      changes}});

// Needless: what may matter counts.
EDIT_TABLE(limitation_wide,
           {{"a function that another header calls by name, although nothing leads to it",
             {{"/usr/include/e.hpp", "template<class T> int ext(T t) { return evaluate(t); }\n"},
              {"main.cpp",
               "#include <e.hpp>\nstruct S { explicit operator bool() const { return 0; } };\nint "
               "evaluate(int) { return 100; }\nint f(int n) { return S{} ? 1 : 2; }\n"}},
             replaced("100", "200"),
             changes},
            {"an edit of a caller that writes the template arguments of a marked template",
             {{"main.cpp",
               "template <class T> T f(T t) { return CACHE_FN(t) { return t; }; }\n"
               "int unrelated() { return 1; }\nint main() { return f<int>(1) + unrelated(); }"}},
             edited("main.cpp", "return 1;", "return 2;"),
             changes},
            {"a class that uses an operator which is a marked template",
             {{"main.cpp",
               "struct P { int x; };\ntemplate <class T> T operator+(P p, T n) { return n; }\n"
               "struct S { int sum = 1 + 2; };\n"}},
             edited("main.cpp", "1 + 2", "1 + 3"),
             changes,
             {},
             "operator+"},
            {"a new conditional include of something that is not used",
             {{"unused.hpp", "inline int unused() { return 1; }\n"},
              {"main.cpp", "int f(int n) { return n; }\n"}},
             edited("main.cpp", "int f", "#ifdef X\n#include \"unused.hpp\"\n#endif\nint f"),
             changes},
            {"an assembly source that nothing calls",
             {{"main.cpp", "int f(int n) { return n; }"}, {"other.s", "nop\n"}},
             edited("other.s", "nop", "ret"),
             changes,
             {"/project/other.s"}}});

// Wrong: a stale result is possible.
EDIT_TABLE(limitation_unseen,
           {{"the code of an imported module that is none of the sources",
             {{"m.cppm", "export module m;\nexport int g() { return 1; }"},
              {"main.cpp", "import m;\nint f(int n) { return n + g(); }"}},
             edited("m.cppm", "return 1", "return 2"),
             keeps},
            {"a file that a macro for has_include asks for by another macro",
             {{"main.cpp",
               "#define HAS(x) __has_include(x)\n#define QUOTED(x) #x\n"
               "int f(int n) {\n#if HAS(QUOTED(opt.hpp))\n  n += 1;\n#endif\n  return n;\n}"}},
             written("opt.hpp", ""),
             keeps},
            {"a label whose keyword is pasted together",
             {{"main.cpp",
               "#define NAME \"impl\"\n#define CAT(a, b) a##b\n"
               "extern \"C\" int g(int) CAT(as, m)(NAME);\nint f(int n) { return g(n); }\n"
               "extern \"C\" int impl(int n) { return 1; }\n"}},
             edited("main.cpp", "return 1", "return 2"),
             keeps}});

}  // namespace
}  // namespace coolcache::scan::test
