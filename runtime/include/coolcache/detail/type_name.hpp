/// \file
/// Names of types at compile time, which say what is of namespace std and tell types apart in keys
/// and stored results.
#pragma once

#include <cstdint>
#include <string_view>

namespace coolcache::detail {

template <class T>
consteval auto raw_type_name() {
  return __PRETTY_FUNCTION__;
}

/// As the compiler spells it. Not unique for local types and lambdas.
template <class T>
consteval std::string_view type_name() {
  constexpr std::string_view probe = raw_type_name<int>();
  constexpr auto before = probe.rfind("int");
  constexpr auto after = probe.size() - before - 3;
  const std::string_view name = raw_type_name<T>();
  return name.substr(before, name.size() - before - after);
}

template <class T>
concept of_std = type_name<T>()
.starts_with("std::");

/// FNV-1a, 64 bits.
constexpr std::uint64_t hash_of_name(std::string_view name,
                                     std::uint64_t hash = 0xcbf29ce484222325) {
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return hash;
}

}  // namespace coolcache::detail
