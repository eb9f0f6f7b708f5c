// What stands in a macro's text is looked up where the macro is used.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    texts_of_macros,
    {{"an overload moved behind, called by macro",
      {{"main.cpp",
        "#define CALL(x) g(x)\nint g(long) { return 1; }\nint g(int) { return 2; }\nint f(int n) { "
        "return CALL(n); }\n"}},
      edited("main.cpp", "int g(int) { return 2; }\nint f(int n) { return CALL(n); }\n",
             "int f(int n) { return CALL(n); }\nint g(int) { return 2; }\n"),
      changes},
     {"an overload moved behind, called by macro in template",
      {{"main.cpp",
        "#define CALL(x) g(x)\nint g(long) { return 1; }\nint g(int) { return 2; }\ntemplate "
        "<class T> int h(T n) { return CALL(1); }\nint f(int n) { return h(n); }\n"}},
      edited("main.cpp",
             "int g(int) { return 2; }\ntemplate <class T> int h(T n) { return CALL(1); }\n",
             "template <class T> int h(T n) { return CALL(1); }\nint g(int) { return 2; }\n"),
      changes},
     {"an overload in an include moved behind, called by macro",
      {{"a.hpp", "inline int g(int) { return 2; }\n"},
       {"main.cpp",
        "#define CALL(x) g(x)\nint g(long) { return 1; }\n#include \"a.hpp\"\nint f(int n) { "
        "return CALL(n); }\n"}},
      edited("main.cpp", "#include \"a.hpp\"\nint f(int n) { return CALL(n); }\n",
             "int f(int n) { return CALL(n); }\n#include \"a.hpp\"\n"),
      changes},
     {"an overload moved behind, called by macro of macro",
      {{"main.cpp",
        "#define C2 g\n#define CALL(x) C2(x)\nint g(long) { return 1; }\nint g(int) { return 2; "
        "}\nint f(int n) { return CALL(n); }\n"}},
      edited("main.cpp", "int g(int) { return 2; }\nint f(int n) { return CALL(n); }\n",
             "int f(int n) { return CALL(n); }\nint g(int) { return 2; }\n"),
      changes},
     {"a constant moved behind, used by macro",
      {{"main.cpp",
        "#define K k\nnamespace o { const int k = 1; }\nusing namespace o;\nnamespace m { const "
        "int k = 2;\nint f(int n) { return K; }\n}"}},
      edited("main.cpp", "const int k = 2;\nint f(int n) { return K; }\n",
             "int f(int n) { return K; }\nconst int k = 2;\n"),
      changes},
     {"a specialization moved, used by macro",
      {{"main.cpp",
        "#define K t<int>::v\ntemplate <class T> struct t { static const int v = 1; };\ntemplate "
        "<> struct t<int> { static const int v = 2; };\nint f(int n) { return K; }\n"}},
      edited("main.cpp", "static const int v = 2", "static const int v = 3"),
      changes},
     {"a macro in a macro, redefined before instead of behind",
      {{"main.cpp",
        "#define C2 g\n#define CALL(x) C2(x)\nint g(int) { return 1; }\nint h(int) { return 2; "
        "}\nint f(int n) { return CALL(n); }\n#undef C2\n#define C2 h\n"}},
      edited("main.cpp", "int f(int n) { return CALL(n); }\n#undef C2\n#define C2 h\n",
             "#undef C2\n#define C2 h\nint f(int n) { return CALL(n); }\n"),
      changes},
     {"a macro in a macro, that comes behind instead of before",
      {{"main.cpp",
        "#define CALL(x) c2(x)\nint c2(int) { return 1; }\nint h(int) { return 2; }\n#define c2 "
        "h\nint f(int n) { return CALL(n); }\n"}},
      edited("main.cpp", "#define c2 h\nint f(int n) { return CALL(n); }\n",
             "int f(int n) { return CALL(n); }\n#define c2 h\n"),
      changes},
     {"an overload in another unit, called by macro",
      {{"h.hpp", "#define CALL(x) g(x)\ninline int g(long) { return 1; }\n"},
       {"k.hpp", "inline int g(int) { return 2; }\n"},
       {"t.hpp", "#include \"h.hpp\"\ntemplate <class T> int t(T x) { return CALL(1); }\n"},
       {"main.cpp", "#include \"t.hpp\"\nint f(int n) { return t(n); }"},
       {"o.cpp", "#include \"k.hpp\"\nint z();\n#include \"t.hpp\"\nint o() { return t(1); }\n"}},
      edited("o.cpp", "#include \"k.hpp\"\nint z();\n#include \"t.hpp\"",
             "#include \"t.hpp\"\nint z();\n#include \"k.hpp\""),
      changes},
     {"a using-directive before a macro use",
      {{"main.cpp",
        "#define CALL g(1)\nnamespace n { int g(int) { return 2; } }\nint g(long) { return 1; "
        "}\nint f(int a) { return CALL; }\n"}},
      edited("main.cpp", "int f(", "using namespace n;\nint f("),
      changes},
     {"functions in another order that a macro does not name",
      {{"main.cpp",
        "#define CALL(x) g(x)\nint g(long) { return 1; }\nint a() { return 2; }\nint f(int n) { "
        "return CALL(n); }\n"}},
      edited("main.cpp", "int a() { return 2; }\nint f(int n) { return CALL(n); }\n",
             "int f(int n) { return CALL(n); }\nint a() { return 2; }\n"),
      keeps},
     {"a marked function with a macro, an overload moved behind",
      {{"main.cpp",
        "#define CALL(x) g(x)\nint g(long) { return 1; }\nint g(int) { return 2; }\nint f(int n) { "
        "return CACHE_FN(n) { return CALL(n); }; }\n"}},
      edited(
          "main.cpp",
          "int g(int) { return 2; }\nint f(int n) { return CACHE_FN(n) { return CALL(n); }; }\n",
          "int f(int n) { return CACHE_FN(n) { return CALL(n); }; }\nint g(int) { return 2; }\n"),
      changes},
     {"a parameter called like a macro",
      {{"main.cpp",
        "#define n g(m)\nint g(long) { return 1; }\nint g(int) { return 2; }\nint f(int m) { "
        "return n; }\n"}},
      edited("main.cpp", "int g(int) { return 2; }\nint f(int m) { return n; }\n",
             "int f(int m) { return n; }\nint g(int) { return 2; }\n"),
      changes}});

}  // namespace
}  // namespace coolcache::scan::test
