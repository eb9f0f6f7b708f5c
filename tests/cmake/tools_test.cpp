// The targets that look after the cache directory.
#include "physics.hpp"
#include "run_matchers.hpp"

namespace coolcache::test {
namespace {

using testing::HasSubstr;

class Tools : public testing::TestWithParam<const char*> {
 protected:
  Tools() : project({.generator = GetParam()}) {
    write_physics(project);
    project.build();
    EXPECT_THAT(project.run("app"), computes("130"));
  }

  mini_project project;
};

TEST_P(Tools, CacheCleanEmptiesTheCache) {
  EXPECT_THAT(project.run("app"), recalls("130"));
  project.build({"cache-clean"});
  EXPECT_THAT(project.run("app"), computes("130"));
}

TEST_P(Tools, CacheGcKeepsWhatIsStored) {
  EXPECT_THAT(project.build({"cache-gc"}).output, HasSubstr("removed 0 files"));
  EXPECT_THAT(project.run("app"), recalls("130"));
}

TEST_P(Tools, CacheStatsTellsOfTheEntries) {
  EXPECT_THAT(project.build({"cache-stats"}).output, HasSubstr("entries"));
}

TEST_P(Tools, EnvironmentNamesAnotherDirectory) {
  std::string other = (project.source_dir() / "other").string();
  EXPECT_THAT(project.run("app", {}, {{"COOLCACHE_DIR", other}}), computes("130"));
  EXPECT_THAT(project.run("app", {}, {{"COOLCACHE_DIR", other}}), recalls("130"));
}

INSTANTIATE_TEST_SUITE_P(Generators, Tools, testing::Values("Ninja", "Unix Makefiles"),
                         [](const auto& instance) {
                           return std::string(instance.param) == "Ninja" ? "Ninja" : "Make";
                         });

}  // namespace
}  // namespace coolcache::test
