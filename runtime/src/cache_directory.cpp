#include "cache_directory.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "file_size_signal.hpp"

namespace coolcache::detail {
namespace {

std::string quoted(const std::filesystem::path& path) {
  return "'" + path.string() + "'";
}

/// Numbers of statfs(2) for file systems whose locks and maps do not work between machines.
struct network {
  unsigned long type;
  const char* name;
};
constexpr std::array networks = {
    network{0x6969, "NFS"},        network{0xff534d42, "CIFS"}, network{0xfe534d42, "SMB"},
    network{0x517b, "SMB"},        network{0x564c, "NCP"},      network{0x5346414f, "AFS"},
    network{0x73757245, "Coda"},   network{0x01021997, "9P"},   network{0x00c36400, "Ceph"},
    network{0x0bd00bd0, "Lustre"}, network{0x47504653, "GPFS"},
};

/// mkdir -p; the last component for us alone. Empty where it worked, else why not.
std::string make(const std::filesystem::path& directory) {
  std::error_code error;
  if (directory.has_parent_path())
    std::filesystem::create_directories(directory.parent_path(), error);
  if (::mkdir(directory.c_str(), 0700) == 0 || errno == EEXIST) return {};
  return std::strerror(errno);
}

/// Leaves alone what is there.
void write_new(const std::filesystem::path& file, std::string_view text) {
  const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0) return;
  [[maybe_unused]] const ssize_t written = ::write(fd, text.data(), text.size());
  ::close(fd);
}

std::string problem_of(const std::filesystem::path& directory, const struct stat& status,
                       bool writable) {
  const std::string name = quoted(directory);
  if (!S_ISDIR(status.st_mode)) return name + " is not a directory";
  if (status.st_uid != ::geteuid()) return name + " belongs to another user";
  if ((status.st_mode & S_IWOTH) != 0) return name + " can be written by others; chmod o-w it";
  struct statfs system;
  if (::statfs(directory.c_str(), &system) == 0) {
    for (const network& each : networks) {
      if (static_cast<unsigned long>(system.f_type) == each.type)
        return name + " is on a network file system (" + each.name +
               "); set COOLCACHE_DIR to a local directory";
    }
  }
  if (::access(directory.c_str(), writable ? R_OK | W_OK | X_OK : R_OK | X_OK) != 0)
    return name + (writable ? " cannot be written: " : " cannot be read: ") + std::strerror(errno);
  return {};
}

}  // namespace

directory_check check_directory(const std::filesystem::path& directory, bool create) {
  directory_check result;
  struct stat status;
  bool exists = ::stat(directory.c_str(), &status) == 0;
  bool made = false;
  if (!exists && create) {
    const std::string problem = make(directory);
    exists = ::stat(directory.c_str(), &status) == 0;
    made = exists;
    if (!exists) {
      result.problem =
          quoted(directory) + " cannot be made" + (problem.empty() ? "" : ": " + problem);
      return result;
    }
  }
  if (!exists) {
    result.missing = true;
    result.problem = quoted(directory) + " does not exist";
    return result;
  }
  result.problem = problem_of(directory, status, create);
  result.good = result.problem.empty();
  result.identity = {status.st_dev, status.st_ino};
  if (result.good && made) write_markers(directory);
  return result;
}

void write_markers(const std::filesystem::path& directory) {
  const file_size_signal_held held;
  write_new(
      directory / "CACHEDIR.TAG",
      "Signature: 8a477f597d28d172789f06886806bc55\n"
      "# This directory holds results stored by CoolCache. It may be deleted while no program\n"
      "# uses it; `coolcache --dir <it> clear` is right at any time.\n");
  write_new(directory / ".gitignore", "*\n");
}

std::filesystem::path directory_of_user() {
  const char* const xdg = std::getenv("XDG_CACHE_HOME");
  if (xdg != nullptr && xdg[0] == '/') return std::filesystem::path(xdg) / "coolcache";
  const char* const home = std::getenv("HOME");
  if (home != nullptr && home[0] == '/') return std::filesystem::path(home) / ".cache/coolcache";
  return {};
}

}  // namespace coolcache::detail
