// Note of an image, in a segment of type PT_NOTE:
//
//   <note> ::= <name size:u32 = 10> <desc size:u32> <type:u32 = 1> "CoolCache" 0 0 0 <desc>
//   <desc> ::= <format:u32 = 2> <digest high:u64> <digest low:u64> <image name> 0, padded with 0 to
//   4
//
// Numbers are of the machine's own byte order; nothing is aligned to more than 4 bytes.
#include "image_notes.hpp"

#include <link.h>
#include <coolcache/table.hpp>
#include <cstring>

#include "elf_notes.hpp"

namespace coolcache::detail {
namespace {

struct search {
  std::string_view name;
  digest wanted;
  loaded result;
};

template <class T>
T read(const char* from) {
  T value;
  std::memcpy(&value, from, sizeof value);
  return value;
}

void look_at_description(std::string_view text, search& s) {
  constexpr std::size_t fixed = 20;
  if (text.size() < fixed || read<std::uint32_t>(text.data()) != table_format) return;
  const std::string_view padded = text.substr(fixed);
  if (padded.substr(0, padded.find('\0')) != s.name) return;
  const digest found{read<std::uint64_t>(text.data() + 4), read<std::uint64_t>(text.data() + 12)};
  if (found != s.wanted) {
    s.result = loaded::different;
  } else if (s.result == loaded::absent) {
    s.result = loaded::same;
  }
}

int look_at_image(dl_phdr_info* image, std::size_t, void* into) {
  find_note(*image, [&](const elf_note& note) {
    if (note.owner == std::string_view("CoolCache", 10))
      look_at_description(note.description, *static_cast<search*>(into));
    return false;
  });
  return 0;
}

}  // namespace

loaded compare_with_loaded(std::string_view name, digest wanted) {
  search s{name, wanted, loaded::absent};
  dl_iterate_phdr(look_at_image, &s);
  return s.result;
}

}  // namespace coolcache::detail
