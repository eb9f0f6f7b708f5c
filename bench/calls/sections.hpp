// The parts of the table, each registered with the floors that it is held against.
#pragma once

#include "../plan.hpp"

namespace coolcache::bench {

void add_floors(const plan& plan);  // those that no other section holds itself against
void add_hits(const plan& plan);
void add_large(const plan& plan);
void add_misses(const plan& plan);
void add_fib(const plan& plan);
void add_many(const plan& plan);  // processes that want the same; and bytes on disk
void add_scaling(const plan& plan);

}  // namespace coolcache::bench
