/// \file
/// The items of a marker's key list: a name, for people, and a reference to a value.
#pragma once

#include <coolcache/detail/checks.hpp>
#include <cstring>
#include <type_traits>

namespace coolcache::detail {

/// An identifier. `Declared` is how the name was declared, so that a reference to a polymorphic
/// object, whose dynamic type is not in the bytes, can be told from a value.
template <class Declared>
class item {
 public:
  using type = std::remove_cvref_t<Declared>;

  constexpr item(const char* as, const type& of) : name(as), value(of) {
    check_key_item<Declared>();
  }

  const char* name;
  const type& value;
};

/// A value that CACHE_ITEM named. It links itself into a list of this thread while the marker that
/// it belongs to exists, where the body's capture finds it: so the expression is evaluated once.
class linked_item {
 public:
  linked_item(const linked_item&) = delete;
  linked_item& operator=(const linked_item&) = delete;

  /// The innermost item of this name. REQUIRES that there is one.
  static const void* find(const char* name) {
    const linked_item* at = newest_;
    while (std::strcmp(at->name_, name) != 0) at = at->older_;
    return at->value_;
  }

 protected:
  linked_item(const char* as, const void* of) : name_(as), value_(of), older_(newest_) {
    newest_ = this;
  }
  ~linked_item() { newest_ = older_; }

 private:
  const char* name_;
  const void* value_;
  const linked_item* older_;
  static inline thread_local const linked_item* newest_ = nullptr;
};

template <class Declared>
class named_item : public item<Declared>, private linked_item {
 public:
  using typename item<Declared>::type;

  named_item(const char* as, const type& of)
      : item<Declared>(as, of), linked_item(as, &reinterpret_cast<const char&>(of)) {}
};

template <class Declared>
const std::remove_cvref_t<Declared>& value_of_item(const char* name) {
  return *static_cast<const std::remove_cvref_t<Declared>*>(linked_item::find(name));
}

}  // namespace coolcache::detail
