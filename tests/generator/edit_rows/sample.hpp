// The program that most edits which must not show are made to.
#pragma once

#include <map>
#include <string>

namespace coolcache::scan::test {

// A program with a bit of everything.
inline const std::map<std::string, std::string> sample = {
    {"g.hpp",
     "#pragma once\n#include <string>\n\nnamespace a {\n\n#define TWICE(x) ((x) + (x))\n\n"
     "struct S {\n  int x = 1;\n  int go(int n) const;\n};\n\n"
     "template <class T>\nT same(T t) {\n  return t;\n}\n\n}  // namespace a\n"},
    {"g.cpp",
     "#include \"g.hpp\"\n\nnamespace a {\n\nint S::go(int n) const {\n  // doubles it\n  return "
     "TWICE(n) + x; /* and more */\n}\n\nconst char* text = \"// no /* comment */\";\n\n}\n"},
    {"main.cpp",
     "#include \"g.hpp\"\n\nint f(int n) {\n  return CACHE_FN(n) {\n    return a::S().go(n) +\n    "
     "       "
     "a::same(n);\n  };\n}\n\nint main() { return f(1); }\n"}};

}  // namespace coolcache::scan::test
