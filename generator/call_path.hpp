// By which calls a function reaches a declaration: the shortest path.
#pragma once

#include <string>
#include <vector>

#include "manifest.hpp"

namespace coolcache::scan {

class call_paths {
 public:
  // The manifest must outlive this.
  call_paths(const manifest& m, const manifest_function& f);

  // Number of steps from the function; very many where nothing leads there by name.
  std::size_t depth(std::uint32_t declaration) const { return depth_[declaration]; }

  // What lies between: "step() > integrate()"; empty for what the function reaches itself, and
  // where no path is known.
  std::string between(std::uint32_t declaration) const;

 private:
  const manifest& manifest_;
  std::uint32_t start_;
  std::vector<std::uint32_t> parent_;
  std::vector<std::size_t> depth_;
};

// As it is called in sentences: "physics::integrate()", "particle".
std::string described(const manifest_declaration& d);

}  // namespace coolcache::scan
