/// \file
/// Options that wait for the next marked call of this thread.
#pragma once

#include <coolcache/options.hpp>
#include <optional>

namespace coolcache::detail {

/// Fields of `over` that differ from their default win.
options merge_options(const options& under, const options& over);

class pending_options {
 public:
  /// Beside those that wait already, over which `chosen` wins.
  explicit pending_options(const options& chosen);
  ~pending_options();
  pending_options(const pending_options&) = delete;
  pending_options& operator=(const pending_options&) = delete;

 private:
  const options* before_;
  std::optional<options> both_;
};

}  // namespace coolcache::detail
