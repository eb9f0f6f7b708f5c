// Caches of so many bytes that differ in what they let go.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "trace.hpp"

namespace coolcache::bench {

class simulated_cache {
 public:
  explicit simulated_cache(std::uint64_t limit) : limit_(limit) {}
  virtual ~simulated_cache() = default;

  // Whether it is a hit; a miss is stored. `now` is in seconds.
  virtual bool call(const traced_call& what, double now) = 0;
  std::uint64_t most_bytes() const { return most_bytes_; }

 protected:
  const std::uint64_t limit_;
  std::uint64_t bytes_ = 0, most_bytes_ = 0;  // most that it ever held between two calls
};

std::vector<std::string> policy_names();  // that of the runtime first
std::unique_ptr<simulated_cache> make_cache(const std::string& policy, std::uint64_t limit);

}  // namespace coolcache::bench
