// What work costs at least, done with nothing around it: each is measured beside what it bounds.
#pragma once

#include <cstddef>
#include <string>

#include "../plan.hpp"

namespace coolcache::bench {

void add_key_hash();                                       // XXH3-128 of 24 bytes
void add_large_hash(std::size_t bytes);                    // and of a large argument
void add_hash_and_find(std::size_t keys);                  // the least that a hit in memory is
void add_find(std::size_t keys);                           // unordered_map alone
void add_shared_find(std::size_t keys, unsigned threads);  // behind a shared lock
void add_lmdb_get(const plan& plan, std::size_t keys);     // the least that a hit on disk is
void add_lmdb_first_get(const plan& plan);
void add_lmdb_puts(const plan& plan);    // batches, synced and not; one a transaction
void add_entry_files(const plan& plan);  // a file an entry; an append
void add_sqlite(const plan& plan);
void add_large_memory(const plan& plan);  // memcpy, read, mmap
void add_cereal_forms(const plan& plan);

}  // namespace coolcache::bench
