// What a program can ask of the cache and tell it.
#include "testing.hpp"

namespace control {

int one(int n) {
  return CACHE_FN(n) {
    return ++bodies, n;
  };
}
int two(int n) {
  return CACHE_FN(n) {
    return ++bodies, n;
  };
}

}  // namespace control

using namespace control;
using Control = runtime_test;

TEST_F(Control, CountsHitsAndMisses) {
  const auto before = coolcache::stats();
  one(1), one(1), one(2);
  const auto after = coolcache::stats();
  EXPECT_EQ(after.misses - before.misses, 2u);
  EXPECT_EQ(after.memory_hits - before.memory_hits, 1u);
  EXPECT_EQ(after.stores - before.stores, 2u);
  EXPECT_EQ(after.entries, 2u);
  EXPECT_GT(after.bytes, 0u);
}

TEST_F(Control, ClearsOneFunctionOrAll) {
  one(1), one(2), two(1);
  EXPECT_EQ(coolcache::clear("control::one"), 2u);
  EXPECT_MISS(one(1), 1);
  EXPECT_HIT(two(1), 1);
  EXPECT_EQ(coolcache::clear(), 2u);
  EXPECT_MISS(two(1), 1);
}

TEST_F(Control, NamesTheFunctionsThatItKnowsWhenAskedForAnother) {
  one(1);
  try {
    coolcache::clear("control::three");
    FAIL() << "nothing was thrown";
  } catch (const std::invalid_argument& error) {
    EXPECT_NE(std::string(error.what()).find("control::one"), std::string::npos) << error.what();
  }
}

TEST_F(Control, ListsTheFunctionsThatWereCalled) {
  one(1);
  bool found = false;
  for (const coolcache::function_info& each : coolcache::functions()) {
    if (each.name != "control::one") continue;
    found = true;
    EXPECT_EQ(each.file, "runtime/control_test.cpp");
    EXPECT_EQ(each.code.hex().size(), 32u);
  }
  EXPECT_TRUE(found);
}

TEST_F(Control, TellsWhatHappens) {
  std::vector<std::string> told;
  coolcache::on_event([&](const coolcache::event& e) {
    const char* const kinds[] = {"hit", "miss", "store", "evict", "error", "verify_mismatch"};
    told.push_back(std::string(kinds[static_cast<int>(e.kind)]) + " " + std::string(e.function) +
                   "(" + std::string(e.args) + ")");
  });
  one(5), one(5);
  coolcache::on_event({});
  one(5);
  const std::vector<std::string> expected{"miss control::one(n=5)", "store control::one(n=5)",
                                          "hit control::one(n=5)"};
  EXPECT_EQ(told, expected);
}

TEST_F(Control, RefusesSettingsAfterTheFirstCall) {
  one(1);
  EXPECT_THROW(coolcache::configure({}), std::logic_error);
}

TEST_F(Control, RefusesSettingsThatMakeNoSense) {
  EXPECT_THROW(coolcache::configure({.keep_for = std::chrono::seconds(-1)}), std::invalid_argument);
  EXPECT_THROW(coolcache::configure({.verify = 2}), std::invalid_argument);
}
