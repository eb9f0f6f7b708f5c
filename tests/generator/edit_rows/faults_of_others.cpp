// Edits that other memoizers were seen to miss, or to take for what they are not. Each is a CTest
// test of its own, with the label `parity`: docs/coming_from_python.md names them.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(faults_of_others,
           {
               {"a global that a body reads and that got another first value",
                {{"rate.hpp", "extern int rate;\n"},
                 {"rate.cpp", "int rate = 2;\n"},
                 {"main.cpp",
                  "#include \"rate.hpp\"\nint f(int n) { return CACHE_FN(n) { return n * "
                  "rate; }; }\n"}},
                edited("rate.cpp", "= 2", "= 3"),
                changes},
               {"a constant",
                {{"main.cpp",
                  "constexpr int rate = 2;\nint f(int n) { return CACHE_FN(n) { return n * "
                  "rate; }; }\n"}},
                edited("main.cpp", "= 2", "= 3"),
                changes},
               {"a method that is called",
                {{"account.hpp", "struct account { int total(int n) const; };\n"},
                 {"account.cpp",
                  "#include \"account.hpp\"\nint account::total(int n) const { return n + 1; "
                  "}\n"},
                 {"main.cpp",
                  "#include \"account.hpp\"\nint f(int n) { return CACHE_FN(n) { return "
                  "account().total(n); }; }\n"}},
                edited("account.cpp", "n + 1", "n + 2"),
                changes},
               {"a callee in another module",
                {{"helper.hpp", "int helper(int n);\n"},
                 {"helper.cpp", "#include \"helper.hpp\"\nint helper(int n) { return n + 1; }\n"},
                 {"main.cpp",
                  "#include \"helper.hpp\"\nint f(int n) { return CACHE_FN(n) { return "
                  "helper(n); }; }\n"}},
                edited("helper.cpp", "n + 1", "n + 2"),
                changes},
               {"a callee two levels deep",
                {{"deep.cpp", "int deepest(int n) { return n + 1; }\n"},
                 {"deeper.cpp", "int deepest(int n);\nint deeper(int n) { return deepest(n); }\n"},
                 {"main.cpp",
                  "int deeper(int n);\nint f(int n) { return CACHE_FN(n) { return deeper(n); "
                  "}; }\n"}},
                edited("deep.cpp", "n + 1", "n + 2"),
                changes},
               {"a default argument of a callee",
                {{"helper.hpp", "int helper(int n, int step = 1);\n"},
                 {"main.cpp",
                  "#include \"helper.hpp\"\nint f(int n) { return CACHE_FN(n) { return "
                  "helper(n); }; }\n"}},
                edited("helper.hpp", "step = 1", "step = 2"),
                changes},
               {"a function that is passed as an argument",
                {{"main.cpp",
                  "int square(int n) { return n * n; }\n"
                  "int apply(int (*g)(int), int n) { return g(n); }\n"
                  "int f(int n) { return CACHE_FN(n) { return apply(square, n); }; }\n"}},
                edited("main.cpp", "n * n", "n * n * 1"),
                changes},
               {"a function that a table only refers to",
                {{"main.cpp",
                  "int square(int n) { return n * n; }\n"
                  "int (*const kinds[])(int) = {square};\n"
                  "int f(int n) { return CACHE_FN(n) { return kinds[0](n); }; }\n"}},
                edited("main.cpp", "n * n", "n * n * 1"),
                changes},
               {"a function that calls itself",
                {{"main.cpp",
                  "int f(int n) { return CACHE_FN(n) { return n < 2 ? n : f(n - 1) + f(n - 2); "
                  "}; }\n"}},
                edited("main.cpp", "n < 2", "n < 1"),
                changes},
               {"one of two functions that call each other",
                {{"main.cpp",
                  "bool odd(int n);\nbool even(int n) { return n == 0 || odd(n - 1); }\n"
                  "bool odd(int n) { return n != 0 && even(n - 1); }\n"
                  "int f(int n) { return CACHE_FN(n) { return even(n); }; }\n"}},
                edited("main.cpp", "n != 0", "n > 0"),
                changes},
               {"an override in a class that the function does not name",
                {{"shape.hpp", "struct shape { virtual int area(int n) const { return n; } };\n"},
                 {"square.cpp",
                  "#include \"shape.hpp\"\nstruct square : shape { int area(int n) const "
                  "override { return n * n; } };\n"},
                 {"main.cpp",
                  "#include \"shape.hpp\"\nconst shape& chosen();\nint f(int n) { return "
                  "CACHE_FN(n) { return chosen().area(n); }; }\n"}},
                edited("square.cpp", "n * n", "n * n * 1"),
                changes},
               {"a class with an override that did not exist",
                {{"shape.hpp", "struct shape { virtual int area(int n) const { return n; } };\n"},
                 {"square.cpp", "#include \"shape.hpp\"\n"},
                 {"main.cpp",
                  "#include \"shape.hpp\"\nconst shape& chosen();\nint f(int n) { return "
                  "CACHE_FN(n) { return chosen().area(n); }; }\n"}},
                appended("square.cpp",
                         "struct square : shape { int area(int n) const override { return n "
                         "* n; } };\n"),
                changes},
               {"a header that shadows another",
                {{"other/a.hpp", "inline int helper(int n) { return n; }\n"},
                 {"main.cpp",
                  "#include <a.hpp>\nint f(int n) { return CACHE_FN(n) { return helper(n); }; "
                  "}\n"}},
                written("first/a.hpp", "inline int helper(int n) { return n + 1; }\n"),
                changes,
                {"-I", "first", "-I", "other"}},
               {"lines above the function",
                {{"main.cpp", "int f(int n) { return CACHE_FN(n) { return n; }; }\n"}},
                edited("main.cpp", "int f", "// one\n// two\n\nint f"),
                keeps},
               {"a comment in the body",
                {{"main.cpp", "int f(int n) { return CACHE_FN(n) { return n; /* here */ }; }\n"}},
                edited("main.cpp", "/* here */", "// there\n"),
                keeps},
               {"a function that is not called",
                {{"main.cpp",
                  "int other() { return 1; }\nint f(int n) { return CACHE_FN(n) { return n; }; "
                  "}\n"}},
                edited("main.cpp", "return 1", "return 2"),
                keeps},
           });

}  // namespace
}  // namespace coolcache::scan::test
