/// \file
/// What the program was asked to do.
#pragma once

#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace licences {

struct command_line {
  std::filesystem::path folder = "/usr/share/common-licenses";
  std::filesystem::path chart = "licences.svg";
  std::size_t pairs = 15;
  bool help = false;
};

struct usage_error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// What `--help` prints.
extern const char* const help_text;

/// `arguments` are those after the program's name. Throws usage_error.
command_line parse_command_line(const std::vector<std::string>& arguments);

}  // namespace licences
