// The built program on folders made for it: what it computes, what it remembers, how it fails.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "support/program_run.hpp"
#include "support/scratch_folder.hpp"
#include "support/xml.hpp"

namespace licences::testing {
namespace {

/// Each text is normalized once and each pair of texts measured once.
constexpr std::int64_t everything(std::int64_t texts) {
  return texts + texts * (texts - 1) / 2;
}

/// What one new text costs: its own words, and a pair with each of the others.
constexpr std::int64_t own_row(std::int64_t texts) {
  return texts;
}

class LicencesProgram : public ::testing::Test {
 protected:
  void SetUp() override {
    texts.write("alpha", "you may copy this text");
    texts.write("beta", "you may not copy this text");
    texts.write("gamma", "nobody reads the small print");
    texts.write("delta", "You may COPY this -- text!");
  }

  program_run run() { return run_in(texts.path()); }

  program_run run_in(const std::filesystem::path& folder) {
    return run_licences(work.path(), cache.path(), {folder.string()});
  }

  std::string chart() const {
    std::ifstream stream(work.path() / "licences.svg");
    return {std::istreambuf_iterator<char>(stream), {}};
  }

  scratch_folder texts, work, cache;
};

TEST_F(LicencesProgram, PrintsATableAndDrawsAChart) {
  const program_run first = run();
  ASSERT_EQ(first.status, 0) << first.errors;
  EXPECT_NE(first.output.find("100.0 %            0  alpha  delta"), std::string::npos)
      << first.output;
  EXPECT_EQ(xml_fault(chart()), "");
}

TEST_F(LicencesProgram, ComputesEverythingOnceAndThenNothing) {
  const program_run cold = run();
  EXPECT_EQ(cold.misses(), everything(4)) << cold.errors;
  const program_run warm = run();
  EXPECT_EQ(warm.misses(), 0) << warm.errors;
  EXPECT_EQ(warm.hits(), everything(4));
  EXPECT_EQ(warm.output, cold.output);
}

TEST_F(LicencesProgram, ComputesTheRowOfAnEditedTextOnly) {
  run();
  texts.write("beta", "you must not copy this text");
  const program_run edited = run();
  EXPECT_EQ(edited.misses(), own_row(4)) << edited.errors;
  EXPECT_EQ(run().misses(), 0);
}

TEST_F(LicencesProgram, ComputesTheRowOfAnAddedTextOnly) {
  run();
  texts.write("aaa", "comes before all others and so moves every row");
  EXPECT_EQ(run().misses(), own_row(5));
}

TEST_F(LicencesProgram, ComputesNothingForATextThatIsGone) {
  run();
  std::filesystem::remove(texts.path() / "gamma");
  EXPECT_EQ(run().misses(), 0);
}

TEST_F(LicencesProgram, RemembersContentsAndNotNames) {
  run();
  std::filesystem::rename(texts.path() / "alpha", texts.path() / "omega");
  std::filesystem::copy_file(texts.path() / "beta", texts.path() / "zeta");
  std::filesystem::remove(texts.path() / "beta");
  const program_run renamed = run();
  EXPECT_EQ(renamed.misses(), 0) << renamed.errors;
  EXPECT_NE(renamed.output.find("delta  omega"), std::string::npos) << renamed.output;
}

TEST_F(LicencesProgram, RemembersATextThatComesBack) {
  run();
  texts.write("beta", "something else");
  run();
  texts.write("beta", "you may not copy this text");
  EXPECT_EQ(run().misses(), 0);
}

TEST_F(LicencesProgram, TakesEmptyBinaryAndLongFilesAndOddNames) {
  std::string binary(6000, '\0');
  for (std::size_t i = 0; i < binary.size(); ++i) binary[i] = static_cast<char>(i * i >> 3);
  std::string repeated;
  for (int i = 0; i < 3000; ++i) repeated += "again ";
  texts.write("empty", "");
  texts.write("also empty", "");
  texts.write("binary", binary);
  texts.write("one word", std::string(1000000, 'x'));
  texts.write("long", repeated);
  texts.write("-- <a href=\"&'>\n\xFF", "odd name");
  const program_run result = run();
  EXPECT_EQ(result.status, 0) << result.errors;
  EXPECT_EQ(line_count(result.output), 15U + 2 + 2);
  EXPECT_EQ(xml_fault(chart()), "");
}

TEST_F(LicencesProgram, SaysOnOneLineThatAFolderIsMissing) {
  const program_run result = run_in("/no/such/folder");
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(line_count(result.errors), 1U) << result.errors;
  EXPECT_NE(result.errors.find("/no/such/folder"), std::string::npos);
  EXPECT_EQ(result.output, "");
}

TEST_F(LicencesProgram, SaysOnOneLineThatAFolderHoldsTooLittle) {
  const scratch_folder nearly_empty;
  nearly_empty.write("alone", "words");
  const program_run result = run_in(nearly_empty.path());
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(line_count(result.errors), 1U) << result.errors;
}

TEST_F(LicencesProgram, SaysOnOneLineThatAFileCannotBeRead) {
  if (geteuid() == 0) GTEST_SKIP() << "root can read every file";
  std::filesystem::permissions(texts.path() / "beta", std::filesystem::perms::none);
  const program_run result = run();
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(line_count(result.errors), 1U) << result.errors;
  EXPECT_NE(result.errors.find("beta"), std::string::npos);
}

TEST_F(LicencesProgram, SaysOnOneLineThatTheChartCannotBeWritten) {
  const program_run result =
      run_licences(work.path(), cache.path(), {"--out", "no/such/a.svg", texts.path().string()});
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(line_count(result.errors), 1U) << result.errors;
}

TEST_F(LicencesProgram, RejectsAnUnknownOptionOnOneLine) {
  const program_run result = run_licences(work.path(), cache.path(), {"--bogus"});
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(line_count(result.errors), 1U) << result.errors;
}

TEST_F(LicencesProgram, PrintsItsHelp) {
  const program_run result = run_licences(work.path(), cache.path(), {"--help"});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.output.find("usage: licences"), 0U);
  EXPECT_EQ(result.errors, "");
}

}  // namespace
}  // namespace licences::testing
