#include "emit_header.hpp"

#include <charconv>
#include <map>

#include "listed_state.hpp"
#include "thread_use.hpp"
#include "type_code.hpp"

namespace coolcache::scan {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '?') {
      out += "\\?";  // no trigraphs
    } else if (byte >= 0x20 && byte < 0x7F) {
      out += c;
    } else {
      const char octal[] = {'\\', static_cast<char>('0' + (byte >> 6)),
                            static_cast<char>('0' + ((byte >> 3) & 7)),
                            static_cast<char>('0' + (byte & 7)), '\0'};
      out += octal;
    }
  }
  return out + '"';
}

std::string constant(std::uint64_t value) {
  char text[17] = {};
  std::to_chars(text, text + 16, value, 16);
  return "0x" + std::string(text) + "u";
}

std::string constants(const digest& d) {
  return constant(d.high) + ", " + constant(d.low);
}

digest read_identity(const group& g, file_source& files) {
  std::string text = files.read(g.library_identity).value_or("");
  digest d;
  bool read =
      text.size() >= 32 &&
      std::from_chars(text.data(), text.data() + 16, d.high, 16).ptr == text.data() + 16 &&
      std::from_chars(text.data() + 16, text.data() + 32, d.low, 16).ptr == text.data() + 32;
  if (!read)
    throw input_error(g.library_identity + ": no identity of library " + g.library +
                      " here; scan the library first");
  return d;
}

class header_writer {
 public:
  header_writer(const digest& identity, const options& o, file_source& files)
      : identity_(identity), options_(o), files_(files) {}

  std::string run(const std::vector<header_row>& table) {
    std::string rows;
    for (const header_row& r : table) rows += row(r);
    std::string namespace_ = "coolcache::detail::";
    return "// Written by coolcache-scan; changes are lost.\n"
           "#pragma once\n\n"
           "#include <coolcache/table.hpp>\n\n"
           "namespace coolcache::generated {\n\n"
           "constexpr char image[] = " +
           quoted(options_.image) +
           ";\n"
           "constexpr std::uint64_t digest_high = " +
           constant(identity_.high) + ", digest_low = " + constant(identity_.low) +
           ";\n\n"
           "constexpr ::" +
           namespace_ + "table_row rows[] = {\n" + rows +
           "    {nullptr, 0, 0, nullptr, nullptr, 0, 0, nullptr, 0, 0, nullptr, 0, 0, true},\n};\n"
           "constexpr std::size_t row_count = " +
           std::to_string(table.size()) +
           ";\n\n"
           "constexpr ::" +
           namespace_ + "library_identity libraries[] = {\n" + libraries_ +
           "    {nullptr, 0, 0},\n};\n\n"
           "}  // namespace coolcache::generated\n";
  }

 private:
  std::string row(const header_row& r) {
    std::size_t begin = library_count_;
    for (std::uint32_t g : r.libraries) add_library(options_.groups[g]);
    return "    {" + quoted(r.file) + ", " + std::to_string(r.first_line) + ", " +
           std::to_string(r.last_line) + ", " + quoted(r.function) + ", " + quoted(r.key) +
           ",\n     " + constants(r.value) + ", " +
           (r.uncacheable.empty() ? "nullptr" : quoted(r.uncacheable)) + ", " +
           std::to_string(begin) + ", " + std::to_string(library_count_) + ",\n     " +
           quoted(r.state) + ", " + (r.is_reference ? "0, 0" : constants(r.types)) +
           (r.uses_threads ? ", true},\n" : ", false},\n");
  }

  void add_library(const group& g) {
    auto [known, is_new] = identities_.try_emplace(g.library);
    if (is_new) known->second = read_identity(g, files_);
    libraries_ += "    {" + quoted(g.library) + ", " + constants(known->second) + "},\n";
    ++library_count_;
  }

  const digest& identity_;
  const options& options_;
  file_source& files_;
  std::map<std::string, digest> identities_;
  std::string libraries_;
  std::size_t library_count_ = 0;
};

}  // namespace

std::vector<header_row> header_rows(const scan_result& r, const options& o) {
  std::vector<header_row> out;
  thread_use threads(*r.index, o);
  for (const function_fingerprint& f : r.functions) {
    if (f.site == nullptr) continue;
    const indexed_declaration& d = (*r.index)[f.function];
    header_row& row = out.emplace_back();
    row.file = r.sources->files[d.file].name;
    row.function = d.source->qualified;
    row.key = f.site->key;
    row.first_line = f.site->first_line;
    row.last_line = f.site->last_line;
    row.value = f.value;
    row.uncacheable = f.uncacheable;
    row.libraries.assign(f.libraries.begin(), f.libraries.end());
    row.is_reference = f.site->is_reference;
    if (row.is_reference) continue;
    row.state = listed_state(*r.names, f.function, *f.site);
    row.types = type_code(*r.index, f.function, *f.site, &row.of_types);
    row.uses_threads = threads.may_be_in(f.reached);
  }
  return out;
}

std::string header_text(const std::vector<header_row>& rows, const digest& identity,
                        const options& o, file_source& files) {
  return header_writer(identity, o, files).run(rows);
}

std::string header_text(const scan_result& r, const options& o, file_source& files) {
  return header_text(header_rows(r, o), r.identity, o, files);
}

}  // namespace coolcache::scan
