/// \file
/// How far the program is, for somebody who watches it.
#pragma once

#include <chrono>
#include <string>

#include "comparison.hpp"

namespace licences {

/// "  42 %  38 of 91 pairs  3 s left", after `elapsed`.
std::string progress_text(const advance& progress, std::chrono::duration<double> elapsed);

/// One line on a terminal, rewritten in place, gone when this is destroyed. Writes nothing where
/// standard error is not a terminal.
class progress_line {
 public:
  progress_line();
  ~progress_line();
  progress_line(const progress_line&) = delete;
  progress_line& operator=(const progress_line&) = delete;

  /// Shows `progress` unless something was shown a moment ago.
  void show(const advance& progress);

 private:
  using clock = std::chrono::steady_clock;

  bool on_terminal_;
  bool shown_ = false;
  clock::time_point begin_ = clock::now();
  clock::time_point next_ = begin_;
};

}  // namespace licences
