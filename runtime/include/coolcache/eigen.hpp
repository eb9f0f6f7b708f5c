/// \file
/// Eigen's matrices, arrays, sparse matrices, quaternions and transforms as key items and results.
/// Include it beside coolcache.hpp where they are used. A view (Map, Ref, Block) or an expression
/// is none of them: name its value first, `Eigen::MatrixXd m = a * b`.
#pragma once

#include <Eigen/Geometry>
#include <Eigen/SparseCore>
#include <cereal/cereal.hpp>
#include <complex>
#include <cstdint>
#include <stdexcept>
#include <type_traits>

namespace coolcache::detail {

/// Whether equal values have equal bytes, with none left over.
template <class T>
inline constexpr bool has_plain_bytes =
    (std::is_arithmetic_v<T> && !std::is_same_v<T, long double>) || std::is_enum_v<T>;
template <class T>
inline constexpr bool has_plain_bytes<std::complex<T>> = has_plain_bytes<T>;

template <class Archive, class T>
void pass_elements(Archive& archive, T* elements, Eigen::Index count) {
  if constexpr (has_plain_bytes<std::remove_const_t<T>>) {
    archive(cereal::binary_data(elements, static_cast<std::size_t>(count) * sizeof(T)));
  } else {
    for (Eigen::Index i = 0; i < count; ++i) archive(elements[i]);
  }
}

/// Throws where what is stored has another number of rows or columns than the type allows.
inline void check_extent(Eigen::Index stored, int fixed, int most) {
  const bool fits = stored >= 0 && (fixed == Eigen::Dynamic || stored == fixed) &&
                    (most == Eigen::Dynamic || stored <= most);
  if (!fits) throw std::runtime_error("a stored matrix has another size than its type");
}

}  // namespace coolcache::detail

/// Found by argument-dependent lookup.
namespace Eigen {

/// Matrix and Array: their extents, then the elements in storage order.
template <class Archive, class Derived>
void save(Archive& to, const PlainObjectBase<Derived>& value) {
  to(static_cast<std::int64_t>(value.rows()), static_cast<std::int64_t>(value.cols()));
  coolcache::detail::pass_elements(to, value.data(), value.size());
}

template <class Archive, class Derived>
void load(Archive& from, PlainObjectBase<Derived>& value) {
  std::int64_t rows = 0, columns = 0;
  from(rows, columns);
  coolcache::detail::check_extent(rows, Derived::RowsAtCompileTime, Derived::MaxRowsAtCompileTime);
  coolcache::detail::check_extent(columns, Derived::ColsAtCompileTime,
                                  Derived::MaxColsAtCompileTime);
  value.resize(rows, columns);
  coolcache::detail::pass_elements(from, value.data(), value.size());
}

/// In compressed form. A zero that is stored counts as an element.
template <class Archive, class Scalar, int Options, class StorageIndex>
void save(Archive& to, const SparseMatrix<Scalar, Options, StorageIndex>& value) {
  if (!value.isCompressed()) {
    SparseMatrix<Scalar, Options, StorageIndex> compressed = value;
    compressed.makeCompressed();
    return save(to, compressed);
  }
  to(static_cast<std::int64_t>(value.rows()), static_cast<std::int64_t>(value.cols()),
     static_cast<std::int64_t>(value.nonZeros()));
  coolcache::detail::pass_elements(to, value.outerIndexPtr(), value.outerSize() + 1);
  coolcache::detail::pass_elements(to, value.innerIndexPtr(), value.nonZeros());
  coolcache::detail::pass_elements(to, value.valuePtr(), value.nonZeros());
}

template <class Archive, class Scalar, int Options, class StorageIndex>
void load(Archive& from, SparseMatrix<Scalar, Options, StorageIndex>& value) {
  std::int64_t rows = 0, columns = 0, elements = 0;
  from(rows, columns, elements);
  for (const std::int64_t each : {rows, columns, elements})
    coolcache::detail::check_extent(each, Dynamic, Dynamic);
  value.resize(rows, columns);
  value.resizeNonZeros(elements);
  coolcache::detail::pass_elements(from, value.outerIndexPtr(), value.outerSize() + 1);
  coolcache::detail::pass_elements(from, value.innerIndexPtr(), elements);
  coolcache::detail::pass_elements(from, value.valuePtr(), elements);
}

template <class Archive, class Scalar, int Options>
void serialize(Archive& archive, Quaternion<Scalar, Options>& value) {
  archive(value.coeffs());
}

template <class Archive, class Scalar, int Dim, int Mode, int Options>
void serialize(Archive& archive, Transform<Scalar, Dim, Mode, Options>& value) {
  archive(value.matrix());
}

}  // namespace Eigen
