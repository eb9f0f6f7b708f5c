// The linker's launcher: sees to it that a table counts only for the code that was compiled.
#pragma once

#include "options.hpp"

namespace coolcache::scan {

// Runs the command of `o`, and does not return if it could be started. When a file is no longer
// what the scan read, the table is linked as one that does not count, and the next build is made
// to scan and compile again. Returns an exit status.
int check_and_link(const options& o, file_source& files);

}  // namespace coolcache::scan
