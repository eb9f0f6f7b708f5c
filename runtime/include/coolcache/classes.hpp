/// \file
/// Classes of the user's own as keys and results: those with cereal functions, and plain
/// aggregates. Beside core.hpp, which does not know them, this is what coolcache.hpp adds.
#pragma once

#include <coolcache/codec.hpp>
#include <coolcache/detail/aggregate.hpp>
#include <coolcache/detail/cereal_forms.hpp>
#include <coolcache/detail/key_archive.hpp>
#include <coolcache/detail/own_forms.hpp>
#include <coolcache/detail/result_archives.hpp>
#include <coolcache/key.hpp>
#include <cstdint>
#include <memory>
#include <type_traits>
#include <utility>

namespace coolcache::detail {

/// REQUIRES: Holder is a result_writer or a result_reader. One archive serves it for its life, as
/// making one takes longer than most classes do.
template <class Archive, class Holder>
Archive& archive_of(Holder& holder, held_archive& made) {
  return made.get<Archive>(holder);
}

template <class T>
struct class_forms {
  static void write_key(key_writer& to, const T& value);
  static void write_result(result_writer& to, const T& value);
  static T read_result(result_reader& from);
  /// Of a type's name and size, with those of its fields, fields' fields and so on.
  static constexpr std::uint64_t type_hash(std::uint64_t hash);
};

template <class T>
void class_forms<T>::write_key(key_writer& to, const T& value) {
  if constexpr (cereal::traits::is_output_serializable<T, key_archive>::value) {
    check_form_is_own<T, key_archive>();
    to.to_.tag('k');
    to.to_.raw(hash_of_name(type_name<T>()));
    key_archive archive(to);
    save_with_cereal(archive, value);
    to.to_.tag('.');
  } else if constexpr (plain_aggregate<T>) {
    if constexpr (check_aggregate<T>()) {
      to.to_.tag('a');
      to.to_.raw(hash_of_name(type_name<T>()));
      to.to_.length(field_count<T>);
      for_each_field(value, [&](const auto& field) { to.write(field); });
    }
  } else {
    to.refuse<T>();
  }
}

template <class T>
void class_forms<T>::write_result(result_writer& to, const T& value) {
  if constexpr (cereal::traits::is_output_serializable<T, result_output>::value) {
    check_form_is_own<T, result_output>();
    save_with_cereal(archive_of<result_output>(to, to.archive_), value);
  } else if constexpr (plain_aggregate<T>) {
    if constexpr (check_aggregate<T>())
      for_each_field(value, [&](const auto& field) { to.write(field); });
  } else {
    static_assert(always_false<T>,
                  "CoolCache: a result of this type cannot be stored; make it a plain aggregate or "
                  "give it a cereal serialize function");
  }
}

template <class T>
T class_forms<T>::read_result(result_reader& from) {
  if constexpr (cereal::traits::is_input_serializable<T, result_input>::value) {
    std::unique_ptr<T> value(cereal::access::construct<T>());
    load_with_cereal(archive_of<result_input>(from, from.archive_), *value);
    return std::move(*value);
  } else if constexpr (plain_aggregate<T>) {
    if constexpr (check_aggregate<T>()) {
      return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return T{from.read<std::remove_cv_t<field_type<T, I>>>()...};
      }
      (std::make_index_sequence<field_count<T>>());
    }
  } else {
    static_assert(always_false<T>,
                  "CoolCache: a result of this type cannot be stored; make it a plain aggregate or "
                  "give it a cereal serialize function");
  }
}

template <class T>
constexpr std::uint64_t class_forms<T>::type_hash(std::uint64_t hash) {
  if constexpr (plain_aggregate<T> &&
                !cereal::traits::is_output_serializable<T, result_output>::value) {
    if constexpr (check_aggregate<T>()) {
      [&]<std::size_t... I>(std::index_sequence<I...>) {
        ((hash = type_hash_from<std::remove_cv_t<field_type<T, I>>>(hash)), ...);
      }
      (std::make_index_sequence<field_count<T>>());
    }
  }
  return hash;
}

}  // namespace coolcache::detail
