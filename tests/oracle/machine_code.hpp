// The machine code that a function can reach in a program, as a digest that no address, index or
// name of a local symbol can change.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "elf_object.hpp"
#include "hash.hpp"

namespace coolcache::oracle {

// A part of a section that is reached as one: a whole function or variable, a string, a constant.
struct atom {
  std::uint32_t object = 0;
  std::uint32_t section = 0;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;

  friend auto operator<=>(const atom&, const atom&) = default;
};

struct code_closure {
  scan::digest value;
  std::map<std::string, scan::digest> pieces;  // by section name: to say what differs
  std::set<std::string> symbols;               // functions and variables in it
};

// Whether the code at hand may call a virtual function, by its mangled name. All that a table of
// virtual functions says is that some code could.
using may_call = std::function<bool(const std::string& mangled)>;

// The objects of one program, linked in their order as a linker would: a name means its first
// strong definition, or else its first weak one.
class linked_program {
 public:
  explicit linked_program(std::vector<std::shared_ptr<const elf_object>> objects);

  // Mangled names of the functions that are defined.
  std::vector<std::string> functions() const;

  // What `roots` (mangled names) reach over relocations: code, the data that it refers to, tables
  // for exceptions; and each function that runs before main and reaches a variable that is reached,
  // since it may be what fills a registry.
  //
  // Each atom counts with its bytes and, for each relocation, its place, kind and target; a target
  // is the number under which the walk met it, or the name of a symbol defined nowhere. What a
  // table of virtual functions points to counts if `called` says so.
  code_closure closure_of(const std::vector<std::string>& roots, const may_call& called) const;

 private:
  struct place {
    std::uint32_t object = 0;
    std::uint32_t section = 0;
    std::int64_t offset = 0;
  };
  struct edge {
    std::uint64_t offset = 0;  // of the relocation in its atom
    std::uint32_t type = 0;
    bool inside = false;  // the target is `to`; otherwise `name`, defined in none of the objects
    atom to;
    std::string name;
    std::int64_t addend = 0;  // to the target's begin, or to `name`
  };
  struct initializer {
    atom start;
    std::set<atom> state;
  };
  class walk;

  void link();
  void note_boundaries();
  void find_initializers();
  bool is_split(const object_section& s) const;
  atom atom_at(const place& p) const;
  bool resolve(std::uint32_t object, const relocation& r, place& to) const;
  std::vector<edge> edges_of(const atom& a) const;
  std::string symbol_of(const atom& a) const;
  bool is_state(const atom& a) const;
  std::string name_of(const atom& a) const;

  std::vector<std::shared_ptr<const elf_object>> objects_;
  std::unordered_map<std::string, place> definitions_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::set<std::uint64_t>> boundaries_;
  std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> exception_tables_;
  std::vector<initializer> initializers_;
};

}  // namespace coolcache::oracle
