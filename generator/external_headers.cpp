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

// Keeps the definitions: what they name, a use of them reaches, and they may name files.
void external_headers::note_macros(const std::vector<token>& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == token_kind::other) note_unreadable(tokens[i].text);
    if (i < 2) continue;
    bool defines = tokens[i].is_identifier() && tokens[i].in_directive &&
                   tokens[i - 1].is("define") && tokens[i - 2].kind == token_kind::hash;
    if (!defines) continue;
    std::string line;
    for (std::size_t k = i; k < tokens.size() && tokens[k].in_directive; ++k) {
      const token& t = tokens[k];
      // A raw string that goes on behind the line ends with it here.
      if (t.kind == token_kind::hash || t.text.find('\n') != t.text.npos) break;
      if (k > i && t.space_before) line += ' ';
      line += t.text;
    }
    macros_ += "#define " + line + '\n';
    std::string macro(tokens[i].text);
    std::size_t open = line.find_first_of("<\"", macro.size());
    if (open == line.npos) continue;
    std::size_t close = line.find(line[open] == '<' ? '>' : '"', open + 1);
    if (close != line.npos) names_in_macros_[macro].insert(line.substr(open + 1, close - open - 1));
  }
}

// Of the rest of a header that does not lex.
void external_headers::note_unreadable(std::string_view text) {
  for (std::size_t at = text.find("define"); at != text.npos; at = text.find("define", at + 6)) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    (macros_ += "#define") += text.substr(at + 6, end - at - 6);
    macros_ += '\n';
  }
}

void external_headers::read(external_header& header, const std::string& path, file_source& files) {
  header.status = files.status(path);
  header.text = files.read(path).value_or("");
  header.content = digest_of(header.text);
  lexed_file lexed = lex(header.text);
  note_macros(lexed.tokens);
  header.terms = terms_of(lexed, terms_words_);
  words_.add(std::move(lexed));
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
