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
        look_at("(options)", from, end);
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
      bool of_object = i > from && (is(i - 1, ".") || (is(i - 1, "->") && !is(i - 2, "this")));
      bool named = is(i + 1, "::") || is(i + 1, "(") || is(i + 1, "{");
      if (!is_plain_name(tokens_[i]) || of_object || named) continue;
      bool qualified = i > from && is(i - 1, "::");
      switch (qualified ? where::elsewhere : declared(tokens_[i].text)) {
        case where::in_the_call:
          break;
        case where::once:
          found_.push_back({item, {}});
          break;
        case where::elsewhere:
          found_.push_back({item, std::string(tokens_[i].text)});
          break;
      }
    }
  }

  enum class where { in_the_call, once, elsewhere };

  // By the last declaration of the name whose block is open where the marker stands.
  where declared(std::string_view name) const {
    int depth = 0;
    for (std::size_t i = open_; i-- > 0;) {
      if (is(i, "}")) ++depth;
      if (is(i, "{") && depth > 0) --depth;
      if (depth == 0 && is(i, name) && is_declared_at(tokens_, i))
        return is_static(i) ? where::once : where::in_the_call;
    }
    return where::elsewhere;
  }

  bool is_static(std::size_t declared) const {
    for (std::size_t i = declared; i-- > 0;) {
      if (is(i, ";") || is(i, "{") || is(i, "}") || is(i, "(")) return false;
      if (is(i, "static") || is(i, "thread_local") || is(i, "extern")) return true;
    }
    return false;
  }

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
