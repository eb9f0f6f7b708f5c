#include "purity_message.hpp"

namespace coolcache::scan {
namespace {

std::string what_it_does(const purity_finding& f) {
  std::string quoted = " '" + f.thing + "'";
  std::string named = " (" + f.thing + ")";
  switch (f.kind) {
    case impurity::global:
      return "uses the " + f.state + quoted;
    case impurity::static_local:
      return "keeps the static variable" + quoted + " from call to call";
    case impurity::frozen:
      return "uses the constant" + quoted + ", whose initializer is not constant";
    case impurity::random:
      return "draws random numbers" + named;
    case impurity::clock:
      return "asks for the time" + named;
    case impurity::environment:
      return "uses the environment" + named;
    case impurity::locale:
      return "uses the locale" + named;
    case impurity::rounding:
      return "uses the rounding mode" + named;
    case impurity::directory:
      return "uses the working directory" + named;
    case impurity::thread:
      return "asks which threads there are" + named;
    case impurity::process:
      return "uses processes" + named;
    case impurity::library:
      return "loads code while it runs" + named;
    case impurity::input:
      return "reads a file or stream that is not in its key" + named;
    case impurity::host:
      return "asks for the machine or the user" + named;
    case impurity::address:
      return "uses an address as a value" + named;
  }
  return {};
}

std::string what_to_do(const purity_finding& f) {
  switch (f.kind) {
    case impurity::global:
      if (f.item.empty()) return "pass it in as an argument, make it const";
      return "list it in the key, CACHE_FN(..., " + f.item + "), make it const";
    case impurity::static_local:
      return "make it const, or a variable of each call";
    case impurity::frozen:
      return "make it a variable of each call, or pass it in as an argument";
    case impurity::input:
      return "list the file in the key as a coolcache::file";
    case impurity::random:
      return "pass the seed in as an argument";
    case impurity::address:
      return "use what stands there instead";
    default:
      return "pass it in as an argument";
  }
}

std::string path_of(const purity_finding& f) {
  std::string out;
  std::size_t count = f.via.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (count > 7 && i == 3) {  // the middle of a long one tells little
      out += " > ...";
      i = count - 3;
    }
    out += (out.empty() ? " via " : " > ") + f.via[i];
  }
  return out;
}

}  // namespace

std::string to_string(const purity_finding& f) {
  return f.function + " " + what_it_does(f) + path_of(f) + ": " + what_to_do(f) +
         ", or mark the place: // coolcache: pure";
}

}  // namespace coolcache::scan
