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
  void text(std::string_view s) {
    number(static_cast<std::uint32_t>(s.size()));
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
  std::string_view text() {
    const auto size = number<std::uint32_t>();
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

constexpr std::size_t header_size = 16;
constexpr std::uint16_t in_file_flag = 1;
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

std::uint64_t checksum(const key& under, std::string_view body) {
  return XXH3_64bits_withSeed(body.data(), body.size(), under.value.low ^ under.value.high);
}

/// Whether a header of this format and the right checksum stand there, which are skipped.
bool open_entry(const key& under, source& from, bool& in_file) {
  const auto magic = from.number<std::uint32_t>();
  const auto format = from.number<std::uint16_t>();
  in_file = from.number<std::uint16_t>() == in_file_flag;
  const auto sum = from.number<std::uint64_t>();
  return from.good() && magic == entry_magic && format == entry_format &&
         sum == checksum(under, from.rest());
}

}  // namespace

std::string encode_entry(const key& under, const entry& value, const blob& file) {
  std::string bytes;
  bytes.reserve(header_size + 64 + value.function.size() + value.args.size() +
                (file.number != 0 ? file_size : value.payload.size()));
  sink to(bytes);
  to.number(entry_magic);
  to.number(entry_format);
  to.number(file.number != 0 ? in_file_flag : std::uint16_t{0});
  to.number(std::uint64_t{0});
  to.number(value.type);
  to.number(value.code.high);
  to.number(value.code.low);
  to.number(value.created);
  to.number(value.depends.expires);
  to.number(value.cost);
  to.text(value.function);
  to.text(value.args);
  to.number(static_cast<std::uint32_t>(value.depends.files.size()));
  for (const file_state& each : value.depends.files) {
    to.text(each.path);
    to.number(static_cast<std::uint8_t>(each.missing));
    to.number(each.content.high);
    to.number(each.content.low);
  }
  to.number(static_cast<std::uint32_t>(value.depends.globals.size()));
  for (const global_state& global : value.depends.globals) {
    to.text(global.image);
    to.number(global.offset);
    to.number(global.type);
    to.number(global.content.high);
    to.number(global.content.low);
  }
  if (file.number != 0) {
    for (const std::uint64_t n : {file.number, file.size, file.content.high, file.content.low})
      to.number(n);
  } else {
    bytes += value.payload;
  }
  const std::uint64_t sum = checksum(under, std::string_view(bytes).substr(header_size));
  std::memcpy(bytes.data() + 8, &sum, sizeof sum);
  return bytes;
}

bool read_facts(const key& under, std::string_view bytes, eviction_facts& to) {
  source from(bytes);
  bool in_file = false;
  if (!open_entry(under, from, in_file)) return false;
  for (int skipped = 0; skipped < 3; ++skipped) from.number<std::uint64_t>();  // type and code
  to.created = from.number<std::int64_t>();
  from.number<std::int64_t>();  // expires
  to.cost = from.number<std::uint64_t>();
  to.bytes = key_size + bytes.size() + (in_file ? file_of_entry(bytes).size : 0);
  return from.good();
}

bool decode_entry(const key& under, std::string_view bytes, entry& to) {
  source from(bytes);
  bool in_file = false;
  if (!open_entry(under, from, in_file)) return false;
  to.type = from.number<std::uint64_t>();
  to.code.high = from.number<std::uint64_t>();
  to.code.low = from.number<std::uint64_t>();
  to.created = from.number<std::int64_t>();
  to.depends.expires = from.number<std::int64_t>();
  to.cost = from.number<std::uint64_t>();
  to.function = from.text();
  to.args = from.text();
  const auto count = from.number<std::uint32_t>();
  to.depends.files.clear();
  for (std::uint32_t i = 0; i < count && from.good(); ++i) {
    file_state& file = to.depends.files.emplace_back();
    file.path = from.text();
    file.missing = from.number<std::uint8_t>() != 0;
    file.content.high = from.number<std::uint64_t>();
    file.content.low = from.number<std::uint64_t>();
  }
  const auto globals = from.number<std::uint32_t>();
  to.depends.globals.clear();
  for (std::uint32_t i = 0; i < globals && from.good(); ++i) {
    global_state& global = to.depends.globals.emplace_back();
    global.image = from.text();
    global.offset = from.number<std::uint64_t>();
    global.type = from.number<std::uint64_t>();
    global.content.high = from.number<std::uint64_t>();
    global.content.low = from.number<std::uint64_t>();
  }
  to.in_file = {};
  to.payload.clear();
  if (!in_file) {
    to.payload = from.rest();
  } else if (from.rest().size() == file_size) {
    to.in_file = read_file(from.rest());
    return from.good() && to.in_file.number != 0;
  } else {
    return false;
  }
  return from.good();
}

blob file_of_entry(std::string_view bytes) {
  source from(bytes);
  const auto magic = from.number<std::uint32_t>();
  const auto format = from.number<std::uint16_t>();
  const auto flags = from.number<std::uint16_t>();
  if (magic != entry_magic || format != entry_format || flags != in_file_flag ||
      bytes.size() < header_size + file_size)
    return {};
  return read_file(bytes.substr(bytes.size() - file_size));
}

}  // namespace coolcache::detail
