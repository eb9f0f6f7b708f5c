#include "markers.hpp"

namespace coolcache::scan {

std::vector<marker> find_markers(const std::vector<token>& tokens) {
  std::vector<marker> out;
  for (std::uint32_t i = 0; i + 1 < tokens.size(); ++i) {
    bool reference = tokens[i].is("CACHE_REF");
    bool named = tokens[i].is("CACHE_FN") || tokens[i].is("CACHE_FN_WITH");
    if (!(named || reference) || tokens[i].in_directive || !tokens[i + 1].is("(")) continue;
    marker m;
    m.index = i;
    m.column = tokens[i].column;
    m.site.first_line = tokens[i].line;
    int depth = 1;
    std::uint32_t j = i + 2;
    for (; j < tokens.size(); ++j) {
      if (tokens[j].is("(")) ++depth;
      if (tokens[j].is(")") && --depth == 0) break;
      m.site.key += tokens[j].text;
    }
    if (j == tokens.size()) break;
    m.site.last_line = tokens[j].line;
    m.end = j;
    m.site.is_reference = reference;
    if (reference) m.site.key = "CACHE_REF(" + m.site.key + ')';
    // Literals keep their white space in tokens but not in the key.
    std::erase_if(m.site.key, [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
    out.push_back(std::move(m));
  }
  return out;
}

}  // namespace coolcache::scan
