// The names of library functions and objects whose answer is not determined by their arguments.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace coolcache::scan {

// What a result can depend on beside the key.
enum class impurity : std::uint8_t {
  global,        // a variable of namespace scope, or a static member, that may change
  static_local,  // one of a function
  frozen,        // a constant that was computed from what the key does not hold
  random,
  clock,
  environment,
  locale,
  rounding,
  directory,
  thread,
  process,
  library,
  input,
  host,
  address,
};

// Behind what a name must stand to mean the library's.
enum class qualification : std::uint8_t {
  plain,     // nothing, :: or std::
  anywhere,  // nothing or any qualifier, as namespaces have aliases
  required,  // any qualifier
  standard,  // std::
};

enum class usage_form : std::uint8_t {
  call,    // called, or passed on as a function
  object,  // mentioned
  type,    // an object of it is made
};

struct impure_name {
  std::string_view name;
  impurity kind = impurity::random;
  usage_form form = usage_form::call;
  qualification where = qualification::plain;
  std::uint8_t least = 0;  // arguments of a call
  std::uint8_t most = 255;
};

// Null for a name that is not in the table.
const impure_name* find_impure_name(std::string_view name);

// Every name that a declaration must refer to for its tokens to be worth a look.
const std::vector<std::string_view>& suspicious_words();

// Objects of these types coordinate threads; no value comes out of them.
bool is_synchronization_type(std::string_view name);

}  // namespace coolcache::scan
