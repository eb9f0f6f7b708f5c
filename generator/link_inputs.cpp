#include "link_inputs.hpp"

#include <algorithm>
#include <iterator>

#include "flag_reader.hpp"
#include "flags.hpp"
#include "link_command.hpp"
#include "native_machine.hpp"
#include "needed_symbols.hpp"
#include "project.hpp"

namespace coolcache::scan {
namespace {

constexpr const char* library_directories[] = {"/usr/local/lib",
                                               "/usr/lib/x86_64-linux-gnu",
                                               "/lib/x86_64-linux-gnu",
                                               "/usr/lib/aarch64-linux-gnu",
                                               "/lib/aarch64-linux-gnu",
                                               "/usr/lib",
                                               "/lib"};

// Where the image finds libraries when it runs, what it is called, and how the link is recorded.
bool only_names(const std::string& word) {
  for (const char* prefix : {"-Wl,-rpath", "-Wl,--rpath", "-Wl,-soname", "-Wl,--dependency-file",
                             "-Wl,-Map", "-Wl,--color-diagnostics", "-L"})
    if (word.starts_with(prefix)) return true;
  return false;
}

// These know nothing of the project.
bool is_of_system(const std::string& path) {
  std::string directory = path.substr(0, path.rfind('/'));
  return std::find(std::begin(library_directories), std::end(library_directories), directory) !=
         std::end(library_directories);
}

// What the preprocessor is told stands on a link's line too, as CMake repeats a language's flags
// there, and nothing is preprocessed any more.
constexpr const char* preprocessor_options[] = {"-D",      "-U",         "-I",       "-isystem",
                                                "-iquote", "-idirafter", "-include", "-imacros"};

bool is_for_preprocessor(const std::string& word) {
  return std::any_of(std::begin(preprocessor_options), std::end(preprocessor_options),
                     [&](const char* option) { return word.starts_with(option); });
}

bool takes_the_next(const std::string& word) {
  return word == "-o" || std::find(std::begin(preprocessor_options), std::end(preprocessor_options),
                                   word) != std::end(preprocessor_options);
}

bool looks_like_a_file(const std::string& word) {
  return word.find('/') != word.npos || word.ends_with(".a") || word.ends_with(".o") ||
         word.ends_with(".so") || word.find(".so.") != word.npos;
}

class line_reader {
 public:
  line_reader(const options& o, file_source& files, link_inputs& out)
      : options_(o), files_(files), out_(out) {}

  digest run(const link_command& command) {
    directory_ = command.directory;
    is_static_ =
        std::find(command.words.begin(), command.words.end(), "-static") != command.words.end();
    for (const std::string& word : command.words)
      if (word.starts_with("-L")) directories_.push_back(absolute_path(word.substr(2), directory_));
    for (std::size_t i = 0; i < command.words.size(); ++i) {
      if (takes_the_next(command.words[i]))
        ++i;
      else
        one(command.words[i]);
    }
    if (std::any_of(command.words.begin(), command.words.end(), is_native)) {
      out_.asks_machine = true;
      add("native", native_machines().of(options_.compiler, command.words));
    }
    return hash_.finish();
  }

 private:
  void one(const std::string& word) {
    if (word.empty() || only_names(word) || is_for_preprocessor(word) || is_native(word)) return;
    if (word.starts_with("-l")) return library(word.substr(2));
    if (!word.starts_with('-')) return plain(word);
    if (!can_change_results(word)) return;
    add("option", without_roots(word));
    // Of -Wl,--version-script=exports.map, the file counts.
    for (std::size_t at = 0; at < word.size();) {
      std::size_t end = std::min(word.find_first_of(",=", at), word.size());
      std::string path = absolute_path(word.substr(at, end - at), directory_);
      if (end > at && is_file(path)) content(path);
      at = end + 1;
    }
  }

  void plain(const std::string& word) {
    std::string path = absolute_path(word, directory_);
    auto holds = [&](const std::string& objects) { return path.starts_with(objects + '/'); };
    if (std::any_of(options_.own_objects.begin(), options_.own_objects.end(), holds)) return;
    if (options_.built.contains(path)) return add("built", base_name(path));
    if (is_file(path)) return content(path);
    if (looks_like_a_file(word)) {
      out_.absent.insert(path);
      return add("absent", base_name(path));
    }
    add("word", without_roots(word));
  }

  void library(const std::string& name) {
    add("library", name);
    std::vector<std::string> names = {"lib" + name + ".so", "lib" + name + ".a"};
    if (is_static_) names.erase(names.begin());
    if (name.starts_with(':')) names = {name.substr(1)};
    for (const std::string& directory : directories_)
      if (any_of(names, directory)) return;
    for (const char* directory : library_directories)
      if (any_of(names, directory)) return;
  }

  bool any_of(const std::vector<std::string>& names, const std::string& directory) {
    for (const std::string& name : names) {
      std::string path = directory + '/' + name;
      if (options_.built.contains(path)) return true;
      if (is_file(path)) {
        content(path);
        return true;
      }
      out_.absent.insert(path);
    }
    return false;
  }

  bool is_file(const std::string& path) {
    file_status s = files_.status(path);
    return s.exists && !s.is_directory;
  }

  // A text is a linker's script, which may name other libraries.
  void content(const std::string& path) {
    auto [known, is_new] = out_.files.try_emplace(path);
    std::optional<std::string> text;
    if (is_new) {
      known->second.status = files_.status(path);
      text = files_.read(path);
      known->second.content = digest_of(text.value_or(""));
    }
    add("file", base_name(path));
    hash_.add(known->second.content);
    if (!text) return;
    if (text->starts_with("\177ELF") || text->starts_with("!<")) {
      if (!is_of_system(path)) out_.needed.merge(needed_symbols(*text));
      return;
    }
    if (text->size() < 65536) script(*text);
  }

  void script(const std::string& text) {
    constexpr const char* blanks = " \t\r\n()\"";
    for (std::size_t at = text.find_first_not_of(blanks); at != text.npos;) {
      std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
      std::string word = text.substr(at, end - at);
      if (word.size() > 1 && word[0] == '/' && word[1] != '*' && is_file(word)) content(word);
      at = text.find_first_not_of(blanks, end);
    }
  }

  static std::string base_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

  std::string without_roots(std::string word) const {
    for (const std::string& root : options_.roots)
      for (std::size_t at; (at = word.find(root + '/')) != word.npos;)
        word.erase(at, root.size() + 1);
    return word;
  }

  void add(std::string_view kind, std::string_view value) {
    hash_.add(kind);
    hash_.add(value);
  }

  const options& options_;
  file_source& files_;
  link_inputs& out_;
  hasher hash_;
  std::string directory_;
  std::vector<std::string> directories_;
  bool is_static_ = false;
};

}  // namespace

link_inputs read_link_inputs(const options& o, file_source& files) {
  link_inputs out;
  std::set<digest> lines;
  for (const link_source& link : o.links) {
    std::optional<std::string> text = files.read(link.file);
    if (!text) throw input_error(link.file + ": cannot be read");
    std::optional<link_command> command = find_link_command(*text, link.file, link.objects);
    if (!command) throw input_error(link.file + ": no link of " + link.objects + " here");
    out.read.insert(link.file);
    lines.insert(line_reader(o, files, out).run(*command));
  }
  hasher h;
  for (const digest& d : lines) h.add(d);
  out.value = h.finish();
  return out;
}

}  // namespace coolcache::scan
