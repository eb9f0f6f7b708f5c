// Headers outside the project: they count by content, whole, with what they include in turn.
#pragma once

#include <map>
#include <set>
#include <string>

#include "file_source.hpp"
#include "hash.hpp"
#include "include_resolver.hpp"
#include "options.hpp"

namespace coolcache::scan {

struct external_header {
  digest content;
  file_status status;
  std::set<std::string> includes;  // paths of other external headers
  std::string text_names;          // its text, to be searched for definitions
};

class external_headers {
 public:
  // Reads the header and all that it includes.
  void add(const std::string& path, const settings& compile, file_source& files,
           include_resolver& resolver);

  // The header and all that it includes, directly or not.
  std::set<std::string> closure(const std::set<std::string>& paths) const;

  // Whether one of these headers contains the word.
  bool mention(const std::set<std::string>& paths, const std::string& word) const;

  // Function-like macros that make strings of arguments.
  const std::set<std::string>& stringizing() const { return stringizing_; }

  const std::map<std::string, external_header>& all() const { return headers_; }

 private:
  std::map<std::string, external_header> headers_;
  std::set<std::string> stringizing_;
};

}  // namespace coolcache::scan
