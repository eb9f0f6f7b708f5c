// A project of real code: headers of this system, where they are, and sources that include them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace coolcache::bench {

// Headers that are installed together.
struct header_tree {
  std::string name;
  std::filesystem::path directory;
  bool is_searched = false;  // its headers include each other by what stands behind `directory`
};

// Code as projects have it: LLVM's headers, and behind them the C++ library's.
std::vector<header_tree> ordinary_trees();
// Code that leans on macros and templates as no other does: Boost.
std::vector<header_tree> hardest_trees();

class corpus {
 public:
  // Sources go into `directory`, which is removed in the end.
  corpus(std::filesystem::path directory, std::vector<header_tree> trees, std::size_t lines);
  ~corpus();
  corpus(const corpus&) = delete;

  // Nothing is installed.
  bool is_empty() const { return headers_.empty(); }
  // What there is, and how much of it is taken.
  const std::string& description() const { return description_; }

  // Writes sources that include the first so many eighths of the headers.
  void write_sources(std::size_t eighths);

  const std::filesystem::path& directory() const { return directory_; }
  const std::vector<header_tree>& trees() const { return trees_; }
  const std::vector<std::string>& sources() const { return sources_; }
  // The source that holds a marked function, and one more function.
  std::filesystem::path marked_source() const { return directory_ / "main.cpp"; }

 private:
  std::size_t add_headers(const header_tree& tree, std::size_t lines);

  std::filesystem::path directory_;
  std::vector<header_tree> trees_;
  std::string description_;
  std::vector<std::filesystem::path> headers_;
  std::vector<std::string> sources_;
};

std::string text_of(const std::filesystem::path& file);
void write_text(const std::filesystem::path& file, const std::string& text);
std::size_t line_count(const std::string& text);

}  // namespace coolcache::bench
