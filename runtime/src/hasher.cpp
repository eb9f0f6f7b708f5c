// XXH3-128, inlined here so that user code does not have to compile it.
#include <xxhash.h>
#include <coolcache/hasher.hpp>
#include <new>

namespace coolcache::detail {

struct hasher::stream {
  XXH3_state_t state;
};

hasher::hasher() noexcept = default;
hasher::~hasher() = default;

void hasher::spill(const void* data, std::size_t size) {
  if (!stream_) {
    stream_.reset(new stream);
    XXH3_128bits_reset(&stream_->state);
  }
  XXH3_128bits_update(&stream_->state, buffer_.data(), used_);
  used_ = 0;
  if (size < buffer_.size()) return bytes(data, size);
  XXH3_128bits_update(&stream_->state, data, size);
}

digest hasher::finish() const {
  XXH128_hash_t hash;
  if (stream_) {
    XXH3_state_t whole;
    XXH3_copyState(&whole, &stream_->state);
    XXH3_128bits_update(&whole, buffer_.data(), used_);
    hash = XXH3_128bits_digest(&whole);
  } else {
    hash = XXH3_128bits(buffer_.data(), used_);
  }
  return {hash.high64, hash.low64};
}

}  // namespace coolcache::detail
