#include "own_tokens.hpp"

#include <algorithm>

#include "parser.hpp"

namespace coolcache::scan {
namespace {

constexpr std::string_view meant = says_that_it_is_meant;

class range_collector : public token_observer {
 public:
  range_collector(std::map<std::uint32_t, std::vector<token_range>>& ranges,
                  std::vector<bool>& left_out)
      : ranges_(ranges), left_out_(left_out) {}

  void own_tokens(std::uint32_t declaration, const source_view& source,
                  token_range tokens) override {
    ranges_[declaration].push_back(tokens);
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i)
      left_out_[i] = source.structure().dropped[i] || source.structure().dead[i];
  }

 private:
  std::map<std::uint32_t, std::vector<token_range>>& ranges_;
  std::vector<bool>& left_out_;
};

// Whether a comment of the line holds the words.
bool says_meant(std::string_view line) {
  std::size_t comment = std::min(line.find("//"), line.find("/*"));
  return comment != line.npos && line.find(meant, comment) != line.npos;
}

}  // namespace

reread_source::reread_source(std::string text) : text_(std::move(text)), lexed_(lex(text_)) {
  left_out_.assign(lexed_.tokens.size(), false);
  range_collector collector(ranges_, left_out_);
  parse_declarations(text_, &collector);
  find_statements();
  find_meant();
}

std::vector<token> reread_source::tokens_of(std::uint32_t id, const declaration& d) const {
  if (d.kind == declaration_kind::macro) return directive(d);
  if (d.kind == declaration_kind::fragment) return lexed_.tokens;
  std::vector<token> out;
  auto found = ranges_.find(id);
  if (found == ranges_.end()) return out;
  for (token_range r : found->second)
    for (std::uint32_t i = r.begin; i < r.end; ++i)
      if (!left_out_[i] && !lexed_.tokens[i].in_directive) out.push_back(lexed_.tokens[i]);
  return out;
}

std::vector<token> reread_source::directive(const declaration& d) const {
  const std::vector<token>& all = lexed_.tokens;
  auto from = std::find_if(all.begin(), all.end(), [&](const token& t) {
    return t.kind == token_kind::hash && t.line == d.line && t.column == d.column;
  });
  if (from == all.end()) return {};
  auto to = std::find_if(from + 1, all.end(), [](const token& t) {
    return !t.in_directive || t.kind == token_kind::hash;
  });
  return {from, to};
}

// A line that ends with one of ; { } ends a statement or a head, and so does a directive.
void reread_source::find_statements() {
  const std::vector<token>& all = lexed_.tokens;
  for (std::size_t i = 0; i < all.size(); ++i) {
    bool last = i + 1 == all.size();
    bool ends_line = last || all[i + 1].line > all[i].line;
    bool ends_directive = all[i].in_directive &&
                          (last || !all[i + 1].in_directive || all[i + 1].kind == token_kind::hash);
    bool ends_statement =
        !all[i].in_directive && (all[i].is(";") || all[i].is("{") || all[i].is("}"));
    if (ends_directive || (ends_line && ends_statement)) last_lines_.push_back(all[i].line);
  }
}

std::size_t reread_source::statement_of(std::uint32_t line) const {
  auto first = std::lower_bound(last_lines_.begin(), last_lines_.end(), line);
  return static_cast<std::size_t>(first - last_lines_.begin());
}

void reread_source::find_meant() {
  if (text_.find(meant) == text_.npos) return;
  std::uint32_t line = 1;
  for (std::size_t at = 0; at < text_.size(); ++line) {
    std::size_t end = std::min(text_.find('\n', at), text_.size());
    if (says_meant(std::string_view(text_).substr(at, end - at))) meant_.insert(statement_of(line));
    at = end + 1;
  }
}

const reread_source* own_tokens::source(file_id file) {
  auto [entry, is_new] = sources_.try_emplace(file);
  const source_file& f = project_.files[file];
  if (!is_new || f.synthetic) return entry->second.get();
  std::optional<std::string> text = files_.read(f.path);
  if (text && digest_of(*text) == f.content)
    entry->second = std::make_unique<const reread_source>(std::move(*text));
  return entry->second.get();
}

}  // namespace coolcache::scan
