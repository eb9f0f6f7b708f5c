// The table of one image, compiled from the header that coolcache-scan wrote for it. Every image of
// a project compiles this file once, with its own coolcache_fingerprints.hpp on the include path
// and COOLCACHE_DEFAULT_DIR defined.
#include <coolcache_fingerprints.hpp>

namespace generated = coolcache::generated;

// The link step defines this symbol when a scanned file changed since the scan.
extern "C" [[gnu::weak, gnu::visibility("hidden")]] const char coolcache_changed_while_building;

extern "C" [[gnu::visibility("hidden"),
             gnu::used]] const coolcache::detail::table coolcache_image_table = {
    coolcache::detail::table_format,
    generated::image,
    COOLCACHE_DEFAULT_DIR,
    generated::rows,
    generated::row_count,
    generated::libraries,
    &coolcache_changed_while_building,
};

// The image's identity, readable by other images of the process through its program headers: an
// ELF note of owner "CoolCache", as described in docs/storage_format.md.
namespace {

constexpr unsigned note_name_size = sizeof "CoolCache";

struct note {
  std::uint32_t name_size, description_size, type;
  char name[(note_name_size + 3) / 4 * 4];
  std::uint32_t format;
  std::uint32_t digest[4];  // high and low, each the lower half first
  char image[(sizeof generated::image + 3) / 4 * 4];
};

constexpr note make_note() {
  note n = {};
  n.name_size = note_name_size;
  n.description_size = sizeof(note) - 3 * sizeof(std::uint32_t) - sizeof n.name;
  n.type = 1;
  constexpr char owner[] = "CoolCache";
  for (unsigned i = 0; i < sizeof owner; ++i) n.name[i] = owner[i];
  n.format = coolcache::detail::table_format;
  n.digest[0] = static_cast<std::uint32_t>(generated::digest_high);
  n.digest[1] = static_cast<std::uint32_t>(generated::digest_high >> 32);
  n.digest[2] = static_cast<std::uint32_t>(generated::digest_low);
  n.digest[3] = static_cast<std::uint32_t>(generated::digest_low >> 32);
  for (unsigned i = 0; i < sizeof generated::image; ++i) n.image[i] = generated::image[i];
  return n;
}

// A section whose name begins with ".note" is of type SHT_NOTE and is never garbage-collected.
[[gnu::section(".note.coolcache"), gnu::used, gnu::aligned(4)]] const note identity = make_note();

}  // namespace
