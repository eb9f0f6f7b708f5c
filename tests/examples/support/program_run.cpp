#include "support/program_run.hpp"

#include <algorithm>
#include <boost/process.hpp>
#include <future>
#include <regex>

namespace licences::testing {

namespace {

std::int64_t counted(const std::string& text, const std::string& what) {
  std::smatch match;
  if (!std::regex_search(text, match, std::regex("cache: .*?([0-9]+) " + what))) return -1;
  return std::stoll(match[1]);
}

}  // namespace

std::int64_t program_run::hits() const {
  return counted(errors, "hits");
}

std::int64_t program_run::misses() const {
  return counted(errors, "misses");
}

program_run run_licences(const std::filesystem::path& folder, const std::filesystem::path& cache,
                         const std::vector<std::string>& arguments) {
  namespace process = boost::process;
  process::environment environment = boost::this_process::environment();
  for (const char* name : {"COOLCACHE_DISABLE", "COOLCACHE_READONLY", "COOLCACHE_VERBOSE"}) {
    environment.erase(name);
  }
  environment["COOLCACHE_DIR"] = cache.string();

  boost::asio::io_context context;
  std::future<std::string> output, errors;
  const int status = process::system(
      LICENCES_PROGRAM, process::args(arguments), environment, process::start_dir(folder.string()),
      process::std_in<process::null, process::std_out> output, process::std_err > errors, context);
  return {status, output.get(), errors.get()};
}

std::size_t line_count(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace licences::testing
