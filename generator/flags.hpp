// Which compiler settings can change what a program computes.
#pragma once

#include <string_view>

#include "options.hpp"
#include "part_sink.hpp"

namespace coolcache::scan {

// False only for flags that are known not to: warnings, debug information, dependency output,
// optimization levels that keep to the language. An unknown flag counts.
bool can_change_results(std::string_view flag);

// What reached code asks of its compiler that makes more flags count.
struct settings_attention {
  bool all_flags = false;  // predefined macros: __OPTIMIZE__, __PIC__, __SANITIZE_ADDRESS__
  bool levels = false;     // attributes that let single functions use fused multiply-add
};

// Adds the standard and the flags that count. Definitions are not among them: they count where
// reached code mentions them.
void add_settings(part_sink& out, const settings& compile, settings_attention attention);

}  // namespace coolcache::scan
