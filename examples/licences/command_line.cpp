#include "command_line.hpp"

#include <charconv>

namespace licences {

const char* const help_text =
    "usage: licences [--out FILE] [--pairs N] [FOLDER]\n"
    "\n"
    "Compares every regular file of FOLDER with every other, word by word, prints the nearest\n"
    "pairs and draws a chart of all of them. Results are kept: a second run computes nothing, and\n"
    "a new or changed file only its own row.\n"
    "\n"
    "  FOLDER       default: /usr/share/common-licenses\n"
    "  --out FILE   where the chart goes; default: licences.svg\n"
    "  --pairs N    how many pairs to print; default: 15\n"
    "  --help       this text\n"
    "\n"
    "exit status: 0 done, 2 wrong usage, or input or output that does not work\n";

namespace {

std::size_t parse_count(const std::string& text) {
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc{} || end != text.data() + text.size()) {
    throw usage_error("--pairs takes a number, not '" + text + "'");
  }
  return count;
}

}  // namespace

command_line parse_command_line(const std::vector<std::string>& arguments) {
  command_line command;
  bool folder_given = false;
  for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
    if (*argument == "--help" || *argument == "-h") {
      command.help = true;
    } else if (*argument == "--out" || *argument == "--pairs") {
      const std::string& option = *argument;
      if (++argument == arguments.end()) throw usage_error(option + " takes a value");
      if (option == "--out") command.chart = *argument;
      if (option == "--pairs") command.pairs = parse_count(*argument);
    } else if (argument->starts_with("-") && *argument != "-") {
      throw usage_error("unknown option '" + *argument + "'");
    } else if (folder_given) {
      throw usage_error("one folder at a time, not '" + *argument + "' too");
    } else {
      command.folder = *argument;
      folder_given = true;
    }
  }
  return command;
}

}  // namespace licences
