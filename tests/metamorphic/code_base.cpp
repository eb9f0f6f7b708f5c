#include "code_base.hpp"

#include <algorithm>
#include <filesystem>
#include <random>
#include <set>

#include "emit_manifest.hpp"
#include "explain.hpp"
#include "parser.hpp"

namespace coolcache::scan::test {
namespace {

namespace fs = std::filesystem;

options read_options(const code_base& code, memory_source& files) {
  std::vector<std::string> all = {"--root", code.root, "-I", code.root};
  for (const std::string& f : code.functions) all.insert(all.end(), {"--also", f});
  all.insert(all.end(), code.arguments.begin(), code.arguments.end());
  for (const auto& [path, text] : code.files) files.files[code.root + '/' + path] = text;
  all.insert(all.end(), code.sources.begin(), code.sources.end());
  return parse_options(all, code.root, files);
}

bool shows_place(const manifest& m, const manifest_function& f) {
  if (!f.own_value("initialization order").empty()) return true;
  const std::vector<std::uint32_t> all = f.reaches.items();
  return std::any_of(all.begin(), all.end(), [&](std::uint32_t id) {
    const manifest_declaration& d = m.declarations[id];
    return !d.value("place").empty() || !d.value("counter").empty();
  });
}

void leave_out_places(manifest& m, const std::set<std::string>& names) {
  std::erase_if(m.functions, [&](const manifest_function& f) {
    return names.contains(std::string(f.own_value("function")));
  });
}

}  // namespace

manifest code_base::made_of() const {
  memory_source files_;
  options o = read_options(*this, files_);
  scan_result r = scan(o, files_, "g++ 12");
  return manifest_of(r, o);
}

code_base single_file(const std::string& path) {
  std::string name = fs::path(path).filename();
  code_base out{.name = path, .files = {}, .sources = {name}};
  out.files[name] = disk_source().read(path).value_or("");
  return out;
}

code_base directory(const std::string& path, const std::string& name) {
  code_base out{.name = name, .files = {}, .sources = {}};
  for (const fs::directory_entry& e : fs::recursive_directory_iterator(path)) {
    std::string extension = e.path().extension();
    if (!e.is_regular_file() || (extension != ".cpp" && extension != ".hpp")) continue;
    std::string below = e.path().lexically_relative(path);
    out.files[below] = disk_source().read(e.path()).value_or("");
    if (extension == ".cpp") out.sources.push_back(below);
  }
  std::sort(out.sources.begin(), out.sources.end());
  return out;
}

void choose_functions(code_base& code, std::size_t most, std::uint32_t seed) {
  std::set<std::string> names;
  for (const auto& [path, text] : code.files)
    for (const declaration& d : parse(text).declarations)
      if (d.kind == declaration_kind::function && d.is_definition && !d.qualified.empty())
        names.insert(d.qualified);
  std::vector<std::string> all(names.begin(), names.end());
  std::shuffle(all.begin(), all.end(), std::mt19937(seed));
  if (all.size() > most) all.resize(most);
  code.functions = all;
}

std::string difference(const manifest& before, const manifest& now) {
  std::set<std::string> places;
  for (const manifest* m : {&before, &now})
    for (const manifest_function& f : m->functions)
      if (shows_place(*m, f)) places.insert(std::string(f.own_value("function")));
  manifest old = before, other = now;
  leave_out_places(old, places);
  leave_out_places(other, places);
  auto prints = [](const manifest& m) {
    std::multiset<std::string> out;
    for (const manifest_function& f : m.functions)
      out.insert(std::string(f.own_value("function")) + f.fingerprint.hex());
    return out;
  };
  if (prints(old) == prints(other)) return {};
  return explain(to_text(old), other, explanation::full);
}

}  // namespace coolcache::scan::test
