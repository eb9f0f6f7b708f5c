// A code base to mutate: a copy of real sources, and the functions whose fingerprints are watched.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace coolcache::oracle {

struct subject {
  std::string name;
  std::string package;  // of Debian's, whose sources script/fetch-oracle-sources unpacks; or empty
  std::vector<std::pair<std::string, std::string>> copies;  // from (below the checkout), to
  std::vector<std::string> sources;                         // compiled, below the copy
  std::vector<std::string> includes;                        // -I, below the copy
  std::vector<std::string> definitions;
  std::vector<std::string> functions;  // qualified names
  unsigned weight = 1;                 // its share of the mutations that compile
};

// The subjects that the *.json files of a directory describe, by name.
std::vector<subject> read_subjects(const std::filesystem::path& directory);

// "NAME VERSION" of the package that the sources are from; empty if they are from none. Throws if
// they were not fetched.
std::string package_version(const subject& s, const std::filesystem::path& checkout);

// Copies the subject's sources; `checkout` is where relative ones are.
void copy_subject(const subject& s, const std::filesystem::path& checkout,
                  const std::filesystem::path& to);

}  // namespace coolcache::oracle
