// Tells whether the pages of an index are such that LMDB, which trusts what it maps, can use them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace coolcache::detail {

// The formats below are those of LMDB 0.9 on a 64-bit little-endian machine (mdb.c).

/// How LMDB describes a tree.
struct index_tree {
  std::uint32_t page_size;  ///< in the first of a meta page; 0 or a key's size in others
  std::uint16_t flags, depth;
  std::uint64_t branch_pages, leaf_pages, overflow_pages, entries, root;
};

struct index_meta {
  std::uint64_t number;
  std::uint16_t pad, flags;
  std::uint32_t bounds;
  std::uint32_t magic, version;
  std::uint64_t address, map_size;
  index_tree free, main;
  std::uint64_t last_page, transaction;
};
static_assert(sizeof(index_meta) == 152);

inline constexpr std::uint64_t no_page = ~std::uint64_t{0};

/// Reads every page that `meta` leads to, out of the `bytes` of an index: sizes and places within
/// pages, order of keys, and that no page has two uses. Values are not looked at.
bool pages_are_sound(const index_meta& meta, std::span<const std::byte> bytes);

}  // namespace coolcache::detail
