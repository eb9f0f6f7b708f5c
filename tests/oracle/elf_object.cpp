#include "elf_object.hpp"

#include <elf.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace coolcache::oracle {
namespace {

class parser {
 public:
  explicit parser(std::string_view bytes) : bytes_(bytes) {}

  elf_object run() {
    header_ = at<Elf64_Ehdr>(0);
    if (std::memcmp(header_.e_ident, ELFMAG, SELFMAG) != 0 || header_.e_type != ET_REL ||
        header_.e_machine != EM_X86_64)
      throw std::runtime_error("not a relocatable object for x86-64");
    for (std::size_t i = 0; i < count(); ++i) out_.sections.push_back(section(raw_section(i)));
    for (std::size_t i = 0; i < count(); ++i) {
      Elf64_Shdr raw = raw_section(i);
      if (raw.sh_type == SHT_SYMTAB) read_symbols(raw);
      if (raw.sh_type == SHT_RELA) read_relocations(raw);
    }
    return std::move(out_);
  }

 private:
  template <class T>
  T at(std::uint64_t offset) const {
    T value;
    std::memcpy(&value, slice(offset, sizeof(T)).data(), sizeof(T));
    return value;
  }

  std::string_view slice(std::uint64_t offset, std::uint64_t size) const {
    if (offset > bytes_.size() || size > bytes_.size() - offset)
      throw std::runtime_error("object is cut off");
    return bytes_.substr(offset, size);
  }

  // An object of more sections than 16 bits count says so in its first section.
  std::uint64_t count() const {
    return header_.e_shnum != 0 ? header_.e_shnum : raw_section(0).sh_size;
  }
  Elf64_Shdr raw_section(std::uint64_t i) const {
    return at<Elf64_Shdr>(header_.e_shoff + i * sizeof(Elf64_Shdr));
  }

  std::string text(std::uint64_t table, std::uint64_t offset) const {
    Elf64_Shdr strings = raw_section(table);
    std::string_view all = slice(strings.sh_offset, strings.sh_size);
    std::string_view rest = all.substr(std::min<std::uint64_t>(offset, all.size()));
    return std::string(rest.substr(0, rest.find('\0')));
  }

  object_section section(const Elf64_Shdr& raw) const {
    std::uint64_t names =
        header_.e_shstrndx != SHN_XINDEX ? header_.e_shstrndx : raw_section(0).sh_link;
    object_section s{
        text(names, raw.sh_name), raw.sh_type, raw.sh_flags, raw.sh_entsize, raw.sh_size, "", {}};
    if (raw.sh_type != SHT_NOBITS && (raw.sh_flags & SHF_ALLOC) != 0)
      s.bytes = slice(raw.sh_offset, raw.sh_size);
    return s;
  }

  void read_symbols(const Elf64_Shdr& table) {
    for (std::uint64_t i = 0; i < table.sh_size / sizeof(Elf64_Sym); ++i) {
      auto raw = at<Elf64_Sym>(table.sh_offset + i * sizeof(Elf64_Sym));
      out_.symbols.push_back({text(table.sh_link, raw.st_name), section_of(raw, i), raw.st_value,
                              static_cast<unsigned char>(ELF64_ST_TYPE(raw.st_info)),
                              static_cast<unsigned char>(ELF64_ST_BIND(raw.st_info))});
    }
  }

  // The section of a symbol, which stands in a table of its own if 16 bits do not hold it.
  std::uint32_t section_of(const Elf64_Sym& symbol, std::uint64_t index) const {
    if (symbol.st_shndx != SHN_XINDEX)
      return symbol.st_shndx >= SHN_LORESERVE ? 0xFFFFFFFFU : symbol.st_shndx;
    for (std::size_t i = 0; i < count(); ++i) {
      Elf64_Shdr raw = raw_section(i);
      if (raw.sh_type == SHT_SYMTAB_SHNDX)
        return at<std::uint32_t>(raw.sh_offset + index * sizeof(std::uint32_t));
    }
    throw std::runtime_error("object has no table of section numbers");
  }

  void read_relocations(const Elf64_Shdr& table) {
    if (table.sh_info >= out_.sections.size()) throw std::runtime_error("object is damaged");
    auto& relocations = out_.sections[table.sh_info].relocations;
    for (std::uint64_t i = 0; i < table.sh_size / sizeof(Elf64_Rela); ++i) {
      auto raw = at<Elf64_Rela>(table.sh_offset + i * sizeof(Elf64_Rela));
      relocations.push_back({raw.r_offset, static_cast<std::uint32_t>(ELF64_R_TYPE(raw.r_info)),
                             static_cast<std::uint32_t>(ELF64_R_SYM(raw.r_info)), raw.r_addend});
    }
    std::ranges::stable_sort(relocations, {}, &relocation::offset);
  }

  std::string_view bytes_;
  Elf64_Ehdr header_{};
  elf_object out_;
};

}  // namespace

elf_object parse_elf(std::string_view bytes) {
  return parser(bytes).run();
}

}  // namespace coolcache::oracle
