#include "corpus.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <system_error>

#include "file_content.hpp"
#include "label.hpp"
#include "normalization.hpp"

namespace licences {

namespace {

std::vector<std::filesystem::path> regular_files(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::directory_iterator entry(folder, error);
  if (error) throw std::runtime_error("cannot read " + folder.string() + ": " + error.message());
  std::vector<std::filesystem::path> files;
  for (const std::filesystem::directory_iterator end; entry != end; entry.increment(error)) {
    if (entry->symlink_status().type() == std::filesystem::file_type::regular) {
      files.push_back(entry->path());
    }
  }
  if (error) throw std::runtime_error("cannot read " + folder.string() + ": " + error.message());
  std::sort(files.begin(), files.end());
  return files;
}

/// The rank is what makes the pair (a, b) the pair (b, a) whatever the files are called.
void rank_by_content(std::vector<document>& corpus, const std::vector<std::string>& contents) {
  std::vector<std::size_t> order(corpus.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return contents[a] < contents[b]; });
  for (std::size_t i = 1; i < order.size(); ++i) {
    const bool tie = contents[order[i]] == contents[order[i - 1]];
    corpus[order[i]].content_rank = corpus[order[i - 1]].content_rank + (tie ? 0 : 1);
  }
}

}  // namespace

std::vector<document> read_corpus(const std::filesystem::path& folder) {
  std::vector<document> corpus;
  std::vector<std::string> contents;
  for (const std::filesystem::path& path : regular_files(folder)) {
    contents.push_back(file_content(path));
    const std::size_t word_count = normalized_words(contents.back()).size();
    corpus.push_back({path, printable(path.filename().string()), word_count, 0});
  }
  if (corpus.size() < 2) {
    throw std::runtime_error("nothing to compare: " + folder.string() + " holds " +
                             std::to_string(corpus.size()) + " of the 2 files that it takes");
  }
  rank_by_content(corpus, contents);
  return corpus;
}

}  // namespace licences
