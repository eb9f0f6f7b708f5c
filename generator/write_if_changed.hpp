// Writes files such that nobody sees half of one, and that an unchanged one keeps its time.
#pragma once

#include <string>

namespace coolcache::scan {

// Both throw std::runtime_error naming the file. Missing folders are made.
void write_file(const std::string& path, const std::string& text);
// Returns whether the file was written.
bool write_if_changed(const std::string& path, const std::string& text);

}  // namespace coolcache::scan
