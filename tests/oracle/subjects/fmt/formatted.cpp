// Functions over fmt, which compiles its parts into the program that includes them.
#include <fmt/format.h>

namespace oracle {

struct place {
  int x, y;
};

}  // namespace oracle

template <>
struct fmt::formatter<oracle::place> {
  constexpr auto parse(format_parse_context& context) { return context.begin(); }
  template <class Context>
  auto format(const oracle::place& p, Context& context) const {
    return fmt::format_to(context.out(), "({}, {})", p.x, p.y);
  }
};

namespace oracle {

std::string formatted_number(int x) {
  return fmt::format("{:>8} {:x}", x, x);
}

std::string formatted_place(int x) {
  return fmt::format("at {}", place{x, x + 1});
}

}  // namespace oracle
