// Which brackets pair, which branches stand for the structure, and what is a guard.
#include "structure.hpp"

#include <gmock/gmock.h>

#include <string>

namespace coolcache::scan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct analyzed {
  explicit analyzed(const std::string& source)
      : text(source), lexed(lex(text)), structure(analyze(lexed.tokens)) {}

  std::vector<std::string> which(const std::vector<bool>& flags) const {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < flags.size(); ++i)
      if (flags[i]) out.emplace_back(lexed.tokens[i].text);
    return out;
  }
  std::vector<std::string> shadowed() const { return which(structure.shadowed); }
  std::vector<std::string> dropped() const { return which(structure.dropped); }
  std::vector<std::string> errors() const {
    std::vector<std::string> out;
    for (const lex_error& e : structure.errors) out.push_back(e.message);
    return out;
  }

  std::string text;
  lexed_file lexed;
  source_structure structure;
};

TEST(Structure, BracketsKnowTheirPartners) {
  analyzed a("( [ ] { } )");
  EXPECT_THAT(a.structure.partner, ElementsAre(5u, 2u, 1u, 4u, 3u, 0u));
  EXPECT_TRUE(a.structure.sound());
}

TEST(Structure, ABracketThatClosesNothingIsAnError) {
  EXPECT_THAT(analyzed("a )").errors(), ElementsAre(") closes nothing"));
}

TEST(Structure, ABracketThatIsNotClosedIsAnError) {
  EXPECT_THAT(analyzed("{ ( )").errors(), ElementsAre("{ is not closed"));
}

TEST(Structure, CrossedBracketsAreAnError) {
  EXPECT_THAT(analyzed("( { ) }").errors(), testing::Not(IsEmpty()));
}

TEST(Structure, BracketsInMacrosDoNotCount) {
  EXPECT_THAT(analyzed("#define BEGIN {\n#define END }\nint a;").errors(), IsEmpty());
}

TEST(Structure, BothOfTwoWholeBranchesAreRead) {
  analyzed a("#if A\nint a;\n#else\nint b;\n#endif\n");
  EXPECT_THAT(a.shadowed(), IsEmpty());
}

TEST(Structure, OfTwoHeadsWithOneBodyTheFirstStands) {
  analyzed a("#if A\nint f(int)\n#else\nint f(long)\n#endif\n{ }");
  EXPECT_THAT(a.shadowed(), ElementsAre("int", "f", "(", "long", ")"));
  EXPECT_TRUE(a.structure.sound());
}

TEST(Structure, OfTwoBranchesThatEachOpenABraceTheFirstStands) {
  analyzed a("#if A\nvoid f() {\n#else\nvoid g() {\n#endif\n}");
  EXPECT_THAT(a.shadowed(), ElementsAre("void", "g", "(", ")", "{"));
  EXPECT_TRUE(a.structure.sound());
}

TEST(Structure, WhatStandsUnderIfZeroIsNoPartOfAnything) {
  EXPECT_THAT(analyzed("#if 0\nold {\n#endif\nint a;").dropped(),
              testing::IsSupersetOf({"old", "{"}));
}

TEST(Structure, TheElseOfIfZeroIsRead) {
  EXPECT_THAT(analyzed("#if 0\nold\n#else\nint a;\n#endif").dropped(),
              testing::Not(testing::Contains("a")));
}

TEST(Structure, AGuardIsNoCondition) {
  analyzed a("#ifndef A_H\n#define A_H\nint a;\n#endif\n");
  EXPECT_THAT(a.structure.conditions, IsEmpty());
  EXPECT_THAT(a.dropped(), testing::Contains("A_H"));
}

TEST(Structure, AGuardWithDefinedIsNoCondition) {
  EXPECT_THAT(analyzed("#if !defined(A_H)\n#define A_H\nint a;\n#endif\n").structure.conditions,
              IsEmpty());
}

TEST(Structure, AGuardBehindPragmaOnceIsNoCondition) {
  EXPECT_THAT(
      analyzed("#pragma once\n#ifndef A_H\n#define A_H\nint a;\n#endif\n").structure.conditions,
      IsEmpty());
}

TEST(Structure, AGuardThatEndsBeforeTheFileIsACondition) {
  analyzed a("#ifndef A_H\n#define A_H\nint a;\n#endif\nint b;");
  EXPECT_THAT(a.structure.conditions, testing::Not(IsEmpty()));
  EXPECT_THAT(a.dropped(), IsEmpty());
}

TEST(Structure, AGuardWithAnElseIsACondition) {
  analyzed a("#ifndef A_H\n#define A_H\nint a;\n#else\nint b;\n#endif\n");
  EXPECT_THAT(a.dropped(), IsEmpty());
}

TEST(Structure, ADefaultValueIsNoGuard) {
  analyzed a("#ifndef SIZE\n#define SIZE 3\n#endif\n");
  EXPECT_THAT(a.dropped(), IsEmpty());
}

TEST(Structure, ATokenKnowsItsInnermostCondition) {
  analyzed a("#if A\n#if B\nint\n#endif\n#endif\n");
  std::uint32_t inner = a.structure.condition_of[6];
  ASSERT_NE(inner, npos);
  EXPECT_NE(a.structure.conditions[inner].parent, npos);
}

TEST(Structure, ABranchHasTheConditionsBeforeIt) {
  analyzed a("#if A\n#elif B\n#else\nint\n#endif\n");
  std::uint32_t last = a.structure.condition_of[8];
  ASSERT_NE(last, npos);
  EXPECT_EQ(a.structure.conditions[last].directives.size(), 3u);
}

TEST(Structure, AConditionalThatIsNotClosedIsAnError) {
  EXPECT_THAT(analyzed("#if A\nint a;").errors(), ElementsAre("#if is not closed"));
}

TEST(Structure, AnEndWithoutAStartIsAnError) {
  EXPECT_THAT(analyzed("#endif\n").errors(), ElementsAre("#endif without #if"));
  EXPECT_THAT(analyzed("#else\n").errors(), ElementsAre("#else without #if"));
}

std::string times(int n, const std::string& piece) {
  std::string text;
  for (int i = 0; i < n; ++i) text += piece;
  return text;
}

TEST(Structure, AThousandConditionalsMayStandInOneAnother) {
  EXPECT_THAT(analyzed(times(1000, "#if A\n") + times(1000, "#endif\n")).errors(), IsEmpty());
}

TEST(Structure, MoreAreAnErrorThatIsReportedOnce) {
  EXPECT_THAT(analyzed(times(1003, "#if A\n#else\n") + times(1003, "#endif\n")).errors(),
              ElementsAre("conditionals are nested deeper than 1000"));
}

TEST(Structure, AConditionalWithTooManyBranchesIsAnErrorThatIsReportedOnce) {
  EXPECT_THAT(analyzed("#if A\n" + times(4200, "#elif B\n") + "#endif\n").errors(),
              ElementsAre("a conditional has more than 4096 branches"));
}

TEST(Structure, AGuardThatIsNoneIsAConditionOfWhatStandsInItAlone) {
  analyzed a("#pragma once\n#ifndef A\n#define A\nint a;\n#endif\nint b;\n");
  std::vector<std::string> conditional;
  for (std::size_t i = 0; i < a.lexed.tokens.size(); ++i)
    if (a.structure.condition_of[i] != npos && !a.lexed.tokens[i].in_directive)
      conditional.emplace_back(a.lexed.tokens[i].text);
  EXPECT_THAT(conditional, ElementsAre("int", "a", ";"));
}

}  // namespace
}  // namespace coolcache::scan
