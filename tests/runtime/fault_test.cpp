// What programs that are killed, disks that are full and bytes that rot do to what is stored: no
// wrong value, no crash, and what was on disk and is whole still hits. COOLCACHE_FAULTS is how many
// faults each test makes, the first of them the same in each run; script/faults makes a thousand.
#include <fcntl.h>
#include <unistd.h>
#include <algorithm>
#include <cstddef>
#include <random>
#include <sstream>
#include <thread>

#include "disk_store.hpp"
#include "index_check.hpp"
#include "page_check.hpp"
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
  /// Result `i` is a text that no other is.
  static void store_texts(disk_store& store, std::uint64_t first, std::uint64_t last) {
    std::vector<entry> texts(last - first);
    std::vector<disk_store::change> all;
    for (std::uint64_t i = first; i < last; ++i) {
      entry& each = texts[i - first];
      each.function = "text";
      each.payload = std::string(i % 50 == 0 ? 9'000 : 100, static_cast<char>('a' + i % 26)) +
                     std::to_string(i);
      all.push_back({{{i * i, i}}, &each});
    }
    store.write_all(all);
  }
  /// Whether it is found; that it is another is an error.
  static bool is_right(disk_store& store, std::uint64_t i) {
    found_entry found;
    if (!store.find({{i * i, i}}, false, found)) return false;
    const std::string end = std::to_string(i);
    const std::string_view text = found.bytes();
    EXPECT_TRUE(text.ends_with(end) &&
                text.substr(0, text.size() - end.size())
                        .find_first_not_of(static_cast<char>('a' + i % 26)) == text.npos)
        << i << ": " << text;
    return true;
  }
  /// Every second one near the start of a page, where LMDB's own numbers are.
  void flip_bits(const std::string& file, int count) {
    std::string bytes = read_text(file);
    for (; count > 0; --count) {
      std::size_t at = random() % bytes.size();
      if (count % 2 == 0) at = at / 4096 * 4096 + random() % 64;
      bytes[at] ^= static_cast<char>(1 << random() % 8);
    }
    write_file(file, bytes);
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

/// The file grows, and then its meta pages say so, as LMDB has it: who asks in the other order
/// finds a file that is too short.
TEST_F(Faults, AnIndexThatGrowsWhileItIsLookedAtIsNotTakenForDamaged) {
  const std::filesystem::path index = dir / "c" / index_name;
  disk_store(dir / "c", false, [](std::string_view) {}).put({{1, 1}}, {});
  std::atomic<bool> done = false;
  std::thread writer([&] {
    constexpr off_t page = 4096;
    const int file = ::open(index.c_str(), O_RDWR | O_CLOEXEC);
    const off_t pages = static_cast<off_t>(std::filesystem::file_size(index)) / page;
    for (off_t more = 1; more <= 20'000; ++more) {
      const off_t last = pages + more - 1;
      ASSERT_EQ(::ftruncate(file, (last + 1) * page), 0);
      for (const off_t meta : {off_t{0}, page})
        ASSERT_EQ(::pwrite(file, &last, sizeof last, meta + off_t{offsetof(index_meta, last_page)}),
                  ssize_t{sizeof last});
    }
    ::close(file);
    done = true;
  });
  int looks = 0, bad = 0;
  for (; !done; ++looks) bad += check_index(index) != index_state::good;
  writer.join();
  EXPECT_EQ(bad, 0) << "of " << looks;
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

/// Anywhere in the index, while no process has it open: in keys, sizes, page numbers, lists of free
/// pages. Then it is used for everything that there is.
TEST_F(Faults, AnIndexWhosePagesRotIsUsedOrSetAsideAndNeverWrong) {
  const std::string origin = dir / "origin", folder = dir / "rotten";
  {
    disk_store store(origin, false, [](std::string_view) {});
    store_texts(store, 0, 2'000);
    std::vector<key> every_third;
    for (std::uint64_t i = 0; i < 2'000; i += 3) every_third.push_back({{i * i, i}});
    store.drop_all(every_third);
    store.flush();
  }
  int kept = 0, set_aside = 0, found_count = 0;
  for (int round = 0; round < faults() * 5; ++round) {
    std::filesystem::remove_all(folder);
    std::filesystem::copy(origin, folder, std::filesystem::copy_options::recursive);
    flip_bits(folder + "/" + index_name, 1 + static_cast<int>(random() % 8));
    bool damaged = false;
    disk_store store(folder, false, [&](std::string_view) { damaged = true; });
    for (std::uint64_t i = 0; i < 2'000; ++i) found_count += is_right(store, i);
    store_texts(store, 5'000, 5'500);
    store.limit(100'000);
    store_texts(store, 5'500, 6'100);
    for (std::uint64_t i = 5'000; i < 6'100; ++i) found_count += is_right(store, i);
    store.list({});
    store.clear();
    ++(damaged ? set_aside : kept);
  }
  EXPECT_GT(kept, 0);
  EXPECT_GT(set_aside, 0);
  std::printf("bits of %d indexes were flipped: %d were set aside, %d used; %d results found\n",
              set_aside + kept, set_aside, kept, found_count);
}

TEST_F(Faults, AnIndexThatAProcessLeftBehindWhenItWasKilledIsReadThroughOnce) {
  probe("$(seq 1 300)");
  const std::string index = cache() + "/" + index_name;
  const auto stamp = [&] { return read_text(cache() + "/process.lock"); };
  const std::string clean = stamp();
  EXPECT_EQ(clean.size(), 32u);
  probe("1 2 3");
  EXPECT_NE(stamp(), clean) << "uses were written, so the index has changed";
  write_file(index, read_text(index));
  const auto file = [&] { return std::filesystem::last_write_time(index); };
  const auto before = file();
  EXPECT_EQ(probe("1 2 3").out, "hit 1\nhit 4\nhit 9\n");
  EXPECT_NE(file(), before);
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
