// The seam between the generator and the disk.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "hash.hpp"

namespace coolcache::scan {

// A larger file is hashed and not parsed: its tokens would fill the memory.
inline constexpr std::uint64_t largest_source = 64 << 20;

struct file_status {
  bool exists = false;
  bool is_directory = false;
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;  // since the epoch
  std::int64_t changed_ns = 0;   // of the inode
  std::uint64_t inode = 0;
  bool is_irregular = false;  // a pipe, a device

  friend bool operator==(const file_status&, const file_status&) = default;
};

class file_source {
 public:
  virtual ~file_source() = default;
  virtual file_status status(const std::string& path) = 0;
  // Whether a symbolic link is there, whatever it leads to.
  virtual bool is_link(const std::string&) { return false; }
  // Nothing if the file cannot be read.
  virtual std::optional<std::string> read(const std::string& path) = 0;
  // The digest of what read() gives, in little memory.
  virtual std::optional<digest> content(const std::string& path);
};

class disk_source final : public file_source {
 public:
  file_status status(const std::string& path) override;
  bool is_link(const std::string& path) override;
  // Nothing for what is no regular file: a pipe would block, a device never end.
  std::optional<std::string> read(const std::string& path) override;
  std::optional<digest> content(const std::string& path) override;
};

// Of the program that runs; nothing if it cannot be read.
const std::optional<digest>& digest_of_program();

// Files in memory, for tests. Directories exist where a file is below them.
class memory_source final : public file_source {
 public:
  std::map<std::string, std::string> files;

  file_status status(const std::string& path) override;
  std::optional<std::string> read(const std::string& path) override;
};

}  // namespace coolcache::scan
