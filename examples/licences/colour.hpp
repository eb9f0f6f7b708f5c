/// \file
/// The colours that stand for similarity.
#pragma once

#include <string>

namespace licences {

struct colour {
  double red, green, blue;  ///< sRGB, 0 to 1
};

/// From dark blue for 0 to yellow for 1, with equal steps in lightness for equal steps in
/// `similarity`; the order survives greyscale and the common kinds of colour blindness. (viridis,
/// by Stéfan van der Walt and Nathaniel Smith, between eleven of its colours.) Clamped.
colour similarity_colour(double similarity);

/// Black or white, whichever reads better on `background`.
colour ink_on(const colour& background);

/// "#rrggbb".
std::string hex_code(const colour& shade);

}  // namespace licences
