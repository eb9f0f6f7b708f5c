// The linker's launcher: it runs the link, and says when a file changed since the scan.
#include <gmock/gmock.h>

#include "scan_program.hpp"

namespace coolcache::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class LinkCheck : public testing::Test {
 protected:
  LinkCheck() {
    scan.write("a.cpp", "int f() { return 1; }\n");
    scan.write("stamp", "");
    scan.run({"--snapshot", "snapshot", "--environment", "environment", "a.cpp"});
  }
  // A link whose command prints its arguments.
  finished_command link() {
    return scan.run({"--check", "snapshot", "--stamp", "stamp", "--environment", "environment",
                     "--", "echo", "linked", "@as_is"});
  }
  scan_program scan;
};

TEST_F(LinkCheck, RunsTheLinkAsItIs) {
  finished_command run = link();
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.output, "linked @as_is\n");
  EXPECT_THAT(run.errors, IsEmpty());
  EXPECT_TRUE(scan.has("stamp"));
}

TEST_F(LinkCheck, PassesTheExitStatusOn) {
  finished_command run = scan.run({"--check", "snapshot", "--stamp", "stamp", "--environment",
                                   "environment", "--", "sh", "-c", "exit 7"});
  EXPECT_EQ(run.exit_code, 7);
}

TEST_F(LinkCheck, MarksTheTableWhenASourceChanged) {
  std::string environment = scan.read("environment");
  scan.write("a.cpp", "int f() { return 2; }\n");
  finished_command run = link();
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.output, HasSubstr("coolcache_changed_while_building"));
  EXPECT_THAT(run.errors, HasSubstr("a.cpp changed while it was being built"));
  EXPECT_FALSE(scan.has("stamp"));
  EXPECT_NE(scan.read("environment"), environment);
}

TEST_F(LinkCheck, DistrustsASnapshotThatIsGoneOrDamaged) {
  scan.write("snapshot", "half of");
  EXPECT_THAT(link().errors, HasSubstr("damaged"));
  std::filesystem::remove(scan.folder() / "snapshot");
  EXPECT_THAT(link().errors, HasSubstr("cannot be read"));
}

TEST_F(LinkCheck, ALinkerThatCannotBeRunIsAnError) {
  finished_command run = scan.run({"--check", "snapshot", "--stamp", "stamp", "--environment",
                                   "environment", "--", "/nowhere/ld"});
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.errors, HasSubstr("/nowhere/ld"));
}

}  // namespace
}  // namespace coolcache::test
