#include "key_state.hpp"

#include "variable_facts.hpp"

namespace coolcache::scan {
namespace {

class state_finder {
 public:
  state_finder(const token_list& tokens, std::size_t open, bool has_options)
      : tokens_(tokens), open_(open), has_options_(has_options) {}

  std::vector<state_name> run() {
    std::size_t from = open_ + 1;
    for (std::size_t end : ends_of_arguments(tokens_, open_)) {
      if (has_options_ && from == open_ + 1)
        look_at_options(from, end);
      else
        look_at_item(from, end);
      from = end + 1;
    }
    return std::move(found_);
  }

 private:
  bool is(std::size_t i, std::string_view text) const {
    return i < tokens_.size() && tokens_[i].is(text);
  }

  void look_at_item(std::size_t from, std::size_t end) {
    if (is(from, "CACHE_PACK") || from == end) return;
    if (!is(from, "CACHE_ITEM")) return look_at(std::string(tokens_[from].text), from, end);
    std::vector<std::size_t> parts = ends_of_arguments(tokens_, from + 1);
    if (parts.size() > 1) look_at(std::string(tokens_[from + 2].text), parts.front() + 1, end - 1);
  }

  void look_at(const std::string& item, std::size_t from, std::size_t end) {
    for (std::size_t i = from; i < end; ++i) {
      if (!is_plain_name(tokens_[i]) || is(i + 1, "::") || is(i + 1, "{")) continue;
      bool of_object = i > from && (is(i - 1, ".") || (is(i - 1, "->") && !is(i - 2, "this")));
      std::string name(tokens_[i].text);
      if (of_object) {
        add(item, '.' + name + (is(i + 1, "(") ? "(" : ""));
      } else if (is(i + 1, "(")) {
        std::vector<std::string> qualifiers = qualifiers_of(tokens_, i);
        bool of_library = !qualifiers.empty() && qualifiers.front() == "std";
        if (!of_library) add(item, name + '(');
      } else if ((i > from && is(i - 1, "::")) || !is_of_call(name)) {
        add(item, name);
      }
    }
  }

  // What another expression than options{...} holds is not known.
  void look_at_options(std::size_t from, std::size_t end) {
    bool braced = false;
    for (std::size_t i = from; i < end; ++i) braced = braced || is(i, "{");
    bool local = false;
    for (std::size_t i = from; i < end && !braced; ++i)
      local = local || (is_plain_name(tokens_[i]) && is_of_call(tokens_[i].text));
    if (local) return add("(options)", {});
    look_at("(options)", from, end);
  }

  void add(const std::string& item, std::string name) { found_.push_back({item, std::move(name)}); }

  // Whether the last declaration of the name whose scope is open where the marker stands is that of
  // a parameter, or of a variable that is not static. What is not certain is none.
  bool is_of_call(std::string_view name) const {
    int depth = 0;
    for (std::size_t i = open_; i-- > 0;) {
      if (is(i, "}")) ++depth;
      if (is(i, "{") && depth > 0) --depth;
      if (depth != 0 || !is(i, name) || !is_declared_at(tokens_, i)) continue;
      std::size_t around = enclosing(i);
      if (around == none ? is_local(i) : is_in_open_head(around)) return true;
    }
    return false;
  }

  // The parenthesis or bracket that opens the list around; none where a block does.
  std::size_t enclosing(std::size_t at) const {
    int depth = 0;
    for (std::size_t i = at; i-- > 0;) {
      if (is(i, ")") || is(i, "]") || is(i, "}")) ++depth;
      bool opens = is(i, "(") || is(i, "[") || is(i, "{");
      if (opens && depth-- == 0) return is(i, "{") ? none : i;
      if (depth == 0 && is(i, ";")) break;
    }
    return none;
  }

  // Of this function, of a lambda, a for or the like, in whose block the marker stands; or auto
  // [a].
  bool is_in_open_head(std::size_t list) const {
    if (is(list, "[")) {
      std::size_t before = list;
      while (before > 0 && (is(before - 1, "&") || is(before - 1, "&&"))) --before;
      return before > 0 && is(before - 1, "auto");
    }
    if (enclosing(list) != none) return false;
    for (std::size_t i = behind_bracket(tokens_, list); i < open_; ++i) {
      if (is(i, ";") || is(i, "}") || is(i, ",")) return false;
      if (is(i, "{")) return behind_bracket(tokens_, i) > open_;
    }
    return false;
  }

  // Not x < y > name, nor a static.
  bool is_local(std::size_t declared) const {
    std::size_t first = declared;
    while (first > 0 && !is(first - 1, ";") && !is(first - 1, "{") && !is(first - 1, "}")) --first;
    for (std::size_t i = first; i < declared; ++i)
      if (is(i, "static") || is(i, "thread_local") || is(i, "extern") || is(i, "=") ||
          is(i, "return"))
        return false;
    bool compares = is(first + 1, "<") && is_variable_before(first);
    return first > 0 && !compares;
  }

  bool is_variable_before(std::size_t at) const {
    for (std::size_t i = 0; i < at; ++i)
      if (is(i, std::string_view(tokens_[at].text)) && is_declared_at(tokens_, i)) return true;
    return false;
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  const token_list& tokens_;
  std::size_t open_;
  bool has_options_;
  std::vector<state_name> found_;
};

}  // namespace

std::vector<state_name> find_key_state(const token_list& tokens, std::size_t open,
                                       bool has_options) {
  return state_finder(tokens, open, has_options).run();
}

bool lists_only_parameters(const token_list& tokens, std::size_t open, std::size_t body,
                           bool has_options) {
  std::size_t from = open + 1;
  for (std::size_t end : ends_of_arguments(tokens, open)) {
    bool is_options = has_options && from == open + 1;
    bool plain = end == from + 1 && declares(tokens, 0, body, tokens[from].text);
    if (!is_options && !plain && !tokens[from].is("CACHE_PACK")) return false;
    from = end + 1;
  }
  return true;
}

}  // namespace coolcache::scan
