// A site finds its own row, or runs uncached and says why.
#include "binding.hpp"

#include <gtest/gtest.h>

#include "image_notes.hpp"

namespace {

using namespace coolcache::detail;

table_row row(const char* file, int first, int last, const char* function, const char* key,
              const char* uncacheable = nullptr) {
  return {file, first, last, function, key, 1, 2, uncacheable, 0, 0};
}

class Binding : public testing::Test {
 protected:
  /// The row that a site finds, or null; the reason is left in `problem`.
  const table_row* found(const char* file, int line, const char* function, const char* key) {
    image_.rows = rows.data();
    image_.row_count = rows.size();
    const binding result = bind({file, line, function, function, file, key, &image_});
    problem = result.problem;
    return result.row;
  }

  std::vector<table_row> rows;
  std::string problem;
  table image_{table_format, "app", "/nowhere", nullptr, 0, nullptr, nullptr};
};

}  // namespace

TEST_F(Binding, MatchesTheRowsPathAtTheEndOfTheFilesPath) {
  rows = {row("src/a.cpp", 5, 5, "f", "n")};
  EXPECT_EQ(found("/home/user/project/src/a.cpp", 5, "f", "n"), &rows[0]);
  EXPECT_EQ(found("../project/src/a.cpp", 5, "f", "n"), &rows[0]);
  EXPECT_EQ(found("./src/a.cpp", 5, "f", "n"), &rows[0]);
  EXPECT_EQ(found("/x/src/sub/../a.cpp", 5, "f", "n"), &rows[0]);
}

TEST_F(Binding, MatchesAFileThatIsNamedFromWithinTheProject) {
  rows = {row("src/a.cpp", 5, 5, "f", "n")};
  EXPECT_EQ(found("a.cpp", 5, "f", "n"), &rows[0]);
  EXPECT_EQ(found("../a.cpp", 5, "f", "n"), &rows[0]);
}

TEST_F(Binding, ComparesWholeComponents) {
  rows = {row("src/a.cpp", 5, 5, "f", "n")};
  EXPECT_EQ(found("/x/othersrc/a.cpp", 5, "f", "n"), nullptr);
  EXPECT_EQ(found("/x/src/ba.cpp", 5, "f", "n"), nullptr);
}

TEST_F(Binding, PrefersTheLongestMatch) {
  rows = {row("a.cpp", 5, 5, "f", "n"), row("lib/a.cpp", 5, 5, "f", "n")};
  EXPECT_EQ(found("/x/lib/a.cpp", 5, "f", "n"), &rows[1]);
  EXPECT_EQ(found("/x/a.cpp", 5, "f", "n"), &rows[0]);
}

TEST_F(Binding, TakesAnyLineOfTheMarker) {
  rows = {row("a.cpp", 5, 7, "f", "n")};
  EXPECT_EQ(found("a.cpp", 4, "f", "n"), nullptr);
  EXPECT_EQ(found("a.cpp", 5, "f", "n"), &rows[0]);
  EXPECT_EQ(found("a.cpp", 7, "f", "n"), &rows[0]);
  EXPECT_EQ(found("a.cpp", 8, "f", "n"), nullptr);
}

TEST_F(Binding, ComparesTheLastComponentOfTheName) {
  rows = {row("a.cpp", 5, 5, "ns::type::f", "n")};
  EXPECT_EQ(found("a.cpp", 5, "f", "n"), &rows[0]);
  EXPECT_EQ(found("a.cpp", 5, "g", "n"), nullptr);
  rows = {row("a.cpp", 5, 5, "ns::half", "n")};
  EXPECT_EQ(found("a.cpp", 5, "alf", "n"), nullptr);
  rows = {row("a.cpp", 5, 5, "ns::type::operator==", "n")};
  EXPECT_EQ(found("a.cpp", 5, "operator==", "n"), &rows[0]);
}

TEST_F(Binding, TakesALambdaForAnyFunction) {
  rows = {row("a.cpp", 5, 5, "ns::f", "n")};
  EXPECT_EQ(found("a.cpp", 5, "operator()", "n"), &rows[0]);
}

TEST_F(Binding, ComparesTheKeyWithoutWhiteSpace) {
  rows = {row("a.cpp", 5, 5, "f", "n,CACHE_ITEM(x,this->x)")};
  EXPECT_EQ(found("a.cpp", 5, "f", "n, CACHE_ITEM(x, this -> x)"), &rows[0]);
  EXPECT_EQ(found("a.cpp", 5, "f", "n, CACHE_ITEM(x, this->y)"), nullptr);
}

TEST_F(Binding, RunsUncachedWhereThereIsNoRowAndSaysWhatToDo) {
  rows = {row("a.cpp", 5, 5, "f", "n")};
  EXPECT_EQ(found("b.cpp", 5, "f", "n"), nullptr);
  EXPECT_NE(problem.find("f (b.cpp:5) runs uncached: the table of 'app' has no row for it; build"),
            std::string::npos)
      << problem;
  EXPECT_EQ(problem.find('\n'), std::string::npos);
}

TEST_F(Binding, RunsUncachedWhereTwoRowsFit) {
  rows = {row("x/a.cpp", 5, 5, "f", "n"), row("y/a.cpp", 5, 5, "f", "n")};
  EXPECT_EQ(found("a.cpp", 5, "f", "n"), nullptr);
  EXPECT_NE(problem.find("two rows"), std::string::npos) << problem;
  EXPECT_EQ(found("/p/y/a.cpp", 5, "f", "n"), &rows[1]);
}

TEST_F(Binding, RunsUncachedWhereTheGeneratorSaysSo) {
  rows = {row("a.cpp", 5, 5, "f", "n", "it reaches __DATE__")};
  EXPECT_EQ(found("a.cpp", 5, "f", "n"), nullptr);
  EXPECT_NE(problem.find("it reaches __DATE__"), std::string::npos) << problem;
}

TEST_F(Binding, RunsUncachedWithoutATable) {
  const binding result = bind({"a.cpp", 1, "f", "f", "a.cpp", "n", nullptr});
  EXPECT_EQ(result.row, nullptr);
  EXPECT_NE(result.problem.find("coolcache_enable"), std::string::npos) << result.problem;
}

TEST_F(Binding, RunsUncachedWithATableOfAnotherFormat) {
  rows = {row("a.cpp", 5, 5, "f", "n")};
  image_.format = table_format + 1;
  EXPECT_EQ(found("a.cpp", 5, "f", "n"), nullptr);
  EXPECT_NE(problem.find("format"), std::string::npos) << problem;
}

TEST_F(Binding, RunsUncachedWhereASourceChangedWhileItWasBuilt) {
  rows = {row("a.cpp", 5, 5, "f", "n")};
  image_.changed_while_building = &image_;
  EXPECT_EQ(found("a.cpp", 5, "f", "n"), nullptr);
  EXPECT_NE(problem.find("changed while it was built"), std::string::npos) << problem;
}

TEST_F(Binding, RunsUncachedWhereALibraryIsNotLoaded) {
  const library_identity library{"gone", 1, 2};
  image_.libraries = &library;
  rows = {row("a.cpp", 5, 5, "f", "n")};
  rows[0].libraries_end = 1;
  EXPECT_EQ(found("a.cpp", 5, "f", "n"), nullptr);
  EXPECT_NE(problem.find("'gone'"), std::string::npos) << problem;
}

TEST_F(Binding, FindsTheRootOfTheProject) {
  EXPECT_EQ(root_of("/home/p/src/a.cpp", "src/a.cpp"), "/home/p/");
  EXPECT_EQ(root_of("a.cpp", "src/a.cpp"), "");
}
