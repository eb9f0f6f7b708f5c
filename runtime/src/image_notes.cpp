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

void look_at_description(const char* text, std::size_t size, search& s) {
  constexpr std::size_t fixed = 20;
  if (size < fixed || read<std::uint32_t>(text) != table_format) return;
  const std::string_view padded(text + fixed, size - fixed);
  if (padded.substr(0, padded.find('\0')) != s.name) return;
  const digest found{read<std::uint64_t>(text + 4), read<std::uint64_t>(text + 12)};
  if (found != s.wanted) {
    s.result = loaded::different;
  } else if (s.result == loaded::absent) {
    s.result = loaded::same;
  }
}

void look_at_segment(const char* at, std::size_t size, std::size_t alignment, search& s) {
  const auto padded = [&](std::size_t n) { return (n + alignment - 1) / alignment * alignment; };
  constexpr std::size_t header = 12;
  while (size >= header) {
    const std::size_t name = read<std::uint32_t>(at), description = read<std::uint32_t>(at + 4);
    const std::size_t start = padded(header + name), total = padded(start + description);
    if (start + description > size) return;
    if (std::string_view(at + header, name) == std::string_view("CoolCache", 10))
      look_at_description(at + start, description, s);
    at += total;
    size -= total < size ? total : size;
  }
}

int look_at_image(dl_phdr_info* image, std::size_t, void* into) {
  for (int i = 0; i < image->dlpi_phnum; ++i) {
    const ElfW(Phdr)& segment = image->dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    look_at_segment(reinterpret_cast<const char*>(image->dlpi_addr + segment.p_vaddr),
                    segment.p_memsz, segment.p_align == 8 ? 8 : 4, *static_cast<search*>(into));
  }
  return 0;
}

}  // namespace

loaded compare_with_loaded(std::string_view name, digest wanted) {
  search s{name, wanted, loaded::absent};
  dl_iterate_phdr(look_at_image, &s);
  return s.result;
}

}  // namespace coolcache::detail
