// Settings as the environment variables leave them.
#pragma once

#include <coolcache/detail/engine.hpp>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace coolcache::detail {

/// Bytes from `500M`, `2G`, `1024`, `1.5GiB`: powers of 1024. Nothing where it is no size.
std::optional<std::uint64_t> parse_size(std::string_view text);

/// A number between 0 and 1. Nothing where it is none.
std::optional<double> parse_share(std::string_view text);

/// `chosen` with the environment's word over it. `warn` is told what is not understood or not done.
effective_settings apply_environment(const settings& chosen,
                                     const std::function<void(std::string_view)>& warn);

}  // namespace coolcache::detail
