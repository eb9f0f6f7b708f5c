// coolcache-bench: how fast coolcache-scan reads a project of real headers, and how much it needs.

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <sstream>
#include <stdexcept>

#include "../measured.hpp"
#include "corpus.hpp"
#include "hash.hpp"

namespace {

using namespace coolcache::bench;

constexpr const char* usage =
    "usage: coolcache-bench [--lines N] [--of ordinary|hardest]\n"
    "\n"
    "Makes a temporary project that includes N lines (default 1000000) of this system's headers:\n"
    "ordinary code, that is LLVM's and behind them the C++ library's, and the hardest, Boost's. "
    "Scans\n"
    "an eighth, a quarter, half and all of it with coolcache-scan:\n"
    "\n"
    "  lines       that were read: what is included comes along, so an eighth has more than that\n"
    "  cold        a scan with nothing known, and lines a second\n"
    "  cpu         what that took of all processors\n"
    "  again       a scan after which nothing has changed, with what the last one kept\n"
    "  body edit   a scan after a token in a function has changed\n"
    "  added       a scan after a declaration has been added\n"
    "  bytes/line  peak memory of the cold scan\n"
    "  floor       reading the same files and hashing them with XXH3 on one thread\n"
    "\n"
    "Behind the table: a build with ninja in which nothing has changed.\n";

class bench {
 public:
  explicit bench(corpus& c) : corpus_(c) {}

  static void print_head() {
    std::printf("%-8s %9s %11s %13s %11s %11s %11s %11s %10s %11s\n", "part", "lines", "cold", "",
                "cpu", "again", "body edit", "added", "bytes/line", "floor");
  }

  void measure(const char* name, std::size_t eighths) {
    corpus_.write_sources(eighths);
    std::filesystem::remove_all(path("state"));
    measured cold = scan();
    std::vector<std::string> files = read_files();
    std::size_t lines = 0;
    double floor = seconds_of([&] { hash(files); });
    for (const std::string& file : files) lines += line_count(text_of(file));
    double again = scan().seconds;
    double body = after_edit("x + 1", "x + 2");
    double added = after_edit("int marked", "long helper(long x);\nint marked");
    auto count = static_cast<double>(lines);
    std::printf("%-8s %9zu %8.0f ms %11.0f/s %8.0f ms %8.0f ms %8.0f ms %8.0f ms %10.0f %8.0f ms\n",
                name, lines, cold.seconds * 1e3, count / cold.seconds, cold.cpu_seconds * 1e3,
                again * 1e3, body * 1e3, added * 1e3, cold.peak_bytes / count, floor * 1e3);
    std::fflush(stdout);
  }

  // The rule that CoolCache.cmake writes, cut down: the scan has an output and a depfile.
  void build_nothing() {
    std::string rule = "rule scan\n  command =";
    for (const std::string& word : command()) rule += ' ' + word;
    rule +=
        " > /dev/null 2>&1 && touch stamp\n  depfile = depfile\n  deps = gcc\nbuild stamp: scan\n";
    write_text(path("build.ninja"), rule);
    std::vector<std::string> ninja = {"ninja", "-C", corpus_.directory().string(), "stamp"};
    if (run(ninja).failed) {
      std::printf("nothing to do: install ninja-build to see this\n");
      return;
    }
    measured again = run(ninja);
    bool idle = again.output.find("no work to do") != std::string::npos;
    std::printf("nothing to do: %.0f ms, ninja says that %s\n", again.seconds * 1e3,
                idle ? "there is no work to do: no scan runs" : "there is work to do: a fault");
  }

 private:
  std::string path(const char* name) const { return (corpus_.directory() / name).string(); }

  std::vector<std::string> command() const {
    std::vector<std::string> out = {
        COOLCACHE_SCANNER, "--root",           corpus_.directory().string(),
        "--header",        path("header.hpp"), "--depfile",
        path("depfile"),   "--target",         "stamp",
        "--state",         path("state")};
    for (const header_tree& tree : corpus_.trees()) {
      out.insert(out.end(), {"--root", tree.directory.string()});
      if (tree.is_searched) out.insert(out.end(), {"-I", tree.directory.string()});
    }
    out.insert(out.end(), corpus_.sources().begin(), corpus_.sources().end());
    return out;
  }

  measured scan() const {
    std::filesystem::create_directories(path("state"));
    measured out = run(command());
    if (out.failed) throw std::runtime_error("the scan failed: " + out.output);
    return out;
  }

  double after_edit(const std::string& before, const std::string& now) {
    std::string text = text_of(corpus_.marked_source());
    write_text(corpus_.marked_source(), text.replace(text.find(before), before.size(), now));
    return scan().seconds;
  }

  // Which those are stands in the depfile.
  std::vector<std::string> read_files() const {
    std::vector<std::string> out;
    std::istringstream words(text_of(path("depfile")));
    for (std::string word; words >> word;)
      if (is_ours(word) && std::filesystem::is_regular_file(word)) out.push_back(word);
    return out;
  }

  bool is_ours(const std::string& file) const {
    auto below = [&](const std::filesystem::path& d) { return file.starts_with(d.string() + '/'); };
    return below(corpus_.directory()) ||
           std::any_of(corpus_.trees().begin(), corpus_.trees().end(),
                       [&](const header_tree& tree) { return below(tree.directory); });
  }

  static void hash(const std::vector<std::string>& files) {
    std::uint64_t kept = 0;
    for (const std::string& file : files) kept ^= coolcache::scan::digest_of(text_of(file)).low;
    if (kept == 0) std::puts("");  // so that it is not left out
  }

  corpus& corpus_;
};

void measure_all(const std::string& what, std::size_t lines) {
  std::string directory =
      (std::filesystem::temp_directory_path() / "coolcache-bench-XXXXXX").string();
  if (mkdtemp(directory.data()) == nullptr)
    throw std::runtime_error("cannot make a directory below " + directory);
  corpus c(directory, what == "ordinary" ? ordinary_trees() : hardest_trees(), lines);
  if (c.is_empty()) {
    std::printf("%s: nothing to read: install %s\n", what.c_str(),
                what == "ordinary" ? "llvm-dev or libstdc++-dev" : "libboost-dev");
    return;
  }
  std::printf("%s: %s\n", what.c_str(), c.description().c_str());
  bench::print_head();
  bench b(c);
  b.measure("1/8", 1);
  b.measure("1/4", 2);
  b.measure("1/2", 4);
  b.measure("all", 8);
  b.build_nothing();
}

}  // namespace

int main(int argc, char** argv) {
  try {
    std::size_t lines = 1'000'000;
    std::vector<std::string> what = {"ordinary", "hardest"};
    for (int i = 1; i < argc; ++i) {
      std::string word = argv[i];
      if (word == "--help") {
        std::fputs(usage, stdout);
        return 0;
      }
      std::string value = i + 1 < argc ? argv[++i] : "";
      bool known = word == "--lines"
                       ? !value.empty()
                       : word == "--of" && (value == "ordinary" || value == "hardest");
      if (!known) {
        std::fputs(usage, stderr);
        return 2;
      }
      if (word == "--lines")
        lines = std::stoul(value);
      else
        what = {value};
    }
    for (const std::string& w : what) measure_all(w, lines);
    return 0;
  } catch (const std::exception& e) {
    std::fprintf(stderr, "coolcache-bench: %s\n", e.what());
    return 2;
  }
}
