/// \file
/// `coolcache::file{path}`: an item that is keyed by the file's content.
#pragma once

#include <filesystem>
#include <string>
#include <utility>

namespace coolcache {

/// A file as an item of a key: `CACHE_FN(CACHE_ITEM(input, coolcache::file{path}))`. Its content
/// counts and its path does not; a missing file is a key of its own. The content is hashed when the
/// key is made, and again only if size, mtime, ctime or inode changed; if it changed while the body
/// ran, the result is not stored. A file that cannot be read, or is no regular file, makes the
/// call run uncached.
class file {
 public:
  /// Throws std::filesystem::filesystem_error where `path` is a directory.
  explicit file(std::filesystem::path path);

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

namespace detail {

struct file_state;

/// Digest of the file's content now. Throws key_error where it cannot be read. Thread-safe.
file_state read_state(const std::string& path);

/// Whether the file is still what it was. Thread-safe; never throws.
bool is_current(const file_state& state) noexcept;

}  // namespace detail
}  // namespace coolcache
