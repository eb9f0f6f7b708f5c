// Hits on small results, among few and many: the first of a process, one each, and again.
#include <string>

#include "../figure.hpp"
#include "../floors/floors.hpp"
#include "filled_cache.hpp"
#include "sections.hpp"
#include "worker_process.hpp"

namespace coolcache::bench {

void add_hits(const plan& plan) {
  add_key_hash();
  add_lmdb_first_get(plan);
  add_timed("hit/first", [plan] { return run_worker("first-hit", filled_cache(plan, 1000)); });
  for (std::size_t entries : plan.store_sizes()) {
    std::string count = std::to_string(entries);
    add_hash_and_find(entries);
    add_timed("hit/repeat/" + count, [plan, entries, count] {
      return run_worker("repeat-hits", filled_cache(plan, entries), {count});
    });
    add_lmdb_get(plan, entries);
    add_timed("hit/new_process/" + count, [plan, entries, count] {
      return run_worker("hits-of-new-process", filled_cache(plan, entries), {count});
    });
  }
}

}  // namespace coolcache::bench
