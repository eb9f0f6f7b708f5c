#include "options.hpp"

#include <charconv>
#include <filesystem>
#include <map>
#include <optional>
#include <utility>

#include "flag_reader.hpp"
#include "normal_path.hpp"
#include "target_commands.hpp"

namespace coolcache::scan {
namespace {

constexpr std::string_view usage_text =
    R"(usage: coolcache-scan [OPTION]... FILE...

Prints and writes the fingerprints of functions marked with CACHE_FN: 128-bit digests of their own
code, of all code that they can reach in FILE... and what those include, and of the settings that
can change what that code means. Two runs on equal content give equal fingerprints, wherever the
files lie.

Sources
  --root DIR            files below DIR are the project's own, named relative to it; may be repeated
                        (default: the current directory)
  -I DIR, -isystem DIR  where included files are looked for, in order
  -D NAME[=VALUE]       a definition; it counts where reached code mentions it
  -std=STANDARD         the language standard
  --flag FLAG           a compiler flag; it counts unless it is known not to change results
  --also NAME           fingerprint this function too, although it is not marked; ns::f or f
  @FILE                 read arguments from FILE, one a line
  --jobs N              work on N threads (default: one a processor); results are the same

Output
  --list                print "<fingerprint>  <file>:<line>  <function>" for each function
  --header FILE         write the table for the runtime; rewritten only when it changes
  --manifest FILE       write what each fingerprint is made of, as JSON
  --explain FILE        print which functions are computed again and why, against the manifest of an
                        earlier scan: one line a function whose fingerprint is another. FILE may be
                        that of --manifest. Without such a file, nothing is printed
  --explain-all         with --explain: all functions and all causes
  --depfile FILE --target NAME
                        write what the result depends on, as a make rule for NAME
  --purity off|warn|error
                        report what functions can reach that their keys do not hold: mutable
                        globals, clocks, the environment and the like (default: off). An error
                        makes the exit status 1. See docs/purity.md
  --strict              exit with 1 if there was any diagnostic
  --help, --version

For build rules
  --image NAME          the executable or library that the table is for
  --group NAME          starts a group: the settings and files that follow are one target's
  --base DIR            directory of this group's relative files
  --commands FILE --objects DIR
                        this group's sources and settings are those of FILE, a
                        compile_commands.json, whose objects lie below DIR
  --only SOURCE         of such a group, this source alone; may be repeated
  --link FILE=DIR       a link whose options and libraries count: that of the target with objects
                        below DIR, in FILE, a build.ninja or link.txt
  --own-objects DIR, --built FILE
                        what the link finds here is made of sources in a group
  --library NAME=FILE   this group is the shared library NAME, whose digest stands in FILE
  --generated FILE      a source that the build makes; it may not exist yet
  --identity FILE       write the digest of all code in the image to FILE
  --ignore DIR          files below DIR are nobody's code
  --build-dir DIR       files that appear below DIR are made by the build, which needs no watch
  --compiler PROGRAM    the compiler: its version counts, and its file is watched
  --environment FILE    what compiled objects depend on beside the files that they include: how
                        includes resolve, and the compiler; rewritten only when that changes
  --snapshot FILE       write what was read, for --check
  --state DIR           where what sources were parsed to is kept for the next run, which parses
                        those that changed; and the snapshot, if there is no --snapshot
  --check SNAPSHOT --stamp FILE --environment FILE -- COMMAND...
                        run COMMAND, a link, such that the table counts only if no file has changed
                        since SNAPSHOT was written

Exit status: 0 done, 1 a diagnostic with --strict or --purity error, 2 usage or input and output.
)";

class option_reader {
 public:
  option_reader(const std::string& directory, file_source& files)
      : directory_(directory), files_(files) {
    out_.groups.emplace_back();
    base_ = directory;
  }

  options run(const std::vector<std::string>& arguments) {
    expand(arguments, 0);
    for (at_ = 0; at_ < words_.size() && out_.command.empty(); ++at_) one(words_[at_]);
    finish();
    return std::move(out_);
  }

 private:
  // What follows -- is a command and stays as it is.
  void expand(const std::vector<std::string>& arguments, int depth) {
    if (depth > 16) throw usage_error("@FILE includes itself");
    bool command = false;
    for (const std::string& word : arguments) {
      if (command || word.size() < 2 || word[0] != '@') {
        command = command || word == "--";
        words_.push_back(word);
        continue;
      }
      std::string path = absolute_path(word.substr(1), directory_);
      std::optional<std::string> text = files_.read(path);
      if (!text) throw usage_error("cannot read " + path);
      expand(lines(*text), depth + 1);
    }
  }

  static std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = std::min(text.find('\n', at), text.size());
      if (end > at) out.push_back(text.substr(at, end - at));
      at = end + 1;
    }
    return out;
  }

  const std::string& value(const std::string& option) {
    if (at_ + 1 >= words_.size()) throw usage_error(option + " needs a value");
    return words_[++at_];
  }

  std::size_t number(const std::string& option) {
    const std::string& text = value(option);
    std::size_t n = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
    if (error != std::errc() || end != text.data() + text.size() || n == 0)
      throw usage_error(option + " needs a number from 1");
    return n;
  }

  group& current() { return out_.groups.back(); }
  std::string path(const std::string& option) { return absolute_path(value(option), directory_); }

  void one(const std::string& word) {
    if (word == "--") {
      out_.command.assign(words_.begin() + static_cast<std::ptrdiff_t>(at_) + 1, words_.end());
      if (out_.command.empty()) throw usage_error("-- needs a command");
    } else if (word.size() < 2 || word[0] != '-') {
      current().files.push_back(absolute_path(word, base_));
    } else if (word.starts_with("--")) {
      long_option(word);
    } else {
      compiler_option(word);
    }
  }

  void compiler_option(const std::string& word) {
    settings& s = current().compile;
    if (word.starts_with("-isystem"))
      s.system_directories.push_back(joined(word, 8));
    else if (word.starts_with("-I"))
      s.include_directories.push_back(joined(word, 2));
    else if (word.starts_with("-D"))
      s.definitions.push_back(read_definition(word.size() > 2 ? word.substr(2) : value(word)));
    else if (word.starts_with("-std="))
      s.standard = word.substr(5);
    else if (word == "-h")
      out_.help = true;
    else
      throw usage_error("unknown option " + word + "; a compiler flag is given as --flag " + word);
  }

  std::string joined(const std::string& word, std::size_t prefix) {
    std::string name = word.size() > prefix ? word.substr(prefix) : value(word);
    return normal_path((std::filesystem::path(base_) / name).string(), files_);
  }

  void long_option(std::string word) {
    if (std::size_t equals = word.find('=');
        equals != word.npos && !word.starts_with("--library")) {
      words_.insert(words_.begin() + static_cast<std::ptrdiff_t>(at_) + 1, word.substr(equals + 1));
      word.resize(equals);
    }
    std::map<std::string, std::string*> paths = {{"--header", &out_.header},
                                                 {"--manifest", &out_.manifest},
                                                 {"--depfile", &out_.depfile},
                                                 {"--identity", &out_.identity},
                                                 {"--environment", &out_.environment},
                                                 {"--snapshot", &out_.snapshot},
                                                 {"--state", &out_.state},
                                                 {"--explain", &out_.explain},
                                                 {"--check", &out_.check},
                                                 {"--stamp", &out_.stamp},
                                                 {"--build-dir", &out_.build_directory}};
    if (auto p = paths.find(word); p != paths.end())
      *p->second = path(word);
    else if (!flag_option(word) && !group_option(word))
      throw usage_error("unknown option " + word);
  }

  bool flag_option(const std::string& word) {
    if (word == "--list")
      out_.list = true;
    else if (word == "--strict")
      out_.strict = true;
    else if (word == "--explain-all")
      out_.explain_all = true;
    else if (word == "--help")
      out_.help = true;
    else if (word == "--version")
      out_.version = true;
    else
      return false;
    return true;
  }

  bool group_option(const std::string& word) {
    if (word == "--root")
      out_.roots.push_back(path(word));
    else if (word == "--ignore")
      out_.ignored.push_back(path(word));
    else if (word == "--also")
      out_.also.push_back(value(word));
    else if (word == "--image")
      out_.image = value(word);
    else if (word == "--compiler")
      out_.compiler = value(word);
    else if (word == "--target")
      out_.depfile_target = value(word);
    else if (word == "--jobs")
      out_.jobs = number(word);
    else if (word == "--flag")
      add_flag(value(word));
    else if (word == "--base")
      set_base(path(word));
    else if (word == "--commands")
      current().commands = path(word);
    else if (word == "--objects")
      current().objects = path(word);
    else if (word == "--generated")
      current().generated.push_back(absolute_path(value(word), base_));
    else if (word == "--purity")
      set_purity(value(word));
    else if (word == "--only")
      current().only.insert(absolute_path(value(word), base_));
    else if (word == "--group")
      start_group(value(word));
    else if (word == "--library")
      set_library(value(word));
    else
      return link_option(word);
    return true;
  }

  bool link_option(const std::string& word) {
    if (word == "--link") {
      std::string text = value(word);
      std::size_t equals = std::min(text.rfind('='), text.size());
      out_.links.push_back(
          {absolute_path(text.substr(0, equals), directory_),
           absolute_path(text.substr(std::min(equals + 1, text.size())), directory_)});
      out_.own_objects.push_back(out_.links.back().objects);
    } else if (word == "--own-objects") {
      out_.own_objects.push_back(path(word));
    } else if (word == "--built") {
      out_.built.insert(path(word));
    } else {
      return false;
    }
    return true;
  }

  void add_flag(const std::string& flag) {
    if (!flags_) flags_.emplace(current().compile, directory_, base_, files_);
    flags_->add(flag);
  }

  void start_group(const std::string& name) {
    if (out_.groups.size() == 1 && shared_.groups.empty()) shared_.groups.push_back(current());
    group g;
    g.name = name;
    g.compile = shared_.groups.front().compile;
    out_.groups.push_back(std::move(g));
    flags_.reset();
    base_ = directory_;
  }

  void set_purity(const std::string& text) {
    static const std::map<std::string_view, purity_mode> modes = {
        {"off", purity_mode::off}, {"warn", purity_mode::warn}, {"error", purity_mode::error}};
    auto mode = modes.find(text);
    if (mode == modes.end()) throw usage_error("--purity is off, warn or error, not " + text);
    out_.purity = mode->second;
  }

  void set_base(const std::string& directory) {
    base_ = directory;
    flags_.reset();
  }

  void set_library(const std::string& text) {
    std::size_t equals = text.find('=');
    if (equals == text.npos) throw usage_error("--library needs NAME=FILE");
    current().library = text.substr(0, equals);
    current().library_identity = absolute_path(text.substr(equals + 1), directory_);
  }

  // Whether the commands of a build tell what is compiled. It may be nothing.
  bool expand_commands() {
    target_commands commands(files_);
    std::vector<group> groups;
    bool any = false;
    for (group& g : out_.groups) {
      if (g.commands.empty()) {
        groups.push_back(std::move(g));
        continue;
      }
      any = true;
      for (group& part : commands.groups_of(g)) groups.push_back(std::move(part));
    }
    out_.groups = std::move(groups);
    out_.read = commands.read();
    return any;
  }

  void finish() {
    bool from_commands = expand_commands();
    bool unnamed_only = out_.groups.size() == 1;
    group& first = out_.groups.front();
    if (!unnamed_only && first.files.empty() && first.generated.empty())
      out_.groups.erase(out_.groups.begin());
    if (out_.roots.empty()) out_.roots.push_back(absolute_path(".", directory_));
    if (out_.help || out_.version) return;
    if (!out_.check.empty()) return finish_check();
    if (out_.snapshot.empty() && !out_.state.empty()) out_.snapshot = out_.state + "/snapshot";
    if (!out_.command.empty()) throw usage_error("a command goes with --check");
    bool any = from_commands;
    for (const group& g : out_.groups) any = any || !g.files.empty() || !g.generated.empty();
    if (!any) throw usage_error("no source files");
    if (!out_.depfile.empty() && out_.depfile_target.empty())
      throw usage_error("--depfile needs --target");
  }

  void finish_check() {
    if (out_.command.empty() || out_.stamp.empty() || out_.environment.empty())
      throw usage_error("--check needs --stamp, --environment and -- COMMAND");
  }

  std::string directory_;
  file_source& files_;
  options out_;
  options shared_;  // its one group: what stood before the first --group
  std::vector<std::string> words_;
  std::size_t at_ = 0;
  std::string base_;
  std::optional<flag_reader> flags_;  // of the current group
};

}  // namespace

options parse_options(const std::vector<std::string>& arguments, const std::string& directory,
                      file_source& files) {
  return option_reader(directory, files).run(arguments);
}

std::string_view usage() {
  return usage_text;
}

}  // namespace coolcache::scan
