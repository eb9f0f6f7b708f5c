#include "native_machine.hpp"

#include <sstream>

#include "process.hpp"
#include "project.hpp"

namespace coolcache::scan {
namespace {

std::vector<std::string> command_of(const std::string& compiler,
                                    const std::vector<std::string>& flags) {
  std::vector<std::string> command = {compiler};
  bool is_value = false;
  for (const std::string& flag : flags) {
    if (flag.starts_with("-m") && flag != "-mllvm" && !is_value) command.push_back(flag);
    is_value = flag == "-mllvm";
  }
  command.insert(command.end(), {"-E", "-v", "-x", "c++", "/dev/null", "-o", "/dev/null"});
  return command;
}

std::string answer_to(const std::vector<std::string>& command) {
  std::istringstream words(output_of(command, messages::kept).value_or(""));
  std::string out;
  for (std::string word; words >> word;)
    if (word.starts_with("-m") || word.starts_with("-target") || word.starts_with('+') ||
        (word.starts_with('-') && out.ends_with("-target-feature ")) ||
        out.ends_with("-target-cpu "))
      out += word + ' ';
  if (out.empty()) throw input_error(command.front() + ": cannot tell what \"native\" stands for");
  return out;
}

}  // namespace

bool is_native(const std::string& flag) {
  return flag.starts_with("-m") && flag.ends_with("=native");
}

const std::string& native_machines::of(const std::string& compiler,
                                       const std::vector<std::string>& flags) {
  auto [machine, is_new] = known_.try_emplace(command_of(compiler, flags));
  if (is_new) machine->second = answer_to(machine->first);
  return machine->second;
}

}  // namespace coolcache::scan
