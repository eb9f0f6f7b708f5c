// The parser takes any text, cut anywhere, and white space changes nothing that it finds.
#include <string>
#include <string_view>

#include "check.hpp"
#include "parser.hpp"
#include "respelled.hpp"

using coolcache::fuzz::check;
using namespace coolcache::scan;

namespace {

std::string summary(const file_summary& file) {
  std::string out;
  for (const declaration& d : file.declarations) {
    out += std::to_string(static_cast<int>(d.kind)) + ' ' + d.qualified + ' ' + d.tokens.hex() +
           ' ' + d.signature.hex() + (d.is_definition ? " defined" : "") + '\n';
    for (name_id n : d.provides) out += "  provides " + file.names[n] + '\n';
    for (const reference& r : d.refers) out += "  refers " + file.names[r.name] + '\n';
  }
  for (const marked_site& s : file.sites)
    out += "site " + std::to_string(s.declaration) + ' ' + s.key + '\n';
  return out;
}

void check_references(const file_summary& file) {
  check(file.fragment < file.declarations.size(), "a file is its own fragment");
  for (const declaration& d : file.declarations) {
    for (name_id n : d.provides) check(n < file.names.size(), "a provided name is there");
    for (const reference& r : d.refers)
      check(r.name < file.names.size(), "a name that is referred to is there");
    for (std::uint32_t i : d.fragments) check(i < file.includes.size(), "an include is there");
  }
  for (const marked_site& s : file.sites)
    check(s.declaration < file.declarations.size(), "a marker stands in a declaration");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  file_summary file = parse(text);
  check_references(file);
  std::string found = summary(file);
  check(found == summary(parse(text)), "two parses are equal");
  if (auto other = coolcache::fuzz::respelled(text, static_cast<std::uint32_t>(size)))
    check(found == summary(parse(*other)), "white space changes nothing");
  if (size > 0) check_references(parse(text.substr(0, data[size / 2] * size / 256)));
  return 0;
}
