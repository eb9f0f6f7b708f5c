#include "animal.hpp"

namespace zoo {

registry& registry::instance() {
  static registry one;
  return one;
}

std::unique_ptr<animal> registry::make(const std::string& name) const {
  auto found = makers_.find(name);
  return found == makers_.end() ? nullptr : found->second();
}

double food_of(const std::vector<std::string>& names) {
  double total = 0;
  for (const std::string& name : names)
    if (auto made = registry::instance().make(name)) total += made->food();
  return total;
}

double heaviest(double limit) {
  double best = 0;
  for (const char* name : {"cat", "bird", "owl"}) {
    auto made = registry::instance().make(name);
    if (made && made->weight() > best && made->weight() < limit) best = made->weight();
  }
  return best;
}

}  // namespace zoo
