#include "outline.hpp"

#include <algorithm>

namespace coolcache::oracle {
namespace {

// Behind template <...>, if there is one.
std::size_t behind_template(const std::vector<scan::token>& tokens, std::size_t from,
                            std::size_t end) {
  while (from < end && tokens[from].is("template")) {
    int depth = 0;
    for (++from; from < end; ++from) {
      if (tokens[from].is("<")) ++depth;
      if (tokens[from].is(">")) --depth;
      if (tokens[from].is(">>")) depth -= 2;
      if (depth <= 0) break;
    }
    ++from;
  }
  return from;
}

}  // namespace

outline::outline(std::string text) : text_(std::move(text)), lexed_(scan::lex(text_)) {
  find_offsets();
  find_scopes();
}

void outline::find_offsets() {
  std::vector<std::size_t> lines = {0};
  for (std::size_t i = 0; i < text_.size(); ++i)
    if (text_[i] == '\n') lines.push_back(i + 1);
  for (const scan::token& t : lexed_.tokens) offsets_.push_back(lines[t.line - 1] + t.column - 1);
  // Empty ones at the end, so that a look ahead needs no care.
  scan::token end;
  end.line = static_cast<std::uint32_t>(lines.size());
  lexed_.tokens.insert(lexed_.tokens.end(), 8, end);
  offsets_.insert(offsets_.end(), 8, text_.size());
}

std::size_t outline::end_offset(std::size_t token) const {
  return offsets_[token] + lexed_.tokens[token].text.size();
}

std::string outline::between(std::size_t first, std::size_t last) const {
  return text_.substr(offset(first), end_offset(last) - offset(first));
}

scope outline::opened_by(std::size_t brace, std::size_t head, bool in_function) const {
  const auto& tokens = lexed_.tokens;
  scope s;
  s.head = head;
  s.open = s.close = brace;
  if (in_function) return s;
  std::size_t type = scope::none;
  for (std::size_t i = behind_template(tokens, head, brace); i < brace; ++i) {
    const scan::token& t = tokens[i];
    if (t.in_directive) continue;
    if (t.is("namespace")) s.kind = scope_kind::name_space;
    if (t.is("enum")) s.kind = scope_kind::enumeration;
    if (t.is("class") || t.is("struct") || t.is("union")) type = i;
    if (t.is("=")) return s;
    if (!t.is("(") || i == head) continue;
    std::optional<std::size_t> end = closing(i);
    if (!end) return s;
    if (tokens[i - 1].is("__attribute__") || tokens[i - 1].is("alignas")) {
      i = *end;
      continue;
    }
    s.kind = scope_kind::function;
    s.name = tokens[i - 1].text;
    s.parameters = i;
    s.parameters_end = *end;
    return s;
  }
  if (s.kind == scope_kind::block && type != scope::none) {
    s.kind = scope_kind::type;
    if (type + 1 < brace && tokens[type + 1].is_identifier()) s.name = tokens[type + 1].text;
  }
  return s;
}

void outline::find_scopes() {
  std::vector<std::size_t> open;
  std::size_t head = 0;
  for (std::size_t i = 0; i < lexed_.tokens.size(); ++i) {
    const scan::token& t = lexed_.tokens[i];
    if (t.in_directive) {
      if (head == i) head = i + 1;
    } else if (t.is("{")) {
      bool in_function = !open.empty() && (scopes_[open.back()].kind == scope_kind::function ||
                                           scopes_[open.back()].kind == scope_kind::block);
      scope s = opened_by(i, head, in_function);
      s.parent = open.empty() ? scope::none : open.back();
      open.push_back(scopes_.size());
      scopes_.push_back(std::move(s));
      head = i + 1;
    } else if (t.is("}")) {
      head = i + 1;
      if (open.empty()) continue;
      scopes_[open.back()].close = i;
      open.pop_back();
    } else if (t.is(";")) {
      head = i + 1;
    } else if (t.is(":") && i > 0 &&
               (lexed_.tokens[i - 1].is("public") || lexed_.tokens[i - 1].is("private") ||
                lexed_.tokens[i - 1].is("protected"))) {
      head = i + 1;
    }
  }
  for (std::size_t s : open) scopes_[s].close = lexed_.tokens.size() - 1;
}

std::optional<std::size_t> outline::scope_at(std::size_t token) const {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < scopes_.size(); ++i)
    if (scopes_[i].head <= token && token <= scopes_[i].close) found = i;
  return found;
}

std::optional<std::size_t> outline::closing(std::size_t open) const {
  int depth = 0;
  for (std::size_t i = open; i < lexed_.tokens.size(); ++i) {
    const scan::token& t = lexed_.tokens[i];
    if (t.is("(") || t.is("[") || t.is("{")) ++depth;
    if (t.is(")") || t.is("]") || t.is("}")) --depth;
    if (depth == 0) return i;
  }
  return std::nullopt;
}

bool outline::in_namespaces(std::size_t index) const {
  for (std::size_t p = scopes_[index].parent; p != scope::none; p = scopes_[p].parent)
    if (scopes_[p].kind != scope_kind::name_space) return false;
  return true;
}

}  // namespace coolcache::oracle
