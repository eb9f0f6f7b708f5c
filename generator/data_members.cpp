// The data members of a class: of declaration_builder.
#include "declaration_builder.hpp"

namespace coolcache::scan {

void declaration_builder::add_field(declaration& d, std::uint32_t from, std::uint32_t to) {
  std::vector<std::string_view> words;
  for (std::uint32_t p = from; p < to; ++p)
    if (!is(p, "mutable")) words.push_back(at(p).text);
  std::size_t behind = 0;
  std::optional<std::string> type = read_receiver_type(words, behind, words_.bound);
  auto word = [&](std::size_t i) { return i < words.size() ? words[i] : std::string_view(); };
  bool plain = whole_range(from, to) && range(from, to).begin == source_.index(from);
  bool one = word(behind + 1) == ";" || word(behind + 1) == "=" || word(behind + 1) == "{";
  int depth = 0;
  for (std::size_t i = behind + 1; i < words.size(); ++i) {
    depth += word(i) == "(" || word(i) == "{" || word(i) == "[" ? 1 : 0;
    depth -= word(i) == ")" || word(i) == "}" || word(i) == "]" ? 1 : 0;
    one = one && (depth > 0 || word(i) != ",");
  }
  if (type && plain && one && is_name_text(std::string(word(behind))))
    d.fields.push_back({names_.intern(word(behind)), names_.intern(*type)});
  else
    add_unknown_fields(d, range(from, to));
}

void declaration_builder::add_unknown_fields(declaration& d, token_range tokens) {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i)
    if (source_.tokens()[i].is_name())
      d.fields.push_back({names_.intern(source_.tokens()[i]), no_name});
}

}  // namespace coolcache::scan
