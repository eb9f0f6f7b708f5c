// script/oracle: runs the oracles and says what they found, as text and as JSON.

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "token_oracle.hpp"

namespace {

using namespace coolcache::oracle;

struct arguments {
  std::string only;
  std::string json_file;
  std::uint64_t seed = 1;
  unsigned jobs = 2;
  std::vector<std::string> directories = {"/usr/include/c++/" COOLCACHE_ORACLE_GCC,
                                          "/usr/include/boost"};
};

void show_progress(std::size_t done, std::size_t all) {
  std::cerr << "\rtokens: " << done << " of " << all << " files" << (done == all ? "\n" : "")
            << std::flush;
}

bool run_token_oracle(const arguments& a, nlohmann::json& out) {
  token_report r = compare_files(files_below(a.directories), a.jobs, show_progress);
  std::cout << "tokens: " << r.tokens << " in " << r.files << " files, " << r.differences.size()
            << " files differ from clang's\n";
  nlohmann::json differences = nlohmann::json::array();
  for (const token_difference& d : r.differences) {
    std::cout << "  " << to_string(d) << '\n';
    differences.push_back(
        {{"file", d.file}, {"line", d.line}, {"ours", d.ours}, {"clang", d.clangs}});
  }
  out["tokens"] = {{"files", r.files}, {"tokens", r.tokens}, {"differences", differences}};
  return r.differences.empty();
}

}  // namespace

int main(int argc, char** argv) try {
  CLI::App app("Compares the generator's tokens with clang's.\n", "script/oracle");
  arguments a;
  app.add_option("--only", a.only, "tokens or machine-code")
      ->check(CLI::IsMember({"tokens", "machine-code"}));
  app.add_option("--seed", a.seed, "what is chosen at random is chosen from this")
      ->capture_default_str();
  app.add_option("--jobs", a.jobs, "compilers at a time")->capture_default_str();
  app.add_option("--json", a.json_file, "write the result to this file as JSON");
  app.add_option("--headers", a.directories, "directories of the token oracle")
      ->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  nlohmann::json out;
  bool passed = true;
  if (a.only != "machine-code") passed = run_token_oracle(a, out) && passed;
  if (!a.json_file.empty()) std::ofstream(a.json_file) << out.dump(2) << '\n';
  return passed ? 0 : 1;
} catch (const std::exception& e) {
  std::cerr << "script/oracle: " << e.what() << '\n';
  return 2;
}
