// The words of headers outside the project, and what some of them may name there. Comments and
// texts in quotation marks hold none.
#pragma once

#include <functional>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "lexer.hpp"

namespace coolcache::scan {

class external_words {
 public:
  // Takes a header over. Its text must outlive this.
  void add(lexed_file lexed);
  // A header stands within a declaration of the project, which may end with a `.` in front of it.
  void add_within_declaration() { leaves_open_ = true; }
  // The project's own macros, which headers may use.
  struct own_macros {
    std::function<bool(std::string_view)> is_one;
    std::function<bool(std::string_view)> pastes;
  };
  // To be called once all headers are read: a macro of one may be used in another.
  void settle(const own_macros& own);

  // All after settle().
  bool contains(std::string_view word) const { return words_.contains(word); }
  // Whether a library may name a member so of what it is given: behind a `.`, `->` or `::`. Where
  // macros have a hand in it, that is each word in their texts, in their arguments and behind them.
  bool may_name_member(std::string_view word) const;
  // Whether it may be the name of a class, or of what stands for one.
  bool may_name_type(std::string_view word) const { return types_.contains(word); }
  // Whether a header defines a macro so.
  bool may_be_macro(std::string_view word) const { return macros_.contains(word); }

 private:
  // The identifiers and parentheses of a header, each with what matters about it. All tokens of all
  // headers would take most of a small scan's memory.
  struct mark {
    symbol_id symbol = no_symbol;  // none of a parenthesis
    bool opens : 1 = false;
    bool closes : 1 = false;
    bool in_directive : 1 = false;
    bool is_member : 1 = false;
    bool is_behind_directive : 1 = false;
    bool follows : 1 = false;  // nothing stands between it and the one before
  };

  void read_members(const std::vector<token>& tokens);
  void read_types(const std::vector<token>& tokens);
  struct header;
  void keep_uses(const lexed_file& lexed, header& out);
  static bool uses(const header& h, const own_macros& own);
  bool pastes(std::string_view macro, const own_macros& own) const;
  bool links(std::string_view macro, const own_macros& own) const;
  void read_uses(const header& h, const own_macros& own);
  void spread(std::unordered_set<std::string_view>& macros) const;
  void add_unreadable(std::string_view text);

  struct header {
    std::vector<mark> marks;
    std::vector<std::string_view> symbols;
  };

  std::vector<header> headers_;
  std::list<std::string> respelled_;
  std::unordered_set<std::string_view> words_, members_, types_, macros_;
  std::unordered_map<std::string_view, std::vector<std::string_view>>
      named_by_;                                  // in macros' texts
  std::unordered_set<std::string_view> pasting_;  // macros whose texts paste, or lead to one
  std::unordered_set<std::string_view>
      linking_;  // that put an argument behind a dot, or lead to one
  std::unordered_set<std::string_view> behind_directives_;
  std::unordered_set<std::string_view> begins_members_;  // and something is pasted behind it
  bool leaves_open_ = false;  // a `.` ends somewhere, and what follows it may follow a directive
  bool pastes_members_ = false;
};

}  // namespace coolcache::scan
