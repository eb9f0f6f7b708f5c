#include "corpus.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace coolcache::bench {
namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_text(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

std::size_t line_count(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

namespace {

// The last in order of what begins so in a directory: of several versions.
fs::path last_of(const fs::path& directory, const std::string& begin) {
  fs::path last;
  std::error_code none;
  for (const fs::directory_entry& e : fs::directory_iterator(directory, none))
    if (e.path().filename().string().starts_with(begin)) last = std::max(last, e.path());
  return last;
}

bool is_header(const fs::path& file) {
  static const std::set<std::string> endings = {"", ".h", ".hh", ".hpp", ".hxx"};
  return endings.contains(file.extension().string());
}

}  // namespace

std::vector<header_tree> ordinary_trees() {
  return {{"LLVM", last_of("/usr/lib", "llvm-") / "include", true},
          {"the C++ library", last_of("/usr/include/c++", "")}};
}

std::vector<header_tree> hardest_trees() {
  return {{"Boost", "/usr/include/boost"}};
}

corpus::corpus(fs::path directory, std::vector<header_tree> trees, std::size_t lines)
    : directory_(std::move(directory)) {
  fs::create_directories(directory_);
  std::size_t taken = 0;
  for (const header_tree& tree : trees) {
    if (taken >= lines || !fs::is_directory(tree.directory)) continue;
    trees_.push_back(tree);
    std::size_t of_tree = add_headers(tree, lines - taken);
    taken += of_tree;
    description_ +=
        (description_.empty() ? "" : ", ") + tree.name + " (" + std::to_string(of_tree) + " lines)";
  }
}

corpus::~corpus() {
  std::error_code ignored;
  fs::remove_all(directory_, ignored);
}

std::size_t corpus::add_headers(const header_tree& tree, std::size_t lines) {
  std::vector<fs::path> found;
  std::error_code none;
  auto links = fs::directory_options::follow_directory_symlink;
  for (const fs::directory_entry& e : fs::recursive_directory_iterator(tree.directory, links, none))
    if (e.is_regular_file() && is_header(e.path())) found.push_back(e.path());
  std::sort(found.begin(), found.end());
  std::size_t taken = 0;
  for (const fs::path& header : found) {
    if (taken >= lines) break;
    headers_.push_back(header);
    taken += line_count(text_of(header));
  }
  return taken;
}

void corpus::write_sources(std::size_t eighths) {
  constexpr std::size_t a_source = 50;
  std::size_t count = std::max<std::size_t>(1, headers_.size() * eighths / 8);
  sources_ = {marked_source().string()};
  write_text(marked_source(),
             "#define CACHE_FN(...) [&]\n"
             "int helper(int x) { return x + 1; }\n"
             "int marked(int x) { return CACHE_FN(x) { return helper(x) * 2; }; }\n");
  for (std::size_t first = 0; first < count; first += a_source) {
    std::string text;
    for (std::size_t i = first; i < std::min(count, first + a_source); ++i)
      text += "#include \"" + headers_[i].string() + "\"\n";
    std::string name = "unit" + std::to_string(first / a_source);
    write_text(directory_ / (name + ".cpp"), text + "int " + name + "() { return 1; }\n");
    sources_.push_back((directory_ / (name + ".cpp")).string());
  }
}

}  // namespace coolcache::bench
