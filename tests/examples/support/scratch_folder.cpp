#include "support/scratch_folder.hpp"

#include <stdlib.h>

#include <fstream>
#include <stdexcept>

namespace licences::testing {

scratch_folder::scratch_folder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "licences-test-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make " + pattern);
  path_ = pattern;
}

scratch_folder::~scratch_folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path scratch_folder::write(const std::string& name,
                                            std::string_view content) const {
  std::filesystem::path file = path_ / name;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream stream(file, std::ios::binary);
  stream << content << std::flush;
  if (!stream) throw std::runtime_error("cannot write " + file.string());
  return file;
}

}  // namespace licences::testing
