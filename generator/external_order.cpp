#include "external_order.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

#include "sorted_set.hpp"

namespace coolcache::scan {
namespace {

// Directly below /usr/include, or the folder of the architecture there.
const std::set<std::string_view> c_library = {
    "aio.h",      "alloca.h",  "argp.h",     "argz.h",      "assert.h",   "byteswap.h",
    "complex.h",  "cpio.h",    "crypt.h",    "ctype.h",     "dirent.h",   "dlfcn.h",
    "elf.h",      "endian.h",  "envz.h",     "err.h",       "errno.h",    "error.h",
    "execinfo.h", "fcntl.h",   "features.h", "fenv.h",      "fnmatch.h",  "fts.h",
    "ftw.h",      "getopt.h",  "glob.h",     "grp.h",       "iconv.h",    "ifaddrs.h",
    "inttypes.h", "iso646.h",  "langinfo.h", "libgen.h",    "libintl.h",  "limits.h",
    "link.h",     "locale.h",  "malloc.h",   "math.h",      "memory.h",   "mntent.h",
    "monetary.h", "mqueue.h",  "netdb.h",    "nl_types.h",  "obstack.h",  "paths.h",
    "poll.h",     "printf.h",  "pthread.h",  "pty.h",       "pwd.h",      "regex.h",
    "resolv.h",   "sched.h",   "search.h",   "semaphore.h", "setjmp.h",   "shadow.h",
    "signal.h",   "spawn.h",   "stdint.h",   "stdio.h",     "stdlib.h",   "string.h",
    "strings.h",  "syscall.h", "sysexits.h", "syslog.h",    "tar.h",      "termios.h",
    "tgmath.h",   "threads.h", "time.h",     "uchar.h",     "ucontext.h", "ulimit.h",
    "unistd.h",   "utime.h",   "utmp.h",     "utmpx.h",     "values.h",   "wait.h",
    "wchar.h",    "wctype.h",  "wordexp.h"};

// Nor does the kernel depend on the order of its headers.
bool is_of_c_library(std::string_view path) {
  static const std::set<std::string_view> folders = {"arpa",      "asm",   "asm-generic", "bits",
                                                     "gnu",       "linux", "net",         "netinet",
                                                     "protocols", "rpc",   "scsi",        "sys"};
  for (std::string_view start : {"/usr/include/", "x86_64-linux-gnu/", "aarch64-linux-gnu/"})
    if (path.starts_with(start)) path.remove_prefix(start.size());
  std::size_t slash = path.find('/');
  return slash == path.npos ? c_library.contains(path) : folders.contains(path.substr(0, slash));
}

}  // namespace

external_order::external_order(const declaration_index& index)
    : index_(index), orders_(index.sources().files.size()) {
  for (const source_file& file : index.sources().files)
    for (const auto& [include, path] : file.external_includes)
      if (!is_of_c_library(path)) headers_.try_emplace(path, 0);
  if (headers_.size() < 2) return;
  header next = 0;
  for (auto& [path, number] : headers_) number = next++;
  askers_ = askers_by_header();
  find_inclusions();
  find_related();
}

// Headers that ask what another one defines; the C library's do not depend on their order.
std::vector<std::vector<std::uint32_t>> external_order::askers_by_header() const {
  const auto& all = index_.sources().external.all();
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> asking;
  std::uint32_t number = 0;
  for (const auto& [path, h] : all) {
    if (!is_of_c_library(path))
      for (const std::string& word : h.asks) asking[word].push_back(number);
    ++number;
  }
  std::vector<std::vector<std::uint32_t>> out;
  for (const auto& [path, h] : all) {
    std::vector<std::uint32_t>& own = out.emplace_back();
    if (is_of_c_library(path)) continue;
    for (const std::string& word : h.defines)
      if (auto found = asking.find(word); found != asking.end())
        own.insert(own.end(), found->second.begin(), found->second.end());
    sort_unique(own);
    std::erase(own, static_cast<std::uint32_t>(out.size() - 1));
  }
  return out;
}

void external_order::find_inclusions() {
  const external_headers& external = index_.sources().external;
  std::map<std::string_view, std::uint32_t> numbers;
  for (const auto& [path, h] : external.all())
    numbers.emplace(path, static_cast<std::uint32_t>(numbers.size()));
  for (const auto& [path, number] : headers_) {
    inclusion& in = inclusions_.emplace_back();
    in.holds.resize(askers_.size(), false);
    for (const std::string& held : external.closure({path})) {
      std::uint32_t h = numbers.at(held);
      in.holds[h] = true;
      if (!askers_[h].empty()) in.defining.push_back(h);
    }
  }
}

// What both include, each has whatever stands before it.
bool external_order::speaks_to(const inclusion& a, const inclusion& b) const {
  return std::any_of(a.defining.begin(), a.defining.end(), [&](std::uint32_t h) {
    return !b.holds[h] && std::any_of(askers_[h].begin(), askers_[h].end(),
                                      [&](std::uint32_t asker) { return b.holds[asker]; });
  });
}

void external_order::find_related() {
  std::vector<std::vector<bool>> related(inclusions_.size());
  bool any = false;
  for (std::size_t a = 0; a < inclusions_.size(); ++a) {
    related[a].resize(inclusions_.size(), false);
    for (std::size_t b = 0; b < a; ++b) {
      bool speak =
          speaks_to(inclusions_[a], inclusions_[b]) || speaks_to(inclusions_[b], inclusions_[a]);
      related[a][b] = related[b][a] = speak;
      any = any || speak;
    }
  }
  if (any) related_ = std::move(related);
}

// What the file includes, in the order of its lines.
std::vector<external_order::step> external_order::steps_of(file_id f) const {
  std::vector<step> out;
  for (const include_edge& e : index_.graph().edges(f))
    out.push_back({e.line, e.column, false, e.target});
  const source_file& file = index_.sources().files[f];
  for (const auto& [include, path] : file.external_includes) {
    const include_directive& inc = file.summary.includes[include];
    if (auto found = headers_.find(path); found != headers_.end())
      out.push_back({inc.line, inc.column, true, found->second});
  }
  std::stable_sort(out.begin(), out.end(), [](const step& a, const step& b) {
    return std::pair(a.line, a.column) < std::pair(b.line, b.column);
  });
  return out;
}

// Each once, as the unit comes to them.
std::vector<external_order::header> external_order::read_unit(file_id unit) const {
  std::vector<header> out;
  std::vector<bool> seen(index_.graph().file_count(), false), read(headers_.size(), false);
  seen[unit] = true;
  std::vector<std::pair<std::vector<step>, std::size_t>> open;
  open.emplace_back(steps_of(unit), 0);
  while (!open.empty()) {
    auto& [steps, next] = open.back();
    if (next == steps.size()) {
      open.pop_back();
      continue;
    }
    step s = steps[next++];
    std::vector<bool>& known = s.is_header ? read : seen;
    if (known[s.target]) continue;
    known[s.target] = true;
    if (s.is_header)
      out.push_back(s.target);
    else
      open.emplace_back(steps_of(s.target), 0);
  }
  return out;
}

void external_order::add(const std::vector<file_id>& files, part_sink& out) const {
  if (related_.empty()) return;
  const project& p = index_.sources();
  std::vector<bool> counts(headers_.size(), false);
  for (file_id f : index_.graph().included(files))
    for (const auto& [include, path] : p.files[f].external_includes)
      if (auto found = headers_.find(path); found != headers_.end()) counts[found->second] = true;
  std::set<file_id> units;
  for (file_id f : files)
    for (const sighting& s : index_.graph().units_of(f)) units.insert(s.unit);
  std::vector<const std::string*> paths;
  for (const auto& [path, number] : headers_) paths.push_back(&path);
  std::set<digest> orders;
  for (file_id unit : units) {
    std::vector<header> order = orders_.get(unit, [&] { return read_unit(unit); });
    std::erase_if(order, [&](header h) { return !counts[h]; });
    hasher h;
    bool any = false;
    for (header a : order) {
      bool speaks =
          std::any_of(order.begin(), order.end(), [&](header b) { return related_[a][b]; });
      if (!speaks) continue;
      h.add(p.external.all().at(*paths[a]).content);
      any = true;
    }
    if (any) orders.insert(h.finish());
  }
  if (orders.empty()) return;
  hasher h;
  for (const digest& d : orders) h.add(d);
  out.add("order of headers", h.finish());
}

}  // namespace coolcache::scan
