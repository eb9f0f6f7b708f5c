#include "opaque_source.hpp"

#include <cctype>
#include <set>
#include <string_view>

namespace coolcache::scan {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

// What stands between quotes or angles behind "include" or "incbin", if that is where the line
// starts: #include <x>, .include "x", %include 'x', INCLUDE 'x', .incbin "x", 3.
include_directive included_by(std::string_view line) {
  include_directive out;
  std::size_t at = 0;
  while (at < line.size() && is_blank(line[at])) ++at;
  if (at < line.size() && (line[at] == '#' || line[at] == '.' || line[at] == '%')) ++at;
  while (at < line.size() && is_blank(line[at])) ++at;
  std::string rest = lower(line.substr(at, 7));
  if (!rest.starts_with("include") && !rest.starts_with("incbin")) return out;
  std::size_t open = line.find_first_of("\"'<", at);
  if (open == line.npos) return out;
  std::size_t close = line.find(line[open] == '<' ? '>' : line[open], open + 1);
  if (close == line.npos) return out;
  out.spelled = line.substr(open + 1, close - open - 1);
  out.angled = line[open] == '<';
  return out;
}

}  // namespace

bool is_opaque(const std::string& path) {
  static const std::set<std::string_view> endings = {
      "s",   "S",   "asm", "o",   "obj", "a",  "f",  "F",  "for", "f77",  "f90",
      "F90", "f95", "f03", "f08", "d",   "rs", "lo", "cu", "hip", "nasm", "ispc"};
  std::size_t dot = path.rfind('.');
  return dot != path.npos && endings.contains(std::string_view(path).substr(dot + 1));
}

file_summary opaque_summary(const digest& content) {
  file_summary out;
  declaration d;
  d.qualified = "(not C++)";
  d.for_everything = true;
  d.tokens = d.spaced = d.signature = content;
  out.declarations.push_back(d);
  d.kind = declaration_kind::fragment;
  out.fragment = 1;
  out.declarations.push_back(d);
  return out;
}

file_summary opaque_summary(const std::string& text) {
  file_summary out = opaque_summary(digest_of(text));
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    include_directive inc = included_by(std::string_view(text).substr(at, end - at));
    if (!inc.spelled.empty()) out.includes.push_back(std::move(inc));
    at = end + 1;
  }
  return out;
}

}  // namespace coolcache::scan
