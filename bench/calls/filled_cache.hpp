// Cache directories that hold so many results: each is filled once a run.
#pragma once

#include <cstddef>
#include <filesystem>

#include "../plan.hpp"

namespace coolcache::bench {

std::filesystem::path filled_cache(const plan& plan, std::size_t entries);

}  // namespace coolcache::bench
