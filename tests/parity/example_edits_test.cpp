// Edits of the examples for those who come from Python: what they say runs again, and nothing else.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

class ExampleEdits : public testing::Test {
 protected:
  /// Copies an example, which is a project of its own.
  explicit ExampleEdits(const std::string& example) : example_(example) {
    std::filesystem::copy(COOLCACHE_CHECKOUT "/examples/" + example,
                          project.source_dir() / example);
    project.write("CMakeLists.txt", project_header() +
                                        "list(APPEND CMAKE_MODULE_PATH ${CoolCache_DIR})\n" +
                                        "add_subdirectory(" + example + ")\n");
    project.build();
    run();
  }

  std::string run() { return project.run(example_ + "/" + example_).output; }
  std::string run_after_edit(const std::string& file, const char* from, const char* to) {
    return project.run_after_edit(example_ + "/" + example_, example_ + "/" + file, from, to)
        .output;
  }

  mini_project project;

 private:
  const std::string example_;
};

struct SmartCacheEdits : ExampleEdits {
  SmartCacheEdits() : ExampleEdits("from_smart_cache") {}
};
struct FuncacheEdits : ExampleEdits {
  FuncacheEdits() : ExampleEdits("from_funcache") {}
};

TEST_F(SmartCacheEdits, OfACalleeTwoCallsAwayRunItsCallerAlone) {
  EXPECT_EQ(run_after_edit("score.cpp", "* 5 % 9", "* 5 % 7"),
            "fib(5) is 5\nfib(6) is 8\nran best(9)\nbest(9) is 4\n");
  EXPECT_EQ(run_after_edit("score.cpp", "candidate + 2", "candidate + 3"),
            "fib(5) is 5\nfib(6) is 8\nbest(9) is 4\n");
  EXPECT_EQ(run_after_edit("score.cpp", "// What best()", "// All that best()"),
            "fib(5) is 5\nfib(6) is 8\nbest(9) is 4\n");
}

TEST_F(FuncacheEdits, OfAFunctionRunAllThatReachIt) {
  EXPECT_EQ(run_after_edit("shapes.cpp", "halves = 2", "halves = 1"),
            "ran total(4)\n"
            "total: 32\n"
            "hit sum_of\n"
            "squares: 14\n"
            "ran sum_of(f, 3)\n"
            "triangles: 14\n"
            "hit sum_of\n"
            "doubles: 12\n"
            "hit of_kind\n"
            "kind 1: 50\n");
  EXPECT_EQ(run_after_edit("shapes.cpp", "314 *", "315 *"),
            "hit total\n"
            "total: 32\n"
            "hit sum_of\n"
            "squares: 14\n"
            "hit sum_of\n"
            "triangles: 14\n"
            "hit sum_of\n"
            "doubles: 12\n"
            "ran of_kind(1, 4)\n"
            "kind 1: 50\n");
}

}  // namespace
}  // namespace coolcache::test
