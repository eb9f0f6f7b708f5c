// `coolcache::file` is keyed by content, whatever the time stamps say.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <coolcache/detail/dependencies.hpp>

#include "testing.hpp"

namespace files {

using coolcache::file;

std::size_t length(const std::filesystem::path& path) {
  return CACHE_FN(CACHE_ITEM(input, file{path})) {
    ++bodies;
    return read_text(input.path()).size();
  };
}
std::size_t twice_length(const std::string& path) {
  return CACHE_FN(path) {
    return ++bodies, 2 * length(path);
  };
}
std::size_t length_and_change(const std::filesystem::path& path) {
  return CACHE_FN(CACHE_ITEM(input, file{path})) {
    ++bodies;
    const std::string text = read_text(input.path());
    write_file(input.path(), text + "x");
    return text.size();
  };
}

}  // namespace files

using namespace files;
using File = runtime_test;

TEST_F(File, IsKeyedByItsContent) {
  const scratch dir;
  write_file(dir / "a", "one");
  EXPECT_MISS(length(dir / "a"), 3u);
  EXPECT_HIT(length(dir / "a"), 3u);
  write_file(dir / "b", "one");
  EXPECT_HIT(length(dir / "b"), 3u);
  write_file(dir / "a", "three");
  EXPECT_MISS(length(dir / "a"), 5u);
}

TEST_F(File, IsReadAgainWhenRewrittenAtOnceWithTheSameSize) {
  const scratch dir;
  for (int i = 0; i < 50; ++i) {
    write_file(dir / "a", "v" + std::to_string(100 + i));
    EXPECT_MISS(length(dir / "a"), 4u);
  }
}

TEST_F(File, IsReadAgainWhenItsTimesAreSetBack) {
  const scratch dir;
  const auto long_ago = std::filesystem::file_time_type::clock::now() - std::chrono::hours(5);
  write_file(dir / "a", "old");
  std::filesystem::last_write_time(dir / "a", long_ago);
  EXPECT_MISS(length(dir / "a"), 3u);
  write_file(dir / "a", "new");
  std::filesystem::last_write_time(dir / "a", long_ago);
  EXPECT_MISS(length(dir / "a"), 3u);
}

TEST_F(File, MayBeMissingWhichIsAKeyOfItsOwn) {
  const scratch dir;
  EXPECT_MISS(length(dir / "none"), 0u);
  EXPECT_HIT(length(dir / "none"), 0u);
  write_file(dir / "none", "");
  EXPECT_MISS(length(dir / "none"), 0u);
}

TEST_F(File, FollowsSymbolicLinks) {
  const scratch dir;
  write_file(dir / "a", "one");
  write_file(dir / "b", "four");
  std::filesystem::create_symlink(dir / "a", dir / "link");
  EXPECT_MISS(length(dir / "link"), 3u);
  std::filesystem::remove(dir / "link");
  std::filesystem::create_symlink(dir / "b", dir / "link");
  EXPECT_MISS(length(dir / "link"), 4u);
}

TEST_F(File, MayNotBeADirectory) {
  const scratch dir;
  EXPECT_THROW(length(dir.path()), std::filesystem::filesystem_error);
}

TEST_F(File, ThatChangesWhileTheBodyRunsLeavesNothingStored) {
  const scratch dir;
  write_file(dir / "a", "12");
  EXPECT_MISS(length_and_change(dir / "a"), 2u);
  write_file(dir / "a", "12");
  EXPECT_MISS(length_and_change(dir / "a"), 2u);
}

TEST_F(File, OfANestedCallInvalidatesTheOuterOne) {
  const scratch dir;
  const std::string path = dir / "a";
  write_file(path, "one");
  EXPECT_RUNS(2, twice_length(path), 6u);
  EXPECT_RUNS(0, twice_length(path), 6u);
  write_file(path, "three");
  EXPECT_RUNS(2, twice_length(path), 10u);
  write_file(path, "one");
  EXPECT_RUNS(1, twice_length(path), 6u);
}

TEST_F(File, ThatIsNoRegularFileMakesTheCallRunUncached) {
  const scratch dir;
  ASSERT_EQ(::mkfifo((dir / "pipe").c_str(), 0600), 0);
  const int keep_open = ::open((dir / "pipe").c_str(), O_RDWR | O_NONBLOCK);
  const int before = bodies;
  const auto read_nothing = [&] {
    return coolcache::detail::is_current({(dir / "pipe").string(), {}, false});
  };
  EXPECT_FALSE(read_nothing());
  EXPECT_EQ(bodies, before);
  ::close(keep_open);
}
