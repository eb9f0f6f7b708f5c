// What the program can do. Each command prints to stdout and throws std::runtime_error where it
// cannot be done.
#pragma once

#include <filesystem>
#include <string>

namespace coolcache::cli {

void stats(const std::filesystem::path& directory, bool json);
/// Of older code alone, with `stale`.
void clear(const std::filesystem::path& directory, bool stale);
/// `what`: a function, or as many digits of a key as tell it from the others.
void remove(const std::filesystem::path& directory, const std::string& what);
/// Evicts down to `max_size`, such as 2G, unless that is empty.
void collect(const std::filesystem::path& directory, const std::string& max_size);
/// Whether nothing was damaged.
bool verify(const std::filesystem::path& directory);
void show(const std::filesystem::path& directory, const std::string& key, bool json);
/// Of all functions where `function` is empty.
void list(const std::filesystem::path& directory, const std::string& function, bool json);

}  // namespace coolcache::cli
