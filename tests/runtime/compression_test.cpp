// Results take less room on disk where the sample says so, and come back as they were.
#include "compression.hpp"

#include <random>

#include "disk_store.hpp"
#include "testing.hpp"

namespace {

using namespace coolcache::detail;

constexpr std::uint64_t second = 1'000'000'000;
const key under{{1, 2}};

std::string repetitive(std::size_t size) {
  std::string text;
  while (text.size() < size) text += "line " + std::to_string(text.size() % 1000) + "\n";
  return text.substr(0, size);
}
std::string noise(std::size_t size) {
  std::mt19937 random(7);
  std::string bytes(size, 0);
  for (char& each : bytes) each = static_cast<char>(random());
  return bytes;
}

/// Half of the bits are noise.
std::string digits(std::size_t size) {
  std::string text = noise(size);
  for (char& each : text) each = "0123456789abcdef"[each & 15];
  return text;
}

/// A directory with one result, which took ten seconds unless the test says otherwise.
class Compression : public testing::Test {
 protected:
  void put(std::string payload) {
    value.payload = std::move(payload);
    ASSERT_TRUE(store.put(under, value));
  }
  bool comes_back() {
    found_entry found;
    return store.find(under, false, found) && found.bytes() == value.payload;
  }
  std::uint64_t bytes_held() { return store.list({}).at(0).bytes; }

  Compression() { value.cost = 10 * second; }
  scratch dir;
  std::vector<std::string> problems;
  entry value;
  disk_store store{dir / "c", false,
                   [this](std::string_view problem) { problems.emplace_back(problem); }};
};

}  // namespace

TEST_F(Compression, MakesLargeResultsSmall) {
  put(repetitive(2'000'000));
  EXPECT_LT(bytes_held(), 400'000u);
  EXPECT_TRUE(comes_back());
}

TEST_F(Compression, PutsIntoTheIndexWhatBecomesSmallEnough) {
  put(repetitive(blob_threshold + 1));
  EXPECT_FALSE(std::filesystem::exists(dir / "c/results"));
  EXPECT_TRUE(comes_back());
}

TEST_F(Compression, MakesSmallerWhatIsInTheIndex) {
  put(repetitive(20'000));
  EXPECT_LT(bytes_held(), 10'000u);
  EXPECT_TRUE(comes_back());
}

TEST_F(Compression, LeavesAloneWhatDoesNotShrink) {
  put(noise(1'000'000));
  EXPECT_GE(bytes_held(), 1'000'000u);
  EXPECT_TRUE(comes_back());
  put(repetitive(100'000) + noise(900'000));
  EXPECT_GE(bytes_held(), 1'000'000u) << "the sample is taken all over it";
  EXPECT_TRUE(comes_back());
}

TEST_F(Compression, LeavesAloneWhatWouldTakeLongToReadForWhatItSaves) {
  value.cost = second;
  put(repetitive(11'000'000));
  EXPECT_GE(bytes_held(), 11'000'000u);
  EXPECT_TRUE(comes_back());
}

TEST_F(Compression, LeavesAloneWhatWasQuicklyComputed) {
  value.cost = second - 1;
  put(repetitive(20'000));
  EXPECT_GE(bytes_held(), 20'000u);
  EXPECT_TRUE(comes_back());
}

TEST_F(Compression, LeavesAloneWhatIsMapped) {
  value.maps = true;
  put(repetitive(2'000'000));
  EXPECT_GE(bytes_held(), 2'000'000u);
  EXPECT_TRUE(comes_back());
}

TEST_F(Compression, LeavesAloneWhatIsSmall) {
  put(std::string(1000, 'x'));
  EXPECT_GE(bytes_held(), 1000u);
  EXPECT_TRUE(comes_back());
}

TEST_F(Compression, ADamagedFrameIsAMiss) {
  put(digits(1'000'000));
  ASSERT_LT(bytes_held(), 700'000u);
  ASSERT_TRUE(comes_back());
  for (const auto& file : std::filesystem::recursive_directory_iterator(dir / "c/results")) {
    if (!file.is_regular_file()) continue;
    std::string bytes = read_text(file.path());
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 4);
    write_file(file.path(), bytes);
  }
  EXPECT_FALSE(comes_back());
  EXPECT_TRUE(store.list({}).empty()) << "and it is dropped";
}

TEST_F(Compression, ReadsNothingButWholeFrames) {
  std::string frame, back;
  ASSERT_TRUE(compress(repetitive(50'000), second, frame));
  ASSERT_TRUE(decompress(frame, back));
  EXPECT_EQ(back, repetitive(50'000));
  for (std::size_t size = 0; size < frame.size(); size += 17)
    EXPECT_FALSE(decompress(std::string_view(frame).substr(0, size), back)) << size;
  EXPECT_FALSE(decompress("no frame at all", back));
}
