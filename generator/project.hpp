// All the sources of an image: what was listed, and what those include.
#pragma once

#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "declaration.hpp"
#include "diagnostics.hpp"
#include "external_headers.hpp"
#include "include_resolver.hpp"
#include "options.hpp"

namespace coolcache::scan {

using file_id = std::uint32_t;

struct source_file {
  std::string path;
  std::string name;  // relative to its root
  file_status status;
  digest content;
  file_summary summary;
  bool listed = false;                      // a source, and not only included
  bool whole = false;                       // it is not parsed: all of its text counts
  bool as_text = false;                     // it stands inside of a declaration
  bool has_external_macros = false;         // synthetic: what other projects' headers define
  bool synthetic = false;                   // not on disk: a group's definitions, as text
  std::set<std::uint32_t> groups;           // that compile it
  std::vector<std::set<file_id>> included;  // by include: project files that it may name
  std::string answers;                      // what its __has_include were told, in order
  std::set<std::string> library_headers;    // <names> that are the compiler's own or missing
  std::set<std::string> external;           // headers outside the project that it includes
  std::vector<std::pair<std::uint32_t, std::string>> external_includes;  // those, by include
};

// Where an include led, to be compared with the next scan. The answer is empty when nothing was
// found.
struct resolution {
  std::string question;  // group, including file and spelling
  std::string answer;
  friend bool operator==(const resolution&, const resolution&) = default;
};

struct project {
  std::vector<source_file> files;
  std::map<std::string, file_id> by_path;
  external_headers external;
  std::vector<resolution> resolutions;
  std::set<std::string> absent;
  diagnostics found;

  // Name of a path as it may appear in a result: relative to the longest root that holds it.
  std::string name_of(const std::string& path, const options& o) const;
};

struct input_error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Throws input_error for a listed source that is missing or unreadable.
// Prebuilt objects that are linked with it need some symbols, which may be the project's.
project load_project(const options& o, file_source& files,
                     const std::set<std::string>& needed = {});

}  // namespace coolcache::scan
