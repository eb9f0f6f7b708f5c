// What is kept of a parsed source, as bytes for the program that wrote them: they are not meant for
// another build of it, nor for another machine.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "declaration.hpp"

namespace coolcache::scan {

std::string encode(const file_summary& summary);

// Nothing where the bytes are not what encode() gives.
std::optional<file_summary> decode(std::string_view bytes);

}  // namespace coolcache::scan
