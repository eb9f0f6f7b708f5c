// What is stored and where: faults of other memoizers that lose results, or that grow.
#include <sys/stat.h>

#include <fstream>
#include <string>

#include "directory_reads.hpp"
#include "fault.hpp"

namespace storing {

int plain(int n) {
  return CACHE_FN(n) {
    return ++bodies, n;
  };
}
std::string text(int n) {
  return CACHE_FN(n) {
    return ++bodies, std::string(50'000, static_cast<char>('a' + n % 26));
  };
}
int unlimited(int n, const std::filesystem::path& data) {
  return CACHE_FN_WITH((coolcache::options{.dir = data}), n) {
    return ++bodies, n;
  };
}

std::uint64_t bytes_on_disk(const std::filesystem::path& dir) {
  std::uint64_t sum = 0;
  for (const auto& each : std::filesystem::recursive_directory_iterator(dir)) {
    struct stat status;
    if (::stat(each.path().c_str(), &status) == 0)
      sum += 512 * static_cast<std::uint64_t>(status.st_blocks);
  }
  return sum;
}

std::size_t files_in(const std::filesystem::path& dir) {
  std::size_t count = 0;
  for (const auto& each : std::filesystem::recursive_directory_iterator(dir))
    count += each.is_regular_file();
  return count;
}

/// How many of text(0) to text(199) are stored in `dir`.
int results_in(const std::filesystem::path& dir) {
  int count = 0;
  for (int n = 0; n < 200; ++n) {
    try {
      coolcache::with({.dir = dir, .only_cached = true}, [&] { return text(n); });
      ++count;
    } catch (const coolcache::not_cached&) {
    }
  }
  return count;
}

/// Bytes that this process has handed to the system in writes.
std::uint64_t written_bytes() {
  std::ifstream io("/proc/self/io");
  std::uint64_t value = 0;
  for (std::string name; io >> name >> value;)
    if (name == "wchar:") return value;
  ADD_FAILURE() << "/proc/self/io has no wchar";
  return 0;
}

}  // namespace storing

using namespace storing;
using coolcache::with;

TEST_F(Fault, ExitingLosesNothing) {
  EXPECT_EQ(probe("numbers 1 3"), "ran 3\n");
  EXPECT_EQ(probe("numbers 1 3"), "ran 0\n");
}

TEST_F(Fault, ManyResultsAtOnceAreAllStored) {
  EXPECT_EQ(probe("numbers 1 400"), "ran 400\n");
  EXPECT_EQ(probe("numbers 1 400"), "ran 0\n");
}

TEST_F(Fault, BeingKilledWhileStoringLosesNoEarlierResult) {
  EXPECT_EQ(probe("numbers 1 200"), "ran 200\n");
  for (const char* after : {"0.02", "0.05", "0.1", "0.13", "0.17", "0.3"}) {
    const outcome killed =
        run("COOLCACHE_DIR=" + cache() + " timeout -s KILL " + after + " " PROBE " rewrite");
    EXPECT_EQ(killed.out, "");
    EXPECT_EQ(probe("numbers 1 200"), "ran 0\n") << "killed after " << after << " s";
  }
}

TEST_F(Fault, ADirectoryMayBeChosenInCode) {
  const outcome first = run("unset COOLCACHE_DIR; " PROBE " configured " + cache());
  EXPECT_EQ(first.out, "ran 3\n") << first.err;
  EXPECT_EQ(probe("numbers 1 3"), "ran 0\n");
}

TEST_F(Fault, AMissDoesNotWriteAllEntriesAgain) {
  const auto cost_of = [](int first) {
    const std::uint64_t before = written_bytes();
    for (int n = first; n < first + 100; ++n) plain(n);
    coolcache::flush();
    return written_bytes() - before;
  };
  const std::uint64_t empty = cost_of(0);
  for (int n = 1000; n < 1800; ++n) plain(n);
  coolcache::flush();
  EXPECT_GT(empty, 0u);
  EXPECT_LT(cost_of(5000), 3 * empty + 100'000);
}

TEST_F(Fault, ASizeLimitHoldsWhileRunning) {
  constexpr std::uint64_t limit = 2 << 20;
  const coolcache::options small{.dir = cache(), .max_size = limit};
  std::uint64_t most = 0;
  for (int n = 0; n < 200; ++n) {
    with(small, [&] { return text(n); });
    if (n % 10 == 9) coolcache::flush(), most = std::max(most, bytes_on_disk(cache()));
  }
  EXPECT_LT(most, 2 * limit);  // of ten megabytes that were stored
  EXPECT_GT(most, limit / 4);
  EXPECT_GT(results_in(cache()), 10);
}

TEST_F(Fault, ManyEntriesAreAFewFiles) {
  EXPECT_EQ(probe("numbers 1 400"), "ran 400\n");
  EXPECT_LT(files_in(cache()), 20u);
}

TEST_F(Fault, AHitDoesNotListTheDirectory) {
  for (int n = 0; n < 300; ++n) plain(n);
  const int before = directory_reads();
  for (int n = 0; n < 300; ++n) plain(n);
  EXPECT_HIT(plain(1), 1);
  EXPECT_EQ(directory_reads(), before);
}

TEST_F(Fault, ACallWithADirDoesNotScanIt) {
  EXPECT_MISS(unlimited(0, cache()), 0);
  const int before = directory_reads();
  for (int n = 1; n < 100; ++n) EXPECT_MISS(unlimited(n, cache()), n);
  for (int n = 1; n < 100; ++n) EXPECT_HIT(unlimited(n, cache()), n);
  EXPECT_EQ(directory_reads(), before);
  // The count is one: it goes up where a directory is read.
  files_in(cache());
  EXPECT_GT(directory_reads(), before);
}
