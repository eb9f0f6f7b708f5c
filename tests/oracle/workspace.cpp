#include "workspace.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

#include "command.hpp"
#include "hash.hpp"

namespace coolcache::oracle {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

std::string digest_of_files(const fs::path& directory) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(directory))
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(directory).string()] = content_of(entry.path());
  scan::hasher h;
  for (const auto& [name, content] : files) {
    h.add(name);
    h.add(content);
  }
  return h.finish().hex();
}

std::string last_quoted(const std::string& line) {
  std::size_t last = line.rfind('"');
  std::size_t first = line.rfind('"', last - 1);
  return line.substr(first + 1, last - first - 1);
}

std::vector<std::string> compiler(const configuration& c) {
  std::vector<std::string> words = {"timeout",
                                    "600",
                                    "g++",
                                    "-std=c++20",
                                    "-w",
                                    "-fmax-errors=1",
                                    "-fdiagnostics-color=never",
                                    "-DNDEBUG",
                                    "-ffunction-sections",
                                    "-fdata-sections"};
  words.insert(words.end(), c.flags.begin(), c.flags.end());
  return words;
}

}  // namespace

const std::vector<configuration>& configurations() {
  static const std::vector<configuration> all = {
      {"O0", {"-O0", "-g1", "-fmerge-constants"}, {"-O0"}},
      {"O2",
       {"-O2", "-mfma", "-fno-ipa-icf", "-fno-inline-functions-called-once", "-fno-ipa-cp",
        "-fno-ipa-sra", "-fno-ipa-profile", "-fno-ipa-pure-const", "-fno-ipa-modref",
        "-fno-ipa-reference", "-fno-ipa-ra", "-fno-reorder-blocks-and-partition",
        "-fno-partial-inlining", "--param=inline-unit-growth=100000",
        "--param=large-unit-insns=1000000"},
       {"-O2", "-mfma"}}};
  return all;
}

configuration without_inlining(const configuration& c) {
  configuration out = c;
  out.name += "-no-inline";
  out.flags.push_back("-fno-inline");
  return out;
}

workspace::workspace(const subject& s, const tools& t, fs::path directory)
    : subject_(s), tools_(t), directory_(std::move(directory)) {
  fs::create_directories(directory_);
  copy_subject(s, t.checkout, directory_);
  for (const configuration& c : configurations()) fs::remove_all(kept(c));
  sources_ = digest_of_files(directory_);
}

std::vector<std::string> workspace::command(const std::string& source,
                                            const configuration& c) const {
  std::vector<std::string> words = compiler(c);
  if (tools_.precompiles) words.insert(words.end(), {"-include", precompiled(c).string()});
  add_settings(words);
  words.push_back(source);
  return words;
}

void workspace::add_settings(std::vector<std::string>& words) const {
  for (const std::string& directory : subject_.includes) words.push_back("-I" + directory);
  for (const std::string& definition : subject_.definitions) words.push_back("-D" + definition);
}

// The headers of the C++ library, which have no extension, that the compiler reads for the sources.
std::set<std::string> workspace::standard_headers() const {
  std::set<std::string> names;
  for (const std::string& source : subject_.sources) {
    std::vector<std::string> words = compiler(configurations().front());
    add_settings(words);
    words.insert(words.end(), {"-M", source});
    std::istringstream rule(test::run_command(words, directory_).output);
    for (std::string word; rule >> word;) {
      fs::path path = fs::path(word).lexically_normal();
      // .../include/c++/12/vector
      if (!path.has_extension() && path.parent_path().parent_path().filename() == "c++")
        names.insert(path.filename());
    }
  }
  return names;
}

fs::path workspace::precompiled(const configuration& c) const {
  return tools_.scratch / "precompiled" / subject_.name / c.name / "standard_headers.hpp";
}

void workspace::precompile() const {
  if (!tools_.precompiles) return;
  std::string text;
  for (const std::string& name : standard_headers()) text += "#include <" + name + ">\n";
  auto compile_header = [&](const configuration& c, bool compiles) {
    fs::path header = precompiled(c);
    fs::create_directories(header.parent_path());
    write(header, text);
    if (!compiles) return;
    std::vector<std::string> words = compiler(c);
    words.insert(words.end(),
                 {"-x", "c++-header", header.string(), "-o", header.string() + ".gch"});
    test::finished_command done = test::run_command(words, tools_.scratch);
    if (done.exit_code != 0) throw std::runtime_error("g++ failed:\n" + done.output);
  };
  for (const configuration& c : configurations()) compile_header(c, true);
  // This one is needed too seldom to be compiled first: GCC reads the text.
  compile_header(without_inlining(configurations().back()), false);
}

std::optional<object_file> workspace::compile(const std::string& source,
                                              const configuration& c) const {
  std::vector<std::string> words = command(source, c);
  words.insert(words.end(), {"-c", "-o", "oracle_object.o"});
  test::finished_command done = test::run_command(words, directory_);
  if (done.exit_code != 0) return std::nullopt;
  return std::make_shared<const elf_object>(parse_elf(content_of(directory_ / "oracle_object.o")));
}

std::set<std::string> workspace::files_of(const std::string& source) const {
  std::vector<std::string> words = command(source, configurations().front());
  words.push_back("-MM");
  std::istringstream rule(test::run_command(words, directory_).output);
  std::set<std::string> files;
  for (std::string word; rule >> word;) {
    fs::path path = fs::path(word).lexically_normal();
    if (path.is_relative() && fs::is_regular_file(directory_ / path)) files.insert(path.string());
  }
  return files;
}

// From the assembler's text, which says of each instruction where it comes from.
function_lines workspace::lines_of(const std::string& source) const {
  std::vector<std::string> words = command(source, configurations().front());
  words.insert(words.end(), {"-S", "-o", "oracle_object.s"});
  if (test::run_command(words, directory_).exit_code != 0) return {};
  function_lines found;
  std::map<unsigned, std::string> files;
  std::string function;
  std::istringstream text(content_of(directory_ / "oracle_object.s"));
  for (std::string line; std::getline(text, line);) {
    std::istringstream words_of_line(line);
    std::string word;
    unsigned number = 0;
    std::uint32_t at = 0;
    words_of_line >> word;
    if (word == ".file" && words_of_line >> number) {
      files[number] = fs::path(last_quoted(line)).lexically_normal().string();
    } else if (word == ".loc" && words_of_line >> number >> at && at != 0) {
      auto [range, added] = found[function].try_emplace(files[number], at, at);
      range->second = {std::min(range->second.first, at), std::max(range->second.second, at)};
    } else if (word.starts_with("_Z") && word.ends_with(":")) {
      function = word.substr(0, word.size() - 1);
    }
  }
  return found;
}

fingerprints workspace::scan(const configuration& c) const {
  return scan(c, {});
}

fs::path workspace::kept(const configuration& c) const {
  return directory_.string() + ".kept" + '.' + c.name;
}

// What a scan keeps replaces what it started from. So each mutation gets a copy of what was kept of
// the sources as they are, and the same attempt finds the same in every run.
fingerprints workspace::scan_from_kept(const configuration& c, const mutation& m,
                                       const std::string& original) const {
  fs::path of_original = kept(c);
  if (!fs::exists(of_original)) {
    revert(m, original);
    fs::create_directories(of_original);
    scan(c, of_original);
    apply(m, original);
  }
  fs::path state = of_original.string() + ".now";
  fs::remove_all(state);
  fs::copy(of_original, state, fs::copy_options::recursive);
  return scan(c, state);
}

fingerprints workspace::scan(const configuration& c, const fs::path& state) const {
  std::vector<std::string> words = {tools_.scanner, "--list",  "--root", ".",
                                    "-std=c++20",   "-DNDEBUG"};
  if (!state.empty()) words.insert(words.end(), {"--state", state.string()});
  for (const std::string& flag : c.scan_flags) words.insert(words.end(), {"--flag", flag});
  for (const std::string& directory : subject_.includes)
    words.insert(words.end(), {"-I", directory});
  for (const std::string& definition : subject_.definitions) words.push_back("-D" + definition);
  for (const std::string& function : subject_.functions)
    words.insert(words.end(), {"--also", function});
  words.insert(words.end(), subject_.sources.begin(), subject_.sources.end());
  test::finished_command done = test::run_command(words, directory_, {}, test::streams::apart);
  if (done.exit_code != 0) throw std::runtime_error("coolcache-scan failed:\n" + done.errors);
  fingerprints found;
  std::istringstream lines(done.output);
  for (std::string line; std::getline(lines, line);) {
    std::size_t name = line.find("  ", line.find("  ") + 2);
    if (name == line.npos) throw std::runtime_error("not a line of --list: " + line);
    found[line.substr(name + 2)] += line.substr(0, line.find(' ')) + ' ';
  }
  return found;
}

std::string workspace::read(const std::string& file) const {
  return content_of(directory_ / file);
}

void workspace::apply(const mutation& m, const std::string& original) const {
  write(directory_ / m.file, edited(original, m.edits));
  for (const auto& [name, content] : m.new_files) {
    fs::create_directories((directory_ / name).parent_path());
    write(directory_ / name, content);
  }
}

void workspace::revert(const mutation& m, const std::string& original) const {
  write(directory_ / m.file, original);
  for (const auto& [name, content] : m.new_files) fs::remove(directory_ / name);
}

}  // namespace coolcache::oracle
