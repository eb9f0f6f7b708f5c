// What is said of a fingerprint that changed: edit, sentence.
#include "explain.hpp"

#include <gmock/gmock.h>

#include "edit_table.hpp"
#include "emit_manifest.hpp"

namespace coolcache::scan::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class Explain : public testing::Test {
 protected:
  std::string after(const edit& change, explanation how = explanation::brief) const {
    program edited = before;
    change(edited);
    return explain(to_text(before.made_of()), edited.made_of(), how);
  }

  program before = {{{"main.cpp",
                      "#include \"physics.hpp\"\n"
                      "int simulate(int n) {\n"
                      "  return CACHE_FN(n) { return step(n); };\n"
                      "}\n"},
                     {"physics.hpp", "#pragma once\nint step(int);\nint integrate(int);\n"},
                     {"physics.cpp",
                      "#include \"physics.hpp\"\n"
                      "int integrate(int n) { return n + 1; }\n"
                      "int step(int n) { return integrate(n); }\n"}},
                    {},
                    "simulate"};
};

TEST_F(Explain, SaysNothingWhereNothingChanged) {
  EXPECT_THAT(after(appended("physics.cpp", "// a comment\nint unrelated() { return 1; }\n")),
              IsEmpty());
}

TEST_F(Explain, NamesWhatChangedAndTheCallsThatLeadThere) {
  EXPECT_EQ(after(edited("physics.cpp", "n + 1", "n + 2")),
            "simulate(): recompute, integrate() changed (physics.cpp:2) via step()\n");
}

TEST_F(Explain, CallsTheFunctionItselfItsOwnCode) {
  EXPECT_EQ(after(edited("main.cpp", "return step(n)", "return -step(n)")),
            "simulate(): recompute, its own code changed (main.cpp:2)\n");
}

TEST_F(Explain, NamesANewOverload) {
  EXPECT_EQ(after(appended("physics.hpp", "int integrate(float);\n")),
            "simulate(): recompute, now reaches integrate() (physics.hpp:4) via step()\n");
}

TEST_F(Explain, NamesWhatIsNoLongerReached) {
  EXPECT_EQ(after(edited("physics.hpp", "int integrate(int);", "")),
            "simulate(): recompute, no longer reaches integrate() (physics.hpp:3) via step()\n");
}

TEST_F(Explain, TellsTheMostDirectCauseAndCountsTheOthers) {
  edit two = both(edited("physics.cpp", "n + 1", "n + 2"),
                  edited("physics.cpp", "return integrate(n)", "return 2 * integrate(n)"));
  EXPECT_EQ(after(two), "simulate(): recompute, step() changed (physics.cpp:3), and 1 more\n");
  EXPECT_EQ(after(two, explanation::full),
            "simulate(): recompute, step() changed (physics.cpp:3)\n"
            "  integrate() changed (physics.cpp:2) via step()\n");
}

TEST_F(Explain, ShortensALongPath) {
  std::string chain = "int f9() { return 1; }\n";
  for (int i = 8; i >= 0; --i)
    chain += "int f" + std::to_string(i) + "() { return f" + std::to_string(i + 1) + "(); }\n";
  before = {{{"a.cpp", chain}}, {}, "f0"};
  EXPECT_EQ(after(edited("a.cpp", "return 1", "return 2")),
            "f0(): recompute, f9() changed (a.cpp:1) via f1() > f2() > ... > f7() > f8()\n");
}

TEST_F(Explain, NamesSettingsThatChanged) {
  before.files["physics.cpp"] += "int scale = SCALE;\n";
  before.files["main.cpp"] += "int other(int n) { return CACHE_FN(n) { return n * SCALE; }; }\n";
  before.arguments = {"-D", "SCALE=2"};
  EXPECT_EQ(after(compiled_with({"-D", "SCALE=3"})), "other(): recompute, -DSCALE 2 -> 3\n");
  EXPECT_EQ(after(compiled_with({})), "other(): recompute, -DSCALE=2 is gone\n");
  before.arguments = {"-std=c++17"};
  EXPECT_THAT(after(compiled_with({"-std=c++20"})),
              HasSubstr("simulate(): recompute, -std=c++17 -> -std=c++20\n"));
  before.arguments = {};
  EXPECT_THAT(after(compiled_with({"--flag", "-ffast-math"})),
              HasSubstr("simulate(): recompute, -ffast-math is new\n"));
}

TEST_F(Explain, TellsThatFlagsAreInAnotherOrder) {
  before.arguments = {"--flag", "-fwrapv", "--flag", "-ftrapv"};
  EXPECT_EQ(after(compiled_with({"--flag", "-ftrapv", "--flag", "-fwrapv"})),
            "simulate(): recompute, the order of flags\n");
}

TEST_F(Explain, NamesAHeaderOfAnotherProject) {
  before.files["/usr/include/json.hpp"] = "struct json {};\n";
  before.files["physics.cpp"] = "#include <json.hpp>\n" + before.files["physics.cpp"];
  before.arguments = {"-isystem", "/usr/include"};
  EXPECT_EQ(after(written("/usr/include/json.hpp", "struct json { int n; };\n")),
            "simulate(): recompute, the header json.hpp, outside the project, changed\n");
}

TEST_F(Explain, TellsThatTheCompilerChanged) {
  EXPECT_EQ(after(compiled_by("g++ 13")),
            "simulate(): recompute, the compiler changed (g++ 12.2.0 -> g++ 13)\n");
  before.files["main.cpp"] += "int other(int n) { return CACHE_FN(n) { return n; }; }\n";
  EXPECT_EQ(after(compiled_by("g++ 13")),
            "all 2 functions: recompute, the compiler changed (g++ 12.2.0 -> g++ 13)\n");
}

TEST_F(Explain, TellsThatTheKeyChanged) {
  before.files["main.cpp"] = "int simulate(int n, int m) { return CACHE_FN(n) { return 1; }; }\n";
  EXPECT_THAT(after(edited("main.cpp", "CACHE_FN(n)", "CACHE_FN(n, m)")),
              HasSubstr("simulate(): recompute, its key (n) -> (n,m)"));
}

TEST_F(Explain, TellsThatObjectsAreInitializedInAnotherOrder) {
  before.files["physics.cpp"] +=
      "int first();\nint second();\n"
      "int a = first(); int b = second();\nint use() { return a + b; }\n";
  before.function = "use";
  EXPECT_EQ(after(edited("physics.cpp", "int a = first(); int b = second();",
                         "int b = second(); int a = first();")),
            "use(): recompute, the order in which objects are initialized\n");
}

TEST_F(Explain, TellsThatAnotherDeclarationIsSeen) {
  before.files["physics.cpp"] =
      "#include \"physics.hpp\"\n"
      "int step(int n) { return integrate(n); }\n"
      "#include \"overloads.hpp\"\n"
      "int integrate(int n) { return n + 1; }\n";
  before.files["overloads.hpp"] = "#pragma once\nint integrate(long n);\n";
  EXPECT_THAT(
      after(edited("physics.cpp",
                   "int step(int n) { return integrate(n); }\n#include \"overloads.hpp\"\n",
                   "#include \"overloads.hpp\"\nint step(int n) { return integrate(n); }\n")),
      HasSubstr("simulate(): recompute, step() sees other declarations"));
}

TEST_F(Explain, NamesFunctionsThatCameAndWent) {
  EXPECT_EQ(after(edited("main.cpp", "int simulate(int n)", "int compute(int n)")),
            "compute(): new\nsimulate(): gone\n");
}

TEST_F(Explain, FollowsAFunctionToAnotherFile) {
  before.function = "step";
  before.files["main.cpp"] = "";
  EXPECT_EQ(after([](program& p) {
              p.files["other.cpp"] =
                  "#include \"physics.hpp\"\nint step(int n) { return -integrate(n); }\n";
              p.files["physics.cpp"] =
                  "#include \"physics.hpp\"\nint integrate(int n) { return n + 1; }\n";
            }),
            "step(): recompute, its own code changed (other.cpp:2)\n");
}

TEST_F(Explain, StopsBehindTwentyFunctions) {
  std::string text = "int g() { return 1; }\n";
  for (int i = 0; i < 25; ++i)
    text += "int f" + std::to_string(i) + "(int n) { return CACHE_FN(n) { return g(); }; }\n";
  before = {{{"a.cpp", text}}, {}, "f0"};
  std::string told = after(edited("a.cpp", "return 1;", "return 2;"));
  EXPECT_EQ(std::count(told.begin(), told.end(), '\n'), 21);
  EXPECT_THAT(told, HasSubstr("\n... and 5 more; the manifest has them all\n"));
}

TEST_F(Explain, SaysThatTheEarlierManifestIsOfNoUse) {
  manifest now = before.made_of();
  EXPECT_EQ(explain("{", now, explanation::brief),
            "simulate(): new, as far as is known: the last manifest is damaged\n");
  std::string text = to_text(now);
  text.replace(text.find("fingerprint "), 12, "fingerprint of ");
  EXPECT_EQ(explain(text, now, explanation::brief),
            "simulate(): recompute, the last scan was by another version of CoolCache\n");
}

}  // namespace
}  // namespace coolcache::scan::test
