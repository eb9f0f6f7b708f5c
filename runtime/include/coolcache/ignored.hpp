/// \file
/// `coolcache::ignored{x}`: visible in the body, not in the key.
#pragma once

namespace coolcache {

/// Refers to `x`, which must live as long as this does. For what cannot change the result: a
/// logger, a thread count, a progress callback.
template <class T>
class ignored {
 public:
  explicit ignored(T& value) : value_(&value) {}

  /// The object itself, writable unless T is const.
  T& get() const { return *value_; }

 private:
  T* value_;
};

template <class T>
ignored(T&) -> ignored<T>;

}  // namespace coolcache
