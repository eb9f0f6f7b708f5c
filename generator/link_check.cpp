#include "link_check.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <iostream>

#include "process.hpp"
#include "snapshot.hpp"
#include "write_if_changed.hpp"

namespace coolcache::scan {
namespace {

constexpr const char* mark_changed =
    "-Wl,--defsym=coolcache_changed_while_building=coolcache_image_table";

std::optional<std::string> reason_to_distrust(const options& o, file_source& files) {
  std::optional<std::string> text = files.read(o.check);
  if (!text) return "the scan's snapshot " + o.check + " cannot be read";
  std::optional<snapshot> s = snapshot_from(*text);
  if (!s) return "the scan's snapshot " + o.check + " is damaged";
  std::optional<std::string> path = first_changed(*s, files);
  if (!path) return std::nullopt;
  return *path + " changed while it was being built";
}

}  // namespace

int check_and_link(const options& o, file_source& files) {
  std::vector<std::string> command = o.command;
  if (std::optional<std::string> reason = reason_to_distrust(o, files)) {
    std::cerr << "coolcache: warning: " << *reason
              << "; this program runs uncached until the next build\n";
    command.emplace_back(mark_changed);
    std::remove(o.stamp.c_str());
    write_file(o.environment,
               files.read(o.environment).value_or("") + "Distrusted: " + *reason + '\n');
  }
  replace_process(command);
  std::cerr << "coolcache-scan: cannot run " << command.front() << ": " << std::strerror(errno)
            << '\n';
  return 2;
}

}  // namespace coolcache::scan
