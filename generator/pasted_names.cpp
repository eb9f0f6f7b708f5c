#include "pasted_names.hpp"

#include <algorithm>

#include "words.hpp"

namespace coolcache::scan {

void pasted_names::add(declaration_id id) {
  add_words(index_[id]);
  add_patterns(id);
}

// What is pasted from arguments alone is made of words that stand where such a macro is called: in
// the same declaration, or in the text of a macro that it names.
void pasted_names::add_words(const indexed_declaration& d) {
  auto pastes = [&](global_name n) { return made_.may_paste(n); };
  bool calls = std::any_of(d.refers.begin(), d.refers.end(), pastes) ||
               std::any_of(d.refers_to_macros.begin(), d.refers_to_macros.end(), pastes) ||
               std::any_of(d.provides.begin(), d.provides.end(), pastes);
  for (declaration_id f : d.fragments)
    calls = calls || std::any_of(index_[f].refers.begin(), index_[f].refers.end(), pastes);
  if (!calls) return;
  for (global_name n : d.refers) add_word(n);
  for (global_name n : d.refers_to_macros) add_word(n);
  for (declaration_id f : d.fragments)
    for (global_name n : index_[f].refers) add_word(n);
}

void pasted_names::add_word(global_name n) {
  std::vector<global_name> open = {n};
  while (!open.empty()) {
    global_name word = open.back();
    open.pop_back();
    if (words_[word]) continue;
    words_[word] = true;
    new_words_.push_back(word);
    for (declaration_id macro : index_.macros(word))
      for (global_name next : index_[macro].refers) open.push_back(next);
  }
}

// Many macros that paste their arguments make the same names.
void pasted_names::add_patterns(declaration_id id) {
  for (name_pattern& p : index_.pastes_of(id)) {
    if (p.known())
      patterns_.push_back(std::move(p));
    else if (by_words_ == no_declaration)
      by_words_ = id;
  }
}

void pasted_names::open_names() {
  if (is_open_) return;
  is_open_ = true;
  for (global_name n = 0; n < index_.name_count(); ++n)
    if (!index_.providers(n).empty() || outer_.contains(n)) open_.push_back(n);
  for (std::size_t i = 1; i < static_cast<std::size_t>(first_punctuator); ++i)
    trie_.add(spelled[i]);
}

// A name that could not be made before is tried again only on what is new.
std::vector<std::pair<global_name, declaration_id>> pasted_names::take() {
  bool try_words = by_words_ != no_declaration && (!words_tried_ || !new_words_.empty());
  std::vector<std::pair<global_name, declaration_id>> out;
  if (tried_ == patterns_.size() && !try_words) return out;
  open_names();
  find_ends();
  if (try_words)
    for (global_name word : std::exchange(new_words_, {})) trie_.add(index_.name(word));
  std::erase_if(open_, [&](global_name n) {
    declaration_id by = maker_of(index_.name(n), try_words);
    if (by != no_declaration) out.emplace_back(n, by);
    return by != no_declaration;
  });
  tried_ = patterns_.size();
  words_tried_ = words_tried_ || try_words;
  return out;
}

void pasted_names::find_ends() {
  begins_patterns_.reset();
  ends_patterns_.reset();
  for (std::size_t i = tried_; i < patterns_.size(); ++i) {
    const name_pattern& p = patterns_[i];
    if (!p.prefix.empty())
      begins_patterns_.set(static_cast<unsigned char>(p.prefix.front()));
    else
      ends_patterns_.set(static_cast<unsigned char>(p.suffix.back()));
  }
}

declaration_id pasted_names::maker_of(std::string_view name, bool try_words) {
  for (std::size_t i = may_match(name) ? tried_ : patterns_.size(); i < patterns_.size(); ++i)
    if (patterns_[i].matches(name)) return patterns_[i].by;
  return try_words && is_made_of_words(name) ? by_words_ : no_declaration;
}

// Whether the name can be put together from such words, keywords and numbers, of at least two; that
// of a literal operator, from whatever stands behind a literal.
bool pasted_names::is_made_of_words(std::string_view text) {
  if (text.starts_with("operator\"\"")) return true;
  begins_.assign(text.size() + 1, 0);
  begins_[0] = 1;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (begins_[i] == 0) continue;
    if (text[i] >= '0' && text[i] <= '9') return true;
    trie_.for_each_prefix(text.substr(i), [&](std::size_t length) {
      if (length < text.size()) begins_[i + length] = 1;
    });
  }
  return begins_[text.size()] != 0;
}

}  // namespace coolcache::scan
