#include "needed_symbols.hpp"

#include <elf.h>

#include <charconv>
#include <cstring>
#include <optional>

namespace coolcache::scan {
namespace {

// The structure at that place, if all of it is there.
template <class T>
std::optional<T> at(std::string_view bytes, std::uint64_t offset) {
  if (offset > bytes.size() || sizeof(T) > bytes.size() - offset) return std::nullopt;
  T out;
  std::memcpy(&out, bytes.data() + offset, sizeof(T));
  return out;
}

std::string_view slice(std::string_view bytes, std::uint64_t offset, std::uint64_t size) {
  return offset > bytes.size() ? std::string_view() : bytes.substr(offset, size);
}

bool is_needed(const Elf64_Sym& symbol, bool is_shared) {
  unsigned binding = ELF64_ST_BIND(symbol.st_info);
  if (binding == STB_LOCAL) return false;
  return is_shared || binding == STB_WEAK || symbol.st_shndx == SHN_UNDEF ||
         symbol.st_shndx == SHN_COMMON;
}

void add_table(std::string_view bytes, const Elf64_Shdr& table, const Elf64_Shdr& strings,
               bool is_shared, std::set<std::string>& out) {
  std::string_view names = slice(bytes, strings.sh_offset, strings.sh_size);
  for (std::uint64_t i = 0; i < table.sh_size / sizeof(Elf64_Sym); ++i) {
    auto symbol = at<Elf64_Sym>(bytes, table.sh_offset + i * sizeof(Elf64_Sym));
    if (!symbol) return;
    std::string_view name = slice(names, symbol->st_name, names.size());
    name = name.substr(0, name.find('\0'));
    if (!name.empty() && is_needed(*symbol, is_shared)) out.emplace(name);
  }
}

void add_object(std::string_view bytes, std::set<std::string>& out) {
  auto header = at<Elf64_Ehdr>(bytes, 0);
  if (!header || header->e_ident[EI_CLASS] != ELFCLASS64) return;
  auto section = [&](std::uint64_t i) {
    return at<Elf64_Shdr>(bytes, header->e_shoff + i * sizeof(Elf64_Shdr));
  };
  // An object of more sections than 16 bits count says so in its first section.
  auto first = section(0);
  std::uint64_t count = header->e_shnum != 0 || !first ? header->e_shnum : first->sh_size;
  for (std::uint64_t i = 0; i < count; ++i) {
    auto table = section(i);
    if (!table) return;
    if (table->sh_type != SHT_SYMTAB && table->sh_type != SHT_DYNSYM) continue;
    if (auto strings = section(table->sh_link))
      add_table(bytes, *table, *strings, header->e_type == ET_DYN, out);
  }
}

void add_archive(std::string_view bytes, std::set<std::string>& out) {
  constexpr std::size_t header_size = 60, size_at = 48, size_digits = 10;
  for (std::size_t member = 8;
       bytes.size() >= header_size && member <= bytes.size() - header_size;) {
    const char* digits = bytes.data() + member + size_at;
    std::size_t size = 0;
    if (std::from_chars(digits, digits + size_digits, size).ec != std::errc()) return;
    add_object(slice(bytes, member + header_size, size), out);
    if (size > bytes.size()) return;
    member += header_size + size + size % 2;
  }
}

}  // namespace

std::set<std::string> needed_symbols(std::string_view bytes) {
  std::set<std::string> out;
  if (bytes.starts_with("!<arch>\n"))
    add_archive(bytes, out);
  else if (bytes.starts_with("\177ELF"))
    add_object(bytes, out);
  return out;
}

}  // namespace coolcache::scan
