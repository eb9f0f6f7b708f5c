/// \file
/// The bytes of a file.
#pragma once

#include <filesystem>
#include <string>

namespace licences {

/// Throws std::runtime_error, naming `path` and the reason, when it cannot be read to its end.
std::string file_content(const std::filesystem::path& path);

}  // namespace licences
