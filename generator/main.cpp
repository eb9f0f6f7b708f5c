// coolcache-scan: reads sources, prints and writes fingerprints.

#include <algorithm>
#include <climits>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "flag_reader.hpp"
#include "link_check.hpp"
#include "native_machine.hpp"
#include "process.hpp"
#include "scan_outputs.hpp"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

using namespace coolcache::scan;

// Directories that compilers search because the environment of the build says so: those of CPATH
// behind all -I, those of the languages behind all -isystem. An empty one is the working directory.
void add_environment(options& o) {
  for (const char* variable : {"CPATH", "CPLUS_INCLUDE_PATH", "C_INCLUDE_PATH"}) {
    const char* value = std::getenv(variable);
    if (value == nullptr || *value == '\0') continue;
    std::istringstream rest(std::string(value) + ':');
    for (std::string directory; std::getline(rest, directory, ':');) {
      std::string path = absolute_path(directory, std::filesystem::current_path().string());
      for (group& g : o.groups)
        (variable == std::string_view("CPATH") ? g.compile.include_directories
                                               : g.compile.system_directories)
            .push_back(path);
    }
  }
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

// What the compiler says of its version and its target.
std::string identity_of_compiler(const std::string& program) {
  if (program.empty()) return "unknown";
  std::optional<std::string> version = output_of({program, "--version"});
  if (!version) throw input_error(program + ": this compiler does not tell its version");
  return first_line(*version) + ' ' + first_line(output_of({program, "-dumpmachine"}).value_or(""));
}

// Replaces -march=native and its like, whose text says nothing, by what they stand for.
void resolve_native(settings& compile, native_machines& machines) {
  if (std::none_of(compile.flags.begin(), compile.flags.end(), is_native)) return;
  std::string machine = machines.of(compile.compiler, compile.flags);
  std::erase_if(compile.flags, is_native);
  compile.flags.push_back("(native is " + machine + ')');
}

// Each compiler's identity counts for what it compiles. Returns all of it as one text.
std::string identify_compilers(options& o) {
  std::string all = identity_of_compiler(o.compiler);
  std::map<std::string, std::string> known = {{o.compiler, all}};
  native_machines machines;
  std::set<std::string> told;
  for (group& g : o.groups) {
    if (g.compile.compiler.empty()) continue;
    auto [identity, is_new] = known.try_emplace(g.compile.compiler);
    if (is_new) identity->second = identity_of_compiler(g.compile.compiler);
    resolve_native(g.compile, machines);
    g.compile.flags.push_back("(compiled by " + identity->second + ')');
    told.insert(g.compile.flags.back());
  }
  for (const auto& [command, machine] : machines.known()) told.insert(machine);
  for (const std::string& text : told) all += ' ' + text;
  return all;
}

int run(const std::vector<std::string>& arguments) {
  disk_source files;
  options o = parse_options(arguments, std::filesystem::current_path().string(), files);
  if (o.help) {
    std::cout << usage();
    return 0;
  }
  if (o.version) {
    std::cout << "coolcache-scan 0.1.0, " << fingerprint_schema << '\n';
    return 0;
  }
  if (!o.check.empty()) return check_and_link(o, files);
  add_environment(o);
  std::string compilers = identify_compilers(o);
  static scan_outputs& out =  // never taken apart: the process ends
      *new scan_outputs(run_scan(o, files, identity_of_compiler(o.compiler), compilers));
  std::cerr << out.found << out.impure;
  std::cout << out.explanation;
  write_outputs(out, o);
  std::cout << out.list << std::flush;
  if (!std::cout) throw input_error("cannot write to standard output");
  bool fails = o.purity == purity_mode::error && !out.impure.empty();
  return fails || (o.strict && !out.found.empty()) ? 1 : 0;
}

// Memory is given back at the end: what is freed before is used again.
void keep_memory() {
#ifdef __GLIBC__
  mallopt(M_TOP_PAD, 64 << 20);
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
#endif
}

}  // namespace

int main(int argc, char** argv) {
  keep_memory();
  try {
    return run({argv + 1, argv + argc});
  } catch (const usage_error& e) {
    std::cerr << "coolcache-scan: " << e.what() << " (see coolcache-scan --help)\n";
  } catch (const std::exception& e) {
    std::cerr << "coolcache-scan: error: " << e.what() << '\n';
  }
  return 2;
}
