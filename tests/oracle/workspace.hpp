// One worker's copy of a subject: compiles and scans it, before and after a mutation.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "elf_object.hpp"
#include "mutation.hpp"
#include "subject.hpp"

namespace coolcache::oracle {

// How everything is compiled, and what the scanner is told of it.
struct configuration {
  std::string name;
  std::vector<std::string> flags;       // the compiler's
  std::vector<std::string> scan_flags;  // those of them that the scanner is told
};

// -O0, and -O2 -mfma. There, what GCC does to a function because of code that it does not reach is
// switched off: merging equal functions, inlining what is called once, clones for constants, what
// is known of a whole file. At -O0, strings go into sections of strings as they do at -O2.
const std::vector<configuration>& configurations();

// The configuration with nothing inlined.
configuration without_inlining(const configuration& c);

// Programs and folders that all workers share.
struct tools {
  std::string scanner;
  std::filesystem::path checkout;
  std::filesystem::path scratch;  // holds precompiled headers, the copies and what scans keep
  bool precompiles = true;        // standard headers; sources without any go faster without
};

using object_file = std::shared_ptr<const elf_object>;
// First and last line of each function in each file, by its mangled name.
using line_range = std::pair<std::uint32_t, std::uint32_t>;
using function_lines = std::map<std::string, std::map<std::string, line_range>>;
using fingerprints = std::map<std::string, std::string>;  // by qualified name; all of that name

class workspace {
 public:
  workspace(const subject& s, const tools& t, std::filesystem::path directory);

  // Nothing if it does not compile, or not in ten minutes.
  std::optional<object_file> compile(const std::string& source, const configuration& c) const;
  // The project's files that a source includes, itself among them. Empty if it does not compile.
  std::set<std::string> files_of(const std::string& source) const;
  function_lines lines_of(const std::string& source) const;

  // Compiles the standard headers that the subject's sources include, once for each configuration;
  // all copies of the subject use that. Compiling them again and again is what would take the time.
  // No more than these: GCC instantiates in each source what the functions of a precompiled header
  // need.
  void precompile() const;

  fingerprints scan(const configuration& c) const;
  // The same by a scan that starts from what one of the sources before the mutation kept.
  fingerprints scan_from_kept(const configuration& c, const mutation& m,
                              const std::string& original) const;

  // Digest of the files as they were copied.
  const std::string& sources() const { return sources_; }
  std::string read(const std::string& file) const;
  void apply(const mutation& m, const std::string& original) const;
  void revert(const mutation& m, const std::string& original) const;

 private:
  std::vector<std::string> command(const std::string& source, const configuration& c) const;
  void add_settings(std::vector<std::string>& words) const;
  std::set<std::string> standard_headers() const;
  std::filesystem::path precompiled(const configuration& c) const;
  std::filesystem::path kept(const configuration& c) const;
  fingerprints scan(const configuration& c, const std::filesystem::path& state) const;

  const subject& subject_;
  const tools& tools_;
  std::filesystem::path directory_;
  std::string sources_;
};

}  // namespace coolcache::oracle
