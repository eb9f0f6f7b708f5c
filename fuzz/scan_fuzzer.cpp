// Whole scans of several files: they end, two are equal, and white space changes no fingerprint.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "check.hpp"
#include "respelled.hpp"
#include "scan.hpp"

using coolcache::fuzz::check;
using namespace coolcache::scan;

namespace {

// The input is these files' texts, one behind another, a line of "%%" between them.
constexpr std::array<const char*, 5> names = {"/p/main.cpp", "/p/a.hpp", "/p/b.hpp", "/p/c.cpp",
                                              "/p/t.inc"};
constexpr std::string_view separator = "%%\n";

using texts = std::array<std::string, names.size()>;

texts split(std::string_view input) {
  texts out;
  for (std::string& text : out) {
    std::size_t end = std::min(input.find(separator), input.size());
    text = input.substr(0, end);
    input.remove_prefix(std::min(end + separator.size(), input.size()));
  }
  return out;
}

scan_result scanned(const texts& files) {
  memory_source source;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (i == 0 || !files[i].empty()) source.files[names[i]] = files[i];
  std::vector<std::string> arguments = {"--root", "/p", "-I", "/p", "--also", "f", "main.cpp"};
  if (!files[3].empty()) arguments.push_back("c.cpp");
  return scan(parse_options(arguments, "/p", source), source, "g++ 12");
}

std::vector<std::string> fingerprints(const scan_result& r) {
  std::vector<std::string> out;
  for (const function_fingerprint& f : r.functions)
    out.push_back(f.value.hex() + ' ' + (*r.index)[f.function].source->qualified +
                  (f.uncacheable.empty() ? "" : " uncached"));
  std::sort(out.begin(), out.end());
  return out;
}

// Words whose value is the place where they stand, and what can be pasted together to one.
bool shows_place(const texts& files) {
  for (const std::string& text : files)
    for (const char* word :
         {"LINE", "FILE", "COLUMN", "COUNTER", "LEVEL", "FUNCTION", "location", "##", "#line"})
      if (text.find(word) != text.npos) return true;
  return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  texts files = split({reinterpret_cast<const char*>(data), size});
  scan_result result = scanned(files);
  std::vector<std::string> found = fingerprints(result);
  check(found == fingerprints(scanned(files)), "two scans are equal");
  if (shows_place(files)) return 0;
  texts others;
  for (std::size_t i = 0; i < files.size(); ++i) {
    auto other = coolcache::fuzz::respelled(files[i], static_cast<std::uint32_t>(size + i));
    if (!other) return 0;
    if (!files[i].empty()) others[i] = *other;
  }
  check(found == fingerprints(scanned(others)), "white space changes no fingerprint");
  return 0;
}
