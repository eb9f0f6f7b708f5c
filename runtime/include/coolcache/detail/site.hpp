/// \file
/// One marked site: what the compiler says of it, and the row of the image's table that it is
/// bound to.
#pragma once

#include <coolcache/fingerprint.hpp>
#include <coolcache/table.hpp>
#include <string>

namespace coolcache::detail {

/// What a marker knows. All strings live as long as the image.
struct site_source {
  const char* file;
  int line;
  const char* function;       ///< __func__: the last component, or "operator()" in a lambda
  const char* instantiation;  ///< __PRETTY_FUNCTION__
  const char* base_file;
  const char* key_text;  ///< the marker's arguments as written
  const table* image;    ///< null in an image that has no table
};

/// A site of one instantiation, bound once. Immutable, so it may be shared by threads.
class site {
 public:
  /// Binds, registers the function, and says once on stderr why the site runs uncached if it does.
  /// `body` is the mangled name of the body's closure type, which names every template argument;
  /// null where there is no RTTI.
  site(const site_source& source, const char* body);

  bool cacheable() const { return row_ != nullptr; }
  /// REQUIRES: cacheable.
  const table_row& row() const { return *row_; }
  const table& image() const { return *image_; }
  /// The qualified name, or what the compiler calls the function when there is no row.
  const char* name() const { return row_ != nullptr ? row_->function : function_; }
  /// Code of the types of key and result.
  digest types() const { return {row_->types_high, row_->types_low}; }
  digest code() const { return {row_->fingerprint_high, row_->fingerprint_low}; }
  /// Digest of every template argument, with the enclosing function's signature.
  digest instantiation() const { return instantiation_; }
  /// Digest of the template arguments alone, for functions with a name of their own.
  digest arguments() const { return arguments_; }

 private:
  const char* function_;
  const table* image_;
  const table_row* row_;
  digest instantiation_, arguments_;
};

}  // namespace coolcache::detail
