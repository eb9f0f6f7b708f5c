// Macros in front of declarations that open and close scopes, and what they leave alone.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

const std::map<std::string, std::string> library = {
    {"begin.hpp", "#define BEGIN_LIB namespace lib { inline namespace v1 {\n#define END_LIB }}\n"},
    {"lib.hpp",
     "#include \"begin.hpp\"\nBEGIN_LIB\ntemplate <class T>\nT other(T n) { return n + 5; }\n"
     "int g(long n);\nEND_LIB\n"},
    {"main.cpp",
     "#include \"lib.hpp\"\nint g(int n) { return n + 1; }\nint unrelated() { return 3; }\n"
     "BEGIN_LIB\nint g(long n) { return 2; }\nint h(int n) { return g(n); }\nEND_LIB\n"
     "int f(int n) { return lib::h(n); }\n"}};

const std::map<std::string, std::string> exported = {
    {"main.cpp",
     "#ifdef STATIC\n#define API\n#else\n#define API __attribute__((visibility(\"default\")))\n"
     "#endif\n#define FAST\nAPI\nint other(int n) { return n + 5; }\nAPI\nFAST\nint g(int n)\n"
     "{ return n + 1; }\nint f(int n) { return g(n); }\n"}};

EDIT_TABLE(
    lead_words,
    {
        {"the namespace that a macro opens", library, edited("begin.hpp", "v1", "v2"), changes},
        {"a using-directive in a macro that opens a namespace", library,
         edited("begin.hpp", "v1 {", "v1 { using namespace std;"), changes},
        {"a macro that closes a namespace behind another function", library,
         edited("main.cpp", "int h(int n) { return g(n); }\nEND_LIB\n",
                "END_LIB\nint h(int n) { return g(n); }\nnamespace lib { using ::h; }\n"),
         changes},
        {"a macro that opens a namespace before another function", library,
         edited("main.cpp",
                "int g(int n) { return n + 1; }\nint unrelated() { return 3; }\nBEGIN_LIB\n",
                "int unrelated() { return 3; }\nBEGIN_LIB\nint g(int n) { return n + 1; }\n"),
         changes},
        {"a namespace that a macro opens around a function", library,
         edited("main.cpp", "int g(int n) { return n + 1; }\n",
                "BEGIN_LIB\nint g(int n) { return n + 1; }\nEND_LIB\n"),
         changes},
        {"the attribute that a macro above a function stands for", exported,
         edited("main.cpp", "#define FAST", "#define FAST __attribute__((optimize(\"Ofast\")))"),
         changes},
        {"a macro above a function that goes", exported, edited("main.cpp", "API\nFAST", "API"),
         changes},
        {"the return type that a macro above a function stands for",
         {{"main.cpp",
           "#define WORD char\nWORD\ng(int n) { return n; }\nint f(int n) { return g(n); }"}},
         edited("main.cpp", "char", "int"),
         changes},
        {"a function that a macro above another defines",
         {{"main.cpp",
           "#define DEFINE(x) int x() { return 1; }\nDEFINE(g)\nint h() { return 2; }\n"
           "int f(int n) { return g(); }"}},
         edited("main.cpp", "return 1", "return 2"),
         changes},
        {"a pragma that a macro stands for",
         {{"main.cpp",
           "#define OPTIMIZE(x) _Pragma(x)\nOPTIMIZE(\"GCC optimize(2)\")\nint h() { return 2; }\n"
           "double f(double n) { return n + 1; }"}},
         edited("main.cpp", "optimize(2)", "fast-math"),
         changes},
        {"a template in a namespace that a macro opens", library,
         edited("lib.hpp", "n + 5", "n + 6"), keeps},
        {"a macro that opens a namespace on the line of the next declaration", library,
         both(edited("lib.hpp", "BEGIN_LIB\n", "BEGIN_LIB "),
              edited("main.cpp", "BEGIN_LIB\n", "BEGIN_LIB ")),
         keeps},
        {"a function before a namespace that a macro opens", library,
         edited("main.cpp", "return 3", "return 4"), keeps},
        {"another function behind the same macro", exported, edited("main.cpp", "n + 5", "n + 6"),
         keeps},
        {"a function that a macro with an attribute defines",
         {{"main.cpp",
           "#define HOT(name) __attribute__((hot)) int name(int n) { return n + 1; }\nHOT(g)\n"
           "int f(int n) { return g(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a function that a macro names behind an attribute",
         {{"main.cpp",
           "#define HOT_G __attribute__((hot)) int g\nHOT_G\n(int n) { return n + 1; }\n"
           "int f(int n) { return g(n); }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"what an attribute in a macro runs",
         {{"main.cpp",
           "int total;\nvoid done(int* p) { total = *p + 1; }\n#define GUARDED "
           "__attribute__((cleanup(done)))\nint f(int n) { { GUARDED int m = n; } return total; "
           "}"}},
         edited("main.cpp", "*p + 1", "*p + 2"),
         changes},
        {"a registration that a macro above a function makes",
         {{"main.cpp",
           "int total;\nstruct R { R(int n) { total += n; } };\n#define REGISTER static R r(3);\n"
           "REGISTER\nint h() { return 1; }\nint f(int n) { return n + total; }"}},
         edited("main.cpp", "r(3)", "r(4)"),
         changes},
        {"a macro above a function that makes a registration and goes",
         {{"main.cpp",
           "int total;\nstruct R { R(int n) { total += n; } };\n#define REGISTER(n) R r##n(n);\n"
           "REGISTER(3)\nint h() { return 1; }\nint f(int n) { return n + total; }"}},
         edited("main.cpp", "\nREGISTER(3)\n", "\n"),
         changes},
        {"a registration by a macro in front of a class",
         {{"main.cpp",
           "int total;\nstruct R { R(int n) { total += n; } };\n#define REGISTER(n) R r##n(n);\n"
           "REGISTER(3) struct S {};\nint f(int n) { return n + total; }"}},
         edited("main.cpp", "REGISTER(3)", "REGISTER(4)"),
         changes},
        {"a literal operator that a macro above a function defines",
         {{"main.cpp",
           "#define KM int operator\"\" _km(unsigned long long n) { return n + 1; }\nKM\n"
           "int h() { return 1; }\nint f(int n) { return n + 3_km; }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a literal operator whose suffix a macro takes",
         {{"main.cpp",
           "#define UNIT(x) int operator\"\" x(unsigned long long n) { return n + 1; }\n"
           "UNIT(_km)\nint h() { return 1; }\nint f(int n) { return n + 3_km; }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"a literal operator without a blank in a macro",
         {{"main.cpp",
           "#define KM int operator\"\"_km(unsigned long long n) { return n + 1; }\nKM int h();\n"
           "int f(int n) { return n + 3_km; }"}},
         edited("main.cpp", "n + 1", "n + 2"),
         changes},
        {"what runs before main by a macro's attribute",
         {{"main.cpp",
           "int total;\n#define BEFORE_MAIN __attribute__((constructor))\nBEFORE_MAIN static void "
           "set() { total = 1; }\nint f(int n) { return n + total; }"}},
         edited("main.cpp", "total = 1", "total = 2"),
         changes},
        {"what runs before main once a macro says so",
         {{"main.cpp",
           "int total;\n#define STARTS\nSTARTS\nstatic void set() { total = 1; }\n"
           "int f(int n) { return n + total; }"}},
         edited("main.cpp", "define STARTS", "define STARTS __attribute__((constructor))"),
         changes},
        {"what a macro puts into a section",
         {{"main.cpp",
           "extern const int __start_all[], __stop_all[];\nint f(int n) {\n"
           "  for (const int* p = __start_all; p != __stop_all; ++p) n += *p;\n  return n;\n}"},
          {"other.cpp",
           "#define ENTRY __attribute__((used, section(\"all\")))\nENTRY static const int x = 1;"}},
         edited("other.cpp", "x = 1", "x = 2"),
         changes},
        {"what a macro puts into another section",
         {{"main.cpp",
           "extern const int __start_all[], __stop_all[];\nint f(int n) {\n"
           "  for (const int* p = __start_all; p != __stop_all; ++p) n += *p;\n  return n;\n}"},
          {"other.cpp",
           "#define ENTRY __attribute__((used, section(\"some\")))\nENTRY static const int x = "
           "1;"}},
         edited("other.cpp", "x = 1", "x = 2"),
         keeps},
        {"a type on a line of its own",
         {{"main.cpp", "int\nother(int n)\n{ return 1; }\nint f(int n) { return n; }"}},
         edited("main.cpp", "return 1", "return 2"),
         keeps},
        {"another user of a macro whose text depends on a condition",
         {{"main.cpp",
           "#ifdef MODERN\n#define CONST constexpr\n#else\n#define CONST inline\n#endif\n"
           "CONST int other(int n) { return n + 5; }\nCONST int f(int n) { return n; }"}},
         edited("main.cpp", "n + 5", "n + 6"),
         keeps},
        {"the condition of a macro's text",
         {{"main.cpp",
           "#ifdef MODERN\n#define CONST constexpr\n#else\n#define CONST inline\n#endif\n"
           "CONST int g(int n) { return n + 5; }\nint f(int n) { return g(n); }"}},
         edited("main.cpp", "MODERN", "OLD"),
         changes},
    });

}  // namespace
}  // namespace coolcache::scan::test
