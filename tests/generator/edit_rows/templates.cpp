// Templates, specializations, guides, concepts, and types that only a template's caller names.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    templates,
    {
        {"a function template",
         {{"main.cpp",
           "template <class T> T g(T n) { return n + 1; }\nint f(int n) { return g(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"an abbreviated function template",
         {{"main.cpp", "auto g(auto n) { return n + 1; }\nint f(int n) { return g(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a default template argument",
         {{"main.cpp",
           "template <int K = 3> int g(int n) { return n + K; }\nint f(int n) { return g(n); }"}},
         edited("main.cpp", "K = 3", "K = 4"),
         changes},
        {"a default template argument with a comparison in it",
         {{"main.cpp",
           "template <bool K = (3 > 2)> int g(int n) { return n + K; }\n"
           "int f(int n) { return g(n); }"}},
         edited("main.cpp", "3 > 2", "3 < 2"),
         changes},
        {"a specialization of a function",
         {{"main.cpp",
           "template <class T> int g(T n) { return 1; }\ntemplate <> int g<int>(int n) { return 2; "
           "}\n"
           "int f(int n) { return g(n); }"}},
         edited("main.cpp", "return 2", "return 3"),
         changes},
        {"a specialization of a class",
         {{"main.cpp",
           "template <class T> struct S { static int go() { return 1; } };\n"
           "template <> struct S<int> { static int go() { return 2; } };\n"
           "int f(int n) { return n + S<int>::go(); }"}},
         edited("main.cpp", "return 2", "return 3"),
         changes},
        {"a partial specialization of a class",
         {{"main.cpp",
           "template <class T> struct S { static int go() { return 1; } };\n"
           "template <class T> struct S<T*> { static int go() { return 2; } };\n"
           "int f(int n) { return n + S<int*>::go(); }"}},
         edited("main.cpp", "return 2", "return 3"),
         changes},
        {"a specialization of a member of a class template",
         {{"main.cpp",
           "template <class T> struct S { static int go() { return 1; } };\n"
           "template <> int S<int>::go() { return 2; }\nint f(int n) { return n + S<int>::go(); "
           "}"}},
         edited("main.cpp", "return 2", "return 3"),
         changes},
        {"a specialization of a class that is only declared",
         {{"main.cpp",
           "template <class T> struct traits;\ntemplate <> struct traits<int> { static int go() { "
           "return 1; } };\ntemplate <class T> int g(T n) { return traits<T>::go(); }\n"
           "int f(int n) { return g(n); }"}},
         edited("main.cpp", "return 1", "return 2"),
         changes},
        {"a specialization of a library's class that is only declared here",
         {{"/usr/include/lib.hpp",
           "template <class T> struct traits;\n"
           "template <class T> int g(T n) { return traits<T>::go(); }\n"},
          {"main.cpp",
           "template <class T> struct traits;\n#include <lib.hpp>\ntemplate <> struct traits<int> "
           "{ static int go() { return 1; } };\nint f(int n) { return g(n); }"}},
         edited("main.cpp", "return 1", "return 2"),
         changes},
        {"a partial specialization of a library's class that is only declared here",
         {{"/usr/include/lib.hpp",
           "namespace lib { template <class T, class U> struct traits;\n"
           "template <class T> int g(T n) { return traits<T, void>::go(); } }\n"},
          {"main.cpp",
           "namespace lib { template <class T, class U> struct traits; }\n#include <lib.hpp>\n"
           "template <class T> struct lib::traits<T, void> { static int go() { return 1; } };\n"
           "int f(int n) { return lib::g(n); }"}},
         edited("main.cpp", "return 1", "return 2"),
         changes},
        {"a specialization of a library's template beside one of that name",
         {{"main.cpp",
           "#include <unordered_set>\nnamespace own { template <class T> struct hash { int x; }; "
           "}\ntemplate <> struct std::hash<std::pair<int, int>> {\n  std::size_t "
           "operator()(std::pair<int, int> p) const { return p.first + 1; }\n};\nint f(int n) { "
           "return std::unordered_set<std::pair<int, int>>().bucket({n, 1}); }"}},
         edited("main.cpp", "p.first + 1", "p.first + 2"),
         changes},
        {"a specialization of a library's template beside a declaration of that name",
         {{"main.cpp",
           "#include <unordered_set>\nnamespace own { template <class T> struct hash; }\ntemplate "
           "<> struct std::hash<std::pair<int, int>> {\n  std::size_t operator()(std::pair<int, "
           "int> p) const { return p.first + 1; }\n};\nint f(int n) { return "
           "std::unordered_set<std::pair<int, int>>().bucket({n, 1}); }"}},
         edited("main.cpp", "p.first + 1", "p.first + 2"),
         changes},
        {"a specialization of a library's template that is declared here",
         {{"main.cpp",
           "#include <unordered_set>\nnamespace std { template <class T> struct hash; }\ntemplate "
           "<> struct std::hash<std::pair<int, int>> {\n  std::size_t operator()(std::pair<int, "
           "int> p) const { return p.first + 1; }\n};\nint f(int n) { return "
           "std::unordered_set<std::pair<int, int>>().bucket({n, 1}); }"}},
         edited("main.cpp", "p.first + 1", "p.first + 2"),
         changes},
        {"a specialization of a library's variable beside one of that name",
         {{"main.cpp",
           "#include <ranges>\n#include <vector>\n"
           "namespace own { template <class T> constexpr bool disable_sized_range = false; }\n"
           "template <> inline constexpr bool std::ranges::disable_sized_range<std::vector<int>> = "
           "true;\nint f(int n) { return n + std::ranges::sized_range<std::vector<int>>; }"}},
         edited("main.cpp", "= true", "= false"),
         changes},
        {"what only a library calls in a specialization beside a class of that name",
         {{"main.cpp",
           "#include <format>\nnamespace own { struct formatter { int x; }; }\nstruct S { int v; "
           "};\n"
           "template <> struct std::formatter<S> {\n"
           "  constexpr auto parse(auto& context) { return context.begin(); }\n"
           "  auto emit(S s, auto& context) const { return std::format_to(context.out(), \"{}\", "
           "s.v "
           "+ 1); }\n  auto format(S s, auto& context) const { return emit(s, context); }\n};\n"
           "int f(int n) { return std::format(\"{}\", S{n}).size(); }"}},
         edited("main.cpp", "+ 1", "+ 2"),
         changes},
        {"a specialization of a variable",
         {{"main.cpp",
           "template <class T> constexpr int k = 1;\ntemplate <> constexpr int k<int> = 2;\n"
           "int f(int n) { return n + k<int>; }"}},
         edited("main.cpp", "= 2", "= 3"),
         changes},
        {"a partial specialization of a variable",
         {{"main.cpp",
           "template <class T> constexpr int k = 1;\ntemplate <class T> constexpr int k<T*> = 2;\n"
           "int f(int n) { return n + k<int*>; }"}},
         edited("main.cpp", "= 2", "= 3"),
         changes},
        {"a specialization of a template of the library",
         {{"main.cpp",
           "#include <limits>\nstruct S {};\ntemplate <> struct std::numeric_limits<S> { static "
           "int "
           "lowest() { return 1; } };\ntemplate <class T> int g() { return "
           "std::numeric_limits<T>::lowest(); }\nint f(int n) { return n + g<S>(); }"}},
         edited("main.cpp", "return 1", "return 2"),
         changes},
        {"a specialization of a variable of the library",
         {{"main.cpp",
           "#include <ranges>\nstruct S { int a[3]; int* begin() { return a; } int* end() { return "
           "a "
           "+ 3; } int size() { return 2; } };\ntemplate <> inline constexpr bool "
           "std::ranges::disable_sized_range<S> = true;\n"
           "int f(int n) { S s; return n + std::ranges::size(s); }"}},
         edited("main.cpp", "= true", "= false"),
         changes},
        {"a deduction guide",
         {{"main.cpp",
           "template <class T> struct S { T x; S(int n) : x(n) {} };\nS(int) -> S<long>;\n"
           "int f(int n) { return sizeof(S(n)); }"}},
         edited("main.cpp", "S<long>", "S<char>"),
         changes},
        {"a concept",
         {{"main.cpp",
           "template <class T> concept big = sizeof(T) > 2;\nint g(auto) { return 1; }\n"
           "int g(big auto) { return 2; }\nint f(int n) { return g(n); }"}},
         edited("main.cpp", "> 2", "> 8"),
         changes},
        {"a requires clause",
         {{"main.cpp",
           "template <class T> int g(T) { return 1; }\n"
           "template <class T> requires (sizeof(T) > 2) int g(T) { return 2; }\n"
           "int f(int n) { return g(n); }"}},
         edited("main.cpp", "> 2", "> 8"),
         changes},
        {"a trailing requires clause",
         {{"main.cpp",
           "template <class T> int g(T) { return 1; }\n"
           "template <class T> int g(T) requires requires(T t) { t + 1; } { return 2; }\n"
           "int f(int n) { return g(n); }"}},
         edited("main.cpp", "return 2", "return 3"),
         changes},
        {"a type trait of the project",
         {{"main.cpp",
           "template <class T> struct is_x { static constexpr bool value = false; };\n"
           "template <> struct is_x<int> { static constexpr bool value = true; };\n"
           "template <class T> int g(T) { return is_x<T>::value; }\nint f(int n) { return g(n); "
           "}"}},
         edited("main.cpp", "= true", "= false"),
         changes},
        {"a policy given as a default template argument",
         {{"main.cpp",
           "struct P { static int go(int n) { return n + 1; } };\n"
           "template <class T = P> struct S { int in(int n) { return T::go(n); } };\n"
           "int f(int n) { return S<>().in(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a template template argument",
         {{"main.cpp",
           "template <class T> struct P { static int go(T n) { return n + 1; } };\n"
           "template <template <class> class T> int g(int n) { return T<int>::go(n); }\n"
           "int f(int n) { return g<P>(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"an overload chosen by a pack",
         {{"main.cpp",
           "int g() { return 1; }\ntemplate <class T, class... R> int g(T t, R... r) { return t + "
           "g(r...); }\nint f(int n) { return g(n, n, n); }"}},
         edited("main.cpp", "return 1", "return 2"),
         changes},
        {"an operator on operands whose type is a parameter",
         {{"main.cpp",
           "struct S { int x; };\nint operator*(S a, S b) { return a.x * b.x; }\n"
           "template <class T> auto square(T t) { return t * t; }\n"
           "int f(int n) { return square(S{n}); }"}},
         edited("main.cpp", "a.x * b.x", "a.x + b.x"),
         changes},
        {"an operator of the library's types with a parameter called like an enumerator",
         {{"main.cpp",
           "#include <string>\nstd::string operator*(std::string a, int k) { return k > 1 ? a + a "
           ": a; "
           "}\nint f(int n) { return (std::string(\"x\") * n).size(); }"},
          {"other.cpp", "enum letter { a, b };\nint other() { return b; }"}},
         edited("main.cpp", "k > 1", "k > 2"),
         changes},
        {"an operator template whose parameter is called like a class",
         {{"main.cpp",
           "namespace o { template <class V> V operator*(V a, const char*) { return V(a + 1); } }\n"
           "enum K { k1 };\nusing namespace o;\nint f(int n) { return n + (k1 * \"x\"); }"},
          {"other.cpp", "struct V { int x; };\nint other(V v) { return v.x; }"}},
         edited("main.cpp", "a + 1", "a + 2"),
         changes,
         {},
         "f"},
    });

EDIT_TABLE(
    arguments_of_a_marked_template,
    {
        {"an operator of the argument's type",
         {{"main.cpp",
           "template <class T> int f(T t) { return CACHE_FN(t) { return t + t; }; }\n"
           "struct S { int x; };\nint operator+(S a, S b) { return a.x + b.x; }\n"
           "int main() { return f(S{1}); }"}},
         edited("main.cpp", "a.x + b.x", "a.x - b.x"),
         changes},
        {"a member of the argument's type",
         {{"main.cpp",
           "template <class T> int f(int n) { return CACHE_FN(n) { return T::go(n); }; }\n"
           "struct S { static int go(int n) { return n + 1; } };\nint main() { return f<S>(1); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"the layout of the argument's type",
         {{"main.cpp",
           "template <class T> int f(int n) { return CACHE_FN(n) { return n + sizeof(T); }; }\n"
           "struct S { long x; };\nint main() { return f<S>(1); }"}},
         edited("main.cpp", "long x", "char x"),
         changes},
        {"a type that a template passes on",
         {{"main.cpp",
           "template <class T> int f(int n) { return CACHE_FN(n) { return n + sizeof(T); }; }\n"
           "template <class T> int g(int n) { return f<T>(n); }\n"
           "struct S { long x; };\nint main() { return g<S>(1); }"}},
         edited("main.cpp", "long x", "char x"),
         changes},
        {"a call operator of the class around the marker's arguments",
         {{"main.cpp",
           "template <class T> struct W { int operator()(int n) const { return CACHE_FN(n) { "
           "return "
           "T()(n); }; } };\nstruct S { int operator()(int n) const { return n + 1; } };\n"
           "int main() { W<S> w; return w(1); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes,
         {},
         "operator()"},
        {"a member of the argument of a class template with a marked member",
         {{"main.cpp",
           "template <class T> struct W { int f(int n) const { return CACHE_FN(n) { return T() + "
           "n; "
           "}; } };\nstruct S { operator int() const { return 1; } };\n"
           "int main() { W<S> w; return w.f(1); }"}},
         edited("main.cpp", "return 1", "return 2"),
         changes},
        {"a function given as a template argument",
         {{"main.cpp",
           "template <int (*G)(int)> int f(int n) { return CACHE_FN(n) { return G(n); }; }\n"
           "int g(int n) { return n + 1; }\nint main() { return f<g>(1); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a lambda given as a template argument",
         {{"main.cpp",
           "template <auto G> int f(int n) { return CACHE_FN(n) { return G(n); }; }\n"
           "int main() { return f<[](int n) { return n + 1; }>(1); }"}},
         edited("main.cpp", "return n + 1", "return n + 2"),
         changes},
    });

}  // namespace
}  // namespace coolcache::scan::test
