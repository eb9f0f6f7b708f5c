#include "colour.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace licences {

namespace {

constexpr std::array<std::array<int, 3>, 11> viridis = {{{68, 1, 84},
                                                         {72, 36, 117},
                                                         {65, 68, 135},
                                                         {53, 95, 141},
                                                         {42, 120, 142},
                                                         {33, 145, 140},
                                                         {34, 168, 132},
                                                         {68, 191, 112},
                                                         {122, 209, 81},
                                                         {189, 223, 38},
                                                         {253, 231, 37}}};

/// Relative luminance as WCAG 2.1 defines it.
double luminance(const colour& shade) {
  const auto linear = [](double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(shade.red) + 0.7152 * linear(shade.green) + 0.0722 * linear(shade.blue);
}

}  // namespace

colour similarity_colour(double similarity) {
  const double position = std::clamp(similarity, 0.0, 1.0) * (viridis.size() - 1);
  const std::size_t low = std::min(static_cast<std::size_t>(position), viridis.size() - 2);
  const double part = position - static_cast<double>(low);
  const auto channel = [&](std::size_t i) {
    return (viridis[low][i] * (1 - part) + viridis[low + 1][i] * part) / 255;
  };
  return {channel(0), channel(1), channel(2)};
}

colour ink_on(const colour& background) {
  // At this luminance black and white have the same contrast: (l + 0.05)² = 1.05 * 0.05.
  return luminance(background) > 0.179 ? colour{0, 0, 0} : colour{1, 1, 1};
}

std::string hex_code(const colour& shade) {
  constexpr const char* digits = "0123456789abcdef";
  std::string code = "#";
  for (const double channel : {shade.red, shade.green, shade.blue}) {
    const auto level = static_cast<std::size_t>(std::lround(channel * 255));
    code += digits[level / 16];
    code += digits[level % 16];
  }
  return code;
}

}  // namespace licences
