// docs/coming_from_python.md names tests that there are, and that `ctest -L parity` runs.
#include <gtest/gtest.h>

#include <fstream>
#include <regex>

#include "command.hpp"

namespace coolcache::test {
namespace {

/// What stands between backquotes in the last cell of each table's rows.
std::vector<std::string> named_tests() {
  static const std::regex name("`([^`]+)`");
  std::vector<std::string> names;
  std::ifstream page(COOLCACHE_CHECKOUT "/docs/coming_from_python.md");
  for (std::string line; std::getline(page, line);) {
    if (!line.starts_with("| ") || !line.ends_with(" |")) continue;
    line.resize(line.size() - 2);
    const std::string cell = line.substr(line.rfind('|'));
    for (std::sregex_iterator m(cell.begin(), cell.end(), name), end; m != end; ++m)
      names.push_back((*m)[1]);
  }
  return names;
}

TEST(Page, NamesTestsThatThereAre) {
  const finished_command list = run_command({CTEST, "-N", "-L", "parity"}, BUILD_DIRECTORY);
  const std::vector<std::string> names = named_tests();
  EXPECT_GT(names.size(), 80u);
  for (const std::string& name : names)
    EXPECT_NE(list.output.find(name), std::string::npos) << name;
}

}  // namespace
}  // namespace coolcache::test
