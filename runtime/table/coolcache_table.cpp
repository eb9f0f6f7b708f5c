// The table of one image, compiled from the header that coolcache-scan wrote for it. Every image of
// a project compiles this file once, with its own coolcache_fingerprints.hpp on the include path
// and COOLCACHE_DEFAULT_DIR defined.
#include <coolcache_fingerprints.hpp>

namespace generated = coolcache::generated;

// The link step defines this symbol when a scanned file changed since the scan.
extern "C" [[gnu::weak, gnu::visibility("hidden")]] const char coolcache_changed_while_building;

extern "C" [[gnu::visibility("hidden"), gnu::used]] const coolcache::detail::table
    coolcache_image_table = {
        coolcache::detail::table_format, generated::image,     COOLCACHE_DEFAULT_DIR,
        generated::rows,                 generated::row_count, generated::libraries,
        &coolcache_changed_while_building,
};

// The image's identity, readable by other images of the process through its program headers: an
// ELF note of owner "CoolCache", as described in docs/storage_format.md.
