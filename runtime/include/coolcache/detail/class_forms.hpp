/// \file
/// Where the forms of classes that are not of namespace std stand: declared for all sources, and
/// defined in classes.hpp for those that include it. There is one definition, so sources with it
/// and sources without it can be one program: a class has one form or does not compile.
#pragma once

namespace coolcache::detail {

/// How a T is written into keys and results and read back.
template <class T>
struct class_forms;

template <class T>
concept known_class = requires {
  sizeof(class_forms<T>);
};

/// States what to include. False where it is not.
template <class T>
constexpr bool check_classes_are_known() {
  static_assert(
      known_class<T>,
      "CoolCache: core.hpp knows numbers, enumerations, what is of namespace std and, as "
      "keys, what has a coolcache_key; for this type, #include <coolcache/coolcache.hpp>");
  return known_class<T>;
}

}  // namespace coolcache::detail
