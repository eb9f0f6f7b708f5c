// The machine-code oracle finds a stale fingerprint and a spurious one where there are some.
#include "machine_oracle.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "report.hpp"
#include "rescan.hpp"
#include "schedule.hpp"
#include "scratch_folder.hpp"

namespace {

using namespace coolcache::oracle;
using testing::Contains;
using testing::HasSubstr;

// A program without standard headers, so that compiling it takes no time.
class MachineOracle : public testing::Test {
 protected:
  void SetUp() override {
    program_.write(
        "parts.hpp",
        "#define LIMIT 9\n"
        "struct part {\n  int size = 1;\n  int area() const { return size * 2 + LIMIT; }\n};\n"
        "int reached(const part& p, int n = 4);\n"
        "int elsewhere(int n);\n");
    program_.write("parts.cpp",
                   "#include \"parts.hpp\"\n"
                   "static int step(int x) { return x + 3; }\n"
                   "int reached(const part& p, int n) { return step(p.area()) - n; }\n"
                   "int elsewhere(int n) {\n  int sum = 0;\n"
                   "  for (int i = 0; i < n; ++i) sum += i * 7;\n  if (sum > 40) sum = sum - 2;\n"
                   "  return sum;\n}\n"
                   "int watched(int n) { return reached({n}) * 5 + (n < 6 ? 1 : 2); }\n");
    subject_.name = "parts";
    subject_.copies = {{program_.path(), "."}};
    subject_.sources = {"parts.cpp"};
    subject_.includes = {"."};
    subject_.functions = {"watched"};
  }

  oracle_report run(const std::string& scanner, std::size_t mutations) {
    tools t{scanner, "/", scratch_.path() / "work", false};
    std::filesystem::create_directories(t.scratch);
    return run_machine_oracle({subject_}, t, {.seed = 3, .mutations = mutations, .jobs = 2});
  }

  // A program that prints this line as every fingerprint.
  std::string scanner_that_prints(const std::string& digest) {
    scratch_.write("scanner", "#!/bin/sh\necho \"" + digest + "  parts.cpp:9  watched\"\n");
    std::filesystem::permissions(scratch_.path() / "scanner", std::filesystem::perms::owner_all);
    return scratch_.path() / "scanner";
  }

  scratch_folder program_;
  scratch_folder scratch_;
  subject subject_;
};

TEST_F(MachineOracle, FindsNoStaleFingerprint) {
  oracle_report r = run(COOLCACHE_SCANNER, 24);
  oracle_summary s = summary_of(r);
  EXPECT_EQ(s.mutations, 24u);
  EXPECT_GT(s.changing_code, 3u);
  EXPECT_GT(s.insertions, 2u);
  EXPECT_EQ(s.stale, 0u) << text_of(r);
  EXPECT_GT(s.kept_scans, 0u);
  EXPECT_EQ(s.kept_scans_differ, 0u) << text_of(r);
}

TEST_F(MachineOracle, FindsAFingerprintThatNeverChanges) {
  oracle_report r = run(scanner_that_prints("00"), 12);
  EXPECT_GT(summary_of(r).stale, 1u);
  EXPECT_EQ(summary_of(r).stale, summary_of(r).changing_code);
  EXPECT_THAT(text_of(r), HasSubstr("STALE"));
  EXPECT_THAT(text_of(r), HasSubstr("@@ parts."));
}

TEST_F(MachineOracle, FindsAFingerprintThatAlwaysChanges) {
  oracle_report r = run(scanner_that_prints("$(date +%N)"), 12);
  oracle_summary s = summary_of(r);
  EXPECT_EQ(s.stale, 0u);
  EXPECT_GT(s.outside, 1u);
  EXPECT_EQ(s.spurious, s.outside);
  EXPECT_EQ(s.kept_code_changed_print, s.kept_code);
}

// Its fingerprint counts only if there is a state directory.
TEST_F(MachineOracle, FindsAKeptScanThatDiffersFromAWholeOne) {
  oracle_report r = run(scanner_that_prints("$(echo \"$*\" | grep -c -e --state)"), 12);
  oracle_summary s = summary_of(r);
  EXPECT_GT(s.kept_scans, 0u);
  EXPECT_EQ(s.kept_scans_differ, s.kept_scans);
  EXPECT_THAT(text_of(r), HasSubstr("KEPT, attempt "));
}

TEST_F(MachineOracle, DoesTheSameForTheSameSeed) {
  auto diffs = [](const oracle_report& r) {
    std::string all;
    for (const mutation_result& m : r.results) all += m.diff;
    return all;
  };
  std::string scanner = scanner_that_prints("00");
  EXPECT_EQ(diffs(run(scanner, 5)), diffs(run(scanner, 5)));
}

TEST_F(MachineOracle, ScansRecordedMutationsAgain) {
  oracle_report made = run(COOLCACHE_SCANNER, 12);
  oracle_report read = report_of(nlohmann::json::parse(json_of(made).dump()));
  tools t{COOLCACHE_SCANNER, "/", scratch_.path() / "again", false};
  EXPECT_EQ(json_of(rescan(read, {subject_}, t)), json_of(made));
}

TEST_F(MachineOracle, FindsWithAnotherScannerWhatTheRecordingDidNotShow) {
  oracle_report made = run(COOLCACHE_SCANNER, 12);
  tools t{scanner_that_prints("00"), "/", scratch_.path() / "again", false};
  oracle_summary s = summary_of(rescan(made, {subject_}, t));
  EXPECT_GT(s.stale, 1u);
  EXPECT_EQ(s.stale, s.changing_code);
  EXPECT_EQ(s.spurious, 0u);
}

TEST_F(MachineOracle, RefusesARecordingOfOtherSources) {
  oracle_report made = run(COOLCACHE_SCANNER, 2);
  program_.write("parts.hpp", "struct part;\n");
  tools t{COOLCACHE_SCANNER, "/", scratch_.path() / "again", false};
  EXPECT_THROW(rescan(made, {subject_}, t), std::runtime_error);
  EXPECT_THROW(report_of(nlohmann::json::object()), std::runtime_error);
}

TEST_F(MachineOracle, TakesAnOverloadThatIsAddedForAnotherFunction) {
  fingerprints before{{"f", "a b "}};
  EXPECT_FALSE(print_changed(before, {{"f", "b c a "}}, "f"));
  EXPECT_TRUE(print_changed(before, {{"f", "a c "}}, "f"));
  EXPECT_TRUE(print_changed(before, {}, "f"));
}

// GCC inlines a function into its last caller that it does not inline into two.
TEST_F(MachineOracle, TakesNoFunctionForStaleIntoWhichOthersAreOnlyInlinedOtherwise) {
  std::string steps;
  for (int i = 1; i < 11; ++i)
    steps += "  s += x * " + std::to_string(i) + ";\n  s ^= x >> " + std::to_string(i) + ";\n";
  program_.write("shared.hpp",
                 "static int shared(int x) {\n  int s = x;\n" + steps + "  return s;\n}\n");
  program_.write(
      "other.hpp",
      "int other(int n) {\n  int sum = n;\n  sum = sum + shared(n);\n  return sum;\n}\n");
  program_.write("parts.cpp",
                 "#include \"shared.hpp\"\n#include \"other.hpp\"\n"
                 "int watched(int n) { return shared(n) * 5; }\n");
  oracle_report r = run(COOLCACHE_SCANNER, 40);
  EXPECT_GT(summary_of(r).inlined_otherwise, 0u) << text_of(r);
  EXPECT_EQ(summary_of(r).stale, 0u) << text_of(r);
  for (const mutation_result& m : r.results)
    EXPECT_TRUE(!m.effects[0].inlined_otherwise || m.change.file == "other.hpp") << m.diff;
}

TEST(Schedule, GivesEachItsShareOfWhatCompiles) {
  std::vector<subject> subjects(3);
  subjects[0].weight = 1;
  subjects[1].weight = 4;
  subjects[2].weight = 2;
  schedule tasks(subjects, 70);
  std::map<std::size_t, std::size_t> compiled;
  while (auto t = tasks.next()) {
    if (t->subject == 1 && t->attempt % 5 != 0) continue;  // few of this one compile
    ++compiled[t->subject];
    tasks.note_compiled(*t);
  }
  EXPECT_EQ(compiled, (std::map<std::size_t, std::size_t>{{0, 10}, {1, 40}, {2, 20}}));
  EXPECT_EQ(tasks.attempts(), 10u + 20u + 196u);
}

TEST(Schedule, GivesAllThatIsAskedForWhereItDoesNotDivide) {
  schedule tasks(std::vector<subject>(3), 7);
  EXPECT_EQ(tasks.share_of(0) + tasks.share_of(1) + tasks.share_of(2), 7u);
  EXPECT_FALSE(schedule(std::vector<subject>(3), 0).next());
}

TEST_F(MachineOracle, SaysWhichFunctionIsNotThere) {
  subject_.functions = {"nothing"};
  EXPECT_THROW(run(COOLCACHE_SCANNER, 1), std::runtime_error);
}

// Each file of tests/oracle/subjects is read; running them is script/oracle's.
TEST(Subjects, CanBeRead) {
  std::vector<subject> all = read_subjects(COOLCACHE_CHECKOUT "/tests/oracle/subjects");
  std::size_t functions = 0;
  for (const subject& s : all) functions += s.functions.size();
  EXPECT_GE(all.size(), 2u);
  EXPECT_GE(functions, 30u);
  for (const subject& s : all)
    for (const auto& [from, to] : s.copies)
      EXPECT_TRUE(!s.package.empty() ||
                  std::filesystem::exists(std::filesystem::path(COOLCACHE_CHECKOUT) / from))
          << from;
}

TEST(Subjects, AreAllWellRepresentedInARunOfAThousandMutations) {
  std::vector<subject> all = read_subjects(COOLCACHE_CHECKOUT "/tests/oracle/subjects");
  schedule tasks(all, 1000);
  std::size_t of_packages = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_GE(tasks.share_of(i), 40u) << all[i].name;
    if (!all[i].package.empty()) of_packages += tasks.share_of(i);
  }
  EXPECT_GE(of_packages, 450u);
}

TEST(Subjects, SayWhichVersionOfAPackageTheyAre) {
  scratch_folder checkout;
  checkout.write("build/oracle-sources/shapes/debian/changelog",
                 "shapes (1.2+dfsg-3) unstable; urgency=low\n\n  * New.\n");
  subject shapes;
  shapes.package = "shapes";
  EXPECT_EQ(package_version(shapes, checkout.path()), "shapes 1.2+dfsg-3");
  EXPECT_EQ(package_version(subject(), checkout.path()), "");
}

TEST_F(MachineOracle, SaysHowToGetThePackageThatIsNotThere) {
  subject_.package = "shapes";
  try {
    run(COOLCACHE_SCANNER, 1);
    FAIL() << "ran without sources";
  } catch (const std::runtime_error& e) {
    EXPECT_THAT(e.what(), HasSubstr("script/fetch-oracle-sources"));
  }
}

}  // namespace
