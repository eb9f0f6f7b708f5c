#include "kept_scan.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <exception>
#include <type_traits>

#include "write_if_changed.hpp"

namespace coolcache::scan {
namespace {

struct scan_header {
  std::array<char, 16> magic{};
  digest program, command, checksum;
};

constexpr std::array<char, 16> scan_magic = {"coolcache scan"};
constexpr std::size_t most_bytes = 256 << 20;

// The tables, for both directions.
template <class Archive, class Kept>
void pass(Archive& a, Kept& k) {
  a(k.outputs), a(k.answers), a(k.files), a(k.slots), a(k.used), a(k.functions);
  a(k.ranges), a(k.sights), a(k.settings), a(k.numbers), a(k.texts);
}
static_assert(sizeof(kept_scan) == 11 * sizeof(std::vector<char>));

class scan_writer {
 public:
  template <class Item>
  void operator()(const std::vector<Item>& items) {
    static_assert(std::is_trivially_copyable_v<Item>);
    std::uint64_t count = items.size();
    out_.append(reinterpret_cast<const char*>(&count), sizeof count);
    out_.append(reinterpret_cast<const char*>(items.data()), items.size() * sizeof(Item));
  }
  std::string out_ = std::string(sizeof(scan_header), '\0');
};

class scan_reader {
 public:
  explicit scan_reader(std::string_view bytes) : left_(bytes) {}
  template <class Item>
  void operator()(std::vector<Item>& items) {
    std::uint64_t count = 0;
    if (left_.size() < sizeof count) return fail();
    std::memcpy(&count, left_.data(), sizeof count);
    left_.remove_prefix(sizeof count);
    if (count > left_.size() / sizeof(Item)) return fail();
    items.resize(count);
    if (count > 0) std::memcpy(items.data(), left_.data(), count * sizeof(Item));
    left_.remove_prefix(count * sizeof(Item));
  }
  bool is_good() const { return !failed_ && left_.empty(); }

 private:
  void fail() { failed_ = true, left_ = {}; }
  std::string_view left_;
  bool failed_ = false;
};

// ---- the command

class command_hasher {
 public:
  void operator()(std::string_view text) { h_.add(text); }
  void operator()(std::uint64_t number) { h_.add(number); }
  void operator()(const definition& d) { h_.add(d.name), h_.add(d.value); }
  void operator()(const link_source& l) { h_.add(l.file), h_.add(l.objects); }
  void operator()(const settings& s) {
    static_assert(sizeof(settings) == 2 * sizeof(std::string) + 7 * sizeof(std::vector<char>));
    (*this)(s.compiler), (*this)(s.standard);
    for (const auto* list : {&s.quote_directories, &s.include_directories, &s.system_directories,
                             &s.after_directories, &s.flags, &s.forced_includes})
      all(*list);
    all(s.definitions);
  }
  void operator()(const group& g) {
    static_assert(sizeof(group) == sizeof(settings) + 5 * sizeof(std::string) +
                                       2 * sizeof(std::vector<char>) +
                                       2 * sizeof(std::set<std::string>));
    (*this)(g.compile);
    for (const auto* text : {&g.name, &g.library, &g.library_identity, &g.commands, &g.objects})
      (*this)(*text);
    all(g.files), all(g.generated), all(g.opaque), all(g.only);
  }
  template <class Items>
  void all(const Items& items) {
    (*this)(std::uint64_t{items.size()});
    for (const auto& item : items) (*this)(item);
  }
  hasher h_;
};

}  // namespace

digest digest_of_command(const options& o, const std::string& compilers) {
  static_assert(sizeof(options) == 14 * sizeof(std::string) + 7 * sizeof(std::vector<char>) +
                                       2 * sizeof(std::set<std::string>) + 4 * sizeof(void*),
                "what is added counts here too");
  command_hasher h;
  h(compilers), h(fingerprint_schema);
  h.all(o.roots), h.all(o.ignored), h.all(o.groups), h.all(o.also), h.all(o.links), h.all(o.built);
  h.all(o.own_objects), h.all(o.read), h.all(o.command);
  for (const auto* text : {&o.build_directory, &o.image, &o.compiler, &o.header, &o.manifest,
                           &o.identity, &o.environment, &o.snapshot, &o.depfile, &o.depfile_target,
                           &o.explain, &o.state, &o.check, &o.stamp})
    h(*text);
  h(std::uint64_t{static_cast<unsigned>(o.purity)});
  for (bool flag : {o.explain_all, o.list, o.strict, o.help, o.version})
    h(std::uint64_t{flag ? 1u : 0u});
  return h.h_.finish();
}

// ---- texts and parts

kept_text kept_scan::add_text(std::string_view text) {
  kept_text out{static_cast<std::uint32_t>(texts.size()), static_cast<std::uint32_t>(text.size())};
  texts.insert(texts.end(), text.begin(), text.end());
  return out;
}

kept_text kept_scan::add_parts(const std::vector<part>& parts) {
  return add_text(encoded(parts));
}

void kept_scan::replace_parts(kept_text& where, const std::vector<part>& parts) {
  std::string bytes = encoded(parts);
  if (bytes.size() == where.size)
    std::copy(bytes.begin(), bytes.end(), texts.begin() + where.at);
  else
    where = add_text(bytes);
}

std::string kept_scan::encoded(const std::vector<part>& parts) {
  std::string bytes;
  auto add = [&](std::string_view text) {
    std::uint32_t size = static_cast<std::uint32_t>(text.size());
    bytes.append(reinterpret_cast<const char*>(&size), sizeof size);
    bytes += text;
  };
  for (const part& p : parts) add(p.label), add(p.value);
  return bytes;
}

std::vector<part> kept_scan::parts(kept_text t) const {
  std::vector<part> out;
  std::string_view left = text(t);
  auto next = [&] {
    std::uint32_t size = 0;
    std::memcpy(&size, left.data(), sizeof size);
    std::string text(left.substr(sizeof size, size));
    left.remove_prefix(sizeof size + size);
    return text;
  };
  while (!left.empty()) {
    std::string label = next();
    out.push_back({std::move(label), next()});
  }
  return out;
}

// ---- the file

std::string kept_scan_path(const options& o) {
  hasher h;
  for (const auto* path : {&o.header, &o.manifest, &o.identity, &o.environment, &o.snapshot,
                           &o.depfile, &o.depfile_target, &o.image})
    h.add(*path);
  return o.state + "/scan-" + h.finish().hex().substr(0, 16);
}

std::optional<kept_scan> load_kept_scan(const std::string& path, const digest& command) {
  std::optional<std::string> bytes = disk_source().read(path);
  scan_header head;
  if (!bytes || bytes->size() < sizeof head) return std::nullopt;
  std::memcpy(&head, bytes->data(), sizeof head);
  std::string_view rest = std::string_view(*bytes).substr(sizeof head);
  if (head.magic != scan_magic || head.command != command || digest_of_program() != head.program ||
      digest_of(rest) != head.checksum)
    return std::nullopt;
  std::optional<kept_scan> out(std::in_place);
  scan_reader in(rest);
  pass(in, *out);
  if (!in.is_good() || out->outputs.size() != 1) return std::nullopt;
  return out;
}

void save_kept_scan(const std::string& path, const digest& command, const kept_scan& kept) {
  const std::optional<digest>& program = digest_of_program();
  if (!program) return;
  scan_writer out;
  pass(out, kept);
  if (out.out_.size() > most_bytes) return static_cast<void>(std::remove(path.c_str()));
  std::string_view rest = std::string_view(out.out_).substr(sizeof(scan_header));
  scan_header head{scan_magic, *program, command, digest_of(rest)};
  std::memcpy(out.out_.data(), &head, sizeof head);
  try {
    write_file(path, out.out_);
  } catch (const std::exception&) {
    std::remove(path.c_str());
  }
}

}  // namespace coolcache::scan
