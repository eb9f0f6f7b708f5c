// Functions that are only referred to, and functions that dispatch finds.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    references,
    {
        {"a function whose address is taken",
         {{"main.cpp",
           "int g(int n) { return n + 1; }\nint f(int n) { int (*p)(int) = &g; return p(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a function in a table of pointers",
         {{"main.cpp", "extern int (*const table[])(int);\nint f(int n) { return table[0](n); }"},
          {"table.cpp",
           "static int g(int n) { return n + 1; }\n"
           "extern int (*const table[])(int);\nint (*const table[])(int) = {g};"}},
         edited("table.cpp", "n + 1", "n + 2"),
         changes},
        {"a function in a table of structs",
         {{"main.cpp",
           "static int g(int n) { return n + 1; }\nstruct row { const char* name; int (*go)(int); "
           "};"
           "\nstatic const row rows[] = {{\"g\", g}};\nint f(int n) { return rows[0].go(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a function in a std function",
         {{"main.cpp",
           "#include <functional>\nint g(int n) { return n + 1; }\n"
           "std::function<int(int)> h{g};\nint f(int n) { return h(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a function passed to an algorithm",
         {{"main.cpp",
           "#include <algorithm>\n#include <vector>\nint g(int n) { return n + 1; }\nint f(int n) "
           "{ "
           "std::vector<int> v(3, n); std::transform(v.begin(), v.end(), v.begin(), g); return "
           "v[0]; "
           "}"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a function that is bound",
         {{"main.cpp",
           "#include <functional>\nint g(int n, int m) { return n + m; }\n"
           "int f(int n) { return std::bind(g, n, 1)(); }"}},
         edited("main.cpp", "n + m", "n - m"),
         changes},
        {"a function as a template argument",
         {{"main.cpp",
           "int g(int n) { return n + 1; }\ntemplate <int (*G)(int)> int call(int n) { return "
           "G(n); "
           "}\nint f(int n) { return call<g>(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a member function by pointer",
         {{"main.cpp",
           "struct S { int go(int n) { return n + 1; } };\n"
           "int f(int n) { auto p = &S::go; return (S().*p)(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a lambda in a variable",
         {{"main.cpp", "auto g = [](int n) { return n + 1; };\nint f(int n) { return g(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a lambda in a braced variable",
         {{"main.cpp",
           "inline const auto g{[](int n) { return n + 1; }};\nint f(int n) { return g(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a function behind a reference",
         {{"main.cpp",
           "int h(int n) { return n + 1; }\nint (&g)(int) = h;\nint f(int n) { return g(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"which function a pointer holds",
         {{"main.cpp",
           "int a(int) { return 1; } int b(int) { return 2; }\nint (*g)(int) = a;\n"
           "int f(int n) { return g(n); }"}},
         edited("main.cpp", "= a", "= b"),
         changes},
    });

EDIT_TABLE(
    dispatch,
    {
        {"an override that the function never names",
         {{"shape.hpp", "struct shape { virtual int area() const = 0; };\nshape& any();"},
          {"main.cpp", "#include \"shape.hpp\"\nint f(int n) { return n * any().area(); }"},
          {"square.cpp",
           "#include \"shape.hpp\"\nstruct square : shape { int area() const override { return 4; "
           "} "
           "};\nstatic square s;\nshape& any() { return s; }"}},
         edited("square.cpp", "return 4", "return 5"),
         changes},
        {"an override of an override",
         {{"main.cpp",
           "struct A { virtual int go() { return 1; } };\nstruct B : A { int go() { return 2; } "
           "};\n"
           "struct C : B { int go() { return 3; } };\nA& any();\n"
           "int f(int n) { return n + any().go(); }"}},
         edited("main.cpp", "return 3", "return 4"),
         changes},
        {"a virtual destructor of a derived class",
         {{"main.cpp",
           "int log_; struct A { virtual ~A() {} };\nstruct B : A { ~B() { log_ += 1; } };\nA* "
           "make();\nint f(int n) { delete make(); return n + log_; }"}},
         edited("main.cpp", "log_ += 1", "log_ += 2"),
         changes},
        {"a virtual operator of a derived class",
         {{"main.cpp",
           "struct A { virtual int operator()(int n) = 0; };\n"
           "struct B : A { int operator()(int n) override { return n + 1; } };\nA& any();\n"
           "int f(int n) { return any()(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a virtual function that becomes static dispatch",
         {{"main.cpp",
           "struct A { virtual int go() { return 1; } };\nstruct B : A { int go() { return 2; } "
           "};\n"
           "int f(int n) { B b; A& a = b; return n + a.go(); }"}},
         edited("main.cpp", "virtual int", "int"),
         changes},
        {"an override of a base of the library",
         {{"main.cpp",
           "#include <ostream>\n#include <streambuf>\nint seen; struct B : std::streambuf { int "
           "overflow(int c) override { seen += 1; return c; } };\nint f(int n) { B b; std::ostream "
           "o(&b); o << 'x'; return n + seen; }"}},
         edited("main.cpp", "seen += 1", "seen += 2"),
         changes},
        {"a text of an exception",
         {{"main.cpp",
           "#include <exception>\nstruct E : std::exception { const char* what() const noexcept "
           "override { return \"a\"; } };\nint f(int n) { try { throw E(); } catch "
           "(std::exception& "
           "e) { return n + e.what()[0]; } }"}},
         edited("main.cpp", "\"a\"", "\"b\""),
         changes},
        {"a comparison that only std sort calls",
         {{"main.cpp",
           "#include <algorithm>\nstruct S { int x; };\nbool operator<(S a, S b) { return a.x < "
           "b.x; "
           "}\nint f(int n) { S v[] = {{n}, {1}}; std::sort(v, v + 2); return v[0].x; }"}},
         edited("main.cpp", "a.x < b.x", "b.x < a.x"),
         changes},
        {"an equality that only std find calls",
         {{"main.cpp",
           "#include <algorithm>\nstruct S { int x; bool operator==(const S& o) const { return x "
           "== "
           "o.x; } };\nint f(int n) { S v[] = {{1}, {2}}; return std::find(v, v + 2, S{n}) - v; "
           "}"}},
         edited("main.cpp", "x == o.x", "x != o.x"),
         changes},
        {"a hash that only an unordered map calls",
         {{"main.cpp",
           "#include <unordered_set>\nstruct S { int x; bool operator==(const S&) const = default; "
           "};"
           "\ntemplate <> struct std::hash<S> { std::size_t operator()(S s) const { return s.x; } "
           "};\n"
           "int f(int n) { std::unordered_set<S> s{{1}, {n}}; return s.begin()->x; }"}},
         edited("main.cpp", "return s.x", "return -s.x"),
         changes},
        {"a swap that only std algorithms call",
         {{"main.cpp",
           "#include <algorithm>\nstruct S { int x; };\nvoid swap(S& a, S& b) { int t = a.x; a.x = "
           "b.x; b.x = t; }\nint f(int n) { S v[] = {{n}, {1}}; std::reverse(v, v + 2); return "
           "v[0].x; }"}},
         edited("main.cpp", "b.x = t", "b.x = t + 1"),
         changes},
        {"the begin of a range for",
         {{"main.cpp",
           "struct S { int a[3] = {1, 2, 3}; int* begin() { return a; } int* end() { return a + 3; "
           "} "
           "};\nint f(int n) { S s; for (int x : s) n += x; return n; }"}},
         edited("main.cpp", "{ return a; }", "{ return a + 1; }"),
         changes},
        {"a free end of a range for",
         {{"main.cpp",
           "struct S { int a[3] = {1, 2, 3}; };\nint* begin(S& s) { return s.a; }\n"
           "int* end(S& s) { return s.a + 3; }\n"
           "int f(int n) { S s; for (int x : s) n += x; return n; }"}},
         edited("main.cpp", "s.a + 3", "s.a + 2"),
         changes},
        {"the get of a structured binding",
         {{"main.cpp",
           "#include <tuple>\nstruct S {};\ntemplate <> struct std::tuple_size<S> { static "
           "constexpr "
           "int value = 1; };\ntemplate <> struct std::tuple_element<0, S> { using type = int; };\n"
           "template <int I> int get(S) { return 1; }\n"
           "int f(int n) { auto [a] = S(); return n + a; }"}},
         edited("main.cpp", "return 1", "return 2"),
         changes},
        {"a member called through a template parameter",
         {{"main.cpp",
           "struct S { int go(int n) { return n + 1; } };\n"
           "template <class T> int call(T t, int n) { return t.go(n); }\n"
           "int f(int n) { return call(S(), n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"an implementation behind a CRTP base",
         {{"main.cpp",
           "template <class D> struct B { int go(int n) { return static_cast<D*>(this)->in(n); } "
           "};\n"
           "struct S : B<S> { int in(int n) { return n + 1; } };\n"
           "int f(int n) { return S().go(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a comparator class given to a container",
         {{"main.cpp",
           "#include <set>\nstruct less { bool operator()(int a, int b) const { return a < b; } "
           "};\n"
           "int f(int n) { std::set<int, less> s{n, 1}; return *s.begin(); }"}},
         edited("main.cpp", "a < b", "b < a"),
         changes},
        {"an allocator given to a container",
         {{"main.cpp",
           "#include <vector>\n#include <cstdlib>\nint made; template <class T> struct A { using "
           "value_type = T; T* allocate(std::size_t n) { made += 1; return "
           "(T*)std::malloc(n * sizeof(T)); } void deallocate(T* p, std::size_t) { std::free(p); } "
           "bool operator==(const A&) const { return true; } };\nint f(int n) { std::vector<int, "
           "A<int>> v(n); return made; }"}},
         edited("main.cpp", "made += 1", "made += 2"),
         changes},
        {"a deleter given to a smart pointer",
         {{"main.cpp",
           "#include <memory>\nint log_; struct D { void operator()(int* p) const { log_ += 1; "
           "delete "
           "p; } };\nint f(int n) { { std::unique_ptr<int, D> p(new int); } return n + log_; }"}},
         edited("main.cpp", "log_ += 1", "log_ += 2"),
         changes},
        {"a free function found by its argument's type",
         {{"a.hpp", "namespace a { struct S { int x; }; int g(S); }"},
          {"main.cpp", "#include \"a.hpp\"\nint f(int n) { return g(a::S{n}); }"},
          {"a.cpp", "#include \"a.hpp\"\nint a::g(S s) { return s.x + 1; }"}},
         edited("a.cpp", "s.x + 1", "s.x + 2"),
         changes},
        {"a key function for the argument's type",
         {{"main.cpp",
           "struct S { int x, y; };\nint coolcache_key(const S& s) { return s.x; }\n"
           "int f(S s) { return CACHE_FN(s) { return s.x + s.y; }; }"}},
         edited("main.cpp", "return s.x; }\nint", "return s.y; }\nint"),
         changes},
        {"a serialization function of the result's type",
         {{"main.cpp",
           "struct S { int x; template <class A> void serialize(A& a) { a(x); } };\n"
           "S f(int n) { return CACHE_FN(n) { return S{n}; }; }"}},
         edited("main.cpp", "a(x)", "a(x, x)"),
         changes},
        {"the element type of a structured binding",
         {{"main.cpp",
           "#include <tuple>\nstruct S {};\ntemplate <> struct std::tuple_size<S> { static "
           "constexpr "
           "int value = 1; };\ntemplate <> struct std::tuple_element<0, S> { using type = long; "
           "};\n"
           "template <int I> int get(S) { return 1; }\n"
           "int f(int n) { auto [a] = S(); return n + sizeof a; }"}},
         edited("main.cpp", "type = long", "type = char"),
         changes},
        {"what a static object's constructor puts into a constinit list",
         {{"main.cpp",
           "#include \"list.hpp\"\nconstinit node* head = nullptr;\n"
           "int f(int n) { return head == nullptr ? n : n + head->k; }"},
          {"list.hpp",
           "#pragma once\nstruct node { int k; node(int n); };\nextern constinit node* head;\n"},
          {"other.cpp",
           "#include \"list.hpp\"\nnode::node(int n) : k(n) { head = this; }\n"
           "static node five(5);"}},
         edited("other.cpp", "five(5)", "five(6)"),
         changes},
    });

}  // namespace
}  // namespace coolcache::scan::test
