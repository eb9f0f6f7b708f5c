/// \file
/// Options that wait for the next marked call of this thread.
#pragma once

#include <coolcache/options.hpp>

namespace coolcache::detail {

class pending_options {
 public:
  explicit pending_options(const options& chosen) noexcept;
  ~pending_options();
  pending_options(const pending_options&) = delete;
  pending_options& operator=(const pending_options&) = delete;

 private:
  const options* before_;
};

}  // namespace coolcache::detail
