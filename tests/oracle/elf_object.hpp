// A relocatable ELF object as the compiler wrote it: sections, symbols, relocations.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace coolcache::oracle {

struct relocation {
  std::uint64_t offset = 0;
  std::uint32_t type = 0;
  std::uint32_t symbol = 0;
  std::int64_t addend = 0;
};

struct object_section {
  std::string name;
  std::uint32_t type = 0;
  std::uint64_t flags = 0;
  std::uint64_t entry_size = 0;
  std::uint64_t size = 0;
  std::string bytes;                    // empty if the section takes no place in the file
  std::vector<relocation> relocations;  // by offset
};

struct object_symbol {
  std::string name;
  std::uint32_t section = 0;  // 0: defined elsewhere; above the number of sections: absolute
  std::uint64_t value = 0;
  unsigned char type = 0;
  unsigned char binding = 0;
};

struct elf_object {
  std::vector<object_section> sections;
  std::vector<object_symbol> symbols;

  bool defines(const object_symbol& s) const {
    return s.section != 0 && s.section < sections.size();
  }
};

// Throws std::runtime_error if `bytes` are no relocatable x86-64 object.
elf_object parse_elf(std::string_view bytes);

}  // namespace coolcache::oracle
