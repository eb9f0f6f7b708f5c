// Globals by image and offset. An image is known by its build id, so that an offset is never looked
// up in another build of it; one without a build id is known to this process alone.
#include <coolcache/detail/listed_state.hpp>

#include <link.h>
#include <sys/random.h>
#include <unistd.h>
#include <cstring>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

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

std::string hex(std::string_view bytes) {
  constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (const char c : bytes) {
    text += digits[static_cast<unsigned char>(c) >> 4];
    text += digits[static_cast<unsigned char>(c) & 15];
  }
  return text;
}

const std::string& nonce() {
  static const std::string made = [] {
    char bytes[16] = {};
    if (::getrandom(bytes, sizeof bytes, 0) != sizeof bytes) {
      const pid_t process = ::getpid();
      std::memcpy(bytes, &process, sizeof process);
    }
    return "process " + hex({bytes, sizeof bytes}) + ' ';
  }();
  return made;
}

/// The description of the note that linkers write; empty if there is none.
std::string build_id(const char* at, std::size_t size) {
  constexpr std::size_t header = 12;
  const auto number = [&](std::size_t offset) {
    std::uint32_t value = 0;
    std::memcpy(&value, at + offset, sizeof value);
    return std::size_t{value};
  };
  const auto padded = [](std::size_t n) { return (n + 3) / 4 * 4; };
  while (size >= header) {
    const std::size_t name = number(0), description = number(4);
    const std::size_t start = header + padded(name), total = start + padded(description);
    if (start + description > size) break;
    if (number(8) == NT_GNU_BUILD_ID &&
        std::string_view(at + header, name) == std::string_view("GNU", 4))
      return hex({at + start, description});
    at += total;
    size -= total < size ? total : size;
  }
  return {};
}

std::string identity(const dl_phdr_info& image) {
  for (int i = 0; i < image.dlpi_phnum; ++i) {
    const ElfW(Phdr)& segment = image.dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    const std::string id =
        build_id(reinterpret_cast<const char*>(image.dlpi_addr + segment.p_vaddr), segment.p_memsz);
    if (!id.empty()) return id;
  }
  return nonce() + std::to_string(image.dlpi_addr);
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
  all.by_type[type] = reader;
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
