/// \file
/// The texts that are compared: the regular files of a folder.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace licences {

/// One file of the folder.
struct document {
  std::filesystem::path path;
  std::string name;  ///< fit to print, see label.hpp
  std::size_t word_count = 0;
  std::size_t content_rank = 0;  ///< place in an order of the folder by content; equal files tie
};

/// The regular files directly in `folder`, in the order of their names; symbolic links, which on
/// Debian give the newest version of a licence a second name, do not count. Throws
/// std::runtime_error if the folder or one of the files cannot be read, or if there are fewer than
/// two.
std::vector<document> read_corpus(const std::filesystem::path& folder);

}  // namespace licences
