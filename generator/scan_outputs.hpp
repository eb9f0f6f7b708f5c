// What a scan says and writes, whether all of it was computed or what was kept of an earlier scan
// served.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "file_source.hpp"
#include "options.hpp"
#include "snapshot.hpp"

namespace coolcache::scan {

struct scan_result;

struct scan_outputs {
  std::string found, impure;  // diagnostics, a line each
  std::string explanation, list;
  std::optional<std::string> header, identity, manifest, depfile, snapshot_text, environment;
  bool was_kept = false;           // only what an edit changed was computed
  bool has_same_manifest = false;  // as the file that is there
  // What a whole scan made it of. To take that apart costs as much as many an edit: what ends soon
  // keeps it.
  std::shared_ptr<const scan_result> result;
};

// Scans, or takes what was kept of an earlier scan in the state directory for all that has not
// changed. `compiler` is what the compiler says of its version, `compilers` what all of them say.
// Writes nothing but what it keeps there. Throws input_error.
scan_outputs run_scan(const options& o, file_source& files, const std::string& compiler,
                      const std::string& compilers);

// The files among them; those that a build watches only where they change.
void write_outputs(const scan_outputs& out, const options& o);

// What objects depend on: nothing if it can stay as it is.
std::optional<std::string> new_environment(const snapshot& now, const options& o,
                                           file_source& files);

}  // namespace coolcache::scan
