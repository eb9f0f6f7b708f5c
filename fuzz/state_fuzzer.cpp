// What scans keep, damaged: the next scan gives the fingerprints of one that starts from nothing,
// and so does the one behind it. With checksums put right, what is read is what was written.
#include <stdlib.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "check.hpp"
#include "damage.hpp"
#include "kept_parses.hpp"
#include "kept_scan.hpp"
#include "kept_state.hpp"
#include "scan_outputs.hpp"
#include "snapshot.hpp"
#include "summary_codec.hpp"

using namespace coolcache::fuzz;
using namespace coolcache::scan;

namespace {

// What stands on the disk: the first two were scanned before the state was damaged.
constexpr std::array<const char*, 4> main_sources = {
    "#include \"a.hpp\"\nint f(int n) {\n  return CACHE_FN(n) { return one() + two(n); };\n}\n",
    "#include \"a.hpp\"\nint f(int n) {\n  return CACHE_FN(n) { return one() - two(n); };\n}\n",
    "#include \"a.hpp\"\nint f(int n) {\n  return CACHE_FN(n) { return one() + two(7); };\n}\n",
    "#include \"a.hpp\"\n\nint more() { return 8; }\nint f(int n) { return one() + more(); }\n"};
constexpr const char* header =
    "#pragma once\n#define LIMIT 9\nint one();\ninline int two(int n) { return n + LIMIT; }\n"
    "struct point { int x = 1; int get() const { return x * 3; } };\n";
constexpr const char* other = "#include \"a.hpp\"\nint one() { return point().get(); }\n";

// Files of those texts, written long ago, each at a time of its own.
class dated_source final : public file_source {
 public:
  explicit dated_source(const char* main_source) {
    files_.files = {{"/p/main.cpp", main_source}, {"/p/a.hpp", header}, {"/p/one.cpp", other}};
  }
  file_status status(const std::string& path) override {
    file_status s = files_.status(path);
    if (auto text = files_.read(path))
      s.modified_ns = s.changed_ns = static_cast<std::int64_t>(digest_of(*text).low >> 16);
    return s;
  }
  std::optional<std::string> read(const std::string& path) override { return files_.read(path); }

 private:
  memory_source files_;
};

class directory {
 public:
  directory() {
    std::string pattern =
        (std::filesystem::temp_directory_path() / "coolcache-fuzz-XXXXXX").string();
    check(mkdtemp(pattern.data()) != nullptr, "there is a temporary directory");
    path_ = pattern;
  }
  ~directory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  directory(const directory&) = delete;

  const std::string& path() const { return path_; }
  std::string in(const char* name) const { return path_ + '/' + name; }

 private:
  std::string path_;
};

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

options options_with(const std::string& state, file_source& files) {
  std::vector<std::string> words = {"--root",   "/p",      "--also",     "f", "--list",
                                    "main.cpp", "one.cpp", "--snapshot", "/s"};
  if (!state.empty()) words.insert(words.end(), {"--state", state});
  options o = parse_options(words, "/p", files);
  o.jobs = 1;
  return o;
}

scan_outputs scanned(std::size_t version, const std::string& state) {
  dated_source files(main_sources[version]);
  return run_scan(options_with(state, files), files, "g++ 12", "g++ 12");
}

// Where the scans of this program keep theirs.
const directory& place() {
  static const directory d;
  return d;
}

std::string scanned_path() {
  dated_source files(main_sources[0]);
  return kept_scan_path(options_with(place().path(), files));
}

digest command() {
  dated_source files(main_sources[0]);
  return digest_of_command(options_with(place().path(), files), "g++ 12\ng++ 12");
}

void put(const kept_state& state) {
  write_bytes(place().in("parsed"), state.parsed);
  write_bytes(scanned_path(), state.scanned);
}

kept_state filled() {
  scanned(0, place().path());
  scan_outputs last = scanned(1, place().path());
  kept_state state{read_file(place().in("parsed")), read_file(scanned_path()), *last.snapshot_text};
  check(!state.parsed.empty() && !state.scanned.empty(), "scans keep what they found");
  check(resealed(state) == state, "checksums are made as the program makes them");
  check(scanned(1, place().path()).was_kept, "a scan starts from what was kept");
  return state;
}

// ---- what holds

void check_scans(std::size_t version, const kept_state& state) {
  static const std::array<std::string, main_sources.size()> expected = {
      scanned(0, "").list, scanned(1, "").list, scanned(2, "").list, scanned(3, "").list};
  put(state);
  check(scanned(version, place().path()).list == expected[version],
        "damage changes no fingerprint");
  check(scanned(version, place().path()).list == expected[version], "what is built again is right");
}

void check_decoders(const kept_state& state) {
  put(state);
  if (auto kept = load_kept_scan(scanned_path(), command())) {
    save_kept_scan(place().in("again"), command(), *kept);
    check(read_file(place().in("again")) == state.scanned, "a kept scan is read as it was written");
  }
  kept_parses parses(place().path());
  for (const kept_record& r : records_of(state.parsed))
    if (auto summary = parses.find(r.content)) encode(*summary);
  for (const kept_record& r : records_of(state.parsed))
    if (auto summary = decode(r.bytes))
      check(encode(*summary) == r.bytes, "a summary is read as it was written");
}

void check_snapshot(const std::string& text, const std::string& good, bool sealed) {
  std::optional<snapshot> s = snapshot_from(text);
  check(sealed || s.has_value() == (text == good), "a damaged snapshot is none");
  dated_source files(main_sources[1]);
  if (s) first_changed(*s, files);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static const kept_state good = filled();
  if (size == 0) return 0;
  kept_state state = good;
  damage({&state.parsed, &state.scanned, &state.snapshot},
         {reinterpret_cast<const char*>(data) + 1, size - 1});
  const bool sealed = (data[0] & 4) != 0;
  if (sealed) state = resealed(state);
  if (sealed)
    check_decoders(state);
  else
    check_scans(data[0] % main_sources.size(), state);
  check_snapshot(state.snapshot, good.snapshot, sealed);
  return 0;
}
