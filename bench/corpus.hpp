// A project of real code: headers of this system, copied, and sources that include them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace coolcache::bench {

class corpus {
 public:
  // Copies headers into `directory` until they have that many lines, or all there are.
  corpus(std::filesystem::path directory, std::size_t lines);
  ~corpus();
  corpus(const corpus&) = delete;

  // Nothing was found that could be copied.
  bool is_empty() const { return headers_.empty(); }

  // Writes sources that include the first so many eighths of the headers.
  void write_sources(std::size_t eighths);

  const std::filesystem::path& directory() const { return directory_; }
  std::filesystem::path include_directory() const { return directory_ / "include"; }
  const std::vector<std::string>& sources() const { return sources_; }
  // The source that holds a marked function, and one more function.
  std::filesystem::path marked_source() const { return directory_ / "main.cpp"; }

 private:
  std::size_t copy_headers(const std::string& from, const std::string& to, std::size_t lines);

  std::filesystem::path directory_;
  std::vector<std::string> headers_;  // as they are included
  std::vector<std::string> sources_;
};

std::string text_of(const std::filesystem::path& file);
void write_text(const std::filesystem::path& file, const std::string& text);
std::size_t line_count(const std::string& text);

}  // namespace coolcache::bench
