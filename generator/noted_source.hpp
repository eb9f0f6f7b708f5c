// The disk as one scan saw it: every question that it was asked, with the answer.
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "file_source.hpp"

namespace coolcache::scan {

struct noted_answer {
  file_status status;      // when it was asked for first
  bool is_read = false;    // its content counts, and not only what it is
  bool is_reread = false;  // twice, and gave the same
  digest content;
};

class noted_source final : public file_source {
 public:
  explicit noted_source(file_source& files) : files_(files) {}

  // Safe on several threads, as far as the source behind it is.
  file_status status(const std::string& path) override;
  bool is_link(const std::string& path) override { return files_.is_link(path); }
  std::optional<std::string> read(const std::string& path) override;
  std::optional<digest> content(const std::string& path) override;

  const std::map<std::string, noted_answer>& all() const { return all_; }
  // A file was other at the second look, or could not be read: the answers fit no one state.
  bool is_inconsistent() const { return inconsistent_; }

 private:
  void note_content(const std::string& path, const std::optional<digest>& content);

  file_source& files_;
  std::mutex noting_;
  std::map<std::string, noted_answer> all_;
  bool inconsistent_ = false;
};

}  // namespace coolcache::scan
