#include "external_headers.hpp"

#include <algorithm>
#include <vector>

namespace coolcache::scan {
namespace {

// The #include lines of a header, found without lexing it: one inside a comment or a string only
// adds a file that does not matter.
std::vector<include_directive> include_lines(const std::string& text) {
  std::vector<include_directive> out;
  for (std::size_t at = text.find("include"); at != text.npos; at = text.find("include", at + 7)) {
    std::size_t before = at;
    while (before > 0 && (text[before - 1] == ' ' || text[before - 1] == '\t')) --before;
    if (before == 0 || text[before - 1] != '#') continue;
    std::size_t after = text.find_first_of("<\"\n", at);
    if (after == text.npos || text[after] == '\n') continue;
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

bool is_word_character(char c);

// Macros with parameters whose text holds a # that is no ##.
void find_stringizing(const std::string& text, std::set<std::string>& out) {
  for (std::size_t at = text.find("define"); at != text.npos; at = text.find("define", at + 6)) {
    std::size_t name = text.find_first_not_of(" \t", at + 6);
    std::size_t end = name;
    while (end < text.size() && is_word_character(text[end])) ++end;
    if (name == text.npos || end >= text.size() || text[end] != '(') continue;
    std::size_t close = end;
    do close = text.find('\n', close + 1);
    while (close != text.npos && text[close - 1] == '\\');
    std::string_view body = std::string_view(text).substr(end, close - end);
    for (std::size_t i = 0; i < body.size(); ++i) {
      if (body[i] != '#') continue;
      if (i + 1 < body.size() && body[i + 1] == '#') {
        ++i;
        continue;
      }
      out.insert(text.substr(name, end - name));
      break;
    }
  }
}

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
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

void external_headers::add(const std::string& path, const settings& compile, file_source& files,
                           include_resolver& resolver) {
  std::vector<std::string> open = {path};
  while (!open.empty()) {
    std::string next = std::move(open.back());
    open.pop_back();
    auto [entry, is_new] = headers_.try_emplace(next);
    if (!is_new) continue;
    external_header& header = entry->second;
    header.status = files.status(next);
    header.text_names = files.read(next).value_or("");
    header.content = digest_of(header.text_names);
    find_stringizing(header.text_names, stringizing_);
    for (const include_directive& inc : include_lines(header.text_names)) {
      std::string found = resolver.resolve(inc, next, compile);
      if (found.empty()) continue;
      header.includes.insert(found);
      open.push_back(found);
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
    return header != headers_.end() && contains_word(header->second.text_names, word);
  });
}

}  // namespace coolcache::scan
