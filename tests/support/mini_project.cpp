#include "mini_project.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <chrono>
#include <fstream>
#include <iostream>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "build_output.hpp"

namespace coolcache::test {
namespace {

namespace fs = std::filesystem;

// File times come from a clock that ticks every few milliseconds; a save right after a build must
// not share its tick, as no user's would.
void let_the_file_clock_tick() {
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
}

fs::path make_temporary_directory() {
  std::string pattern = (fs::temp_directory_path() / "coolcache-test-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make " + pattern);
  return fs::canonical(pattern);
}

// A verbose line tells of one call: "coolcache: hit ..." or "coolcache: miss ...".
int count_lines(const std::string& text, const char* outcome) {
  std::regex line(std::string("(^|\n)coolcache: ") + outcome + "\\b");
  return static_cast<int>(
      std::distance(std::sregex_iterator(text.begin(), text.end(), line), std::sregex_iterator()));
}

}  // namespace

mini_project::mini_project(build_settings settings)
    : settings_(std::move(settings)),
      temporary_(make_temporary_directory()),
      source_dir_(temporary_ / settings_.folder) {
  fs::create_directories(source_dir_);
}

mini_project::~mini_project() {
  if (testing::Test::HasFailure()) {
    std::cerr << last_outputs_ << "\nThe project is kept in " << temporary_ << "\n";
    return;
  }
  std::error_code ignored;
  fs::remove_all(temporary_, ignored);
}

void mini_project::write(const fs::path& file, std::string_view text) {
  let_the_file_clock_tick();
  fs::create_directories((source_dir_ / file).parent_path());
  std::ofstream out(source_dir_ / file, std::ios::binary | std::ios::trunc);
  out << text;
  if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
  last_outputs_ += "\n==> saved " + file.string() + "\n";
}

void mini_project::replace(const fs::path& file, std::string_view from, std::string_view to) {
  std::string text = read(file);
  std::size_t at = text.find(from);
  if (at == std::string::npos || text.find(from, at + 1) != std::string::npos)
    throw std::logic_error("not once in " + file.string() + ": " + std::string(from));
  write(file, text.replace(at, from.size(), to));
}

void mini_project::remove(const fs::path& file) {
  let_the_file_clock_tick();
  fs::remove(source_dir_ / file);
}

std::string mini_project::read(const fs::path& file) const {
  std::ifstream in(source_dir_ / file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void mini_project::move_to(std::string_view folder) {
  fs::remove_all(build_dir());
  fs::path target = temporary_ / folder;
  fs::create_directories(target.parent_path());
  fs::rename(source_dir_, target);
  source_dir_ = target;
  configured_ = false;
}

finished_command mini_project::remember(finished_command done,
                                        const std::vector<std::string>& words) {
  last_outputs_ += "\n==>";
  for (const std::string& word : words) last_outputs_ += " " + word;
  last_outputs_ += "  (exit status " + std::to_string(done.exit_code) + ")\n";
  last_outputs_ += done.output + done.errors;
  return done;
}

// As if the build directory had been configured before, with nothing but the compiler in it.
void mini_project::begin_with_tested_compiler() const {
  fs::path tested = fs::path(COOLCACHE_TEST_PREFIX) / "tested" / settings_.generator;
  if (fs::exists(build_dir() / "CMakeCache.txt") || !fs::exists(tested)) return;
  fs::create_directories(build_dir());
  fs::copy(tested, build_dir(), fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

finished_command mini_project::try_to_configure(const std::vector<std::string>& arguments) {
  std::vector<std::string> words = {"cmake",
                                    "-S",
                                    source_dir_.string(),
                                    "-B",
                                    build_dir().string(),
                                    "-G",
                                    settings_.generator,
                                    "-DCMAKE_BUILD_TYPE=" + settings_.build_type,
                                    std::string("-DCMAKE_PREFIX_PATH=") + COOLCACHE_TEST_PREFIX};
  if (!settings_.linker.empty())
    for (const char* kind : {"EXE", "SHARED", "MODULE"})
      words.push_back(std::string("-DCMAKE_") + kind +
                      "_LINKER_FLAGS=-fuse-ld=" + settings_.linker);
  if (!settings_.from_nothing && settings_.compiler.empty()) begin_with_tested_compiler();
  if (!settings_.compiler.empty()) words.push_back("-DCMAKE_CXX_COMPILER=" + settings_.compiler);
  words.insert(words.end(), settings_.arguments.begin(), settings_.arguments.end());
  words.insert(words.end(), arguments.begin(), arguments.end());
  finished_command done = remember(run_command(words, source_dir_), words);
  configured_ = done.exit_code == 0;
  return done;
}

finished_command mini_project::configure(const std::vector<std::string>& arguments) {
  finished_command done = try_to_configure(arguments);
  EXPECT_EQ(done.exit_code, 0) << done.output;
  return done;
}

build_run mini_project::try_to_build(const std::vector<std::string>& targets) {
  if (!configured_) configure();
  std::vector<std::string> words = {"cmake", "--build", build_dir().string(), "--parallel", "2"};
  if (!targets.empty()) words.push_back("--target");
  words.insert(words.end(), targets.begin(), targets.end());
  finished_command done = remember(run_command(words, source_dir_), words);
  let_the_file_clock_tick();
  return {done.exit_code == 0, done.output, compiled_sources(done.output),
          linked_files(done.output), nothing_was_done(done.output)};
}

build_run mini_project::build(const std::vector<std::string>& targets) {
  build_run done = try_to_build(targets);
  EXPECT_TRUE(done.succeeded) << done.output;
  return done;
}

program_run mini_project::run_after_edit(const std::string& program,
                                         const std::filesystem::path& file, std::string_view from,
                                         std::string_view to) {
  replace(file, from, to);
  build();
  return run(program);
}

program_run mini_project::run(const std::string& program, const std::vector<std::string>& arguments,
                              const std::map<std::string, std::string>& environment) {
  std::vector<std::string> words = {(build_dir() / program).string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::map<std::string, std::string> all = environment;
  all["COOLCACHE_VERBOSE"] = "1";
  finished_command done = remember(run_command(words, source_dir_, all, streams::apart), words);
  return {done.exit_code, done.output, done.errors, count_lines(done.errors, "hit"),
          count_lines(done.errors, "miss")};
}

std::string mini_project::table_header(const std::string& image) const {
  return read(build_dir() / "coolcache/images" / image / settings_.build_type /
              "coolcache_fingerprints.hpp");
}

std::map<std::string, std::string> mini_project::fingerprints(const std::string& image) const {
  static const std::regex row(R"re(\{"[^"]*", \d+, \d+, ("[^"]*", "[^"]*"),\s*(\w+, \w+),)re");
  std::string text = table_header(image);
  std::map<std::string, std::string> found;
  for (std::sregex_iterator m(text.begin(), text.end(), row), end; m != end; ++m)
    found[(*m)[1]] = (*m)[2];
  return found;
}

}  // namespace coolcache::test
