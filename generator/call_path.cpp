#include "call_path.hpp"

#include <algorithm>
#include <limits>

namespace coolcache::scan {
namespace {

constexpr std::uint32_t nowhere = 0xFFFFFFFF;
constexpr std::size_t longest_shown = 5;

}  // namespace

call_paths::call_paths(const manifest& m, const manifest_function& f)
    : manifest_(m),
      start_(f.declaration),
      parent_(m.declarations.size(), nowhere),
      depth_(m.declarations.size(), std::numeric_limits<std::size_t>::max()) {
  std::vector<std::vector<std::uint32_t>> leads_to(m.declarations.size());
  for (std::uint32_t id : f.reaches.items())
    for (std::uint32_t from : m.declarations[id].from)
      if (f.reaches.contains(from)) leads_to[from].push_back(id);
  std::vector<std::uint32_t> open = {start_};
  depth_[start_] = 0;
  for (std::size_t next = 0; next < open.size(); ++next) {
    for (std::uint32_t id : leads_to[open[next]]) {
      if (id == start_ || parent_[id] != nowhere) continue;
      parent_[id] = open[next];
      depth_[id] = depth_[open[next]] + 1;
      open.push_back(id);
    }
  }
}

std::string call_paths::between(std::uint32_t declaration) const {
  std::vector<std::uint32_t> path;
  for (std::uint32_t id = parent_[declaration]; id != nowhere && id != start_; id = parent_[id])
    path.push_back(id);
  std::reverse(path.begin(), path.end());
  std::string out;
  for (std::size_t i = 0; i < path.size(); ++i) {
    bool left_out = path.size() > longest_shown && i >= 2 && i + 2 < path.size();
    if (left_out && i > 2) continue;
    if (!out.empty()) out += " > ";
    out += left_out ? "..." : described(manifest_.declarations[path[i]]);
  }
  return out;
}

std::string described(const manifest_declaration& d) {
  std::string name(d.name());
  if (d.kind() == "function") return name + "()";
  if (d.kind() == "ambient") return "a using-directive or pragma";
  if (d.kind() == "fragment") return "what is included";
  if (d.kind() == "unplaced") return "code that could not be parsed";
  return name.empty() ? "an unnamed " + std::string(d.kind()) : name;
}

}  // namespace coolcache::scan
