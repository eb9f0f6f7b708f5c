// A temporary folder that goes with its object.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace coolcache::oracle {

class scratch_folder {
 public:
  scratch_folder() {
    if (::mkdtemp(name_.data()) == nullptr) throw std::runtime_error("cannot make " + name_);
  }
  ~scratch_folder() {
    std::error_code ignored;
    std::filesystem::remove_all(name_, ignored);
  }
  scratch_folder(const scratch_folder&) = delete;
  scratch_folder& operator=(const scratch_folder&) = delete;

  std::filesystem::path path() const { return name_; }
  void write(const std::string& file, const std::string& text) const {
    std::filesystem::create_directories((path() / file).parent_path());
    std::ofstream(path() / file, std::ios::binary) << text;
  }

 private:
  std::string name_ = std::filesystem::temp_directory_path() / "coolcache-oracle.XXXXXX";
};

}  // namespace coolcache::oracle
