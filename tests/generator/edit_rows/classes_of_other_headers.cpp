// Classes and templates of other projects for which this one defines members, operators and
// specializations.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    classes_of_other_headers,
    {{"a foreign class's operator defined through an alias",
      {{"/usr/include/ext.h",
        "namespace ext { struct C { int v; int operator+(int); C(int); int* begin(); int* end(); "
        "void swap(C&); }; }\n"},
       {"main.cpp",
        "#include <ext.h>\nusing B = ext::C;\nnamespace o { struct B {}; }\nint B::operator+(int "
        "a) { return 1; }\nint f(int n) { return ext::C(n) + n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a foreign class's operator defined straight",
      {{"/usr/include/ext.h",
        "namespace ext { struct C { int v; int operator+(int); C(int); int* begin(); int* end(); "
        "void swap(C&); }; }\n"},
       {"main.cpp",
        "#include <ext.h>\nint ext::C::operator+(int a) { return 1; }\nint f(int n) { return "
        "ext::C(n) + n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a foreign class's operator defined, own class of that name",
      {{"/usr/include/ext.h",
        "namespace ext { struct C { int v; int operator+(int); C(int); int* begin(); int* end(); "
        "void swap(C&); }; }\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace o { struct C {}; }\nint ext::C::operator+(int a) { return 1; "
        "}\nint f(int n) { return ext::C(n) + n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a foreign class's operator defined, own class of that name in own ext",
      {{"/usr/include/ext.h",
        "namespace ext { struct C { int v; int operator+(int); C(int); int* begin(); int* end(); "
        "void swap(C&); }; }\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace o { namespace ext { struct C {}; } }\nint "
        "ext::C::operator+(int a) { return 1; }\nint f(int n) { return ext::C(n) + n; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a foreign class's constructor defined, own class of that name",
      {{"/usr/include/ext.h",
        "namespace ext { struct C { int v; int operator+(int); C(int); int* begin(); int* end(); "
        "void swap(C&); }; }\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace o { struct C {}; }\next::C::C(int a) : v(a + 1) {}\nint f(int "
        "n) { return ext::C(n).v; }"}},
      edited("main.cpp", "a + 1", "a + 2"),
      changes},
     {"a foreign class's constructor defined, alias of that name",
      {{"/usr/include/ext.h",
        "namespace ext { struct C { int v; int operator+(int); C(int); int* begin(); int* end(); "
        "void swap(C&); }; }\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace o { struct D {}; using C = D; struct K { struct C {}; }; "
        "}\next::C::C(int a) : v(a + 1) {}\nint f(int n) { return ext::C(n).v; }"}},
      edited("main.cpp", "a + 1", "a + 2"),
      changes},
     {"a foreign class's begin defined, alias of that name",
      {{"/usr/include/ext.h",
        "namespace ext { struct C { int v; int operator+(int); C(int); int* begin(); int* end(); "
        "void swap(C&); }; }\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace o { struct D {}; using C = D; struct K { struct C {}; }; "
        "}\nint* ext::C::begin() { return &v + 1; }\nint g(ext::C& c);\nint f(int n) { ext::C "
        "c(n); for (int i : c) return i; return 0; }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"a foreign template's specialization with own type",
      {{"/usr/include/ext.h",
        "namespace ext { template <class T> struct t { int go() { return T::v(); } }; }\n"},
       {"main.cpp",
        "#include <ext.h>\nstruct S { static int v() { return 1; } };\nint f(int n) { return "
        "ext::t<S>().go(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"operator on foreign class with own alias",
      {{"/usr/include/ext.h",
        "namespace ext { struct C { int v; int operator+(int); C(int); int* begin(); int* end(); "
        "void swap(C&); }; }\n"},
       {"main.cpp",
        "#include <ext.h>\nusing W = ext::C;\nint operator-(W a, W b) { return 1; }\nint f(int n) "
        "{ return ext::C(n) - ext::C(n); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"operator on foreign class in own namespace found by directive",
      {{"/usr/include/ext.h",
        "namespace ext { struct C { int v; int operator+(int); C(int); int* begin(); int* end(); "
        "void swap(C&); }; }\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace own { int operator-(ext::C a, ext::C b) { return 1; } "
        "}\nusing namespace own;\nint f(int n) { return ext::C(n) - ext::C(n); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"operator on foreign class in the foreign namespace",
      {{"/usr/include/ext.h",
        "namespace ext { struct C { int v; int operator+(int); C(int); int* begin(); int* end(); "
        "void swap(C&); }; }\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace ext { int operator-(C a, C b) { return 1; } }\nint f(int n) { "
        "return ext::C(n) - ext::C(n); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"operator on foreign class in a foreign namespace by alias",
      {{"/usr/include/ext.h",
        "namespace ext { struct C { int v; int operator+(int); C(int); int* begin(); int* end(); "
        "void swap(C&); }; }\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace e = ext;\nnamespace ext { int operator-(C a, C b) { return 1; "
        "} }\nint f(int n) { return e::C(n) - e::C(n); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"operator on foreign template with own argument",
      {{"/usr/include/ext.h", "namespace ext { template <class T> struct box { T v; }; }\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace own { struct S { int v; }; template <class T> int "
        "operator-(ext::box<T> a, ext::box<T> b) { return 1; } }\nint f(int n) { return "
        "ext::box<own::S>() - ext::box<own::S>(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"hash of own enum nested",
      {{"main.cpp",
        "#include <unordered_set>\nstruct K { enum class E { a }; };\ntemplate <> struct "
        "std::hash<K::E> { std::size_t operator()(K::E) const { return 1; } };\nint f(int n) { "
        "return std::unordered_set<K::E>().bucket(K::E::a); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"hash of own class by alias chain",
      {{"main.cpp",
        "#include <unordered_set>\nnamespace n { struct S { bool operator==(const S&) const { "
        "return true; } }; }\nusing T = n::S;\ntemplate <> struct std::hash<T> { std::size_t "
        "operator()(const T&) const { return 1; } };\nint f(int n) { return "
        "std::unordered_set<n::S>().bucket({}); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"formatter-like specialization for container of own",
      {{"/usr/include/ext.h",
        "namespace ext { template <class T> struct fmt { int go(const T&) { return 0; } }; "
        "template <class T> int print(const T& t) { return fmt<T>().go(t); } }\n"},
       {"main.cpp",
        "#include <ext.h>\n#include <vector>\nstruct S {};\ntemplate <> struct "
        "ext::fmt<std::vector<S>> { int go(const std::vector<S>&) { return 1; } };\nint f(int n) { "
        "return ext::print(std::vector<S>()); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"formatter-like specialization for pair of std",
      {{"/usr/include/ext.h",
        "namespace ext { template <class T> struct fmt { int go(const T&) { return 0; } }; "
        "template <class T> int print(const T& t) { return fmt<T>().go(t); } }\n"},
       {"main.cpp",
        "#include <ext.h>\n#include <utility>\nstruct S {};\ntemplate <> struct "
        "ext::fmt<std::pair<int, int>> { int go(const std::pair<int, int>&) { return 1; } };\nint "
        "f(int n) { return ext::print(std::pair<int, int>()); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"specialization for pointer to function of own",
      {{"/usr/include/ext.h",
        "namespace ext { template <class T> struct fmt { int go(const T&) { return 0; } }; "
        "template <class T> int print(const T& t) { return fmt<T>().go(t); } }\n"},
       {"main.cpp",
        "#include <ext.h>\nstruct S {};\ntemplate <> struct ext::fmt<int (*)(S)> { int go(int "
        "(*)(S)) { return 1; } };\nint h(S) { return 0; }\nint f(int n) { return ext::print(&h); "
        "}"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"partial specialization on own template",
      {{"/usr/include/ext.h",
        "namespace ext { template <class T> struct fmt { int go(const T&) { return 0; } }; "
        "template <class T> int print(const T& t) { return fmt<T>().go(t); } }\n"},
       {"main.cpp",
        "#include <ext.h>\nnamespace n { template <class T> struct box {}; }\ntemplate <class T> "
        "struct ext::fmt<n::box<T>> { int go(const n::box<T>&) { return 1; } };\nint f(int a) { "
        "return ext::print(n::box<int>()); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"partial specialization with a condition on own",
      {{"/usr/include/ext.h",
        "namespace ext { template <class T, class = void> struct fmt { int go(const T&) { return "
        "0; } }; template <class T> int print(const T& t) { return fmt<T>().go(t); } }\n"},
       {"main.cpp",
        "#include <ext.h>\n#include <type_traits>\nstruct S {};\ntemplate <class T> struct "
        "ext::fmt<T, std::enable_if_t<!std::is_same_v<T, S>>> { int go(const T&) { return 1; } "
        "};\nint f(int a) { return ext::print(a); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"operator with a condition on own",
      {{"main.cpp",
        "#include <type_traits>\n#include <vector>\nstruct S {};\ntemplate <class T> int "
        "operator+(const T& a, std::enable_if_t<!std::is_same_v<T, S>, int> b) { return 1; }\nint "
        "f(int a) { return std::vector<int>() + a; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"operator with a dependent parameter on own",
      {{"main.cpp",
        "#include <vector>\nstruct S {}; template <class T> struct id { using type = "
        "std::vector<int>; };\nint operator+(id<S>::type a, int b) { return 1; }\nint f(int a) { "
        "return std::vector<int>() + a; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"operator with a function pointer on own",
      {{"main.cpp",
        "#include <ostream>\n#include <vector>\nstruct S {}; \nint operator+(const "
        "std::vector<int>& a, int (*b)(S)) { return 1; }\nint h(S); int f(int a) { return "
        "std::vector<int>() + h; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"operator on std template of own alias template",
      {{"main.cpp",
        "#include <vector>\ntemplate <class T> using V = std::vector<int>;\nstruct S {};\nint "
        "operator+(V<S> a, int b) { return 1; }\nint f(int a) { return std::vector<int>() + a; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"operator on array of own typedef",
      {{"main.cpp",
        "#include <vector>\nstruct K { typedef std::vector<int> V; };\nint operator+(K::V a, int "
        "b) { return 1; }\nint f(int a) { return std::vector<int>() + a; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"operator on own alias through inheritance",
      {{"main.cpp",
        "#include <vector>\nstruct J { typedef std::vector<int> V; }; struct K : J {};\nstruct o { "
        "struct V {}; };\nint operator+(K::V a, int b) { return 1; }\nint f(int a) { return "
        "std::vector<int>() + a; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"operator on own alias through a template base",
      {{"main.cpp",
        "#include <vector>\ntemplate <class T> struct J { typedef std::vector<T> V; }; struct K : "
        "J<int> {};\nstruct o { struct V {}; };\nint operator+(K::V a, int b) { return 1; }\nint "
        "f(int a) { return std::vector<int>() + a; }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes}});

}  // namespace
}  // namespace coolcache::scan::test
