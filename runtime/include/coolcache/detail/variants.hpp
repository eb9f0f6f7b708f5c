/// \file
/// std::variant without its header. A source that has one has included that.
#pragma once

#include <cstddef>
#include <tuple>

namespace coolcache::detail {

template <class>
inline constexpr std::size_t alternative_count = 0;
template <template <class...> class Variant, class... Each>
inline constexpr std::size_t alternative_count<Variant<Each...>> = sizeof...(Each);

template <std::size_t I, class>
struct alternative_of;
template <std::size_t I, template <class...> class Variant, class... Each>
struct alternative_of<I, Variant<Each...>> {
  using type = std::tuple_element_t<I, std::tuple<Each...>>;
};

/// A name for what is looked up below: any other in front of it could be no function.
template <std::size_t>
void get_if() = delete;

/// Calls `visitor` with what the variant holds, which is alternative `I` or a later one. Of what
/// argument-dependent lookup finds, std::get_if takes a pointer to a variant most exactly.
/// REQUIRES: it is not valueless.
template <std::size_t I = 0, class T, class Visitor>
void visit_alternative(const T& value, const Visitor& visitor) {
  if constexpr (I < alternative_count<T>) {
    if (const auto* held = get_if<I>(&value)) return visitor(*held);
    visit_alternative<I + 1>(value, visitor);
  }
}

}  // namespace coolcache::detail
