#include "hash.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <bit>
#include <cstring>

namespace coolcache::scan {
namespace {

static_assert(std::endian::native == std::endian::little, "digests are over little-endian bytes");

void append_raw(std::string& bytes, std::uint64_t value) {
  constexpr std::size_t usual = 240;  // so that most never grow
  if (bytes.capacity() < usual) bytes.reserve(usual);
  char raw[sizeof value];
  std::memcpy(raw, &value, sizeof value);
  bytes.append(raw, sizeof raw);
}

}  // namespace

void add(digest& sum, const digest& d) {
  sum.high += d.high;
  sum.low += d.low;
}

std::string digest::hex() const {
  static constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (std::uint64_t half : {high, low})
    for (int shift = 60; shift >= 0; shift -= 4) text += digits[(half >> shift) & 0xF];
  return text;
}

void hasher::add(std::string_view text) {
  append_raw(bytes_, text.size());
  bytes_ += text;
}

void hasher::add(std::uint64_t number) {
  append_raw(bytes_, number);
}

void hasher::add(const digest& d) {
  append_raw(bytes_, d.high);
  append_raw(bytes_, d.low);
}

digest hasher::finish() const {
  return digest_of(bytes_);
}

struct stream_hasher::state {
  XXH3_state_t xxh;
};

stream_hasher::stream_hasher() : state_(std::make_unique<state>()) {
  XXH3_128bits_reset(&state_->xxh);
}

stream_hasher::~stream_hasher() = default;

void stream_hasher::add(std::string_view bytes) {
  XXH3_128bits_update(&state_->xxh, bytes.data(), bytes.size());
}

digest stream_hasher::finish() const {
  XXH128_hash_t h = XXH3_128bits_digest(&state_->xxh);
  return {h.high64, h.low64};
}

digest digest_of(std::string_view bytes) {
  XXH128_hash_t h = XXH3_128bits(bytes.data(), bytes.size());
  return {h.high64, h.low64};
}

}  // namespace coolcache::scan
