#include "corpus.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

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

corpus::corpus(fs::path directory, std::size_t lines) : directory_(std::move(directory)) {
  fs::create_directories(include_directory());
  std::size_t copied = copy_headers("/usr/include/boost", "boost", lines);
  std::vector<fs::path> versions;
  std::error_code none;
  for (const fs::directory_entry& e : fs::directory_iterator("/usr/include/c++", none))
    versions.push_back(e.path());
  std::sort(versions.begin(), versions.end());
  if (copied < lines && !versions.empty())
    copy_headers(versions.back().string(), "standard", lines - copied);
}

corpus::~corpus() {
  std::error_code ignored;
  fs::remove_all(directory_, ignored);
}

std::size_t corpus::copy_headers(const std::string& from, const std::string& to,
                                 std::size_t lines) {
  std::vector<fs::path> found;
  std::error_code none;
  for (const fs::directory_entry& e : fs::recursive_directory_iterator(from, none))
    if (e.is_regular_file()) found.push_back(e.path());
  std::sort(found.begin(), found.end());
  std::size_t copied = 0;
  for (const fs::path& header : found) {
    if (copied >= lines) break;
    std::string text = text_of(header);
    std::string name = to + '/' + fs::relative(header, from).string();
    fs::create_directories((include_directory() / name).parent_path());
    write_text(include_directory() / name, text);
    headers_.push_back(name);
    copied += line_count(text);
  }
  return copied;
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
      text += "#include <" + headers_[i] + ">\n";
    fs::path source = directory_ / ("unit" + std::to_string(first / a_source) + ".cpp");
    write_text(source,
               text + "int unit_" + std::to_string(first / a_source) + "() { return 1; }\n");
    sources_.push_back(source.string());
  }
}

}  // namespace coolcache::bench
