// Which file an #include names.
#include "include_resolver.hpp"

#include <gmock/gmock.h>

namespace coolcache::scan {
namespace {

using testing::Contains;
using testing::Not;

class IncludeResolver : public testing::Test {
 protected:
  IncludeResolver() { compile.include_directories = {"/p/a", "/p/b"}; }

  std::string quoted(const std::string& spelled) { return resolve({.spelled = spelled}); }
  std::string angled(const std::string& spelled) {
    return resolve({.spelled = spelled, .angled = true});
  }
  std::string resolve(const include_directive& inc) {
    return resolver.resolve(inc, includer, compile);
  }

  memory_source files;
  settings compile;
  std::string includer = "/p/src/main.cpp";
  include_resolver resolver{files};
};

TEST_F(IncludeResolver, QuotesLookBesideTheIncluderFirst) {
  files.files = {{"/p/src/x.h", ""}, {"/p/a/x.h", ""}};
  EXPECT_EQ(quoted("x.h"), "/p/src/x.h");
}

TEST_F(IncludeResolver, AnglesDoNotLookBesideTheIncluder) {
  files.files = {{"/p/src/x.h", ""}, {"/p/b/x.h", ""}};
  EXPECT_EQ(angled("x.h"), "/p/b/x.h");
}

TEST_F(IncludeResolver, DirectoriesAreSearchedInOrder) {
  files.files = {{"/p/a/x.h", ""}, {"/p/b/x.h", ""}};
  EXPECT_EQ(quoted("x.h"), "/p/a/x.h");
}

TEST_F(IncludeResolver, SystemDirectoriesComeLast) {
  compile.system_directories = {"/p/s"};
  files.files = {{"/p/s/x.h", ""}, {"/p/b/x.h", ""}};
  EXPECT_EQ(angled("x.h"), "/p/b/x.h");
  EXPECT_EQ(angled("y.h"), "");
}

TEST_F(IncludeResolver, PathsComeBackNormal) {
  files.files = {{"/p/x.h", ""}, {"/p/src/main.cpp", ""}};
  EXPECT_EQ(quoted("../src/.././x.h"), "/p/x.h");
}

TEST_F(IncludeResolver, AbsolutePathsAreTaken) {
  files.files = {{"/q/x.h", ""}};
  EXPECT_EQ(quoted("/q/x.h"), "/q/x.h");
}

TEST_F(IncludeResolver, ADirectoryIsNoFile) {
  files.files = {{"/p/a/x.h/deep", ""}, {"/p/b/x.h", ""}};
  EXPECT_EQ(angled("x.h"), "/p/b/x.h");
}

TEST_F(IncludeResolver, TheNextFileIsBehindTheIncludersDirectory) {
  includer = "/p/a/x.h";
  files.files = {{"/p/a/x.h", ""}, {"/p/b/x.h", ""}};
  EXPECT_EQ(resolve({.spelled = "x.h", .angled = true, .next = true}), "/p/b/x.h");
}

TEST_F(IncludeResolver, WhereItLookedInVainIsRemembered) {
  files.files = {{"/p/b/x.h", ""}};
  quoted("x.h");
  EXPECT_THAT(resolver.absent(), Contains("/p/src/x.h"));
  EXPECT_THAT(resolver.absent(), Contains("/p/a/x.h"));
  EXPECT_THAT(resolver.absent(), Not(Contains("/p/b/x.h")));
}

TEST_F(IncludeResolver, AMacrosNameIsNotLookedFor) {
  files.files = {{"/p/src/HEADER", ""}};
  EXPECT_EQ(resolve({.spelled = "HEADER", .computed = true}), "");
}

}  // namespace
}  // namespace coolcache::scan
