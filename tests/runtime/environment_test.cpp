// Environment variables win over settings; what is not understood is said.
#include "environment.hpp"

#include "testing.hpp"

using coolcache::detail::apply_environment;
using coolcache::detail::parse_size;

TEST(Environment, UnderstandsSizes) {
  EXPECT_EQ(parse_size("0"), 0u);
  EXPECT_EQ(parse_size("1024"), 1024u);
  EXPECT_EQ(parse_size("12B"), 12u);
  EXPECT_EQ(parse_size("500M"), 500u << 20);
  EXPECT_EQ(parse_size("2G"), std::uint64_t{2} << 30);
  EXPECT_EQ(parse_size("1.5KiB"), 1536u);
  EXPECT_EQ(parse_size("3kb"), std::nullopt);
  EXPECT_EQ(parse_size("3kB"), 3072u);
  for (const char* bad : {"", "x", "M", "-1", "1 G", "1GG", "1e30", "nan", "inf", "500MX"})
    EXPECT_EQ(parse_size(bad), std::nullopt) << bad;
}

TEST(Environment, IsSaidToBeMisunderstoodOrNotHonoured) {
  std::vector<std::string> said;
  const auto warn = [&](std::string_view text) { said.emplace_back(text); };
  ::setenv("COOLCACHE_MAX_SIZE", "lots", 1);
  ::setenv("COOLCACHE_READONLY", "yes", 1);
  ::setenv("COOLCACHE_VERIFY", "half", 1);
  ::setenv("COOLCACHE_REMOTE", "redis://x", 1);
  const auto result = apply_environment({.max_size = 7, .readonly = true}, warn);
  for (const char* name : {"MAX_SIZE", "READONLY", "VERIFY", "REMOTE"})
    ::unsetenv((std::string("COOLCACHE_") + name).c_str());
  EXPECT_EQ(said.size(), 4u);
  EXPECT_EQ(result.max_size, 7u);
  EXPECT_TRUE(result.readonly);
}

TEST(Environment, IsSaidToBeEmpty) {
  for (const char* name :
       {"DIR", "DISABLE", "READONLY", "VERBOSE", "MAX_SIZE", "VERIFY", "REMOTE"}) {
    const std::string variable = std::string("COOLCACHE_") + name;
    const char* const value = std::getenv(variable.c_str());
    const std::string before = value == nullptr ? "" : value;
    ::setenv(variable.c_str(), "", 1);
    std::vector<std::string> said;
    apply_environment({}, [&](std::string_view text) { said.emplace_back(text); });
    before.empty() ? ::unsetenv(variable.c_str()) : ::setenv(variable.c_str(), before.c_str(), 1);
    ASSERT_EQ(said.size(), 1u) << variable;
    EXPECT_NE(said[0].find(variable + " is empty"), std::string::npos) << said[0];
  }
}

TEST(Environment, WinsOverSettings) {
  const auto silent = [](std::string_view text) { FAIL() << text; };
  ::setenv("COOLCACHE_MAX_SIZE", "2K", 1);
  ::setenv("COOLCACHE_READONLY", "0", 1);
  ::setenv("COOLCACHE_VERBOSE", "1", 1);
  ::setenv("COOLCACHE_VERIFY", "0.05", 1);
  const auto result = apply_environment({.max_size = 7, .readonly = true}, silent);
  for (const char* name : {"MAX_SIZE", "READONLY", "VERBOSE", "VERIFY"})
    ::unsetenv((std::string("COOLCACHE_") + name).c_str());
  EXPECT_EQ(result.max_size, 2048u);
  EXPECT_FALSE(result.readonly);
  EXPECT_TRUE(result.verbose);
  EXPECT_EQ(result.verify, 0.05);
}
