// Settings as the compile commands of a build tell them.
#include "target_commands.hpp"

#include <gmock/gmock.h>

#include "shell_words.hpp"

namespace coolcache::scan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(ShellWords, QuotesKeepSpacesAndEachOther) {
  EXPECT_THAT(shell_words("a 'b c' \"d 'e'\" f\\ g  '' \"\\\"\\n\""),
              ElementsAre("a", "b c", "d 'e'", "f g", "", "\"\\n"));
}

TEST(CompileCommands, HoldStringsWithEscapes) {
  auto commands = read_compile_commands(
      "[\n{ \"directory\": \"/b\", \"command\": \"c++ -DA=\\\"x\\\\\\\"\\\" \\u0009a.cpp\",\n"
      "  \"output\": \"a.o\", \"file\": \"/p/a.cpp\" } ]\n");
  ASSERT_TRUE(commands.has_value());
  ASSERT_EQ(commands->size(), 1u);
  EXPECT_EQ(commands->front().command, "c++ -DA=\"x\\\"\" \ta.cpp");
  EXPECT_EQ(commands->front().file, "/p/a.cpp");
}

TEST(CompileCommands, DamagedTextIsNoList) {
  for (const char* text :
       {"", "{}", "[", "[{", "[{\"a\"", "[{\"a\":1}]", "[{\"a\":\"b\"}", "[\"\\"})
    EXPECT_FALSE(read_compile_commands(text).has_value()) << text;
  EXPECT_TRUE(read_compile_commands("[]").has_value());
}

class TargetCommands : public testing::Test {
 protected:
  std::vector<group> groups() {
    std::string text;
    for (const std::string& command : commands) {
      text += text.empty() ? "[" : ",";
      std::string file = command.substr(command.rfind(' ') + 1);
      text += R"({"directory":"/p/build","command":")" + command + R"(","file":")" + file + "\"}";
      files.files.try_emplace(file.starts_with('/') ? file : "/p/build/" + file, "");
    }
    files.files["/p/build/compile_commands.json"] = text + "]";
    group target;
    target.name = "app";
    target.commands = "/p/build/compile_commands.json";
    target.objects = "/p/build/CMakeFiles/app.dir";
    return target_commands(files).groups_of(target);
  }
  memory_source files;
  std::vector<std::string> commands;
};

TEST_F(TargetCommands, SourcesOfEqualSettingsAreOneGroup) {
  commands = {"c++ -DA -g -o CMakeFiles/app.dir/a.o -c /p/a.cpp",
              "c++ -DA -g -o CMakeFiles/app.dir/b.o -c /p/b.cpp",
              "c++ -DB -g -o CMakeFiles/app.dir/c.o -c /p/c.cpp"};
  std::vector<group> found = groups();
  ASSERT_EQ(found.size(), 2u);
  EXPECT_THAT(found[0].files, ElementsAre("/p/a.cpp", "/p/b.cpp"));
  EXPECT_EQ(found[0].compile.compiler, "c++");
  EXPECT_THAT(found[0].compile.flags, ElementsAre("-g"));
  EXPECT_EQ(found[0].compile.definitions.at(0).name, "A");
  EXPECT_THAT(found[1].files, ElementsAre("/p/c.cpp"));
}

TEST_F(TargetCommands, ObjectsOfOtherTargetsAreTheirs) {
  commands = {"c++ -o CMakeFiles/other.dir/a.o -c /p/a.cpp",
              "c++ -o sub/CMakeFiles/app.dir/b.o -c /p/b.cpp",
              "c++ -o CMakeFiles/app.dir2/c.o -c /p/c.cpp"};
  EXPECT_THAT(groups(), IsEmpty());
}

TEST_F(TargetCommands, PrecompiledHeadersAreReadWhereTheyAreIncluded) {
  commands = {
      "c++ -x c++-header -include CMakeFiles/app.dir/cmake_pch.hxx -o "
      "CMakeFiles/app.dir/cmake_pch.hxx.gch -c CMakeFiles/app.dir/cmake_pch.hxx.cxx",
      "c++ -include /p/build/CMakeFiles/app.dir/cmake_pch.hxx -o CMakeFiles/app.dir/a.o "
      "-c /p/a.cpp"};
  std::vector<group> found = groups();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_THAT(found[0].compile.forced_includes,
              ElementsAre("/p/build/CMakeFiles/app.dir/cmake_pch.hxx"));
}

TEST_F(TargetCommands, SourcesInOtherLanguagesAreOpaque) {
  commands = {"cc -DA -o CMakeFiles/app.dir/a.o -c /p/a.S",
              "c++ -x c++ -o CMakeFiles/app.dir/b.o -c /p/b.in",
              "xc -o CMakeFiles/app.dir/c.o -c /p/c.unheard"};
  std::vector<group> found = groups();
  ASSERT_EQ(found.size(), 3u);
  EXPECT_THAT(found[0].opaque, ElementsAre("/p/a.S"));
  EXPECT_THAT(found[1].opaque, IsEmpty());
  EXPECT_THAT(found[2].opaque, ElementsAre("/p/c.unheard"));
}

TEST_F(TargetCommands, FilesOfFlagsAreRead) {
  files.files["/p/build/flags"] = "-DA=\\\"x\\\" @more";
  files.files["/p/build/more"] = "-ffast-math";
  commands = {"c++ @flags @absent -o CMakeFiles/app.dir/a.o -c /p/a.cpp"};
  std::vector<group> found = groups();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].compile.definitions.at(0).value, "\"x\"");
  EXPECT_THAT(found[0].compile.flags, ElementsAre("-ffast-math", "@absent"));
}

TEST_F(TargetCommands, SourcesThatAreNotMadeYetMayBeAbsent) {
  commands = {"c++ -o CMakeFiles/app.dir/a.o -c /p/a.cpp"};
  groups();
  files.files.erase("/p/a.cpp");
  group target;
  target.commands = "/p/build/compile_commands.json";
  target.objects = "/p/build/CMakeFiles/app.dir";
  EXPECT_THAT(target_commands(files).groups_of(target).at(0).generated, ElementsAre("/p/a.cpp"));
}

TEST_F(TargetCommands, CommandsThatCannotBeReadAreAnError) {
  group target;
  target.commands = "/nowhere.json";
  target.objects = "/p/build/CMakeFiles/app.dir";
  try {
    target_commands(files).groups_of(target);
    FAIL();
  } catch (const usage_error& e) {
    EXPECT_THAT(e.what(), HasSubstr("/nowhere.json"));
  }
}

}  // namespace
}  // namespace coolcache::scan
