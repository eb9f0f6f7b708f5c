#include "opened_cache.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <stdexcept>
#include <string>

namespace coolcache::cli {

std::unique_ptr<detail::disk_store> open_cache(const std::filesystem::path& directory, access how) {
  std::error_code error;
  if (!std::filesystem::exists(directory, error)) {
    if (error) throw std::runtime_error(directory.string() + ": " + error.message());
    fmt::print(stderr, "coolcache: there is no cache at '{}' yet\n", directory.string());
    return nullptr;
  }
  if (!std::filesystem::is_directory(directory, error))
    throw std::runtime_error("'" + directory.string() + "' is not a directory");
  // A directory in which no program has stored anything is not made into a cache by looking at it.
  if (!std::filesystem::exists(directory / detail::index_name, error)) {
    fmt::print(stderr, "coolcache: nothing is stored in '{}' yet\n", directory.string());
    return nullptr;
  }
  auto cache = std::make_unique<detail::disk_store>(
      directory, how == access::read,
      [](std::string_view problem) { fmt::print(stderr, "coolcache: {}\n", problem); });
  if (!cache->open()) throw std::runtime_error("the cache cannot be used");
  return cache;
}

}  // namespace coolcache::cli
