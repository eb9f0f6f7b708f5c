#include "scan_program.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace coolcache::test {

scan_program::scan_program() {
  std::string name = (std::filesystem::temp_directory_path() / "coolcache-scan-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  folder_ = std::filesystem::canonical(name);
}

scan_program::~scan_program() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void scan_program::write(const std::string& file, const std::string& text) const {
  std::filesystem::create_directories((folder_ / file).parent_path());
  std::ofstream(folder_ / file, std::ios::binary) << text;
}

std::string scan_program::read(const std::string& file) const {
  std::ostringstream text;
  text << std::ifstream(folder_ / file, std::ios::binary).rdbuf();
  return text.str();
}

finished_command scan_program::run(std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), COOLCACHE_SCAN);
  return run_command(arguments, folder_, {}, streams::apart);
}

}  // namespace coolcache::test
