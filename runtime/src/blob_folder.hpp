// Large results in files of their own, beside the index that names them.
#pragma once

#include <coolcache/detail/store.hpp>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace coolcache::detail {

/// Payloads of at least this many bytes are kept in files.
inline constexpr std::size_t blob_threshold = 64 << 10;

/// A result's file.
struct blob_name {
  key under;
  std::uint64_t number = 0;
};

/// Thread-safe, also among processes: a file is never written to under the name that it is read by.
class blob_folder {
 public:
  explicit blob_folder(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// 0, or errno. What it wrote is on disk, under a name that nobody else uses.
  int write(const key& under, std::string_view payload, blob& written) noexcept;

  /// As `found.mapped`, or where that cannot be into `found.payload`. False where the file is not
  /// what was written; with `trusts`, it is taken for that if it was once since the machine
  /// started.
  bool read(const key& under, bool trusts, found_entry& found) noexcept;

  void remove(const blob_name& name) noexcept;
  /// Calls `each` for the files there are, with their sizes and the time of their last change,
  /// nanoseconds since 1970.
  void for_each(const std::function<void(const blob_name&, std::uint64_t size,
                                         std::int64_t changed)>& each) const;
  /// Of those too that a process which was killed has left behind.
  void remove_all() noexcept;

  std::mutex& mutex_for_fork() { return mutex_; }

 private:
  struct identity {
    std::uint64_t inode = 0, size = 0;
    std::int64_t modified_ns = 0, changed_ns = 0;
    friend bool operator==(const identity&, const identity&) = default;
  };

  std::filesystem::path path_of(const blob_name& name) const;
  bool read_bytes(int file, const blob& expected, std::string& to) const;
  bool map_bytes(int file, const blob_name& name, const identity& now, bool trusts,
                 found_entry& found);
  bool is_verified(int file, const blob_name& name, const identity& now);
  void note_verified(int file, const blob_name& name, const identity& now);

  const std::filesystem::path folder_;
  std::mutex mutex_;
  std::map<std::uint64_t, identity> verified_;  ///< by number; GUARDED_BY(mutex_)
};

}  // namespace coolcache::detail
