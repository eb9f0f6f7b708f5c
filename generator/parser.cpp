#include "parser.hpp"

#include "scope_parser.hpp"

namespace coolcache::scan {

static file_summary parse_with(declaration_builder& out) {
  bool readable = out.source().structure().sound();
  for (const lex_error& e : out.source().structure().errors) out.warn(e);
  for (const lex_error& e : out.source().lex_errors()) {
    if (out.source().is_dead(e)) continue;
    out.warn(e);
    readable = readable && !e.fatal;
  }
  out.set_guarded(out.source().structure().guarded);
  out.set_unreadable(!readable);
  scope file;
  if (readable)
    scope_parser(out).parse_scope(0, out.source().size(), file);
  else
    out.whole_file_unplaced();
  return std::move(out).take();
}

file_summary parse(std::string_view text, token_observer* observer) {
  declaration_builder out(text, observer);
  return parse_with(out);
}

file_summary parse_declarations(std::string_view text, token_observer* observer) {
  declaration_builder out(text, observer);
  out.leave_out_text();
  return parse_with(out);
}

}  // namespace coolcache::scan
