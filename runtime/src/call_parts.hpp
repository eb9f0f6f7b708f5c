// Of a call, what no marked source has to know.
#pragma once

#include <coolcache/detail/dependencies.hpp>
#include <coolcache/detail/entry.hpp>
#include <coolcache/detail/open_body.hpp>
#include <coolcache/mapped_array.hpp>
#include <coolcache/options.hpp>
#include <memory>

namespace coolcache::detail {

struct flight;

struct call_parts {
  std::shared_ptr<const options> merged;
  found_result found;
  bytes_owner found_owner;
  std::shared_ptr<detail::flight> flight;
  dependencies own, nested;
  open_body body;
};

}  // namespace coolcache::detail
