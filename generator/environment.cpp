#include "environment.hpp"

namespace coolcache::scan {

std::optional<std::string> reason_to_recompile(const snapshot& before, const snapshot& now) {
  if (before.compiler != now.compiler) return "the compiler changed";
  for (const auto& [question, answer] : now.resolutions) {
    auto was = before.resolutions.find(question);
    if (was == before.resolutions.end() || was->second == answer) continue;
    return "an #include resolves differently: " + question.substr(question.find('\t') + 1);
  }
  for (const auto& [path, entry] : now.files) {
    auto was = before.files.find(path);
    if (was == before.files.end() || was->second.content == entry.content) continue;
    if (entry.status.modified_ns <= before.started_ns)
      return "changed without a newer time: " + path;
  }
  return std::nullopt;
}

std::string environment_text(const snapshot& now, const std::string& reason) {
  return "CoolCache: compiled objects depend on this file.\n"
         "Compiler: " +
         now.compiler +
         "\n"
         "Rewritten: " +
         std::to_string(now.started_ns) + " " + reason + "\n";
}

}  // namespace coolcache::scan
