// Customization points that take anything: only types of their namespace find them unnamed.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

// A swap for whatever it is given, and the function beside it.
edit_row beside(const std::string& what, const std::string& rest, outcome expected) {
  return {what,
          {{"main.cpp",
            "#include <algorithm>\n#include <vector>\nnamespace n { template <class... T> void "
            "swap(T&&...) { throw 1; }\n" +
                rest + " }"}},
          edited("main.cpp", "throw 1", "throw 2"),
          expected,
          {},
          "f"};
}

EDIT_TABLE(
    found_by_types,
    {beside("a customization point where nothing has a type of its namespace",
            "int g(int a) { return a; }\nint f(int a) { return std::max(g(a), 2); }", keeps),
     beside("one that is named", "int f(int a) { swap(a, a); return a; }", changes),
     beside("one beside a class", "struct S { int v; };\nint f(int a) { return S{a}.v; }", changes),
     beside("one beside a class that another namespace names",
            "struct S { int v; }; }\nnamespace m { int f(int a) { return n::S{a}.v; }", changes),
     beside(
         "one beside a class that an alias leads to",
         "struct S { int v; }; }\nusing T = n::S;\nnamespace m { int f(int a) { return T{a}.v; }",
         changes),
     beside("one beside a class in a class",
            "struct S { struct I { int v; }; };\nint f(int a) { "
            "return S::I{a}.v; }",
            changes),
     beside("one beside an enumeration", "enum E { e };\nint f(int a) { return a + e; }", changes),
     beside("one beside a lambda",
            "int f(int a) { auto x = [a] { return a; }; auto y = x; std::iter_swap(&x, &y); return "
            "x(); }",
            changes),
     beside("one beside a variable that is a lambda",
            "const auto x = [](int a) { return a; };\nint f(int a) { return x(a); }", changes),
     beside("one beside a local class",
            "int f(int a) { struct L { int v; } x{a}, y{a}; std::iter_swap(&x, &y); return x.v; }",
            changes),
     beside("one beside a local enumeration",
            "int f(int a) { enum L { l, k }; L x = l, y = k; std::iter_swap(&x, &y); return x; }",
            changes),
     beside("one beside a local enumeration with a type",
            "int f(int a) { enum class L : int { l, k }; L x = L::l, y = L::k; std::iter_swap(&x, "
            "&y); return int(x); }",
            changes),
     beside("one beside an enumeration without a name in a function",
            "int f(int a) { enum { l, k } x = l, y = k; std::iter_swap(&x, &y); return x; }",
            changes),
     beside("one beside an alias template that a template takes",
            "template <class T> using A = std::vector<T>;\ntemplate <template <class> class T> "
            "struct H;\nint f(int a) { return sizeof(A<int>) + a; }",
            changes),
     {"one beside a local class that a macro makes",
      {{"main.cpp",
        "#include <algorithm>\n#define PAIR struct L { int v; } x{a}, y{a}\nnamespace n { template "
        "<class... T> void swap(T&&...) { throw 1; }\nint f(int a) { PAIR; std::iter_swap(&x, &y); "
        "return x.v; } }"}},
      edited("main.cpp", "throw 1", "throw 2"),
      changes},
     {"one beside a variable that a macro makes a lambda",
      {{"main.cpp",
        "#include <algorithm>\n#define DO [](int a) { return a; }\nnamespace n { template "
        "<class... "
        "T> void swap(T&&...) { throw 1; }\nconst auto x = DO;\nint f(int a) { return x(a); } }"}},
      edited("main.cpp", "throw 1", "throw 2"),
      changes},
     {"one beside a class that a macro makes",
      {{"main.cpp",
        "#define MAKE(N) struct N { int v; };\nnamespace n { template <class... T> void "
        "swap(T&&...) { throw 1; }\nMAKE(S)\nint f(int a) { return S{a}.v; } }"}},
      edited("main.cpp", "throw 1", "throw 2"),
      changes},
     {"one beside a header of others that is included in its namespace",
      {{"/usr/include/others.h", "struct S { int v; };\n"},
       {"main.cpp",
        "namespace n {\n#include <others.h>\ntemplate <class... T> void swap(T&&...) { throw 1; "
        "}\nint f(int a) { return S{a}.v; } }"}},
      edited("main.cpp", "throw 1", "throw 2"),
      changes,
      {"-I", "/usr/include"}},
     {"an operator that takes anything beside a function without types",
      {{"main.cpp",
        "#include <vector>\nnamespace n { template <class T> int operator+(T a, T b) { return 1; "
        "}\nint f(int a) { return std::vector<int>() + std::vector<int>(); } }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a customization point of a base's namespace",
      {{"main.cpp",
        "#include <algorithm>\nnamespace n { template <class... T> void swap(T&&...) { throw 1; "
        "}\nstruct B {}; }\nstruct D : n::B { int v; };\nint f(int a) { D x{}, y{}; "
        "std::iter_swap(&x, &y); return x.v; }"}},
      edited("main.cpp", "throw 1", "throw 2"),
      changes}});

}  // namespace
}  // namespace coolcache::scan::test
