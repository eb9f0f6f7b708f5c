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
