// What -march=native and its like stand for on this machine.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace coolcache::scan {

bool is_native(const std::string& flag);

class native_machines {
 public:
  // What the flags, one of which is native, stand for: the compiler tells the one of its programs
  // that does the work. Throws input_error if it does not.
  const std::string& of(const std::string& compiler, const std::vector<std::string>& flags);

  // The answers that were given.
  const std::map<std::vector<std::string>, std::string>& known() const { return known_; }

 private:
  std::map<std::vector<std::string>, std::string> known_;  // by command
};

}  // namespace coolcache::scan
