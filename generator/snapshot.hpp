// What a scan read, kept on disk: for the check at link time that nothing has changed since, and
// for the next scan to see which answers differ.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "scan.hpp"

namespace coolcache::scan {

struct snapshot_entry {
  file_status status;
  digest content;
};

struct snapshot {
  std::int64_t started_ns = 0;
  std::string compiler;
  std::map<std::string, snapshot_entry> files;
  std::set<std::string> absent;
  std::map<std::string, std::string> resolutions;  // question -> answer
};

snapshot snapshot_of(const scan_result& r);
std::string to_text(const snapshot& s);
// The same, piece by piece: what stands before the files, each of these, and all behind them.
std::string snapshot_head(std::int64_t started_ns, std::string_view compiler);
void append_snapshot_line(std::string& out, std::string_view path, const snapshot_entry& e);
std::string snapshot_tail(const snapshot& s);
// Ends a text of these pieces by the digest of all of it.
void end_snapshot(std::string& text);
// Nothing when the text is none or is damaged.
std::optional<snapshot> snapshot_from(const std::string& text);

// The first path whose file is not what it was, or nothing. Equal size and times prove nothing
// about a file that was written shortly before it was read: its content is compared.
std::optional<std::string> first_changed(const snapshot& s, file_source& files);

}  // namespace coolcache::scan
