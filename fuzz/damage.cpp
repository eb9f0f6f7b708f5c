#include "damage.hpp"

#include <algorithm>
#include <array>

namespace coolcache::fuzz {
namespace {

constexpr std::size_t bytes_an_edit = 5;

struct byte_edit {
  unsigned how = 0;
  std::size_t at = 0, count = 0;
  char value = 0;
};

void apply(const byte_edit& e, std::string& text) {
  std::size_t at = e.at % (text.size() + 1);
  std::size_t count = std::min(e.count, text.size() - at);
  switch (e.how % 8) {
    case 0:
      return text.resize(at);
    case 1:
      text.erase(at, count);
      return;
    case 2:
      text.insert(at, e.count, e.value);
      return;
    case 3:
      text += text.substr(at, count);
      return;
    case 4:
      text.insert(at, text.substr(static_cast<unsigned char>(e.value) % (at + 1), count));
      return;
    case 5:
      for (std::size_t i = at; i < at + count; ++i) text[i] = static_cast<char>(text[i] + e.value);
      return;
    case 6:
      if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << e.count % 8));
      return;
    default:
      if (at < text.size()) text[at] = e.value;
  }
}

}  // namespace

void damage(const std::vector<std::string*>& texts, std::string_view script) {
  for (; script.size() >= bytes_an_edit; script.remove_prefix(bytes_an_edit)) {
    std::array<unsigned char, bytes_an_edit> b{};
    std::copy_n(script.begin(), bytes_an_edit, b.begin());
    byte_edit e{b[0] / 4u, b[1] * 256u + b[2], b[3], static_cast<char>(b[4])};
    apply(e, *texts[b[0] % texts.size()]);
  }
}

}  // namespace coolcache::fuzz
