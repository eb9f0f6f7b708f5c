/// \file
/// What a type's cereal functions see while a key is made.
#pragma once

#include <cereal/cereal.hpp>
#include <coolcache/key.hpp>
#include <cstddef>
#include <cstdint>

namespace coolcache::detail {

/// Each value passed to it is encoded as any other.
class key_archive : public cereal::OutputArchive<key_archive, cereal::AllowEmptyClassElision> {
 public:
  explicit key_archive(key_writer& to) : OutputArchive(this), to_(to) {}

  /// Takes the place of cereal's own dispatch.
  template <class... T>
  void process(T&&... values) {
    (one(values), ...);
  }

 private:
  template <class T>
  void one(const T& value) {
    to_.write<true>(value);
  }
  template <class T>
  void one(const cereal::NameValuePair<T>& pair) {
    one(pair.value);
  }
  template <class T>
  void one(const cereal::SizeTag<T>& tag) {
    one(static_cast<std::uint64_t>(tag.size));
  }
  template <class T>
  void one(const cereal::BinaryData<T>& data) {
    to_.binary(data.data, static_cast<std::size_t>(data.size));
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

  key_writer& to_;
};

}  // namespace coolcache::detail
