// Names that the macros of a closure can paste together.
#pragma once

#include <bitset>
#include <string_view>
#include <utility>
#include <vector>

#include "made_names.hpp"
#include "outer_state.hpp"
#include "word_trie.hpp"

namespace coolcache::scan {

class pasted_names {
 public:
  pasted_names(const declaration_index& index, const made_names& made, const outer_state& outer)
      : index_(index), made_(made), outer_(outer), words_(index.name_count(), false) {}

  // What is reached: a macro that pastes, and what calls such macros.
  void add(declaration_id id);

  // Names that can be pasted by now, each given once, and a macro that does so; in the order of
  // the names.
  std::vector<std::pair<global_name, declaration_id>> take();

 private:
  void add_patterns(declaration_id id);
  void add_words(const indexed_declaration& d);
  void add_word(global_name n);
  void open_names();
  void find_ends();
  bool may_match(std::string_view name) const {
    return !name.empty() && (begins_patterns_[static_cast<unsigned char>(name.front())] ||
                             ends_patterns_[static_cast<unsigned char>(name.back())]);
  }
  declaration_id maker_of(std::string_view name, bool try_words);
  bool is_made_of_words(std::string_view text);

  const declaration_index& index_;
  const made_names& made_;
  const outer_state& outer_;
  std::vector<name_pattern> patterns_;  // of which some part is known
  std::size_t tried_ = 0;               // so many of them, on all open names
  // With what characters names begin that a new pattern of a known prefix could match, and end
  // that others could.
  std::bitset<256> begins_patterns_, ends_patterns_;
  declaration_id by_words_ = no_declaration;  // a macro that pastes nothing but its arguments
  std::vector<bool> words_;                   // by name: it may be an argument of one that pastes
  bool words_tried_ = false;
  std::vector<global_name> new_words_;  // that are not in the trie yet
  word_trie trie_;                      // keywords too
  std::vector<global_name> open_;       // names of something that cannot be pasted so far
  bool is_open_ = false;                // they are known
  std::vector<char> begins_;            // where a word of the text that is tried may begin
};

}  // namespace coolcache::scan
