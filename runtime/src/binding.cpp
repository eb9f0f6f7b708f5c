#include "binding.hpp"

#include <dlfcn.h>
#include <cctype>
#include <filesystem>
#include <string_view>

#include "image_notes.hpp"

namespace coolcache::detail {
namespace {

std::string without_space(std::string_view text) {
  std::string result;
  for (const char c : text)
    if (std::isspace(static_cast<unsigned char>(c)) == 0) result += c;
  return result;
}

/// Normalised, without leading "./" and "../".
std::string path_of(const char* file) {
  std::string path = std::filesystem::path(file).lexically_normal().generic_string();
  while (path.starts_with("../")) path.erase(0, 3);
  return path;
}

bool ends_with_components(std::string_view path, std::string_view tail) {
  if (tail.empty() || !path.ends_with(tail)) return false;
  return path.size() == tail.size() || path[path.size() - tail.size() - 1] == '/';
}

/// How much of the paths is the same; 0 for two different files.
std::size_t match(std::string_view file, std::string_view row_file) {
  if (ends_with_components(file, row_file)) return row_file.size();
  if (ends_with_components(row_file, file)) return file.size();
  return 0;
}

/// The lambda in which a marker stands has no name.
bool names(std::string_view qualified, std::string_view function) {
  if (function == "operator()") return true;
  const std::string whole = without_space(qualified), last = without_space(function);
  if (!whole.ends_with(last)) return false;
  const std::string_view before = std::string_view(whole).substr(0, whole.size() - last.size());
  return before.empty() || before.ends_with("::");
}

/// A function that CACHE_REF refers to has a row of its own, under no function's name.
bool is_reference_row(const site_source& source) {
  return std::string_view(source.key_text).starts_with("CACHE_REF(");
}

bool is_named(const site_source& source, const table_row& row) {
  return is_reference_row(source) || names(row.function, source.function);
}

bool same_code(const table_row& a, const table_row& b) {
  return a.fingerprint_high == b.fingerprint_high && a.fingerprint_low == b.fingerprint_low;
}

std::string where(const site_source& source) {
  return std::string(is_reference_row(source) ? source.key_text : source.function) + " (" +
         source.file + ":" + std::to_string(source.line) + ")";
}

binding uncached(const site_source& source, const std::string& why) {
  return {nullptr, where(source) + " runs uncached: " + why};
}

/// The gold linker gives a weak hidden symbol that nobody defines the address at which the image
/// begins, and not null.
bool defined(const void* symbol) {
  Dl_info image;
  return symbol != nullptr && (::dladdr(symbol, &image) == 0 || image.dli_fbase != symbol);
}

/// Empty, or why the libraries that the row reaches are not what the scan saw.
std::string library_problem(const table& image, const table_row& row) {
  for (std::uint32_t i = row.libraries_begin; i < row.libraries_end; ++i) {
    const library_identity& wanted = image.libraries[i];
    switch (compare_with_loaded(wanted.name, {wanted.digest_high, wanted.digest_low})) {
      case loaded::same:
        break;
      case loaded::different:
        return "library '" + std::string(wanted.name) + "' was rebuilt without '" + image.image +
               "'; build '" + image.image + "'";
      case loaded::absent:
        return "library '" + std::string(wanted.name) +
               "', which it reaches, is not loaded; build '" + image.image +
               "' and its libraries together";
    }
  }
  return {};
}

}  // namespace

binding bind(const site_source& source) {
  const table* const image = source.image;
  if (!defined(image))
    return uncached(source,
                    "its program or library has no table of fingerprints; call "
                    "coolcache_enable(<target>) for that target in CMakeLists.txt");
  if (image->format != table_format)
    return uncached(source,
                    "its table has another format than this version of CoolCache; build again");
  if (defined(image->changed_while_building))
    return uncached(source, "a source of '" + std::string(image->image) +
                                "' changed while it was built; build again");
  const std::string file = path_of(source.file), key = without_space(source.key_text);
  const table_row* best = nullptr;
  std::size_t longest = 0;
  bool twice = false;
  for (std::size_t i = 0; i < image->row_count; ++i) {
    const table_row& row = image->rows[i];
    const std::size_t length = match(file, row.file);
    if (length == 0 || length < longest || source.line < row.first_line ||
        source.line > row.last_line || !is_named(source, row) || without_space(row.key) != key)
      continue;
    // References of one text on one line may be one code.
    bool other = best != nullptr && !(is_reference_row(source) && same_code(*best, row));
    twice = length == longest && (twice || other);
    longest = length;
    best = &row;
  }
  if (best == nullptr)
    return uncached(source,
                    "the table of '" + std::string(image->image) +
                        "' has no row for it; build again, and if that does not help, check "
                        "that its source belongs to a target with coolcache_enable");
  if (twice)
    return uncached(source, "two rows of the table of '" + std::string(image->image) +
                                "' fit it; give the files or functions different names");
  if (best->uncacheable != nullptr) return uncached(source, best->uncacheable);
  const std::string problem = library_problem(*image, *best);
  if (!problem.empty()) return uncached(source, problem);
  return {best, {}};
}

std::string_view root_of(std::string_view file, std::string_view row_file) {
  if (!ends_with_components(file, row_file)) return {};
  return file.substr(0, file.size() - row_file.size());
}

}  // namespace coolcache::detail
