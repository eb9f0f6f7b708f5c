#include "structure.hpp"

#include <algorithm>
#include <utility>

namespace coolcache::scan {
namespace {

// Scopes are parsed by recursion, and a declaration refers to what all conditions around it name;
// no program comes near these.
constexpr std::size_t deepest_nesting = 1000;
constexpr std::size_t most_conditionals = 1000;  // in one another
constexpr std::size_t most_branches = 4096;      // of one conditional

struct branch {
  token_range directive;
  std::uint32_t content_begin = 0;
  std::uint32_t content_end = 0;
  bool constant_false = false;
  int net = 0;                // brackets opened less brackets closed
  int lowest = 0;             // the least that this was on the way
  std::uint32_t last = npos;  // last token of the structure inside
};

struct if_section {
  std::vector<branch> branches;
  std::uint32_t condition = npos;
  std::uint32_t inside = npos;  // the condition of what stands in it: its own, or that around it
  std::uint32_t around = npos;
  std::uint32_t first_condition = 0;  // of those that stand in it
  bool is_cut_off = false;            // it has too many branches
  bool starts_inside = false;         // of a declaration
  bool is_guard = false;
};

class analyzer {
 public:
  explicit analyzer(const std::vector<token>& tokens) : tokens_(tokens) {
    auto n = tokens.size();
    out_.partner.assign(n, npos);
    out_.condition_of.assign(n, npos);
    out_.directive_end.assign(n, npos);
    out_.shadowed.assign(n, false);
    out_.dropped.assign(n, false);
    out_.dead.assign(n, false);
  }

  source_structure run() {
    for (std::uint32_t i = 0; i < size();) {
      out_.condition_of[i] = current_condition();
      if (tokens_[i].kind == token_kind::hash) {
        i = directive(i);
      } else {
        ordinary(i++);
      }
    }
    for (const if_section& g : open_)
      error(g.branches.front().directive.begin, "#if is not closed");
    pair_brackets();
    return std::move(out_);
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }

  std::uint32_t current_condition() const { return open_.empty() ? npos : open_.back().inside; }

  void error(std::uint32_t at, std::string message) {
    out_.errors.push_back({tokens_[at].line, tokens_[at].column, std::move(message), false});
  }

  static int bracket_step(const token& t) {
    if (t.kind != token_kind::punctuator || t.text.size() != 1) return 0;
    switch (t.text[0]) {
      case '(':
      case '[':
      case '{':
        return 1;
      case ')':
      case ']':
      case '}':
        return -1;
      default:
        return 0;
    }
  }

  void ordinary(std::uint32_t i) {
    previous_ = i;
    if (open_.empty()) return;
    branch& b = open_.back().branches.back();
    b.net += bracket_step(tokens_[i]);
    b.lowest = std::min(b.lowest, b.net);
    b.last = i;
  }

  // A place between declarations, as far as one token can tell.
  bool ends_declaration(std::uint32_t i) const {
    return i == npos || tokens_[i].is(";") || tokens_[i].is("}") || tokens_[i].is("{") ||
           tokens_[i].is(":");
  }

  std::uint32_t directive(std::uint32_t hash) {
    std::uint32_t end = hash + 1;
    while (end < size() && tokens_[end].in_directive && tokens_[end].kind != token_kind::hash)
      ++end;
    out_.directive_end[hash] = end;
    reached_ = hash;
    std::string_view name = hash + 1 < end ? tokens_[hash + 1].text : std::string_view();
    token_range range{hash, end};
    if (name == "if" || name == "ifdef" || name == "ifndef")
      open_group(range);
    else if (name == "elif" || name == "else" || name == "elifdef" || name == "elifndef")
      next_branch(range, name);
    else if (name == "endif")
      close_group(range);
    else if (name == "pragma" && cannot_show(range))
      drop(range);
    for (std::uint32_t i = hash; i < end; ++i)
      if (out_.condition_of[i] == npos) out_.condition_of[i] = current_condition();
    return end;
  }

  // Pragmas for people, editors and the preprocessor's own bookkeeping.
  bool cannot_show(token_range r) {
    auto word = [&](std::uint32_t i) {
      return r.begin + i < r.end ? tokens_[r.begin + i].text : std::string_view();
    };
    std::string_view first = word(2), second = word(3);
    out_.guarded = out_.guarded || first == "once";
    return first == "once" || first == "region" || first == "endregion" || first == "message" ||
           first == "warning" || first == "mark" || second == "diagnostic" ||
           second == "system_header";
  }

  void drop(token_range r) {
    std::fill(out_.dropped.begin() + r.begin, out_.dropped.begin() + r.end, true);
  }

  bool is_constant_false(token_range r) const {
    return r.end - r.begin == 3 && tokens_[r.begin + 1].text == "if" &&
           (tokens_[r.begin + 2].text == "0" || tokens_[r.begin + 2].text == "false");
  }

  // #ifndef X / #define X at the very top, closed at the very end, is a guard and no condition; so
  // is #define X 1, unless it is all that the file does: then it sets a default.
  bool opens_guard(token_range r) const {
    if (r.begin != 0 && !out_.dropped[r.begin - 1]) return false;
    std::string_view guard = guard_name(r);
    std::uint32_t d = r.end;
    return !guard.empty() && d + 2 < size() && tokens_[d].kind == token_kind::hash &&
           tokens_[d + 1].text == "define" && tokens_[d + 2].text == guard &&
           (directive_ends_at(d + 3) ||
            (tokens_[d + 3].kind == token_kind::number && directive_ends_at(d + 4) &&
             d + 5 < size() && tokens_[d + 5].text != "endif"));
  }

  bool directive_ends_at(std::uint32_t i) const {
    return i >= size() || !tokens_[i].in_directive || tokens_[i].kind == token_kind::hash;
  }

  std::string_view guard_name(token_range r) const {
    std::vector<std::string_view> words;
    for (std::uint32_t i = r.begin + 1; i < r.end && words.size() < 6; ++i)
      if (!tokens_[i].is("(") && !tokens_[i].is(")")) words.push_back(tokens_[i].text);
    if (words.size() == 2 && words[0] == "ifndef") return words[1];
    if (words.size() == 4 && words[0] == "if" && words[1] == "!" && words[2] == "defined")
      return words[3];
    return {};
  }

  std::uint32_t add_condition(std::uint32_t parent, std::vector<token_range> directives) {
    out_.conditions.push_back({parent, std::move(directives)});
    return static_cast<std::uint32_t>(out_.conditions.size() - 1);
  }

  void open_group(token_range r) {
    if (open_.size() == most_conditionals) return skip_group(r);
    if_section g;
    g.is_guard = opens_guard(r);
    g.starts_inside = !ends_declaration(previous_);
    g.around = g.inside = current_condition();
    g.first_condition = static_cast<std::uint32_t>(out_.conditions.size());
    if (!g.is_guard) g.inside = g.condition = add_condition(g.around, {r});
    branch first{r, r.end, r.end};
    first.constant_false = is_constant_false(r);
    g.branches.push_back(first);
    open_.push_back(std::move(g));
    if (open_.back().is_guard) {
      drop(r);
      drop({r.end, r.end + 3});  // not a value, which may be read
    }
  }

  // Too many conditionals in one another: those inside are no structure.
  void skip_group(token_range r) {
    if (!nested_too_deep_)
      error(r.begin, "conditionals are nested deeper than " + std::to_string(most_conditionals));
    nested_too_deep_ = true;
    ++skipped_;
  }

  void next_branch(token_range r, std::string_view name) {
    if (skipped_ > 0) return;
    if (open_.empty()) return error(r.begin, '#' + std::string(name) + " without #if");
    if_section& g = open_.back();
    if (g.branches.size() >= most_branches) {
      if (g.branches.size() == most_branches && !std::exchange(g.is_cut_off, true))
        error(r.begin,
              "a conditional has more than " + std::to_string(most_branches) + " branches");
      return;
    }
    g.branches.back().content_end = r.begin;
    g.branches.push_back({r, r.end, r.end});
    if (g.is_guard) not_a_guard(g);  // it has another branch
    const condition& before = out_.conditions[g.condition];
    std::vector<token_range> directives = before.directives;
    directives.push_back(r);
    g.inside = g.condition = add_condition(before.parent, std::move(directives));
    previous_ = npos;
  }

  // What looked like a guard is a condition after all, of all that has stood under it so far.
  void not_a_guard(if_section& g) {
    token_range first = g.branches.front().directive;
    std::fill(out_.dropped.begin() + first.begin, out_.dropped.begin() + first.end + 3, false);
    g.is_guard = false;
    std::uint32_t inner = static_cast<std::uint32_t>(out_.conditions.size());
    g.inside = g.condition = add_condition(g.around, {first});
    for (std::uint32_t c = g.first_condition; c < inner; ++c)
      if (out_.conditions[c].parent == g.around) out_.conditions[c].parent = g.condition;
    for (std::uint32_t i = first.begin; i < reached_; ++i)
      if (out_.condition_of[i] == g.around) out_.condition_of[i] = g.condition;
  }

  void close_group(token_range r) {
    if (skipped_ > 0) {
      --skipped_;
      return;
    }
    if (open_.empty()) return error(r.begin, "#endif without #if");
    if_section g = std::move(open_.back());
    open_.pop_back();
    g.branches.back().content_end = r.begin;
    if (g.is_guard) {
      if (r.end == size()) {
        out_.guarded = true;
        return drop(r);
      }
      not_a_guard(g);
    }
    settle(g);
  }

  // Chooses what stands for the group in the structure, and adds that to what is around it.
  void settle(const if_section& g) {
    auto structural = std::find_if(g.branches.begin(), g.branches.end(),
                                   [](const branch& b) { return !b.constant_false; });
    bool torn = g.starts_inside && g.branches.size() > 1;
    for (const branch& b : g.branches) {
      if (b.constant_false) continue;
      bool complete = ends_declaration(b.last) || (b.last != npos && tokens_[b.last].is(","));
      torn = torn || b.net != 0 || b.lowest < 0 || (!complete && g.branches.size() > 1);
    }
    for (auto b = g.branches.begin(); b != g.branches.end(); ++b) {
      if (b->constant_false)
        bury(*b);
      else if (torn && b != structural)
        shadow(*b);
    }
    if (structural == g.branches.end()) return;
    if (structural->last != npos) previous_ = structural->last;
    if (open_.empty()) return;
    branch& around = open_.back().branches.back();
    around.lowest = std::min(around.lowest, around.net + structural->lowest);
    around.net += structural->net;
    if (structural->last != npos) around.last = structural->last;
  }

  void shadow(const branch& b) {
    std::fill(out_.shadowed.begin() + b.content_begin, out_.shadowed.begin() + b.content_end, true);
  }

  void bury(const branch& b) {
    std::fill(out_.dropped.begin() + b.content_begin, out_.dropped.begin() + b.content_end, true);
    std::fill(out_.dead.begin() + b.content_begin, out_.dead.begin() + b.content_end, true);
  }

  static char closer_of(char open) { return open == '(' ? ')' : open == '[' ? ']' : '}'; }

  // Angles pair too where a template's list may be meant: between brackets, up to a semicolon.
  void pair_brackets() {
    std::size_t errors = out_.errors.size();
    for (std::uint32_t i = 0; i < size() && out_.errors.size() == errors; ++i) {
      const token& t = tokens_[i];
      if (t.in_directive || out_.shadowed[i] || out_.dropped[i]) continue;
      if (t.kind != token_kind::punctuator) continue;
      int step = bracket_step(t);
      if (step > 0)
        open_bracket(i);
      else if (step < 0)
        close_bracket(i);
      else if (t.is("<") && !compares())
        brackets_.push_back(i);
      else if (t.is(">") || t.is(">>"))
        for (std::size_t n = t.text.size(); n != 0 && inside_angle(); --n) close_innermost(i);
      else if (t.is(";"))
        leave_angles();
      last_ = i;
    }
    leave_angles();
    if (out_.errors.size() == errors && !brackets_.empty())
      error(brackets_.back(), std::string(tokens_[brackets_.back()].text) + " is not closed");
  }

  // A < behind a number or sizeof(x) opens nothing; behind operator()() and NAME(x) it may.
  bool compares() const {
    if (last_ == npos) return false;
    const token& t = tokens_[last_];
    if (t.kind == token_kind::number || t.kind == token_kind::character) return true;
    std::uint32_t open = t.is(")") ? out_.partner[last_] : npos;
    return open != npos && open > 0 &&
           (tokens_[open - 1].is("sizeof") || tokens_[open - 1].is("alignof"));
  }

  bool inside_angle() const { return !brackets_.empty() && tokens_[brackets_.back()].is("<"); }

  void leave_angles() {
    while (inside_angle()) brackets_.pop_back();
  }

  void close_innermost(std::uint32_t i) {
    out_.partner[i] = brackets_.back();
    out_.partner[brackets_.back()] = i;
    brackets_.pop_back();
  }

  void open_bracket(std::uint32_t i) {
    if (depth_++ == deepest_nesting)
      return error(i, "brackets are nested deeper than " + std::to_string(deepest_nesting));
    brackets_.push_back(i);
  }

  void close_bracket(std::uint32_t i) {
    leave_angles();
    if (brackets_.empty() || closer_of(tokens_[brackets_.back()].text[0]) != tokens_[i].text[0])
      return error(i, std::string(tokens_[i].text) + " closes nothing");
    close_innermost(i);
    --depth_;
  }

  const std::vector<token>& tokens_;
  source_structure out_;
  std::vector<if_section> open_;
  std::size_t skipped_ = 0;  // conditionals that are open beyond the limit
  bool nested_too_deep_ = false;
  std::uint32_t previous_ = npos;        // last token of the structure so far
  std::uint32_t reached_ = 0;            // where the pass is
  std::vector<std::uint32_t> brackets_;  // open ones, angles among them
  std::size_t depth_ = 0;                // of brackets that are no angles
  std::uint32_t last_ = npos;            // the token before, of those that pair
};

}  // namespace

source_structure analyze(const std::vector<token>& tokens) {
  return analyzer(tokens).run();
}

}  // namespace coolcache::scan
