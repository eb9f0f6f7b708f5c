#include "include_resolver.hpp"

#include <algorithm>
#include <utility>

#include "normal_path.hpp"

namespace coolcache::scan {
namespace {

// Where compilers look last. Their own headers lie elsewhere and count by the compiler's version.
constexpr const char* default_directories[] = {"/usr/local/include",
#if defined(__x86_64__)
                                               "/usr/include/x86_64-linux-gnu",
#elif defined(__aarch64__)
                                               "/usr/include/aarch64-linux-gnu",
#endif
                                               "/usr/include"};

}  // namespace

std::string directory_of(const std::string& path) {
  std::size_t slash = path.rfind('/');
  return slash == path.npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

include_resolver::looked_at& include_resolver::look_at(const std::string& path) {
  auto [known, is_new] = known_.try_emplace(path);
  if (is_new) {
    file_status s = files_.status(path);
    known->second.is_file = s.exists && !s.is_directory;
  }
  return known->second;
}

bool include_resolver::is_file(const std::string& path) {
  looked_at& known = look_at(path);
  if (!known.is_file && !std::exchange(known.is_noted, true)) absent_.insert(path);
  return known.is_file;
}

std::string include_resolver::resolve(const include_directive& inc, const std::string& includer,
                                      const settings& compile) {
  if (inc.computed || inc.spelled.empty()) return {};
  if (inc.spelled[0] == '/')
    return is_file(inc.spelled) ? normal_path(inc.spelled, files_) : std::string();
  bool skipping = inc.next;  // #include_next starts behind the directory that the includer is in
  auto try_directory = [&](const std::string& directory) -> std::string {
    std::string path = normal_path(directory + '/' + inc.spelled, files_);
    if (skipping) {
      if (path == includer) skipping = false;
      return {};
    }
    return is_file(path) ? path : std::string();
  };
  if (!inc.angled && !inc.next)
    if (std::string found = try_directory(directory_of(includer)); !found.empty()) return found;
  if (!inc.angled)
    for (const std::string& directory : compile.quote_directories)
      if (std::string found = try_directory(directory); !found.empty()) return found;
  for (const auto* directories : {&compile.include_directories, &compile.system_directories})
    for (const std::string& directory : *directories) {
      // A directory that is a system directory too is searched in its place there.
      const auto& system = compile.system_directories;
      bool later = directories != &system &&
                   std::find(system.begin(), system.end(), directory) != system.end();
      if (later) continue;
      if (std::string found = try_directory(directory); !found.empty()) return found;
    }
  for (const char* directory : default_directories)
    if (std::string path = normal_path(std::string(directory) + '/' + inc.spelled, files_);
        !inc.next && look_at(path).is_file)
      return path;
  for (const std::string& directory : compile.after_directories)
    if (std::string found = try_directory(directory); !found.empty()) return found;
  return {};
}

}  // namespace coolcache::scan
