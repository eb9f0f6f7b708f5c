// Headers outside the project: they count by content, whole, with what they include in turn.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "external_terms.hpp"
#include "external_words.hpp"
#include "file_source.hpp"
#include "hash.hpp"
#include "include_resolver.hpp"
#include "options.hpp"

namespace coolcache::scan {

struct external_header {
  digest content;
  file_status status;
  std::set<std::string> includes;  // paths of other external headers
  std::string text;
  external_terms terms;
};

class external_headers {
 public:
  // Reads the header and all that it includes. A name that comes from a macro is looked for among
  // the definitions read so far, all of them.
  void add(const std::string& path, const settings& compile, file_source& files,
           include_resolver& resolver);

  // The header and all that it includes, directly or not.
  std::set<std::string> closure(const std::set<std::string>& paths) const;

  // Whether one of these headers contains the word.
  bool mention(const std::set<std::string>& paths, const std::string& word) const;

  // The #define lines of all headers, one behind the other.
  const std::string& macros() const { return macros_; }

  const std::map<std::string, external_header>& all() const { return headers_; }

  // Of all headers.
  external_words& words() { return words_; }

  // Those of external_header::terms.
  const symbol_table& terms_words() const { return terms_words_; }

 private:
  void read(external_header& header, const std::string& path, file_source& files);
  void note_macros(const std::vector<token>& tokens);
  void note_unreadable(std::string_view text);

  std::map<std::string, external_header> headers_;
  external_words words_;
  symbol_table terms_words_;
  std::string macros_;
  std::map<std::string, std::set<std::string>> names_in_macros_;  // #define X <file>
};

}  // namespace coolcache::scan
