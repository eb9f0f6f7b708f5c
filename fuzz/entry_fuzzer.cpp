// Bytes that the store may find under a key: damaged ones are no entry, and all that look into an
// entry see the same in it.
#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

#include "check.hpp"
#include "entry_format.hpp"

using coolcache::fuzz::check;
using namespace coolcache::detail;

namespace {

constexpr key under{{0x0123456789abcdef, 0xfedcba9876543210}};
constexpr std::size_t flags_at = 1, checksum_at = 2, body_at = 10;

// Makes of any bytes that are long enough an entry whose header is right.
void seal(std::string& bytes) {
  bytes[0] = static_cast<char>(entry_format);
  const auto flags = static_cast<unsigned char>(bytes[flags_at]);
  const std::uint64_t sum = XXH3_64bits_withSeed(bytes.data() + body_at, bytes.size() - body_at,
                                                 (under.value.low ^ under.value.high) + flags);
  std::memcpy(bytes.data() + checksum_at, &sum, sizeof sum);
}

std::string encoded(const entry& e) {
  return encode_entry(under, e, {e.payload, e.compressed, e.in_file});
}

void check_entry(const std::string& bytes, const entry& e) {
  entry again;
  check(decode_entry(under, encoded(e), again), "an entry is read as it was written");
  check(encoded(again) == encoded(e), "and nothing in it has changed");
  eviction_facts facts;
  check(read_facts(under, bytes, facts), "eviction reads what a call does");
  check(facts.cost == e.cost && facts.created == e.created, "and sees the same");
  check(file_of_entry(bytes).number == e.in_file.number, "and removes its file, no other");
  entry other;
  check(!decode_entry({{under.value.high + 1, under.value.low}}, bytes, other),
        "an entry is none under another key");
}

void check_small(const std::string& bytes, bool whole, const entry& e) {
  const std::uint64_t type = whole ? e.type : 0;
  small_result small;
  const bool found = read_small(under, bytes, type, small);
  const bool plain = whole && bytes[flags_at] == 0;
  check(found == (plain && e.payload.size() <= quick_bytes::most), "what is small is found so");
  if (!found) return;
  check(small.bytes.view() == e.payload && small.cost == e.cost, "and is the same");
  check(!read_small(under, bytes, type + 1, small), "it is none of another type");
}

// One bit is another.
void check_damage(std::string bytes, std::size_t at) {
  bytes[at / 8 % bytes.size()] ^= static_cast<char>(1 << at % 8);
  entry e;
  small_result small;
  check(!decode_entry(under, bytes, e), "a damaged entry is none");
  check(!read_small(under, bytes, e.type, small), "nor is it a small one");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  if (size < 2) return 0;
  const auto where = static_cast<std::size_t>(data[0] | data[1] << 8);
  std::string bytes(reinterpret_cast<const char*>(data) + 2, size - 2);
  const bool sealed = bytes.size() >= body_at && (where & 1) != 0;
  if (sealed) seal(bytes);
  entry e;
  const bool whole = decode_entry(under, bytes, e);
  if (whole) check_entry(bytes, e);
  check_small(bytes, whole, e);
  if (whole) check_damage(bytes, where >> 1);
  return 0;
}
