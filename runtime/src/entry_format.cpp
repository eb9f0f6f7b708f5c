#include "entry_format.hpp"

#include <xxhash.h>
#include <bit>
#include <cstring>

#include "key_bytes.hpp"

namespace coolcache::detail {
namespace {

static_assert(std::endian::native == std::endian::little,
              "CoolCache: the stored format is little-endian; this machine needs a byte swap here");

class sink {
 public:
  explicit sink(std::string& to) : to_(to) {}

  template <class T>
  void number(T value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    to_.append(bytes, sizeof bytes);
  }
  /// Seven bits a byte, the lowest first; all but the last have the topmost bit set.
  void count(std::uint64_t n) {
    for (; n >= 128; n >>= 7) to_.push_back(static_cast<char>(n | 128));
    to_.push_back(static_cast<char>(n));
  }
  void text(std::string_view s) {
    count(s.size());
    to_.append(s);
  }

 private:
  std::string& to_;
};

/// Reads until the bytes run out, after which everything is zero and `good` is false.
class source {
 public:
  explicit source(std::string_view from) : from_(from) {}

  template <class T>
  T number() {
    T value{};
    if (from_.size() < sizeof value) return fail(), value;
    std::memcpy(&value, from_.data(), sizeof value);
    from_.remove_prefix(sizeof value);
    return value;
  }
  std::uint64_t count() {
    std::uint64_t n = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      const auto byte = number<std::uint8_t>();
      n |= std::uint64_t{byte & 127u} << shift;
      if (byte < 128) return n;
    }
    return fail(), 0;
  }
  std::string_view text() {
    const std::uint64_t size = count();
    if (size > from_.size()) return fail(), std::string_view();
    const auto result = from_.substr(0, size);
    from_.remove_prefix(size);
    return result;
  }
  std::string_view rest() const { return from_; }
  bool good() const { return good_; }

 private:
  void fail() {
    good_ = false;
    from_ = {};
  }

  std::string_view from_;
  bool good_ = true;
};

constexpr std::size_t header_size = 10, checksum_at = 2;
constexpr std::uint8_t in_file_flag = 1, depends_flag = 2, compressed_flag = 4;
constexpr std::size_t file_size = 32;

blob read_file(std::string_view bytes) {
  source from(bytes);
  blob file;
  file.number = from.number<std::uint64_t>();
  file.size = from.number<std::uint64_t>();
  file.content.high = from.number<std::uint64_t>();
  file.content.low = from.number<std::uint64_t>();
  return file;
}

std::uint64_t checksum(const key& under, std::uint8_t flags, std::string_view body) {
  return XXH3_64bits_withSeed(body.data(), body.size(),
                              (under.value.low ^ under.value.high) + flags);
}

/// Whether a header of this format and the right checksum stand there, which are skipped.
bool open_entry(const key& under, source& from, std::uint8_t& flags) {
  const auto format = from.number<std::uint8_t>();
  flags = from.number<std::uint8_t>();
  const auto sum = from.number<std::uint64_t>();
  return from.good() && format == entry_format && sum == checksum(under, flags, from.rest());
}

void write_dependencies(sink& to, const dependencies& of) {
  to.number(of.expires);
  to.count(of.files.size());
  for (const file_state& each : of.files) {
    to.text(each.path);
    to.number(static_cast<std::uint8_t>(each.missing));
    to.number(each.content.high);
    to.number(each.content.low);
  }
  to.count(of.globals.size());
  for (const global_state& global : of.globals) {
    to.text(global.image);
    to.number(global.offset);
    to.number(global.type);
    to.number(global.content.high);
    to.number(global.content.low);
  }
}

void read_dependencies(source& from, dependencies& to) {
  to.expires = from.number<std::int64_t>();
  const std::uint64_t files = from.count();
  for (std::uint64_t i = 0; i < files && from.good(); ++i) {
    file_state& file = to.files.emplace_back();
    file.path = from.text();
    file.missing = from.number<std::uint8_t>() != 0;
    file.content.high = from.number<std::uint64_t>();
    file.content.low = from.number<std::uint64_t>();
  }
  const std::uint64_t globals = from.count();
  for (std::uint64_t i = 0; i < globals && from.good(); ++i) {
    global_state& global = to.globals.emplace_back();
    global.image = from.text();
    global.offset = from.number<std::uint64_t>();
    global.type = from.number<std::uint64_t>();
    global.content.high = from.number<std::uint64_t>();
    global.content.low = from.number<std::uint64_t>();
  }
}

}  // namespace

std::string encode_entry(const key& under, const entry& value) {
  return encode_entry(under, value, {value.payload});
}

std::string encode_entry(const key& under, const entry& value, const stored_payload& payload) {
  const blob& file = payload.file;
  std::string bytes;
  bytes.reserve(header_size + 48 + value.function.size() + value.args.size() +
                (file.number != 0 ? file_size : payload.bytes.size()));
  sink to(bytes);
  const auto flags = static_cast<std::uint8_t>((file.number != 0 ? in_file_flag : 0) |
                                               (value.depends.empty() ? 0 : depends_flag) |
                                               (payload.compressed ? compressed_flag : 0));
  to.number(entry_format);
  to.number(flags);
  to.number(std::uint64_t{0});
  to.number(value.type);
  to.number(value.code.high);
  to.number(value.code.low);
  to.number(value.created);
  to.count(value.cost);
  to.text(value.function);
  to.text(value.args);
  if (!value.depends.empty()) write_dependencies(to, value.depends);
  if (file.number != 0) {
    for (const std::uint64_t n : {file.number, file.size, file.content.high, file.content.low})
      to.number(n);
  } else {
    bytes += payload.bytes;
  }
  const std::uint64_t sum = checksum(under, flags, std::string_view(bytes).substr(header_size));
  std::memcpy(bytes.data() + checksum_at, &sum, sizeof sum);
  return bytes;
}

bool read_facts(const key& under, std::string_view bytes, eviction_facts& to) {
  source from(bytes);
  std::uint8_t flags = 0;
  if (!open_entry(under, from, flags)) return false;
  for (int skipped = 0; skipped < 3; ++skipped) from.number<std::uint64_t>();  // type and code
  to.created = from.number<std::int64_t>();
  to.cost = from.count();
  to.bytes = key_size + bytes.size() + file_of_entry(bytes).size;
  return from.good();
}

bool read_small(const key& under, std::string_view bytes, std::uint64_t type, small_result& to) {
  source from(bytes);
  std::uint8_t flags = 0;
  if (!open_entry(under, from, flags) || flags != 0) return false;
  if (from.number<std::uint64_t>() != type) return false;
  for (int skipped = 0; skipped < 3; ++skipped) from.number<std::uint64_t>();  // code and created
  to.cost = from.count();
  from.text();
  from.text();
  const std::string_view payload = from.rest();
  if (!from.good() || payload.size() > quick_bytes::most) return false;
  to.bytes = {};
  if (!payload.empty()) std::memcpy(to.bytes.all, payload.data(), payload.size());
  to.bytes.all[quick_bytes::most] = static_cast<char>(payload.size());
  return true;
}

bool decode_entry(const key& under, std::string_view bytes, entry& to) {
  source from(bytes);
  std::uint8_t flags = 0;
  if (!open_entry(under, from, flags)) return false;
  to.type = from.number<std::uint64_t>();
  to.code.high = from.number<std::uint64_t>();
  to.code.low = from.number<std::uint64_t>();
  to.created = from.number<std::int64_t>();
  to.cost = from.count();
  to.function = from.text();
  to.args = from.text();
  to.depends = {};
  if ((flags & depends_flag) != 0) read_dependencies(from, to.depends);
  to.compressed = (flags & compressed_flag) != 0;
  to.in_file = {};
  to.payload.clear();
  if ((flags & in_file_flag) == 0) {
    to.payload = from.rest();
    return from.good();
  }
  if (from.rest().size() != file_size) return false;
  to.in_file = read_file(from.rest());
  return from.good() && to.in_file.number != 0;
}

blob file_of_entry(std::string_view bytes) {
  source from(bytes);
  const auto format = from.number<std::uint8_t>();
  const auto flags = from.number<std::uint8_t>();
  if (format != entry_format || (flags & in_file_flag) == 0 ||
      bytes.size() < header_size + file_size)
    return {};
  return read_file(bytes.substr(bytes.size() - file_size));
}

}  // namespace coolcache::detail
