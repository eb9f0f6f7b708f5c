#include "scan.hpp"

#include <chrono>

#include "purity.hpp"
#include "work_crew.hpp"

namespace coolcache::scan {

scan_result scan(const options& o, file_source& files, const std::string& compiler) {
  scan_result r;
  r.started_ns = std::chrono::duration_cast<std::chrono::nanoseconds>(
                     std::chrono::system_clock::now().time_since_epoch())
                     .count();
  r.compiler = compiler;
  r.link = read_link_inputs(o, files);
  auto sources = std::make_unique<project>(load_project(o, files, r.link.needed));
  r.index = std::make_unique<const declaration_index>(*sources, o.jobs);
  r.sources = std::move(sources);
  spread_properties spread;
  for_each_part(2, o.jobs, [&](std::size_t part) {
    if (part == 0) r.names = std::make_unique<const name_resolution>(*r.index);
    if (part == 1) spread = find_spread(*r.index);
  });
  r.declarations =
      std::make_unique<declaration_parts>(*r.index, *r.names, std::move(spread), o.jobs);
  fingerprinter fingerprints(*r.index, o, compiler, r.link.value, *r.names, *r.declarations);
  r.functions = fingerprints.all();
  r.settings = fingerprints.settings().all();
  if (!o.identity.empty()) r.identity = fingerprints.identity();
  r.found = r.sources->found;
  for (const std::string& name : unknown_names(*r.index, o))
    r.found.push_back({"coolcache-scan", 0, 0, "--also " + name + ": no such function"});
  if (o.purity != purity_mode::off) r.impure = check_purity(*r.index, r.functions, files);
  return r;
}

}  // namespace coolcache::scan
