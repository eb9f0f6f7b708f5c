/// \file
/// CoolCache: persistent memoization that is part of the build. Include this, mark a function with
/// `return CACHE_FN(key...) { body };`, and enable its target with `coolcache_enable(target)`.
/// core.hpp is the part of it that costs least to include.
#pragma once

#include <coolcache/classes.hpp>
#include <coolcache/control.hpp>
#include <coolcache/core.hpp>
#include <coolcache/file.hpp>
#include <coolcache/fingerprint.hpp>
#include <coolcache/mapped_array.hpp>
#include <coolcache/options.hpp>
