// What a typedef names beside the name that it declares is no alias.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

const char wrapped[] =
    "template <class T> struct R { T v; };\ntypedef R<int> whole;\nnamespace n { template <class "
    "T> "
    "R<T> operator+(const R<T>& a, const R<T>& b) { return a; } }\n";

// What f() calls returns something else.
edit_row called(const std::string& what, const std::string& source) {
  return {what, {{"main.cpp", source}}, edited("main.cpp", "return 1", "return 2"), changes};
}

// What a base that a typedef declares has returns something else.
edit_row of_base(const std::string& what, const std::string& declaration,
                 const std::string& base = "base") {
  return {
      what,
      {{"main.cpp", "struct U { int k() { return 5; } };\n" + declaration + "\nstruct D : " + base +
                        " { int h() { return k(); } };\nint f(int n) { D d; return d.h(); }"}},
      edited("main.cpp", "return 5", "return 6"),
      changes};
}

EDIT_TABLE(
    typedefs,
    {{"a namesake of what a class calls, whose base a typedef of a pointer to functions names",
      {{"main.cpp",
        "struct B { int v; };\ntypedef B* (*maker)(const B&, int);\nstruct D : B { int h() { "
        "return "
        "k(); } int k() { return 3; } };\nstruct U { int k() { return 5; } };\nint f(int n) { U u; "
        "D d; return d.h(); }"}},
      edited("main.cpp", "return 5", "return 6"),
      keeps},
     of_base("a base that a typedef declares behind a pointer", "typedef U *pointer, base;"),
     of_base("a base that a typedef declares before a pointer", "typedef U base, *pointer;"),
     of_base("a base that a typedef declares before a pointer behind a macro",
             "#define AND ,\ntypedef U base AND *pointer;"),
     of_base("a base that a typedef declares before a pointer under a condition",
             "typedef U base\n#ifdef MORE\n, *pointer\n#endif\n;"),
     of_base("a base that a typedef declares in a branch before a pointer",
             "typedef U\n#ifndef MORE\nbase\n#else\n*pointer\n#endif\n;"),
     of_base("a base that a typedef declares in a macro, with a * behind the macro",
             "U u;\n#define DECLARE typedef U base\nint v = 2\n* 3;\nDECLARE;"),
     of_base("a base that a typedef declares with a macro's attribute",
             "#define MAYBE\ntypedef U base MAYBE;"),
     of_base("a base that a typedef declares behind a * in another's arguments",
             "template <class T> struct R;\ntypedef R<U*> *pointers;\ntypedef U base;"),
     of_base("a base that a typedef declares in brackets", "typedef U (base);"),
     {"an operator on a class template that a typedef names, and that is not reached",
      {{"main.cpp", std::string(wrapped) + "int f(int a) { return a + 1; }"}},
      edited("main.cpp", "return a; }", "return b; }"),
      keeps},
     {"an operator on a class template that a typedef names",
      {{"main.cpp", std::string(wrapped) +
                        "int f(int a) { using namespace n; return (R<int>{a} + R<int>{a}).v; "
                        "}"}},
      edited("main.cpp", "return a; }", "return b; }"),
      changes},
     {"the same through the typedef",
      {{"main.cpp", std::string(wrapped) +
                        "int f(int a) { using namespace n; return (whole{a} + whole{a}).v; "
                        "}"}},
      edited("main.cpp", "return a; }", "return b; }"),
      changes},
     called("an operator on what a typedef declares",
            "template <class T> struct R { T v; };\ntypedef R<int> whole;\nint operator+(whole, "
            "whole) "
            "{ return 1; }\nint f(int a) { R<int> r{a}; return r + r; }"),
     called("an operator on the first of two names that a typedef declares",
            "template <class T> struct R { T v; };\ntypedef R<int> whole, *other;\nint "
            "operator+(whole, "
            "whole) { return 1; }\nint f(int a) { R<int> r{a}; return r + r; }"),
     called("an operator on what a typedef declares in brackets",
            "template <class T> struct R { T v; };\ntypedef R<int> (whole);\nint operator+(whole, "
            "whole) "
            "{ return 1; }\nint f(int a) { R<int> r{a}; return r + r; }"),
     called(
         "an operator on what a typedef of another class declares",
         "struct O { struct I { int v; }; };\ntypedef O::I whole;\nint operator+(whole, whole) { "
         "return 1; }\nint f(int a) { O::I r{a}; return r + r; }"),
     called("an operator on what a macro's typedef declares, with a :: behind the macro",
            "struct R { int v; };\n#define DECLARE typedef R whole\n::R* p;\nDECLARE;\nint "
            "operator+(whole, whole) { return 1; }\nint f(int a) { R r{a}; return r + r; }"),
     called("an operator on what a typedef declares under a condition",
            "template <class T> struct R { T v; };\ntypedef R<int> whole\n#ifdef MORE\n, "
            "*others\n#endif"
            "\n;\nint operator+(whole, whole) { return 1; }\nint f(int a) { R<int> r{a}; return r "
            "+ r; "
            "}"),
     called("a function of a class that a typedef names",
            "template <class T> struct R { static int g() { return 1; } };\ntypedef R<int> "
            "whole;\nint "
            "f(int a) { return R<int>::g() + whole::g(); }")});

}  // namespace
}  // namespace coolcache::scan::test
