// What earlier scans made of sources, on disk: a file that has not changed is not parsed again.
//
//   <file>   ::= <magic> <digest of the program that wrote it> <record>*
//   <record> ::= <size of bytes> <digest of the source> <checksum of all else> <bytes of encode()>
//
// Each program reads its own alone, so nothing has to be told apart that another build of it, or
// another version, would do in another way. Records are appended; a file of which most is of no use
// any more is written anew. Two scans may do that at once: what one of them has written is then
// parsed again, or there are two equal records. A record that is not whole ends what can be used.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "declaration.hpp"

namespace coolcache::scan {

class kept_parses {
 public:
  // In a file of that directory; nothing is kept where it is empty or cannot be written.
  // Of more than `most_bytes`, half is kept when it is written anew.
  explicit kept_parses(const std::string& directory, std::uint64_t most_bytes = 1 << 30);
  ~kept_parses();
  kept_parses(const kept_parses&) = delete;

  // What a source with that content was parsed to. Safe on several threads.
  std::optional<file_summary> find(const digest& content);
  // Likewise. Costs no memory once it returns.
  void keep(const digest& content, const file_summary& summary);

  // Once all has been asked for and kept. Never fails: what cannot be written is parsed again.
  void commit();

 private:
  struct record {
    std::uint64_t at = 0;  // of its bytes, in the file
    std::uint64_t size = 0;
    std::uint64_t checksum = 0;
    std::atomic<bool> is_used = false;
    std::atomic<bool> is_bad = false;
  };
  struct content_hash {
    std::size_t operator()(const digest& d) const { return static_cast<std::size_t>(d.low); }
  };
  class descriptor;

  void read_headers();
  std::uint64_t read_records(std::uint64_t at);
  bool start();
  bool start_empty();
  bool begin_temporary();
  bool is_worth_keeping(const record& r) const;
  bool copy_records();

  std::string path_, temporary_;
  std::uint64_t most_bytes_;
  digest program_;
  std::unique_ptr<descriptor> in_, out_;
  std::unordered_map<digest, record, content_hash> records_;
  bool is_whole_ = false;   // nothing stands in the file behind the records
  std::uint64_t size_ = 0;  // of the file when it was opened
  std::mutex writing_;
  std::atomic<bool> failed_ = false;
};

}  // namespace coolcache::scan
