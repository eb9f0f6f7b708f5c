#include "build_output.hpp"

#include <sstream>

namespace coolcache::test {
namespace {

std::string file_name(std::string_view path) {
  return std::string(path.substr(path.find_last_of('/') + 1));
}

// The last word of each line that holds `what`; both generators end such lines with a path.
std::set<std::string> last_words(std::string_view output, std::string_view what) {
  std::set<std::string> found;
  std::istringstream lines{std::string(output)};
  for (std::string line; std::getline(lines, line);) {
    if (line.find(what) != std::string::npos) found.insert(file_name(line));
  }
  return found;
}

}  // namespace

std::set<std::string> compiled_sources(std::string_view output) {
  std::set<std::string> sources;
  for (std::string_view language : {"Building CXX object ", "Building C object "}) {
    for (const std::string& object : last_words(output, language))
      sources.insert(object.substr(0, object.rfind(".o")));
  }
  return sources;
}

std::set<std::string> linked_files(std::string_view output) {
  std::set<std::string> files;
  for (const std::string& last : last_words(output, "Linking C"))
    files.insert(last.substr(last.find_last_of(' ') + 1));
  return files;
}

bool nothing_was_done(std::string_view output) {
  if (output.find("ninja: no work to do.") != std::string_view::npos) return true;
  std::istringstream lines{std::string(output)};
  bool any = false;
  for (std::string line; std::getline(lines, line); any = true) {
    if (line.find("] Built target ") == std::string::npos) return false;
  }
  return any;
}

}  // namespace coolcache::test
