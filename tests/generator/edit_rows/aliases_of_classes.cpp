// Classes that go by the name of an alias somewhere: members defined outside, operands,
// specializations.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    aliases_of_classes,
    {{"a constructor defined outside, of a class that is elsewhere an alias",
      {{"main.cpp",
        "struct B { int x; B(int); };\nnamespace o { struct C {}; using B = C; }\nB::B(int a) : "
        "x(a + 1) {}\nint f(int n) { return B(n).x; }"}},
      edited("main.cpp", "a + 1", "a + 2"),
      changes},
     {"an operator defined through an alias",
      {{"main.cpp",
        "struct C { int operator+(int); };\nusing B = C;\nnamespace o { struct B {}; }\nint "
        "B::operator+(int a) { return 1; }\nint f(int n) { return C() + n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator defined through an alias of another scope",
      {{"main.cpp",
        "namespace m { struct C { int operator+(int); }; }\nnamespace n { using m::C; using B = C; "
        "}\nnamespace o { struct B {}; }\nint n::B::operator+(int a) { return 1; }\nint f(int n) { "
        "return m::C() + n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator defined through a member alias",
      {{"main.cpp",
        "struct C { int operator+(int); };\nstruct K { using B = C; };\nstruct L { struct B {}; "
        "};\nint K::B::operator+(int a) { return 1; }\nint f(int n) { return C() + n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator defined through an inherited member alias",
      {{"main.cpp",
        "struct C { int operator+(int); };\nstruct J { using B = C; };\nstruct K : J {};\nstruct L "
        "{ struct B {}; };\nint K::B::operator+(int a) { return 1; }\nint f(int n) { return C() + "
        "n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator defined through an alias where another unit has the class",
      {{"main.cpp",
        "struct C { int operator+(int); };\nnamespace { using B = C; }\nint B::operator+(int a) { "
        "return 1; }\nint f(int n) { return C() + n; }"},
       {"o.cpp", "namespace { struct B { int x; }; }\nint h() { return B().x; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator defined through a macro that makes the alias",
      {{"main.cpp",
        "struct C { int operator+(int); };\n#define DEFINE(a, b) using a = b;\nDEFINE(B, "
        "C)\nnamespace o { struct B {}; }\nint B::operator+(int a) { return 1; }\nint f(int n) { "
        "return C() + n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator defined through a typedef of a macro",
      {{"main.cpp",
        "struct C { int operator+(int); };\n#define T typedef\nT C B;\nnamespace o { struct B {}; "
        "}\nint B::operator+(int a) { return 1; }\nint f(int n) { return C() + n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator defined through a typedef struct by a macro",
      {{"main.cpp",
        "#define T typedef\nT struct C { int operator+(int); } B;\nnamespace o { struct B {}; "
        "}\nint B::operator+(int a) { return 1; }\nint f(int n) { return C() + n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator defined through a namespace alias",
      {{"main.cpp",
        "namespace m { struct C { int operator+(int); }; }\nnamespace k = m;\nnamespace o { "
        "namespace k { struct C {}; } }\nint k::C::operator+(int a) { return 1; }\nint f(int n) { "
        "return m::C() + n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator defined through an alias that a using-declaration brings",
      {{"main.cpp",
        "struct C { int operator+(int); };\nnamespace m { using B = C; }\nusing m::B;\nnamespace o "
        "{ struct B {}; }\nint B::operator+(int a) { return 1; }\nint f(int n) { return C() + n; "
        "}"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator defined through an alias that a using-directive brings",
      {{"main.cpp",
        "struct C { int operator+(int); };\nnamespace m { using B = C; }\nusing namespace "
        "m;\nnamespace o { struct B {}; }\nint B::operator+(int a) { return 1; }\nint f(int n) { "
        "return C() + n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a conversion defined through an alias template",
      {{"main.cpp",
        "template <class T> struct C { operator int(); };\ntemplate <class T> using B = "
        "C<T>;\nnamespace o { template <class T> struct B {}; }\ntemplate <> B<int>::operator "
        "int() { return 1; }\nint f(int n) { return n + C<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator on an alias of a std type, named like a class elsewhere",
      {{"main.cpp",
        "#include <vector>\nusing V = std::vector<int>;\nnamespace o { struct V {}; }\nint "
        "operator+(V a, V b) { return 1; }\nint f(int n) { return std::vector<int>() + "
        "std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator on a typedef that a macro makes",
      {{"main.cpp",
        "#include <vector>\n#define T typedef\nT std::vector<int> V;\nnamespace o { struct V {}; "
        "}\nint operator+(V a, V b) { return 1; }\nint f(int n) { return std::vector<int>() + "
        "std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator on an alias that a macro makes",
      {{"main.cpp",
        "#include <vector>\n#define T(a) using a = std::vector<int>;\nT(V)\nnamespace o { struct V "
        "{}; }\nint operator+(V a, V b) { return 1; }\nint f(int n) { return std::vector<int>() + "
        "std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator on a macro for a std type, named like a class elsewhere",
      {{"o.cpp", "struct V {};\n"},
       {"main.cpp",
        "#include <vector>\n#define V std::vector<int>\nint operator+(V a, V b) { return 1; }\nint "
        "f(int n) { return std::vector<int>() + std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator on a nested alias that a macro in the class makes",
      {{"main.cpp",
        "#include <vector>\n#define INNER using V = std::vector<int>\nstruct K { INNER; int x; "
        "friend int operator+(V a, V b) { return 1; } };\nnamespace o { struct V {}; }\nint f(K k) "
        "{ return K::V() + K::V() + k.x; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator on an alias in a text that a class includes",
      {{"t.inc", "using V = std::vector<int>; int x;\n"},
       {"main.cpp",
        "#include <vector>\nstruct K {\n#include \"t.inc\"\n};\nnamespace o { struct V {}; }\nint "
        "operator+(K::V a, K::V b) { return 1; }\nint f(int n) { return std::vector<int>() + "
        "std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator on an alias in a text through a macro",
      {{"t.inc", "D(V)\n"},
       {"main.cpp",
        "#include <vector>\n#define D(a) using a = std::vector<int>;\nstruct K {\n#include "
        "\"t.inc\"\n};\nnamespace o { struct V {}; }\nint operator+(K::V a, K::V b) { return 1; "
        "}\nint f(int n) { return std::vector<int>() + std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator on an alias in a text through a macro of two steps",
      {{"t.inc", "D(V)\n"},
       {"main.cpp",
        "#include <vector>\n#define U using\n#define D(a) U a = std::vector<int>;\nstruct K "
        "{\n#include \"t.inc\"\n};\nnamespace o { struct V {}; }\nint operator+(K::V a, K::V b) { "
        "return 1; }\nint f(int n) { return std::vector<int>() + std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator on a struct declared behind the brace through a macro",
      {{"main.cpp",
        "#include <vector>\n#define DECL std::vector<int> V\ntypedef DECL;\nnamespace o { struct V "
        "{}; }\nint operator+(V a, V b) { return 1; }\nint f(int n) { return std::vector<int>() + "
        "std::vector<int>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"specialization of an own template in a namespace with external words",
      {{"/usr/include/ext.h",
        "namespace ext { template <class T> struct visitor {}; inline int go(int n) { return n; } "
        "}\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace own { template <class T> struct visitor; }\ntemplate <> "
        "struct ext::visitor<int> { int x = 1; };\nint f(int n) { return ext::go(n); }"}},
      edited("main.cpp", "x = 1", "x = 2"),
      changes},
     {"specialization of a foreign template that the project only declares",
      {{"/usr/include/ext.h",
        "namespace ext { template <class T> struct visitor; template <class T> int go(T n) { "
        "return visitor<T>().x; } }\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace ext { template <class T> struct visitor; }\ntemplate <> "
        "struct ext::visitor<int> { int x = 1; };\nint f(int n) { return ext::go(n); }"}},
      edited("main.cpp", "x = 1", "x = 2"),
      changes},
     {"the same where a using-directive leads there",
      {{"/usr/include/ext.h",
        "namespace ext { template <class T> struct visitor; template <class T> int go(T n) { "
        "return visitor<T>().x; } }\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace own { using namespace ext; }\nnamespace ext { template <class "
        "T> struct visitor; }\ntemplate <> struct own::visitor<int> { int x = 1; };\nint f(int n) "
        "{ return ext::go(n); }"}},
      edited("main.cpp", "x = 1", "x = 2"),
      changes},
     {"a specialization of a declared template is reached by its name",
      {{"/usr/include/ext.h", "struct visitor {};\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace own { template <class T> struct visitor; template <> struct "
        "visitor<int> { int x = 1; }; }\nint f(int n) { return own::visitor<int>().x; }"}},
      edited("main.cpp", "x = 1", "x = 2"),
      changes},
     {"a constructor defined outside of a class whose name is an alias in another class",
      {{"main.cpp",
        "namespace n { struct iterator { int x; iterator(int); };\niterator::iterator(int a) : x(a "
        "+ 1) {} }\nstruct K { using iterator = int*; };\nint f(int n) { return n; }"}},
      edited("main.cpp", "a + 1", "a + 2"),
      keeps},
     {"an operator of a nested class whose name is an alias in another class",
      {{"main.cpp",
        "namespace n { template <class T> struct map { struct iterator { int x; iterator& "
        "operator++(); }; };\ntemplate <class T> typename map<T>::iterator& "
        "map<T>::iterator::operator++() { x += 1; return *this; } }\nstruct K { using iterator = "
        "int*; };\nint f(int n) { return n; }"}},
      edited("main.cpp", "+= 1", "+= 2"),
      keeps},
     {"an operator on a class that another class with macros in it mentions",
      {{"main.cpp",
        "#define API\n#define lower 1\nnamespace n { struct APInt { int x; }; inline int "
        "operator+(APInt a, APInt b) { return 1; } }\nclass API range { n::APInt low, lower; int "
        "size() const; };\nint f(int n) { return n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      keeps},
     {"an operator on a class that a text in another class mentions",
      {{"t.def", "ITEM(S)\n"},
       {"main.cpp",
        "namespace n { struct S { int x; }; }\nint operator+(n::S a, n::S b) { return 1; }\nstruct "
        "K {\n#define ITEM(a) int visit(n::a*);\n#include \"t.def\"\n};\nint f(int n) { return n; "
        "}"}},
      edited("main.cpp", "return 1", "return 2"),
      keeps},
     {"a specialization of a template that is only declared, of a common name",
      {{"/usr/include/ext.h", "struct visitor {};\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace own { template <class... T> struct visitor; template <class "
        "T> struct visitor<T> { int x = 1; }; }\nint f(int n) { return n; }"}},
      edited("main.cpp", "x = 1", "x = 2"),
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
