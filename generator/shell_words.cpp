#include "shell_words.hpp"

namespace coolcache::scan {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Inside "", a backslash stands for itself unless one of these follows it.
bool is_escapable(char c) {
  return c == '"' || c == '\\' || c == '$' || c == '`' || c == '\n';
}

}  // namespace

std::vector<std::string> shell_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  bool inside = false;  // of a word, which may be empty: ''
  char quote = '\0';
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    bool more = i + 1 < text.size();
    if (c == '\\' && more && (quote == '\0' || (quote == '"' && is_escapable(text[i + 1])))) {
      word += text[++i];
      inside = true;
    } else if (c == quote && quote != '\0') {
      quote = '\0';
    } else if (quote == '\0' && (c == '"' || c == '\'')) {
      quote = c;
      inside = true;
    } else if (quote == '\0' && is_space(c)) {
      if (inside) words.push_back(std::move(word));
      word.clear();
      inside = false;
    } else {
      word += c;
      inside = true;
    }
  }
  if (inside) words.push_back(std::move(word));
  return words;
}

}  // namespace coolcache::scan
