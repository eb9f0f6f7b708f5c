#include "target_commands.hpp"

#include <algorithm>
#include <set>

#include "flag_reader.hpp"
#include "hash.hpp"
#include "shell_words.hpp"

namespace coolcache::scan {
namespace {

std::string extension_of(const std::string& path) {
  std::string name = path.substr(path.rfind('/') + 1);
  std::size_t dot = name.rfind('.');
  return dot == name.npos ? "" : name.substr(dot + 1);
}

// Whether a compiler takes the file for C, C++ or one of their kin.
bool is_read_here(const std::string& file, const std::string& language) {
  static const std::set<std::string> extensions = {"C",   "c",  "cc",   "cpp", "CPP", "cxx",
                                                   "c++", "cp", "cppm", "ixx", "mpp", "m",
                                                   "mm",  "M",  "i",    "ii"};
  if (language.empty()) return extensions.contains(extension_of(file));
  return language.starts_with("c++") || language.starts_with("objective-c") || language == "c" ||
         language == "cpp-output";
}

// What CMake makes of a target's precompiled headers: its text is included where it counts.
bool is_precompiled(const std::string& file, const std::string& objects) {
  return file.starts_with(objects + "/cmake_pch.");
}

void add_all(hasher& h, const std::vector<std::string>& values) {
  h.add(values.size());
  for (const std::string& v : values) h.add(v);
}

digest digest_of_settings(const settings& s, bool opaque) {
  hasher h;
  h.add(opaque ? "opaque" : "read");
  h.add(s.compiler);
  h.add(s.standard);
  for (const auto* list : {&s.quote_directories, &s.include_directories, &s.system_directories,
                           &s.after_directories, &s.flags, &s.forced_includes})
    add_all(h, *list);
  for (const definition& d : s.definitions) {
    h.add(d.name);
    h.add(d.value);
  }
  return h.finish();
}

}  // namespace

const std::vector<compile_command>& target_commands::commands(const std::string& path) {
  auto [entry, is_new] = known_.try_emplace(path);
  if (!is_new) return entry->second;
  std::optional<std::string> text = files_.read(path);
  std::optional<std::vector<compile_command>> read;
  if (text) read = read_compile_commands(*text);
  if (!read) throw usage_error("cannot read compile commands from " + path);
  read_.insert(path);
  return entry->second = std::move(*read);
}

// @FILE stands for the words in FILE.
void target_commands::expand(const std::string& word, const std::string& directory, int depth,
                             std::vector<std::string>& out) {
  std::optional<std::string> text;
  if (depth < 16 && word.size() > 1 && word[0] == '@') {
    std::string path = absolute_path(word.substr(1), directory);
    text = files_.read(path);
    if (text) read_.insert(path);
  }
  if (!text) return out.push_back(word);
  for (const std::string& inner : shell_words(*text)) expand(inner, directory, depth + 1, out);
}

std::vector<std::string> target_commands::words_of(const compile_command& command) {
  std::vector<std::string> out;
  for (const std::string& word : shell_words(command.command))
    expand(word, command.directory, 0, out);
  return out;
}

bool target_commands::is_of(const compile_command& command, const std::vector<std::string>& words,
                            const group& target) const {
  auto option = std::find(words.begin(), words.end(), "-o");
  if (option == words.end() || option + 1 == words.end()) return false;
  return absolute_path(option[1], command.directory).starts_with(target.objects + '/');
}

// Of the words, those that name files of this one compile count for nothing.
target_commands::unit target_commands::read_unit(const compile_command& command,
                                                 const std::vector<std::string>& words) {
  unit out;
  out.file = absolute_path(command.file, command.directory);
  if (words.empty()) return out;
  out.compile.compiler = words[0];
  flag_reader flags(out.compile, command.directory, command.directory, files_);
  std::string language;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word == "-o" || word == "-MF" || word == "-MT" || word == "-MQ") {
      ++i;
      continue;
    }
    bool own = word == "-c" || absolute_path(word, command.directory) == out.file;
    if (own) continue;
    if (word == "-x" && i + 1 < words.size()) language = words[i + 1];
    flags.add(word);
  }
  out.opaque = !is_read_here(out.file, language);
  return out;
}

std::vector<group> target_commands::groups_of(const group& target) {
  std::vector<group> out;
  if (!target.files.empty() || !target.generated.empty()) out.push_back(target);
  std::map<digest, std::size_t> by_settings;
  // The directory's name alone is cheap to look for, and every command is looked at.
  std::string folder =
      target.objects.substr(target.objects.rfind('/', target.objects.rfind('/') - 1));
  for (const compile_command& command : commands(target.commands)) {
    if (command.command.find(folder.substr(1)) == std::string::npos) continue;
    std::vector<std::string> words = words_of(command);
    if (!is_of(command, words, target)) continue;
    unit u = read_unit(command, words);
    if (is_precompiled(u.file, target.objects)) continue;
    if (!target.only.empty() && !target.only.contains(u.file)) continue;
    digest key = digest_of_settings(u.compile, u.opaque);
    auto [known, is_new] = by_settings.try_emplace(key, out.size());
    if (is_new) {
      group g;
      g.name = target.name + '/' + key.hex();
      g.compile = u.compile;
      g.library = target.library;
      g.library_identity = target.library_identity;
      out.push_back(std::move(g));
    }
    group& own = out[known->second];
    (files_.status(u.file).exists ? own.files : own.generated).push_back(u.file);
    if (u.opaque) own.opaque.insert(u.file);
  }
  return out;
}

}  // namespace coolcache::scan
