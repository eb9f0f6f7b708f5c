/// \file
/// The table of an image: what the generator tells the runtime about the code of one executable,
/// shared library or module. This header is the whole contract between the two: `coolcache-scan`
/// writes `coolcache_fingerprints.hpp` in these terms, `coolcache_table.cpp` compiles it into one
/// object of the image, and the marker finds it through a weak hidden symbol, so that each image
/// sees its own.
#pragma once

#include <cstddef>
#include <cstdint>

namespace coolcache::detail {

/// Raised when the meaning of a field below changes; a table of another format counts as absent.
inline constexpr std::uint32_t table_format = 3;

/// A shared library of the same project, as the scan of this image saw it. The library carries its
/// own digest in an ELF note; where the two differ the library was rebuilt without this image.
struct library_identity {
  const char* name;
  std::uint64_t digest_high, digest_low;
};

/// One marked site.
struct table_row {
  const char* file;           ///< path relative to the project's root, '/' between components
  int first_line, last_line;  ///< from the marker's name to the parenthesis that closes its list
  const char* function;       ///< qualified name without template arguments
  const char* key;            ///< the marker's arguments as written, without any white space
  std::uint64_t fingerprint_high, fingerprint_low;
  const char* uncacheable;                       ///< null, or why this function must run uncached
  std::uint32_t libraries_begin, libraries_end;  ///< range in table::libraries that it reaches
  /// Items of the key, with commas between them, that may be variables which outlive the call;
  /// "(options)" among them where such a variable may be in the options of CACHE_FN_WITH.
  const char* state = "";
  std::uint64_t types_high = 0, types_low = 0;  ///< code of the types of key and result
  bool uses_threads = true;  ///< whether other threads may do some of the body's work
};

struct table {
  std::uint32_t format;
  const char* image;            ///< name of the image's CMake target
  const char* cache_directory;  ///< default cache directory, absolute
  const table_row* rows;
  std::size_t row_count;
  const library_identity* libraries;
  const void* changed_while_building;  ///< non-null when the link found a scanned file changed
};

}  // namespace coolcache::detail

/// Null in an image that has no table: its marked functions run uncached.
extern "C"
    [[gnu::weak, gnu::visibility("hidden")]] const coolcache::detail::table coolcache_image_table;
