// What may use the state of other projects: a registry in a header of theirs, or in a library that
// functions belong to which the project declares and does not define. What a header's macros lead
// to, their texts say. The state of the C++ and C libraries is none of it, nor is CoolCache's own.
#pragma once

#include <vector>

#include "declaration_index.hpp"

namespace coolcache::scan {

class outer_state {
 public:
  explicit outer_state(const declaration_index& index);

  // Names that lead there: each stands for all that such a header declares behind it.
  const std::vector<global_name>& names() const { return names_; }
  bool contains(global_name n) const { return contains_[n]; }

  // Whether it names one of them itself.
  bool is_used_by(declaration_id id) const { return is_used_by_[id]; }
  // A class whose base is made by another project's template, which may have an object of its own
  // for each class that is made of it.
  bool may_register(declaration_id id) const { return may_register_[id]; }

 private:
  void find_headers_names();
  void find_undefined();
  std::vector<bool> opened_namespaces() const;
  void add(global_name n, bool anywhere);
  void find_registering();
  bool uses(declaration_id id) const;

  const declaration_index& index_;
  const global_name library_;  // std
  std::vector<global_name> names_;
  // By name; those that a :: may stand in front of; those that a . may.
  std::vector<bool> contains_, is_found_behind_, is_undefined_;
  std::vector<bool> is_used_by_, may_register_;  // by declaration
};

}  // namespace coolcache::scan
