// Large results lie in files beside the index; arrays among them are mapped, not read.
#include <sys/stat.h>

#include <complex>
#include <fstream>
#include <numeric>

#include "testing.hpp"

namespace large {

using coolcache::mapped_array;

struct sample {
  float x = 0;
  std::array<int, 3> cell = {};
  std::complex<double> value;
  bool operator==(const sample&) const = default;
};

std::vector<int> numbers(std::size_t count) {
  std::vector<int> all(count);
  std::iota(all.begin(), all.end(), 1);
  return all;
}

mapped_array<int> array(std::size_t count) {
  return CACHE_FN(count) {
    ++bodies;
    return mapped_array<int>(numbers(count));
  };
}
std::vector<int> vector(std::size_t count) {
  return CACHE_FN(count) {
    ++bodies;
    return numbers(count);
  };
}
std::string text(std::size_t size) {
  return CACHE_FN(size) {
    ++bodies;
    return std::string(size, '\0') + "end";
  };
}
mapped_array<sample> samples(std::size_t count) {
  return CACHE_FN(count) {
    ++bodies;
    std::vector<sample> all(count);
    for (std::size_t i = 0; i < count; ++i)
      all[i] = {static_cast<float>(i), {1, 2, static_cast<int>(i)}, {0.5, 2}};
    return mapped_array<sample>(std::move(all));
  };
}
std::pair<char, mapped_array<double>> named(std::size_t count) {
  return CACHE_FN(count) {
    ++bodies;
    return std::pair('n', mapped_array<double>(std::vector<double>(count, 2.5)));
  };
}
int sum(const mapped_array<int>& all) {
  return CACHE_FN(all) {
    return ++bodies, std::accumulate(all.begin(), all.end(), 0);
  };
}

}  // namespace large

using namespace large;

class LargeResult : public runtime_test {
 protected:
  /// All that is stored by now.
  static std::vector<std::filesystem::path> files() {
    coolcache::flush();
    std::vector<std::filesystem::path> all;
    std::error_code ignored;
    const std::filesystem::path folder =
        std::filesystem::path(std::getenv("COOLCACHE_DIR")) / "results";
    for (const auto& each : std::filesystem::recursive_directory_iterator(folder, ignored))
      if (each.is_regular_file()) all.push_back(each.path());
    return all;
  }
  static bool is_mapped(const void* address) {
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
      std::uintptr_t from = 0, to = 0;
      if (std::sscanf(line.c_str(), "%lx-%lx", &from, &to) != 2) continue;
      const auto at = reinterpret_cast<std::uintptr_t>(address);
      if (from <= at && at < to) return line.find("/results/") != line.npos;
    }
    return false;
  }
  /// What the kernel is asked to do with the memory around an address: proc(5), VmFlags.
  static std::string flags_at(const void* address) {
    std::ifstream maps("/proc/self/smaps");
    bool here = false;
    for (std::string line; std::getline(maps, line);) {
      std::uintptr_t from = 0, to = 0;
      const auto at = reinterpret_cast<std::uintptr_t>(address);
      if (std::sscanf(line.c_str(), "%lx-%lx ", &from, &to) == 2) here = from <= at && at < to;
      if (here && line.starts_with("VmFlags:")) return line + ' ';
    }
    return "";
  }
};

TEST_F(LargeResult, ComesBackIntoLargePages) {
  if (!std::filesystem::exists("/sys/kernel/mm/transparent_hugepage"))
    GTEST_SKIP() << "the kernel has none";
  const int count = 8 << 20;
  EXPECT_RUNS(1, vector(count).size(), std::size_t{count});
  const int before = bodies;
  const auto recalled = vector(count);
  EXPECT_EQ(bodies, before);
  EXPECT_EQ(recalled, numbers(count));
  EXPECT_NE(flags_at(recalled.data() + count / 2).find(" hg "), std::string::npos);
}

TEST_F(LargeResult, ComesBackFromAFileOfItsOwn) {
  EXPECT_MISS(vector(100'000), numbers(100'000));
  EXPECT_EQ(files().size(), 1u);
  EXPECT_HIT(vector(100'000), numbers(100'000));
}

TEST_F(LargeResult, ASmallOneHasNone) {
  EXPECT_MISS(vector(10), numbers(10));
  EXPECT_HIT(vector(10), numbers(10));
  EXPECT_TRUE(files().empty());
}

TEST_F(LargeResult, SixtyFourMebibytesOfZerosAreAString) {
  const std::size_t size = 64 << 20;
  EXPECT_RUNS(1, text(size).size(), size + 3);
  EXPECT_RUNS(0, text(size).substr(size), "end");
}

TEST_F(LargeResult, AnArrayIsMapped) {
  EXPECT_RUNS(1, array(100'000).size(), 100'000u);
  coolcache::flush();
  const int before = bodies;
  const mapped_array<int> all = array(100'000);
  EXPECT_EQ(bodies, before);
  EXPECT_TRUE(is_mapped(all.data()));
  EXPECT_EQ(std::vector<int>(all.begin(), all.end()), numbers(100'000));
  EXPECT_EQ(all.front(), 1);
  EXPECT_EQ(all.back(), 100'000);
  EXPECT_EQ(all[41], 42);
  EXPECT_EQ(std::span<const int>(all).size(), 100'000u);
}

TEST_F(LargeResult, AnArrayThatIsNotYetWrittenIsNotCopied) {
  array(100'000);
  const mapped_array<int> first = array(100'000), second = array(100'000);
  EXPECT_EQ(first.data(), second.data());
}

TEST_F(LargeResult, AMappedArrayOutlivesItsEntry) {
  array(100'000);
  coolcache::flush();
  const mapped_array<int> all = array(100'000);
  EXPECT_TRUE(is_mapped(all.data()));
  coolcache::clear();
  EXPECT_TRUE(files().empty());
  EXPECT_EQ(std::accumulate(all.begin(), all.end(), 0LL), 5'000'050'000LL);
}

TEST_F(LargeResult, SmallAndEmptyArraysAreCopied) {
  EXPECT_RUNS(1, array(0).empty(), true);
  EXPECT_RUNS(0, array(0).empty(), true);
  EXPECT_RUNS(1, array(3)[2], 3);
  EXPECT_RUNS(0, array(3)[2], 3);
}

TEST_F(LargeResult, AnArrayOfAggregatesIsMapped) {
  EXPECT_RUNS(1, samples(10'000)[9'999].cell[2], 9'999);
  coolcache::flush();
  const mapped_array<sample> all = samples(10'000);
  EXPECT_TRUE(is_mapped(all.data()));
  EXPECT_EQ(all[7], (sample{7, {1, 2, 7}, {0.5, 2}}));
}

TEST_F(LargeResult, AnArrayInsideAnotherResultIsCopied) {
  EXPECT_RUNS(1, named(20'000).second[3], 2.5);
  EXPECT_RUNS(0, named(20'000).second.back(), 2.5);
  EXPECT_RUNS(0, named(20'000).first, 'n');
}

TEST_F(LargeResult, AnArrayIsAKeyByItsElements) {
  EXPECT_MISS(sum(numbers(4)), 10);
  EXPECT_HIT(sum(mapped_array<int>(numbers(4))), 10);
  EXPECT_MISS(sum(numbers(3)), 6);
}

TEST_F(LargeResult, ADamagedFileIsAMiss) {
  for (const bool mapped : {false, true}) {
    coolcache::clear();
    mapped ? static_cast<void>(array(50'000)) : static_cast<void>(vector(50'000));
    std::fstream(files().at(0), std::ios::in | std::ios::out).seekp(1000).put('x');
    if (mapped)
      EXPECT_RUNS(1, array(50'000)[300], 301);
    else
      EXPECT_RUNS(1, vector(50'000)[300], 301);
    EXPECT_EQ(files().size(), 1u);
  }
}

TEST_F(LargeResult, AShortOrMissingFileIsAMiss) {
  array(50'000);
  std::filesystem::resize_file(files().at(0), 1000);
  EXPECT_RUNS(1, array(50'000)[300], 301);
  std::filesystem::remove(files().at(0));
  EXPECT_RUNS(1, array(50'000)[300], 301);
  EXPECT_RUNS(0, array(50'000)[300], 301);
}

TEST_F(LargeResult, OfAnotherComputationReplacesTheFile) {
  using coolcache::options;
  array(50'000);
  coolcache::with(options{.again = true}, [] { return array(50'000); });
  EXPECT_EQ(files().size(), 1u);
  EXPECT_RUNS(0, array(50'000)[300], 301);
}

TEST_F(LargeResult, CountsAmongTheBytesOfTheCache) {
  const auto before = coolcache::stats().bytes;
  vector(100'000);
  EXPECT_GE(coolcache::stats().bytes, before + 400'000);
  EXPECT_EQ(coolcache::clear("large::vector"), 1u);
  EXPECT_TRUE(files().empty());
  EXPECT_LT(coolcache::stats().bytes, before + 100'000);
}

TEST_F(LargeResult, TheLimitOfTheDirectoryRemovesFiles) {
  const scratch folder;
  const coolcache::options small = {.dir = folder / "cache", .max_size = 1'000'000};
  for (std::size_t i = 0; i < 10; ++i) coolcache::with(small, [&] { return vector(60'000 + i); });
  coolcache::flush();
  std::uint64_t bytes = 0, count = 0;
  for (const auto& each : std::filesystem::recursive_directory_iterator(folder / "cache/results"))
    if (each.is_regular_file()) bytes += each.file_size(), ++count;
  EXPECT_LE(bytes, 1'000'000u);
  EXPECT_GE(count, 1u);
}
