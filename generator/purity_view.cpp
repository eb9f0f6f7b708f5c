#include "purity_view.hpp"

#include "lexer.hpp"
#include "own_tokens.hpp"

namespace coolcache::scan {
namespace {

// How a file is opened, and whether an address is printed: see purity_places.
std::string view_of_string(std::string_view text) {
  std::string out = text.size() > 1 && (text[1] == 'w' || text[1] == 'a') ? "writes" : "string";
  if (text.find('+') != text.npos) out += '+';
  if (text.find("%p") != text.npos) out += "%p";
  return out;
}

std::string view_of(const token& t) {
  switch (t.kind) {
    case token_kind::number:
      return "number";
    case token_kind::character:
      return "character";
    case token_kind::string:
      return t.text.size() > 1 ? view_of_string(t.text) : "empty";
    default:
      return std::string(t.text);
  }
}

}  // namespace

digest purity_view(const std::string& text, bool with_places) {
  if (text.find(says_that_it_is_meant) != text.npos) return digest_of(text);
  lexed_file lexed = lex(text);
  hasher h;
  for (const token& t : lexed.tokens) {
    h.add(static_cast<std::uint64_t>(t.kind));
    h.add(view_of(t));
    h.add(std::uint64_t{t.in_directive});
    if (!with_places) continue;
    h.add(std::uint64_t{t.line});
    h.add(std::uint64_t{t.column});
  }
  return h.finish();
}

}  // namespace coolcache::scan
