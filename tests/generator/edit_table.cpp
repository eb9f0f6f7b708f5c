#include "edit_table.hpp"

#include <algorithm>
#include <stdexcept>

#include "manifest.hpp"
#include "scan.hpp"

namespace coolcache::scan::test {
namespace {

bool is_listed(const std::string& path) {
  if (path.starts_with('/')) return false;
  return path.ends_with(".cpp") || path.ends_with(".c") || path.ends_with(".S");
}

bool is_named(const std::string& qualified, const std::string& name) {
  return qualified == name || qualified.ends_with("::" + name);
}

std::string& text_of(program& p, const std::string& file) {
  auto found = p.files.find(file);
  if (found == p.files.end()) throw std::invalid_argument("the row has no file " + file);
  return found->second;
}

}  // namespace

options program::read_options(memory_source& source) const {
  std::vector<std::string> all = {"--root", root, "--also", function};
  all.insert(all.end(), arguments.begin(), arguments.end());
  bool lists_its_own = std::find(all.begin(), all.end(), "--group") != all.end();
  for (const auto& [path, text] : files) {
    source.files[path.starts_with('/') ? path : root + '/' + path] = text;
    if (!lists_its_own && is_listed(path)) all.push_back(path);
  }
  return parse_options(all, root, source);
}

scan_result program::scanned(memory_source& source) const {
  return scan(read_options(source), source, compiler);
}

manifest program::made_of() const {
  memory_source source;
  options o = read_options(source);
  scan_result result = scan(o, source, compiler);
  return manifest_of(result, o);
}

std::vector<std::string> program::fingerprints() const {
  memory_source source;
  scan_result result = scanned(source);
  std::vector<std::string> out;
  for (const function_fingerprint& f : result.functions) {
    const std::string& qualified = (*result.index)[f.function].source->qualified;
    if (is_named(qualified, function)) out.push_back(f.value.hex() + ' ' + f.uncacheable);
  }
  std::sort(out.begin(), out.end());
  return out;
}

edit edited(const std::string& file, const std::string& from, const std::string& to) {
  return [=](program& p) {
    std::string& text = text_of(p, file);
    std::size_t at = text.find(from);
    if (at == text.npos || text.find(from, at + 1) != text.npos)
      throw std::invalid_argument(file + " does not hold this once: " + from);
    text.replace(at, from.size(), to);
  };
}

edit replaced(const std::string& from, const std::string& to) {
  return [=](program& p) {
    int found = 0;
    for (auto& [path, text] : p.files)
      for (std::size_t at = text.find(from); at != text.npos;
           at = text.find(from, at + to.size()), ++found)
        text.replace(at, from.size(), to);
    if (found == 0) throw std::invalid_argument("no file holds this: " + from);
  };
}

edit appended(const std::string& file, const std::string& text) {
  return [=](program& p) { text_of(p, file) += text; };
}

edit written(const std::string& file, const std::string& text) {
  return [=](program& p) { p.files[file] = text; };
}

edit removed(const std::string& file) {
  return [=](program& p) {
    text_of(p, file);
    p.files.erase(file);
  };
}

edit renamed(const std::string& from, const std::string& to) {
  return [=](program& p) {
    p.files[to] = text_of(p, from);
    p.files.erase(from);
  };
}

edit compiled_with(std::vector<std::string> arguments) {
  return [=](program& p) { p.arguments = arguments; };
}

edit compiled_by(const std::string& compiler) {
  return [=](program& p) { p.compiler = compiler; };
}

edit both(edit first, edit second) {
  return [=](program& p) {
    first(p);
    second(p);
  };
}

edit rewritten(std::function<std::string(const std::string&)> rewrite) {
  return [=](program& p) {
    for (auto& [path, text] : p.files) text = rewrite(text);
  };
}

}  // namespace coolcache::scan::test
