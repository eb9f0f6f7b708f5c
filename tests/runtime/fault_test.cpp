// What programs that are killed, disks that are full and bytes that rot do to what is stored: no
// wrong value, no crash, and what was on disk and is whole still hits. COOLCACHE_FAULTS is how many
// faults each test makes, the first of them the same in each run; script/faults makes a thousand.
#include <algorithm>
#include <random>
#include <sstream>
#include <thread>

#include "disk_store.hpp"
#include "testing.hpp"

namespace {

using namespace coolcache::detail;

int faults() {
  const char* const chosen = std::getenv("COOLCACHE_FAULTS");
  return chosen == nullptr ? 20 : std::atoi(chosen);
}

class Faults : public testing::Test {
 protected:
  std::string cache() const { return dir / "cache"; }
  outcome probe(const std::string& args) const {
    return run("env COOLCACHE_DIR=" + cache() + " " PROBE " " + args);
  }
  scratch dir;
  std::mt19937 random{42};
};

/// How many lines of what `probe` prints say that the square of a number from `first` on is stored.
int hits_from(int first, const std::string& printed) {
  std::istringstream lines(printed);
  std::string what;
  int hits = 0;
  for (int square = 0; lines >> what >> square; ++first) {
    EXPECT_EQ(square, first * first);
    hits += what == "hit";
  }
  return hits;
}

}  // namespace

TEST_F(Faults, ProcessesThatAreKilledLoseNothingThatWasFlushed) {
  int killed = 0, stored = 0;
  for (int round = 0; killed < faults(); ++round) {
    if (round % 8 == 0) std::filesystem::remove_all(cache());
    std::vector<std::string> printed(3);
    std::vector<std::thread> writers;
    for (std::size_t i = 0; i < printed.size(); ++i) {
      const int first = 10'000 * static_cast<int>(i) + 1'000 * (round % 8) + 1;
      const std::string milliseconds = std::to_string(20 + random() % 80);
      writers.emplace_back([&, i, first, milliseconds] {
        const outcome end = run("COOLCACHE_DIR=" + cache() + " timeout -s KILL 0." +
                                std::string(3 - milliseconds.size(), '0') + milliseconds +
                                " " PROBE " store " + std::to_string(first));
        EXPECT_EQ(end.err.find("coolcache:"), std::string::npos) << end.err;
        printed[i] = std::to_string(first) + " " + end.out;
      });
    }
    for (std::thread& each : writers) each.join();
    killed += static_cast<int>(writers.size());
    for (const std::string& each : printed) {
      std::istringstream numbers(each);
      int first = 0, last = 0;
      numbers >> first;
      for (last = first - 1; numbers >> last;) {
      }
      if (last < first) continue;
      const outcome read =
          probe("$(seq " + std::to_string(first) + " " + std::to_string(last) + ")");
      EXPECT_EQ(read.status, 0) << read.err;
      EXPECT_EQ(read.err, "");
      EXPECT_EQ(hits_from(first, read.out), last - first + 1);
      stored += last - first + 1;
    }
  }
  std::printf("%d processes were killed; %d results that they had flushed were found\n", killed,
              stored);
}

/// Bytes of stored results are changed while no process has the index open: the checksum of each
/// value and file says so.
TEST_F(Faults, ResultsWhoseBytesRotAreMissesAndNeverWrong) {
  int wrong = 0, found_count = 0, missed = 0;
  for (int round = 0; round < faults(); ++round) {
    const std::string folder = dir / ("c" + std::to_string(round));
    {
      disk_store store(folder, false, [](std::string_view) {});
      std::vector<entry> entries(40);
      std::vector<disk_store::change> all;
      for (std::uint64_t i = 0; i < entries.size(); ++i) {
        entries[i].payload =
            std::string(i % 8 == 0 ? 70'000 : 900, static_cast<char>('a' + i % 26));
        all.push_back({{{i, i}}, &entries[i]});
      }
      ASSERT_TRUE(store.write_all(all));
    }
    for (const auto& each : std::filesystem::recursive_directory_iterator(folder)) {
      if (!each.is_regular_file() || each.file_size() < 20'000) continue;
      std::string bytes = read_text(each.path());
      for (int flips = 0; flips < 12; ++flips) {
        const std::size_t at = random() % bytes.size();
        // Of the index, values alone: damage to its pages is outside the promise.
        if (bytes[at] >= 'a' && bytes[at] <= 'z') bytes[at] = static_cast<char>(random());
      }
      write_file(each.path(), bytes);
    }
    disk_store store(folder, false, [](std::string_view) {});
    for (std::uint64_t i = 0; i < 40; ++i) {
      found_entry found;
      if (!store.find({{i, i}}, i % 2 == 0, found)) {
        ++missed;
        continue;
      }
      ++found_count;
      const std::string_view got = found.bytes();
      wrong += got.size() != (i % 8 == 0 ? 70'000u : 900u) ||
               got.find_first_not_of(static_cast<char>('a' + i % 26)) != got.npos;
    }
  }
  EXPECT_EQ(wrong, 0);
  EXPECT_GT(missed, 0);
  EXPECT_GT(found_count, missed);
  std::printf("%d results were found after their bytes rotted, %d missed, %d wrong\n", found_count,
              missed, wrong);
}

TEST_F(Faults, AnIndexThatIsCutShortIsSetAside) {
  probe("$(seq 1 300)");
  const std::string index = cache() + "/" + index_name;
  const std::string whole = read_text(index);
  for (int round = 0; round < faults(); ++round) {
    write_file(index, whole.substr(0, random() % whole.size()));
    const outcome read = probe("$(seq 1 300)");
    EXPECT_EQ(read.status, 0) << read.err;
    hits_from(1, read.out);
  }
}
