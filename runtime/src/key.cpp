// What of a key no type of the program decides.
#include <coolcache/key.hpp>

#include <algorithm>
#include <coolcache/file.hpp>
#include <filesystem>

namespace coolcache::detail {

void write_content(hasher& to, dependencies& files, const file& value) {
  const file_state state = read_state(std::filesystem::absolute(value.path()).string());
  to.tag(state.missing ? 'M' : 'F');
  to.add(state.content);
  files.files.push_back(state);
}

void write_sorted(hasher& to, std::vector<digest> digests) {
  std::sort(digests.begin(), digests.end());
  to.length(digests.size());
  for (const digest& each : digests) to.add(each);
}

}  // namespace coolcache::detail
