#include "c_library.hpp"

#include <set>

namespace coolcache::scan {
namespace {

// Directly below /usr/include, or the folder of the architecture there.
const std::set<std::string_view> c_library = {
    "aio.h",     "alloca.h",   "argp.h",      "argz.h",     "byteswap.h", "complex.h",
    "cpio.h",    "crypt.h",    "ctype.h",     "dirent.h",   "dlfcn.h",    "elf.h",
    "endian.h",  "envz.h",     "err.h",       "errno.h",    "error.h",    "execinfo.h",
    "fcntl.h",   "features.h", "fenv.h",      "fnmatch.h",  "fts.h",      "ftw.h",
    "getopt.h",  "glob.h",     "grp.h",       "iconv.h",    "ifaddrs.h",  "inttypes.h",
    "iso646.h",  "langinfo.h", "libgen.h",    "libintl.h",  "limits.h",   "link.h",
    "locale.h",  "malloc.h",   "math.h",      "memory.h",   "mntent.h",   "monetary.h",
    "mqueue.h",  "netdb.h",    "nl_types.h",  "obstack.h",  "paths.h",    "poll.h",
    "printf.h",  "pthread.h",  "pty.h",       "pwd.h",      "regex.h",    "resolv.h",
    "sched.h",   "search.h",   "semaphore.h", "setjmp.h",   "shadow.h",   "signal.h",
    "spawn.h",   "stdint.h",   "stdio.h",     "stdlib.h",   "string.h",   "strings.h",
    "syscall.h", "sysexits.h", "syslog.h",    "tar.h",      "termios.h",  "tgmath.h",
    "threads.h", "time.h",     "uchar.h",     "ucontext.h", "ulimit.h",   "unistd.h",
    "utime.h",   "utmp.h",     "utmpx.h",     "values.h",   "wait.h",     "wchar.h",
    "wctype.h",  "wordexp.h"};

}  // namespace

bool is_of_c_library(std::string_view path) {
  static const std::set<std::string_view> folders = {"arpa",      "asm",   "asm-generic", "bits",
                                                     "gnu",       "linux", "net",         "netinet",
                                                     "protocols", "rpc",   "scsi",        "sys"};
  for (std::string_view start : {"/usr/include/", "x86_64-linux-gnu/", "aarch64-linux-gnu/"})
    if (path.starts_with(start)) path.remove_prefix(start.size());
  std::size_t slash = path.find('/');
  return slash == path.npos ? c_library.contains(path) : folders.contains(path.substr(0, slash));
}

}  // namespace coolcache::scan
