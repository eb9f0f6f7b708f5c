#include "progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <iostream>

namespace licences {

std::string progress_text(const advance& progress, std::chrono::duration<double> elapsed) {
  const double part = progress.work > 0 ? progress.work_done / progress.work : 1;
  const std::string percent = std::to_string(static_cast<int>(std::floor(100 * part)));
  std::string text = std::string(3 - std::min<std::size_t>(3, percent.size()), ' ') + percent +
                     " %  " + std::to_string(progress.pairs_done) + " of " +
                     std::to_string(progress.pairs) + " pairs";
  if (part > 0) {
    const double left = elapsed.count() * (1 - part) / part;
    text += "  " + std::to_string(std::llround(std::ceil(left))) + " s left";
  }
  return text;
}

progress_line::progress_line() : on_terminal_(isatty(STDERR_FILENO) == 1) {}

progress_line::~progress_line() {
  if (shown_) std::cerr << "\r\033[K" << std::flush;
}

void progress_line::show(const advance& progress) {
  const clock::time_point now = clock::now();
  if (!on_terminal_ || now < next_) return;
  std::cerr << '\r' << progress_text(progress, now - begin_) << "\033[K" << std::flush;
  shown_ = true;
  next_ = now + std::chrono::milliseconds(100);
}

}  // namespace licences
