// When objects must be compiled again although no file that they name was edited.
#include "environment.hpp"

#include <gmock/gmock.h>

namespace coolcache::scan {
namespace {

using testing::HasSubstr;

class Environment : public testing::Test {
 protected:
  Environment() {
    before.started_ns = 100;
    before.compiler = "g++ 12";
    before.files["/p/a.cpp"].content = digest_of("one");
    before.files["/p/a.cpp"].status.modified_ns = 50;
    before.resolutions["app\t/p/a.cpp\t\"b.hpp"] = "/p/inc/b.hpp";
    now = before;
    now.started_ns = 200;
  }
  snapshot before, now;
};

TEST_F(Environment, NothingChanged) {
  EXPECT_FALSE(reason_to_recompile(before, now));
}

TEST_F(Environment, AnotherCompiler) {
  now.compiler = "g++ 13";
  EXPECT_TRUE(reason_to_recompile(before, now));
}

TEST_F(Environment, AnIncludeThatLeadsElsewhere) {
  now.resolutions.begin()->second = "/p/b.hpp";
  EXPECT_THAT(reason_to_recompile(before, now).value_or(""), HasSubstr("b.hpp"));
}

TEST_F(Environment, AnIncludeThatFindsSomethingNow) {
  before.resolutions.begin()->second = "";
  EXPECT_TRUE(reason_to_recompile(before, now));
}

TEST_F(Environment, ANewIncludeIsTheCompilersOwnBusiness) {
  now.resolutions["app\t/p/a.cpp\t\"c.hpp"] = "/p/c.hpp";
  EXPECT_FALSE(reason_to_recompile(before, now));
}

TEST_F(Environment, AnEditIsTheBuildsOwnBusiness) {
  now.files["/p/a.cpp"].content = digest_of("two");
  now.files["/p/a.cpp"].status.modified_ns = 150;
  EXPECT_FALSE(reason_to_recompile(before, now));
}

TEST_F(Environment, AnEditWithAnOldTimeIsNot) {
  now.files["/p/a.cpp"].content = digest_of("two");
  now.files["/p/a.cpp"].status.modified_ns = 40;
  EXPECT_THAT(reason_to_recompile(before, now).value_or(""), HasSubstr("/p/a.cpp"));
}

TEST_F(Environment, TheTextDiffersEachTime) {
  EXPECT_NE(environment_text(before, "x"), environment_text(now, "x"));
}

}  // namespace
}  // namespace coolcache::scan
