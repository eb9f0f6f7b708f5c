// Sixteen kinds of edits, each judged right: those that can change a result compute it again, the
// others recall it, and an edit that is taken back finds the old result.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

enum class judgement { changes, keeps };
using enum judgement;

struct edit_kind {
  const char* what;
  const char* file;
  const char* from;
  const char* to;
  judgement expected;
};

constexpr edit_kind kinds[] = {
    {"own body", "work.cpp", "n + 100", "n + 101", changes},
    {"callee in the same file", "work.cpp", "n + 1;", "n + 2;", changes},
    {"callee of a callee", "deep.cpp", "n + 5", "n + 6", changes},
    {"callee in another file", "far.cpp", "n + 7", "n + 8", changes},
    {"method of a class", "account.cpp", "n - 1", "n - 2", changes},
    {"inner lambda", "work.cpp", "2 * k", "3 * k", changes},
    {"function passed as a value", "thrice.cpp", "3 * n", "4 * n", changes},
    {"global constant", "parts.hpp", "scale = 3", "scale = 4", changes},
    {"contents of a global table", "table.cpp", "{1, 2, 3}", "{1, 9, 3}", changes},
    {"default argument", "work.cpp", "step = 10", "step = 11", changes},
    {"comment in the body", "work.cpp", "// Adds up.", "// Adds its parts up.", keeps},
    {"comment in a callee", "far.cpp", "/* far */", "/* far\n away */", keeps},
    {"white space", "work.cpp", "return n + 100", "return\n\n      n +  100", keeps},
    {"documentation comment", "work.cpp", "/// Works.", "/// Works hard.\n/// And long.", keeps},
    {"unrelated function above", "work.cpp", "n + 70", "n + 71", keeps},
};

class KindsOfEdits : public testing::Test {
 protected:
  KindsOfEdits() {
    project.write("parts.hpp",
                  "#pragma once\n"
                  "inline constexpr int scale = 3;\n"
                  "extern const int table[3];\n"
                  "struct account { int total(int n) const; };\n"
                  "int middle(int n);\n"
                  "int far(int n);\n"
                  "int thrice(int n);\n");
    project.write("deep.cpp",
                  "static int deepest(int n) { return n + 5; }\n"
                  "int middle(int n) { return deepest(n); }\n");
    project.write("far.cpp", "int far(int n) { return /* far */ n + 7; }\n");
    project.write("account.cpp",
                  "#include \"parts.hpp\"\n"
                  "int account::total(int n) const { return n - 1; }\n");
    project.write("thrice.cpp", "int thrice(int n) { return 3 * n; }\n");
    project.write("table.cpp", "#include \"parts.hpp\"\nconst int table[3] = {1, 2, 3};\n");
    project.write("work.cpp",
                  "#include <coolcache/core.hpp>\n"
                  "#include \"parts.hpp\"\n"
                  "int unrelated(int n) { return n + 70; }\n"
                  "static int beside(int n) { return n + 1; }\n"
                  "static int stepped(int n, int step = 10) { return n + step; }\n"
                  "static int applied(int (*function)(int), int n) { return function(n); }\n"
                  "/// Works.\n"
                  "int work(int n) {\n"
                  "  return CACHE_FN(n) {\n"
                  "    // Adds up.\n"
                  "    const auto inner = [](int k) { return 2 * k; };\n"
                  "    return n + 100 + beside(n) + middle(n) + far(n) + account{}.total(n) +\n"
                  "           inner(n) + applied(thrice, n) + scale + table[n] + stepped(n);\n"
                  "  };\n"
                  "}\n");
    project.write("main.cpp",
                  "#include <cstdio>\n"
                  "int work(int n);\n"
                  "int main() { std::printf(\"%d\\n\", work(1)); }\n");
    project.write("CMakeLists.txt",
                  project_header() +
                      "add_executable(app main.cpp work.cpp deep.cpp far.cpp account.cpp "
                      "thrice.cpp table.cpp)\n"
                      "coolcache_enable(app)\n");
    project.build();
    EXPECT_THAT(project.run("app"), computes(original));
  }

  void judge(const edit_kind& kind) {
    SCOPED_TRACE(kind.what);
    const program_run edited = project.run_after_edit("app", kind.file, kind.from, kind.to);
    if (kind.expected == keeps) {
      EXPECT_THAT(edited, recalls(original));
    } else {
      EXPECT_EQ(edited.misses, 1);
      EXPECT_EQ(edited.hits, 0);
      EXPECT_NE(edited.output, original + "\n");
    }
    EXPECT_THAT(project.run_after_edit("app", kind.file, kind.to, kind.from), recalls(original));
  }

  const std::string original = "138";
  mini_project project;
};

TEST_F(KindsOfEdits, AreAllJudgedRight) {
  for (const edit_kind& kind : kinds) judge(kind);
  SCOPED_TRACE("edit and revert");
  EXPECT_THAT(project.run_after_edit("app", "far.cpp", "n + 7", "n + 8"), recalls("139"));
  EXPECT_THAT(project.run_after_edit("app", "far.cpp", "n + 8", "n + 7"), recalls(original));
}

}  // namespace
}  // namespace coolcache::test
