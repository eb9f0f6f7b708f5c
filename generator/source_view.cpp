#include "source_view.hpp"

#include <algorithm>
#include <utility>

#include "keywords.hpp"

namespace coolcache::scan {

bool source_view::is_dead(const lex_error& e) const {
  auto place = std::pair(e.line, e.column);
  auto token_at = std::lower_bound(
      tokens().begin(), tokens().end(), place,
      [](const token& t, auto sought) { return std::pair(t.line, t.column) < sought; });
  return token_at != tokens().end() && std::pair(token_at->line, token_at->column) == place &&
         structure_.dead[static_cast<std::size_t>(token_at - tokens().begin())];
}

std::uint32_t behind_angles(const source_view& source, std::uint32_t position) {
  return source.has_partner(position) ? source.behind(position) : position;
}

std::uint32_t behind_constraint(const source_view& source, std::uint32_t position) {
  std::uint32_t p = position;
  for (;;) {
    while (source.is(p, "!")) ++p;
    if (source.is(p, "requires")) {
      if (source.is(++p, "(")) p = source.behind(p);
      if (source.is(p, "{")) p = source.behind(p);
    } else if (source.is(p, "(")) {
      p = source.behind(p);
    } else {
      while (source.at(p).is_identifier() || source.is(p, "::") ||
             source.at(p).kind == token_kind::number) {
        bool name = source.at(p).is_name();
        if (source.at(p).is_identifier() && !name && !source.is(p, "true") &&
            !source.is(p, "false") && !source.is(p, "template"))
          break;
        ++p;
        if (name && source.is(p, "<")) p = behind_angles(source, p);
        if (name && !source.is(p, "::")) break;
      }
    }
    if (source.is(p, "&&") || source.is(p, "||") || source.is(p, "and") || source.is(p, "or"))
      ++p;
    else
      return p;
  }
}

std::uint32_t behind_attributes(const source_view& source, std::uint32_t position) {
  std::uint32_t p = position;
  for (;;) {
    if (source.is(p, "[") && source.is(p + 1, "[")) {
      p = source.behind(p);
    } else if ((source.is(p, "alignas") || source.is(p, "__attribute__") ||
                source.is(p, "__declspec")) &&
               source.is(p + 1, "(")) {
      p = source.behind(p + 1);
    } else {
      return p;
    }
  }
}

}  // namespace coolcache::scan
