// What a function reaches, and by which path.
#include "closure.hpp"

#include <gmock/gmock.h>

#include "edit_table.hpp"
#include "scan.hpp"

namespace coolcache::scan::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Not;

class Closure : public testing::Test {
 protected:
  // Qualified names of all that f reaches.
  std::vector<std::string> reached(program p) {
    result = p.scanned(files);
    std::vector<std::string> out;
    for (const reached_declaration& r : result.functions.at(0).reached)
      out.push_back((*result.index)[r.id].source->qualified);
    return out;
  }
  memory_source files;
  scan_result result;
};

TEST_F(Closure, StartsWithTheFunctionItself) {
  EXPECT_EQ(reached({{{"a.cpp", "int f() { return 1; }"}}}).front(), "f");
}

TEST_F(Closure, FollowsCallsThroughFiles) {
  EXPECT_THAT(reached({{{"a.cpp", "int g(); int f() { return g(); }"},
                        {"b.cpp", "int h(); int g() { return h(); }"},
                        {"c.cpp", "int h() { return 1; } int other() { return 2; }"}}}),
              AllOf(Contains("g"), Contains("h"), Not(Contains("other"))));
}

TEST_F(Closure, EachIsReachedOnce) {
  auto all = reached({{{"a.cpp", "int g() { return f() + g(); } int f() { return g() + g(); }"}}});
  EXPECT_THAT(all, testing::UnorderedElementsAre("f", "g"));
}

TEST_F(Closure, LeavesOutOverloadsThatAreOnlyDefinedBesideTheFunction) {
  EXPECT_EQ(
      reached({{{"a.cpp", "int f(int n) { return n; } int f(int n, int m) { return m; }"}}}).size(),
      1u);
}

TEST_F(Closure, FollowsOverloadsThatTheFunctionCallsOrThatRedeclareIt) {
  EXPECT_EQ(
      reached({{{"a.cpp", "int f(int n) { return f(n, 1); } int f(int n, int m) { return m; }"}}})
          .size(),
      2u);
  EXPECT_EQ(reached({{{"a.cpp", "int f(int n) { return n; } int f(int n = 5);"}}}).size(), 2u);
}

TEST_F(Closure, KnowsWhatLedToEach) {
  reached({{{"a.cpp", "int h() { return 1; } int g() { return h(); } int f() { return g(); }"}}});
  const auto& all = result.functions.at(0).reached;
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0].from, no_declaration);
  EXPECT_EQ(all[1].from, all[0].id);
  EXPECT_EQ(all[2].from, all[1].id);
}

TEST_F(Closure, ReachesMembersThatAreCalledWithoutAName) {
  EXPECT_THAT(reached({{{"a.cpp",
                         "struct S { S(); ~S(); operator bool(); int go(); };\n"
                         "int f() { S s; return s ? 1 : 2; }"}}}),
              AllOf(Contains("S"), Contains("S::S"), Contains("S::~S"),
                    Contains(testing::StartsWith("S::operator")), Not(Contains("S::go"))));
}

TEST_F(Closure, ReachesNothingThatAStrangerDeclares) {
  EXPECT_THAT(reached({{{"a.cpp", "int f() { return 1; }"},
                        {"b.cpp", "struct S { S(); }; S s; int other();"}}}),
              testing::ElementsAre("f"));
}

TEST_F(Closure, AnUnreadableFileIsInEverything) {
  EXPECT_THAT(reached({{{"a.cpp", "int f() { return 1; }"}, {"b.cpp", "int g() {"}}}),
              Contains("(unreadable file)"));
}

}  // namespace
}  // namespace coolcache::scan::test
