// Symbols that attributes, labels and assembly name, and functions that are called like those.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    symbols_in_assembly,
    {{"an alias that a macro spells",
      {{"main.cpp",
        "#define NAME \"impl\"\nextern \"C\" int g(int) __attribute__((alias(NAME)));\nint f(int "
        "n) { return g(n); }\nextern \"C\" int impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an alias in front that a macro spells",
      {{"main.cpp",
        "#define NAME \"impl\"\nextern \"C\" __attribute__((alias(NAME))) int g(int);\nint f(int "
        "n) { return g(n); }\nextern \"C\" int impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a gnu::alias that a macro spells",
      {{"main.cpp",
        "#define NAME \"impl\"\nextern \"C\" [[gnu::alias(NAME)]] int g(int);\nint f(int n) { "
        "return g(n); }\nextern \"C\" int impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an alias behind [[using gnu:",
      {{"main.cpp",
        "#define NAME \"impl\"\nextern \"C\" [[using gnu: alias(NAME)]] int g(int);\nint f(int n) "
        "{ return g(n); }\nextern \"C\" int impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an alias behind another attribute of [[using gnu:",
      {{"main.cpp",
        "#define NAME \"impl\"\nextern \"C\" [[using gnu: noinline, alias(NAME)]] int g(int);\nint "
        "f(int n) { return g(n); }\nextern \"C\" int impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an alias behind another attribute",
      {{"main.cpp",
        "#define NAME \"impl\"\nextern \"C\" int g(int) __attribute__((noinline, "
        "alias(NAME)));\nint f(int n) { return g(n); }\nextern \"C\" int impl(int n) { return 1; "
        "}\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an alias between macros that open and close the attribute",
      {{"main.cpp",
        "#define NAME \"impl\"\n#define OPEN __attribute__((\n#define CLOSE ))\nextern \"C\" int "
        "g(int) OPEN alias(NAME) CLOSE;\nint f(int n) { return g(n); }\nextern \"C\" int impl(int "
        "n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an alias between macros in small letters",
      {{"main.cpp",
        "#define NAME \"impl\"\n#define open __attribute__((\n#define close ))\nextern \"C\" int "
        "g(int) open alias(NAME) close;\nint f(int n) { return g(n); }\nextern \"C\" int impl(int "
        "n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an alias between such macros, in front",
      {{"main.cpp",
        "#define NAME \"impl\"\n#define open __attribute__((\n#define close ))\nextern \"C\" open "
        "alias(NAME) close int g(int);\nint f(int n) { return g(n); }\nextern \"C\" int impl(int "
        "n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an ifunc between such macros, in front",
      {{"main.cpp",
        "#define NAME \"impl\"\n#define open __attribute__((\n#define close ))\nstatic open "
        "ifunc(NAME) close int g(int);\nint f(int n) { return g(n); }\nextern \"C\" int impl(int "
        "n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an alias between such macros, first of all",
      {{"main.cpp",
        "#define NAME \"impl\"\n#define open __attribute__((\n#define close ))\nopen alias(NAME) "
        "close extern int g(int);\nint f(int n) { return g(n); }\nextern \"C\" int impl(int n) { "
        "return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an alias that is all a macro's",
      {{"main.cpp",
        "#define NAME \"impl\"\n#define OPEN __attribute__((alias(NAME)))\nextern \"C\" int g(int) "
        "OPEN;\nint f(int n) { return g(n); }\nextern \"C\" int impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an alias whose word a macro stands for",
      {{"main.cpp",
        "#define NAME \"impl\"\n#define WORD alias\nextern \"C\" int g(int) "
        "__attribute__((WORD(NAME)));\nint f(int n) { return g(n); }\nextern \"C\" int impl(int n) "
        "{ return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an alias whose word and parenthesis macros stand for",
      {{"main.cpp",
        "#define NAME \"impl\"\n#define WORD alias(\n#define PAREN )\nextern \"C\" int g(int) "
        "__attribute__((WORD NAME PAREN));\nint f(int n) { return g(n); }\nextern \"C\" int "
        "impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a label of a local declaration that is not called",
      {{"main.cpp",
        "int f(int n) { extern int g(int) asm(NAME); return 0; }\nint k() { return 5; }"}},
      edited("main.cpp", "return 5", "return 6"),
      keeps},
     {"a member function called alias",
      {{"main.cpp",
        "struct S { bool alias(const int& a, int b) { return 1; } };\nint f(int n) { return n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      keeps},
     {"a member function called alias, defined outside",
      {{"main.cpp",
        "struct S { bool alias(const int& a, int b); };\nbool S::alias(const int& a, int b) { "
        "return 1; }\nint f(int n) { return n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      keeps},
     {"a function called alias",
      {{"main.cpp",
        "struct V {};\nnamespace x { bool alias(const V& a, V b) { return 1; } }\nint f(int n) { "
        "return n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      keeps},
     {"constructors of a class called alias",
      {{"main.cpp",
        "struct alias { int x; alias(int a) : x(1) {} explicit alias(char a) : x(5) {} };\nint "
        "f(int n) { return n; }"}},
      edited("main.cpp", "x(1)", "x(2)"),
      keeps},
     {"a data member called alias, initialized",
      {{"main.cpp",
        "struct A { int alias; A(int a) : alias(a) { a = 1; } };\nint f(int n) { return n; }"}},
      edited("main.cpp", "a = 1", "a = 2"),
      keeps},
     {"a member template called ifunc",
      {{"main.cpp",
        "template <class T> struct R { template <class U> int ifunc(T t, U u) { return 1; } "
        "};\nint f(int n) { return n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      keeps},
     {"a label in a raw string",
      {{"main.cpp",
        "extern \"C\" int g(int) asm(R\"(impl)\");\nint f(int n) { return g(n); }\nextern \"C\" "
        "int impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a label with an escape in it",
      {{"main.cpp",
        "extern \"C\" int g(int) asm(\"im\\x70l\");\nint f(int n) { return g(n); }\nextern \"C\" "
        "int impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a label whose word a macro stands for",
      {{"main.cpp",
        "#define NAME \"impl\"\n#define WORD asm\nextern \"C\" int g(int) WORD(NAME);\nint f(int "
        "n) { return g(n); }\nextern \"C\" int impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a label of one string whose word a macro stands for",
      {{"main.cpp",
        "#define WORD asm\nextern \"C\" int g(int) WORD(\"impl\");\nint f(int n) { return g(n); "
        "}\nextern \"C\" int impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an alias of one string whose word a macro stands for",
      {{"main.cpp",
        "#define WORD alias\nextern \"C\" int g(int) __attribute__((WORD(\"impl\")));\nint f(int "
        "n) { return g(n); }\nextern \"C\" int impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a label of two macros",
      {{"main.cpp",
        "#define WORD asm\n#define ARGS (\"impl\")\nextern \"C\" int g(int) WORD ARGS;\nint f(int "
        "n) { return g(n); }\nextern \"C\" int impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a label with a macro for the parentheses",
      {{"main.cpp",
        "#define ARGS (\"impl\")\nextern \"C\" int g(int) asm ARGS;\nint f(int n) { return g(n); "
        "}\nextern \"C\" int impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an alias with a macro for the parentheses",
      {{"main.cpp",
        "#define ARGS (\"impl\")\nextern \"C\" int g(int) __attribute__((alias ARGS));\nint f(int "
        "n) { return g(n); }\nextern \"C\" int impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a label whose word a macro of a macro stands for",
      {{"main.cpp",
        "#define NAME \"impl\"\n#define WORD asm\n#define W2 WORD\nextern \"C\" int g(int) "
        "W2(NAME);\nint f(int n) { return g(n); }\nextern \"C\" int impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a label of a local declaration",
      {{"main.cpp",
        "#define NAME \"impl\"\nint f(int n) { extern int g(int) asm(NAME); return g(n); }\nextern "
        "\"C\" int impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a label of a local declaration whose word is a macro",
      {{"main.cpp",
        "#define NAME \"impl\"\n#define W asm\nint f(int n) { extern int g(int) W(NAME); return "
        "g(n); }\nextern \"C\" int impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"what assembly in a macro calls",
      {{"main.cpp",
        "#define NAME \"call impl\"\nint f(int n) { asm(NAME); return n; }\nextern \"C\" int "
        "impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"what assembly calls by its mangled name",
      {{"main.cpp",
        "int f(int n) { asm(\"call _Z4implv\"); return n; }\nint impl() { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"what assembly in a raw string calls",
      {{"main.cpp",
        "int f(int n) { asm(R\"(call impl)\"); return n; }\nextern \"C\" int impl() { return 1; "
        "}\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"what assembly calls before a line break",
      {{"main.cpp",
        "int f(int n) { asm(\"nop\\ncall impl\\n\"); return n; }\nextern \"C\" int impl() { return "
        "1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"what assembly calls behind a tab",
      {{"main.cpp",
        "int f(int n) { asm(\"nop\\n\\tcall\\timpl\"); return n; }\nextern \"C\" int impl() { "
        "return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"what assembly in two strings calls",
      {{"main.cpp",
        "int f(int n) { asm(\"call im\" \"pl\"); return n; }\nextern \"C\" int impl() { return 1; "
        "}\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"what assembly calls, half of it in a macro",
      {{"main.cpp",
        "#define NAME \"ll impl\"\nint f(int n) { __asm__ (\"ca\" NAME : \"+r\"(n)); return n; "
        "}\nextern \"C\" int impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"what assembly outside of functions calls, in a macro",
      {{"main.cpp",
        "#define NAME \"x: call impl\"\nasm(NAME);\nint f(int n) { return n; }\nextern \"C\" int "
        "impl(int n) { return 1; }\n"}},
      edited("main.cpp", "return 1", "return 2"),
      changes}});

}  // namespace
}  // namespace coolcache::scan::test
