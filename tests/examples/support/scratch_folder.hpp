/// \file
/// A folder that a test fills and that is gone after it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace licences::testing {

class scratch_folder {
 public:
  scratch_folder();
  ~scratch_folder();
  scratch_folder(const scratch_folder&) = delete;
  scratch_folder& operator=(const scratch_folder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  /// Makes or replaces the file `name`; folders in `name` are made.
  std::filesystem::path write(const std::string& name, std::string_view content) const;

 private:
  std::filesystem::path path_;
};

}  // namespace licences::testing
