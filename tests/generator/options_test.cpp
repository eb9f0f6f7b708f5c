// The command line.
#include "options.hpp"

#include <gmock/gmock.h>

namespace coolcache::scan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class Options : public testing::Test {
 protected:
  options read(const std::vector<std::string>& arguments) {
    return parse_options(arguments, "/p", files);
  }
  std::string complaint(const std::vector<std::string>& arguments) {
    try {
      read(arguments);
    } catch (const usage_error& e) {
      return e.what();
    }
    return "";
  }
  memory_source files;
};

TEST_F(Options, JobsIsANumberFromOne) {
  EXPECT_EQ(read({"a.cpp"}).jobs, 0u);
  EXPECT_EQ(read({"a.cpp", "--jobs", "3"}).jobs, 3u);
  for (const char* wrong : {"0", "-1", "x", "2x", ""})
    EXPECT_THAT(complaint({"a.cpp", "--jobs", wrong}), HasSubstr("--jobs needs a number from 1"));
}

TEST_F(Options, FilesBecomeAbsolute) {
  EXPECT_THAT(read({"a.cpp", "sub/../b.cpp", "/q/c.cpp"}).groups.at(0).files,
              ElementsAre("/p/a.cpp", "/p/b.cpp", "/q/c.cpp"));
}

TEST_F(Options, TheCurrentDirectoryIsTheRoot) {
  EXPECT_THAT(read({"a.cpp"}).roots, ElementsAre("/p"));
  EXPECT_THAT(read({"--root", "/q", "--root=r/", "a.cpp"}).roots, ElementsAre("/q", "/p/r"));
}

TEST_F(Options, IncludeDirectoriesJoinedAndApart) {
  settings s = read({"-Ia", "-I", "b", "-isystem", "c", "-isystemd", "x.cpp"}).groups[0].compile;
  EXPECT_THAT(s.include_directories, ElementsAre("/p/a", "/p/b"));
  EXPECT_THAT(s.system_directories, ElementsAre("/p/c", "/p/d"));
}

TEST_F(Options, DefinitionsWithAndWithoutAValue) {
  auto d = read({"-DA", "-D", "B=2", "-DC=", "-DF(x)=x=1", "x.cpp"}).groups[0].compile.definitions;
  ASSERT_EQ(d.size(), 4u);
  EXPECT_EQ(d[0].value, "1");
  EXPECT_EQ(d[1].value, "2");
  EXPECT_EQ(d[2].value, "");
  EXPECT_EQ(d[3].name, "F(x)");
  EXPECT_EQ(d[3].value, "x=1");
}

TEST_F(Options, StandardAndFlags) {
  settings s = read({"-std=c++20", "--flag", "-O2", "--flag=-g", "x.cpp"}).groups[0].compile;
  EXPECT_EQ(s.standard, "c++20");
  EXPECT_THAT(s.flags, ElementsAre("-O2", "-g"));
}

TEST_F(Options, ArgumentsComeFromAFile) {
  files.files["/p/args"] = "-DA=two words\n\na.cpp\n@more";
  files.files["/p/more"] = "b.cpp";
  options o = read({"@args"});
  EXPECT_EQ(o.groups[0].compile.definitions[0].value, "two words");
  EXPECT_THAT(o.groups[0].files, ElementsAre("/p/a.cpp", "/p/b.cpp"));
}

TEST_F(Options, AFileOfArgumentsThatIncludesItselfIsAnError) {
  files.files["/p/args"] = "@args\n";
  EXPECT_THAT(complaint({"@args"}), HasSubstr("includes itself"));
}

TEST_F(Options, AMissingFileOfArgumentsIsAnError) {
  EXPECT_THAT(complaint({"@args"}), HasSubstr("/p/args"));
}

TEST_F(Options, GroupsShareWhatStandsBeforeThem) {
  options o =
      read({"-DA", "--group", "x", "-DB", "x.cpp", "--group", "y", "--base", "sub", "y.cpp"});
  ASSERT_EQ(o.groups.size(), 2u);
  EXPECT_EQ(o.groups[0].name, "x");
  EXPECT_EQ(o.groups[0].compile.definitions.size(), 2u);
  EXPECT_EQ(o.groups[1].compile.definitions.size(), 1u);
  EXPECT_THAT(o.groups[1].files, ElementsAre("/p/sub/y.cpp"));
}

TEST_F(Options, ALibraryHasAnIdentity) {
  options o = read({"--group", "x", "--library", "l=l.id", "x.cpp"});
  EXPECT_EQ(o.groups[0].library, "l");
  EXPECT_EQ(o.groups[0].library_identity, "/p/l.id");
}

TEST_F(Options, AGeneratedFileIsEnough) {
  EXPECT_THAT(read({"--generated", "g.cpp"}).groups[0].generated, ElementsAre("/p/g.cpp"));
}

TEST_F(Options, WhatFollowsTwoDashesIsACommand) {
  options o = read({"--check", "s", "--stamp", "t", "--environment", "e", "--", "ld", "@x", "-DA"});
  EXPECT_THAT(o.command, ElementsAre("ld", "@x", "-DA"));
}

TEST_F(Options, ComplaintsSayWhatIsWrong) {
  EXPECT_THAT(complaint({}), HasSubstr("no source files"));
  EXPECT_THAT(complaint({"--list"}), HasSubstr("no source files"));
  EXPECT_THAT(complaint({"--nonsense", "a.cpp"}), HasSubstr("--nonsense"));
  EXPECT_THAT(complaint({"-O2", "a.cpp"}), HasSubstr("--flag -O2"));
  EXPECT_THAT(complaint({"a.cpp", "--root"}), HasSubstr("--root needs a value"));
  EXPECT_THAT(complaint({"a.cpp", "-I"}), HasSubstr("-I needs a value"));
  EXPECT_THAT(complaint({"a.cpp", "--depfile", "d"}), HasSubstr("--target"));
  EXPECT_THAT(complaint({"a.cpp", "--library", "x"}), HasSubstr("NAME=FILE"));
  EXPECT_THAT(complaint({"--check", "s", "--", "ld"}), HasSubstr("--stamp"));
  EXPECT_THAT(complaint({"a.cpp", "--", "ld"}), HasSubstr("--check"));
  EXPECT_THAT(complaint({"a.cpp", "--"}), HasSubstr("command"));
  EXPECT_THAT(complaint({"a.cpp", "--purity", "loud"}), HasSubstr("off, warn or error, not loud"));
}

TEST_F(Options, HelpNeedsNoFiles) {
  EXPECT_TRUE(read({"--help"}).help);
  EXPECT_TRUE(read({"--version"}).version);
}

TEST_F(Options, HelpNamesEveryOptionOfTheContract) {
  for (const char* option :
       {"--root", "-I", "-isystem", "-D", "-std=", "--flag", "--also", "--header", "--manifest",
        "--depfile", "--target", "--state", "--strict", "--list", "--purity"})
    EXPECT_THAT(std::string(usage()), HasSubstr(option));
}

}  // namespace
}  // namespace coolcache::scan
