/// \file
/// What CACHE_REF makes: a function that can be a key, since the table of fingerprints says what
/// its code is.
#pragma once

#include <coolcache/detail/key_error.hpp>
#include <coolcache/detail/kinds.hpp>
#include <coolcache/detail/site.hpp>
#include <coolcache/detail/type_name.hpp>
#include <coolcache/hasher.hpp>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

namespace coolcache::detail {

/// One CACHE_REF, bound once. Immutable, so it may be shared by threads.
class reference_site {
 public:
  explicit reference_site(const site_source& source);

  /// Null where the table does not know the code; then `problem` says why, and what to do.
  const table_row* row() const { return row_; }
  const std::string& problem() const { return problem_; }

 private:
  const table_row* row_;
  std::string problem_;
};

/// Calls `Operand`. Copies are equal, and cost a pointer.
template <auto Operand>
class reference {
 public:
  explicit reference(const reference_site& where) : where_(&where) {}

  template <class... Arguments>
  requires std::is_invocable_v<const decltype(Operand)&, Arguments...>
  decltype(auto) operator()(Arguments&&... arguments) const {
    // std::invoke, without its header
    return std::apply(Operand, std::forward_as_tuple(std::forward<Arguments>(arguments)...));
  }

  const reference_site& where() const { return *where_; }

 private:
  const reference_site* where_;
};

template <class T>
inline constexpr bool is_reference = false;
template <auto Operand>
inline constexpr bool is_reference<reference<Operand>> = true;

/// By its code. What it is called tells overloads and instantiations apart.
template <auto Operand>
void write_reference(hasher& to, const reference<Operand>& value) {
  const table_row* row = value.where().row();
  if (row == nullptr) throw key_error(value.where().problem());
  to.tag('F');
  to.raw(row->fingerprint_high);
  to.raw(row->fingerprint_low);
  to.raw(hash_of_name(type_name<reference<Operand>>()));
  to.raw(hash_of_name(type_name<decltype(Operand)>()));
}

/// Checks an operand by its expression's type and value category, and refers to it.
template <class Expression>
class reference_to {
  using type = std::remove_cvref_t<Expression>;
  static constexpr bool is_function_pointer =
      std::is_pointer_v<type> && std::is_function_v<std::remove_pointer_t<type>>;
  static constexpr bool is_variable = std::is_lvalue_reference_v<Expression> &&
                                      !std::is_const_v<std::remove_reference_t<Expression>>;

  static_assert(std::is_function_v<type> || is_function_pointer || std::is_member_pointer_v<type> ||
                    std::is_class_v<type>,
                "CoolCache: CACHE_REF takes a function, a pointer to a member, or a lambda without "
                "captures; list any other value as a key item");
  static_assert(std::is_function_v<type> || std::is_class_v<type> || !is_variable,
                "CoolCache: CACHE_REF of a variable, which may hold another function at the next "
                "call; name the function itself");
  static_assert(!std::is_class_v<type> || std::is_empty_v<type>,
                "CoolCache: CACHE_REF of a lambda with captures, or of another object with state, "
                "which the code does not tell; pass what it holds as key items of their own");

 public:
  /// `Here` is a type of its own for each place in the text. Hidden, so that no image takes the
  /// site of another, whose table speaks for other code.
  template <auto Operand, class Here>
  [[gnu::visibility("hidden")]] static reference<Operand> refer(const site_source& source, Here) {
    static const reference_site where(source);
    return reference<Operand>(where);
  }
};

}  // namespace coolcache::detail

/// A function as an argument of a marked one: `integrate(CACHE_REF(square), 0., 1.)`. The result
/// can be called like `square`, and listed as a key, where it stands for the code of `square` and
/// of all that it reaches. The operand is known when this is compiled: a function, a static member,
/// one of several overloads by a cast, a pointer to a member, a lambda without captures.
#define CACHE_REF(...)                                                                           \
  ::coolcache::detail::reference_to<decltype((__VA_ARGS__))>::template refer<(__VA_ARGS__)>(     \
      ::coolcache::detail::site_source{__FILE__, __LINE__, "CACHE_REF", "", __BASE_FILE__,       \
                                       "CACHE_REF(" #__VA_ARGS__ ")", &::coolcache_image_table}, \
      [] {})
