// Rewriting that must not change any fingerprint.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "code_base.hpp"

namespace coolcache::scan::test {

using random_source = std::mt19937;

struct transformation {
  std::string name;
  // Says whether it found anything to do.
  bool (*apply)(code_base& code, random_source& random);
};

// Of single texts: white space, comments, splices, line endings, formatting.
const std::vector<transformation>& layout_transformations();
// Of guards, order and place of functions.
const std::vector<transformation>& order_transformations();
// Of what no function reaches, and of settings that cannot show.
const std::vector<transformation>& unreached_transformations();

std::vector<transformation> all_transformations();

// Applies to each file; says whether any is another now.
template <class Rewrite>
bool rewrite_all(code_base& code, const Rewrite& rewrite) {
  bool any = false;
  for (auto& [path, text] : code.files) {
    std::string now = rewrite(text);
    any = any || now != text;
    text = std::move(now);
  }
  return any;
}

}  // namespace coolcache::scan::test
