// A subject as it is before any mutation: its objects, closures, fingerprints and lines.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "machine_code.hpp"
#include "outline.hpp"
#include "workspace.hpp"

namespace coolcache::oracle {

using code_by_function = std::map<std::string, code_closure>;

// Names by which virtual functions may be called from a function's closure.
struct callable_names {
  std::set<std::string> virtuals;                            // that the project declares
  std::map<std::string, std::set<std::string>> by_function;  // identifiers of its closure's lines
  std::set<std::string> in_macros;

  bool may_call(const std::string& function, const std::string& mangled) const;
};

struct baseline {
  struct compiled {
    std::vector<object_file> objects;  // in the order of the sources
    code_by_function code;
    fingerprints prints;
  };

  const subject* of = nullptr;
  std::map<std::string, compiled> by_configuration;
  // Of a file: sources that include it, those that compile soonest first.
  std::map<std::string, std::vector<std::size_t>> users;
  std::map<std::string, std::shared_ptr<const outline>> files;
  std::map<std::string, std::set<std::uint32_t>> focus;  // lines of all reached functions, by file
  // Lines and last names of the functions in a watched function's closure.
  std::map<std::string, std::map<std::string, std::set<std::uint32_t>>> lines;
  std::map<std::string, std::set<std::string>> names;
  callable_names callable;
};

// ns::f of what the demangler says: without parameters, template arguments and result.
std::string qualified_name(const std::string& mangled);

// The closures of a subject's functions in a program; of those that `before` has, where it is
// given: an overload that is added is another function.
code_by_function closures(const subject& s, const callable_names& callable,
                          const std::vector<object_file>& objects,
                          const code_by_function* before = nullptr);

// Throws if a source does not compile or a function is not there.
baseline measure(const subject& s, const workspace& w);

}  // namespace coolcache::oracle
