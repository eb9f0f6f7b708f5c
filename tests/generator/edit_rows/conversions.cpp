// Operators and functions that are called because an operand converts, though nothing names the
// class that it converts to.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    conversions_unnamed,
    {{"an operator on a class whose inherited constructor converts",
      {{"main.cpp",
        "struct Small {}; \nstruct Base { int v = 1; Base(Small) {} };\nstruct Big : Base { using "
        "Base::Base; };\nint operator+(Big a, Big b) { return 100; }\nint f(int n) { Small s; "
        "return s + s; }\n"}},
      replaced("100", "200"),
      changes},
     {"an operator on a class whose constructor is inherited twice",
      {{"a.hpp",
        "namespace n { struct Small {};\nstruct Base { int v = 1; Base(Small) {} };\nstruct Middle "
        ": Base { using Base::Base; };\nstruct Big : Middle { using Middle::Middle; };\nint "
        "operator+(Big a, Big b) { return 100; } }\n"},
       {"main.cpp", "#include \"a.hpp\"\nint f(int n) { n::Small s; return s + s; }\n"}},
      replaced("100", "200"),
      changes},
     {"an operator on a class that inherits another project's constructor",
      {{"/usr/include/e.hpp", "struct Base { Base(int) {} };\nstruct Other {};\n"},
       {"main.cpp",
        "#include <e.hpp>\nstruct Big : Base { using Base::Base; };\nint operator+(Other a, Big b) "
        "{ return 100; }\nint f(int n) { return Other() + n; }\n"}},
      replaced("100", "200"),
      changes},
     {"an operator on a class that a conversion template makes",
      {{"main.cpp",
        "struct Any { template<class T> operator T() const { return T(); } };\nstruct Big { int v "
        "= 1; };\nint operator&(Big b, const char* s) { return 100; }\nint f(int n) { Any a; "
        "return a & \"x\"; }\n"}},
      replaced("100", "200"),
      changes},
     {"an operator on a class that a conversion template's reference makes",
      {{"a.hpp",
        "struct Any { template<typename T> operator const T&() const; };\nstruct Less : Any {};\n"},
       {"main.cpp",
        "#include \"a.hpp\"\nstruct Big { int v = 1; };\nint operator&(const Big& b, const char* "
        "s) { return 100; }\nint f(int n) { Less a; return a & \"x\"; }\n"}},
      replaced("100", "200"),
      changes},
     {"an operator on a class that a conversion template in a macro makes",
      {{"main.cpp",
        "#define ANY template <class T>\nstruct Any { ANY operator T() const; };\nstruct Big { "
        "int v = 1; };\nint operator&(Big b, const char* s) { return 100; }\nint f(int n) { Any "
        "a; return a & \"x\"; }\n"}},
      replaced("100", "200"),
      changes},
     {"an operator on a class that takes anything",
      {{"main.cpp",
        "struct Small {};\nstruct Big { Big(...) {} };\nint operator+(Big a, Big b) { return 100; "
        "}\nint f(int n) { return Small() + Small(); }\n"}},
      replaced("100", "200"),
      changes},
     {"an operator on a class that takes nothing by itself",
      {{"main.cpp",
        "struct Small {};\nstruct Any { template<class T> explicit operator T() const; };\nstruct "
        "Big {};\nint operator&(Big a, int b) { return 100; }\nint f(int n) { Any a; return n & n; "
        "}\n"}},
      replaced("100", "200"),
      keeps},
     {"an operator where a class has nothing of a base's constructors",
      {{"main.cpp",
        "struct Small {};\nstruct Base { int v = 1; Base(Small) {} void go(); };\nstruct Big : "
        "Base { using Base::go; };\nint operator+(Big a, Big b) { return 100; }\nint f(int n) { "
        "Small s; return n; }\n"}},
      replaced("100", "200"),
      keeps}});

EDIT_TABLE(
    conversions_for_others,
    {{"an operator that only another header uses, by a conversion",
      {{"/usr/include/e.hpp", "template<class A, class B> int cat(A a, B b) { return a << b; }\n"},
       {"main.cpp",
        "#include <e.hpp>\nstruct Small {}; struct Big { template<class T> Big(T) {} };\nint "
        "operator<<(Big, Small) { return 100; }\nstruct S2 {};\nint f(int n) { return cat(S2(), "
        "S2()) ; }\nint operator<<(Big, Big) { return 100; }\n"}},
      replaced("100", "200"),
      changes},
     {"an operator that only another header uses, of a class that takes anything",
      {{"/usr/include/e.hpp", "template<class A, class B> int cat(A a, B b) { return a << b; }\n"},
       {"main.cpp",
        "#include <e.hpp>\nnamespace n { struct Big { Big(...) {} };\nint operator<<(Big, Big) { "
        "return 100; }\nstruct S2 {}; }\nint f(int n) { return cat(n::S2(), n::S2()) ; }\n"}},
      replaced("100", "200"),
      changes},
     {"an operator that only another header uses, of a class that auto makes",
      {{"/usr/include/e.hpp", "template<class A, class B> int cat(A a, B b) { return a << b; }\n"},
       {"main.cpp",
        "#include <e.hpp>\nstruct Big { Big(const auto& other) {} };\nint operator<<(const Big& a, "
        "const Big& b) { return 100; }\nstruct S2 {};\nint f(int n) { return cat(S2(), S2()) ; "
        "}\n"}},
      replaced("100", "200"),
      changes},
     {"a function that another header calls, by a conversion to a number",
      {{"/usr/include/e.hpp", "template<class T> int ext(T t) { return evaluate(t); }\n"},
       {"main.cpp",
        "#include <e.hpp>\nstruct S { operator int() const { return 0; } }; \nint evaluate(int) { "
        "return 100; }\nint f(int n) { return ext(S{}); }\n"}},
      replaced("100", "200"),
      changes},
     {"a function of a namespace that another header calls, by a conversion",
      {{"/usr/include/e.hpp", "template<class T> int ext(T t) { return evaluate(t); }\n"},
       {"main.cpp",
        "#include <e.hpp>\nnamespace n { inline namespace v1 { struct A { struct S { operator "
        "double() const { return 0; } }; }; }\nint evaluate(double) { return 100; } }\nint f(int "
        "n) { return ext(n::A::S{}); }\n"}},
      replaced("100", "200"),
      changes},
     {"a function that another header calls, by a base's conversion",
      {{"/usr/include/e.hpp", "template<class T> int ext(T t) { return evaluate(t); }\n"},
       {"main.cpp",
        "#include <e.hpp>\nnamespace m { struct B { operator int() const { return 0; } }; }\n"
        "namespace n { struct S : m::B {};\nint evaluate(int) { return 100; } }\nint f(int n) { "
        "return ext(n::S{}); }\n"}},
      replaced("100", "200"),
      changes},
     {"a function of a namespace that no class converts in",
      {{"/usr/include/e.hpp", "template<class T> int ext(T t) { return evaluate(t); }\n"},
       {"main.cpp",
        "#include <e.hpp>\nstruct S { operator int() const { return 0; } };\nnamespace n { int "
        "evaluate(int) { return 100; } }\nint f(int n) { return ext(S{}); }\n"}},
      replaced("100", "200"),
      keeps},
     {"an operator on a class that takes pointers of its kind",
      {{"/usr/include/e.hpp", "template<class A, class B> int cat(A a, B b) { return a + b; }\n"},
       {"main.cpp",
        "#include <e.hpp>\ntemplate<class T> struct Ptr { template<class U> Ptr(const Ptr<U>&) {} "
        "};\ntemplate<class T> int operator<<(Ptr<T>, Ptr<T>) { return 100; }\nstruct S2 {};\nint "
        "f(int n) { return cat(n, n); }\n"}},
      replaced("100", "200"),
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
