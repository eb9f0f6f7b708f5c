// Code that reaches a marked template only through its arguments.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

const char* const call = "template <class H> int f(H h, int n) { return h(n); }\n";
const char* const square = "inline int square(int n) { return n * 1; }\n";

EDIT_TABLE(
    template_arguments,
    {
        {"a function in a template argument of an argument's type",
         {{"f.hpp", call},
          {"square.hpp", square},
          {"main.cpp",
           "#include \"f.hpp\"\n#include \"square.hpp\"\ntemplate <auto F> struct holder { int "
           "operator()(int n) const { return F(n); } };\nint main() { return f(holder<&square>{}, "
           "1); }\n"}},
         edited("square.hpp", "n * 1", "n * 2"),
         changes},
        {"a function in a template argument behind an alias",
         {{"f.hpp", call},
          {"square.hpp", square},
          {"main.cpp",
           "#include \"f.hpp\"\n#include \"square.hpp\"\ntemplate <auto F> struct holder { int "
           "operator()(int n) const { return F(n); } };\nusing held = holder<square>;\nint main() "
           "{ return f(held(), 1); }\n"}},
         edited("square.hpp", "n * 1", "n * 2"),
         changes},
        {"a function in a table that is a template argument",
         {{"f.hpp", call},
          {"square.hpp", square},
          {"main.cpp",
           "#include \"f.hpp\"\n#include \"square.hpp\"\ntemplate <auto& T> struct holder { int "
           "operator()(int n) const { return T[0](n); } };\nconstexpr int (*table[])(int) = "
           "{&square};\nint main() { holder<table> h; return f(h, 1); }\n"}},
         edited("square.hpp", "n * 1", "n * 2"),
         changes},
        {"a lambda that a factory returns",
         {{"f.hpp", call},
          {"make.hpp", "inline auto make() { return [](int n) { return n * 1; }; }\n"},
          {"main.cpp",
           "#include \"f.hpp\"\n#include \"make.hpp\"\nint main() { return f(make(), 1); }\n"}},
         edited("make.hpp", "n * 1", "n * 2"),
         changes},
        {"a lambda that a factory's variable holds",
         {{"f.hpp", call},
          {"make.hpp", "inline const auto made = [](int n) { return n * 1; };\n"},
          {"main.cpp",
           "#include \"f.hpp\"\n#include \"make.hpp\"\nint main() { return f(made, 1); }\n"}},
         edited("make.hpp", "n * 1", "n * 2"),
         changes},
        {"a local class that a factory returns",
         {{"f.hpp", call},
          {"make.hpp",
           "inline auto make() { struct L { int operator()(int n) const { return n * 1; } }; "
           "return L{}; }\n"},
          {"main.cpp",
           "#include \"f.hpp\"\n#include \"make.hpp\"\nint main() { return f(make(), 1); }\n"}},
         edited("make.hpp", "n * 1", "n * 2"),
         changes},
        {"a function that a factory's template holds",
         {{"f.hpp", call},
          {"square.hpp", square},
          {"make.hpp",
           "#include \"square.hpp\"\ntemplate <auto F> struct holder { int operator()(int n) const "
           "{ return F(n); } };\ninline auto make() { return holder<square>{}; }\n"},
          {"main.cpp",
           "#include \"f.hpp\"\n#include \"make.hpp\"\nint main() { return f(make(), 1); }\n"}},
         edited("square.hpp", "n * 1", "n * 2"),
         changes},
        {"a lambda in a macro",
         {{"f.hpp", call},
          {"main.cpp",
           "#include \"f.hpp\"\n#define MAKE [](int n) { return n * 1; }\nint main() { return "
           "f(MAKE, 1); }\n"}},
         edited("main.cpp", "n * 1", "n * 2"),
         changes},
        {"what a lambda in a macro calls",
         {{"f.hpp", call},
          {"square.hpp", square},
          {"main.cpp",
           "#include \"f.hpp\"\n#include \"square.hpp\"\n#define MAKE [](int n) { return "
           "square(n); }\nint main() { return f(MAKE, 1); }\n"}},
         edited("square.hpp", "n * 1", "n * 2"),
         changes},
        {"the type of a lambda behind an alias",
         {{"f.hpp", call},
          {"square.hpp", square},
          {"main.cpp",
           "#include \"f.hpp\"\n#include \"square.hpp\"\nusing L = decltype([](int n) { return "
           "square(n); });\nint main() { return f(L(), 1); }\n"}},
         edited("square.hpp", "n * 1", "n * 2"),
         changes},
        {"a function that a member of a class template gets from the class",
         {{"square.hpp", square},
          {"main.cpp",
           "#include \"square.hpp\"\ntemplate <auto F> struct S { int f(int n) { return F(n); } "
           "};\nint main() { S<square> s; return s.f(1); }\n"}},
         edited("square.hpp", "n * 1", "n * 2"),
         changes},
        {"a function that a member of a class template gets through a base",
         {{"square.hpp", square},
          {"main.cpp",
           "#include \"square.hpp\"\ntemplate <auto F> struct S { int f(int n) { return F(n); } "
           "};\nstruct D : S<square> {};\nint main() { D d; return d.f(1); }\n"}},
         edited("square.hpp", "n * 1", "n * 2"),
         changes},
        {"the order of elements of a container that is passed",
         {{"f.hpp", "#include <vector>\ntemplate <class T> int f(T a, T b) { return a < b; }\n"},
          {"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"f.hpp\"\n#include \"less.hpp\"\nstd::vector<A> make();\nint main() { return "
           "f(make(), make()); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"how an argument is written",
         {{"f.hpp",
           "#include <sstream>\ntemplate <class T> int f(T a) { std::ostringstream s; s << a; "
           "return s.str().size(); }\n"},
          {"shape.hpp", "#include <ostream>\nstruct A { int x; };\nusing shape = A;\n"},
          {"shape.cpp",
           "#include \"shape.hpp\"\nstd::ostream& operator<<(std::ostream& o, const A& a) { return "
           "o << a.x + 1; }\n"},
          {"make.hpp", "#include \"shape.hpp\"\ninline auto make() { return shape{1}; }\n"},
          {"main.cpp",
           "#include \"f.hpp\"\n#include \"make.hpp\"\nint main() { return f(make()); }\n"}},
         edited("shape.cpp", "a.x + 1", "a.x + 2"),
         changes},
        {"how an argument is hashed",
         {{"f.hpp",
           "#include <unordered_set>\ntemplate <class T> int f(T a) { std::unordered_set<T> s{a}; "
           "return s.bucket(a); }\n"},
          {"shape.hpp",
           "#include <functional>\nstruct A { int x; bool operator==(const A&) const = default; "
           "};\ntemplate <> struct std::hash<A> { std::size_t operator()(const A& a) const { "
           "return a.x + 1; } };\n"},
          {"make.hpp", "#include \"shape.hpp\"\ninline auto make() { return A{1}; }\n"},
          {"main.cpp",
           "#include \"f.hpp\"\n#include \"make.hpp\"\nint main() { auto a = make(); return f(a); "
           "}\n"}},
         edited("shape.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"a function that no argument names",
         {{"f.hpp", call},
          {"square.hpp", square},
          {"main.cpp",
           "#include \"f.hpp\"\n#include \"square.hpp\"\nstruct H { int operator()(int n) const { "
           "return n; } };\nint main() { return f(H{}, square(1)); }\n"}},
         edited("square.hpp", "n * 1", "n * 2"),
         keeps},
    });

}  // namespace
}  // namespace coolcache::scan::test
