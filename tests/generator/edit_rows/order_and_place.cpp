// Where a declaration stands: inline namespaces, order, position, lines, one unit or another.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    order,
    {
        {"which namespace is inline",
         {{"main.cpp",
           "namespace l {\ninline namespace v1 { int g(int n) { return 1; } }\n"
           "namespace v2 { int g(int n) { return 2; } }\n}\nint f(int n) { return l::g(n); }"}},
         both(edited("main.cpp", "inline namespace v1", "namespace v1"),
              edited("main.cpp", "namespace v2", "inline namespace v2")),
         changes},
        {"an overload that moves before its use",
         {{"main.cpp",
           "int g(long) { return 1; }\nint f(int n) { return g(n); }\nint g(int) { return 2; }\n"}},
         written("main.cpp",
                 "int g(long) { return 1; }\nint g(int) { return 2; }\nint f(int n) { return g(n); "
                 "}\n"),
         changes},
        {"a using-directive that moves before its use",
         {{"main.cpp",
           "namespace a { int g(int) { return 2; } }\nint g(long) { return 1; }\n"
           "int f(int n) { return g(n); }\nusing namespace a;\n"}},
         written("main.cpp",
                 "namespace a { int g(int) { return 2; } }\nint g(long) { return 1; }\n"
                 "using namespace a;\nint f(int n) { return g(n); }\n"),
         changes},
        {"a using-declaration that moves before its use",
         {{"main.cpp",
           "namespace a { int g(int) { return 2; } }\nint g(long) { return 1; }\n"
           "int f(int n) { return g(n); }\nusing a::g;\n"}},
         written("main.cpp",
                 "namespace a { int g(int) { return 2; } }\nint g(long) { return 1; }\n"
                 "using a::g;\nint f(int n) { return g(n); }\n"),
         changes},
        {"a specialization that moves before the use of a variable",
         {{"main.cpp",
           "template <class T> struct S { static const int k = 1; };\n"
           "template <class T> int g() { return S<T*>::k; }\n"
           "template <class T> struct S<T*> { static const int k = 2; };\n"
           "int f(int n) { return n + g<int>(); }\n"}},
         written("main.cpp",
                 "template <class T> struct S { static const int k = 1; };\n"
                 "int f(int n);\ntemplate <class T> int g() { return S<T*>::k; }\n"
                 "int f(int n) { return n + g<int>(); }\n"
                 "template <class T> struct S<T*> { static const int k = 2; };\n"),
         changes},
        {"a pragma that moves to the other side of a type",
         {{"main.cpp",
           "#pragma pack(push, 1)\n#pragma pack(pop)\nstruct S { char c; int x; };\n"
           "int f(int n) { return n + sizeof(S); }"}},
         written("main.cpp",
                 "#pragma pack(push, 1)\nstruct S { char c; int x; };\n#pragma pack(pop)\n"
                 "int f(int n) { return n + sizeof(S); }"),
         changes},
        {"a pragma that moves to the other side of the function",
         {{"main.cpp",
           "float f(float a, float b, float c) { return a * b + c; }\n#pragma STDC FP_CONTRACT "
           "ON\n"}},
         written(
             "main.cpp",
             "#pragma STDC FP_CONTRACT ON\nfloat f(float a, float b, float c) { return a * b + c; "
             "}\n"),
         changes},
    });

EDIT_TABLE(place,
           {
               {"a line that the function names, by moving it",
                {{"main.cpp", "int f(int n) { return n + __LINE__; }"}},
                written("main.cpp", "\nint f(int n) { return n + __LINE__; }"),
                changes},
               {"a line that a callee names",
                {{"main.cpp", "int g(); int f(int n) { return n + g(); }"},
                 {"g.cpp", "int g() { return __LINE__; }"}},
                edited("g.cpp", "int g", "// moved\nint g"),
                changes},
               {"the name of a file that the function names",
                {{"main.cpp", "int f(int n) { return __FILE__[n]; }"}},
                renamed("main.cpp", "other.cpp"),
                changes},
               {"a function's name that it prints",
                {{"main.cpp", "namespace a { int f(int n) { return __PRETTY_FUNCTION__[n]; } }"}},
                edited("main.cpp", "namespace a", "namespace b"),
                changes},
           });

// The same pieces, in other units: a set of digests would be the same.
EDIT_TABLE(
    exchange_between_units,
    {
        {"bodies of functions that are internal",
         {{"a.cpp", "static int k() { return 1; }\nint a() { return k(); }"},
          {"b.cpp", "static int k() { return 2; }\nint b() { return k(); }"},
          {"main.cpp", "int a(); int b(); int f(int n) { return a() * 10 + b(); }"}},
         both(edited("a.cpp", "return 1", "return 2"), edited("b.cpp", "return 2", "return 1")),
         changes},
        {"values of nameless enumerations",
         {{"a.cpp", "enum { k = 1 };\nint a() { return k; }"},
          {"b.cpp", "enum { k = 2 };\nint b() { return k; }"},
          {"main.cpp", "int a(); int b(); int f(int n) { return a() * 10 + b(); }"}},
         both(edited("a.cpp", "k = 1", "k = 2"), edited("b.cpp", "k = 2", "k = 1")),
         changes},
        {"aliases",
         {{"a.cpp", "using T = int;\nint a() { return sizeof(T); }"},
          {"b.cpp", "using T = char;\nint b() { return sizeof(T); }"},
          {"main.cpp", "int a(); int b(); int f(int n) { return a() * 10 + b(); }"}},
         both(edited("a.cpp", "= int", "= char"), edited("b.cpp", "= char", "= int")),
         changes},
        {"using-directives",
         {{"g.hpp",
           "namespace x { inline int g() { return 1; } } namespace y { inline int g() { return 2; "
           "} "
           "}"},
          {"a.cpp", "#include \"g.hpp\"\nusing namespace x;\nint a() { return g(); }"},
          {"b.cpp", "#include \"g.hpp\"\nusing namespace y;\nint b() { return g(); }"},
          {"main.cpp", "int a(); int b(); int f(int n) { return a() * 10 + b(); }"}},
         both(edited("a.cpp", "namespace x", "namespace y"),
              edited("b.cpp", "namespace y", "namespace x")),
         changes},
        {"macros",
         {{"a.cpp", "#define K 1\nint a() { return K; }"},
          {"b.cpp", "#define K 2\nint b() { return K; }"},
          {"main.cpp", "int a(); int b(); int f(int n) { return a() * 10 + b(); }"}},
         both(edited("a.cpp", "K 1", "K 2"), edited("b.cpp", "K 2", "K 1")),
         changes},
        {"constants",
         {{"a.cpp", "const int k = 1;\nint a() { return k; }"},
          {"b.cpp", "const int k = 2;\nint b() { return k; }"},
          {"main.cpp", "int a(); int b(); int f(int n) { return a() * 10 + b(); }"}},
         both(edited("a.cpp", "k = 1", "k = 2"), edited("b.cpp", "k = 2", "k = 1")),
         changes},
        {"definitions of two targets",
         {{"a.cpp", "int a() { return K; }"},
          {"b.cpp", "int b() { return K; }"},
          {"main.cpp", "int a(); int b(); int f(int n) { return a() * 10 + b(); }"}},
         compiled_with({"--group", "app", "main.cpp", "--group", "a", "-DK=2", "a.cpp", "--group",
                        "b", "-DK=1", "b.cpp"}),
         changes,
         {"--group", "app", "main.cpp", "--group", "a", "-DK=1", "a.cpp", "--group", "b", "-DK=2",
          "b.cpp"}},
        {"the target that compiles a file",
         {{"a.cpp", "float a(float x) { return x + x; }"},
          {"b.cpp", "float b(float x) { return x * x; }"},
          {"main.cpp", "float a(float); float b(float); float f(float n) { return a(n) - b(n); }"}},
         compiled_with({"--group", "app", "main.cpp", "--group", "fast", "--flag", "-ffast-math",
                        "b.cpp", "--group", "exact", "a.cpp"}),
         changes,
         {"--group", "app", "main.cpp", "--group", "fast", "--flag", "-ffast-math", "a.cpp",
          "--group", "exact", "b.cpp"}},
        {"the header that a unit includes",
         {{"a.hpp", "enum { k = 1 };"},
          {"b.hpp", "enum { k = 2 };"},
          {"a.cpp", "#include \"a.hpp\"\nint a() { return k; }"},
          {"b.cpp", "#include \"b.hpp\"\nint b() { return k; }"},
          {"main.cpp",
           "#include \"a.hpp\"\nint a(); int b(); int f(int n) { return a() + b() + k; }"}},
         edited("main.cpp", "a.hpp", "b.hpp"),
         changes},
    });

}  // namespace
}  // namespace coolcache::scan::test
