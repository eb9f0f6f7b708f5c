// Whether two states of a source differ in what stands inside functions and variables alone.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "declaration.hpp"

namespace coolcache::scan {

// Of two parses: nothing if they differ in more than digests of tokens and in lines; else the
// declarations that differ in these, ascending. Of a declaration that `is_exact`, the tokens must
// be the same. Lines may differ as long as everything stands in the same order, before, behind or
// on the same line as each other thing.
std::optional<std::vector<std::uint32_t>> differing_declarations(
    const file_summary& before, const file_summary& now,
    const std::function<bool(std::uint32_t)>& is_exact);

}  // namespace coolcache::scan
