/// \file
/// CoolCache: persistent memoization that is part of the build. Include this, mark a function with
/// `return CACHE_FN(key...) { body };`, and enable its target with `coolcache_enable(target)`.
#pragma once

#include <coolcache/control.hpp>
#include <coolcache/file.hpp>
#include <coolcache/fingerprint.hpp>
#include <coolcache/ignored.hpp>
#include <coolcache/mapped_array.hpp>
#include <coolcache/marker.hpp>
#include <coolcache/options.hpp>
