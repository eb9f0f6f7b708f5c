#include "hash.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace coolcache::scan {
namespace {

static_assert(std::endian::native == std::endian::little, "digests are over little-endian bytes");

// Of the thread's hashers that are gone.
std::vector<std::vector<char>>& spare_rooms() {
  thread_local std::vector<std::vector<char>> spare;
  return spare;
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

hasher::hasher() {
  std::vector<std::vector<char>>& spare = spare_rooms();
  if (spare.empty()) return;
  room_ = std::move(spare.back());
  spare.pop_back();
}

hasher::~hasher() {
  constexpr std::size_t most = 16, largest = 1 << 16;
  std::vector<std::vector<char>>& spare = spare_rooms();
  if (!room_.empty() && room_.size() <= largest && spare.size() < most)
    spare.push_back(std::move(room_));
}

// For bytes that are about to be written there.
char* hasher::make_room(std::size_t size) {
  constexpr std::size_t usual = 512;
  if (room_.size() - used_ < size) room_.resize(std::max({usual, used_ + size, room_.size() * 2}));
  char* room = room_.data() + used_;
  used_ += size;
  return room;
}

void hasher::add(std::string_view text) {
  std::uint64_t size = text.size();
  char* room = make_room(sizeof size + text.size());
  std::memcpy(room, &size, sizeof size);
  if (!text.empty()) std::memcpy(room + sizeof size, text.data(), text.size());
}

void hasher::add(std::uint64_t number) {
  std::memcpy(make_room(sizeof number), &number, sizeof number);
}

void hasher::add(const digest& d) {
  add(d.high);
  add(d.low);
}

digest hasher::finish() const {
  return digest_of({room_.data(), used_});
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
