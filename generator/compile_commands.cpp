#include "compile_commands.hpp"

#include <charconv>

namespace coolcache::scan {
namespace {

// As much of JSON as the file holds: a list of objects of strings.
class database_reader {
 public:
  explicit database_reader(const std::string& text) : text_(text) {}

  std::optional<std::vector<compile_command>> run() {
    std::vector<compile_command> out;
    if (!take('[')) return std::nullopt;
    if (take(']')) return out;
    do {
      compile_command& next = out.emplace_back();
      if (!take('{') || !members(next)) return std::nullopt;
    } while (take(','));
    if (!take(']')) return std::nullopt;
    return out;
  }

 private:
  bool members(compile_command& out) {
    do {
      std::optional<std::string> name = string();
      if (!name || !take(':')) return false;
      std::optional<std::string> value = string();
      if (!value) return false;
      if (*name == "directory")
        out.directory = std::move(*value);
      else if (*name == "command")
        out.command = std::move(*value);
      else if (*name == "file")
        out.file = std::move(*value);
    } while (take(','));
    return take('}');
  }

  bool take(char c) {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t'))
      ++at_;
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  std::optional<std::string> string() {
    if (!take('"')) return std::nullopt;
    std::string out;
    while (at_ < text_.size() && text_[at_] != '"') {
      char c = text_[at_++];
      if (c == '\\' && !escape(out)) return std::nullopt;
      if (c != '\\') out += c;
    }
    if (at_ >= text_.size()) return std::nullopt;
    ++at_;
    return out;
  }

  bool escape(std::string& out) {
    static constexpr std::string_view letters = "\"\\/bfnrt";
    static constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    if (at_ >= text_.size()) return false;
    char c = text_[at_++];
    if (std::size_t i = letters.find(c); i != letters.npos) {
      out += meanings[i];
      return true;
    }
    // CMake escapes control characters alone.
    unsigned value = 0;
    if (c != 'u' || at_ + 4 > text_.size()) return false;
    const char* digits = text_.data() + at_;
    if (std::from_chars(digits, digits + 4, value, 16).ptr != digits + 4 || value > 0x7F)
      return false;
    at_ += 4;
    out += static_cast<char>(value);
    return true;
  }

  const std::string& text_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<std::vector<compile_command>> read_compile_commands(const std::string& text) {
  return database_reader(text).run();
}

}  // namespace coolcache::scan
