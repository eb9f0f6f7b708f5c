// Floors: a file for each entry, as memoizers without an index have, and appending to one file.
#include <fcntl.h>
#include <unistd.h>

#include <stdexcept>

#include "../figure.hpp"
#include "../load.hpp"
#include "floors.hpp"

namespace coolcache::bench {
namespace {

constexpr std::size_t entry_size = 4096;

class open_file {
 public:
  open_file(const std::filesystem::path& file, int flags)
      : handle_(open(file.c_str(), flags | O_CLOEXEC, 0600)) {
    if (handle_ < 0) throw std::runtime_error("cannot open " + file.string());
  }
  ~open_file() { close(handle_); }
  open_file(const open_file&) = delete;

  void write_all(const std::string& bytes) const {
    if (write(handle_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
      throw std::runtime_error("cannot write");
  }
  void read_all(std::string& bytes) const {
    if (read(handle_, bytes.data(), bytes.size()) < 0) throw std::runtime_error("cannot read");
  }
  void sync() const { fdatasync(handle_); }

 private:
  int handle_;
};

struct entry_folder {
  explicit entry_folder(const plan& plan) : directory(plan.directory / "entries") {
    std::filesystem::create_directories(directory);
  }

  std::filesystem::path file(long n) const { return directory / std::to_string(n); }

  void put(long n, bool synced) const {
    std::filesystem::path temporary = directory / "temporary";
    {
      open_file out(temporary, O_WRONLY | O_CREAT | O_TRUNC);
      out.write_all(bytes);
      if (synced) out.sync();
    }
    std::filesystem::rename(temporary, file(n));
  }

  std::filesystem::path directory;
  std::string bytes = std::string(entry_size, 'x');
};

}  // namespace

void add_entry_files(const plan& plan) {
  entry_folder folder(plan);
  constexpr long files = 1000;
  for (long n = 0; n < files; ++n) folder.put(n, false);
  add_repeated("floor/file_get", [folder, order = mixed_order(files), i = 0u,
                                  bytes = folder.bytes]() mutable {
    open_file(folder.file(order[i++ % files]), O_RDONLY).read_all(bytes);
  })->UseRealTime();
  add_repeated("floor/file_put", [folder, n = 0L]() mutable {
    folder.put(n++ % files, false);
  })->UseRealTime();
  add_repeated("floor/file_put_synced", [folder, n = 0L]() mutable {
    folder.put(n++ % files, true);
  })->UseRealTime();
  auto append = [folder](benchmark::State& state) {
    open_file file(folder.directory / "appended", O_WRONLY | O_CREAT | O_APPEND);
    std::string entry(96, 'x');
    for (auto _ : state) file.write_all(entry);
  };
  benchmark::RegisterBenchmark("floor/append", append)->UseRealTime();
}

}  // namespace coolcache::bench
