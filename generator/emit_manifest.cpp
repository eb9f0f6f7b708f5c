#include "emit_manifest.hpp"

#include <unordered_map>

namespace coolcache::scan {
namespace {

std::string quoted(std::string_view text) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out = "\"";
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte >= 0x7F) {
      // Bytes above ASCII as Latin-1: the text is valid JSON whatever a source holds.
      out += "\\u00";
      out += digits[byte >> 4];
      out += digits[byte & 15];
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string member(std::string_view key, std::string_view value) {
  return quoted(key) + ": " + quoted(value);
}

std::string where(const scan_result& r, const indexed_declaration& d) {
  return member("file", r.sources->files[d.file].name) +
         ", \"line\": " + std::to_string(d.source->line);
}

std::string reaches(const scan_result& r, const function_fingerprint& f) {
  std::unordered_map<declaration_id, std::size_t> position;
  std::string out;
  for (const reached_declaration& reached : f.reached) {
    position.emplace(reached.id, position.size());
    const indexed_declaration& d = (*r.index)[reached.id];
    std::string via = "null";
    if (reached.from != no_declaration) via = std::to_string(position.at(reached.from));
    out += out.empty() ? "\n" : ",\n";
    out += "      {" + member("name", d.source->qualified) + ", " +
           member("kind", kind_name(d.source->kind)) + ", " + where(r, d) + ", " +
           member("tokens", d.source->tokens.hex()) + ", \"via\": " + via + '}';
  }
  return out;
}

}  // namespace

std::string manifest_text(const scan_result& r, const options& o) {
  std::string functions;
  for (const function_fingerprint& f : r.functions) {
    const indexed_declaration& d = (*r.index)[f.function];
    functions += functions.empty() ? "\n" : ",\n";
    functions += "    {" + member("name", d.source->qualified) + ", " + where(r, d) + ", " +
                 member("fingerprint", f.value.hex()) + ",\n     ";
    functions += f.site == nullptr ? "\"key\": null" : member("key", f.site->key);
    functions += f.uncacheable.empty() ? "" : ", " + member("uncacheable", f.uncacheable);
    functions += ",\n     \"reaches\": [" + reaches(r, f) + "\n     ]}";
  }
  return "{\n  " + member("schema", fingerprint_schema) + ",\n  " + member("image", o.image) +
         ",\n  " + member("compiler", r.compiler) + ",\n  \"functions\": [" + functions +
         "\n  ]\n}\n";
}

}  // namespace coolcache::scan
