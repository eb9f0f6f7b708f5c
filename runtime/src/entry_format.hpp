// Stored entries to bytes and back.
//
//   <entry>    ::= <format:u8> <flags:u8> <checksum:u64> <body>
//   <body>     ::= <type:u64> <code:u64 u64> <created:i64> <cost:count>
//                  <text> <text>                                     function, arguments
//                  <depends> <payload>
//   <count>    ::= seven bits a byte, the lowest first; all but the last have the topmost bit set
//   <text>     ::= <length:count> <bytes>
//   <depends>  ::= nothing; with bit 1 of the flags,
//                  <expires:i64> <length:count> <file>* <length:count> <global>*
//   <file>     ::= <text> <missing:u8> <digest:u64 u64>
//   <global>   ::= <text> <offset:u64> <type:u64> <digest:u64 u64>   image
//   <payload>  ::= what is left; with bit 0 of the flags, <number:u64> <size:u64> <digest:u64 u64>
//                  of the file that holds it; with bit 2, it is a zstd frame there
//
// All numbers are little-endian. The checksum is XXH3-64 of the body, seeded with key and flags, so
// that an entry that came under another key does not pass for it.
#pragma once

#include <coolcache/detail/store.hpp>
#include <string>
#include <string_view>

#include "eviction.hpp"

namespace coolcache::detail {

/// Raised when the grammar changes, with the number in the index's name; entries of another format
/// are misses.
inline constexpr std::uint8_t entry_format = 4;

/// How the payload is stored.
struct stored_payload {
  std::string_view bytes;   ///< without a file
  bool compressed = false;  ///< the bytes, or what is in the file
  blob file = {};
};

std::string encode_entry(const key& under, const entry& value, const stored_payload& payload);
/// As it is.
std::string encode_entry(const key& under, const entry& value);

/// False where the bytes are not an entry of this format, whole and stored under this key.
bool decode_entry(const key& under, std::string_view bytes, entry& to);

/// A result that needs no more checks, and what computing it took.
struct small_result {
  quick_bytes bytes;
  std::uint64_t cost = 0;
};

/// Without a copy of the rest; false where `decode_entry` would be, and where it is of another
/// type, depends on anything, is compressed, in a file or larger.
bool read_small(const key& under, std::string_view bytes, std::uint64_t type, small_result& to);

/// What eviction asks of an entry, without a copy of the rest; false where `decode_entry` would say
/// so of the header or the checksum.
bool read_facts(const key& under, std::string_view bytes, eviction_facts& to);

/// The file that these bytes name, without a look at anything else of them.
blob file_of_entry(std::string_view bytes);

}  // namespace coolcache::detail
