// Whatever a row of the edit table edits: a scan that starts from what the scan before kept says
// and writes what a scan from the beginning does.
#include "edit_check.hpp"
#include "rescanned.hpp"

namespace coolcache::scan::test {
namespace {

struct tally {
  int rows = 0;
  int kept = 0;  // scans after an edit that computed only what it changed
};

tally& seen() {
  static tally t;
  return t;
}

// A table whose edits all lead to whole scans would prove nothing.
class tally_check : public testing::Environment {
 public:
  void TearDown() override {
    std::printf("%d of %d edits needed no whole scan\n", seen().kept, seen().rows);
    if (seen().rows > 1000) {
      EXPECT_GT(seen().kept, seen().rows / 20);
    }
  }
};
[[maybe_unused]] testing::Environment* const check =
    testing::AddGlobalTestEnvironment(new tally_check);

// Most rows start from what the row before it left, too.
EDIT_CHECK(is_rescanned) {
  static std::optional<succession> all;
  if (seen().rows % 20 == 0) all.emplace();
  succession& scans = *all;
  const edit_row& row = given();
  program before{row.files, row.arguments, row.function};
  program after = before;
  row.change(after);
  scans.expect_as_afresh(before);
  ++seen().rows;
  seen().kept += scans.expect_as_afresh(after) ? 1 : 0;
  scans.expect_as_afresh(before);
}

}  // namespace
}  // namespace coolcache::scan::test
