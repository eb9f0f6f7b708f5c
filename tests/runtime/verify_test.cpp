// Hits that are computed again, to see whether the stored result is still what the code gives.
#include "testing.hpp"

namespace {

class Verify : public testing::Test {
 protected:
  /// Results of `impure`, whose second number is `adds` whenever its body runs.
  outcome impure(int adds, const std::string& environment = "") const {
    return run("env COOLCACHE_DIR=" + (dir / "cache").string() +
               " PROBE_ADDS=" + std::to_string(adds) + " " + environment + " " PROBE " impure 4");
  }
  scratch dir;
};

}  // namespace

TEST_F(Verify, ReturnsAndKeepsTheFreshResultAndSaysWhatDiffers) {
  EXPECT_EQ(impure(1).out, "1 1 1 1 0\n");
  EXPECT_EQ(impure(2).out, "1 1 1 1 0\n") << "nothing is verified unless it is asked for";
  const outcome verified = impure(2, "COOLCACHE_VERIFY=1");
  EXPECT_EQ(verified.out, "2 2 2 2 4\n");
  EXPECT_NE(
      verified.err.find("coolcache: verify: impure(n=3) gives another result than was stored: "
                        "byte 12 of 16 was 0x01 and is 0x02"),
      std::string::npos)
      << verified.err;
  EXPECT_EQ(impure(3).out, "2 2 2 2 0\n");
}

TEST_F(Verify, SaysNothingOfResultsThatAgree) {
  impure(1);
  const outcome verified = impure(1, "COOLCACHE_VERIFY=1");
  EXPECT_EQ(verified.out, "1 1 1 1 0\n");
  EXPECT_EQ(verified.err, "");
}

TEST_F(Verify, RunsBodiesOnlyOfTheShareThatIsAskedFor) {
  impure(1);
  EXPECT_EQ(impure(2, "COOLCACHE_VERIFY=0").out, "1 1 1 1 0\n");
  EXPECT_EQ(impure(2, "COOLCACHE_VERIFY=0.0000001").out, "1 1 1 1 0\n");
}

TEST_F(Verify, RefusesWhatIsNoShare) {
  for (const char* const wrong : {"2", "-1", "half", "0.5x", "nan", "''"}) {
    const outcome result = impure(1, std::string("COOLCACHE_VERIFY=") + wrong);
    EXPECT_NE(result.err.find("between 0 and 1"), std::string::npos) << wrong << result.err;
  }
}
