// What is kept of earlier scans does not grow without end, and what is in use stays.
#include <gmock/gmock.h>
#include <stdlib.h>

#include <filesystem>

#include "kept_parses.hpp"
#include "parser.hpp"

namespace coolcache::scan {
namespace {

class KeptParsesSize : public testing::Test {
 protected:
  KeptParsesSize() {
    std::string name = (std::filesystem::temp_directory_path() / "coolcache-kept-XXXXXX").string();
    EXPECT_NE(::mkdtemp(name.data()), nullptr);
    folder = name;
  }
  ~KeptParsesSize() override { std::filesystem::remove_all(folder); }

  static std::string source(int i) {
    return "int f" + std::to_string(i) + "() { return " + std::to_string(i) + "; }\n";
  }
  // A scan of such sources; returns how many it had to parse.
  int scan(std::initializer_list<int> sources, std::uint64_t most_bytes) const {
    kept_parses kept(folder, most_bytes);
    int parsed = 0;
    for (int i : sources) {
      file_summary summary = parse(source(i));
      digest content = digest_of(source(i));
      if (std::optional<file_summary> known = kept.find(content)) {
        EXPECT_EQ(*known, summary);
        continue;
      }
      kept.keep(content, summary);
      ++parsed;
    }
    kept.commit();
    return parsed;
  }
  std::uintmax_t size() const { return std::filesystem::file_size(folder + "/parsed"); }

  std::string folder;
};

TEST_F(KeptParsesSize, WhatWasKeptIsFound) {
  EXPECT_EQ(scan({1, 2, 3}, 1 << 20), 3);
  EXPECT_EQ(scan({3, 4, 1}, 1 << 20), 1);
  EXPECT_EQ(scan({1, 2, 3, 4}, 1 << 20), 0);
}

TEST_F(KeptParsesSize, WhatIsInUseOutlivesWhatIsNot) {
  scan({0}, 1 << 20);
  std::uintmax_t most = 10 * size();
  for (int i = 1; i < 50; ++i) {
    EXPECT_EQ(scan({0, i}, most), 1) << i;
    EXPECT_LE(size(), most + 2 * most / 10) << i;
  }
  EXPECT_EQ(scan({0}, most), 0);
  EXPECT_EQ(scan({1}, most), 1);
}

TEST_F(KeptParsesSize, MoreThanTheLimitStaysWhereAllOfItIsInUse) {
  EXPECT_EQ(scan({1, 2, 3, 4, 5}, 100), 5);
  EXPECT_EQ(scan({1, 2, 3, 4, 5}, 100), 0);
  EXPECT_EQ(scan({1, 2, 3, 4, 5}, 100), 0);
}

}  // namespace
}  // namespace coolcache::scan
