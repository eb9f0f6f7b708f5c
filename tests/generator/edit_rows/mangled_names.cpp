// Functions that are known by what the linker calls them.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    mangled_names,
    {{"a function that is called by its mangled name",
      {{"main.cpp", "extern \"C\" int _Z1hi(int);\nint f(int n) { return _Z1hi(n); }\n"},
       {"b.cpp", "int h(int n) { return 100; }\n"}},
      replaced("100", "200"),
      changes},
     {"a function that is defined by its mangled name",
      {{"main.cpp", "int h(int);\nint f(int n) { return h(n); }\n"},
       {"b.cpp", "extern \"C\" int _Z1hi(int n) { return 100; }\n"}},
      replaced("100", "200"),
      changes},
     {"a member that is called by its mangled name",
      {{"main.cpp",
        "extern \"C\" int _ZN5space1A2goEv(void*);\nint f(int n) { return _ZN5space1A2goEv(&n); "
        "}\n"},
       {"b.cpp", "namespace space { struct A { int go(); }; int A::go() { return 100; } }\n"}},
      replaced("100", "200"),
      changes},
     {"a mangled name in two macros",
      {{"main.cpp",
        "#define H _Z1hi\n#define CALL(x) H(x)\nextern \"C\" int H(int);\nint f(int n) { return "
        "CALL(n); }\n"},
       {"b.cpp", "int h(int n) { return 100; }\n"}},
      replaced("100", "200"),
      changes},
     {"a variable that is known by its mangled name",
      {{"main.cpp", "extern \"C\" int _ZN1n5valueE;\nint f(int n) { return _ZN1n5valueE; }\n"},
       {"b.cpp", "namespace n { int value = 100; }\n"}},
      replaced("100", "200"),
      changes},
     {"a weak symbol of a mangled name",
      {{"main.cpp",
        "extern \"C\" int g(int);\n#pragma weak g = _Z1hi\nint f(int n) { return g(n); }\n"},
       {"b.cpp", "int h(int n) { return 100; }\n"}},
      replaced("100", "200"),
      changes},
     {"a function whose name no mangled name holds",
      {{"main.cpp", "extern \"C\" int _Z1hi(int);\nint f(int n) { return _Z1hi(n); }\n"},
       {"b.cpp", "int h(int n) { return 5; }\nint hi(int n) { return 100; }\n"}},
      replaced("100", "200"),
      keeps},
     {"a function beside one that is defined by its mangled name",
      {{"main.cpp", "int h(int);\nint f(int n) { return h(n); }\n"},
       {"b.cpp",
        "extern \"C\" int _Z1hi(int n) { return 5; }\nextern \"C\" int _Z1ki(int n) { return 100; "
        "}\n"}},
      replaced("100", "200"),
      keeps}});

EDIT_TABLE(
    symbols_in_strings,
    {{"a weak symbol in the operator form of a pragma",
      {{"main.cpp",
        "extern \"C\" int g(int);\nextern \"C\" int h(int n) { return 100; }\n_Pragma(\"weak g = "
        "h\")\nint f(int n) { return g(n); }\n"}},
      replaced("100", "200"),
      changes},
     {"a weak symbol in the operator form of a pragma, of a mangled name",
      {{"main.cpp",
        "extern \"C\" int g(int);\n_Pragma(\"weak g = _Z1hi\")\nint f(int n) { return g(n); }\n"},
       {"b.cpp", "int h(int n) { return 100; }\n"}},
      replaced("100", "200"),
      changes},
     {"a weak symbol in a macro's pragma",
      {{"main.cpp",
        "#define WEAK _Pragma(\"weak g = h\")\nextern \"C\" int g(int);\nextern \"C\" int h(int n) "
        "{ return 100; }\nWEAK\nint f(int n) { return g(n); }\n"}},
      replaced("100", "200"),
      changes},
     {"a weak symbol that a macro's argument tells",
      {{"main.cpp",
        "#define PRAGMA(x) _Pragma(#x)\nextern \"C\" int g(int);\nextern \"C\" int h(int n) { "
        "return 100; }\nPRAGMA(weak g = h)\nint f(int n) { return g(n); }\n"}},
      replaced("100", "200"),
      changes},
     {"a label with an escape",
      {{"main.cpp", "extern \"C\" int g(int) asm(\"he\\x6cp\");\nint f(int n) { return g(n); }\n"},
       {"b.cpp", "extern \"C\" int help(int n) { return 100; }\n"}},
      replaced("100", "200"),
      changes},
     {"an alias with octal escapes",
      {{"main.cpp",
        "extern \"C\" int help(int n) { return 100; }\nextern \"C\" int g(int) "
        "__attribute__((alias(\"\\150elp\")));\nint f(int n) { return g(n); }\n"}},
      replaced("100", "200"),
      changes},
     {"assembly with an escape",
      {{"main.cpp", "int f(int n) { asm(\"call\\t\\150elp\"); return n; }\n"},
       {"b.cpp", "extern \"C\" int help(int n) { return 100; }\n"}},
      replaced("100", "200"),
      changes},
     {"a label with an escape in a macro",
      {{"main.cpp",
        "#define LABEL(x) asm(x)\nextern \"C\" int g(int) LABEL(\"he\\u006cp\");\nint f(int n) { "
        "return g(n); }\n"},
       {"b.cpp", "extern \"C\" int help(int n) { return 100; }\n"}},
      replaced("100", "200"),
      changes},
     {"a function that no escape names",
      {{"main.cpp", "extern \"C\" int g(int) asm(\"he\\x6cp\");\nint f(int n) { return g(n); }\n"},
       {"b.cpp",
        "extern \"C\" int help(int n) { return 5; }\nextern \"C\" int hel(int n) { return 100; "
        "}\n"}},
      replaced("100", "200"),
      keeps},
     {"what a pragma in its operator form does not name",
      {{"main.cpp",
        "_Pragma(\"GCC diagnostic push\")\nextern \"C\" int push(int n) { return 100; }\nint f(int "
        "n) { return n; }\n"}},
      replaced("100", "200"),
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
