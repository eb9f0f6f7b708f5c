#include "raw_tokens.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>

#include "command.hpp"
#include "scratch_folder.hpp"

namespace coolcache::oracle {
namespace {

constexpr std::string_view location_mark = "\tLoc=<";
constexpr std::string_view splice_first = " [UnClean='\\";

struct location {
  std::string_view file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "FILE:LINE:COLUMN"; anything else is text of a token that looks like a record's end.
std::optional<location> location_in(std::string_view text) {
  std::size_t last = text.rfind(':');
  if (last == text.npos || last == 0) return std::nullopt;
  std::size_t middle = text.rfind(':', last - 1);
  if (middle == text.npos) return std::nullopt;
  auto line = number(text.substr(middle + 1, last - middle - 1));
  auto column = number(text.substr(last + 1));
  if (!line || !column) return std::nullopt;
  return location{text.substr(0, middle), *line, *column};
}

// Where the text of a token ends: at the first quote that is followed by nothing but clang's notes.
std::size_t end_of_text(std::string_view record) {
  static constexpr std::array<std::string_view, 4> notes = {
      "'\t [UnClean='", "'\t [StartOfLine] [UnClean='", "'\t [LeadingSpace] [UnClean='",
      "'\t [StartOfLine] [LeadingSpace] [UnClean='"};
  std::size_t end = record.npos;
  for (std::string_view note : notes) end = std::min(end, record.find(note));
  if (end != record.npos && record.ends_with("']")) return end;
  for (std::string_view flag : {" [LeadingSpace]", " [StartOfLine]"})
    if (record.ends_with(flag)) record.remove_suffix(flag.size());
  return record.size() - 2;  // '<tab>
}

raw_token token_of(std::string_view record, const location& where) {
  std::size_t quote = record.find(" '");
  if (quote == record.npos) throw std::runtime_error("not a raw token: " + std::string(record));
  std::size_t from = quote + 2;
  return {std::string(record.substr(0, quote)),
          std::string(record.substr(from, end_of_text(record) - from)), where.line, where.column,
          record.find(splice_first) != record.npos};
}

}  // namespace

bool raw_token::is_space() const {
  return kind == "unknown" && text.find_first_not_of(" \t\n\v\f\r") == text.npos;
}

raw_tokens_by_file parse_raw_tokens(std::string_view dump) {
  raw_tokens_by_file files;
  std::size_t record = 0;
  std::size_t from = 0;
  for (;;) {
    std::size_t mark = dump.find(location_mark, from);
    if (mark == dump.npos) return files;
    std::size_t begin = mark + location_mark.size();
    std::size_t end = dump.find(">\n", begin);
    if (end == dump.npos) return files;
    from = begin;
    std::optional<location> where = location_in(dump.substr(begin, end - begin));
    if (!where || where->file.find('\n') != where->file.npos) continue;
    raw_token token = token_of(dump.substr(record, mark - record), *where);
    if (token.kind != "eof") files[std::string(where->file)].push_back(std::move(token));
    record = from = end + 2;
  }
}

raw_tokens_by_file clang_raw_tokens(const std::vector<std::string>& files) {
  // clang writes each token by itself, which is slow through a pipe.
  scratch_folder scratch;
  std::string dump = scratch.path() / "dump";
  std::vector<std::string> words = {"sh",    "-c",        "exec \"$@\" 2>\"$0\"", dump,
                                    "clang", "-cc1",      "-dump-raw-tokens",     "-x",
                                    "c++",   "-std=c++20"};
  words.insert(words.end(), files.begin(), files.end());
  test::finished_command done = test::run_command(words, "/");
  std::ifstream in(dump, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (done.exit_code != 0) throw std::runtime_error("clang failed:\n" + done.output + text);
  return parse_raw_tokens(text);
}

}  // namespace coolcache::oracle
