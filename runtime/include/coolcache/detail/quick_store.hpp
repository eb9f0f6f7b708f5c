/// \file
/// What marked sources know of a store: where its small results are.
#pragma once

namespace coolcache::detail {

struct quick_tables;
class tier_user;

/// Where small results of a store are found without a lock.
struct quick_source {
  const quick_tables* tables = nullptr;  ///< null where there are none
  const tier_user* of = nullptr;         ///< whose they are
};

/// Part of every store, and of nothing else.
class quick_store {
 public:
  /// Small results that hold whatever the time and whatever is elsewhere, and were found before. A
  /// hit there counts itself; what is not there, the store has to be asked for.
  const quick_source quick;

 protected:
  explicit quick_store(const quick_source& source) noexcept : quick(source) {}
  ~quick_store() = default;
};

}  // namespace coolcache::detail
