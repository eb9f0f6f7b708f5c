// script/oracle: runs the oracles and says what they found, as text and as JSON.

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>

#include "machine_oracle.hpp"
#include "report.hpp"
#include "rescan.hpp"
#include "scratch_folder.hpp"
#include "token_oracle.hpp"

namespace {

using namespace coolcache::oracle;

struct arguments {
  std::string only;
  std::string json_file;
  std::string recording;  // to be scanned again
  std::string subject_directory = COOLCACHE_CHECKOUT "/tests/oracle/subjects";
  std::vector<std::string> only_subjects;
  std::vector<std::string> headers = {"/usr/include/c++/" COOLCACHE_ORACLE_GCC,
                                      "/usr/include/boost"};
  tools programs{COOLCACHE_SCANNER, COOLCACHE_CHECKOUT, "", true};
  oracle_plan plan;
};

// In place of what the line said before. A log has no use for it.
void show_on_terminal(const std::string& text) {
  static const bool shows = ::isatty(STDERR_FILENO) == 1;
  if (shows) std::cerr << "\r\033[K" << text << std::flush;
}

bool run_tokens(const arguments& a, nlohmann::json& out) {
  auto tell = [](std::size_t done, std::size_t all) {
    show_on_terminal("tokens: " + std::to_string(done) + " of " + std::to_string(all) + " files");
  };
  token_report r = compare_files(files_below(a.headers), a.plan.jobs, tell);
  show_on_terminal("");
  std::cout << text_of(r);
  out["tokens"] = json_of(r);
  return r.differences.empty();
}

void write_json(const arguments& a, const nlohmann::json& out) {
  if (!a.json_file.empty()) std::ofstream(a.json_file) << out.dump(2) << '\n';
}

constexpr std::size_t mutations_a_line = 20;

// On a terminal one line that changes; in a log a line every so many.
void show_progress_of(std::size_t mutations, const std::string& text) {
  static std::size_t shown = 0;
  show_on_terminal(text);
  bool due = mutations != shown && mutations % mutations_a_line == 0;
  if (due && ::isatty(STDERR_FILENO) != 1) std::cerr << text << '\n';
  shown = mutations;
}

// What is known after some mutations is in the file, should the run be ended.
void show_progress(const oracle_report& r, const arguments& a, nlohmann::json& out) {
  if (r.results.size() % mutations_a_line == 0) {
    out["machine_code"] = json_of(r);
    write_json(a, out);
  }
  show_progress_of(r.results.size(), "machine code: " + std::to_string(r.results.size()) +
                                         " mutations of " + std::to_string(r.attempts) +
                                         " tried compile");
}

oracle_report rescanned(const arguments& a, const std::vector<subject>& subjects) {
  nlohmann::json recorded = nlohmann::json::parse(std::ifstream(a.recording));
  auto tell = [](const oracle_report& r) {
    show_progress_of(r.results.size(),
                     "scanned again: " + std::to_string(r.results.size()) + " mutations");
  };
  return rescan(report_of(recorded.value("machine_code", recorded)), subjects, a.programs, tell);
}

bool run_machine_code(arguments a, nlohmann::json& out) {
  std::vector<subject> subjects = read_subjects(a.subject_directory);
  if (!a.only_subjects.empty())
    std::erase_if(subjects, [&](const subject& s) {
      return std::ranges::find(a.only_subjects, s.name) == a.only_subjects.end();
    });
  if (subjects.empty()) throw std::runtime_error("--subjects names none of tests/oracle/subjects");
  std::optional<scratch_folder> own;
  if (a.programs.scratch.empty()) a.programs.scratch = own.emplace().path().string();
  auto tell = [&](const oracle_report& so_far) { show_progress(so_far, a, out); };
  oracle_report r = a.recording.empty() ? run_machine_oracle(subjects, a.programs, a.plan, tell)
                                        : rescanned(a, subjects);
  show_on_terminal("");
  std::cout << text_of(r);
  out["machine_code"] = json_of(r);
  oracle_summary s = summary_of(r);
  return s.stale == 0 && s.kept_scans_differ == 0;
}

void add_options(CLI::App& app, arguments& a) {
  app.add_option("--only", a.only, "tokens or machine-code")
      ->check(CLI::IsMember({"tokens", "machine-code"}));
  app.add_option("--seed", a.plan.seed, "what is random comes from this")->capture_default_str();
  app.add_option("--mutations", a.plan.mutations, "how many that compile")->capture_default_str();
  app.add_option("--insertions", a.plan.insertions_of_ten, "of ten mutations, how many insert")
      ->capture_default_str()
      ->check(CLI::Range(0, 10));
  app.add_option("--jobs", a.plan.jobs, "compilers at a time")->capture_default_str();
  app.add_option("--json", a.json_file, "write the results to this file");
  app.add_option(
         "--rescan", a.recording,
         "fingerprints of the mutations in this file of --json, once more; no compiler runs")
      ->check(CLI::ExistingFile);
  app.add_option("--checkout", a.programs.checkout, "where the sources of the code bases are");
  app.add_option("--headers", a.headers, "directories of the token oracle")->capture_default_str();
  app.add_option("--subjects", a.only_subjects, "mutate only these code bases");
  app.add_option("--scanner", a.programs.scanner, "the coolcache-scan to judge")
      ->check(CLI::ExistingFile)
      ->transform([](const std::string& path) {  // it runs in other folders
        return std::filesystem::absolute(path).string();
      });
  app.add_option("--scratch", a.programs.scratch, "work in this folder, and leave it");
}

}  // namespace

int main(int argc, char** argv) try {
  CLI::App app(
      "Compares the generator with compilers: its tokens with clang's, on all headers of the "
      "standard library and of Boost; and its fingerprints with the machine code that g++ makes of "
      "mutated sources. Exit status: 0 they agree, 1 a token differs or a fingerprint is stale, "
      "2 it could not run.\n",
      "script/oracle");
  arguments a;
  add_options(app, a);
  CLI11_PARSE(app, argc, argv);
  nlohmann::json out;
  bool passed = true;
  if (a.only != "machine-code" && a.recording.empty()) passed = run_tokens(a, out) && passed;
  if (a.only != "tokens") passed = run_machine_code(a, out) && passed;
  write_json(a, out);
  return passed ? 0 : 1;
} catch (const std::exception& e) {
  std::cerr << "script/oracle: " << e.what() << '\n';
  return 2;
}
