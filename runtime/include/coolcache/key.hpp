/// \file
/// Keys: a canonical encoding of values, fed to a hash. Each value is tagged with its kind and
/// anything of variable size is prefixed with its length, so that no two different lists of
/// arguments are one sequence of bytes. Tests hold golden digests of it: a change here is a
/// decision, and raises `key_format`.
#pragma once

#include <coolcache/detail/checks.hpp>
#include <coolcache/detail/class_forms.hpp>
#include <coolcache/detail/key_error.hpp>
#include <coolcache/detail/kinds.hpp>
#include <coolcache/detail/noted_files.hpp>
#include <coolcache/detail/reference.hpp>
#include <coolcache/detail/type_name.hpp>
#include <coolcache/detail/variants.hpp>
#include <coolcache/hasher.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace coolcache {

class file;

namespace detail {

/// Raised when the encoding of any value changes.
inline constexpr std::uint32_t key_format = 2;

/// Through how many smart pointers a value may be reached; a cycle of them ends here.
inline constexpr int max_pointer_depth = 2000;

/// Writes what is in the file now, and adds it to `files`. Throws key_error where it cannot be
/// read.
void write_content(hasher& to, noted_files& files, const file& value);

/// The digests of elements that are in no order of their own.
class unordered_digests {
 public:
  unordered_digests();
  unordered_digests(const unordered_digests&) = delete;
  unordered_digests& operator=(const unordered_digests&) = delete;
  ~unordered_digests();

  void add(const hasher& element);
  /// In the order of their values. Nothing is added afterwards.
  void write(hasher& to);

 private:
  struct list;
  list* list_;
};

class key_writer {
 public:
  /// Files met on the way are added to `files`. Both must outlive this.
  key_writer(hasher& to, noted_files& files) : to_(to), files_(files) {}

  template <class T>
  void item(const T& value) {
    write(value);
  }

  /// `InClass` is true inside of a class's own cereal function, which answers for what its smart
  /// pointers point to.
  template <bool InClass = false, class T>
  void write(const T& value);

  /// For cereal's wrappers, which carry bytes without a type.
  void binary(const void* data, std::size_t size) {
    to_.tag('B');
    to_.text({static_cast<const char*>(data), size});
  }

 private:
  template <class T>
  friend struct class_forms;

  template <class T>
  void arithmetic_type();
  template <class T>
  void arithmetic(T value);
  template <bool InClass, class T>
  void of_namespace_std(const T& value);
  template <bool InClass, class T>
  void wrapper(const T& value);
  template <class T>
  void scalar_of_std(const T& value);
  template <bool InClass, class T>
  void sequence(const T& value);
  template <bool InClass, class T>
  void unordered(const T& value);
  template <bool InClass, class T>
  void pointer(const T& value);
  template <class T>
  void bits(const T& value);
  template <class T>
  void of_user(const T& value);
  template <class T>
  void refuse();

  /// Elements in no order of their own: the digests of all, sorted.
  template <bool InClass, class Range>
  void sorted_digests(const Range& elements);

  hasher& to_;
  noted_files& files_;
  int depth_ = 0;
};

template <class T>
constexpr char arithmetic_kind();

template <bool InClass, class T>
void key_writer::write(const T& value) {
  if constexpr (is_reference<T>) {
    write_reference(to_, value);
  } else if constexpr (has_coolcache_key<T>) {
    to_.tag('K');
    to_.raw(hash_of_name(type_name<T>()));
    write(coolcache_key(value));
  } else if constexpr (std::is_same_v<T, file>) {
    write_content(to_, files_, value);
  } else if constexpr (is_ignored<T>) {
    to_.tag('I');
  } else if constexpr (std::is_arithmetic_v<T>) {
    if constexpr (is_x87<T>) {
      arithmetic_type<T>();
      arithmetic(value);
    } else {
      to_.tagged(arithmetic_kind<T>(), value);
    }
  } else if constexpr (std::is_enum_v<T>) {
    to_.tag('e');
    to_.raw(hash_of_name(type_name<T>()));
    arithmetic(static_cast<std::underlying_type_t<T>>(value));
  } else if constexpr (of_std<T>) {
    of_namespace_std<InClass>(value);
  } else {
    of_user(value);
  }
}

template <class T>
constexpr char arithmetic_kind() {
  if constexpr (std::is_same_v<T, bool>) return 'b';
  if constexpr (std::is_floating_point_v<T>) return 'f';
  if constexpr (character<T>)
    return std::is_same_v<T, char> ? 'c' : std::is_same_v<T, wchar_t> ? 'w' : 'j';
  return std::is_signed_v<T> ? 'i' : 'u';
}

/// Kind and size: `1`, `1u`, `1.0` and `true` differ.
template <class T>
void key_writer::arithmetic_type() {
  to_.tag(arithmetic_kind<T>());
  to_.tag(static_cast<char>(sizeof(T)));
}

/// Bytes of the value, without the padding that x87's long double has.
template <class T>
void key_writer::arithmetic(T value) {
  to_.bytes(&value, is_x87<T> ? 10 : sizeof(T));
}

template <bool InClass, class T>
void key_writer::of_namespace_std(const T& value) {
  if constexpr (path_like<T>) {
    to_.tag('h');
    to_.text(value.native());
  } else if constexpr (string_like<T>) {
    to_.tag('s');
    arithmetic_type<typename T::value_type>();
    to_.length(value.size());
    to_.bytes(value.data(), value.size() * sizeof(typename T::value_type));
  } else if constexpr (span_like<T>) {
    static_assert(InClass || std::is_const_v<typename T::element_type>,
                  "CoolCache: a key item is a std::span of non-const, through which the body could "
                  "write; use std::span<const T>");
    sequence<InClass>(value);
  } else if constexpr (unordered_like<T>) {
    unordered<InClass>(value);
  } else if constexpr (sequence_like<T>) {
    sequence<InClass>(value);
  } else {
    wrapper<InClass>(value);
  }
}

/// What holds others but is no range.
template <bool InClass, class T>
void key_writer::wrapper(const T& value) {
  if constexpr (tuple_like<T>) {
    to_.tag('t');
    to_.length(std::tuple_size_v<T>);
    std::apply([&](const auto&... each) { (write<InClass>(each), ...); }, value);
  } else if constexpr (variant_like<T>) {
    to_.tag('v');
    to_.length(value.index());
    if (!value.valueless_by_exception())
      visit_alternative(value, [&](const auto& held) { write<InClass>(held); });
  } else if constexpr (optional_like<T>) {
    to_.tag(value.has_value() ? 'o' : 'n');
    if (value.has_value()) write<InClass>(*value);
  } else if constexpr (smart_pointer_like<T>) {
    pointer<InClass>(value);
  } else if constexpr (priority_queue_like<T>) {
    to_.tag('m');
    sorted_digests<InClass>(adaptor_access<T>::container(value));
  } else if constexpr (adaptor_like<T>) {
    sequence<InClass>(adaptor_access<T>::container(value));
  } else {
    scalar_of_std(value);
  }
}

template <class T>
void key_writer::scalar_of_std(const T& value) {
  if constexpr (duration_like<T>) {
    to_.tag('d');
    to_.raw(static_cast<std::int64_t>(T::period::num));
    to_.raw(static_cast<std::int64_t>(T::period::den));
    write(value.count());
  } else if constexpr (time_point_like<T>) {
    to_.tag('T');
    write(value.time_since_epoch());
  } else if constexpr (complex_like<T>) {
    to_.tag('z');
    write(value.real());
    write(value.imag());
  } else if constexpr (bitset_like<T>) {
    bits(value);
  } else if constexpr (empty_of_std<T>) {
    to_.tag('E');
  } else if constexpr (calendar_like<T>) {
    to_.tag('C');
    to_.text({reinterpret_cast<const char*>(&value), sizeof value});
  } else if constexpr (padded_calendar_like<T>) {
    to_.tag('Y');
    write(value.year());
    write(value.month());
    if constexpr (requires { value.weekday_indexed(); }) write(value.weekday_indexed());
  } else if constexpr (time_of_day_like<T>) {
    to_.tag('H');
    write(value.to_duration());
  } else {
    refuse<T>();
  }
}

template <bool InClass, class T>
void key_writer::sequence(const T& value) {
  using element = typename T::value_type;
  if constexpr (bulk_range<T>) {
    to_.tag('Q');
    arithmetic_type<std::remove_cv_t<element>>();
    const auto count = static_cast<std::size_t>(std::ranges::size(value));
    to_.length(count);
    to_.bytes(std::ranges::data(value), count * sizeof(element));
  } else {
    to_.tag('q');
    std::uint64_t count = 0;
    for (auto at = std::begin(value); at != std::end(value); ++at) ++count;
    to_.length(count);
    for (auto&& each : value) write<InClass>(static_cast<const std::remove_cv_t<element>&>(each));
  }
}

template <bool InClass, class T>
void key_writer::unordered(const T& value) {
  to_.tag('m');
  sorted_digests<InClass>(value);
}

template <bool InClass, class Range>
void key_writer::sorted_digests(const Range& elements) {
  unordered_digests digests;
  for (const auto& each : elements) {
    hasher part;
    key_writer writer(part, files_);
    writer.depth_ = depth_;
    writer.template write<InClass>(each);
    digests.add(part);
  }
  digests.write(to_);
}

/// By content.
template <bool InClass, class T>
void key_writer::pointer(const T& value) {
  using element = typename T::element_type;
  static_assert(
      !std::is_array_v<element> && !requires { value[0]; },
      "CoolCache: a smart pointer to an array does not know its length; use std::vector");
  static_assert(InClass || std::is_const_v<element>,
                "CoolCache: a key item is a smart pointer to non-const, through which the body "
                "could write; use a pointer to const, or list what it points to with CACHE_ITEM");
  static_assert(!std::is_void_v<element>,
                "CoolCache: a smart pointer to void does not say what it points to; use a pointer "
                "to const T");
  static_assert(!std::is_polymorphic_v<element> || std::is_final_v<element> ||
                    has_coolcache_key<std::remove_cv_t<element>>,
                "CoolCache: a smart pointer to a polymorphic type does not say the dynamic type; "
                "use std::variant, or define coolcache_key(const T&)");
  to_.tag(value ? 'p' : 'n');
  if (!value) return;
  if (++depth_ > max_pointer_depth)
    throw key_error("pointers are nested too deeply, or in a cycle");
  if constexpr (!std::is_void_v<element>)
    write<InClass>(static_cast<const std::remove_cv_t<element>&>(*value));
  --depth_;
}

template <class T>
void key_writer::bits(const T& value) {
  to_.tag('x');
  to_.length(value.size());
  for (std::size_t at = 0; at < value.size(); at += 8) {
    unsigned byte = 0;
    for (std::size_t bit = at; bit < value.size() && bit < at + 8; ++bit)
      byte |= static_cast<unsigned>(value[bit]) << (bit - at);
    to_.raw(static_cast<unsigned char>(byte));
  }
}

/// A class that is not of namespace std.
template <class T>
void key_writer::of_user(const T& value) {
  if constexpr (std::is_pointer_v<T> || std::is_array_v<T> || function_like<T>) {
    refuse<T>();
  } else if constexpr (check_classes_are_known<T>()) {
    class_forms<T>::write_key(*this, value);
  }
}

template <class T>
void key_writer::refuse() {
  if constexpr (function_like<T>) {
    static_assert(always_false<T>,
                  "CoolCache: a function or lambda cannot be a key, since its address says nothing "
                  "of what it does; list the values that it captures, or make it a template "
                  "argument");
  } else if constexpr (std::is_pointer_v<T> &&
                       character<std::remove_cv_t<std::remove_pointer_t<T>>>) {
    static_assert(always_false<T>,
                  "CoolCache: a raw pointer cannot be a key; use std::string_view for text");
  } else if constexpr (std::is_pointer_v<T>) {
    static_assert(always_false<T>,
                  "CoolCache: a raw pointer cannot be a key; list what it points to with "
                  "CACHE_ITEM(name, *pointer), or use std::span<const T>");
  } else if constexpr (std::is_array_v<T>) {
    static_assert(always_false<T>,
                  "CoolCache: a C array cannot be a key; use std::array, std::span<const T> or "
                  "std::string_view");
  } else if constexpr (reference_wrapper_like<T>) {
    static_assert(always_false<T>,
                  "CoolCache: a std::reference_wrapper cannot be a key, since the body could write "
                  "through it; list what it refers to with CACHE_ITEM(name, wrapper.get())");
  } else if constexpr (iterator_like<T>) {
    static_assert(
        always_false<T>,
        "CoolCache: an iterator cannot be a key; list the range, or a std::span<const T>");
  } else {
    static_assert(always_false<T>,
                  "CoolCache: this type cannot be a key; make it a plain aggregate, give it a "
                  "cereal serialize function, define coolcache_key(const T&), or wrap what cannot "
                  "change the result in coolcache::ignored");
  }
}

}  // namespace detail
}  // namespace coolcache
