/// \file
/// Calls a type's cereal functions in whichever of cereal's forms they are written. The archives
/// here see every value that such a function passes to them, which cereal's own dispatch would not
/// let them: it is what keeps keys canonical inside of classes too.
#pragma once

#include <cereal/cereal.hpp>
#include <cstdint>
#include <utility>

namespace coolcache::detail {

template <class T>
std::uint32_t class_version() {
  return cereal::detail::Version<T>::version;
}

/// REQUIRES: cereal::traits::is_output_serializable<T, Archive>.
template <class Archive, class T>
void save_with_cereal(Archive& to, const T& value) {
  namespace traits = cereal::traits;
  using cereal::access;
  [[maybe_unused]] auto& writable = const_cast<T&>(value);  // as cereal itself calls serialize
  if constexpr (traits::has_member_save<T, Archive>::value) {
    access::member_save(to, value);
  } else if constexpr (traits::has_non_member_save<T, Archive>::value) {
    save(to, value);
  } else if constexpr (traits::has_member_serialize<T, Archive>::value) {
    access::member_serialize(to, writable);
  } else if constexpr (traits::has_non_member_serialize<T, Archive>::value) {
    serialize(to, writable);
  } else if constexpr (traits::has_member_save_minimal<T, Archive>::value) {
    to(access::member_save_minimal(to, value));
  } else if constexpr (traits::has_non_member_save_minimal<T, Archive>::value) {
    to(save_minimal(to, value));
  } else {
    const std::uint32_t version = class_version<T>();
    to(version);
    if constexpr (traits::has_member_versioned_save<T, Archive>::value) {
      access::member_save(to, value, version);
    } else if constexpr (traits::has_non_member_versioned_save<T, Archive>::value) {
      save(to, value, version);
    } else if constexpr (traits::has_member_versioned_serialize<T, Archive>::value) {
      access::member_serialize(to, writable, version);
    } else if constexpr (traits::has_non_member_versioned_serialize<T, Archive>::value) {
      serialize(to, writable, version);
    } else if constexpr (traits::has_member_versioned_save_minimal<T, Archive>::value) {
      to(access::member_save_minimal(to, value, version));
    } else {
      to(save_minimal(to, value, version));
    }
  }
}

/// What load_minimal takes.
template <class Archive, class T, bool Member, bool Versioned>
auto minimal_of(const Archive& from, const T& value) {
  if constexpr (Member && Versioned) {
    return cereal::access::member_save_minimal(from, value, 0u);
  } else if constexpr (Member) {
    return cereal::access::member_save_minimal(from, value);
  } else if constexpr (Versioned) {
    return save_minimal(from, value, 0u);
  } else {
    return save_minimal(from, value);
  }
}

/// REQUIRES: cereal::traits::is_input_serializable<T, Archive>.
template <class Archive, class T>
void load_with_cereal(Archive& from, T& value) {
  namespace traits = cereal::traits;
  using cereal::access;
  if constexpr (traits::has_member_load<T, Archive>::value) {
    access::member_load(from, value);
  } else if constexpr (traits::has_non_member_load<T, Archive>::value) {
    load(from, value);
  } else if constexpr (traits::has_member_serialize<T, Archive>::value) {
    access::member_serialize(from, value);
  } else if constexpr (traits::has_non_member_serialize<T, Archive>::value) {
    serialize(from, value);
  } else if constexpr (traits::has_member_load_minimal<T, Archive>::value) {
    decltype(minimal_of<Archive, T, true, false>(from, value)) simple{};
    from(simple);
    access::member_load_minimal(from, value, simple);
  } else if constexpr (traits::has_non_member_load_minimal<T, Archive>::value) {
    decltype(minimal_of<Archive, T, false, false>(from, value)) simple{};
    from(simple);
    load_minimal(from, value, simple);
  } else {
    std::uint32_t version = 0;
    from(version);
    load_versioned(from, value, version);
  }
}

template <class Archive, class T>
void load_versioned(Archive& from, T& value, std::uint32_t version) {
  namespace traits = cereal::traits;
  using cereal::access;
  if constexpr (traits::has_member_versioned_load<T, Archive>::value) {
    access::member_load(from, value, version);
  } else if constexpr (traits::has_non_member_versioned_load<T, Archive>::value) {
    load(from, value, version);
  } else if constexpr (traits::has_member_versioned_serialize<T, Archive>::value) {
    access::member_serialize(from, value, version);
  } else if constexpr (traits::has_non_member_versioned_serialize<T, Archive>::value) {
    serialize(from, value, version);
  } else if constexpr (traits::has_member_versioned_load_minimal<T, Archive>::value) {
    decltype(minimal_of<Archive, T, true, true>(from, value)) simple{};
    from(simple);
    access::member_load_minimal(from, value, simple, version);
  } else {
    decltype(minimal_of<Archive, T, false, true>(from, value)) simple{};
    from(simple);
    load_minimal(from, value, simple, version);
  }
}

}  // namespace coolcache::detail
