/// \file
/// What a type's cereal functions see while a result is written or read.
#pragma once

#include <cereal/cereal.hpp>
#include <coolcache/detail/cereal_forms.hpp>
#include <coolcache/detail/result_reader.hpp>
#include <coolcache/detail/result_writer.hpp>
#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace coolcache::detail {

/// Each value passed to it is encoded as any other.
class result_output : public cereal::OutputArchive<result_output, cereal::AllowEmptyClassElision> {
 public:
  explicit result_output(result_writer& to) : OutputArchive(this), to_(to) {}

  /// Takes the place of cereal's own dispatch.
  template <class... T>
  void process(T&&... values) {
    (one(values), ...);
  }

 private:
  template <class T>
  void one(const T& value) {
    to_.write(value);
  }
  template <class T>
  void one(const cereal::NameValuePair<T>& pair) {
    one(pair.value);
  }
  template <class T>
  void one(const cereal::SizeTag<T>& tag) {
    to_.length(static_cast<std::uint64_t>(tag.size));
  }
  template <class T>
  void one(const cereal::BinaryData<T>& data) {
    to_.length(static_cast<std::uint64_t>(data.size));
    to_.bytes(data.data, static_cast<std::size_t>(data.size));
  }
  template <class T>
  void one(const cereal::DeferredData<T>& deferred) {
    one(deferred.value);
  }
  template <class T>
  void one(const cereal::base_class<T>& base) {
    one(*base.base_ptr);
  }
  template <class T>
  void one(const cereal::virtual_base_class<T>& base) {
    one(*base.base_ptr);
  }

  result_writer& to_;
};

/// Each value passed to it is decoded as any other.
class result_input : public cereal::InputArchive<result_input, cereal::AllowEmptyClassElision> {
 public:
  explicit result_input(result_reader& from) : InputArchive(this), from_(from) {}

  /// These take the place of cereal's own dispatch.
  template <class... T>
  result_input& operator()(T&&... values) {
    process(values...);
    return *this;
  }
  template <class T>
  result_input& operator&(T&& value) {
    return (*this)(value);
  }
  template <class T>
  result_input& operator>>(T&& value) {
    return (*this)(value);
  }
  template <class... T>
  void process(T&&... values) {
    (one(const_cast<std::remove_cvref_t<T>&>(values)), ...);
  }

 private:
  template <class T>
  void one(T& value) {
    value = from_.read<T>();
  }
  template <class T>
  void one(cereal::NameValuePair<T>& pair) {
    one(pair.value);
  }
  template <class T>
  void one(cereal::SizeTag<T>& tag) {
    tag.size = static_cast<std::remove_reference_t<T>>(from_.length(0));
  }
  template <class T>
  void one(cereal::BinaryData<T>& data) {
    if (from_.read<std::uint64_t>() != static_cast<std::uint64_t>(data.size))
      throw codec_error("stored binary data has another size");
    from_.bytes(data.data, static_cast<std::size_t>(data.size));
  }
  template <class T>
  void one(cereal::DeferredData<T>& deferred) {
    one(deferred.value);
  }
  template <class T>
  void one(cereal::base_class<T>& base) {
    into_base(*base.base_ptr);
  }
  template <class T>
  void one(cereal::virtual_base_class<T>& base) {
    into_base(*base.base_ptr);
  }

  template <class T>
  void into_base(T& base) {
    if constexpr (cereal::traits::is_input_serializable<T, result_input>::value) {
      load_with_cereal(*this, base);
    } else {
      base = from_.read<T>();
    }
  }

  result_reader& from_;
};

}  // namespace coolcache::detail
