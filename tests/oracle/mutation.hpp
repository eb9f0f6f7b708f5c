// Random changes to a source: of tokens, and insertions of declarations.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "outline.hpp"

namespace coolcache::oracle {

struct text_edit {
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string text;
};

struct mutation {
  std::string kind;  // "literal", "better overload"...
  bool inserts = false;
  std::string file;
  std::uint32_t line = 0;  // of the first edit
  std::size_t token = 0;   // near the first edit
  std::vector<text_edit> edits;
  std::map<std::string, std::string> new_files;
};

using random_source = std::mt19937_64;

template <class Container>
const auto& pick(const Container& c, random_source& random) {
  return c[random() % c.size()];
}

// What a mutation may be made of.
struct mutated_source {
  const outline& source;
  std::string file;
  std::set<std::uint32_t> focus;  // lines of reached functions: half of all mutations go there
};

// Nothing if this draw does not fit the source. The text may not compile.
std::optional<mutation> mutate_tokens(const mutated_source& s, random_source& random);
std::optional<mutation> insert_declaration(const mutated_source& s, random_source& random);

// A token that is in focus every other time; nothing if the source has none.
std::optional<std::size_t> random_token(const mutated_source& s, random_source& random);

// `text` with the edits, which do not overlap.
std::string edited(std::string text, std::vector<text_edit> edits);

// What a mutation does to `text`, line by line with - and +.
std::string diff_of(const mutation& m, const std::string& text);

}  // namespace coolcache::oracle
