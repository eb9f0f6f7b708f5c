/// \file
/// How far two files are from each other, computed once for each pair of contents.
#pragma once

#include <coolcache/coolcache.hpp>

#include <cstddef>

namespace licences {

/// The edit distance of the two files' words. It is symmetric, but its key is not: ask for a pair
/// always in the same order (Corpus does) to share one result. Throws std::runtime_error if a
/// file cannot be read.
std::size_t word_distance(const coolcache::file& left, const coolcache::file& right);

}  // namespace licences
