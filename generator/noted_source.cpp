#include "noted_source.hpp"

namespace coolcache::scan {

file_status noted_source::status(const std::string& path) {
  file_status now = files_.status(path);
  std::lock_guard lock(noting_);
  auto [entry, is_new] = all_.try_emplace(path);
  file_status& first = entry->second.status;
  if (is_new) first = now;
  if (first.exists != now.exists || first.is_directory != now.is_directory ||
      first.is_irregular != now.is_irregular)
    inconsistent_ = true;
  return now;
}

std::optional<std::string> noted_source::read(const std::string& path) {
  status(path);  // before it is read: what is written meanwhile shows at the next look
  std::optional<std::string> text = files_.read(path);
  note_content(path, text ? std::optional(digest_of(*text)) : std::nullopt);
  return text;
}

std::optional<digest> noted_source::content(const std::string& path) {
  status(path);
  std::optional<digest> out = files_.content(path);
  note_content(path, out);
  return out;
}

void noted_source::note_content(const std::string& path, const std::optional<digest>& content) {
  std::lock_guard lock(noting_);
  noted_answer& answer = all_[path];
  if (!content || (answer.is_read && answer.content != *content)) {
    inconsistent_ = true;
    return;
  }
  answer.is_reread = answer.is_read;
  answer.is_read = true;
  answer.content = *content;
}

}  // namespace coolcache::scan
