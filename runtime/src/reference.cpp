#include <coolcache/detail/reference.hpp>

#include <coolcache/detail/engine.hpp>

#include "binding.hpp"

namespace coolcache::detail {

reference_site::reference_site(const site_source& source) : row_(nullptr) {
  binding bound = bind(source);
  row_ = bound.row;
  problem_ = std::move(bound.problem);
}

}  // namespace coolcache::detail
