// The spellings that mean something to the scanner, each known by a small number.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace coolcache::scan {

// Index into `spelled`.
enum class word_id : std::uint16_t { none = 0 };

// Keywords first; then punctuators, longest first within one first character; then other words.
inline constexpr std::string_view spelled[] = {
    "",
    // keywords of the language and of GCC, and names that only the preprocessor makes
    "alignas", "alignof", "and", "and_eq", "asm", "auto", "bitand", "bitor", "bool", "break",
    "case", "catch", "char", "char8_t", "char16_t", "char32_t", "class", "compl", "concept",
    "const", "consteval", "constexpr", "constinit", "const_cast", "continue", "co_await",
    "co_return", "co_yield", "decltype", "default", "delete", "do", "double", "dynamic_cast",
    "else", "enum", "explicit", "export", "extern", "false", "float", "for", "friend", "goto", "if",
    "inline", "int", "long", "mutable", "namespace", "new", "noexcept", "not", "not_eq", "nullptr",
    "operator", "or", "or_eq", "private", "protected", "public", "register", "reinterpret_cast",
    "requires", "return", "short", "signed", "sizeof", "static", "static_assert", "static_cast",
    "struct", "switch", "template", "this", "thread_local", "throw", "true", "try", "typedef",
    "typeid", "typename", "union", "unsigned", "using", "virtual", "void", "volatile", "wchar_t",
    "while", "xor", "xor_eq", "__attribute__", "__declspec", "__extension__", "__restrict",
    "__restrict__", "__inline", "__inline__", "__asm__", "__asm", "__volatile__", "__volatile",
    "__alignof__", "__typeof__", "typeof", "__typeof", "__func__", "__FUNCTION__",
    "__PRETTY_FUNCTION__", "__VA_ARGS__", "__VA_OPT__", "defined",
    // punctuators
    "%:%:", "%:", "%=", "%>", "%", "...", ".*", ".", "<=>", "<<=", "<<", "<=", "<:", "<%", "<",
    ">>=", ">>", ">=", ">", "->*", "->", "--", "-=", "-", "::", ":>", ":", "++", "+=", "+",
    "==", "=", "!=", "!", "&&", "&=", "&", "||", "|=", "|", "*=", "*", "/=", "/", "^=", "^", "##",
    "#", "{", "}", "[", "]", "(", ")", ";", "?", "~", ",", "@",
    // directives and what stands in them
    "include", "include_next", "import", "embed", "define", "undef", "pragma", "line", "ifdef",
    "ifndef", "elif", "elifdef", "elifndef", "endif", "error", "warning", "once", "region",
    "endregion", "message", "mark", "diagnostic", "system_header", "omp", "acc", "unroll", "ivdep",
    "loop", "declare", "begin", "__has_include", "__has_include_next", "__has_embed",
    // words with a meaning in some places
    "final", "override", "module", "signals", "Q_SIGNALS", "_Pragma", "section", "__section__",
    "CACHE_FN", "CACHE_FN_WITH", "std", "_Alignas", "__attribute", "restrict", "typeof_unqual",
    "_Atomic", "_BitInt", "_Accum", "__decltype", "__auto_type", "constructor", "__constructor__",
    "alias", "__alias__", "ifunc", "__ifunc__", "weakref", "__weakref__", "assert", "__COUNTER__",
    "__DATE__", "__TIME__", "__TIMESTAMP__", "__LINE__", "__FILE__", "__BASE_FILE__",
    "__FILE_NAME__", "__INCLUDE_LEVEL__", "source_location", "__builtin_LINE", "__builtin_FILE",
    "__builtin_COLUMN", "__builtin_FILE_NAME", "__builtin_FUNCTION", "__builtin_source_location"};

inline constexpr std::size_t word_count = std::size(spelled);

// word_id::none for a text that is none of them.
constexpr word_id search_word(std::string_view text) {
  for (std::size_t i = 1; i < word_count; ++i)
    if (spelled[i] == text) return static_cast<word_id>(i);
  return word_id::none;
}

// The same through a table.
word_id find_word(std::string_view text);

// A text that the program's own text names; it need not be one of those above.
struct spelling {
  word_id word;
  std::string_view text;

  // NOLINTNEXTLINE(google-explicit-constructor): a literal is one.
  consteval spelling(const char* literal) : word(search_word(literal)), text(literal) {}
};

inline constexpr word_id first_punctuator = spelling("%:%:").word;
inline constexpr word_id last_punctuator = spelling("@").word;

constexpr bool is_keyword(word_id word) {
  return word != word_id::none && word < first_punctuator;
}

// Any of a few words.
class word_set {
 public:
  consteval word_set(std::initializer_list<spelling> words) {
    for (spelling s : words) {
      if (s.word == word_id::none) throw "add this to `spelled` above";
      auto word = static_cast<std::size_t>(s.word);
      bits_[word / 64] |= std::uint64_t{1} << word % 64;
    }
  }

  constexpr bool contains(word_id id) const {
    auto word = static_cast<std::size_t>(id);
    return (bits_[word / 64] >> word % 64 & 1) != 0;
  }

 private:
  std::array<std::uint64_t, (word_count + 63) / 64> bits_{};
};

}  // namespace coolcache::scan
