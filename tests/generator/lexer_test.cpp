// Sources to preprocessing tokens: every oddity of C++20's lexical grammar, and any bytes at all.
#include "lexer.hpp"

#include <gmock/gmock.h>

#include <string>

namespace coolcache::scan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using namespace std::string_literals;

std::vector<std::string> texts(const std::string& source) {
  lexed_file file = lex(source);
  std::vector<std::string> out;
  for (const token& t : file.tokens) out.emplace_back(t.text);
  return out;
}

std::vector<token_kind> kinds(const std::string& source) {
  std::vector<token_kind> out;
  for (const token& t : lex(source).tokens) out.push_back(t.kind);
  return out;
}

std::vector<std::string> errors(const std::string& source) {
  std::vector<std::string> out;
  for (const lex_error& e : lex(source).errors) out.push_back(e.message);
  return out;
}

TEST(Lexer, AnEmptySourceHasNoTokens) {
  EXPECT_THAT(texts(""), IsEmpty());
}

TEST(Lexer, CommentsAreNoTokens) {
  EXPECT_THAT(texts("a // b\n/* c\n * d */ e/**/f"), ElementsAre("a", "e", "f"));
}

TEST(Lexer, ACommentGoesOnBehindASplice) {
  EXPECT_THAT(texts("// a\\\nb\nc"), ElementsAre("c"));
}

TEST(Lexer, ACommentOpensAndClosesAcrossSplices) {
  EXPECT_THAT(texts("/\\\n* a *\\\n/ b /\\\n/ c\nd"), ElementsAre("b", "d"));
}

TEST(Lexer, CommentMarksInStringsOpenNothing) {
  EXPECT_THAT(texts("\"// a\" '\"' \"/*\" b"), ElementsAre("\"// a\"", "'\"'", "\"/*\"", "b"));
}

TEST(Lexer, TheLongestPunctuatorWins) {
  EXPECT_THAT(texts("a<<=b<=>c->*d...e.*f"),
              ElementsAre("a", "<<=", "b", "<=>", "c", "->*", "d", "...", "e", ".*", "f"));
}

TEST(Lexer, TwoShiftsInARowAreNotThreeSigns) {
  EXPECT_THAT(texts("a>>>=b x+++++y"),
              ElementsAre("a", ">>", ">=", "b", "x", "++", "++", "+", "y"));
}

TEST(Lexer, DigraphsAreSpelledAsWhatTheyStandFor) {
  EXPECT_THAT(texts("<% a<:0:> %> x %:%: y"),
              ElementsAre("{", "a", "[", "0", "]", "}", "x", "##", "y"));
}

TEST(Lexer, ADigraphOpensADirective) {
  EXPECT_THAT(kinds("%:define A"),
              ElementsAre(token_kind::hash, token_kind::identifier, token_kind::identifier));
}

TEST(Lexer, AnAngleBeforeTwoColonsIsNoDigraph) {
  EXPECT_THAT(texts("A<::B>"), ElementsAre("A", "<", "::", "B", ">"));
}

TEST(Lexer, AnAngleBeforeThreeColonsIsADigraph) {
  EXPECT_THAT(texts("a<:::b:>"), ElementsAre("a", "[", "::", "b", "]"));
}

TEST(Lexer, DigitSeparatorsBelongToTheirNumber) {
  EXPECT_THAT(texts("1'000'000 0xFF'ff 0b1'0"), ElementsAre("1'000'000", "0xFF'ff", "0b1'0"));
}

TEST(Lexer, ACharacterBehindANumberIsItsOwnToken) {
  EXPECT_THAT(texts("1+'a'"), ElementsAre("1", "+", "'a'"));
}

TEST(Lexer, ExponentsBelongToTheirNumber) {
  EXPECT_THAT(texts("1e+5 0x1p-3 1.5E-2f .5 1.e3"),
              ElementsAre("1e+5", "0x1p-3", "1.5E-2f", ".5", "1.e3"));
}

TEST(Lexer, ASignBehindAHexadecimalEIsPartOfTheNumber) {
  EXPECT_THAT(texts("0xE+1"), ElementsAre("0xE+1"));
}

TEST(Lexer, SuffixesBelongToTheirLiteral) {
  EXPECT_THAT(texts("12_km \"a\"_s 'c'_x 1.5h L\"a\"s"),
              ElementsAre("12_km", "\"a\"_s", "'c'_x", "1.5h", "L\"a\"s"));
}

TEST(Lexer, PrefixesBelongToTheirLiteral) {
  EXPECT_THAT(texts("u8\"a\" u\"b\" U\"c\" L\"d\" u8'e' L'f'"),
              ElementsAre("u8\"a\"", "u\"b\"", "U\"c\"", "L\"d\"", "u8'e'", "L'f'"));
}

TEST(Lexer, ANameBeforeAStringIsNoPrefix) {
  EXPECT_THAT(texts("LR'a' Ru\"b\""), ElementsAre("LR", "'a'", "Ru", "\"b\""));
}

TEST(Lexer, EscapedQuotesCloseNothing) {
  EXPECT_THAT(texts(R"("a\"b" '\'' "\\" c)"), ElementsAre(R"("a\"b")", R"('\'')", R"("\\")", "c"));
}

class RawString : public testing::TestWithParam<const char*> {};

TEST_P(RawString, OfEveryPrefixIsOneToken) {
  std::string literal = GetParam() + "R\"x(a\n// \" b )\" )y\" \\\n)x\"_s"s;
  EXPECT_THAT(texts(literal + " c"), ElementsAre(literal, "c"));
}

INSTANTIATE_TEST_SUITE_P(Prefixes, RawString, testing::Values("", "L", "u", "U", "u8"));

TEST(Lexer, ARawStringWithoutADelimiterEndsAtTheFirstClose) {
  EXPECT_THAT(texts("R\"()\" R\"(\")\" a"), ElementsAre("R\"()\"", "R\"(\")\"", "a"));
}

TEST(Lexer, ADelimiterMayHaveSixteenCharacters) {
  std::string literal = "R\"0123456789abcdef(a)0123456789abcdef\"";
  EXPECT_THAT(texts(literal), ElementsAre(literal));
}

TEST(Lexer, ADelimiterOfSeventeenIsAnError) {
  EXPECT_THAT(errors("R\"0123456789abcdefg(a)0123456789abcdefg\""), SizeIs(1));
}

TEST(Lexer, SplicesInRawStringsStand) {
  EXPECT_THAT(texts("R\"(a\\\nb)\""), ElementsAre("R\"(a\\\nb)\""));
}

TEST(Lexer, LinesGoOnBehindARawString) {
  EXPECT_EQ(lex("R\"(a\nb\n)\" c").tokens[1].line, 3u);
}

TEST(Lexer, SplicesInsideTokensAreUndone) {
  EXPECT_THAT(texts("na\\\nme 1\\\n2 <\\\n<\\\n= \"a\\\nb\" '\\\nc'"),
              ElementsAre("name", "12", "<<=", "\"ab\"", "'c'"));
}

TEST(Lexer, ASpliceMayHaveBlanksBehindIt) {
  EXPECT_THAT(texts("na\\ \t\nme"), ElementsAre("name"));
}

TEST(Lexer, ASpliceMayEndACarriageReturnLine) {
  EXPECT_THAT(texts("na\\\r\nme"), ElementsAre("name"));
}

TEST(Lexer, ATokenBehindSplicesKnowsItsLine) {
  EXPECT_EQ(lex("a \\\n\\\n b").tokens[1].line, 3u);
}

TEST(Lexer, CarriageReturnsAreWhiteSpace) {
  EXPECT_THAT(texts("a\r\n#define B\r\nc"), ElementsAre("a", "#", "define", "B", "c"));
}

TEST(Lexer, AByteOrderMarkIsNothing) {
  lexed_file file = lex("\xEF\xBB\xBF#define A");
  EXPECT_EQ(file.tokens.front().kind, token_kind::hash);
  EXPECT_EQ(file.tokens.front().column, 1u);
}

TEST(Lexer, LinesAndColumnsCountFromOne) {
  token t = lex("\n  a").tokens.front();
  EXPECT_EQ(t.line, 2u);
  EXPECT_EQ(t.column, 3u);
}

TEST(Lexer, ADirectiveEndsWithItsLine) {
  std::vector<bool> in;
  for (const token& t : lex("#define A \\\n b\nc").tokens) in.push_back(t.in_directive);
  EXPECT_THAT(in, ElementsAre(true, true, true, true, false));
}

TEST(Lexer, ADirectiveGoesOnBehindACommentOfTwoLines) {
  EXPECT_TRUE(lex("#define A /*\n*/ b").tokens.back().in_directive);
}

TEST(Lexer, AHashInsideALineOpensNoDirective) {
  EXPECT_THAT(kinds("a # b"),
              ElementsAre(token_kind::identifier, token_kind::punctuator, token_kind::identifier));
}

TEST(Lexer, HeaderNamesAreOneToken) {
  EXPECT_THAT(texts("#include <a//b/*.h>\n#include \"c d.h\" // e\n"),
              ElementsAre("#", "include", "<a//b/*.h>", "#", "include", "\"c d.h\""));
}

TEST(Lexer, AHeaderNameHasNoEscapes) {
  EXPECT_THAT(texts("#include \"a\\\"\nb"), ElementsAre("#", "include", "\"a\\\"", "b"));
}

TEST(Lexer, HasIncludeTakesAHeaderName) {
  EXPECT_THAT(texts("#if __has_include(<a/b>) && c<d"),
              ElementsAre("#", "if", "__has_include", "(", "<a/b>", ")", "&&", "c", "<", "d"));
}

TEST(Lexer, AComparisonElsewhereIsNoHeaderName) {
  EXPECT_THAT(texts("#if a <b> c"), ElementsAre("#", "if", "a", "<", "b", ">", "c"));
}

TEST(Lexer, AHeaderNameThatDoesNotCloseIsNone) {
  EXPECT_THAT(texts("#include <a\nb>"), ElementsAre("#", "include", "<", "a", "b", ">"));
}

TEST(Lexer, UniversalNamesAreIdentifiers) {
  EXPECT_THAT(kinds("\\u00e9t\\u00e9 \xC3\xA9"),
              ElementsAre(token_kind::identifier, token_kind::identifier));
}

TEST(Lexer, WhiteSpaceBeforeATokenIsNoted) {
  std::vector<bool> before;
  for (const token& t : lex("a b(/**/c\\\nd").tokens) before.push_back(t.space_before);
  EXPECT_THAT(before, ElementsAre(false, true, false, true));
}

TEST(Lexer, AnApostropheInAnErrorDirectiveIsProse) {
  EXPECT_THAT(errors("#error don't\n#warning can't\n#pragma message isn't\n"), IsEmpty());
}

TEST(Lexer, AStringThatDoesNotCloseEndsWithItsLine) {
  EXPECT_THAT(texts("\"a b\nc"), ElementsAre("\"a b", "c"));
  EXPECT_THAT(errors("\"a b\nc"), ElementsAre("string is not closed"));
}

TEST(Lexer, ACommentThatDoesNotCloseIsFatal) {
  lexed_file file = lex("a /* b");
  ASSERT_THAT(file.errors, SizeIs(1));
  EXPECT_TRUE(file.errors[0].fatal);
  EXPECT_EQ(file.errors[0].column, 3u);
}

TEST(Lexer, ARawStringThatDoesNotCloseIsFatalAndOneToken) {
  lexed_file file = lex("a R\"x(b)y\" c");
  EXPECT_THAT(file.tokens, SizeIs(2));
  ASSERT_THAT(file.errors, SizeIs(1));
  EXPECT_TRUE(file.errors[0].fatal);
}

TEST(Lexer, ABackslashAtTheEndIsAToken) {
  EXPECT_THAT(texts("a \\"), ElementsAre("a", "\\"));
}

TEST(Lexer, ASpliceAtTheEndIsNothing) {
  EXPECT_THAT(texts("a \\\n"), ElementsAre("a"));
}

TEST(Lexer, ANulByteIsAToken) {
  EXPECT_THAT(texts("a\0b"s), ElementsAre("a", "\0"s, "b"));
  EXPECT_THAT(texts("\"a\0b\""s), ElementsAre("\"a\0b\""s));
}

TEST(Lexer, EverySingleByteIsAccepted) {
  for (int byte = 0; byte < 256; ++byte) {
    std::string one(1, static_cast<char>(byte));
    for (const std::string& source : {one, "a" + one + "b", one + one, "#" + one, "\"" + one,
                                      "'" + one, "R\"" + one, "/*" + one, "1" + one, "\\" + one})
      EXPECT_LE(lex(source).tokens.size(), 4u) << byte;
  }
}

TEST(Lexer, ANameIsOneHoweverItsCharactersAreWritten) {
  const std::string name = "\xC3\xA9t\xC3\xA9";
  EXPECT_THAT(texts(name + " \\u00e9t\\u00E9 \\U000000e9t\\u00e9 \\u00\\\ne9t\xC3\xA9"),
              testing::Each(name));
  EXPECT_THAT(texts("12_\\u00e9"), ElementsAre("12_\xC3\xA9"));
  EXPECT_THAT(texts("\"\\u00e9\"_\\u00e9 R\"(\\u00e9)\"\\u00e9"),
              ElementsAre("\"\\u00e9\"_\xC3\xA9", "R\"(\\u00e9)\"\xC3\xA9"));
}

TEST(Lexer, WhatIsNoUniversalNameStaysAsItIs) {
  EXPECT_THAT(texts("\\u12 a\\u{} b\\u{e9"),
              ElementsAre("\\u12", "a\\u", "{", "}", "b\\u", "{", "e9"));
}

TEST(Lexer, ASpliceMayStandBeforeTheQuoteOfALiteral) {
  EXPECT_THAT(texts("R\\\n\"(a \" b)\"s u8\\\nR\\\n\"x()\")x\" L\\\n'c' u\\\n8\"d\" e"),
              ElementsAre("R\"(a \" b)\"s", "u8R\"x()\")x\"", "L'c'", "u8\"d\"", "e"));
}

}  // namespace
}  // namespace coolcache::scan
