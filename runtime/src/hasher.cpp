// XXH3-128, inlined here so that user code does not have to compile it.
#include <xxhash.h>
#include <coolcache/hasher.hpp>

namespace coolcache::detail {

struct hasher::stream {
  XXH3_state_t state;
};

void hasher::end_stream() noexcept {
  delete stream_;
}

void hasher::spill(const void* data, std::size_t size) {
  if (stream_ == nullptr) {
    stream_ = new stream;
    XXH3_128bits_reset(&stream_->state);
  }
  XXH3_128bits_update(&stream_->state, buffer_, used_);
  used_ = 0;
  if (size < sizeof buffer_) return bytes(data, size);
  XXH3_128bits_update(&stream_->state, data, size);
}

void hasher::digest_of(const void* data, std::size_t size, digest& to) noexcept {
  const XXH128_hash_t hash = XXH3_128bits(data, size);
  to = {hash.high64, hash.low64};
}

void hasher::finish_stream(digest& to) const {
  XXH3_state_t whole;
  XXH3_copyState(&whole, &stream_->state);
  XXH3_128bits_update(&whole, buffer_, used_);
  const XXH128_hash_t hash = XXH3_128bits_digest(&whole);
  to = {hash.high64, hash.low64};
}

}  // namespace coolcache::detail
