#include "opaque_source.hpp"

#include <cctype>
#include <set>
#include <string_view>
#include <unordered_set>

#include "linker_symbols.hpp"
#include "references.hpp"
#include "text_cursor.hpp"

namespace coolcache::scan {
namespace {

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

std::string ending_of(const std::string& path) {
  std::size_t dot = path.rfind('.');
  return dot == path.npos ? "" : path.substr(dot + 1);
}

// Their words are mostly those of libraries, and a linker resolves what they need.
bool is_binary(const std::string& path) {
  static const std::set<std::string_view> endings = {"o", "obj", "a", "lo"};
  return endings.contains(ending_of(path));
}

class opaque_reader {
 public:
  opaque_reader(file_summary& out, const std::string& path) : out_(out) {
    static const std::set<std::string_view> endings = {"s", "S", "asm", "nasm"};
    is_assembly_ = endings.contains(ending_of(path));
  }

  void read(std::string_view line) {
    bool first = is_assembly_;  // an instruction
    for (std::size_t at = 0; at < line.size();) {
      std::size_t end = at;
      while (end < line.size() && is_identifier_part(line[end])) ++end;
      bool word = end > at && is_identifier_start(line[at]);
      bool label = end < line.size() && line[end] == ':';
      if (word && !first) add(line.substr(at, end - at));
      if (word && !label) first = false;
      at = std::max(end, at + 1);
    }
  }

 private:
  // f of C is f_ to Fortran, which has no capitals; f of C++ is _Z1fv to all.
  void add(std::string_view word) {
    if (!seen_.emplace(word).second) return;
    refer(word);
    refer(lower(word) + '_');
    for_each_mangled(word, [&](std::string_view name) { refer(name); });
  }

  void refer(std::string_view name) {
    auto id = static_cast<name_id>(out_.names.size());
    if (!known_.emplace(name).second) return;
    out_.names.emplace_back(name);
    refer_to_any(out_.declarations.front(), id);
  }

  file_summary& out_;
  bool is_assembly_ = false;
  std::unordered_set<std::string_view> seen_;  // in the text
  std::unordered_set<std::string> known_;
};

}  // namespace

bool is_opaque(const std::string& path) {
  static const std::set<std::string_view> endings = {
      "s",   "S",   "asm", "o",   "obj", "a",  "f",  "F",  "for", "f77",  "f90",
      "F90", "f95", "f03", "f08", "d",   "rs", "lo", "cu", "hip", "nasm", "ispc"};
  return endings.contains(ending_of(path));
}

file_summary opaque_summary(const std::string& path, const std::string& text) {
  file_summary out;
  declaration d;
  d.qualified = "(not C++)";
  d.for_everything = true;
  d.tokens = d.spaced = d.signature = digest_of(text);
  out.declarations.push_back(d);
  d.kind = declaration_kind::fragment;
  out.fragment = 1;
  out.declarations.push_back(d);
  opaque_reader words(out, path);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = std::string_view(text).substr(at, end - at);
    include_directive inc = included_by(line);
    if (!inc.spelled.empty()) out.includes.push_back(std::move(inc));
    if (!is_binary(path)) words.read(line);
    at = end + 1;
  }
  return out;
}

}  // namespace coolcache::scan
