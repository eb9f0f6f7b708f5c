// Preloaded into a program, lets calls that write below $FAULTY_DIR fail now and then, or write
// less than they were asked to: of FAULTY_RATE calls one on the average, the same ones for a
// FAULTY_SEED. Adds FAULTY_CLOCK seconds to the system's clock; FAULTY_FILE_SYSTEM is the type, by
// its number, of all file systems.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

namespace {

std::uint64_t number_of(const char* variable) {
  const char* const text = std::getenv(variable);
  return text == nullptr ? 0 : std::strtoull(text, nullptr, 10);
}

bool is_below(const char* path) {
  static const char* const folder = std::getenv("FAULTY_DIR");
  return folder != nullptr && std::strncmp(path, folder, std::strlen(folder)) == 0;
}

bool is_below(int file) {
  char link[40], path[PATH_MAX] = "";
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  const ssize_t length = ::readlink(link, path, sizeof path - 1);
  return length > 0 && is_below(path);
}

/// 0 for a call that is let through, else a number that says how it fails.
std::uint64_t fault() {
  static const std::uint64_t rate = number_of("FAULTY_RATE");
  static std::atomic<std::uint64_t> state{number_of("FAULTY_SEED")};
  if (rate == 0) return 0;
  std::uint64_t x = state += 0x9e3779b97f4a7c15;  // splitmix64
  x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9;
  x = (x ^ x >> 27) * 0x94d049bb133111eb;
  x ^= x >> 31;
  return x % rate == 0 ? 1 + x / rate % 4 : 0;
}

int fail(std::uint64_t how) {
  errno = how == 2 ? ENOSPC : EIO;
  return -1;
}

template <class F>
F* next(const char* name) {
  return reinterpret_cast<F*>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

// All names that the C library gives these: programs are compiled with or without 64-bit offsets.
#define WRITES(name, parameters, arguments, shorter)           \
  extern "C" ssize_t name parameters {                         \
    static auto* const real = next<ssize_t parameters>(#name); \
    const std::uint64_t how = is_below(file) ? fault() : 0;    \
    if (how == 1 || how == 2) return fail(how);                \
    if (how != 0) shorter;                                     \
    return real arguments;                                     \
  }
#define FAILS(name, parameters, arguments, file)            \
  extern "C" int name parameters {                          \
    static auto* const real = next<int parameters>(#name);  \
    const std::uint64_t how = is_below(file) ? fault() : 0; \
    return how != 0 ? fail(how) : real arguments;           \
  }

WRITES(write, (int file, const void* bytes, size_t count), (file, bytes, count), count /= 2)
WRITES(pwrite, (int file, const void* bytes, size_t count, off_t at), (file, bytes, count, at),
       count /= 2)
WRITES(pwrite64, (int file, const void* bytes, size_t count, off64_t at), (file, bytes, count, at),
       count /= 2)
WRITES(writev, (int file, const iovec* parts, int count), (file, parts, count),
       count = (count + 1) / 2)
WRITES(pwritev, (int file, const iovec* parts, int count, off_t at), (file, parts, count, at),
       count = (count + 1) / 2)
WRITES(pwritev64, (int file, const iovec* parts, int count, off64_t at), (file, parts, count, at),
       count = (count + 1) / 2)
FAILS(fsync, (int file), (file), file)
FAILS(fdatasync, (int file), (file), file)
FAILS(ftruncate, (int file, off_t size), (file, size), file)
FAILS(ftruncate64, (int file, off64_t size), (file, size), file)
FAILS(rename, (const char* from, const char* to), (from, to), to)
FAILS(mkdir, (const char* path, mode_t mode), (path, mode), path)
FAILS(unlink, (const char* path), (path), path)

extern "C" int statfs(const char* path, struct statfs* found) {
  static auto* const real = next<int(const char*, struct statfs*)>("statfs");
  const int result = real(path, found);
  if (const std::uint64_t type = number_of("FAULTY_FILE_SYSTEM"))
    found->f_type = static_cast<decltype(found->f_type)>(type);
  return result;
}

extern "C" int clock_gettime(clockid_t which, timespec* now) {
  static auto* const real = next<int(clockid_t, timespec*)>("clock_gettime");
  static const auto more = static_cast<std::time_t>(number_of("FAULTY_CLOCK"));
  const int result = real(which, now);
  if (which == CLOCK_REALTIME) now->tv_sec += more;
  return result;
}
