// The notes that a loaded image carries in its segments of type PT_NOTE.
#pragma once

#include <link.h>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace coolcache::detail {

struct elf_note {
  std::string_view owner;  ///< with its terminating zero
  std::uint32_t type = 0;
  std::string_view description;
};

/// Calls `each(note)` for the notes of an image until it returns true. A segment that ends in the
/// middle of a note is read up to there. Numbers are of the machine's own byte order.
template <class F>
void find_note(const dl_phdr_info& image, F&& each) {
  constexpr std::size_t header = 12;
  for (int i = 0; i < image.dlpi_phnum; ++i) {
    const ElfW(Phdr)& segment = image.dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    const std::size_t alignment = segment.p_align == 8 ? 8 : 4;
    const auto padded = [&](std::size_t n) { return (n + alignment - 1) / alignment * alignment; };
    std::string_view left(reinterpret_cast<const char*>(image.dlpi_addr + segment.p_vaddr),
                          segment.p_memsz);
    while (left.size() >= header) {
      std::uint32_t numbers[3];
      std::memcpy(numbers, left.data(), sizeof numbers);
      const std::size_t start = padded(header + numbers[0]), end = start + numbers[1];
      if (end > left.size()) break;
      if (each(elf_note{left.substr(header, numbers[0]), numbers[2],
                        left.substr(start, numbers[1])}))
        return;
      left.remove_prefix(padded(end) < left.size() ? padded(end) : left.size());
    }
  }
}

}  // namespace coolcache::detail
