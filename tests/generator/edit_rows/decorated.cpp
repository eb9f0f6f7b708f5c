// Macros that stand for attributes, and literals that need no code: neither joins what has nothing
// else in common.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

const std::string members =
    "int A::get() const { return x; }\nint B::other() const { return y * 3; }\n"
    "int f(int n) { A a; return a.get(); }";

const std::map<std::string, std::string> exported = {
    {"export.hpp",
     "#pragma once\n#ifndef API\n#ifdef SHARED\n#define API "
     "__attribute__((visibility(\"default\")))"
     "\n#else\n#define API\n#endif\n#endif\n"},
    {"main.cpp",
     "#include \"export.hpp\"\nclass API A { public: int get() const; int x = 1; };\n"
     "class API B { public: int other() const; int y = 2; };\n" +
         members}};

const std::map<std::string, std::string> guarded = {
    {"guarded.hpp",
     "#pragma once\n#ifdef __clang__\n#define ATTRIBUTE(x) __attribute__((x))\n#else\n"
     "#define ATTRIBUTE(x)\n#endif\n#define GUARDED_BY(x) ATTRIBUTE(guarded_by(x))\n"
     "#define LOCKS(...) ATTRIBUTE(locks(__VA_ARGS__))\n"},
    {"main.cpp",
     "#include \"guarded.hpp\"\nstruct A { int get() const LOCKS(m); int m; int x GUARDED_BY(m) = "
     "1; };\nstruct B { int other() const LOCKS(m); int m; int y GUARDED_BY(m) = 2; };\n" +
         members}};

std::map<std::string, std::string> one(const std::string& text) {
  return {{"main.cpp", text}};
}

EDIT_TABLE(
    decorated,
    {
        {"a member of a class that has an export macro too", exported,
         edited("main.cpp", "y * 3", "y * 4"), keeps},
        {"another class that has an export macro too", exported,
         edited("main.cpp", "int y = 2", "int y = 4"), keeps},
        {"the class itself behind an export macro", exported,
         edited("main.cpp", "int x = 1", "int x = 4"), changes},
        {"its member behind an export macro", exported,
         edited("main.cpp", "return x;", "return x + 1;"), changes},
        {"the text of an export macro", exported, edited("export.hpp", "\"default\"", "\"hidden\""),
         changes},
        {"an export macro that becomes a name", exported,
         edited("export.hpp", "#define API\n", "#define API B\n#define B\n"), changes},
        {"another class whose export macro names something in one definition",
         one("#ifdef W\n#define API T\n#else\n#define API\n#endif\n"
             "class API A { public: int get() const; int x = 1; };\n"
             "class API B { public: int other() const; int y = 2; };\n" +
             members),
         edited("main.cpp", "int y = 2", "int y = 4"), changes},
        {"the class that an attribute's name is where it is no macro",
         one("#define FINAL final\nstruct API FINAL { int x = 1; };\n"
             "int f(int n) { return API().x; }\n#define API __attribute__((unused))\n"),
         edited("main.cpp", "int x = 1", "int x = 2"), changes},
        {"the class that an attribute's name is under another condition",
         one("#ifdef W\n#define API __attribute__((unused))\n#endif\n"
             "#ifdef W\nstruct API A\n#else\nstruct API\n#endif\n{ int x = 1; };\n"
             "int f(int n) { return API().x; }\n"),
         edited("main.cpp", "int x = 1", "int x = 2"), changes},
        {"a class behind an attribute whose words a macro replaces",
         one("#define unused unused)) S __attribute__((unused\n#define API "
             "__attribute__((unused))\n"
             "#define T\nstruct API T { int x = 1; };\nint f(int n) { return S().x; }\n"),
         edited("main.cpp", "int x = 1", "int x = 2"), changes},
        {"a class behind a macro that gives its argument",
         one("#define ID(x) x\n#define API(x) ID(x)\nstruct API(S) T { int x = 1; };\n"
             "#define T\nint f(int n) { return S().x; }\n"),
         edited("main.cpp", "int x = 1", "int x = 2"), changes},
        {"a class behind a macro from the command line",
         exported,
         edited("main.cpp", "int y = 2", "int y = 4"),
         changes,
         {"-DAPI=B"}},
        {"what is guarded as another member is", guarded,
         edited("main.cpp", "int y GUARDED_BY(m) = 2", "int y GUARDED_BY(m) = 3"), keeps},
        {"what locks as another member does", guarded, edited("main.cpp", "y * 3", "y * 4"), keeps},
        {"the value of a guarded member", guarded,
         edited("main.cpp", "int x GUARDED_BY(m) = 1", "int x GUARDED_BY(m) = 3"), changes},
        {"what guards a member", guarded,
         edited("main.cpp", "int x GUARDED_BY(m) = 1", "int x GUARDED_BY(&m) = 1"), changes},
        {"the type of a guarded member, in its size",
         one("#define GUARDED_BY(x)\nstruct A { int m; int x GUARDED_BY(m); };\n"
             "int f(int n) { return sizeof(A); }"),
         edited("main.cpp", "int x", "long x"), changes},
        {"the type of a guarded and initialized member, in its size",
         one("#define GUARDED_BY(x)\nstruct A { int m; int x GUARDED_BY(m) = 1; };\n"
             "int f(int n) { return sizeof(A); }"),
         edited("main.cpp", "int x", "long x"), changes},
        {"the value of a guarded member in braces",
         one("#define GUARDED_BY(x)\nstruct A { int m; int x GUARDED_BY(m){1}; };\n"
             "int f(int n) { return A().x; }"),
         edited("main.cpp", "{1}", "{2}"), changes},
        {"the value of a member that a macro of nothing certain guards",
         one("struct A { int m; int x GUARDED_BY(m) = 1; };\nint f(int n) { return A().x; }"),
         edited("main.cpp", "= 1", "= 2"), changes},
        {"what a guarded member is initialized by",
         one("#define GUARDED_BY(x)\nint g() { return 1; }\n"
             "struct A { int m; int x GUARDED_BY(m) = g(); };\nint f(int n) { return A().x; }"),
         edited("main.cpp", "return 1", "return 2"), changes},
        {"a function whose name is an attribute elsewhere",
         one("#define API __attribute__((cold))\nstruct A { int API GET(int m) { return 1; } };\n"
             "int f(int n) { return A().GET(n); }\n#define GET(x)\n"),
         edited("main.cpp", "return 1", "return 2"), changes},
        {"a function with a written class key whose name is an attribute elsewhere",
         one("struct X { int v; };\nstruct A { int m; struct X GET(int m) { return {1}; } };\n"
             "int f(int n) { return A().GET(n).v; }\n#define GET(x)\n"),
         edited("main.cpp", "{1}", "{2}"), changes},
        {"a declared function with a written class key whose name is an attribute elsewhere",
         one("struct X { int v; };\nstruct A { int m; struct X GET(int m); };\n"
             "X A::GET(int m) { return {1}; }\n"
             "int f(int n) { return A().GET(n).v; }\n#define GET(x)\n"),
         edited("main.cpp", "{1}", "{2}"), changes},
        {"the second function of a declaration, named like an attribute",
         one("struct A { int g(int m), *GET(int m); };\nint A::g(int) { return 1; }\n"
             "int* A::GET(int) { return 0; }\nint f(int n) { return *A().GET(n); }\n"
             "#define GET(x)\n"),
         edited("main.cpp", "g(int m), *GET", "g(int m), volatile *GET"), changes},
        {"the code of a function behind an attribute",
         one("#define LOCKS(x)\nint m;\nint g(int) LOCKS(m);\nint g(int n) { return n + 1; }\n"
             "int f(int n) { return g(n); }"),
         edited("main.cpp", "n + 1", "n + 2"), changes},
        {"the constructor of a locking class",
         one("#define LOCKS(x)\nint m;\nstruct A { A() LOCKS(m) { x = 1; } int x; };\n"
             "int f(int n) { return A().x; }"),
         edited("main.cpp", "x = 1", "x = 2"), changes},
        {"the alias that an attribute makes",
         one("#define IS(x) __attribute__((alias(x)))\nextern \"C\" int g() { return 1; }\n"
             "extern \"C\" int h() IS(\"g\");\nint f(int n) { return h(); }"),
         edited("main.cpp", "return 1", "return 2"), changes},
    });

const std::string table =
    "struct entity { const char* pattern; };\nstatic const entity entities[2] = {{\"q\"}, {\"a\"}};"
    "\nstruct unrelated { int far() const; int z = 1; };\n"
    "int unrelated::far() const { return z; }\n";

std::map<std::string, std::string> owner_with(const std::string& declared,
                                              const std::string& defined) {
  return {{"main.cpp", table + "class B { public: int other() const; unrelated u; static " +
                           declared +
                           " };\nint f(int n) { return entities[0].pattern[n]; }\n"
                           "int B::other() const { return f(1) + u.far(); }\n" +
                           defined}};
}

EDIT_TABLE(
    literals,
    {
        {"a class that owns strings and calls the function",
         owner_with("const char* names[2];", "const char* B::names[2] = {\"a\", \"b\"};"),
         edited("main.cpp", "int z = 1", "int z = 2"), keeps},
        {"a class that owns a flag and calls the function",
         owner_with("bool flag;", "bool B::flag = false;"),
         edited("main.cpp", "int z = 1", "int z = 2"), keeps},
        {"a class that owns a number and calls the function",
         owner_with("double x;", "double B::x = -(1.5e-3);"),
         edited("main.cpp", "int z = 1", "int z = 2"), keeps},
        {"a class that owns what a call initializes",
         owner_with("int x;", "int B::x = B().other();"),
         edited("main.cpp", "int z = 1", "int z = 2"), changes},
        {"a registry that a class with a constructor fills",
         one("int count = 0;\nstruct R { R(int n) { count += n; } };\nR r = 1;\n"
             "int f(int n) { return count; }"),
         edited("main.cpp", "R r = 1", "R r = 2"), changes},
        {"a registry that an alias of such a class fills",
         one("int count = 0;\nstruct R { R(int n) { count += n; } };\nusing T = R;\nT r = 1;\n"
             "int f(int n) { return count; }"),
         edited("main.cpp", "T r = 1", "T r = 2"), changes},
        {"a registry that a literal operator fills",
         one("int count = 0;\nint operator\"\" ff(unsigned long long n) { return count += n; }\n"
             "int r = 1ff;\nint f(int n) { return count; }"),
         edited("main.cpp", "1ff", "2ff"), changes},
        {"a registry that a literal operator for hexadecimal numbers fills",
         one("int count = 0;\nint operator\"\" q(unsigned long long n) { return count += n; }\n"
             "int r = 0x15q;\nint f(int n) { return count; }"),
         edited("main.cpp", "0x15q", "0x16q"), changes},
        {"a literal operator for hexadecimal numbers",
         one("int operator\"\" q(unsigned long long n) { return 1; }\n"
             "int f(int n) { return 0x15q; }"),
         edited("main.cpp", "return 1", "return 2"), changes},
        {"a literal operator for binary numbers",
         one("int operator\"\" q(unsigned long long n) { return 1; }\n"
             "int f(int n) { return 0b11q; }"),
         edited("main.cpp", "return 1", "return 2"), changes},
        {"a registry that a literal operator for strings fills",
         one("int count = 0;\nconst char* operator\"\" _s(const char* t, unsigned long n) { count "
             "+= "
             "n; return t; }\nconst char* r = \"a\"_s;\nint f(int n) { return count; }"),
         edited("main.cpp", "\"a\"_s", "\"ab\"_s"), changes},
        {"a registry that a macro instead of a type fills",
         one("int count = 0;\nstruct R { R(int n) { count += n; } };\n#define number R\n"
             "number r = 1;\nint f(int n) { return count; }"),
         edited("main.cpp", "r = 1", "r = 2"), changes},
        {"a registry that a macro instead of a name fills",
         one("int count = 0;\nint add(int n) { return count += n; }\n#define r a = add(1), b\n"
             "int r = 1;\nint f(int n) { return count; }"),
         edited("main.cpp", "b\nint r = 1", "b\nint r = 2"), changes},
        {"a registry that a macro instead of a keyword fills",
         one("int count = 0;\nstruct R { R(int n) { count += n; } };\n#define short R\n"
             "short r = 1;\nint f(int n) { return count; }"),
         edited("main.cpp", "r = 1", "r = 2"), changes},
        {"a registry that one branch of an initializer fills",
         one("int count = 0;\nint add(int n) { return count += n; }\nint r =\n#ifdef X\nadd(2)\n"
             "#else\n1\n#endif\n;\nint f(int n) { return count; }"),
         edited("main.cpp", "add(2)", "add(3)"), changes},
        {"a variable that is reached by its name", one("int g = 1;\nint f(int n) { return g; }"),
         edited("main.cpp", "g = 1", "g = 2"), changes},
        {"the definition of a variable in another source",
         {{"main.cpp", "extern int g;\nint f(int n) { return g; }"}, {"g.cpp", "int g = 1;"}},
         edited("g.cpp", "g = 1", "g = 2"),
         changes},
        {"a literal that becomes a call",
         one("int count = 0;\nint add(int n) { return count += n; }\nint r = 1;\n"
             "int f(int n) { return count; }"),
         edited("main.cpp", "r = 1", "r = add(1)"), changes},
        {"a literal that may be read before main",
         one("int count = 0;\nint start = 1;\nint add() { return count += start; }\n"
             "int r = add();\nint f(int n) { return count; }"),
         edited("main.cpp", "start = 1", "start = 2"), changes},
    });

}  // namespace
}  // namespace coolcache::scan::test
