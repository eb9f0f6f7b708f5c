#include <array>
#include <functional>

#include "lexer.hpp"
#include "transformation.hpp"

namespace coolcache::scan::test {
namespace {

// What stands between two tokens.
struct gap {
  std::string_view text;
  const token* before = nullptr;  // null at the start
  const token* behind = nullptr;  // null at the end

  bool has_space() const { return !text.empty(); }
  bool ends_line() const {
    bool directive_ends =
        before != nullptr && before->in_directive &&
        (behind == nullptr || !behind->in_directive || behind->kind == token_kind::hash);
    bool directive_begins = behind != nullptr && behind->kind == token_kind::hash;
    return directive_ends || directive_begins;
  }
  bool in_directive() const { return !ends_line() && before != nullptr && before->in_directive; }
  // Prose in #error, a stray backslash: not to be touched.
  bool is_odd() const {
    auto odd = [](const token* t) { return t != nullptr && t->kind == token_kind::other; };
    return odd(before) || odd(behind);
  }
};

// The text with each gap rewritten; as it is if it does not lex, or has tokens with splices.
std::string with_gaps(const std::string& text, const std::function<std::string(const gap&)>& use) {
  lexed_file file = lex(text);
  if (!file.errors.empty() || !file.respelled.empty()) return text;
  std::string_view all = text;
  for (const token& t : file.tokens)  // a digraph is not spelled as it is written
    if (t.text.data() < all.data() || t.text.data() + t.text.size() > all.data() + all.size())
      return text;
  std::string out;
  std::size_t at = 0;
  const token* before = nullptr;
  for (const token& t : file.tokens) {
    std::size_t begin = static_cast<std::size_t>(t.text.data() - all.data());
    if (begin < at) return text;
    gap g{all.substr(at, begin - at), before, &t};
    out += g.is_odd() ? std::string(g.text) : use(g);
    out += t.text;
    at = begin + t.text.size();
    before = &t;
  }
  gap g{all.substr(at), before, nullptr};
  return out + (g.is_odd() ? std::string(g.text) : use(g));
}

std::string pick(random_source& random, std::initializer_list<const char*> choices) {
  return *(choices.begin() + random() % choices.size());
}

std::string without_comments(const gap& g) {
  if (g.ends_line()) return "\n";
  bool line = g.text.find('\n') != g.text.npos && !g.in_directive();
  return !g.has_space() ? "" : line ? "\n" : " ";
}

bool strip_comments(code_base& code, random_source&) {
  return rewrite_all(code, [](const std::string& t) { return with_gaps(t, without_comments); });
}

bool reflow(code_base& code, random_source& random) {
  return rewrite_all(code, [&](const std::string& text) {
    return with_gaps(text, [&](const gap& g) -> std::string {
      if (g.ends_line()) return pick(random, {"\n", " \n\n  ", "\n\t", "// c\n", "/* \n */\n"});
      if (!g.has_space()) return "";
      if (g.in_directive()) return pick(random, {" ", "\t", "  ", " /* c */ "});
      return pick(random, {" ", "\n", "\n\n    ", "\t", " /* \" ' */ ", " // '\n", "/**/ "});
    });
  });
}

// White space also where there was none: what it is next to may not become another token.
bool spread_out(code_base& code, random_source& random) {
  auto stringizes = [](const std::string& text) {
    lexed_file file = lex(text);
    for (const token& t : file.tokens)
      if (t.in_directive && (t.is("#") || t.is("##"))) return true;
    return false;
  };
  for (const auto& [path, text] : code.files)
    if (stringizes(text)) return false;
  return rewrite_all(code, [&](const std::string& text) {
    return with_gaps(text, [&](const gap& g) -> std::string {
      bool fixed = g.has_space() || g.ends_line() || g.in_directive() || g.before == nullptr ||
                   g.behind == nullptr;
      return fixed ? std::string(g.text) : pick(random, {"", " ", "\n", " /* c */ "});
    });
  });
}

bool splice(code_base& code, random_source& random) {
  return rewrite_all(code, [&](const std::string& text) {
    return with_gaps(text, [&](const gap& g) -> std::string {
      bool comment = g.text.find('/') != g.text.npos;
      if (comment || g.ends_line() || g.before == nullptr || random() % 4 != 0)
        return std::string(g.text);
      return std::string(g.text) + pick(random, {"\\\n", "\\\n", "\\\r\n"});
    });
  });
}

bool has_raw_string(const std::string& text) {
  return text.find("R\"") != text.npos;
}

bool end_lines_as_dos_does(code_base& code, random_source&) {
  return rewrite_all(code, [](const std::string& text) {
    if (has_raw_string(text)) return text;
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) out += '\r';
      out += text[i];
    }
    return out;
  });
}

bool add_byte_order_mark(code_base& code, random_source&) {
  return rewrite_all(code, [](const std::string& text) {
    return text.starts_with("\xEF\xBB\xBF") ? text : "\xEF\xBB\xBF" + text;
  });
}

bool shift_lines(code_base& code, random_source& random) {
  return rewrite_all(code, [&](const std::string& text) {
    if (text.starts_with("\xEF\xBB\xBF")) return text;
    return std::string(1 + random() % 9, '\n') + "// Copyright\n" + text + "\n\n";
  });
}

}  // namespace

const std::vector<transformation>& layout_transformations() {
  static const std::vector<transformation> all = {
      {"comments stripped", strip_comments},
      {"white space reflowed", reflow},
      {"tokens spread out", spread_out},
      {"lines spliced", splice},
      {"carriage returns", end_lines_as_dos_does},
      {"a byte-order mark", add_byte_order_mark},
      {"lines shifted", shift_lines},
  };
  return all;
}

}  // namespace coolcache::scan::test
