#include "subject.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace coolcache::oracle {
namespace {

subject read_subject(const std::filesystem::path& file) {
  nlohmann::json json = nlohmann::json::parse(std::ifstream(file));
  subject s;
  s.name = file.stem().string();
  s.package = json.value("package", "");
  for (const auto& [from, to] : json.at("copy").items()) s.copies.emplace_back(from, to);
  s.sources = json.at("sources");
  s.includes = json.value("includes", std::vector<std::string>{"."});
  s.definitions = json.value("definitions", std::vector<std::string>());
  s.functions = json.at("functions");
  s.weight = json.value("weight", 1U);
  return s;
}

}  // namespace

std::vector<subject> read_subjects(const std::filesystem::path& directory) {
  std::vector<subject> subjects;
  for (const auto& entry : std::filesystem::directory_iterator(directory))
    if (entry.path().extension() == ".json") subjects.push_back(read_subject(entry.path()));
  std::ranges::sort(subjects, {}, &subject::name);
  if (subjects.empty()) throw std::runtime_error("no subjects in " + directory.string());
  return subjects;
}

// The first line of a changelog: NAME (VERSION) SUITE; ...
std::string package_version(const subject& s, const std::filesystem::path& checkout) {
  if (s.package.empty()) return "";
  std::ifstream changelog(checkout / "build/oracle-sources" / s.package / "debian/changelog");
  std::string name, version;
  if (!(changelog >> name >> version) || version.size() < 2)
    throw std::runtime_error("the sources of " + s.package +
                             " are not there: run script/fetch-oracle-sources, or choose other "
                             "code bases with --subjects");
  return name + ' ' + version.substr(1, version.size() - 2);
}

void copy_subject(const subject& s, const std::filesystem::path& checkout,
                  const std::filesystem::path& to) {
  namespace fs = std::filesystem;
  for (const auto& [from, into] : s.copies) {
    fs::path target = (to / into).lexically_normal();
    fs::create_directories(fs::is_directory(checkout / from) ? target : target.parent_path());
    fs::copy(checkout / from, target,
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  }
}

}  // namespace coolcache::oracle
