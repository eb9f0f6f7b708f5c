#include "reading_order.hpp"

#include <algorithm>

namespace coolcache::scan {
namespace {

template <class Place>
int order_of(const Place& a, const Place& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

}  // namespace

const unit_order& reading_order::exact(file_id unit) const {
  return orders_.get(unit, [&] { return unit_order(graph_, unit); });
}

const sighting* reading_order::find(file_id file, file_id unit) const {
  auto all = graph_.units_of(file);
  auto found = std::lower_bound(all.begin(), all.end(), unit,
                                [](const sighting& s, file_id u) { return s.unit < u; });
  return found == all.end() || found->unit != unit ? nullptr : &*found;
}

int reading_order::compare(file_id unit, const spot& a, const spot& b) const {
  if (a.file == b.file)
    return order_of(std::pair(a.at->line, a.at->column), std::pair(b.at->line, b.at->column));
  if (a.start > b.start) return -compare(unit, b, a);
  if (graph_.is_in_circle(a.file)) {
    const unit_order& order = exact(unit);
    return order_of(order.place_of(a.file, *a.at), order.place_of(b.file, *b.at));
  }
  // A file that is read later stands inside if this one leads to it, and behind it otherwise.
  std::uint32_t line = graph_.line_to(a.file, b.file);
  return line == no_line || a.at->line < line ? -1 : 1;
}

}  // namespace coolcache::scan
