// Finds the row of an image's table that speaks for a site.
#pragma once

#include <coolcache/detail/site.hpp>
#include <string>

namespace coolcache::detail {

struct binding {
  const table_row* row = nullptr;  ///< null where the site must run uncached
  std::string problem;             ///< then: why, and what to do
};

/// By longest path match, line range, function name and key text.
binding bind(const site_source& source);

/// The project's root as the compiler spelled it: what of `file` is left of the row's path.
std::string_view root_of(std::string_view file, std::string_view row_file);

}  // namespace coolcache::detail
