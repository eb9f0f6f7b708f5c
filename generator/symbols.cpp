#include "symbols.hpp"

namespace coolcache::scan {

std::size_t symbol_table::place_of(std::string_view text, std::uint32_t hash) const {
  std::size_t mask = places_.size() - 1;
  std::size_t at = hash & mask;
  for (; places_[at] != no_symbol; at = (at + 1) & mask) {
    const entry& e = entries_[places_[at]];
    if (e.hash == hash && e.text == text) break;
  }
  return at;
}

void symbol_table::grow() {
  places_.assign(places_.empty() ? 512 : places_.size() * 2, no_symbol);
  for (symbol_id id = 0; id < entries_.size(); ++id)
    places_[place_of(entries_[id].text, entries_[id].hash)] = id;
}

symbol_id symbol_table::add_at(std::size_t place, std::string_view text, std::uint32_t hash) {
  symbol_id id = size();
  places_[place] = id;
  entries_.push_back({text, hash, find_word(text)});
  return id;
}

symbol_id symbol_table::add(std::string_view text) {
  if (entries_.size() * 2 >= places_.size()) grow();
  std::uint32_t hash = hash_of(text);
  std::size_t place = place_of(text, hash);
  return places_[place] == no_symbol ? add_at(place, text, hash) : places_[place];
}

symbol_id symbol_table::find(std::string_view text) const {
  return entries_.empty() ? no_symbol : places_[place_of(text, hash_of(text))];
}

symbol_id symbol_table::add_copy(std::string_view text) {
  if (entries_.size() * 2 >= places_.size()) grow();
  std::uint32_t hash = hash_of(text);
  std::size_t place = place_of(text, hash);
  if (places_[place] != no_symbol) return places_[place];
  return add_at(place, copies_.emplace_back(text), hash);
}

}  // namespace coolcache::scan
