// The directory that a store lives in: made when first used, and refused where results could not
// be trusted or kept there.
#pragma once

#include <sys/types.h>
#include <filesystem>
#include <string>

namespace coolcache::detail {

/// Which directory it is, whatever it is called.
struct directory_identity {
  dev_t device = 0;
  ino_t inode = 0;
  auto operator<=>(const directory_identity&) const = default;
};

struct directory_check {
  bool good = false;
  bool missing = false;  ///< with `create` false: there is none
  std::string problem;   ///< for people, where it is not good
  directory_identity identity;
};

/// Makes the directory (mode 0700, with its markers) where `create` is set, and checks it: ours,
/// writable by us alone, not on a network.
directory_check check_directory(const std::filesystem::path& directory, bool create);

/// Puts CACHEDIR.TAG and .gitignore there, for backup programs and for git. Nothing depends on
/// them, so a failure is none.
void write_markers(const std::filesystem::path& directory);

/// Where results go if the directory that the build chose is gone: $XDG_CACHE_HOME/coolcache or
/// ~/.cache/coolcache; empty where neither is set.
std::filesystem::path directory_of_user();

}  // namespace coolcache::detail
