// What the tokens of a function tell of the objects whose members it names: of x in x.f, the class
// that x is declared with; of a->b->f, where to look that up.
//
//   receiver ::= origin { step } operator          the text in front of the member's name
//   origin   ::= name "=" type | "this" | name     a variable of the function, or anything else
//   step     ::= operator name
//   operator ::= "." | ">"                         x.f, x->f
//   type     ::= name [ "<" ] ":" shape            "<": the name has template arguments
//   shape    ::= "v" | "p" | "s"                   an object or a reference to one, a pointer, a
//                                                  smart pointer of the standard library
//
// A type is known by the last link of its name, one of the standard library with std:: before it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "parameters.hpp"
#include "source_view.hpp"

namespace coolcache::scan {

// Reads a type from words[at] on and leaves `at` behind it. Nothing where it is no plain one:
// computed, fundamental, an array, a pointer to a pointer, one that `bound` has a name of.
std::optional<std::string> read_receiver_type(const std::vector<std::string_view>& words,
                                              std::size_t& at,
                                              const std::set<std::string_view>& bound);

class receivers {
 public:
  receivers() = default;  // of what is no function: knows none
  // All must outlive it.
  receivers(const source_view& source, token_range body, const std::vector<parameter>& parameters,
            const std::set<std::string_view>& bound)
      : source_(&source), body_(body), given_(&parameters), bound_(&bound) {}

  // Of the member whose name is the token at `index`; empty where nothing is known. The first call
  // reads the function.
  std::string before(std::uint32_t index);

 private:
  struct variable {
    std::string type;
    token_range scope;
  };

  const token& at(std::uint32_t i) const { return source_->tokens()[i]; }
  bool is(std::uint32_t i, spelling s) const { return i < body_.end && at(i).is(s); }
  void read();
  bool is_plain() const;
  void read_parameters();
  void read_declaration(std::uint32_t first, std::uint32_t end);
  std::uint32_t closing(std::uint32_t open) const;
  std::uint32_t behind_statement(std::uint32_t open) const;
  bool declares(std::uint32_t i, std::uint32_t bracket) const;
  bool only_captures(std::uint32_t i, std::uint32_t bracket) const;
  bool goes_on(std::uint32_t i, std::uint32_t bracket) const;
  bool is_argument(std::uint32_t open) const;
  std::optional<std::string> origin(std::uint32_t index) const;

  const source_view* source_ = nullptr;
  token_range body_;
  const std::vector<parameter>* given_ = nullptr;
  const std::set<std::string_view>* bound_ = nullptr;
  bool is_read_ = false;
  std::map<std::string_view, variable> variables_;
  std::map<std::string, std::string, std::less<>> parameters_;  // types; empty if not known
  std::map<std::string_view, int> declaring_;                   // how often a name may be declared
};

}  // namespace coolcache::scan
