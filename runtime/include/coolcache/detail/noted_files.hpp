/// \file
/// The files that a key was made of.
#pragma once

namespace coolcache::detail {

struct dependencies;

/// Nothing, and a pointer to it, where there are none: as in most keys.
class noted_files {
 public:
  noted_files() noexcept = default;
  noted_files(const noted_files&) = delete;
  noted_files& operator=(const noted_files&) = delete;
  ~noted_files() { forget(); }

  bool empty() const noexcept { return held_ == nullptr; }
  /// Made when it is first asked for.
  dependencies& held();
  void forget() noexcept {
    if (held_ != nullptr) destroy();
  }

 private:
  void destroy() noexcept;

  dependencies* held_ = nullptr;
};

}  // namespace coolcache::detail
