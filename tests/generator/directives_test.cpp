// Includes, questions, macros and pragmas.
#include <gmock/gmock.h>

#include <algorithm>
#include <string>

#include "parser.hpp"

namespace coolcache::scan {
namespace {

using testing::IsEmpty;

include_directive only_include(const std::string& source) {
  return parse(source).includes.at(0);
}

declaration first(const std::string& source) {
  return parse(source).declarations.at(0);
}

TEST(Directives, AQuotedInclude) {
  include_directive inc = only_include("\n#include \"a/b.hpp\"\n");
  EXPECT_EQ(inc.spelled, "a/b.hpp");
  EXPECT_FALSE(inc.angled);
  EXPECT_EQ(inc.line, 2u);
}

TEST(Directives, AnAngledInclude) {
  include_directive inc = only_include("#include<vector>");
  EXPECT_EQ(inc.spelled, "vector");
  EXPECT_TRUE(inc.angled);
}

TEST(Directives, AnIncludeWithCommentsInIt) {
  EXPECT_EQ(only_include("# /* a */ include /* b */ <c> // d").spelled, "c");
}

TEST(Directives, AnIncludeByMacroIsComputed) {
  EXPECT_TRUE(only_include("#include HEADER\n").computed);
}

TEST(Directives, AnIncludeOfTheNextFile) {
  EXPECT_TRUE(only_include("#include_next <a>").next);
}

TEST(Directives, AQuestionIsNoInclude) {
  include_directive inc = only_include("#if __has_include(<a>)\n#endif\n");
  EXPECT_TRUE(inc.only_asked);
  EXPECT_EQ(inc.spelled, "a");
}

TEST(Directives, TwoQuestionsInOneCondition) {
  EXPECT_EQ(parse("#if __has_include(<a>) || __has_include(\"b\")\n#endif\n").includes.size(), 2u);
}

TEST(Directives, HasIncludeThatIsOnlyAskedForAsksForNoFile) {
  EXPECT_TRUE(parse("#if defined(__has_include) || VERSION\n#endif\n").includes.empty());
  EXPECT_TRUE(parse("#define HAS(x) __has_include(x)\n").includes.empty());
}

TEST(Directives, AnIncludeInADeclarationBelongsToIt) {
  EXPECT_TRUE(only_include("int a[] = {\n#include \"t.inc\"\n};").in_declaration);
  EXPECT_FALSE(only_include("#include \"t.inc\"\nint a;").in_declaration);
}

TEST(Directives, AMacroThatMakesAStringIsNoted) {
  EXPECT_TRUE(first("#define S(x) #x\n").stringizes);
  EXPECT_FALSE(first("#define S(x) x\n").stringizes);
}

TEST(Directives, APastedNameIsKnownByItsEnds) {
  file_summary file = parse("#define G(x) get_##x##_now\n");
  const declaration& d = file.declarations.at(0);
  ASSERT_EQ(d.pastes.size(), 1u);
  EXPECT_EQ(file.names.at(d.pastes[0].prefix), "get_");
  EXPECT_EQ(file.names.at(d.pastes[0].suffix), "_now");
}

TEST(Directives, AnObjectLikeMacroHasNoParameters) {
  EXPECT_FALSE(first("#define S (x) #x\n").stringizes);
}

TEST(Directives, PragmasThatCannotShowDeclareNothing) {
  for (const char* pragma : {"once", "region a", "GCC diagnostic push", "message(\"a\")"})
    EXPECT_EQ(parse(std::string("#pragma ") + pragma + "\n").declarations.size(), 1u) << pragma;
}

TEST(Directives, OtherPragmasTouchEverything) {
  for (const char* pragma : {"pack(1)", "STDC FP_CONTRACT ON", "GCC optimize(\"O3\")", "unheard"})
    EXPECT_EQ(first(std::string("#pragma ") + pragma + "\n").kind, declaration_kind::ambient)
        << pragma;
}

TEST(Directives, UnknownAndEmptyOnesAreAccepted) {
  EXPECT_THAT(parse("#\n#unknown x\n#include\n#define\n#undef\n#if\n#endif\n#line 3\n").includes,
              IsEmpty());
}

}  // namespace
}  // namespace coolcache::scan
