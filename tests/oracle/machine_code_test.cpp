// What counts as the machine code that a function can reach.
#include "machine_code.hpp"

#include <gmock/gmock.h>

#include "command.hpp"
#include "scratch_folder.hpp"
#include "workspace.hpp"

namespace {

using namespace coolcache::oracle;

// The code that `f` reaches in a program of these sources, which name the functions that they call.
class MachineCode : public testing::Test {
 protected:
  coolcache::scan::digest code(
      const std::vector<std::string>& sources,
      const may_call& called = [](const std::string&) { return true; }) {
    subject s;
    s.name = "program";
    scratch_folder in;
    std::vector<object_file> objects;
    for (std::size_t i = 0; i < sources.size(); ++i)
      in.write(std::to_string(i) + ".cpp", sources[i]);
    s.copies = {{in.path(), "."}};
    tools t{"", "/", scratch_.path(), false};
    workspace w(s, t, scratch_.path() / "copy");
    for (std::size_t i = 0; i < sources.size(); ++i) {
      auto object = w.compile(std::to_string(i) + ".cpp", how);
      EXPECT_TRUE(object) << sources[i];
      if (object) objects.push_back(*object);
    }
    return linked_program(objects).closure_of({"_Z1fv"}, called).value;
  }

  void expect_changes(const std::string& before, const std::string& after) {
    EXPECT_NE(code({before}), code({after})) << before << '\n' << after;
  }
  void expect_keeps(const std::string& before, const std::string& after) {
    EXPECT_EQ(code({before}), code({after})) << before << '\n' << after;
  }

  configuration how = configurations().front();
  scratch_folder scratch_;
};

TEST_F(MachineCode, HoldsWhatIsCalled) {
  expect_changes("static int g() { return 1; } int f() { return g(); }",
                 "static int g() { return 2; } int f() { return g(); }");
  expect_changes("int (*const t[])() = {nullptr}; int g() { return 1; } int f() { return t[0](); }",
                 "int g() { return 1; } int (*const t[])() = {g}; int f() { return t[0](); }");
}

TEST_F(MachineCode, HoldsWhatOtherObjectsDefine) {
  EXPECT_NE(code({"int g(); int f() { return g(); }", "int g() { return 1; }"}),
            code({"int g(); int f() { return g(); }", "int g() { return 2; }"}));
  EXPECT_NE(code({"int g(); int f() { return g(); }"}), code({"int h(); int f() { return h(); }"}));
}

TEST_F(MachineCode, LeavesOutWhatIsNotReached) {
  expect_keeps("int h() { return 1; } int f() { return 3; }",
               "int h() { return 2; } int k = 5; int f() { return 3; }");
}

TEST_F(MachineCode, DoesNotKnowNamesOrPlaces) {
  expect_keeps(
      "static int g() { return 1; } int f() { return g(); }",
      "int k() { return 7; }\n\nstatic int other() { return 1; } int f() { return other(); }");
}

TEST_F(MachineCode, HoldsStringsAndConstantsOneByOne) {
  expect_changes("const char* f() { return \"a\"; }", "const char* f() { return \"b\"; }");
  expect_changes("double f() { return 1.5; }", "double f() { return 1.75; }");
  expect_keeps("const char* g() { return \"a\"; } const char* f() { return \"x\"; }",
               "const char* g() { return \"bb\"; } const char* f() { return \"x\"; }");
}

TEST_F(MachineCode, HoldsVariablesAndWhatFillsThem) {
  expect_changes("int v = 1; int f() { return v; }", "int v = 2; int f() { return v; }");
  expect_changes(
      "int v; int g() { return 1; } struct s { s() { v = 1; } } one; int f() { return v; }",
      "int v; int g() { return 1; } struct s { s() { v = 2; } } one; int f() { return v; }");
}

TEST_F(MachineCode, LeavesOutInitializersOfOtherVariables) {
  EXPECT_EQ(
      code({"int f() { static int n; return ++n; }", "int v; struct s { s() { v = 1; } } one;"}),
      code({"int f() { static int n; return ++n; }", "int v; struct s { s() { v = 2; } } one;"}));
}

TEST_F(MachineCode, HoldsTheTypesThatHandlersCatch) {
  expect_changes("void g(); int f() { try { g(); } catch (int) { return 1; } return 0; }",
                 "void g(); int f() { try { g(); } catch (long) { return 1; } return 0; }");
}

TEST_F(MachineCode, HoldsVirtualFunctionsThatMayBeCalled) {
  auto source = [](const char* value) {
    return std::string("struct b { virtual int v() { return 1; } virtual int u() { return ") +
           value + "; } }; int f() { b one; b* p = &one; return p->v(); }";
  };
  EXPECT_NE(code({source("1")}), code({source("2")}));
  auto only_v = [](const std::string& mangled) { return mangled.find("1v") != mangled.npos; };
  EXPECT_EQ(code({source("1")}, only_v), code({source("2")}, only_v));
}

TEST_F(MachineCode, HoldsTheSameAtEveryLevelOfOptimization) {
  how = configurations().back();
  expect_changes(
      "__attribute__((noinline)) static int g(int x) { return x * 3; } int n; int f() { return "
      "g(n); }",
      "__attribute__((noinline)) static int g(int x) { return x * 5; } int n; int f() { return "
      "g(n); }");
  expect_changes("double a, b, c; double f() { return a * b + c; }",
                 "double a, b, c; double f() { return a * b - c; }");
}

TEST(ElfObject, RejectsWhatIsNone) {
  EXPECT_THROW(parse_elf(""), std::runtime_error);
  EXPECT_THROW(parse_elf(std::string(100, 'x')), std::runtime_error);
}

}  // namespace
