#include "flag_reader.hpp"

#include <cstring>
#include <filesystem>
#include <map>
#include <set>
#include <utility>

#include "normal_path.hpp"
#include "shell_words.hpp"

namespace coolcache::scan {

std::string absolute_path(const std::string& path, const std::string& base) {
  std::filesystem::path p = (std::filesystem::path(base) / path).lexically_normal();
  std::string text = p.string();
  if (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

definition read_definition(const std::string& text) {
  std::size_t equals = text.find('=');
  if (equals == text.npos) return {text, "1"};
  return {text.substr(0, equals), text.substr(equals + 1)};
}

void flag_reader::add(const std::string& flag) {
  static const std::set<std::string_view> with_value = {"-I", "-isystem", "-iquote",  "-idirafter",
                                                        "-D", "-U",       "-include", "-imacros"};
  if (!pending_.empty()) return set(std::exchange(pending_, ""), flag);
  if (flag.starts_with("SHELL:")) return add_shell_flags(flag.substr(6));
  if (with_value.contains(flag)) {
    pending_ = flag;
    return;
  }
  if (add_long(flag)) return;
  for (const char* option : {"-isystem", "-iquote", "-idirafter", "-imacros", "-I", "-D", "-U"})
    if (flag.starts_with(option)) return set(option, flag.substr(std::strlen(option)));
  if (flag.starts_with("-include") && !flag.starts_with("-include-"))
    return set("-include", flag.substr(8));
  if (flag.starts_with("-std="))
    out_.standard = flag.substr(5);
  else
    out_.flags.push_back(flag);
}

// The long names of some flags, with their value behind = or as the next flag.
bool flag_reader::add_long(const std::string& flag) {
  static const std::map<std::string_view, const char*> names = {
      {"--include", "-include"},     {"--imacros", "-imacros"},
      {"--define-macro", "-D"},      {"--undefine-macro", "-U"},
      {"--include-directory", "-I"}, {"--include-directory-after", "-idirafter"},
      {"-cxx-isystem", "-isystem"}};
  std::size_t equals = flag.find('=');
  auto name = names.find(std::string_view(flag).substr(0, equals));
  if (name == names.end()) return false;
  if (equals == flag.npos)
    pending_ = name->second;
  else
    set(name->second, flag.substr(equals + 1));
  return true;
}

// CMake's way to keep flags together: "SHELL:-include 'my config.hpp'".
void flag_reader::add_shell_flags(const std::string& text) {
  for (const std::string& word : shell_words(text)) add(word);
}

// -include looks in the working directory first.
std::string flag_reader::forced(const std::string& name) const {
  std::string here = absolute_path(name, directory_);
  return files_.status(here).exists ? here : name;
}

std::string flag_reader::directory(const std::string& name) const {
  return normal_path((std::filesystem::path(base_) / name).string(), files_);
}

void flag_reader::set(const std::string& option, const std::string& value) {
  if (option == "-D") {
    out_.definitions.push_back(read_definition(value));
  } else if (option == "-U") {
    std::erase_if(out_.definitions, [&](const definition& d) { return d.name == value; });
    out_.flags.push_back("-U" + value);
  } else if (option == "-include" || option == "-imacros") {
    out_.forced_includes.push_back(forced(value));
  } else if (option == "-iquote") {
    out_.quote_directories.push_back(directory(value));
  } else if (option == "-idirafter") {
    out_.after_directories.push_back(directory(value));
  } else if (option == "-I") {
    out_.include_directories.push_back(directory(value));
  } else {
    out_.system_directories.push_back(directory(value));
  }
}

}  // namespace coolcache::scan
