// Operators that only a template's argument has, however the marked template is called.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    argument_order,
    {
        {"the order of an argument of a template's call operator",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\ntemplate <class T> struct S { int operator()(int n) { return "
           "T{n} < T{2}; } };\nint main() { S<A> s; return s(1); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes,
         {},
         "S::operator()"},
        {"the order of an argument of an operator template",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\ntemplate <class T> struct V { T t; };\ntemplate <class T> int "
           "operator+(V<T> a, V<T> b) { return a.t < b.t; }\nint main() { V<A> v{}; return v + v; "
           "}\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes,
         {},
         "operator+"},
        {"the order of an argument of a constructor template",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\nint v;\nstruct V { template <class T> V(T t) { v = t < t; } "
           "};\nint main() { V w(A{1}); return v; }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes,
         {},
         "V::V"},
        {"the order of an argument of a generic lambda that a function returns",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\nauto f() { return [](auto t) { return t < t; }; }\nint main() { "
           "return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a generic lambda behind a macro for nothing",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\n#define NOTHING\nauto f() { return NOTHING [](auto t) { return "
           "t < t; }; }\nint main() { "
           "return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a generic lambda behind a macro with arguments",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\n#define NOTHING(x)\nauto f() { return NOTHING(1) [](auto t) { "
           "return t < t; }; }\nint main() { "
           "return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a generic lambda with captures behind a macro",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\n#define NOTHING\nauto f() { int n = 1; return NOTHING [n](auto "
           "t) { return t < t && n; }; }\nint main() { "
           "return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a lambda with a head behind a macro",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\n#define NOTHING\nauto f() { return NOTHING []<class T>(T t) { "
           "return t < t; }; }\nint main() { "
           "return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a lambda with captures and a head behind a macro",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\n#define NOTHING\nauto f() { int n = 1; return NOTHING "
           "[n]<typename T>(T t) { return t < t && n; }; }\nint main() { "
           "return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a lambda whose head begins with a value",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\n#define NOTHING\nauto f() { int n = 1; return NOTHING [n]<int N "
           "= 1, class T>(T t) { return t < t && n; }; }\nint main() { "
           "return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a lambda with a constrained head behind a macro",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\n#define NOTHING\ntemplate <class T> concept C = true;\nauto f() "
           "{ int n = 1; return NOTHING [n]<C T>(T t) { return t < t && n; }; }\nint main() { "
           "return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a lambda with a head of a macro",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\n#define NOTHING\n#define HEAD class T\nauto f() { int n = 1; "
           "return NOTHING [n]<HEAD>(T t) { return t < t && n; }; }\nint main() { "
           "return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a generic lambda with attributes",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\n#define NOTHING\nauto f() { return NOTHING [] [[gnu::cold]] "
           "(auto t) { return t < t; }; }\nint main() { "
           "return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a lambda whose parameter is a macro for auto",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\n#define ANY auto\nauto f() { return [](ANY t) { return t < t; "
           "}; }\nint main() { "
           "return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a lambda whose parameter is a macro of a macro for auto",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\n#define SOME auto\n#define ANY const SOME&\nauto f() { return "
           "[](ANY t) { return t < t; }; }\nint main() { "
           "return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a lambda whose parameters are a macro",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\n#define PARAMETERS (auto t)\nauto f() { return [] PARAMETERS { "
           "return t < t; }; }\nint main() { "
           "return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a lambda whose parameter has a default in a macro",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\n#define PARAMETERS (auto t, auto u = 0)\nauto f() { return [] "
           "PARAMETERS { return t < t; }; }\nint main() { "
           "return f()(A{1}, 1); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a lambda with one parameter that has a default in a macro",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\n#define PARAMETERS (auto t = 0)\nauto f() { return [] "
           "PARAMETERS { return t < t; }; }\nint main() { "
           "return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a lambda whose parameter is all of a macro",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\n#define PARAMETER auto t\nauto f() { return [](PARAMETER) { "
           "return t < t; }; }\nint main() { "
           "return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a generic lambda that a macro makes",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\n#define L [](auto t) { return t < t; }\nauto f() { return L; "
           "}\nint main() { return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a generic lambda that a macro of a macro makes",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\n#define L [](auto t) { return t < t; }\n#define M L\nauto f() { "
           "return M; }\nint main() { return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a generic lambda of a macro in the function",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\nauto f() {\n#define L [](auto t) { return t < t; }\nreturn "
           "L;\n}\nint main() { return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a lambda of a macro with the head of a template",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\nauto f() {\n#define L [] <class T>(T t) { return t < t; "
           "}\nreturn L;\n}\nint main() { return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a lambda of which a macro is the capture",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\nauto f() {\n#define C [=]\nreturn C(auto t) { return t < t; "
           "};\n}\nint main() { return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a lambda whose capture is an argument",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\nauto f() {\n#define C(x) x\n#define L C([])(auto t) { return t "
           "< t; }\nreturn L;\n}\nint main() { return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a lambda behind a subscript in a macro",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\nint a[2];\nauto f() {\n#define L a[0] = a[1], [](auto t) { "
           "return t < t; }\nreturn L;\n}\nint main() { return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of an argument of a mutable lambda of a macro in the function",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\nauto f() {\n#define WORD mutable\n#define L [](auto t) WORD { "
           "return t < t; }\nreturn L;\n}\nint main() { return f()(A{1}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
        {"the order of what is passed to others than a function with a subscript in a macro",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\nint a[2];\nint f(int n) {\n#define STEP(i) n = a[i & 1] ^ n; "
           "a[i] = n\nSTEP(0);\nreturn n;\n}\nint main() { return f(1) + (A{1} < A{2}); }\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         keeps},
        {"the order of an argument that a generic lambda of a macro passes on",
         {{"less.hpp",
           "struct A { int x; bool operator<(const A& a) const { return x < a.x + 1; } };\n"},
          {"main.cpp",
           "#include \"less.hpp\"\ntemplate <class T> int f(T t) { return t < t; }\n#define L "
           "[](auto t) { return f(t); }\nauto g() { return L; }\nint main() { return g()(A{1}); "
           "}\n"}},
         edited("less.hpp", "a.x + 1", "a.x + 2"),
         changes},
    });

}  // namespace
}  // namespace coolcache::scan::test
