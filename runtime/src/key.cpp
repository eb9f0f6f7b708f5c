// What of a key no type of the program decides.
#include <coolcache/key.hpp>

#include <algorithm>
#include <coolcache/detail/dependencies.hpp>
#include <coolcache/file.hpp>
#include <filesystem>
#include <utility>
#include <vector>

namespace coolcache::detail {

void write_content(hasher& to, noted_files& files, const file& value) {
  const file_state state = read_state(std::filesystem::absolute(value.path()).string());
  to.tag(state.missing ? 'M' : 'F');
  to.add(state.content);
  files.held().files.push_back(state);
}

dependencies& noted_files::held() {
  if (held_ == nullptr) held_ = new dependencies;
  return *held_;
}

void noted_files::destroy() noexcept {
  delete std::exchange(held_, nullptr);
}

struct unordered_digests::list {
  std::vector<digest> all;
};

unordered_digests::unordered_digests() : list_(new list) {}
unordered_digests::~unordered_digests() {
  delete list_;
}

void unordered_digests::add(const hasher& element) {
  list_->all.push_back(element.finish());
}

void unordered_digests::write(hasher& to) {
  std::vector<digest>& all = list_->all;
  std::sort(all.begin(), all.end());
  to.length(all.size());
  for (const digest& each : all) to.add(each);
}

}  // namespace coolcache::detail
