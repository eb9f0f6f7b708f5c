// The program `coolcache`.
#include <nlohmann/json.hpp>

#include "disk_store.hpp"
#include "index_check.hpp"
#include "testing.hpp"

namespace {

using coolcache::detail::disk_store;
using coolcache::detail::index_name;

class Cli : public testing::Test {
 protected:
  Cli() { probe("2 2 3"); }
  outcome probe(const std::string& args) const {
    return run("COOLCACHE_DIR=" + cache() + " " PROBE " " + args);
  }
  outcome cli(const std::string& args) const { return run(CLI " --dir " + cache() + " " + args); }
  std::string cache() const { return dir / "cache"; }
  scratch dir;
};

}  // namespace

TEST_F(Cli, PrintsCountersOverAllRuns) {
  probe("2 4");
  const outcome result = cli("stats --json");
  ASSERT_EQ(result.status, 0) << result.err;
  const auto json = nlohmann::json::parse(result.out);
  EXPECT_EQ(json["disk_hits"], 1);
  EXPECT_EQ(json["memory_hits"], 1);
  EXPECT_EQ(json["misses"], 3);
  EXPECT_EQ(json["stores"], 3);
  EXPECT_EQ(json["entries"], 3);
  EXPECT_GT(json["bytes"], 0);
  EXPECT_EQ(json.size(), 11u);
  EXPECT_NE(cli("stats").out.find("misses      3"), std::string::npos) << cli("stats").out;
}

TEST_F(Cli, ListsResults) {
  const auto json = nlohmann::json::parse(cli("list --json").out);
  ASSERT_EQ(json.size(), 2u);
  const auto& first = json[0]["args"] == "n=2" ? json[0] : json[1];
  EXPECT_EQ(first["function"], "square");
  EXPECT_EQ(first["hits"], 1);
  EXPECT_EQ(first["current"], true);
  EXPECT_EQ(first["key"].get<std::string>().size(), 32u);
  for (const char* field : {"bytes", "cost_ns", "created", "last_used"})
    EXPECT_GT(first[field].get<std::int64_t>(), 0) << field;
  EXPECT_EQ(first.size(), 9u);
  EXPECT_NE(cli("list square").out.find("square(n=3)"), std::string::npos);
}

TEST_F(Cli, NamesTheFunctionsThatThereAre) {
  const outcome result = cli("list cube");
  EXPECT_EQ(result.status, 2);
  EXPECT_NE(result.err.find("square"), std::string::npos) << result.err;
}

TEST_F(Cli, ClearsAndSaysWhatWent) {
  const outcome result = cli("clear");
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.out.find("removed 2 entries, "), 0u) << result.out;
  EXPECT_EQ(probe("2").out, "miss 4\n");
}

TEST_F(Cli, RemovesOneResult) {
  const auto all = nlohmann::json::parse(cli("list --json").out);
  const std::string key = all[0]["key"], args = all[0]["args"];
  const outcome result = cli("rm " + key.substr(0, 10));
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.out.find("removed square(" + args + "), "), 0u) << result.out;
  const auto left = nlohmann::json::parse(cli("list --json").out);
  ASSERT_EQ(left.size(), 1u);
  EXPECT_NE(left[0]["key"], key);
}

TEST_F(Cli, RemovesTheResultsOfOneFunction) {
  EXPECT_EQ(cli("rm square").out.find("removed 2 entries of square, "), 0u) << cli("rm square").out;
  EXPECT_EQ(cli("list --json").out, "[]\n");
}

TEST_F(Cli, SaysWhatCannotBeRemoved) {
  const outcome unknown = cli("rm cube");
  EXPECT_EQ(unknown.status, 2);
  EXPECT_NE(unknown.err.find("'cube' is no key"), std::string::npos) << unknown.err;
  const outcome missing = cli("rm 0123456789abcdef0123456789abcdef");
  EXPECT_EQ(missing.status, 2);
  EXPECT_NE(missing.err.find("no key begins with"), std::string::npos) << missing.err;
  EXPECT_EQ(cli("rm").status, 2);
  EXPECT_EQ(nlohmann::json::parse(cli("list --json").out).size(), 2u);
}

TEST_F(Cli, ShowsOneResult) {
  const auto all = nlohmann::json::parse(cli("list --json").out);
  const std::string key = all[0]["key"];
  const auto shown = nlohmann::json::parse(cli("show --json " + key.substr(0, 10)).out);
  EXPECT_EQ(shown["key"], key);
  EXPECT_EQ(shown["function"], "square");
  EXPECT_EQ(shown["args"], all[0]["args"]);
  EXPECT_EQ(shown["in_file"], false);
  EXPECT_TRUE(shown["expires"].is_null());
  EXPECT_NE(cli("show " + key).out.find("key         " + key), std::string::npos);
  EXPECT_EQ(cli("show zzz").status, 2);
}

TEST_F(Cli, ClearsOlderCodeAlone) {
  EXPECT_EQ(cli("clear --stale").out, "removed 0 entries, 0 B\n");
  EXPECT_EQ(nlohmann::json::parse(cli("list --json").out).size(), 2u);
}

TEST_F(Cli, GivesBackSpaceThatNothingUses) {
  probe("$(seq 1 2000)");
  cli("clear");
  probe("7");
  const auto before = std::filesystem::file_size(cache() + "/" + std::string(index_name));
  const outcome result = cli("gc");
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_NE(result.out.find("removed 0 files"), std::string::npos) << result.out;
  EXPECT_LT(std::filesystem::file_size(cache() + "/" + std::string(index_name)), before / 4);
  EXPECT_EQ(probe("7 8").out, "hit 49\nmiss 64\n");
}

TEST_F(Cli, RemovesFilesThatNoResultNamesUnlessTheyAreYoung) {
  const std::filesystem::path folder = cache() + "/results/aa";
  const std::string name = std::string(32, 'a') + "-" + std::string(16, 'b');
  std::filesystem::create_directories(folder);
  write_file(folder / name, "left by a process that was killed");
  EXPECT_EQ(cli("gc").out.find("removed 0 files"), 0u);
  std::filesystem::last_write_time(
      folder / name, std::filesystem::file_time_type::clock::now() - std::chrono::hours(2));
  EXPECT_EQ(cli("gc").out.find("removed 1 file that no result names, 33 B\n"), 0u);
  EXPECT_FALSE(std::filesystem::exists(folder / name));
  EXPECT_EQ(probe("2").out, "hit 4\n");
}

TEST_F(Cli, EvictsDownToASize) {
  probe("$(seq 1 3000)");
  const outcome result = cli("gc --max-size 100K");
  EXPECT_EQ(result.out.find("evicted "), 0u) << result.out;
  const auto json = nlohmann::json::parse(cli("stats --json").out);
  EXPECT_LE(json["bytes"], 100 * 1024);
  EXPECT_GT(json["entries"], 50);
  for (const char* wrong : {"''x", "0", "-1G"}) {
    const outcome refused = cli("gc --max-size " + std::string(wrong));
    EXPECT_EQ(refused.status, 2) << wrong;
    EXPECT_NE(refused.err.find("--max-size"), std::string::npos) << refused.err;
  }
}

TEST_F(Cli, LeavesAnIndexThatIsInUseAsLargeAsItIs) {
  disk_store other(cache(), false, [](std::string_view) {});
  ASSERT_TRUE(other.open());
  const outcome result = cli("gc");
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_NE(result.out.find("another program has it open"), std::string::npos) << result.out;
}

TEST_F(Cli, FindsAndRemovesWhatIsDamaged) {
  EXPECT_EQ(cli("verify").out, "2 results are whole, 0 damaged\n");
  const std::string index = cache() + "/" + index_name;
  std::string bytes = read_text(index);
  // The argument of an entry, under its checksum; pages have rests of others where nothing is.
  std::size_t at = bytes.find("n=2");
  ASSERT_NE(at, std::string::npos);
  for (; at != std::string::npos; at = bytes.find("n=2", at)) bytes[at] = 'm';
  write_file(index, bytes);
  const outcome result = cli("verify");
  EXPECT_EQ(result.status, 1) << result.err;
  EXPECT_EQ(result.out, "1 result is whole, 1 damaged and removed\n");
  EXPECT_EQ(cli("verify").status, 0);
  EXPECT_EQ(probe("2 3").out, "miss 4\nhit 9\n");
}

TEST_F(Cli, FindsPagesThatRottedWithoutAWrite) {
  const std::string index = cache() + "/" + index_name;
  std::string bytes = read_text(index);
  for (std::size_t page = 2 * 4096; page < bytes.size(); page += 4096) bytes[page + 14] ^= 1;
  write_file(index, bytes);
  const auto stamp = coolcache::detail::stamp_of(index);
  write_file(cache() + "/process.lock",
             std::string(reinterpret_cast<const char*>(stamp.data()), sizeof stamp));
  const outcome result = cli("verify");
  EXPECT_EQ(result.status, 1);
  EXPECT_NE(result.err.find("is damaged; it is now"), std::string::npos) << result.err;
  EXPECT_EQ(probe("2").out, "miss 4\n");
  EXPECT_EQ(probe("2").out, "hit 4\n");
}

TEST_F(Cli, HasNothingToClearWhereNothingIs) {
  const outcome result = run(CLI " --dir " + (dir / "none").string() + " clear");
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.out, "removed 0 entries, 0 B\n");
  EXPECT_FALSE(std::filesystem::exists(dir / "none"));
}

TEST_F(Cli, SaysWhatIsWrong) {
  write_file(dir / "file", "");
  EXPECT_EQ(run(CLI " --dir " + (dir / "file").string() + " stats").status, 2);
  EXPECT_EQ(run(CLI " nonsense").status, 2);
  EXPECT_EQ(run(CLI).status, 2);
  EXPECT_EQ(run(CLI " --help").status, 0);
}
