#include "link_command.hpp"

#include <algorithm>
#include <map>

#include "flag_reader.hpp"
#include "include_resolver.hpp"
#include "shell_words.hpp"

namespace coolcache::scan {
namespace {

// A statement of a Ninja file, with the lines that it goes over put together.
std::string unfolded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) != "$\n") {
      out += text[i];
      continue;
    }
    ++i;
    while (i + 1 < text.size() && text[i + 1] == ' ') ++i;
  }
  return out;
}

// The text up to an unescaped `stop`, its escapes taken away.
std::string take_until(std::string_view& text, std::string_view stops) {
  std::string out;
  while (!text.empty() && stops.find(text[0]) == stops.npos) {
    if (text[0] == '$' && text.size() > 1) text.remove_prefix(1);
    out += text[0];
    text.remove_prefix(1);
  }
  return out;
}

struct statement {
  std::string rule;
  std::vector<std::string> inputs;  // the explicit ones
  std::map<std::string, std::string> variables;
};

statement read_statement(std::string_view text) {
  statement out;
  std::string whole = unfolded(text);
  std::string_view rest = whole;
  take_until(rest, ":");
  if (!rest.empty()) rest.remove_prefix(1);
  bool explicit_ones = true;
  while (!rest.empty() && rest[0] != '\n') {
    std::string word = take_until(rest, " \n");
    while (!rest.empty() && rest[0] == ' ') rest.remove_prefix(1);
    explicit_ones = explicit_ones && word != "|" && word != "||";
    if (out.rule.empty())
      out.rule = word;
    else if (explicit_ones && !word.empty())
      out.inputs.push_back(word);
  }
  while (!rest.empty()) {
    rest.remove_prefix(1);  // the end of the line before
    std::string line = take_until(rest, "\n");
    std::size_t equals = line.find(" = ");
    std::size_t name = line.find_first_not_of(' ');
    if (equals != line.npos)
      out.variables[line.substr(name, equals - name)] = line.substr(equals + 3);
  }
  return out;
}

std::optional<link_command> in_ninja(const std::string& text, const std::string& file,
                                     const std::string& objects) {
  link_command out;
  out.directory = directory_of(file);
  for (std::size_t at = text.find("_LINKER__"); at != text.npos;
       at = text.find("_LINKER__", at + 1)) {
    std::size_t begin = text.rfind("\nbuild ", at);
    if (begin == text.npos) continue;
    std::size_t end = std::min(text.find("\n\n", at), text.size());
    statement s = read_statement(std::string_view(text).substr(begin + 1, end - begin - 1));
    auto folder = s.variables.find("OBJECT_DIR");
    bool same = s.rule.find("_LINKER__") != std::string::npos && folder != s.variables.end() &&
                absolute_path(folder->second, out.directory) == objects;
    if (!same) continue;
    out.words = s.inputs;
    for (const char* name : {"LANGUAGE_COMPILE_FLAGS", "ARCH_FLAGS", "FLAGS", "LINK_FLAGS",
                             "LINK_PATH", "LINK_LIBRARIES"})
      for (std::string& word : shell_words(s.variables[name])) out.words.push_back(std::move(word));
    return out;
  }
  return std::nullopt;
}

std::optional<link_command> in_script(const std::string& text, const std::string& objects) {
  link_command out;
  out.directory = directory_of(directory_of(objects));
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    std::vector<std::string> words = shell_words(std::string_view(text).substr(at, end - at));
    auto own = std::find(words.rbegin(), words.rend(), "--").base();  // behind the launcher
    if (own == words.end()) own = words.begin();
    if (own != words.end()) out.words.insert(out.words.end(), own + 1, words.end());
    at = end + 1;
  }
  return out;
}

}  // namespace

std::optional<link_command> find_link_command(const std::string& text, const std::string& file,
                                              const std::string& objects) {
  if (file.ends_with(".ninja")) return in_ninja(text, file, objects);
  return in_script(text, objects);
}

}  // namespace coolcache::scan
