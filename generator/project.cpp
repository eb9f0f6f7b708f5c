#include "project.hpp"

#include <algorithm>
#include <deque>
#include <utility>

#include "assertions.hpp"
#include "kept_parses.hpp"
#include "opaque_source.hpp"
#include "parser.hpp"
#include "work_crew.hpp"

namespace coolcache::scan {
namespace {

bool is_below(const std::string& path, const std::string& directory) {
  return directory == "/" || (path.size() > directory.size() && path.starts_with(directory) &&
                              path[directory.size()] == '/');
}

class loader {
 public:
  loader(const options& o, file_source& files)
      : options_(o), files_(files), resolver_(files), kept_(o.state) {}

  project run(const std::set<std::string>& needed) {
    for (std::uint32_t g = 0; g < options_.groups.size(); ++g) {
      for (const std::string& path : options_.groups[g].files) add_listed(g, path, false);
      for (const std::string& path : options_.groups[g].generated) add_listed(g, path, true);
    }
    while (!open_.empty()) {
      auto [g, id] = open_.front();
      if (id >= read_) read_new_files();
      open_.pop_front();
      follow(g, id);
    }
    complete_texts();
    for (const std::string& path : opaque_) add_included(out_.files[out_.by_path.at(path)]);
    for (std::uint32_t g = 0; g < options_.groups.size(); ++g) add_definitions(g);
    add_external_macros();
    add_needed(needed);
    kept_.commit();
    resolve_computed();
    collect_diagnostics();
    // Beside the generated sources that were not there.
    out_.absent.insert(resolver_.absent().begin(), resolver_.absent().end());
    std::erase_if(out_.absent, [&](const std::string& p) { return out_.by_path.contains(p); });
    return std::move(out_);
  }

 private:
  static bool ends_with_any(const std::string& path, const std::set<std::string_view>& endings) {
    std::size_t dot = path.rfind('.');
    return dot != path.npos && endings.contains(std::string_view(path).substr(dot + 1));
  }

  // Listed with a target for editors to show, or read by another tool.
  static bool is_document(const std::string& path) {
    static const std::set<std::string_view> endings = {
        "txt", "md",    "json", "qrc", "ui",   "ts",  "png",    "jpg", "svg",   "ico",    "rc",
        "in",  "cmake", "xml",  "yml", "yaml", "rst", "natvis", "qml", "proto", "desktop"};
    return ends_with_any(path, endings);
  }

  void add_listed(std::uint32_t g, const std::string& path, bool generated) {
    if (is_ignored(path)) return;
    bool present = files_.status(path).exists;
    if (!present && generated) {
      out_.absent.insert(path);
      return;
    }
    const group& from = options_.groups[g];
    if (from.compile.compiler.empty() && is_document(path)) return;
    if (from.opaque.contains(path)) opaque_.insert(path);
    source_file& file = open(g, path);
    file.listed = true;
    forced_.emplace_back(g, out_.by_path.at(path));
  }

  // As if the file itself included them.
  void add_forced_includes() {
    for (auto [g, id] : std::exchange(forced_, {})) {
      source_file& file = out_.files[id];
      for (const std::string& forced : options_.groups[g].compile.forced_includes) {
        include_directive inc;
        inc.spelled = forced;
        file.summary.includes.push_back(inc);
        file.included.emplace_back();
      }
    }
  }

  bool is_ignored(const std::string& path) const {
    return std::any_of(options_.ignored.begin(), options_.ignored.end(),
                       [&](const std::string& d) { return is_below(path, d); });
  }

  bool is_ours(const std::string& path) const {
    return std::any_of(options_.roots.begin(), options_.roots.end(),
                       [&](const std::string& d) { return is_below(path, d); });
  }

  // The file, to be read when it is new, and followed when it is new to this group.
  source_file& open(std::uint32_t g, const std::string& path) {
    auto [entry, is_new] = out_.by_path.try_emplace(path, static_cast<file_id>(out_.files.size()));
    if (is_new) {
      if (is_opaque(path)) opaque_.insert(path);
      source_file& file = out_.files.emplace_back();
      file.path = path;
      file.name = out_.name_of(path, options_);
    }
    source_file& file = out_.files[entry->second];
    if (file.groups.insert(g).second) open_.emplace_back(g, entry->second);
    return file;
  }

  // Files get their numbers as they are found, in an order that no thread can change; what waits to
  // be followed is read and parsed together.
  void read_new_files() {
    for_each_part(out_.files.size() - read_, options_.jobs,
                  [&](std::size_t i) { read(out_.files[read_ + i]); });
    for (; read_ < out_.files.size(); ++read_)
      if (is_large(out_.files[read_])) opaque_.insert(out_.files[read_].path);
    add_forced_includes();
  }

  void read(source_file& file) {
    file.status = files_.status(file.path);
    std::optional<std::string> text = files_.read(file.path);
    if (!text) throw unreadable(file);
    file.content = digest_of(*text);
    file.whole = is_large(file) || opaque_.contains(file.path);
    file.summary =
        file.whole ? opaque_summary(file.path, *text) : parsed(file.content, *text, file.as_text);
    if (is_large(file) && !opaque_.contains(file.path)) file.summary.found.push_back(too_large());
    file.included.resize(file.summary.includes.size());
  }

  // Of nothing but its text: neither its name nor what else is read can make it another.
  file_summary parsed(const digest& content, const std::string& text, bool as_text) {
    digest key = as_text ? digest_of_whole(content) : content;
    if (std::optional<file_summary> known = kept_.find(key)) return *std::move(known);
    file_summary summary = as_text ? parse(text) : parse_declarations(text);
    kept_.keep(key, summary);
    return summary;
  }

  static digest digest_of_whole(const digest& content) {
    hasher h;
    h.add("whole");
    h.add(content);
    return h.finish();
  }

  // Of files that stand inside of declarations, and of what those include in turn, the text counts.
  void complete_texts() {
    std::vector<file_id> open;
    for (const source_file& file : out_.files)
      for (const declaration& d : file.summary.declarations)
        if (d.kind != declaration_kind::fragment)
          for (std::uint32_t include : d.fragments)
            open.insert(open.end(), file.included[include].begin(), file.included[include].end());
    std::vector<bool> seen(out_.files.size(), false);
    std::vector<file_id> left_out;
    while (!open.empty()) {
      file_id id = open.back();
      open.pop_back();
      if (seen[id]) continue;
      seen[id] = true;
      if (out_.files[id].summary.text_left_out) left_out.push_back(id);
      for (const std::set<file_id>& included : out_.files[id].included)
        open.insert(open.end(), included.begin(), included.end());
    }
    for_each_part(left_out.size(), options_.jobs,
                  [&](std::size_t i) { complete_text(out_.files[left_out[i]]); });
  }

  void complete_text(source_file& file) {
    std::optional<std::string> text = files_.read(file.path);
    if (!text || digest_of(*text) != file.content)
      throw input_error(file.path + ": changed while it was read");
    file.as_text = true;
    file_summary whole = parsed(file.content, *text, true);
    file.summary.declarations = std::move(whole.declarations);
    file.summary.text_left_out = false;
  }

  static bool is_large(const source_file& file) { return file.status.size > largest_source; }

  static diagnostic too_large() {
    return {"", 0, 0,
            "larger than " + std::to_string(largest_source >> 20) +
                " MiB: it is not parsed and counts whole, in every fingerprint; split it, or read "
                "its data at run time through coolcache::file"};
  }

  static input_error unreadable(const source_file& file) {
    const char* why = !file.status.exists        ? ": no such file"
                      : file.status.is_directory ? ": is a directory"
                      : file.status.is_irregular ? ": is no regular file"
                                                 : ": cannot be read";
    return input_error(file.path + why);
  }

  void follow(std::uint32_t g, file_id id) {
    std::set<std::string> asked;
    for (std::size_t i = 0; i < out_.files[id].summary.includes.size(); ++i) {
      include_directive inc = out_.files[id].summary.includes[i];
      if (inc.computed) continue;
      std::string found = resolver_.resolve(inc, out_.files[id].path, options_.groups[g].compile);
      note_resolution(g, id, inc, found, asked);
      if (inc.only_asked)
        out_.files[id].answers += inc.spelled + (found.empty() ? " no;" : " yes;");
      else
        lead_to(g, id, i, found);
    }
  }

  void note_resolution(std::uint32_t g, file_id id, const include_directive& inc,
                       const std::string& found, std::set<std::string>& asked) {
    std::string kind = inc.only_asked ? "asks " : inc.next ? "next " : inc.angled ? "<" : "\"";
    if (!asked.insert(kind + inc.spelled).second) return;
    std::string question =
        options_.groups[g].name + '\t' + out_.files[id].path + '\t' + kind + inc.spelled;
    out_.resolutions.push_back({std::move(question), found});
  }

  void lead_to(std::uint32_t g, file_id id, std::size_t include, const std::string& found) {
    if (found.empty())
      out_.files[id].library_headers.insert(out_.files[id].summary.includes[include].spelled);
    if (found.empty() || is_ignored(found)) return;
    if (!is_ours(found)) {
      out_.external.add(found, options_.groups[g].compile, files_, resolver_);
      out_.files[id].external.insert(found);
      out_.files[id].external_includes.emplace_back(static_cast<std::uint32_t>(include), found);
      if (out_.files[id].summary.includes[include].in_declaration)
        out_.external.words().add_within_declaration();
      return;
    }
    source_file& target = open(g, found);
    if (out_.by_path.at(found) >= read_ && out_.files[id].summary.includes[include].in_declaration)
      target.as_text = true;
    out_.files[id].included[include].insert(out_.by_path.at(found));
  }

  // What an opaque source includes counts with it, in whatever language that is.
  void add_included(source_file& opaque) {
    std::set<digest> contents;
    std::set<file_id> seen;
    std::vector<const source_file*> open = {&opaque};
    while (!open.empty()) {
      const source_file* next = open.back();
      open.pop_back();
      for (const std::set<file_id>& included : next->included)
        for (file_id id : included)
          if (seen.insert(id).second) {
            contents.insert(out_.files[id].content);
            open.push_back(&out_.files[id]);
          }
    }
    hasher h;
    h.add(opaque.content);
    for (const digest& d : contents) h.add(d);
    for (declaration& d : opaque.summary.declarations) d.tokens = d.spaced = h.finish();
  }

  // A definition is a macro like another: what its value names is reached through it.
  void add_definitions(std::uint32_t g) {
    std::string text;
    for (const definition& d : options_.groups[g].compile.definitions)
      text += "#define " + d.name + ' ' + d.value + '\n';
    if (text.empty()) return;
    source_file file;
    file.name = "(definitions)";
    file.synthetic = true;
    file.groups.insert(g);
    file.summary = parse(text);
    file.included.resize(file.summary.includes.size());
    out_.files.push_back(std::move(file));
  }

  // What macros of other projects' headers name, their uses reach.
  void add_external_macros() {
    if (out_.external.macros().empty()) return;
    source_file file;
    file.name = "(macros of other headers)";
    file.synthetic = file.has_external_macros = true;
    file.summary = parsed(digest_of(out_.external.macros()), out_.external.macros(), false);
    file.summary.found.clear();
    file.included.resize(file.summary.includes.size());
    std::vector<std::string_view> lines = lines_of(out_.external.macros());
    bool is_own = std::any_of(out_.files.begin(), out_.files.end(), names_assertions);
    for (declaration& d : file.summary.declarations)
      if (!is_own && d.line > 0 && d.line == d.end_line && d.line <= lines.size() &&
          places_only_assertions(lines[d.line - 1]))
        d.mentions_place = d.places_caller = false;
    out_.files.push_back(std::move(file));
  }

  // What is linked calls what has the name of a symbol that it needs. Its content is the link's.
  void add_needed(const std::set<std::string>& symbols) {
    if (symbols.empty()) return;
    std::string text;
    for (const std::string& symbol : symbols) text += symbol + '\n';
    source_file file;
    file.name = "(linked objects)";
    file.listed = file.synthetic = true;
    file.summary = opaque_summary(file.name, text);
    file.included.resize(file.summary.includes.size());
    out_.files.push_back(std::move(file));
  }

  // #include MACRO: every text that a definition of the macro holds may be the name.
  void resolve_computed() {
    for (file_id id = 0; id < out_.files.size(); ++id) {
      for (std::size_t i = 0; i < out_.files[id].summary.includes.size(); ++i) {
        if (!out_.files[id].summary.includes[i].computed) continue;
        const include_directive inc = out_.files[id].summary.includes[i];
        out_.found.push_back({out_.files[id].name, inc.line, inc.column,
                              "the name of this file comes from the macro " + inc.spelled +
                                  ", which is not expanded: list the file as a source so that "
                                  "it counts"});
      }
    }
  }

  void collect_diagnostics() {
    for (const source_file& file : out_.files) {
      for (diagnostic d : file.summary.found) {
        d.file = file.name;
        out_.found.push_back(std::move(d));
      }
    }
    std::stable_sort(
        out_.found.begin(), out_.found.end(), [](const diagnostic& a, const diagnostic& b) {
          return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
        });
  }

  const options& options_;
  file_source& files_;
  include_resolver resolver_;
  kept_parses kept_;
  project out_;
  std::set<std::string> opaque_;                           // paths of sources that are not parsed
  std::deque<std::pair<std::uint32_t, file_id>> open_;     // to be followed
  std::vector<std::pair<std::uint32_t, file_id>> forced_;  // listed, and not read yet
  std::size_t read_ = 0;                                   // how many files have been read
};

}  // namespace

std::string project::name_of(const std::string& path, const options& o) const {
  std::string_view best;
  for (const std::string& root : o.roots)
    if (is_below(path, root) && root.size() > best.size()) best = root;
  if (best.empty()) return path.substr(path.rfind('/') + 1);
  return path.substr(best == "/" ? 1 : best.size() + 1);
}

project load_project(const options& o, file_source& files, const std::set<std::string>& needed) {
  return loader(o, files).run(needed);
}

}  // namespace coolcache::scan
