// The progress line and the summary.
#include "progress.hpp"

#include <gtest/gtest.h>

#include "summary.hpp"

namespace licences {
namespace {

using std::chrono::seconds;

TEST(Progress, TellsShareCountAndTimeLeft) {
  EXPECT_EQ(progress_text({5, 91, 25, 100}, seconds(3)), " 25 %  5 of 91 pairs  9 s left");
  EXPECT_EQ(progress_text({91, 91, 100, 100}, seconds(3)), "100 %  91 of 91 pairs  0 s left");
}

TEST(Progress, DoesNotGuessBeforeThereIsWorkDone) {
  EXPECT_EQ(progress_text({1, 91, 0, 100}, seconds(3)), "  0 %  1 of 91 pairs");
}

TEST(Progress, OfEmptyTextsIsDoneAtOnce) {
  EXPECT_EQ(progress_text({1, 1, 0, 0}, seconds(0)), "100 %  1 of 1 pairs  0 s left");
}

TEST(Summary, AddsHitsOfEveryKind) {
  coolcache::statistics statistics{};
  statistics.memory_hits = 1;
  statistics.disk_hits = 20;
  statistics.remote_hits = 300;
  statistics.misses = 7;
  statistics.saved = std::chrono::milliseconds(2840);
  EXPECT_EQ(cache_summary(statistics), "cache: 321 hits, 7 misses, 2.8 s saved");
}

}  // namespace
}  // namespace licences
