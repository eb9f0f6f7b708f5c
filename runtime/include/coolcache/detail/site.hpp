/// \file
/// One marked site: what the compiler says of it, and the row of the image's table that it is
/// bound to.
#pragma once

#include <coolcache/detail/atomic_word.hpp>
#include <coolcache/detail/digest.hpp>
#include <coolcache/table.hpp>
#include <cstddef>
#include <cstdint>
#include <string>

namespace coolcache {

struct options;

namespace detail {

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

class quick_store;

/// What of the process decides whether a hit has nothing to do but to return.
struct plain_hits {
  atomic_word<bool> allowed = false;         ///< by the settings, and nobody listens
  atomic_word<std::size_t> open_bodies = 0;  ///< that learn what other calls depend on
};

/// A site of one instantiation, bound once. Safe on several threads.
class site {
 public:
  /// Binds, registers the function, and says once on stderr why the site runs uncached if it does.
  /// `body` is the mangled name of the body's closure type, which names every template argument;
  /// null where there is no RTTI. By value, so that a call whose site is bound does not put
  /// together what the marker knows.
  site(site_source source, const char* body);

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

  /// What `identity` gives for a call without options.
  digest usual_identity() const { return usual_identity_; }

  /// Where calls without options of their own keep their results; null until that is known.
  quick_store* usual_store() const { return usual_store_.acquire(); }
  void set_usual_store(quick_store* to) const { usual_store_.release(to); }

  /// Whether a hit of a call without options has nothing to do but to return.
  bool hits_are_plain() const {
    return plain_->allowed.acquire() && plain_->open_bodies.relaxed() == 0 &&
           usual_store() != nullptr;
  }

  /// What the bodies that ran in this process took on average, in nanoseconds; 0 before the first.
  std::uint64_t mean_cost() const {
    const std::uint64_t runs = runs_.relaxed();
    return runs == 0 ? 0 : cost_.relaxed() / runs;
  }
  void add_cost(std::uint64_t nanoseconds) const {
    cost_.add(nanoseconds);
    runs_.add(1);
  }

 private:
  const char* function_;
  const table* image_;
  const table_row* row_;
  const plain_hits* plain_;
  digest instantiation_, arguments_, usual_identity_;
  mutable atomic_word<quick_store*> usual_store_ = nullptr;
  mutable atomic_word<std::uint64_t> cost_ = 0, runs_ = 0;
};

/// What tells the calls of one site, with these options, from all others: code, instantiation,
/// version. REQUIRES: cacheable.
digest identity(const site& of, const options& with);

}  // namespace detail
}  // namespace coolcache
