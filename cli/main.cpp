// The program `coolcache`: looks into a cache directory, and empties it.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <exception>

#include "cache_directory.hpp"
#include "commands.hpp"

namespace {

/// What a program started here would use, as far as that can be known.
std::filesystem::path default_directory() {
  if (const char* const set = std::getenv("COOLCACHE_DIR"); set != nullptr && *set != '\0')
    return set;
  std::error_code error;
  if (std::filesystem::is_directory(".coolcache", error)) return ".coolcache";
  return coolcache::detail::directory_of_user();
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Looks into a CoolCache directory: what is stored there, what it saved.",
               "coolcache");
  app.require_subcommand(1);
  app.footer(
      "Without --dir it is $COOLCACHE_DIR, else ./.coolcache, else $XDG_CACHE_HOME/coolcache or\n"
      "~/.cache/coolcache. Exit status: 0 done, 1 damage was found by verify, 2 wrong usage or a "
      "cache that\ncannot be used.");
  std::filesystem::path directory;
  app.add_option("--dir", directory, "The cache directory; a build's is <build>/.coolcache");

  bool json = false;
  std::string function;
  CLI::App* const stats =
      app.add_subcommand("stats", "Print entries, size, hits, misses and time saved over all runs");
  stats->add_flag("--json", json, "Print one JSON object");
  CLI::App* const clear =
      app.add_subcommand("clear", "Remove all results; safe while programs are running");
  bool stale = false;
  clear->add_flag("--stale", stale, "Only those of code that is none of any program's now");
  CLI::App* const list = app.add_subcommand("list", "List stored results, the newest first");
  list->add_option("FN", function, "Only those of this function, by its qualified name");
  list->add_flag("--json", json, "Print a JSON array");

  std::string key;
  CLI::App* const show = app.add_subcommand("show", "Print all that is known of one result");
  show->add_option("KEY", key, "The key, or as many of its first digits as are needed")->required();
  show->add_flag("--json", json, "Print one JSON object");
  CLI::App* const rm = app.add_subcommand("rm", "Remove one result, or those of one function");
  rm->add_option("KEY|FN", key, "A qualified name, or the first digits of a key")->required();

  std::string max_size;
  CLI::App* const gc = app.add_subcommand(
      "gc", "Give back space: left-over files, and free pages of the index if nobody has it open");
  gc->add_option("--max-size", max_size, "Evict what saves least until this is left, such as 2G");
  CLI::App* const verify =
      app.add_subcommand("verify", "Read all results, and remove those that are damaged");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  try {
    if (directory.empty()) directory = default_directory();
    if (directory.empty()) throw std::runtime_error("no cache directory is known; give --dir");
    if (stats->parsed()) coolcache::cli::stats(directory, json);
    if (clear->parsed()) coolcache::cli::clear(directory, stale);
    if (list->parsed()) coolcache::cli::list(directory, function, json);
    if (show->parsed()) coolcache::cli::show(directory, key, json);
    if (rm->parsed()) coolcache::cli::remove(directory, key);
    if (gc->parsed()) coolcache::cli::collect(directory, max_size);
    if (verify->parsed() && !coolcache::cli::verify(directory)) return 1;
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "coolcache: {}\n", error.what());
    return 2;
  }
}
