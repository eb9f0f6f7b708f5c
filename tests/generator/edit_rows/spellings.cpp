// One name or literal, written in different ways.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(spellings,
           {
               {"a function called by an escaped name",
                {{"main.cpp", "int \xC3\xA9() { return 1; }\nint f(int n) { return \\u00e9(); }"}},
                edited("main.cpp", "return 1", "return 2"),
                changes},
               {"a function with an escaped name",
                {{"main.cpp", "int \\u00e9() { return 1; }\nint f(int n) { return \xC3\xA9(); }"}},
                edited("main.cpp", "return 1", "return 2"),
                changes},
               {"a literal operator with an escaped name",
                {{"main.cpp",
                  "int operator\"\"_\xC3\xA9(unsigned long long) { return 1; }\n"
                  "int f(int n) { return 12_\\u00e9; }"}},
                edited("main.cpp", "return 1;", "return 2;"),
                changes},
               {"an escape where the name is made a string",
                {{"main.cpp",
                  "#define TEXT(x) #x\nint f(int n) { return sizeof TEXT(\xC3\xA9); }"}},
                edited("main.cpp", "\xC3\xA9", "\\u00e9"),
                changes},
               {"an escape where the name is a name",
                {{"main.cpp", "int \xC3\xA9() { return 1; }\nint f(int n) { return \xC3\xA9(); }"}},
                edited("main.cpp", "return \xC3\xA9", "return \\u00e9"),
                keeps},
               {"code behind a raw string whose R a splice follows",
                {{"main.cpp",
                  "auto t = R\\\n\"(\" /* )\";\nint g() { return 1; }\n"
                  "auto u = R\"( */ )\";\nint f(int n) { return g(); }"}},
                edited("main.cpp", "return 1", "return 2"),
                changes},
               {"a splice before the quote of a raw string",
                {{"main.cpp", "int f(int n) { return R\"(a\" b)\"[n]; }"}},
                edited("main.cpp", "R\"", "R\\\n\""),
                keeps},
           });

}  // namespace
}  // namespace coolcache::scan::test
