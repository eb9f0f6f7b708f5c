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
     {"a using-directive whose keyword is pasted",
      {{"main.cpp",
        "#define CAT(a, b) a##b\nnamespace N { int g(int) { return 100; } }\nCAT(us, ing) "
        "namespace N;\nint h();\nint f(int n) { return g(n); }\n"}},
      replaced("100", "200"),
      keeps},
     {"a mangled name that is pasted",
      {{"main.cpp",
        "#define M(x) _Z##x\nextern \"C\" int M(1hi)(int);\nint f(int n) { return M(1hi)(n); "
        "}\n"},
       {"b.cpp", "int h(int n) { return 100; }\n"}},
      replaced("100", "200"),
      keeps},
     {"a function that another header calls, and whose head a macro writes",
      {{"/usr/include/e.hpp", "template<class T> int call(T t) { return evaluate(t); }\n"},
       {"main.cpp",
        "#include <e.hpp>\n#define DEFINE(name) int name(int)\nnamespace N { enum E { a }; "
        "DEFINE(evaluate) { return 100; } }\nint f(int n) { return call(N::a); }\n"}},
      replaced("100", "200"),
      keeps},
     {"a function that another header names without calling it",
      {{"/usr/include/e.hpp",
        "int hook(int);\ninline int run(int n) { auto p = hook; return p(n); }\n"},
       {"main.cpp", "#include <e.hpp>\nint f(int n) { return run(n); }\n"},
       {"b.cpp", "int hook(int n) { return 100; }\n"}},
      replaced("100", "200"),
      keeps},
     {"a variable that another header declares and the project defines",
      {{"/usr/include/e.hpp", "extern int level;\ninline int run(int n) { return n + level; }\n"},
       {"main.cpp", "#include <e.hpp>\nint f(int n) { return run(n); }\n"},
       {"b.cpp", "int level = 100;\n"}},
      replaced("100", "200"),
      keeps},
     {"the place of another project's header with an operator behind a use that names nothing of "
      "it",
      {{"/usr/include/w.hpp", "#pragma once\nstruct W { operator int() const { return 5; } };\n"},
       {"/usr/include/e.hpp", "#pragma once\n#include <w.hpp>\ninline W make() { return {}; }\n"},
       {"/usr/include/e2.hpp",
        "#pragma once\n#include <w.hpp>\ninline int operator+(const W&, int) { return 77; }\n"},
       {"main.cpp",
        "#include <e.hpp>\n#include <e2.hpp>\nint h() { auto w = make(); return w + 1; }\nint "
        "f(int "
        "n) { return h(); }\n"}},
      replaced("#include <e2.hpp>\nint h() { auto w = make(); return w + 1; }\n",
               "int h() { auto w = make(); return w + 1; }\n#include <e2.hpp>\n"),
      keeps},
     {"a function of a class of which a member is made by another project's template",
      {{"/usr/include/e.hpp",
        "#include <vector>\nnamespace lib { inline std::vector<int (*)(int)> hooks;\ninline int "
        "run(int n) { return hooks.front()(n); }\ntemplate<class T> struct entered { entered() { "
        "(void)done; } static bool done; };\ntemplate<class T> bool entered<T>::done = "
        "(hooks.push_back(&T::go), true); }\n"},
       {"main.cpp", "#include <e.hpp>\nint f(int n) { return lib::run(n); }\n"},
       {"b.cpp",
        "#include <e.hpp>\nstruct mine { static int go(int n) { return n + 100; } };\nstruct "
        "holder { lib::entered<mine> e; };\nvoid unused() { holder h; }\n"}},
      replaced("100", "200"),
      keeps},
     {"a function that is registered in a library by one with a namesake in the project",
      {{"main.cpp",
        "namespace api { int run(int); }\nstruct other { int run(int n) { return n; } };\nint "
        "f(int "
        "n) { return api::run(n); }\n"},
       {"b.cpp",
        "extern \"C\" void lib_add(int (*)(int));\nstatic int hook(int n) { return n + 100; "
        "}\nstatic bool done = (lib_add(hook), true);\n"}},
      replaced("100", "200"),
      keeps},
     {"a function that an operator of a library runs",
      {{"main.cpp",
        "struct api {}; int operator+(api, int);\nint f(int n) { return api() + n; }\n"},
       {"b.cpp",
        "extern \"C\" void lib_add(int (*)(int));\nstatic int hook(int n) { return n + 100; "
        "}\nstatic bool done = (lib_add(hook), true);\n"}},
      replaced("100", "200"),
      keeps},
     {"a function that a variable of a library holds, which nothing defines",
      {{"main.cpp", "extern \"C\" int lib_run(int);\nint f(int n) { return lib_run(n); }\n"},
       {"b.cpp",
        "extern \"C\" int (*lib_hook)(int);\nstatic int hook(int n) { return n + 100; "
        "}\nstatic bool done = (lib_hook = hook, true);\n"}},
      replaced("100", "200"),
      keeps},
     {"the place of another project's header that defines a keyword",
      {{"/usr/include/e.hpp", "#define private public\n"},
       {"main.cpp",
        "#include <e.hpp>\nclass S { private: int w; };\ntemplate<class T> concept Open = "
        "requires(T "
        "t) { t.w; };\nint f(int n) { return Open<S>; }\n"}},
      replaced("#include <e.hpp>\nclass S { private: int w; };\n",
               "class S { private: int w; };\n#include <e.hpp>\n"),
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
