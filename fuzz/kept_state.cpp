#include "kept_state.hpp"

#include <cstdint>
#include <cstring>

#include "file_source.hpp"
#include "snapshot.hpp"

namespace coolcache::fuzz {
namespace {

using scan::digest;

// As their grammars in kept_parses.hpp and kept_scan.hpp say.
constexpr std::size_t head_of_parsed = 16 + sizeof(digest);
constexpr std::size_t head_of_scanned = 16 + 3 * sizeof(digest);
constexpr std::size_t head_of_record =
    sizeof(std::uint64_t) + sizeof(digest) + sizeof(std::uint64_t);
constexpr std::string_view end_of_snapshot = "end\t";

// Calls use(where its head is, its size) for each.
template <class Use>
void for_each_record(const std::string& parsed, const Use& use) {
  for (std::size_t at = head_of_parsed; at + head_of_record <= parsed.size();) {
    std::uint64_t size = 0;
    std::memcpy(&size, parsed.data() + at, sizeof size);
    if (size > parsed.size() - at - head_of_record) return;
    use(at, static_cast<std::size_t>(size));
    at += head_of_record + size;
  }
}

digest content_at(const std::string& parsed, std::size_t record) {
  digest content;
  std::memcpy(&content, parsed.data() + record + sizeof(std::uint64_t), sizeof content);
  return content;
}

std::string resealed_parsed(std::string parsed) {
  for_each_record(parsed, [&](std::size_t at, std::size_t size) {
    scan::hasher h;
    h.add(*scan::digest_of_program());
    h.add(content_at(parsed, at));
    h.add(scan::digest_of(std::string_view(parsed).substr(at + head_of_record, size)));
    std::uint64_t checksum = h.finish().low;
    std::memcpy(parsed.data() + at + sizeof(std::uint64_t) + sizeof(digest), &checksum,
                sizeof checksum);
  });
  return parsed;
}

std::string resealed_scanned(std::string scanned) {
  if (scanned.size() < head_of_scanned) return scanned;
  digest checksum = scan::digest_of(std::string_view(scanned).substr(head_of_scanned));
  std::memcpy(scanned.data() + head_of_scanned - sizeof checksum, &checksum, sizeof checksum);
  return scanned;
}

std::string resealed_snapshot(std::string snapshot) {
  std::size_t end = snapshot.rfind(end_of_snapshot);
  if (end == snapshot.npos) return snapshot;
  snapshot.resize(end);
  scan::end_snapshot(snapshot);
  return snapshot;
}

}  // namespace

std::vector<kept_record> records_of(const std::string& parsed) {
  std::vector<kept_record> out;
  for_each_record(parsed, [&](std::size_t at, std::size_t size) {
    out.push_back({content_at(parsed, at), parsed.substr(at + head_of_record, size)});
  });
  return out;
}

kept_state resealed(kept_state state) {
  return {resealed_parsed(std::move(state.parsed)), resealed_scanned(std::move(state.scanned)),
          resealed_snapshot(std::move(state.snapshot))};
}

}  // namespace coolcache::fuzz
