// What the list of a marker names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coolcache::scan {

class key_items {
 public:
  // `key` as marked_site has it.
  explicit key_items(std::string_view key);

  // Whether the variable ns::A::name is in the list: by a chain of names that ends like this, and
  // that is neither called nor a member of something else.
  bool lists(std::string_view qualified) const;

 private:
  std::vector<std::string> chains_;
};

}  // namespace coolcache::scan
