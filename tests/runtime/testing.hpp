// How tests of the runtime speak: EXPECT_MISS(f(2), 4); EXPECT_HIT(f(2), 4).
#pragma once

#include <gtest/gtest.h>

#include <atomic>
#include <coolcache/coolcache.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

/// How often bodies of marked functions ran. Each body of the tests counts itself.
inline std::atomic<int> bodies = 0;

#define EXPECT_RUNS(count, call, value)   \
  do {                                    \
    const int before_ = bodies;           \
    EXPECT_EQ((call), (value)) << #call;  \
    EXPECT_EQ(bodies - before_, (count)); \
  } while (false)

#define EXPECT_MISS(call, value) EXPECT_RUNS(1, call, value)
#define EXPECT_HIT(call, value) EXPECT_RUNS(0, call, value)

/// An empty directory that goes with the test.
class scratch {
 public:
  scratch();
  ~scratch();
  scratch(const scratch&) = delete;
  scratch& operator=(const scratch&) = delete;
  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

void write_file(const std::filesystem::path& file, std::string_view text);
std::string read_text(const std::filesystem::path& file);

/// What a command printed, on both streams, and how it ended.
struct outcome {
  std::string out, err;
  int status = 0;
};
/// Runs a line of shell.
outcome run(const std::string& line);

/// Each test begins with an empty default cache.
class runtime_test : public testing::Test {
 protected:
  void SetUp() override { coolcache::clear(); }
};
