// The examples for those who come from Python: what runs, and what is a hit, in a first run and in
// the next.
#include <gtest/gtest.h>

#include "command.hpp"
#include "support/scratch_folder.hpp"

namespace coolcache::test {
namespace {

class FromPython : public testing::Test {
 protected:
  std::string output(const std::vector<std::string>& words,
                     std::map<std::string, std::string> environment = {}) const {
    environment.emplace("COOLCACHE_DIR", folder.path() / "cache");
    const finished_command done = run_command(words, folder.path(), environment, streams::apart);
    EXPECT_EQ(done.exit_code, 0);
    EXPECT_EQ(done.errors, "");
    return done.output;
  }

  const licences::testing::scratch_folder folder;
};

TEST_F(FromPython, CoolCacheWatchesVariablesMembersAndFiles) {
  EXPECT_EQ(output({FROM_COOL_CACHE}),
            "ran scaled(3) at rate 2\n"
            "hit scaled\n"
            "ran scaled(3) at rate 5\n"
            "ran corrected(20)\n"
            "hit thermometer::corrected\n"
            "ran corrected(20)\n"
            "ran length(notes.txt)\n"
            "ran length(notes.txt)\n"
            "ran forecast(1)\n"
            "ran forecast(1)\n"
            "ran scaled(3) at rate 5\n");
  // The first run ended with a bust of scaled: of its results the last one alone is there.
  EXPECT_EQ(output({FROM_COOL_CACHE}),
            "ran scaled(3) at rate 2\n"
            "hit scaled\n"
            "hit scaled\n"
            "hit thermometer::corrected\n"
            "hit thermometer::corrected\n"
            "hit thermometer::corrected\n"
            "hit length\n"
            "hit length\n"
            "hit forecast\n"
            "ran forecast(1)\n"
            "ran scaled(3) at rate 5\n");
}

TEST_F(FromPython, LocacheHasReadableEntriesAndResets) {
  EXPECT_EQ(output({FROM_LOCACHE}),
            "ran power(2, 3)\n"
            "hit power(x=2, num=3)\n"
            "hit power(x=2, num=3)\n"
            "ran greeting(world)\n"
            "ran power(5, 3)\n"
            "removed 2\n"
            "ran power(5, 3)\n"
            "left to the next run\n");
  const std::string listed = output({CLI, "list"});
  EXPECT_NE(listed.find(" power(x=5, num=3) "), std::string::npos) << listed;
  EXPECT_NE(listed.find(" greeting(who=\"world\") "), std::string::npos) << listed;
  EXPECT_EQ(output({FROM_LOCACHE}),
            "ran power(2, 3)\n"
            "hit power(x=2, num=3)\n"
            "hit power(x=2, num=3)\n"
            "hit greeting(who=\"world\")\n"
            "hit power(x=5, num=3)\n"
            "removed 2\n"
            "ran power(5, 3)\n"
            "left to the next run\n");
}

TEST_F(FromPython, SmartCacheComputesEachStepOfARecursionOnce) {
  EXPECT_EQ(output({FROM_SMART_CACHE}),
            "ran fib(5)\n"
            "ran fib(4)\n"
            "ran fib(3)\n"
            "ran fib(2)\n"
            "ran fib(1)\n"
            "ran fib(0)\n"
            "fib(5) is 5\n"
            "ran fib(6)\n"
            "fib(6) is 8\n"
            "ran best(9)\n"
            "best(9) is 7\n");
  EXPECT_EQ(output({FROM_SMART_CACHE}), "fib(5) is 5\nfib(6) is 8\nbest(9) is 7\n");
}

TEST_F(FromPython, CachecacheChoosesForEachCallAndSavesBesideTheData) {
  const std::string places =
      "features holds results\n"
      "elsewhere holds results\n"
      "monday/.cache holds results\n";
  EXPECT_EQ(output({FROM_CACHECACHE}),
            "ran area(3, 4)\n"
            "ran edge(3, 4)\n"
            "ran area(3, 4)\n"
            "ran area(3, 4)\n"
            "ran area(3, 4)\n"
            "hit area\n"
            "ran first_line(monday/data.txt)\n"
            "ran first_line(monday/data.txt)\n" +
                places);
  // The calls with `again` and `bypass` run each time.
  EXPECT_EQ(output({FROM_CACHECACHE}),
            "hit area\n"
            "hit edge\n"
            "ran area(3, 4)\n"
            "ran area(3, 4)\n"
            "hit area\n"
            "hit area\n"
            "hit first_line\n"
            "hit first_line\n" +
                places);
}

TEST_F(FromPython, FuncacheTakesFunctionsAndObeysTheEnvironment) {
  const std::string computed =
      "ran total(4)\n"
      "total: 24\n"
      "ran sum_of(f, 3)\n"
      "squares: 14\n"
      "ran sum_of(f, 3)\n"
      "triangles: 6\n"
      "ran sum_of(f, 3)\n"
      "doubles: 12\n"
      "ran of_kind(1, 4)\n"
      "kind 1: 50\n";
  const std::string others =
      "total: 24\n"
      "hit sum_of\n"
      "squares: 14\n"
      "hit sum_of\n"
      "triangles: 6\n"
      "hit sum_of\n"
      "doubles: 12\n"
      "hit of_kind\n"
      "kind 1: 50\n";
  EXPECT_EQ(output({FROM_FUNCACHE}), computed);
  EXPECT_EQ(output({FROM_FUNCACHE}), "hit total\n" + others);
  EXPECT_EQ(output({FROM_FUNCACHE}, {{"REFRESH", "1"}}), "ran total(4)\n" + others);
  EXPECT_EQ(output({FROM_FUNCACHE}, {{"COOLCACHE_DISABLE", "1"}}), computed);
  EXPECT_EQ(output({FROM_FUNCACHE}, {{"COOLCACHE_DIR", folder.path() / "another"}}), computed);
}

}  // namespace
}  // namespace coolcache::test
