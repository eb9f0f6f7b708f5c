#include "normal_path.hpp"

#include <filesystem>

namespace coolcache::scan {

std::string normal_path(const std::string& path, file_source& files) {
  std::filesystem::path whole(path);
  std::filesystem::path out;
  bool stays = false;
  for (const std::filesystem::path& part : whole) {
    bool is_up = part == "..";
    if (is_up && out.has_relative_path() && out.filename() != "..")
      stays = stays || files.is_link(out.string()) || !files.status(out.string()).is_directory;
    if (is_up && !stays && out.has_relative_path())
      out = out.parent_path();
    else if (!part.empty() && part != "." && (!is_up || stays))
      out /= part;
  }
  return out.string();
}

}  // namespace coolcache::scan
