#include "respelled.hpp"

#include <algorithm>
#include <array>

#include "lexer.hpp"

namespace coolcache::fuzz {
namespace {

using scan::token;
using scan::token_kind;

// Digraphs are respelled, and tokens that were apart must not meet. A backslash could splice, and a
// byte-order mark is none behind a splice.
bool shows_spelling(const scan::lexed_file& file, std::string_view text) {
  if (!file.tokens.empty() && file.tokens.front().text.starts_with("\xEF\xBB\xBF")) return true;
  for (std::string_view digraph : {"<:", ":>", "<%", "%>", "%:"})
    if (text.find(digraph) != text.npos) return true;
  return std::any_of(file.tokens.begin(), file.tokens.end(), [](const token& t) {
    return t.escaped || (t.kind == token_kind::other && t.text.ends_with('\\'));
  });
}

bool on_new_line(const token& t, const token& before) {
  return t.kind == token_kind::hash || (before.in_directive && !t.in_directive);
}

}  // namespace

std::optional<std::string> respelled(std::string_view text, std::uint32_t seed) {
  static constexpr std::array<std::string_view, 8> blanks = {
      " ", "\t", "  ", " /* \" */ ", " \\\n ", " /**/", "\v", " /* ' \n */"};
  scan::lexed_file file = scan::lex(text);
  if (!file.errors.empty() || shows_spelling(file, text)) return std::nullopt;
  std::string out = seed % 3 == 0 ? "// first\n" : "";
  for (std::size_t i = 0; i < file.tokens.size(); ++i) {
    const token& t = file.tokens[i];
    seed = seed * 1664525 + 1013904223;
    if (i > 0 && on_new_line(t, file.tokens[i - 1])) {
      // An apostrophe in #error takes in all that follows on its line.
      bool prose = file.tokens[i - 1].kind == token_kind::other;
      out += prose || seed >> 31 ? "\n" : " // comment\r\n\n";
    }
    if (t.space_before || on_new_line(t, i > 0 ? file.tokens[i - 1] : t))
      out += blanks[seed >> 16 & 7];
    out += t.text;
  }
  return out + "\n\n";
}

}  // namespace coolcache::fuzz
