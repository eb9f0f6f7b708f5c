// Compares the texts of a folder pair by pair; see command_line.cpp for what it takes.
#include <coolcache/coolcache.hpp>

#include <cerrno>
#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <system_error>

#include "chart.hpp"
#include "clustering.hpp"
#include "command_line.hpp"
#include "comparison.hpp"
#include "corpus.hpp"
#include "pair_table.hpp"
#include "progress.hpp"
#include "summary.hpp"

namespace licences {

namespace {

symmetric_matrix<double> dissimilarities(const similarity_matrix& similarity) {
  symmetric_matrix<double> dissimilarity(similarity.order(), 0.0);
  for (std::size_t i = 0; i < similarity.order(); ++i) {
    for (std::size_t j = 0; j < i; ++j) dissimilarity.entry(i, j) = 1 - similarity.entry(i, j);
  }
  return dissimilarity;
}

std::vector<std::string> names_of(const std::vector<document>& corpus) {
  std::vector<std::string> names;
  names.reserve(corpus.size());
  for (const document& each : corpus) names.push_back(each.name);
  return names;
}

void write_file(const std::filesystem::path& path, const std::string& bytes) {
  errno = 0;
  std::ofstream stream(path, std::ios::binary);
  stream << bytes << std::flush;
  if (!stream) {
    throw std::runtime_error("cannot write " + path.string() + ": " +
                             std::generic_category().message(errno));
  }
}

distance_matrix compare_with_progress(const std::vector<document>& corpus) {
  progress_line line;
  return compare_all(corpus, [&](const advance& progress) { line.show(progress); });
}

void run(const command_line& command) {
  const std::vector<document> corpus = read_corpus(command.folder);
  const distance_matrix distances = compare_with_progress(corpus);
  const similarity_matrix similarity = similarities(corpus, distances);
  write_file(command.chart,
             similarity_chart(names_of(corpus), similarity, cluster(dissimilarities(similarity))));
  std::cout << nearest_pairs(corpus, distances, similarity, command.pairs)
            << "\nchart: " << command.chart.string() << std::endl;
  if (!std::cout) throw std::runtime_error("cannot write the table");
  std::cerr << cache_summary(coolcache::stats()) << std::endl;
}

}  // namespace

}  // namespace licences

int main(int argc, char** argv) {
  try {
    const licences::command_line command = licences::parse_command_line({argv + 1, argv + argc});
    if (command.help) {
      std::cout << licences::help_text;
      return 0;
    }
    licences::run(command);
    return 0;
  } catch (const licences::usage_error& error) {
    std::cerr << "licences: " << error.what() << "; see licences --help\n";
  } catch (const std::exception& error) {
    std::cerr << "licences: " << error.what() << '\n';
  }
  return 2;
}
