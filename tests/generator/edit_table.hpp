// The edit table: small programs as inline text, an edit, and whether it changes a fingerprint.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

// Rows do not depend on the generator's headers: an edit of those recompiles none of them. Nor do
// they on those of the tests, which take longer to compile than the rows.
namespace coolcache::scan {
class memory_source;
struct manifest;
struct options;
struct scan_result;
}  // namespace coolcache::scan

namespace coolcache::scan::test {

// Files in memory and how they are compiled.
struct program {
  std::map<std::string, std::string> files;  // by path below the root, or absolute
  std::vector<std::string> arguments = {};   // of coolcache-scan, beside --root and the sources
  std::string function = "f";                // --also this, marked or not
  std::string root = "/project";
  std::string compiler = "g++ 12.2.0";

  // The command line, and the files put where it looks for them.
  options read_options(memory_source& files) const;
  // What a scan says of the function: a line for each site or overload, sorted.
  std::vector<std::string> fingerprints() const;
  // The whole scan. `files` must outlive what it returns.
  scan_result scanned(memory_source& files) const;
  // What the fingerprints are made of.
  manifest made_of() const;
};

using edit = std::function<void(program&)>;

// The text `from` must occur in the file once.
edit edited(const std::string& file, const std::string& from, const std::string& to);
// Wherever `from` stands, in any file; it must occur.
edit replaced(const std::string& from, const std::string& to);
edit appended(const std::string& file, const std::string& text);
edit written(const std::string& file, const std::string& text);  // new, or anew
edit removed(const std::string& file);
edit renamed(const std::string& from, const std::string& to);
edit compiled_with(std::vector<std::string> arguments);  // instead of the row's own
edit compiled_by(const std::string& compiler);
edit both(edit first, edit second);
// Applies to the text of every file.
edit rewritten(std::function<std::string(const std::string&)> rewrite);

enum class outcome { changes, keeps };
inline constexpr outcome changes = outcome::changes;
inline constexpr outcome keeps = outcome::keeps;

struct edit_row {
  std::string what;  // completes "a fingerprint changes with ..."
  std::map<std::string, std::string> files;
  edit change;
  outcome expected = outcome::changes;
  std::vector<std::string> arguments = {};
  std::string function = "f";
};

// Adds rows to the table, before main begins. Their tests are called after the topic and what is
// edited: two rows of a topic must not edit the same.
bool add_rows(const char* topic, const char* file, std::vector<edit_row> rows);

}  // namespace coolcache::scan::test

// Adds rows: EDIT_TABLE(calls, {row, row});
#define EDIT_TABLE(topic, ...)                      \
  [[maybe_unused]] const bool has_rows_of_##topic = \
      coolcache::scan::test::add_rows(#topic, __FILE__, std::vector<edit_row> __VA_ARGS__)
