// The order in which a translation unit reads its files, where their texts stay the same.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

const std::map<std::string, std::string> one_guard = {
    {"a.hpp", "#ifndef X_H\n#define X_H\ninline int x() { return 1; }\n#endif\n"},
    {"b.hpp", "#ifndef X_H\n#define X_H\ninline int x() { return 2; }\n#endif\n"},
    {"main.cpp", "#include \"a.hpp\"\n#include \"b.hpp\"\nint f(int n) { return n + x(); }"}};

const std::map<std::string, std::string> one_guard_found = {
    {"a/x.hpp", "#ifndef X_H\n#define X_H\ninline int x() { return 1; }\n#endif\n"},
    {"b/x.hpp", "#ifndef X_H\n#define X_H\ninline int x() { return 2; }\n#endif\n"},
    {"p.hpp", "#pragma once\n#include <x.hpp>\n"},
    {"main.cpp",
     "#include \"p.hpp\"\n#include \"a/x.hpp\"\n#include \"b/x.hpp\"\nint f(int n) { return n + "
     "x(); }"}};

const std::map<std::string, std::string> one_condition = {
    {"a.hpp", "int k();\n#ifndef X_H\n#define X_H\ninline int x() { return 1; }\n#endif\n"},
    {"b.hpp", "int k();\n#ifndef X_H\n#define X_H\ninline int x() { return 2; }\n#endif\n"},
    {"main.cpp", "#include \"a.hpp\"\n#include \"b.hpp\"\nint f(int n) { return n + x(); }"}};

const std::map<std::string, std::string> one_switch = {
    {"a.hpp", "#pragma once\n#ifndef X_H\ninline int x() { return 1; }\n#endif\n#define X_H\n"},
    {"b.hpp", "#pragma once\n#ifndef X_H\ninline int x() { return 2; }\n#endif\n#define X_H\n"},
    {"main.cpp", "#include \"a.hpp\"\n#include \"b.hpp\"\nint f(int n) { return n + x(); }"}};

EDIT_TABLE(
    shared_guards,
    {{"which of two headers with one guard is included first", one_guard,
      edited("main.cpp", "#include \"a.hpp\"\n#include \"b.hpp\"",
             "#include \"b.hpp\"\n#include \"a.hpp\""),
      changes},
     {"two headers with one guard that exchange what they hold", one_guard,
      both(written("a.hpp", one_guard.at("b.hpp")), written("b.hpp", one_guard.at("a.hpp"))),
      changes},
     {"the one of two headers with one guard that is found first",
      one_guard_found,
      compiled_with({"-Ib", "-Ia"}),
      changes,
      {"-Ia", "-Ib"}},
     {"which of two headers with one condition that is no guard is included first", one_condition,
      edited("main.cpp", "#include \"a.hpp\"\n#include \"b.hpp\"",
             "#include \"b.hpp\"\n#include \"a.hpp\""),
      changes},
     {"which of two headers with one condition on another macro is included first", one_switch,
      edited("main.cpp", "#include \"a.hpp\"\n#include \"b.hpp\"",
             "#include \"b.hpp\"\n#include \"a.hpp\""),
      changes},
     {"comments in two headers with one guard", one_guard,
      edited("a.hpp", "inline", "/* one */ inline"), keeps}});

const std::map<std::string, std::string> counted = {
    {"x.hpp", "#pragma once\ninline int a = __COUNTER__;\n"},
    {"y.hpp", "#pragma once\n"},
    {"main.cpp",
     "#include \"x.hpp\"\nint f(int n) { return n + __COUNTER__; }\n#include \"y.hpp\"\n"}};

const std::map<std::string, std::string> counted_found = {
    {"a/x.hpp", "#pragma once\ninline int a = __COUNTER__;\n"},
    {"b/x.hpp", "#pragma once\ninline int b = __COUNTER__ + __COUNTER__;\n"},
    {"p.hpp", "#pragma once\n#include <x.hpp>\n"},
    {"main.cpp",
     "#include \"p.hpp\"\nint f(int n) { return n + __COUNTER__; }\n#include \"a/x.hpp\"\n#include "
     "\"b/x.hpp\"\n"}};

EDIT_TABLE(
    counted_orders,
    {{"a use of __COUNTER__ that two headers exchange", counted,
      both(written("x.hpp", counted.at("y.hpp")), written("y.hpp", counted.at("x.hpp"))), changes},
     {"a use of __COUNTER__ in the header that is found first",
      counted_found,
      compiled_with({"-Ib", "-Ia"}),
      changes,
      {"-Ia", "-Ib"}},
     {"a definition that a use of __COUNTER__ elsewhere stands under",
      {{"main.cpp",
        "#ifdef ON\nint x = __COUNTER__;\n#endif\nint f(int n) { return n + __COUNTER__; }"}},
      compiled_with({"-DON"}),
      changes},
     {"a definition that a macro which is __COUNTER__ stands under",
      {{"main.cpp",
        "#ifdef ON\n#define ID __COUNTER__\n#else\n#define ID 1\n#endif\nint x = ID;\nint "
        "f(int n) { return n + __COUNTER__; }"}},
      compiled_with({"-DON"}),
      changes},
     {"NDEBUG, where a use of __COUNTER__ elsewhere stands under it",
      {{"main.cpp",
        "#ifdef NDEBUG\nint x = __COUNTER__;\n#endif\nint f(int n) { return n + __COUNTER__; }"}},
      compiled_with({"-DNDEBUG"}),
      changes},
     {"a level of optimization that a use of __COUNTER__ elsewhere stands under",
      {{"main.cpp",
        "#ifdef __OPTIMIZE__\nint x = __COUNTER__;\n#endif\nint f(int n) { return n + __COUNTER__; "
        "}"}},
      compiled_with({"--flag", "-O2"}),
      changes,
      {"--flag", "-O0"}}});

}  // namespace
}  // namespace coolcache::scan::test
