// Files are read on several threads; nothing that comes out shows how many there were.
#include "project.hpp"

#include <gmock/gmock.h>

#include "edit_table.hpp"
#include "scan.hpp"
#include "work_crew.hpp"

namespace coolcache::scan::test {
namespace {

using testing::HasSubstr;

constexpr int sources = 40;

std::string numbered(const std::string& before, int n, const std::string& after) {
  return before + std::to_string(n) + after;
}

// Sources that include headers in another order than that in which they are listed; every header
// is found by several, and leads to more.
program many_files() {
  program p;
  for (int n = 0; n < sources; ++n) {
    p.files[numbered("source", n, ".cpp")] =
        numbered("#include \"header", (n * 7) % sources, ".hpp\"\n") +
        numbered("int function", n, "() { return inner") + std::to_string((n * 7) % sources) +
        "(); }\nint f() { return function1(); }\n";
    p.files[numbered("header", n, ".hpp")] =
        numbered("#pragma once\n#include \"header", (n * 3 + 1) % sources, ".hpp\"\n") +
        numbered("inline int inner", n, "() { return ") + std::to_string(n) + "; }\n";
  }
  return p;
}

std::string all_of(const scan_result& r) {
  std::string text;
  for (const source_file& file : r.sources->files) {
    text += file.path + ' ' + file.content.hex() + (file.listed ? " listed" : "") + '\n';
    for (const std::set<file_id>& targets : file.included)
      for (file_id target : targets) text += "  " + std::to_string(target) + '\n';
  }
  for (const resolution& x : r.sources->resolutions) text += x.question + " " + x.answer + '\n';
  for (const function_fingerprint& f : r.functions) text += f.value.hex() + '\n';
  return text;
}

std::string scanned_on(std::size_t threads) {
  memory_source files;
  options o = many_files().read_options(files);
  o.jobs = threads;
  return all_of(scan(o, files, "g++ 12.2.0"));
}

TEST(Project, IsTheSameOnAnyNumberOfThreads) {
  std::string alone = scanned_on(1);
  EXPECT_THAT(alone, HasSubstr("header39.hpp"));
  for (std::size_t threads : {2u, 3u, 8u}) EXPECT_EQ(scanned_on(threads), alone) << threads;
}

TEST(Project, TheFirstMissingFileIsTheOneThatIsReported) {
  for (std::size_t threads : {1u, 8u}) {
    memory_source files;
    options o = many_files().read_options(files);
    o.jobs = threads;
    o.groups.at(0).files = {"/project/source1.cpp", "/project/missing.cpp", "/project/none.cpp"};
    try {
      load_project(o, files);
      FAIL() << "a file is missing";
    } catch (const input_error& e) {
      EXPECT_STREQ(e.what(), "/project/missing.cpp: no such file");
    }
  }
}

TEST(WorkCrew, DoesEachPartOnce) {
  std::vector<int> done(100, 0);
  for_each_part(done.size(), 4, [&](std::size_t i) { ++done[i]; });
  EXPECT_EQ(done, std::vector<int>(100, 1));
}

TEST(WorkCrew, HasNothingToDoForNoParts) {
  for_each_part(0, 4, [](std::size_t) { FAIL(); });
}

}  // namespace
}  // namespace coolcache::scan::test
