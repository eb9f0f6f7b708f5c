// Each row is a test: its edit changes the fingerprint, or keeps it.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

std::string listing(const program& p) {
  std::string out;
  for (const auto& [path, text] : p.files) out += "---- " + path + '\n' + text + '\n';
  return out;
}

}  // namespace

TEST_P(edit_table, row) {
  const edit_row& row = GetParam();
  program before{row.files, row.arguments, row.function};
  program after = before;
  row.change(after);
  std::vector<std::string> old_prints = before.fingerprints();
  std::vector<std::string> new_prints = after.fingerprints();
  ASSERT_FALSE(old_prints.empty()) << row.function << " was not found in\n" << listing(before);
  ASSERT_FALSE(new_prints.empty()) << row.function << " was not found in\n" << listing(after);
  if (row.expected == changes)
    EXPECT_NE(old_prints, new_prints) << "a stale hit: the fingerprint is the same after\n"
                                      << listing(after);
  else
    EXPECT_EQ(old_prints, new_prints) << "a needless miss: the fingerprint changed with\n"
                                      << listing(after);
}

}  // namespace coolcache::scan::test
