// What a scan keeps for the next one of the same command: all that it asked the disk, and of its
// fingerprints what an edit inside functions can change. See rescan for what is made of it.
//
//   <file> ::= <magic> <digest of the program> <digest of the command> <checksum of the rest>
//              { <number of items> <their bytes> } for each table of kept_scan, in their order
//
// The tables are read as they are: by the program that wrote them alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "declaration_parts.hpp"
#include "file_source.hpp"
#include "fingerprint.hpp"

namespace coolcache::scan {

struct kept_text {  // in kept_scan::texts
  std::uint32_t at = 0;
  std::uint32_t size = 0;
};

struct kept_span {  // of a table
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

inline constexpr std::uint32_t no_kept_file = 0xFFFFFFFF;

struct kept_answer {
  file_status status;
  digest content;  // if it was read
  digest view;     // of the purity check, if that looked at it; see purity_view
  kept_text path;
  std::uint32_t file = no_kept_file;  // the source that it is, if it may change
  bool is_read = false;
  bool is_trusted = false;  // what has this status has this content
  bool in_snapshot = false;
};

struct kept_file {
  kept_text name;
  std::uint32_t first = 0;  // of its declarations
  kept_span groups;         // in `numbers`
};

inline constexpr std::uint32_t no_slot = 0x7FFFFFFF;
inline constexpr std::uint32_t exact_bit = 0x80000000;

// One that some function reaches.
struct kept_declaration {
  digest entry;  // how it counts
  digest sees;
  digest tokens, signature;
  std::uint32_t file = 0;
  std::uint32_t line = 0;
  std::uint32_t in_manifest = 0;  // its number there
  kept_text more;                 // parts
  bool spaced = false;
  bool placed = false;
  bool varies = false;  // what it sees differs among units
};

struct kept_function {
  digest value;
  std::uint32_t declaration = 0;  // in `used`
  kept_text qualified, key, uncacheable, own;
  std::uint32_t site = 0xFFFFFFFF;  // in its file's summary
  std::uint32_t first_line = 0, last_line = 0;
  bool is_reference = false;
  bool uses_threads = true;
  kept_text state;
  digest types;
  kept_span reached, seen, settings, libraries;
};

struct kept_range {
  std::uint32_t first = 0, last = 0;  // in `used`
};

struct kept_sight {
  digest value;
  std::uint32_t file = 0;
};

struct kept_setting {
  digest value;
  std::uint32_t group = 0;
};

// What the outputs hold beside the functions.
struct kept_outputs {
  digest manifest;  // of its text
  kept_text depfile, snapshot_tail, found, impure;
  bool has_manifest = false;
};

struct kept_scan {
  std::vector<kept_outputs> outputs;  // one
  std::vector<kept_answer> answers;   // by path
  std::vector<kept_file> files;
  std::vector<std::uint32_t> slots;  // by declaration: its number in `used`; with exact_bit
  std::vector<kept_declaration> used;
  std::vector<kept_function> functions;
  std::vector<kept_range> ranges;
  std::vector<kept_sight> sights;
  std::vector<kept_setting> settings;
  std::vector<std::uint32_t> numbers;
  std::vector<char> texts;

  std::string_view text(kept_text t) const { return {texts.data() + t.at, t.size}; }
  kept_text add_text(std::string_view text);
  kept_text add_parts(const std::vector<part>& parts);
  void replace_parts(kept_text& where, const std::vector<part>& parts);
  std::vector<part> parts(kept_text t) const;

 private:
  static std::string encoded(const std::vector<part>& parts);
};

// Of all that has a part in what a scan does beside the disk: options and compilers.
digest digest_of_command(const options& o, const std::string& compilers);

// In the state directory; one file for all commands that write the same files.
std::string kept_scan_path(const options& o);
std::optional<kept_scan> load_kept_scan(const std::string& path, const digest& command);
// Never fails: without it, the next scan is a whole one.
void save_kept_scan(const std::string& path, const digest& command, const kept_scan& kept);

}  // namespace coolcache::scan
