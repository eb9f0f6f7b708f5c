#include "snapshot.hpp"

#include <charconv>
#include <vector>

namespace coolcache::scan {
namespace {

constexpr std::string_view first_line = "coolcache-snapshot 2\n";
constexpr std::string_view last_line = "end\t";  // and the digest of what stands before it
constexpr std::int64_t young_ns = 2'000'000'000;

std::vector<std::string_view> fields(std::string_view line, std::size_t most) {
  std::vector<std::string_view> out;
  while (out.size() + 1 < most) {
    std::size_t tab = line.find('\t');
    if (tab == line.npos) break;
    out.push_back(line.substr(0, tab));
    line.remove_prefix(tab + 1);
  }
  out.push_back(line);
  return out;
}

template <class Number>
bool read_number(std::string_view text, Number& out, int base = 10) {
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out, base);
  return error == std::errc() && end == text.data() + text.size();
}

bool read_file_line(std::string_view rest, snapshot& s) {
  auto f = fields(rest, 6);
  if (f.size() != 6 || f[4].size() != 32) return false;
  snapshot_entry e;
  e.status.exists = true;
  bool read = read_number(f[0], e.status.size) && read_number(f[1], e.status.modified_ns) &&
              read_number(f[2], e.status.changed_ns) && read_number(f[3], e.status.inode) &&
              read_number(f[4].substr(0, 16), e.content.high, 16) &&
              read_number(f[4].substr(16), e.content.low, 16);
  s.files[std::string(f[5])] = e;
  return read;
}

bool read_line(std::string_view line, snapshot& s) {
  auto f = fields(line, 2);
  if (f.size() != 2) return false;
  if (f[0] == "file") return read_file_line(f[1], s);
  if (f[0] == "started") return read_number(f[1], s.started_ns);
  if (f[0] == "compiler")
    s.compiler = f[1];
  else if (f[0] == "absent")
    s.absent.emplace(f[1]);
  else if (f[0] == "resolved") {
    auto r = fields(f[1], 2);
    if (r.size() != 2) return false;
    s.resolutions[std::string(r[1])] = r[0];
  } else
    return false;
  return true;
}

// What stands before the end, if that is of it.
std::optional<std::string_view> undamaged(std::string_view text) {
  std::size_t end = text.rfind(last_line);
  if (end == text.npos) return std::nullopt;
  std::string ended(text.substr(0, end));
  end_snapshot(ended);
  return ended == text ? std::optional(text.substr(0, end)) : std::nullopt;
}

bool is_changed(const snapshot& s, const std::string& path, const snapshot_entry& was,
                file_source& files) {
  file_status now = files.status(path);
  if (!now.exists || now.size != was.status.size || now.modified_ns != was.status.modified_ns)
    return true;
  bool same = now == was.status;
  bool young = was.status.modified_ns > s.started_ns - young_ns;
  if (same && !young) return false;
  return files.content(path) != was.content;
}

}  // namespace

snapshot snapshot_of(const scan_result& r) {
  snapshot s;
  s.started_ns = r.started_ns;
  s.compiler = r.compilers.empty() ? r.compiler : r.compilers;
  for (const source_file& f : r.sources->files)
    if (!f.synthetic) s.files[f.path] = {f.status, f.content};
  for (const auto& [path, header] : r.sources->external.all())
    s.files[path] = {header.status, header.content};
  for (const auto& [path, file] : r.link.files) s.files[path] = {file.status, file.content};
  s.absent = r.sources->absent;
  s.absent.insert(r.link.absent.begin(), r.link.absent.end());
  for (const resolution& x : r.sources->resolutions) s.resolutions[x.question] = x.answer;
  return s;
}

std::string snapshot_head(std::int64_t started_ns, std::string_view compiler) {
  std::string out(first_line);
  out += "started\t" + std::to_string(started_ns) + "\ncompiler\t";
  out += compiler;
  return out += '\n';
}

void append_snapshot_line(std::string& out, std::string_view path, const snapshot_entry& e) {
  out += "file\t";
  auto add = [&](auto number) { out.append(std::to_string(number)) += '\t'; };
  add(e.status.size), add(e.status.modified_ns), add(e.status.changed_ns), add(e.status.inode);
  out.append(e.content.hex()) += '\t';
  out.append(path) += '\n';
}

std::string snapshot_tail(const snapshot& s) {
  std::string out;
  for (const std::string& path : s.absent) out += "absent\t" + path + '\n';
  for (const auto& [question, answer] : s.resolutions)
    out += "resolved\t" + answer + '\t' + question + '\n';
  return out;
}

void end_snapshot(std::string& text) {
  std::string content = digest_of(text).hex();
  text.append(last_line).append(content) += '\n';
}

std::string to_text(const snapshot& s) {
  std::string out = snapshot_head(s.started_ns, s.compiler);
  for (const auto& [path, e] : s.files) append_snapshot_line(out, path, e);
  out += snapshot_tail(s);
  end_snapshot(out);
  return out;
}

std::optional<snapshot> snapshot_from(const std::string& text) {
  std::optional<std::string_view> rest = undamaged(text);
  if (!rest || !rest->starts_with(first_line)) return std::nullopt;
  rest->remove_prefix(first_line.size());
  snapshot s;
  while (!rest->empty()) {
    std::size_t end = rest->find('\n');
    if (end == rest->npos || !read_line(rest->substr(0, end), s)) return std::nullopt;
    rest->remove_prefix(end + 1);
  }
  return s;
}

std::optional<std::string> first_changed(const snapshot& s, file_source& files) {
  for (const auto& [path, was] : s.files)
    if (is_changed(s, path, was, files)) return path;
  for (const std::string& path : s.absent) {
    file_status now = files.status(path);
    if (now.exists && !now.is_directory) return path;
  }
  return std::nullopt;
}

}  // namespace coolcache::scan
