// What a store leaves behind when its process ends: an index that is not much larger than what it
// holds, with all that was written.
#include <sys/wait.h>
#include <unistd.h>
#include <optional>
#include <random>

#include "disk_store.hpp"
#include "index_check.hpp"
#include "testing.hpp"

namespace {

using namespace coolcache::detail;

class Leaving : public testing::Test {
 protected:
  static constexpr std::size_t batch = 3'000, batches = 4;

  Leaving() {
    std::mt19937_64 random{11};  // as digests are
    for (std::size_t i = 0; i < batch * batches; ++i) keys.push_back({{random(), random()}});
    store.emplace(dir / "c", false, [](std::string_view text) { ADD_FAILURE() << text; });
  }
  std::uintmax_t size() const { return std::filesystem::file_size(index); }
  /// Each batch replaces nearly all pages.
  void fill() {
    entry value;
    value.function = "f";
    value.payload.assign(100, 'x');
    for (std::size_t from = 0; from < keys.size(); from += batch) {
      std::vector<disk_store::change> all;
      for (std::size_t i = from; i < from + batch; ++i) all.push_back({keys[i], &value});
      ASSERT_TRUE(store->write_all(all));
    }
  }
  std::size_t found_by_the_next_process() {
    store.emplace(dir / "c", false, [](std::string_view text) { ADD_FAILURE() << text; });
    found_entry found;
    std::size_t count = 0;
    for (const key& each : keys) count += store->find(each, false, found) ? 1u : 0u;
    return count;
  }
  scratch dir;
  const std::filesystem::path index = dir / (std::string("c/") + index_name);
  std::vector<key> keys;
  std::optional<disk_store> store;
};

}  // namespace

TEST_F(Leaving, GivesBackFreePagesWhereTheyAreTheGreaterPart) {
  fill();
  const std::uintmax_t before = size();
  store.reset();
  EXPECT_LT(size(), before / 2);
  EXPECT_FALSE(std::filesystem::exists(index.string() + "-lock"));
  EXPECT_EQ(check_pages(index), index_state::good);
  EXPECT_EQ(found_by_the_next_process(), keys.size());
}

TEST_F(Leaving, LeavesASmallIndexAsItIs) {
  ASSERT_TRUE(store->put(keys[0], {}));
  ASSERT_TRUE(store->put(keys[1], {}));
  const std::uintmax_t before = size();
  store.reset();
  EXPECT_EQ(size(), before);
}

TEST_F(Leaving, ReplacesWhatACopyThatWasCutOffHasLeft) {
  fill();
  const std::uintmax_t before = size();
  write_file(index.string() + ".compacted", std::string(10'000'000, '?'));
  store.reset();
  EXPECT_LT(size(), before / 2);
  EXPECT_FALSE(std::filesystem::exists(index.string() + ".compacted"));
  EXPECT_EQ(found_by_the_next_process(), keys.size());
}

TEST_F(Leaving, LosesNothingWhereNoCopyCanBeMade) {
  fill();
  const std::uintmax_t before = size();
  std::filesystem::create_directory(index.string() + ".compacted");
  store.reset();
  EXPECT_EQ(size(), before);
  EXPECT_EQ(found_by_the_next_process(), keys.size());
}

/// What another process writes meanwhile would go with the old file.
TEST_F(Leaving, LeavesAnIndexThatAnotherProcessHasOpenAsItIs) {
  fill();
  int opened[2], done[2];
  ASSERT_EQ(::pipe(opened), 0);
  ASSERT_EQ(::pipe(done), 0);
  store->before_fork();
  const pid_t child = ::fork();
  store->after_fork(child == 0);
  ASSERT_GE(child, 0);
  char byte = 'x';
  if (child == 0) {
    bool good =
        store->open() && ::write(opened[1], &byte, 1) == 1 && ::read(done[0], &byte, 1) == 1;
    good = good && store->put({{1, 1}}, {});
    ::_exit(good ? 0 : 1);
  }
  ASSERT_EQ(::read(opened[0], &byte, 1), 1);
  const std::uintmax_t before = size();
  store.reset();
  EXPECT_EQ(size(), before);
  ASSERT_EQ(::write(done[1], &byte, 1), 1);
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  keys.push_back({{1, 1}});
  EXPECT_EQ(found_by_the_next_process(), keys.size());
}

/// A program may leave twice: when it ends, and when the object goes.
TEST_F(Leaving, SecondTimeDoesNotTouchWhatOthersHaveWrittenSince) {
  fill();
  store->leave();
  {
    disk_store other(dir / "d", false, [](std::string_view) {});
    ASSERT_TRUE(other.open());
  }
  const auto theirs = dir / (std::string("d/") + index_name);
  std::filesystem::rename(theirs, index);
  const file_stamp stamp = stamp_of(index);
  fill();
  store.reset();
  EXPECT_EQ(stamp_of(index), stamp);
}

TEST_F(Leaving, TouchesNoIndexThatHasTakenThePlaceOfItsOwn) {
  fill();
  std::filesystem::rename(dir / "c", dir / "moved");
  const std::filesystem::path moved = dir / (std::string("moved/") + index_name);
  {
    disk_store other(dir / "c", false, [](std::string_view) {});
    ASSERT_TRUE(other.put({{1, 1}}, {}));
  }
  const std::uintmax_t theirs = size(), before = std::filesystem::file_size(moved);
  store.reset();
  EXPECT_EQ(size(), theirs);
  EXPECT_EQ(std::filesystem::file_size(moved), before);
}
