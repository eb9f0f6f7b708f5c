// What a scan depends on, as a make rule.
#include "emit_depfile.hpp"

#include <gmock/gmock.h>

#include "edit_table.hpp"
#include "scan.hpp"

namespace coolcache::scan::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class EmitDepfile : public testing::Test {
 protected:
  std::string depfile(std::vector<std::string> arguments) {
    std::vector<std::string> all = {"--root", "/p", "--depfile", "d", "--target", "out.stamp"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    options o = parse_options(all, "/p", files);
    return depfile_text(scan(o, files, "g++"), o, files);
  }
  memory_source files;
};

TEST_F(EmitDepfile, NamesTargetSourcesAndHeaders) {
  files.files = {{"/p/a.cpp", "#include \"a.hpp\"\n#include <e.h>\n"},
                 {"/p/a.hpp", ""},
                 {"/usr/include/e.h", ""}};
  EXPECT_THAT(depfile({"a.cpp"}), AllOf(testing::StartsWith("out.stamp:"), HasSubstr("/p/a.cpp"),
                                        HasSubstr("/p/a.hpp"), HasSubstr("/usr/include/e.h")));
}

TEST_F(EmitDepfile, SpacesHashesAndDollarsAreEscaped) {
  files.files = {{"/p/a b#c$d.cpp", ""}};
  EXPECT_THAT(depfile({"a b#c$d.cpp"}), HasSubstr("/p/a\\ b\\#c$$d.cpp"));
}

TEST_F(EmitDepfile, AnAbsentFileIsWatchedThroughItsDirectory) {
  files.files = {{"/p/a.cpp", "#include <x/y.hpp>\n"}, {"/p/inc/other.hpp", ""}};
  std::string text = depfile({"-I", "inc", "a.cpp"});
  EXPECT_THAT(text, HasSubstr("/p/inc"));
  EXPECT_THAT(text, Not(HasSubstr("y.hpp")));
}

TEST_F(EmitDepfile, AFileThatWouldAnswerAQuestionIsWatched) {
  files.files = {{"/p/a.cpp", "#if __has_include(<x.hpp>)\n#endif\n"}, {"/p/inc/other.hpp", ""}};
  EXPECT_THAT(depfile({"-I", "inc", "a.cpp"}), HasSubstr("/p/inc"));
}

TEST_F(EmitDepfile, NothingBelowTheBuildDirectoryIsWatched) {
  files.files = {{"/p/a.cpp", "#include <x.hpp>\n"}, {"/p/build/other.hpp", ""}};
  EXPECT_THAT(depfile({"--build-dir", "build", "-I", "build", "a.cpp"}),
              Not(HasSubstr("/p/build")));
}

TEST_F(EmitDepfile, TheCompilerIsWatched) {
  files.files = {{"/p/a.cpp", ""}};
  EXPECT_THAT(depfile({"--compiler", "/usr/bin/g++", "a.cpp"}), HasSubstr("/usr/bin/g++"));
}

}  // namespace
}  // namespace coolcache::scan::test
