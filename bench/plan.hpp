// What a run measures: how many entries, threads and processes, and where its files go.
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

namespace coolcache::bench {

struct plan {
  bool quick = false;                 // everything small and once: does it work at all?
  std::size_t most_entries = 100000;  // of a store
  std::size_t cold_keys = 1000;       // that eight processes ask for
  std::filesystem::path directory;    // for stores and files; removed in the end

  std::vector<std::size_t> store_sizes() const {
    std::vector<std::size_t> out;
    for (std::size_t n = 1000; n <= most_entries; n *= 10) out.push_back(n);
    return out;
  }
  std::size_t large_bytes() const { return quick ? 1 << 20 : 64 << 20; }
};

}  // namespace coolcache::bench
