#include "rescanned.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <regex>

namespace coolcache::scan::test {
namespace {

std::string without_times(const std::string& text) {
  static const std::regex started("started\t[0-9]+|Rewritten: [0-9]+|end\t[0-9a-f]+");
  return std::regex_replace(text, started, "TIME");
}

// Young files have new times each time that one looks.
std::string without_stamps(const std::string& text) {
  static const std::regex file("file\t([0-9]+)\t[0-9]+\t[0-9]+");
  return std::regex_replace(text, file, "file\t$1");
}

std::int64_t now_ns() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

}  // namespace

file_status stamped_source::status(const std::string& path) {
  file_status s = files_.status(path);
  auto file = files_.files.find(path);
  if (file == files_.files.end()) return s;
  s.modified_ns = s.changed_ns =
      is_young ? now_ns() : static_cast<std::int64_t>(digest_of(file->second).low >> 16);
  return s;
}

succession::succession() {
  std::string pattern =
      (std::filesystem::temp_directory_path() / "coolcache-rescan-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary directory");
  state_ = pattern;
}

succession::~succession() {
  std::error_code ignored;
  std::filesystem::remove_all(state_, ignored);
}

scan_outputs succession::run(const program& p, bool with_state) const {
  program with_outputs = p;
  std::vector<std::string> options = {
      "--header",           "/out/h.hpp", "--manifest", "/out/manifest.json", "--explain",
      "/out/manifest.json", "--depfile",  "/out/d",     "--target",           "t",
      "--environment",      "/out/env",   "--snapshot", "/out/snapshot",      "--list",
      "--explain-all",      "--purity",   "warn"};
  if (with_state) options.insert(options.end(), {"--state", state_});
  with_outputs.arguments.insert(with_outputs.arguments.begin(), options.begin(), options.end());
  memory_source files;
  files.files = written_;
  scan::options o = with_outputs.read_options(files);
  stamped_source stamped(files);
  stamped.is_young = young_;
  return run_scan(o, stamped, p.compiler, p.compiler);
}

scan_outputs succession::scan(const program& p) {
  scan_outputs out = run(p, true);
  auto write = [&](const char* path, const std::optional<std::string>& text) {
    if (text) written_[path] = *text;
  };
  write("/out/h.hpp", out.header);
  write("/out/manifest.json", out.manifest);
  write("/out/env", out.environment);
  write("/out/snapshot", out.snapshot_text);
  return out;
}

scan_outputs succession::scan_afresh(const program& p) const {
  return run(p, false);
}

bool succession::expect_as_afresh(const program& p) {
  std::string expected = text_of(scan_afresh(p));
  scan_outputs out = scan(p);
  EXPECT_EQ(text_of(out), expected);
  return out.was_kept;
}

std::string text_of(const scan_outputs& out) {
  std::string text;
  auto add = [&](const char* what, const std::optional<std::string>& part) {
    text += std::string("==== ") + what + (part ? "\n" + *part : " is not written") + "\n";
  };
  add("found", out.found);
  add("impure", out.impure);
  add("explanation", out.explanation);
  add("list", out.list);
  add("header", out.header);
  add("identity", out.identity);
  add("manifest", out.manifest);
  add("depfile", out.depfile);
  add("environment", out.environment);
  add("snapshot", out.snapshot_text);
  return without_stamps(without_times(text));
}

}  // namespace coolcache::scan::test
