/// \file
/// Arguments as a person reads them: `steps=10, dt=0.1`. For the verbose line and for
/// `coolcache list`; never part of a key.
#pragma once

#include <coolcache/detail/checks.hpp>
#include <coolcache/detail/kinds.hpp>
#include <coolcache/detail/reference.hpp>
#include <coolcache/detail/variants.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace coolcache {

class file;

namespace detail {

/// Appends to a text that stops at a limit, cut with "...".
class describer {
 public:
  static constexpr std::size_t limit = 100;

  template <class T>
  void named(const char* name, const T& value) {
    if (!text_.empty()) text_ += ", ";
    text_ += name;
    text_ += '=';
    one(value);
  }

  bool full() const { return text_.size() >= limit; }
  std::string finish() &&;

 private:
  void number(std::int64_t value);
  void number(std::uint64_t value);
  void number(double value);
  void quoted(std::string_view value);

  template <class T>
  void one(const T& value);
  template <class T>
  void range(const T& value);

  std::string text_;
};

template <class T>
void describer::one(const T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    text_ += value ? "true" : "false";
  } else if constexpr (std::is_same_v<T, char>) {
    quoted({&value, 1});
  } else if constexpr (std::is_floating_point_v<T>) {
    number(static_cast<double>(value));
  } else if constexpr (std::is_integral_v<T> && std::is_signed_v<T>) {
    number(static_cast<std::int64_t>(value));
  } else if constexpr (std::is_integral_v<T>) {
    number(static_cast<std::uint64_t>(value));
  } else if constexpr (std::is_enum_v<T>) {
    one(static_cast<std::underlying_type_t<T>>(value));
  } else if constexpr (is_reference<T>) {
    if (value.where().row() != nullptr) text_ += value.where().row()->function;
  } else if constexpr (std::is_same_v<T, file>) {
    quoted(value.path().native());
  } else if constexpr (path_like<T>) {
    quoted(value.native());
  } else if constexpr (string_like<T>) {
    if constexpr (sizeof(typename T::value_type) == 1) {
      quoted({reinterpret_cast<const char*>(value.data()), value.size()});
    } else {
      text_ += "...";
    }
  } else if constexpr (sequence_like<T> || span_like<T> || unordered_like<T>) {
    range(value);
  } else if constexpr (tuple_like<T>) {
    text_ += '(';
    const char* separator = "";
    std::apply(
        [&](const auto&... each) { ((text_ += separator, separator = ", ", one(each)), ...); },
        value);
    text_ += ')';
  } else if constexpr (optional_like<T>) {
    if (value.has_value()) {
      one(*value);
    } else {
      text_ += "none";
    }
  } else if constexpr (variant_like<T>) {
    if (!value.valueless_by_exception())
      visit_alternative(value, [&](const auto& held) { one(held); });
  } else if constexpr (duration_like<T>) {
    one(value.count());
  } else {
    text_ += "...";
  }
}

template <class T>
void describer::range(const T& value) {
  text_ += '[';
  const char* separator = "";
  for (auto&& each : value) {
    text_ += separator;
    if (full()) break;
    separator = ", ";
    one(static_cast<const std::remove_cv_t<typename T::value_type>&>(each));
  }
  text_ += ']';
}

/// The items of a marker, without those of `ignored`.
template <class Items>
std::string describe(const Items& items) {
  describer text;
  const auto add = [&](const auto& each) {
    if constexpr (!is_ignored<typename std::remove_cvref_t<decltype(each)>::type>)
      text.named(each.name, each.value);
  };
  std::apply([&](const auto&... each) { (add(each), ...); }, items);
  return std::move(text).finish();
}

}  // namespace detail
}  // namespace coolcache
