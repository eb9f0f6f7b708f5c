// Assertions of the preprocessor and line markers.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    assertions,
    {{"an assertion of the preprocessor",
      {{"main.cpp",
        "#assert m(a)\nint f(int n) {\n#if #m(a)\n  return 1;\n#endif\n  return 2; }\n"}},
      replaced("#assert m(a)", "#assert m(b)"),
      changes},
     {"an assertion that is taken back",
      {{"main.cpp",
        "#assert m(a)\n#unassert m\nint f(int n) {\n#if #m(a)\n  return 1;\n#endif\n  return 2; "
        "}\n"}},
      replaced("#unassert m\n", ""),
      changes},
     {"an assertion in a header",
      {{"a.hpp", "#ifdef WIDE\n#assert size(wide)\n#endif\n"},
       {"b.hpp", "#include \"a.hpp\"\n"},
       {"main.cpp",
        "#include \"b.hpp\"\n#if #size(wide)\nusing number = long;\n#else\nusing number = "
        "int;\n#endif\nint f(int n) { return sizeof(number); }\n"}},
      replaced("#assert size(wide)", "#assert size(narrow)"),
      changes},
     {"an assertion that something asks for",
      {{"main.cpp", "int f(int n) {\n#if #m(a)\n  return 1;\n#endif\n  return 2; }\n"}},
      replaced("#m(a)", "#m(b)"),
      changes},
     {"an assertion in a file that nothing includes",
      {{"other.cpp", "#assert m(a)\nint other() { return 1; }\n"},
       {"main.cpp", "int f(int n) { return n; }\n"}},
      replaced("#assert m(a)", "#assert m(b)"),
      keeps},
     {"a function beside an assertion of the preprocessor",
      {{"main.cpp", "#assert m(a)\nint other() { return 5; }\nint f(int n) { return n; }\n"}},
      replaced("5", "6"),
      keeps}});

EDIT_TABLE(line_markers,
           {{"a line marker",
             {{"main.cpp", "# 50 \"x.cpp\"\nint f(int n) { return __LINE__; }\n"}},
             replaced("# 50", "# 60"),
             changes},
            {"the file of a line marker",
             {{"main.cpp", "# 50 \"x.cpp\" 1 3\nconst char* f(int n) { return __FILE__; }\n"}},
             replaced("x.cpp", "y.cpp"),
             changes},
            {"a line marker in front of a function that uses its place by two macros",
             {{"a.hpp", "#define HERE __LINE__\n#define PLACE (HERE)\n"},
              {"main.cpp", "#include \"a.hpp\"\n# 50\nint f(int n) { return PLACE; }\n"}},
             replaced("# 50", "# 60"),
             changes},
            {"a line marker in a header",
             {{"a.hpp",
               "#pragma once\n# 50 \"x.hpp\"\ninline int g() { return __builtin_LINE(); }\n"},
              {"main.cpp", "#include \"a.hpp\"\nint f(int n) { return g(); }\n"}},
             replaced("# 50", "# 60"),
             changes},
            {"a line that is set by #line",
             {{"main.cpp", "#line 50\nint f(int n) { return __LINE__; }\n"}},
             replaced("#line 50", "#line 60"),
             changes},
            {"a line marker in a file that nothing includes",
             {{"other.cpp", "# 50 \"x.cpp\"\nint other() { return __LINE__; }\n"},
              {"main.cpp", "int f(int n) { return __LINE__; }\n"}},
             replaced("# 50", "# 60"),
             keeps},
            {"a directive that says nothing",
             {{"main.cpp", "#\nint f(int n) { return n; }\n"}},
             replaced("#\n", ""),
             keeps}});

}  // namespace
}  // namespace coolcache::scan::test
