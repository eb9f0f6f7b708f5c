#include "declaration_prefix.hpp"

#include <set>

#include "keywords.hpp"

namespace coolcache::scan {
namespace {

class prefix_reader {
 public:
  explicit prefix_reader(const source_view& source) : source_(source) {}

  declaration_prefix run(std::uint32_t p, std::uint32_t limit) {
    declaration_prefix x;
    x.first = p;
    while (p < limit) {
      std::uint32_t after = behind_attributes(source_, p);
      if (after == p) after = behind_prefix_word(p, x);
      if (after == p) break;
      p = after;
    }
    x.at = p;
    return x;
  }

  std::uint32_t behind_prefix_word(std::uint32_t p, declaration_prefix& x) {
    static constexpr word_set plain = {"constexpr", "consteval",    "volatile",
                                       "mutable",   "explicit",     "__extension__",
                                       "register",  "thread_local", "constinit"};
    if (is(p, "template")) return behind_template(p, x);
    if (is(p, "friend"))
      x.is_friend = true;
    else if (is(p, "typedef"))
      x.is_typedef = true;
    else if (is(p, "static"))
      x.is_static = true;
    else if (is(p, "extern"))
      x.is_extern = true;
    else if (is(p, "virtual"))
      x.is_virtual = true;
    else if (is(p, "inline"))
      x.is_inline = true;
    else if (is(p, "const"))
      x.is_constant = true;
    else if (at(p).kind == token_kind::string)
      x.has_c_linkage = true;  // extern "C"
    else if (is_name(p))
      return behind_leading_macro(p, x);
    else if (!plain.contains(at(p).word))
      return p;
    if (is(p, "constexpr") || is(p, "consteval")) x.is_constant = true;
    if (is(p, "explicit")) x.is_explicit = !is(p + 1, "(");  // explicit(false)
    if (is(p, "constexpr") || is(p, "constinit")) x.is_constexpr = true;
    return p + 1;
  }

  // EXPORT, EXPORT(x) or several of them before a word that only a declaration can start with.
  std::uint32_t behind_leading_macro(std::uint32_t p, declaration_prefix& x) const {
    static constexpr word_set starts = {
        "class",   "struct",    "union",     "enum",         "template", "typedef", "static",
        "inline",  "extern",    "constexpr", "virtual",      "explicit", "friend",  "using",
        "concept", "consteval", "constinit", "thread_local", "mutable"};
    std::vector<std::uint32_t> arguments;
    std::uint32_t q = p;
    bool call = false;
    do {
      call = is(q + 1, "(");
      if (call) arguments.push_back(q + 1);
      q = call ? source_.behind(q + 1) : q + 1;
    } while (is_name(q) && (is_capital(at(q).text) || (call && is(q + 1, "("))));
    if (!starts.contains(at(q).word)) return p;
    x.macro_arguments.insert(x.macro_arguments.end(), arguments.begin(), arguments.end());
    return q;
  }

  std::uint32_t behind_template(std::uint32_t p, declaration_prefix& x) {
    if (!is(p + 1, "<")) {
      x.instantiation = true;
      return p + 1;
    }
    std::uint32_t q = behind_angles(source_, p + 1);
    if (q == p + 1) return p;
    (is(p + 2, ">") ? x.specialization : x.is_template) = true;
    for (std::uint32_t t = p + 2; t < q; ++t)
      if (is_name(t) && (is(t + 1, ",") || is(t + 1, ">") || is(t + 1, ">>") || is(t + 1, "=")))
        x.template_parameters.emplace(at(t).text);
    return is(q, "requires") ? behind_constraint(source_, q + 1) : q;
  }

 private:
  const token& at(std::uint32_t p) const { return source_.at(p); }
  bool is(std::uint32_t p, spelling s) const { return source_.is(p, s); }
  bool is_name(std::uint32_t p) const { return at(p).is_name(); }

  const source_view& source_;
};

}  // namespace

declaration_prefix read_prefix(const source_view& source, std::uint32_t position,
                               std::uint32_t limit) {
  return prefix_reader(source).run(position, limit);
}

}  // namespace coolcache::scan
