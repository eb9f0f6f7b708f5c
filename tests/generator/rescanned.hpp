// Scans of one program in succession, each starting from what the one before has kept.
#pragma once

#include <filesystem>
#include <string>

#include "edit_table.hpp"
#include "file_source.hpp"
#include "scan_outputs.hpp"

namespace coolcache::scan::test {

// Files in memory with times, as a disk has them.
class stamped_source final : public file_source {
 public:
  explicit stamped_source(memory_source& files) : files_(files) {}

  // Of the content alone, and long ago; or just now, so that it proves nothing.
  bool is_young = false;

  file_status status(const std::string& path) override;
  std::optional<std::string> read(const std::string& path) override { return files_.read(path); }

 private:
  memory_source& files_;
};

class succession {
 public:
  succession();
  ~succession();
  succession(const succession&) = delete;
  succession& operator=(const succession&) = delete;

  // What a scan of the program says and writes, with the files that the last one wrote and the
  // state that it kept; or without that state.
  scan_outputs scan(const program& p);
  scan_outputs scan_afresh(const program& p) const;
  // Files just written have the time of the scan.
  void be_young(bool young) { young_ = young; }
  // Expects the same of both, and keeps what was written. Returns whether most of it was kept.
  bool expect_as_afresh(const program& p);
  void spoil_manifest() { written_["/out/manifest.json"] += ' '; }
  const std::string& state() const { return state_; }

 private:
  scan_outputs run(const program& p, bool with_state) const;

  std::string state_;
  std::map<std::string, std::string> written_;
  bool young_ = false;
};

// All that it says, and all files, without the times of scans.
std::string text_of(const scan_outputs& out);

}  // namespace coolcache::scan::test
