// What the program accepts.
#include "command_line.hpp"

#include <gtest/gtest.h>

namespace licences {
namespace {

TEST(CommandLine, ComparesDebiansLicencesUnlessTold) {
  const command_line command = parse_command_line({});
  EXPECT_EQ(command.folder, "/usr/share/common-licenses");
  EXPECT_EQ(command.chart, "licences.svg");
  EXPECT_EQ(command.pairs, 15U);
  EXPECT_FALSE(command.help);
}

TEST(CommandLine, TakesAFolderAndOptionsInAnyOrder) {
  const command_line command = parse_command_line({"--pairs", "3", "folder", "--out", "a.svg"});
  EXPECT_EQ(command.folder, "folder");
  EXPECT_EQ(command.chart, "a.svg");
  EXPECT_EQ(command.pairs, 3U);
}

TEST(CommandLine, KnowsHelp) {
  EXPECT_TRUE(parse_command_line({"--help"}).help);
  EXPECT_TRUE(parse_command_line({"-h"}).help);
}

TEST(CommandLine, RejectsWhatItDoesNotKnow) {
  using arguments = std::vector<std::string>;
  for (const arguments& wrong :
       {arguments{"--bogus"}, arguments{"--out"}, arguments{"--pairs", "x"},
        arguments{"--pairs", "-1"}, arguments{"--pairs", ""}, arguments{"--pairs", "3x"},
        arguments{"one", "two"}, arguments{"--pairs", "99999999999999999999999"}}) {
    EXPECT_THROW(parse_command_line(wrong), usage_error);
  }
}

}  // namespace
}  // namespace licences
