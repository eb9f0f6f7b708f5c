// Where markers stand, and the text of their key lists.
#include "markers.hpp"

#include <gmock/gmock.h>

#include <string>

#include "lexer.hpp"
#include "parser.hpp"

namespace coolcache::scan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> keys(const std::string& source) {
  std::vector<std::string> out;
  lexed_file file = lex(source);
  for (const marker& m : find_markers(file.tokens)) out.push_back(m.site.key);
  return out;
}

TEST(Markers, AKeyHasNoWhiteSpace) {
  EXPECT_THAT(keys("CACHE_FN( a ,\n b )"), ElementsAre("a,b"));
}

TEST(Markers, AKeyHasNoComments) {
  EXPECT_THAT(keys("CACHE_FN(a /* b */)"), ElementsAre("a"));
}

TEST(Markers, AnEmptyKey) {
  EXPECT_THAT(keys("CACHE_FN()"), ElementsAre(""));
}

TEST(Markers, AKeyWithParentheses) {
  EXPECT_THAT(keys("CACHE_FN_WITH((coolcache::options{.again = true}), n, CACHE_ITEM(x, f(1)))"),
              ElementsAre("(coolcache::options{.again=true}),n,CACHE_ITEM(x,f(1))"));
}

TEST(Markers, AKeyThatASpliceRunsThrough) {
  EXPECT_THAT(keys("CACHE_\\\nFN(a\\\nb)"), ElementsAre("ab"));
}

TEST(Markers, AMarkerKnowsItsLines) {
  lexed_file file = lex("\nreturn CACHE_FN(a,\n  b\n) {");
  marker m = find_markers(file.tokens).at(0);
  EXPECT_EQ(m.site.first_line, 2u);
  EXPECT_EQ(m.site.last_line, 4u);
}

TEST(Markers, AMarkerInAMacroIsNone) {
  EXPECT_THAT(keys("#define M CACHE_FN(a)\n"), IsEmpty());
}

TEST(Markers, AMarkersNameAloneIsNone) {
  EXPECT_THAT(keys("int CACHE_FN; \"CACHE_FN(a)\""), IsEmpty());
}

TEST(Markers, AMarkerThatDoesNotCloseIsNone) {
  EXPECT_THAT(keys("CACHE_FN(a"), IsEmpty());
}

TEST(Markers, AFunctionMayHaveSeveral) {
  file_summary file = parse(
      "int f(int n) { if (n) return CACHE_FN(n) { return 1; }; return CACHE_FN() { return 2; }; }");
  ASSERT_EQ(file.sites.size(), 2u);
  EXPECT_EQ(file.sites[0].declaration, file.sites[1].declaration);
}

TEST(Markers, AMemberOfAClassTemplateMayHaveOne) {
  file_summary file =
      parse("template <class T> struct S { int f() { return CACHE_FN() { return 1; }; } };");
  ASSERT_EQ(file.sites.size(), 1u);
  EXPECT_EQ(file.declarations[file.sites[0].declaration].qualified, "S::f");
}

TEST(Markers, AMarkerOutsideAFunctionIsReported) {
  file_summary file = parse("auto a = CACHE_FN() { return 1; };");
  EXPECT_THAT(file.sites, IsEmpty());
  ASSERT_EQ(file.found.size(), 1u);
  EXPECT_EQ(file.found[0].line, 1u);
}

}  // namespace
}  // namespace coolcache::scan
