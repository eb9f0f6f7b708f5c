// Variables that no code initializes and nothing changes, and what only looks like one.
#include "edit_table.hpp"
#include "registering.hpp"

namespace coolcache::scan::test {
namespace {

edit with_four() {
  return edited("k.cpp", "3", "4");
}

edit_row registers(const std::string& what, const std::string& text) {
  return {what, registering(text), with_four(), changes};
}

const char word_class[] = "struct word { word(int n) { total += n; } };\n";

EDIT_TABLE(
    constants_that_run_code,
    {registers("an alias of a class", "typedef registered word;\nconst word k = 3;"),
     registers("an alias of a class by using", "using word = registered;\nconst word k = 3;"),
     registers("an alias of an alias of a class",
               "namespace a { using word = registered; }\nnamespace b { using word = "
               "a::word; }\nconst b::word k = 3;"),
     registers("a class that is brought in by using",
               "namespace a { using ::registered; }\nnamespace b { typedef int registered; "
               "}\nconst a::registered k = 3;"),
     registers("a class under one condition",
               std::string("#ifdef BIG\ntypedef int word;\n#else\n") + word_class +
                   "#endif\nconst word k = 3;"),
     registers("a class in one branch of an alias",
               "typedef\n#ifdef BIG\nint\n#else\nregistered\n#endif\nword;\nconst word k = "
               "3;"),
     registers("a class in one branch in front of an alias",
               "#ifdef BIG\ntypedef int\n#else\ntypedef registered\n#endif\nword;\nconst "
               "word k = 3;"),
     registers("a class in one branch of the declaration",
               "const\n#ifdef BIG\nint\n#else\nregistered\n#endif\nk = 3;"),
     registers("a macro called like an alias of a number",
               "typedef int word;\n#define word registered\nconst word k = 3;"),
     registers("a macro in place of the type", "#define WORD registered\nconst WORD k = 3;"),
     registers("a macro that makes a pointer's type another one",
               "#define int registered\nconst int k = 3;"),
     registers("a class that is called size_t",
               "namespace a { struct size_t { size_t(int n) { total += n; } };\nconst size_t "
               "k = 3; }"),
     registers("a class in an outer scope of an alias's name",
               std::string(word_class) +
                   "namespace a { namespace b { typedef int word; }\nconst word k = 3; }"),
     registers("a class in an inner scope", std::string("typedef int word;\nnamespace a {\n") +
                                                word_class + "const word k = 3;\n}"),
     registers("a class in a base",
               std::string("typedef int word;\nstruct base {\n") + word_class +
                   "};\nstruct D : base { static const word k; };\nconst D::word D::k = 3;"),
     registers("a class that a macro's argument names",
               "#define CLASS(n) struct n { n(int x) { total += x; } };\nnamespace a { "
               "CLASS(word) }\nnamespace b { typedef int word; }\nconst a::word k = 3;"),
     registers("a class that a macro's text names",
               "#define CLASS struct word { word(int x) { total += x; } };\nnamespace a { "
               "CLASS }\nnamespace b { typedef int word; }\nconst a::word k = 3;"),
     registers("a template parameter called like an alias",
               "typedef int word;\ntemplate <class word> struct S { static const word k; "
               "};\ntemplate <class word> const word S<word>::k = 3;\ntemplate struct "
               "S<registered>;"),
     registers("an alias of a template parameter",
               "template <class T> struct S { typedef T word; };\nnamespace a { typedef int "
               "word; }\nconst S<registered>::word k = 3;"),
     registers("a function's call", "const int k = add(3);"),
     registers("a function called like a constant",
               "namespace a { const int add = 1; }\nconst int k = add(3);"),
     registers("a function by a pointer", "int (*const go)(int) = add;\nconst int k = go(3);"),
     registers("a function by a macro", "#define GO add\nconst int k = GO(3);"),
     registers("a function in a macro's text", "#define GO add(3)\nconst int k = GO;"),
     registers("a function by two macros", "#define ONE add\n#define GO ONE\nconst int k = GO(3);"),
     registers("a function in a macro's argument",
               "#define CALL(f, n) f n\nconst int k = CALL(add, (3));"),
     registers("a macro called like a constant",
               "const int one = 1;\n#define one add(3)\nconst int k = one;"),
     registers("a macro that ends an array's bound",
               "#define N 2] = {}; registered r = registered(3); int y[1\nint k[N];"),
     registers("a macro behind the name", "#define SET = add(3)\nint k SET;"),
     registers("an object that converts",
               "struct S { operator int() const { return total += 3; } };\nS s;\nconst int k "
               "= s;"),
     registers("an object that converts, called like a constant",
               "namespace a { const int s = 1; }\nstruct S { operator int() const { return "
               "total += 3; } };\nS s;\nconst int k = s;"),
     registers("a suffix of the program's own",
               "int operator\"\" _q(unsigned long long) { return total += 3; }\nconst int k = "
               "1_q;"),
     registers("one that is declared before", "extern const int k;\nconst int k = add(3);"),
     registers("a reference", "const registered& k = 3;"),
     registers("one of an alias of a reference to a class",
               "typedef const registered& word;\nconst word k = 3;"),
     registers("an array of a class", "typedef registered word;\nconst word k[2] = {3, 1};"),
     registers("one of two", "const int j = 1, k = add(3);"),
     registers("a statement in a value", "const int k = ({ add(3); });"),
     registers("a lambda in a value", "const int k = [] { return add(3); }();")});

EDIT_TABLE(constants_elsewhere,
           {{"a definition in place of the type",
             registering("#ifndef word\ntypedef int word;\n#endif\nconst word k = 3;"),
             with_four(),
             changes,
             {"-Dword=registered"}},
            {"a definition in place of the value",
             registering("#ifndef VALUE\n#define VALUE 3\n#endif\nconst int k = VALUE + 3;"),
             edited("k.cpp", "VALUE + 3", "VALUE + 4"),
             changes,
             {"-DVALUE=add(1)"}}});

// Something is left behind in k before main.
edit_row sets(const std::string& what, const std::string& text) {
  return {what, {{"main.cpp", text}}, edited("main.cpp", "7", "8"), changes};
}

EDIT_TABLE(
    variables_that_change,
    {sets("a variable of an alias",
          "typedef int word;\nword k = 3;\nstatic bool set = (k = 7, true);\nint f(int n) { return "
          "n "
          "+ k; }"),
     sets("a variable that a constant is made of",
          "int j = 3;\nstatic bool set = (j = 7, true);\nconst int k = j;\nint f(int n) { return n "
          "+ "
          "k; }"),
     sets("what a pointer that a constant is made of points to",
          "int j = 3;\nint* p = &j;\nstatic bool set = (*p = 7, true);\nconst int k = *p;\nint "
          "f(int "
          "n) { return n + k; }"),
     sets(
         "what a constant pointer points to",
         "int j = 3;\nint* const k = &j;\nstatic bool set = (*k = 7, true);\nint f(int n) { return "
         "n + *k; }"),
     sets("what a constant pointer of an alias points to",
          "typedef int* pointer;\nint j = 3;\nconst pointer k = &j;\nstatic bool set = (*k = 7, "
          "true);\nint f(int n) { return n + *k; }"),
     sets("what a constant pointer of an alias points to, on the heap",
          "typedef int* pointer;\nconst pointer k = new int(3);\nstatic bool set = (*k = 7, "
          "true);\nint f(int n) { return n + *k; }"),
     sets("what a pointer of constant expressions points to",
          "int j = 3;\nconstexpr int* k = &j;\nstatic bool set = (*k = 7, true);\nint f(int n) { "
          "return n + *k; }"),
     sets("what a table of an alias points to",
          "typedef int* pointer;\nint j = 3;\nconst pointer k[1] = {&j};\nstatic bool set = (*k[0] "
          "= "
          "7, true);\nint f(int n) { return n + *k[0]; }"),
     sets("a pointer to constants",
          "const int a[9] = {1, 2, 3};\nconst int* k = a;\nstatic bool set = (k = a + 7, "
          "true);\nint "
          "f(int n) { return n + *k; }"),
     sets("a pointer to text",
          "const char* k = \"a\";\nstatic bool set = (k = \"7\", true);\nint f(int n) { return n + "
          "*k; }"),
     sets("a pointer to constants of an alias",
          "typedef int word;\nconst word a[9] = {1, 2, 3};\nconst word* k = a;\nstatic bool set = "
          "(k "
          "= a + 7, true);\nint f(int n) { return n + *k; }"),
     sets("a constant object that is declared with its class",
          "const struct S { int* p; } k = {new int(1)};\nstatic bool set = (*k.p = 7, true);\nint "
          "f(int n) { return n + *k.p; }"),
     sets("a pointer that is declared with its class",
          "const struct S { int n; } *k = nullptr;\nstatic bool set = (k = new S{7}, true);\nint "
          "f(int n) { return n + k->n; }"),
     sets("a constant object of a class with a mutable member",
          "struct word { mutable int n; };\nnamespace a { typedef int word; }\nconst word k = "
          "{3};\nstatic bool set = (k.n = 7, true);\nint f(int n) { return n + k.n; }"),
     sets("a local variable of a lambda in an alias",
          "using counter = decltype([] { static int n = 1; return n++; });\nstatic int set = "
          "counter{}() + 7;\nint f(int n) { return n + counter{}(); }"),
     sets("a local variable of a lambda in a typedef",
          "typedef decltype([] { static int n = 1; return n++; }) counter;\nstatic int set = "
          "counter{}() + 7;\nint f(int n) { return n + counter{}(); }")});

EDIT_TABLE(
    constants_of_others,
    {{"what an object of another header's class holds, called like an alias",
      {{"/ext/ext.h", "struct handle { handle(int); void set(int) const; int get() const; };\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace a { typedef int handle; }\nconst handle k = 3;\nstatic bool "
        "set = (k.set(7), true);\nint f(int n) { return n + k.get(); }"}},
      edited("main.cpp", "7", "8"),
      changes,
      {"-I/ext"}},
     {"what an object of another header's class holds, of an alias of the same name",
      {{"/ext/ext.h", "struct handle { handle(int); void set(int) const; int get() const; };\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace a { using handle = ::handle; const handle k = 3; }\nstatic "
        "bool set = (a::k.set(7), true);\nint f(int n) { return n + a::k.get(); }"}},
      edited("main.cpp", "7", "8"),
      changes,
      {"-I/ext"}}});

// An object that is made of k before main, and that f never sees.
edit_row apart(const std::string& what, const std::string& text) {
  return {
      "something made of " + what,
      {{"k.hpp", "#pragma once\n" + text + "\n"},
       {"main.cpp", "#include \"k.hpp\"\nint f(int n) { return n + k; }"},
       {"other.cpp",
        "#include \"k.hpp\"\nstruct other { other(int n) { x = n + 7; }\nint x; };\nstatic other "
        "object(k);"}},
      edited("other.cpp", "7", "8"),
      keeps};
}

EDIT_TABLE(
    constants_apart,
    {apart("a constant of an alias", "typedef unsigned long word;\nconst word k = 3;"),
     apart("a constant of an alias by using", "using word = unsigned long;\nconst word k = 3;"),
     apart("a constant of an alias of an alias",
           "typedef unsigned long word;\ntypedef word size;\nconst size k = 3;"),
     apart("a constant of size_t", "#include <cstddef>\nstatic const size_t k = 11;"),
     apart("a constant of std::uint32_t", "#include <cstdint>\nstatic const std::uint32_t k = 11;"),
     apart("a constant of uint32_t that is brought in",
           "#include <cstdint>\nnamespace a { using std::uint32_t; static const uint32_t k = 11; "
           "}\nusing namespace a;"),
     apart("a constant of an enumeration", "enum E { a, b };\nconst E k = b;"),
     apart("a constant that is an enumerator", "enum E { a, b };\nconst int k = b;"),
     apart("a constant of constants", "const int j = 1;\nconst int k = (j << 3) + 2 * j;"),
     apart("a constant of a macro", "#define LENGTH (2 * 3)\nconst int k = LENGTH;"),
     apart("a constant of a macro with arguments",
           "#define LENGTH(n) (2 * (n))\nconst int k = LENGTH(3);"),
     apart("a constant with a cast", "typedef int word;\nconst int k = static_cast<word>(3);"),
     apart("a constant of a size", "const int k = sizeof(long) * 2;"),
     apart("a constant of a namespace",
           "namespace a { const int j = 1; }\nconst int k = a::j + 1;")});

// What a constant is made of is not certain to be a number, or the name not to be a function's.
edit_row limited(const std::string& what, const std::string& text) {
  edit_row row = apart(what, text);
  row.expected = changes;
  return row;
}

EDIT_TABLE(limitation_constants,
           {limited("what a macro of another header stands for",
                    "#include <climits>\nconst int k = INT_MAX;"),
            limited("what a function computes",
                    "constexpr int three() { return 3; }\nconst int k = "
                    "three();"),
            limited("a constant that is called like a function",
                    "const int j = 1;\nconst int k = j + 1;\nnamespace a { int j(); }")});

EDIT_TABLE(constants_in_tables,
           {{"something made of a table of enumerators, as long as a constant",
             {{"k.hpp",
               "#pragma once\nenum { one = 1, two };\nconst int length = 2;\nstatic const unsigned "
               "table[length] = {one, two};\n"},
              {"main.cpp", "#include \"k.hpp\"\nunsigned f(int n) { return n + table[one]; }"},
              {"other.cpp",
               "#include \"k.hpp\"\nstruct other { other(int n) { x = n + 7; }\nint x; };\nstatic "
               "other object(table[0]);"}},
             edited("other.cpp", "7", "8"),
             keeps}});

EDIT_TABLE(constants_that_only_read,
           {{"a constant that is made of state", registering("const int k = total * 3;"),
             with_four(), keeps},
            {"a table as long as a constant",
             registering("const int length = 2;\nint k[length] = {3, 1};"), with_four(), keeps}});

}  // namespace
}  // namespace coolcache::scan::test
