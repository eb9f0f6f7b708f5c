// The texts of a folder.
#include "corpus.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "support/scratch_folder.hpp"

namespace licences {
namespace {

using testing::scratch_folder;

std::string failure_of(const std::filesystem::path& folder) {
  try {
    read_corpus(folder);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "";
}

TEST(Corpus, HoldsRegularFilesInTheOrderOfTheirNames) {
  const scratch_folder folder;
  folder.write("b", "two words");
  folder.write("a", "one");
  folder.write("inside/c", "not looked at");
  std::filesystem::create_symlink("a", folder.path() / "link");

  const std::vector<document> corpus = read_corpus(folder.path());
  ASSERT_EQ(corpus.size(), 2U);
  EXPECT_EQ(corpus[0].name, "a");
  EXPECT_EQ(corpus[0].word_count, 1U);
  EXPECT_EQ(corpus[1].name, "b");
  EXPECT_EQ(corpus[1].word_count, 2U);
}

TEST(Corpus, RanksByContentAndNotByName) {
  const scratch_folder folder;
  folder.write("1", "z");
  folder.write("2", "a");
  folder.write("3", "z");

  const std::vector<document> corpus = read_corpus(folder.path());
  EXPECT_EQ(corpus[0].content_rank, 1U);
  EXPECT_EQ(corpus[1].content_rank, 0U);
  EXPECT_EQ(corpus[2].content_rank, 1U);
}

TEST(Corpus, TakesEmptyAndBinaryFilesAndOddNames) {
  const scratch_folder folder;
  folder.write("empty", "");
  folder.write("binary", std::string_view("\0\xFF\n\x80", 4));
  folder.write("line\nfeed", "words");

  const std::vector<document> corpus = read_corpus(folder.path());
  ASSERT_EQ(corpus.size(), 3U);
  EXPECT_EQ(corpus[1].word_count, 0U);
  EXPECT_EQ(corpus[2].name, "line\uFFFDfeed");
}

TEST(Corpus, SaysWhichFolderIsMissing) {
  EXPECT_NE(failure_of("/no/such/folder").find("/no/such/folder"), std::string::npos);
}

TEST(Corpus, NeedsTwoTexts) {
  const scratch_folder folder;
  folder.write("alone", "words");
  EXPECT_NE(failure_of(folder.path()).find("holds 1 "), std::string::npos);
}

TEST(Corpus, DoesNotTakeAFileForAFolder) {
  const scratch_folder folder;
  EXPECT_NE(failure_of(folder.write("file", "")), "");
}

}  // namespace
}  // namespace licences
