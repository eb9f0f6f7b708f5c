// The token oracle finds what it is meant to find, and finds nothing in the C++ library's headers.
#include "token_oracle.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

namespace {

using namespace coolcache::oracle;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;

// A source on disk, lexed by clang and compared with what our lexer makes of `ours`.
class TokenOracle : public testing::Test {
 protected:
  token_report compare(const std::string& clangs, const std::string& ours) {
    std::string file = testing::TempDir() + "token_oracle_" +
                       testing::UnitTest::GetInstance()->current_test_info()->name() + ".hpp";
    std::ofstream(file, std::ios::binary) << clangs;
    raw_tokens_by_file tokens = clang_raw_tokens({file});
    std::filesystem::remove(file);
    return compare_tokens(file, ours, tokens[file]);
  }
  token_report compare(const std::string& text) { return compare(text, text); }
};

TEST_F(TokenOracle, AgreesOnOrdinaryCode) {
  token_report r = compare("#include <a/b.h>\nint x = 1'000; // c\n/* d */ auto y = x <=> 2;\n");
  EXPECT_THAT(r.differences, IsEmpty());
  EXPECT_EQ(r.tokens, 15u);
}

TEST_F(TokenOracle, AgreesOnOddities) {
  EXPECT_THAT(compare("%:define A <: %:%: :> <% %>\n").differences, IsEmpty());
  EXPECT_THAT(compare("int a\\\nb; // c \\\nd\n\"s\\\nt\"\n").differences, IsEmpty());
  EXPECT_THAT(compare("u8R\"x(a\n\"' \\\nb)x\"_s L'\\'' 0x1p+3 1.0_km\n").differences, IsEmpty());
  EXPECT_THAT(compare("#error don't\nit's @ ` $x\n").differences, IsEmpty());
  EXPECT_THAT(compare("x '\t' \"'\\t [StartOfLine]\" y\n").differences, IsEmpty());
  EXPECT_THAT(compare("#include < a // b >\n#if __has_include(<c>)\n").differences, IsEmpty());
  EXPECT_THAT(compare("f(\"%\"PRId64);\r\nx\\\r\ny;\n").differences, IsEmpty());
}

TEST_F(TokenOracle, SeesAnotherSpelling) {
  EXPECT_THAT(compare("int x = 1;", "int x = 2;").differences,
              ElementsAre(Field(&token_difference::column, 9u)));
}

TEST_F(TokenOracle, SeesAMissingAndASuperfluousToken) {
  EXPECT_THAT(compare("int x;;", "int x;").differences, SizeIs(1));
  EXPECT_THAT(compare("int x;", "int x;;").differences, SizeIs(1));
}

TEST_F(TokenOracle, SeesTokensThatAreGluedOrMoved) {
  EXPECT_THAT(compare("a> >b", "a>>b").differences, SizeIs(1));
  EXPECT_THAT(compare("a\nb", "a b").differences, SizeIs(1));
}

// script/oracle compares all of them.
void expect_no_differences(const std::string& directory, std::size_t count) {
  token_report r = compare_files(sample_of(files_below({directory}), count, 1), 1);
  EXPECT_EQ(r.files, count);
  EXPECT_GT(r.tokens, 100'000u);
  for (const token_difference& d : r.differences) ADD_FAILURE() << to_string(d);
}

TEST_F(TokenOracle, FindsNothingInASampleOfTheStandardLibrary) {
  expect_no_differences("/usr/include/c++/" COOLCACHE_ORACLE_GCC, 80);
}

TEST_F(TokenOracle, FindsNothingInASampleOfBoost) {
  // Most are small, and what is sampled depends on which parts of Boost are installed.
  expect_no_differences("/usr/include/boost", 240);
}

}  // namespace
