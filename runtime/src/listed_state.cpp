// Globals by image and offset. An image is known by its build id, so that an offset is never looked
// up in another build of it; one without a build id is known to this process alone.
#include <coolcache/detail/listed_state.hpp>

#include <link.h>
#include <coolcache/detail/dependencies.hpp>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <string_view>

#include "elf_notes.hpp"

namespace coolcache::detail {
namespace {

struct readers {
  std::mutex mutex;
  std::map<std::uint64_t, item_reader> by_type;  ///< GUARDED_BY(mutex)
};

readers& all_readers() {
  static readers& made = *new readers;  // static objects may be registered and asked at any time
  return made;
}

item_reader reader_of(std::uint64_t type) {
  readers& all = all_readers();
  const std::lock_guard lock(all.mutex);
  const auto found = all.by_type.find(type);
  return found == all.by_type.end() ? nullptr : found->second;
}

/// Of this process, as a process that is forked has the same variables at the same places.
const std::string& nonce() {
  static const std::string made = [] {
    std::random_device random;
    return "process " + std::to_string(random()) + ' ' + std::to_string(random()) + ' ' +
           std::to_string(random()) + ' ';
  }();
  return made;
}

/// The build id, or what no other image has.
std::string identity(const dl_phdr_info& image) {
  std::string id;
  find_note(image, [&](const elf_note& note) {
    const bool found = note.type == NT_GNU_BUILD_ID && note.owner == std::string_view("GNU", 4);
    if (found) id = note.description;
    return found;
  });
  return id.empty() ? nonce() + std::to_string(image.dlpi_addr) : id;
}

/// Whether the byte at that offset of the image may be written to.
bool holds(const dl_phdr_info& image, std::uint64_t offset) {
  bool writable = false;
  for (int i = 0; i < image.dlpi_phnum; ++i) {
    const ElfW(Phdr)& segment = image.dlpi_phdr[i];
    if (offset < segment.p_vaddr || offset >= segment.p_vaddr + segment.p_memsz) continue;
    if (segment.p_type == PT_GNU_RELRO) return false;
    writable = writable || (segment.p_type == PT_LOAD && (segment.p_flags & PF_W) != 0);
  }
  return writable;
}

/// Whether the address is in this thread's block of the image's thread-local variables.
bool is_thread_local(const dl_phdr_info& image, std::uintptr_t address) {
  const auto block = reinterpret_cast<std::uintptr_t>(image.dlpi_tls_data);
  for (int i = 0; block != 0 && i < image.dlpi_phnum; ++i) {
    const ElfW(Phdr)& segment = image.dlpi_phdr[i];
    if (segment.p_type == PT_TLS && block <= address && address < block + segment.p_memsz)
      return true;
  }
  return false;
}

/// Calls `each(image)` for all loaded images until it returns true.
template <class F>
bool find_image(F&& each) {
  const auto visit = [](dl_phdr_info* image, std::size_t, void* f) {
    return (*static_cast<F*>(f))(*image) ? 1 : 0;
  };
  return dl_iterate_phdr(visit, &each) != 0;
}

}  // namespace

void register_reader(std::uint64_t type, item_reader reader) noexcept try {
  readers& all = all_readers();
  const std::lock_guard lock(all.mutex);
  const auto [known, is_new] = all.by_type.try_emplace(type, reader);
  // Types of one name in two anonymous namespaces: which of them a variable has is not known.
  if (!is_new && known->second != reader) known->second = nullptr;
} catch (...) {
  // Out of memory: what holds such an item is computed again.
}

storage locate(const void* item, std::uint64_t type, item_reader reader, global_state& found) {
  const auto address = reinterpret_cast<std::uintptr_t>(item);
  storage where = storage::elsewhere;
  find_image([&](const dl_phdr_info& image) {
    if (is_thread_local(image, address)) return where = storage::of_thread, true;
    if (address < image.dlpi_addr || !holds(image, address - image.dlpi_addr)) return false;
    found.image = identity(image);
    found.offset = address - image.dlpi_addr;
    return where = storage::image, true;
  });
  if (where != storage::image) return where;
  found.type = type;
  found.content = reader(item);
  return where;
}

bool is_unchanged(const global_state& state) noexcept try {
  const item_reader reader = reader_of(state.type);
  const void* item = nullptr;
  if (reader == nullptr) return false;
  find_image([&](const dl_phdr_info& image) {
    if (!holds(image, state.offset) || identity(image) != state.image) return false;
    item = reinterpret_cast<const void*>(image.dlpi_addr + state.offset);
    return true;
  });
  return item != nullptr && reader(item) == state.content;
} catch (...) {
  return false;
}

}  // namespace coolcache::detail
