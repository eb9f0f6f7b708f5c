// Each row is a test: its edit changes the fingerprint, or keeps it.
#include "causes.hpp"
#include "edit_check.hpp"
#include "emit_manifest.hpp"
#include "explain.hpp"

namespace coolcache::scan::test {
namespace {

std::string listing(const program& p) {
  std::string out;
  for (const auto& [path, text] : p.files) out += "---- " + path + '\n' + text + '\n';
  return out;
}

// What the manifest holds, as it is read from disk, is all that the fingerprints are made of.
void expect_complete(const manifest& m) {
  std::string text = to_text(m);
  manifest_read read = manifest_from(text);
  ASSERT_EQ(read.state, manifest_state::good) << text;
  EXPECT_EQ(to_text(read.content), text);
  for (const manifest_function& f : read.content.functions)
    EXPECT_EQ(computed_fingerprint(read.content, f).hex(), f.fingerprint.hex()) << text;
}

EDIT_CHECK(row) {
  const edit_row& row = given();
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

// Where a fingerprint changed there is a cause, and only there.
EDIT_CHECK(is_explained) {
  const edit_row& row = given();
  program after{row.files, row.arguments, row.function};
  manifest before = after.made_of();
  row.change(after);
  manifest now = after.made_of();
  expect_complete(before);
  expect_complete(now);
  std::string told = explain(to_text(before), now, explanation::full);
  EXPECT_EQ(told.empty(), before.summary() == now.summary()) << told;
  EXPECT_EQ(told.find(unexplained), told.npos) << told;
}

}  // namespace
}  // namespace coolcache::scan::test
