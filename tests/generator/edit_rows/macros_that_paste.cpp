// What macros of the project and of other headers can make, and what they cannot: names that are
// pasted from arguments, keywords that are defined, parameters that are called like a function.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

edit two_to_three(const std::string& file = "main.cpp") {
  return edited(file, "return 2;", "return 3;");
}

const std::string ext = "/usr/include/ext.h";
const std::string cat = "#define XCAT(a, b) a##b\n#define CAT(a, b) XCAT(a, b)\n";

EDIT_TABLE(
    pasted_from_arguments,
    {{"a name that another header's macro pastes of its arguments",
      {{ext, cat},
       {"main.cpp",
        "#include <ext.h>\nint get_it() { return 2; }\nint f(int n) { return n + CAT(get_, it)(); "
        "}"}},
      two_to_three()},
     {"a pasted name whose parts stand in another macro's text",
      {{ext, cat},
       {"main.cpp",
        "#include <ext.h>\n#define PART get_\n#define CALL CAT(PART, it)()\n"
        "int get_it() { return 2; }\nint f(int n) { return n + CALL; }"}},
      two_to_three()},
     {"a name pasted by a macro under another name",
      {{ext, cat},
       {"main.cpp",
        "#include <ext.h>\n#define JOIN XCAT\nint get_it() { return 2; }\n"
        "int f(int n) { return n + JOIN(get_, it)(); }"}},
      two_to_three()},
     {"a name pasted by a macro whose name is pasted",
      {{"main.cpp",
        "#define JOIN_2(a, b) a##b\n#define JOIN(n) JOIN_##n\nint get_it() { return 2; }\n"
        "int f(int n) { return n + JOIN(2)(get_, it)(); }"}},
      two_to_three()},
     {"a name pasted of a keyword and a word",
      {{ext, cat},
       {"main.cpp",
        "#include <ext.h>\nint int_of() { return 2; }\nint f(int n) { return n + CAT(int, _of)(); "
        "}"}},
      two_to_three()},
     {"a name pasted of a word and a keyword",
      {{ext, cat},
       {"main.cpp",
        "#include <ext.h>\nint of_int() { return 2; }\nint f(int n) { return n + CAT(of_, int)(); "
        "}"}},
      two_to_three()},
     {"a name pasted of a word and a number",
      {{ext, cat},
       {"main.cpp",
        "#include <ext.h>\nint get_2b() { return 2; }\nint f(int n) { return n + CAT(get_, 2b)(); "
        "}"}},
      two_to_three()},
     {"a name pasted of two keywords and a literal piece",
      {{"main.cpp",
        "#define MAKE(a, b) a##_to_##b\nint int_to_char() { return 2; }\n"
        "int f(int n) { return n + MAKE(int, char)(); }"}},
      two_to_three()},
     {"a name pasted of what a parameter is called",
      {{ext, cat},
       {"main.cpp",
        "#include <ext.h>\nint go_on() { return 2; }\nint f(int go) { return go + CAT(go, _on)(); "
        "}"}},
      two_to_three()},
     {"a name pasted of a definition on the command line",
      {{ext, cat},
       {"main.cpp",
        "#include <ext.h>\nint get_it() { return 2; }\n"
        "int f(int n) { return n + CAT(get_, PART)(); }"}},
      two_to_three(),
      changes,
      {"-DPART=it"}},
     {"names pasted by a macro that a list is given",
      {{ext, cat},
       {"main.cpp",
        "#include <ext.h>\n#define CALL(a) +CAT(get_, a)()\n#define LIST(X) X(one) X(two)\n"
        "int get_one() { return 1; }\nint get_two() { return 2; }\n"
        "int f(int n) { return n LIST(CALL); }"}},
      two_to_three()},
     {"a name pasted of words in a file that is included in the function",
      {{ext, cat},
       {"list.inc", "X(it)\n"},
       {"main.cpp",
        "#include <ext.h>\n#define X(a) +CAT(get_, a)()\nint get_it() { return 2; }\n"
        "int f(int n) {\n  return n\n#include \"list.inc\"\n  ;\n}"}},
      two_to_three()},
     {"a macro's name that is pasted and calls",
      {{ext, cat},
       {"main.cpp",
        "#include <ext.h>\nint g() { return 2; }\n#define GET_IT g()\n"
        "int f(int n) { return n + CAT(GET_, IT); }"}},
      two_to_three()},
     {"a literal operator whose suffix is pasted to a number",
      {{"main.cpp",
        "#define LITERAL(n, s) n##s\n"
        "constexpr int operator\"\"_km(unsigned long long n) { return 2; }\n"
        "int f(int n) { return n + LITERAL(3, _km); }"}},
      two_to_three()},
     {"a literal operator whose suffix another header's macro pastes to a string",
      {{ext, cat},
       {"main.cpp",
        "#include <ext.h>\n#define SUFFIX _km\n"
        "constexpr int operator\"\"_km(const char*, unsigned long n) { return 2; }\n"
        "int f(int n) { return n + CAT(\"x\", SUFFIX); }"}},
      two_to_three()},
     {"a function whose name no argument of a pasting macro can make",
      {{ext, cat + "#define EXT_NAME(n) CAT(EXT_PREFIX, n)\n#define ext_run EXT_NAME(run)\n"},
       {"main.cpp",
        "#include <ext.h>\nint other() { return 2; }\nint int_of() { return 4; }\n"
        "int f(int n) { return n + sizeof(ext_run); }"}},
      two_to_three(),
      keeps},
     {"a function whose name only starts like an argument",
      {{ext, cat},
       {"main.cpp",
        "#include <ext.h>\nint get_other() { return 2; }\nint get_it() { return 1; }\n"
        "int f(int n) { return n + CAT(get_, it)(); }"}},
      two_to_three(),
      keeps}});

EDIT_TABLE(keywords_of_other_headers,
           {{"static defined away by another header",
             {{ext, "#define static\n"},
              {"main.cpp", "int g();\nint f(int n) { return n + g(); }"},
              {"other.cpp", "#include <ext.h>\nstatic int g() { return 2; }\n"}},
             two_to_three("other.cpp")},
            {"inline defined as static by another header",
             {{ext, "#define inline static\n"},
              {"main.cpp",
               "#include <ext.h>\ninline int g() { return 2; }\nint f(int n) { return n + g(); }"}},
             two_to_three()},
            {"a word defined as another behind the end of a comment",
             {{ext, "/* a comment\n */ #define static\n"},
              {"main.cpp", "int g();\nint f(int n) { return n + g(); }"},
              {"other.cpp", "#include <ext.h>\nstatic int g() { return 2; }\n"}},
             two_to_three("other.cpp")},
            {"a function of a namespace that is inline by another spelling",
             {{"main.cpp",
               "namespace a { __inline namespace v { int g() { return 2; } } }\n"
               "int f(int n) { return n + a::g(); }"}},
             two_to_three()},
            {"a namesake when another header defines decorations",
             {{ext,
               "#define __restrict\n#define __inline inline\n#define __attribute__(x)\n"
               "#define __extension__\n#define static_assert _Static_assert\n"},
              {"main.cpp",
               "#include <ext.h>\nint g() { return 1; }\nnamespace b { int g() { return 2; } }\n"
               "int f(int n) { return n + g(); }"}},
             two_to_three(),
             keeps},
            {"a namesake when another header talks of a definition",
             {{ext, "/*\n * Never #define bool, or worse.\n */\n// #define static\n"},
              {"main.cpp",
               "#include <ext.h>\nint g() { return 1; }\nnamespace b { int g() { return 2; } }\n"
               "int f(int n) { return n + g(); }"}},
             two_to_three(),
             keeps}});

EDIT_TABLE(
    labels_of_other_headers,
    {{"a label that another header's macro spells, and that the function's declaration calls",
      {{ext, "#define EXT_NAME(n) #n\n#define REDIRECT(name, to) name __asm__(EXT_NAME(to))\n"},
       {"main.cpp",
        "#include <ext.h>\nextern \"C\" int real() { return 2; }\nint REDIRECT(g(), real);\n"
        "int f(int n) { return n + g(); }"}},
      two_to_three()},
     {"a function that has nothing to do with a label in another header's macro",
      {{ext, "#define EXT_NAME(n) #n\n#define REDIRECT(name, to) name __asm__(EXT_NAME(to))\n"},
       {"main.cpp", "#include <ext.h>\nint g() { return 2; }\nint f(int n) { return n + 1; }"}},
      two_to_three(),
      keeps}});

EDIT_TABLE(
    words_of_directives,
    {{"a function called define that a macro's text calls",
      {{"main.cpp",
        "int define() { return 2; }\n#define CALL define()\nint f(int n) { return n + CALL; }"}},
      two_to_three()},
     {"what is called behind a directive that says nothing",
      {{"main.cpp", "int g() { return 2; }\nint f(int n) {\n  return n +\n#\ng();\n}"}},
      two_to_three()},
     {"a condition on a macro that a parameter is called like",
      {{"main.cpp",
        "#define n 1\n#if n\n#define TWICE(n) ((n) * 2)\n#else\n#define TWICE(n) ((n) * 4)\n"
        "#endif\n#undef n\nint f(int x) { return TWICE(x); }"}},
      edited("main.cpp", "#define n 1", "#define n 0")},
     {"a function that is given to a macro as its argument",
      {{"main.cpp",
        "int x() { return 2; }\n#define CALL(x) (x() * 2)\nint f(int n) { return n + CALL(x); }"}},
      two_to_three()},
     {"a function called like a macro's parameter",
      {{"main.cpp",
        "int x() { return 2; }\n#define TWICE(x) ((x) * 2)\nint f(int n) { return TWICE(n); }"}},
      two_to_three(),
      keeps},
     {"a function called define",
      {{"main.cpp",
        "int define() { return 2; }\n#define TWICE(n) ((n) * 2)\n"
        "int f(int n) { return TWICE(n); }"}},
      two_to_three(),
      keeps}});

const std::string registry =
    "#pragma once\nstruct registry { int sum = 0; static registry& instance() { static registry r; "
    "return r; } };\nstruct entry { entry(int n) { registry::instance().sum += n; } };\n"
    "#define REGISTER(name, n) static const entry entry_##name(n)\n";

EDIT_TABLE(
    initializers,
    {{"a constant object that registers something",
      {{"registry.hpp", registry},
       {"main.cpp",
        "#include \"registry.hpp\"\nint f(int n) { return n + registry::instance().sum; }"},
       {"other.cpp", "#include \"registry.hpp\"\nint g() { return 2; }\nREGISTER(cat, g());\n"}},
      two_to_three("other.cpp")},
     {"a member of constant initialization that holds what is registered",
      {{"main.cpp",
        "struct node { int value; node* next; };\nconstinit node* first = nullptr;\n"
        "struct entry { node n; entry(int v) : n{v, first} { first = &n; } };\n"
        "int f(int n) { return n + first->value; }"},
       {"other.cpp",
        "struct node { int value; node* next; };\nextern node* first;\n"
        "struct entry { node n; entry(int v) : n{v, first} { first = &n; } };\n"
        "static entry e(2);\n"}},
      edited("other.cpp", "e(2)", "e(3)")},
     {"an object that registers when the function reads no registry but a macro",
      {{"registry.hpp", registry},
       {"main.cpp", "#define LIMIT 4\nint f(int n) { return n + LIMIT; }"},
       {"other.cpp", "#include \"registry.hpp\"\nREGISTER(cat, 2);\n"}},
      edited("other.cpp", "2", "3"),
      keeps},
     {"a constant that is computed when it is compiled, in a function that reads a registry",
      {{"registry.hpp", registry + "#define SCALE 3\n"},
       {"main.cpp",
        "#include \"registry.hpp\"\nint f(int n) { return n + registry::instance().sum; }"},
       {"other.cpp",
        "#include \"registry.hpp\"\nREGISTER(cat, SCALE);\nconstexpr int table[] = {2, SCALE};\n"
        "int g(int n) { return table[n]; }\n"}},
      edited("other.cpp", "{2,", "{3,"),
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
