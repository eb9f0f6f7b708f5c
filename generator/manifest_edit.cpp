#include "manifest_edit.hpp"

#include "emit_manifest.hpp"

namespace coolcache::scan {
namespace {

// Goes through the text once; each table has a line for each of its entries.
class editor {
 public:
  explicit editor(std::string_view text) : left_(text) { out_.reserve(text.size() + 4096); }

  std::optional<std::string> run(const manifest_edit& e) {
    replace_value("\"summary\": \"", e.summary.hex());
    enter("\n\"functions\": [");
    std::uint32_t next = 0;
    for (const auto& [number, change] : e.functions) {
      go_to_line(number, next);
      replace_in_line("\"fingerprint\": \"", change.fingerprint.hex());
      for (const part& p : change.own) replace_in_line('[' + quoted(p.label) + ", \"", p.value);
    }
    enter("\n\"declarations\": [");
    next = 0;
    for (const auto& [number, change] : e.declarations) {
      go_to_line(number, next);
      replace_number("\"line\": ", change.line);
      for (const part& p : change.parts)
        replace_in_line(quoted(p.label) + ": \"", quoted_inside(p));
    }
    if (failed_) return std::nullopt;
    out_ += left_;
    return std::move(out_);
  }

 private:
  static std::string quoted(const std::string& label) { return json_text(label); }
  static std::string quoted_inside(const part& p) {
    std::string text = json_text(p.value);
    return text.substr(1, text.size() - 2);
  }

  void take(std::size_t size) {
    out_ += left_.substr(0, size);
    left_.remove_prefix(size);
  }

  // Behind the first occurrence.
  void enter(std::string_view what) {
    std::size_t at = left_.find(what);
    failed_ = failed_ || at == left_.npos;
    if (!failed_) take(at + what.size());
  }

  void go_to_line(std::uint32_t number, std::uint32_t& next) {
    for (; next < number; ++next) enter("\n");
  }

  // No quotation mark stands inside a text without a backslash before it, so a label that ends
  // with one is found where it is a label.
  void replace_value(std::string_view label, std::string_view value) {
    enter(label);
    std::size_t end = 0;
    while (end < left_.size() && left_[end] != '"') end += left_[end] == '\\' ? 2 : 1;
    if (end >= left_.size()) failed_ = true;
    if (failed_) return;
    left_.remove_prefix(end);
    out_ += value;
  }

  void replace_in_line(std::string_view label, std::string_view value) {
    std::size_t at = left_.find(label);
    failed_ = failed_ || at > left_.find('\n');
    if (!failed_) replace_value(label, value);
  }

  void replace_number(std::string_view label, std::uint32_t value) {
    enter(label);
    std::size_t end = std::min(left_.find_first_not_of("0123456789"), left_.size());
    if (failed_) return;
    left_.remove_prefix(end);
    out_ += std::to_string(value);
  }

  std::string_view left_;
  std::string out_;
  bool failed_ = false;
};

}  // namespace

std::optional<std::string> edited_manifest(std::string_view text, const manifest_edit& e) {
  return editor(text).run(e);
}

}  // namespace coolcache::scan
