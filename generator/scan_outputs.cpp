#include "scan_outputs.hpp"

#include "emit_depfile.hpp"
#include "emit_header.hpp"
#include "emit_manifest.hpp"
#include "environment.hpp"
#include "explain.hpp"
#include "keep_scan.hpp"
#include "noted_source.hpp"
#include "rescan.hpp"
#include "write_if_changed.hpp"

namespace coolcache::scan {
namespace {

std::string lines_of(const diagnostics& all, std::string_view severity) {
  std::string out;
  for (const diagnostic& d : all) out += to_string(d, severity) + '\n';
  return out;
}

std::string list_of(const scan_result& r) {
  std::string out;
  for (const function_fingerprint& f : r.functions) {
    const indexed_declaration& d = (*r.index)[f.function];
    out += f.value.hex() + "  " + r.sources->files[d.file].name + ':' +
           std::to_string(d.source->line) + "  " + d.source->qualified + '\n';
  }
  return out;
}

scan_outputs outputs_of(scan_result& r, const options& o, noted_source& noted, file_source& files,
                        output_details& details) {
  scan_outputs out;
  out.found = lines_of(r.found, "warning");
  out.impure = lines_of(r.impure, o.purity == purity_mode::error ? "error" : "warning");
  if (o.list) out.list = list_of(r);
  if (!o.header.empty()) {
    details.rows = header_rows(r, o);
    out.header = header_text(details.rows, r.identity, o, noted);
  }
  if (!o.identity.empty()) out.identity = r.identity.hex() + '\n';
  if (!o.manifest.empty() || !o.explain.empty()) {
    manifest now = manifest_of(r, o, &details.numbers);
    // Before the manifest is written: the earlier one may be the same file.
    if (std::optional<std::string> before =
            o.explain.empty() ? std::nullopt : files.read(o.explain))
      out.explanation =
          explain(*before, now, o.explain_all ? explanation::full : explanation::brief);
    if (!o.manifest.empty()) out.manifest = to_text(now);
  }
  if (!o.depfile.empty()) out.depfile = depfile_text(r, o, noted);
  snapshot now = snapshot_of(r);
  out.environment = new_environment(now, o, files);
  if (!o.snapshot.empty()) out.snapshot_text = to_text(now);
  return out;
}

}  // namespace

std::optional<std::string> new_environment(const snapshot& now, const options& o,
                                           file_source& files) {
  if (o.environment.empty()) return std::nullopt;
  std::optional<snapshot> before;
  if (!o.snapshot.empty()) before = snapshot_from(files.read(o.snapshot).value_or(""));
  std::optional<std::string> reason = "first scan";
  if (before && files.status(o.environment).exists) reason = reason_to_recompile(*before, now);
  if (!reason) return std::nullopt;
  return environment_text(now, *reason);
}

scan_outputs run_scan(const options& o, file_source& files, const std::string& compiler,
                      const std::string& compilers) {
  digest command = digest_of_command(o, compiler + '\n' + compilers);
  if (std::optional<scan_outputs> out = rescan(o, files, compiler, compilers, command))
    return *std::move(out);
  noted_source noted(files);
  auto r = std::make_shared<scan_result>(scan(o, noted, compiler));
  r->compilers = compilers;
  output_details details;
  scan_outputs out = outputs_of(*r, o, noted, files, details);
  keep_scan(*r, o, noted, files, details, out, command);
  out.result = std::move(r);
  return out;
}

void write_outputs(const scan_outputs& out, const options& o) {
  if (out.header) write_if_changed(o.header, *out.header);
  if (out.identity) write_if_changed(o.identity, *out.identity);
  if (out.manifest && !out.has_same_manifest) write_if_changed(o.manifest, *out.manifest);
  if (out.depfile) write_file(o.depfile, *out.depfile);
  if (out.environment) write_file(o.environment, *out.environment);
  if (out.snapshot_text) write_file(o.snapshot, *out.snapshot_text);
}

}  // namespace coolcache::scan
