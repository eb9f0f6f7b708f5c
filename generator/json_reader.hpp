// Reads JSON from left to right, into what the caller expects to find. There is no tree in between:
// a manifest of many megabytes is read while the user waits for a build.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace coolcache::scan {

struct json_error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class json_reader {
 public:
  // `text` must outlive the reader.
  explicit json_reader(std::string_view text) : text_(text) {}

  // Each throws json_error if something else stands here.
  std::string string();
  std::uint32_t number();
  bool at_string();  // of what stands next

  // Calls use(name) in front of each member's value, which it must read.
  template <class Use>
  void object(const Use& use) {
    list('{', '}', [&] {
      std::string name = string();
      expect(':');
      use(name);
    });
  }

  // Calls use() in front of each item, which it must read.
  template <class Use>
  void array(const Use& use) {
    list('[', ']', use);
  }

  void end();

 private:
  template <class Use>
  void list(char open, char close, const Use& use) {
    expect(open);
    if (next() == close) return expect(close);
    for (use(); next() == ','; use()) expect(',');
    expect(close);
  }

  char next();
  void expect(char c);
  char escaped();

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace coolcache::scan
