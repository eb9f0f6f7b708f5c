#include "external_headers.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace coolcache::scan {
namespace {

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::string word_at(const std::string& text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_word_character(text[end])) ++end;
  return text.substr(at, end - at);
}

// #include MACRO
void add_computed(const std::string& text, std::size_t include,
                  std::vector<include_directive>& out) {
  std::size_t space = text.find_first_of(" \t", include);
  std::size_t name = text.find_first_not_of(" \t", space);
  if (space == text.npos || name == text.npos || !is_word_character(text[name])) return;
  include_directive inc;
  inc.computed = true;
  inc.spelled = word_at(text, name);
  out.push_back(std::move(inc));
}

// The #include lines of a header, found without lexing it: one inside a comment or a string only
// adds a file that does not matter.
std::vector<include_directive> include_lines(const std::string& text) {
  std::vector<include_directive> out;
  for (std::size_t at = text.find("include"); at != text.npos; at = text.find("include", at + 7)) {
    std::size_t before = at;
    while (before > 0 && (text[before - 1] == ' ' || text[before - 1] == '\t')) --before;
    if (before == 0 || text[before - 1] != '#') continue;
    std::size_t after = text.find_first_of("<\"\n", at);
    if (after == text.npos || text[after] == '\n') {
      add_computed(text, at, out);
      continue;
    }
    char close = text[after] == '<' ? '>' : '"';
    std::size_t end = text.find_first_of(std::string{close, '\n'}, after + 1);
    if (end == text.npos || text[end] == '\n') continue;
    include_directive inc;
    inc.spelled = text.substr(after + 1, end - after - 1);
    inc.angled = close == '>';
    inc.next = text.compare(at, 12, "include_next") == 0;
    out.push_back(std::move(inc));
  }
  return out;
}

bool contains_word(const std::string& text, const std::string& word) {
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    std::size_t end = at + word.size();
    bool starts = at == 0 || !is_word_character(text[at - 1]);
    bool ends = end == text.size() || !is_word_character(text[end]);
    if (starts && ends) return true;
  }
  return false;
}

}  // namespace

// A comment may talk of directives: before the # of one stands nothing but the end of a comment.
static bool opens_line(const std::string& text, std::size_t hash) {
  if (hash == 0) return true;
  std::size_t before = text.find_last_not_of(" \t\v\f", hash - 1);
  if (before == text.npos || text[before] == '\n' || text[before] == '\r') return true;
  return before > 0 && text[before] == '/' && text[before - 1] == '*';
}

// Keeps the definitions: what they name, a use of them reaches, and they may name files.
void external_headers::note_macros(const std::string& text) {
  for (std::size_t at = text.find("define"); at != text.npos; at = text.find("define", at + 6)) {
    std::size_t hash = text.find_last_not_of(" \t", at == 0 ? 0 : at - 1);
    std::size_t name = text.find_first_not_of(" \t", at + 6);
    if (hash == text.npos || text[hash] != '#' || name == text.npos) continue;
    if (!opens_line(text, hash)) continue;
    std::size_t end = name;
    do end = std::min(text.find('\n', end + 1), text.size());
    while (end < text.size() && text[end - 1] == '\\');
    std::string line = text.substr(name, end - name);
    // A comment or raw string that goes on behind the line ends with it here.
    std::size_t comment = line.rfind("/*");
    if (comment != line.npos && line.find("*/", comment) == line.npos) line.resize(comment);
    if (std::size_t raw = line.find("R\""); raw != line.npos) line.resize(raw);
    macros_ += "#define " + line + '\n';
    std::string macro = word_at(line, 0);
    std::size_t open = line.find_first_of("<\"", macro.size());
    if (open == line.npos) continue;
    std::size_t close = line.find(line[open] == '<' ? '>' : '"', open + 1);
    if (close != line.npos) names_in_macros_[macro].insert(line.substr(open + 1, close - open - 1));
  }
}

void external_headers::read(external_header& header, const std::string& path, file_source& files) {
  header.status = files.status(path);
  header.text = files.read(path).value_or("");
  header.content = digest_of(header.text);
  note_macros(header.text);
}

void external_headers::add(const std::string& path, const settings& compile, file_source& files,
                           include_resolver& resolver) {
  std::vector<std::string> open = {path};
  while (!open.empty()) {
    std::string next = std::move(open.back());
    open.pop_back();
    auto [entry, is_new] = headers_.try_emplace(next);
    if (!is_new) continue;
    external_header& header = entry->second;
    read(header, next, files);
    for (include_directive& inc : include_lines(header.text)) {
      std::set<std::string> names = {inc.spelled};
      if (std::exchange(inc.computed, false)) names = names_in_macros_[inc.spelled];
      for (const std::string& name : names) {
        inc.spelled = name;
        std::string found = resolver.resolve(inc, next, compile);
        if (found.empty()) continue;
        header.includes.insert(found);
        open.push_back(found);
      }
    }
  }
}

std::set<std::string> external_headers::closure(const std::set<std::string>& paths) const {
  std::set<std::string> reached;
  std::vector<std::string> open(paths.begin(), paths.end());
  while (!open.empty()) {
    std::string next = std::move(open.back());
    open.pop_back();
    auto header = headers_.find(next);
    if (header == headers_.end() || !reached.insert(next).second) continue;
    open.insert(open.end(), header->second.includes.begin(), header->second.includes.end());
  }
  return reached;
}

bool external_headers::mention(const std::set<std::string>& paths, const std::string& word) const {
  return std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
    auto header = headers_.find(path);
    return header != headers_.end() && contains_word(header->second.text, word);
  });
}

}  // namespace coolcache::scan
