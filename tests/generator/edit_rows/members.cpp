// Functions that belong to classes, and functions that are called without being named.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    members,
    {
        {"a member function",
         {{"main.cpp",
           "struct S { int go(int n) { return n + 1; } };\nint f(int n) { return S().go(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a member function defined outside its class",
         {{"s.hpp", "struct S { int go(int n) const; };"},
          {"s.cpp", "#include \"s.hpp\"\nint S::go(int n) const { return n + 1; }"},
          {"main.cpp", "#include \"s.hpp\"\nint f(int n) { return S().go(n); }"}},
         edited("s.cpp", "n + 1", "n + 2"),
         changes},
        {"a member that a member calls without this",
         {{"main.cpp",
           "struct S { int go(int n) { return in(n); } int in(int n) { return n + 1; } };\n"
           "int f(int n) { return S().go(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a static member function",
         {{"main.cpp",
           "struct S { static int go(int n) { return n + 1; } };\nint f(int n) { return S::go(n); "
           "}"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a member of a nested class",
         {{"main.cpp",
           "struct A { struct B { int go(int n); }; };\nint A::B::go(int n) { return n + "
           "1; }\nint f(int n) { return A::B().go(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a member of a base class",
         {{"main.cpp",
           "struct B { int go(int n) { return n + 1; } };\nstruct D : private B { using B::go; };\n"
           "int f(int n) { return D().go(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a member of a class template, outside it",
         {{"main.cpp",
           "template <class T> struct S { int go(T n); };\n"
           "template <class T> int S<T>::go(T n) { return n + 1; }\n"
           "int f(int n) { return S<int>().go(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a constructor",
         {{"main.cpp",
           "struct S { int x; S(int n) : x(n + 1) {} };\nint f(int n) { return S(n).x; }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a constructor that an argument is converted by",
         {{"main.cpp",
           "struct S { int x; S(int n); };\nint g(S s) { return s.x; }\n"
           "int f(int n) { return g(n); }"},
          {"s.cpp", "struct S { int x; S(int n); };\nS::S(int n) : x{n + 1} {}"}},
         edited("s.cpp", "n + 1", "n + 2"),
         changes},
        {"a constructor of a local variable's member",
         {{"main.cpp",
           "struct M { int x; M() { x = 1; } };\nstruct S { M m; };\n"
           "int f(int n) { S s; return n + s.m.x; }"}},
         edited("main.cpp", "x = 1", "x = 2"),
         changes},
        {"a copy constructor",
         {{"main.cpp",
           "struct S { int x = 0; S() {} S(const S& o) : x(o.x + 1) {} };\n"
           "int g(S s) { return s.x; }\nint f(int n) { S s; return n + g(s); }"}},
         edited("main.cpp", "o.x + 1", "o.x + 2"),
         changes},
        {"a deleted copy constructor",
         {{"main.cpp",
           "struct S { int x = 0; S() {} S(const S&) {} S(S&&) {} };\n"
           "template <class T> int g() { return requires(const T& t) { T(t); }; }\n"
           "int f(int n) { return n + g<S>(); }"}},
         edited("main.cpp", "S(const S&) {}", "S(const S&) = delete;"),
         changes},
        {"a destructor",
         {{"main.cpp",
           "struct S { int& x; ~S() { x += 1; } };\n"
           "int f(int n) { { S s{n}; } return n; }"}},
         edited("main.cpp", "x += 1", "x += 2"),
         changes},
        {"a destructor outside its class",
         {{"s.hpp", "struct S { int& x; ~S(); };"},
          {"s.cpp", "#include \"s.hpp\"\nS::~S() { x += 1; }"},
          {"main.cpp", "#include \"s.hpp\"\nint f(int n) { { S s{n}; } return n; }"}},
         edited("s.cpp", "x += 1", "x += 2"),
         changes},
        {"a destructor of a base class of a member",
         {{"main.cpp",
           "int log_; struct B { ~B() { log_ += 1; } };\nstruct M : B {};\nstruct S { M m; };\n"
           "int f(int n) { { S s; } return n + log_; }"}},
         edited("main.cpp", "log_ += 1", "log_ += 2"),
         changes},
        {"a conversion to bool",
         {{"main.cpp",
           "struct S { int x; operator bool() const { return x > 1; } };\n"
           "int f(int n) { S s{n}; return s ? 1 : 2; }"}},
         edited("main.cpp", "x > 1", "x > 2"),
         changes},
        {"a conversion outside its class",
         {{"main.cpp",
           "struct S { int x; operator long() const; };\nint f(int n) { return 1 + S{n}; }"},
          {"s.cpp",
           "struct S { int x; operator long() const; };\nS::operator long() const { return x + 1; "
           "}"}},
         edited("s.cpp", "x + 1", "x + 2"),
         changes},
        {"a conversion template",
         {{"main.cpp",
           "struct S { template <class T> operator T() const { return T(1); } };\n"
           "int f(int n) { int k = S(); return n + k; }"}},
         edited("main.cpp", "T(1)", "T(2)"),
         changes},
        {"a call operator",
         {{"main.cpp",
           "struct S { int operator()(int n) const { return n + 1; } };\n"
           "template <class F> int apply(F g, int n) { return g(n); }\n"
           "int f(int n) { return apply(S(), n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a subscript operator",
         {{"main.cpp",
           "struct S { int operator[](int n) const { return n + 1; } };\n"
           "int f(int n) { S s; return s[n]; }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"an arrow operator",
         {{"main.cpp",
           "struct T { int x = 1, y = 2; } t[2];\nstruct S { T* operator->() { return t + 0; } };\n"
           "int f(int n) { S s; return n + s->x; }"}},
         edited("main.cpp", "t + 0", "t + 1"),
         changes},
        {"an increment operator",
         {{"main.cpp",
           "struct S { int x; S& operator++() { x += 1; return *this; } };\n"
           "int f(int n) { S s{n}; ++s; return s.x; }"}},
         edited("main.cpp", "x += 1", "x += 2"),
         changes},
        {"an assignment operator of a member",
         {{"main.cpp",
           "struct M { int x = 0; M& operator=(const M& o) { x = o.x + 1; return *this; } };\n"
           "struct S { M m; };\nint f(int n) { S a, b; a = b; return n + a.m.x; }"}},
         edited("main.cpp", "o.x + 1", "o.x + 2"),
         changes},
        {"a free operator",
         {{"main.cpp",
           "struct S { int x; };\nint operator+(S a, S b) { return a.x + b.x; }\n"
           "int f(int n) { return S{n} + S{1}; }"}},
         edited("main.cpp", "a.x + b.x", "a.x - b.x"),
         changes},
        {"a free operator in another file",
         {{"s.hpp", "struct S { int x; };\nint operator+(S a, S b);"},
          {"s.cpp", "#include \"s.hpp\"\nint operator+(S a, S b) { return a.x + b.x; }"},
          {"main.cpp", "#include \"s.hpp\"\nint f(int n) { return S{n} + S{1}; }"}},
         edited("s.cpp", "a.x + b.x", "a.x - b.x"),
         changes},
        {"an operator for an enumeration",
         {{"main.cpp",
           "enum class E { a = 1, b = 2 };\nE operator|(E x, E y) { return E(int(x) | int(y)); }\n"
           "int f(int n) { return n + int(E::a | E::b); }"}},
         edited("main.cpp", "int(x) | int(y)", "int(x) & int(y)"),
         changes},
        {"an operator for types of the library",
         {{"main.cpp",
           "#include <vector>\nint operator*(const std::vector<int>& a, int k) { return a[0] * k; }"
           "\nint f(int n) { std::vector<int> v(1, 1); return v * n; }"}},
         edited("main.cpp", "a[0] * k", "a[0] + k"),
         changes},
        {"an operator that is a hidden friend",
         {{"main.cpp",
           "struct S { int x; friend int operator-(S a, S b) { return a.x - b.x; } };\n"
           "int f(int n) { return S{n} - S{1}; }"}},
         edited("main.cpp", "a.x - b.x", "b.x - a.x"),
         changes},
        {"an operator template",
         {{"main.cpp",
           "template <class T> struct V { T x; };\n"
           "template <class T> T operator+(V<T> a, V<T> b) { return a.x + b.x; }\n"
           "int f(int n) { return V<int>{n} + V<int>{1}; }"}},
         edited("main.cpp", "a.x + b.x", "a.x - b.x"),
         changes},
        {"an operator of the base of the operands",
         {{"main.cpp",
           "struct B { int x; };\nint operator+(const B& a, const B& b) { return a.x + b.x; }\n"
           "struct D : B {};\nint f(int n) { D d{{n}}; return d + d; }"}},
         edited("main.cpp", "a.x + b.x", "a.x - b.x"),
         changes},
        {"a three-way comparison that < is rewritten to",
         {{"main.cpp",
           "#include <compare>\nstruct S { int x; auto operator<=>(const S& o) const { return x "
           "<=> "
           "o.x; } };\nint f(int n) { return S{n} < S{1}; }"}},
         edited("main.cpp", "x <=> o.x", "o.x <=> x"),
         changes},
        {"a literal operator for a number",
         {{"main.cpp",
           "constexpr int operator\"\"_km(unsigned long long n) { return int(n) * 1000; }\n"
           "int f(int n) { return n + 12_km; }"}},
         edited("main.cpp", "1000", "1001"),
         changes},
        {"a literal operator for a string",
         {{"main.cpp",
           "int operator\"\" _len(const char*, unsigned long n) { return int(n) + 1; }\n"
           "int f(int n) { return n + \"abc\"_len; }"}},
         edited("main.cpp", "+ 1", "+ 2"),
         changes},
        {"a literal operator for a character",
         {{"main.cpp",
           "constexpr int operator\"\"_up(char c) { return c - 32; }\n"
           "int f(int n) { return n + 'a'_up; }"}},
         edited("main.cpp", "c - 32", "c - 31"),
         changes},
        {"a literal operator template",
         {{"main.cpp",
           "template <char... c> int operator\"\"_n() { return sizeof...(c) + 1; }\n"
           "int f(int n) { return n + 0x1'F_n; }"}},
         edited("main.cpp", "+ 1", "+ 2"),
         changes},
        {"a friend function defined in its class",
         {{"main.cpp",
           "struct S { int x; friend int g(S s) { return s.x + 1; } };\n"
           "int f(int n) { return g(S{n}); }"}},
         edited("main.cpp", "s.x + 1", "s.x + 2"),
         changes},
        {"an allocation function of a class",
         {{"main.cpp",
           "#include <cstdlib>\nint made; struct S { static void* operator new(unsigned long n) { "
           "made += 1; return std::malloc(n); } };\nint f(int n) { new S; return n + made; }"}},
         edited("main.cpp", "made += 1", "made += 2"),
         changes},
        {"a replaced global allocation function",
         {{"main.cpp", "int made;\nint f(int n) { delete new int; return n + made; }"},
          {"new.cpp",
           "#include <cstdlib>\nextern int made; void* operator new(unsigned long n) { made += 1; "
           "return std::malloc(n); }"}},
         edited("new.cpp", "made += 1", "made += 2"),
         changes},
    });

}  // namespace
}  // namespace coolcache::scan::test
