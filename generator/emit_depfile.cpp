#include "emit_depfile.hpp"

#include <set>

#include "include_resolver.hpp"

namespace coolcache::scan {
namespace {

// As GCC writes them: space and # behind a backslash, $ doubled.
std::string escaped(const std::string& path) {
  std::string out;
  for (char c : path) {
    if (c == ' ' || c == '#') out += '\\';
    if (c == '$') out += '$';
    out += c;
  }
  return out;
}

bool is_in(const std::string& path, const std::string& directory) {
  return !directory.empty() && (path == directory || path.starts_with(directory + '/'));
}

std::string nearest_directory(std::string path, file_source& files) {
  do path = directory_of(path);
  while (path != "/" && path != "." && !files.status(path).is_directory);
  return path;
}

}  // namespace

std::string depfile_text(const scan_result& r, const options& o, file_source& files) {
  std::set<std::string> paths = o.read;
  for (const source_file& file : r.sources->files)
    if (!file.synthetic) paths.insert(file.path);
  for (const auto& [path, header] : r.sources->external.all()) paths.insert(path);
  for (const auto& [path, file] : r.link.files) paths.insert(path);
  paths.insert(r.link.read.begin(), r.link.read.end());
  if (o.compiler.starts_with('/')) paths.insert(o.compiler);
  std::set<std::string> absent = r.sources->absent;
  absent.insert(r.link.absent.begin(), r.link.absent.end());
  for (const std::string& path : absent) {
    if (is_in(path, o.build_directory)) continue;
    std::string directory = nearest_directory(path, files);
    if (!is_in(directory, o.build_directory) && directory != "/") paths.insert(directory);
  }
  std::string text = escaped(o.depfile_target) + ':';
  for (const std::string& path : paths) text += " \\\n  " + escaped(path);
  return text + '\n';
}

}  // namespace coolcache::scan
