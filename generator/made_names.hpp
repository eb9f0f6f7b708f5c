// Which declarations may provide a name because a macro in their head pastes names together.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <mutex>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "declaration_index.hpp"
#include "word_trie.hpp"

namespace coolcache::scan {

// Declarations that make the same names.
using maker_group = std::uint32_t;

class made_names {
 public:
  explicit made_names(const declaration_index& index);

  // Of a name in the project. Safe on several threads, as all that is asked for.
  std::span<const maker_group> groups_of(global_name n) const;
  const std::vector<declaration_id>& makers(maker_group g) const { return groups_[g]; }
  std::size_t group_count() const { return groups_.size(); }
  // The groups of a declaration, and the names in the project that a group may make. Safe on
  // several threads.
  const std::vector<maker_group>& groups_by(declaration_id id) const;
  const std::vector<global_name>& names_of(maker_group g) const;
  // What calls macros that paste, and has the word: it may be part of a name. Likewise.
  const std::vector<declaration_id>& callers_with(global_name word) const;
  // Words that have such callers or stand in the text of a macro; and keywords. Likewise.
  const word_trie& pasted_words() const { return inverted().words; }
  bool is_any_pasted() const { return pastes_; }
  // A macro of that name pastes, by itself or by one that it names: what stands in its arguments
  // may become part of a name.
  bool may_paste(global_name n) const { return may_paste_[n]; }

 private:
  struct table {
    std::unordered_map<std::string_view, std::vector<std::pair<std::string_view, maker_group>>>
        groups;
    // How long those are that begin with a character, a bit a length: most names have no such
    // beginning and are not looked for.
    std::array<std::uint64_t, 256> lengths{};

    static std::uint64_t bit_of(std::size_t length) {
      return std::uint64_t{1} << std::min<std::size_t>(length, 63);
    }
    bool may_have(std::string_view part) const {
      return (lengths[static_cast<unsigned char>(part.front())] & bit_of(part.size())) != 0;
    }
  };
  void add(table& t, std::string_view part, std::string_view end, declaration_id by);
  static void find(const table& t, std::string_view part, std::string_view name,
                   std::vector<maker_group>& out);
  void find_pasting(const declaration_index& index);

  struct groups_by_name {
    std::once_flag found;
    std::vector<std::uint32_t> first;  // by name, and one behind the last
    std::vector<maker_group> all;
  };
  std::vector<maker_group> find_groups(std::string_view name) const;

  struct inverse {
    std::once_flag found;
    std::unordered_map<declaration_id, std::vector<maker_group>> groups;
    std::vector<std::vector<global_name>> names;                           // by group
    std::unordered_map<global_name, std::vector<declaration_id>> callers;  // by word
    word_trie words;
  };
  const inverse& inverted() const;
  void note_caller(declaration_id id) const;
  void add_pasted_words() const;

  const declaration_index& index_;

  std::vector<std::vector<declaration_id>> groups_;
  table by_prefix_, by_suffix_;     // a pattern is in the first where its prefix is known
  table by_word_;                   // of nothing is known but the words that it is pasted from
  maker_group by_keyword_ = 0;      // the latter may be pasted from a keyword too
  std::vector<bool> may_paste_;     // by name
  bool pastes_ = false;             // some macro does
  mutable groups_by_name by_name_;  // made when they are asked for
  mutable inverse inverse_;
};

}  // namespace coolcache::scan
