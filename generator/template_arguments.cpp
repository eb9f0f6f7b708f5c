#include "template_arguments.hpp"

#include <algorithm>

#include "operators.hpp"

namespace coolcache::scan {
namespace {

constexpr global_name nobody = 0xFFFFFFFF;

// All that may call a function, directly or through what passes its own types on.
class caller_search {
 public:
  explicit caller_search(const name_resolution& names)
      : index_(names.index()),
        names_(names),
        followed_(index_.name_count(), 0),
        owners_(index_.name_count(), false),
        is_caller_(index_.size(), false),
        is_open_(index_.size(), false) {}

  std::vector<declaration_id> run(declaration_id function) {
    open(function);
    while (!open_.empty()) {
      declaration_id called = open_.back();
      open_.pop_back();
      add_by_name(called);
      if (called == function || index_[called].source->is_template) add_by_class(called);
      if (!index_[called].source->is_member) add_by_operator(called);
    }
    return std::move(out_);
  }

 private:
  // Where many callees share a name, whoever refers to it calls them: to tell them apart would take
  // the product of both numbers.
  void add_by_name(declaration_id called) {
    static constexpr std::uint8_t told_apart = 4;
    const indexed_declaration& callee = index_[called];
    for (std::uint32_t i = 0; i < callee.provides.size(); ++i) {
      global_name n = callee.provides[i];
      if (followed_[n] > told_apart) continue;
      bool any = ++followed_[n] > told_apart;
      provider p{called, i >= callee.written};
      for (declaration_id id : index_.referers(n))
        if (!is_caller_[id] && (any || names_.may_mean(id, n, p))) add(id);
    }
  }

  // Whoever names a class template chooses its arguments; what hands out an object of the class
  // lets others call what has no name.
  void add_by_class(declaration_id called) {
    global_name owner = index_[called].source->is_member ? index_[called].owner : nobody;
    if (owner == nobody || owners_[owner]) return;
    owners_[owner] = true;
    for (declaration_id id : index_.referers(owner)) {
      add(id);
      if (hands_out(id, owner)) open(id);
    }
  }

  bool hands_out(declaration_id id, global_name owner) const {
    const indexed_declaration& d = index_[id];
    if (d.source->is_deduced || d.source->kind == declaration_kind::alias) return true;
    return std::any_of(d.source->head.begin(), d.source->head.end(),
                       [&](name_id n) { return index_.global_of(d.file, n) == owner; });
  }

  void add_by_operator(declaration_id called) {
    for (global_name n : index_[called].provides) {
      std::string_view name = index_.name(n);
      std::uint64_t bits = name.starts_with("operator") ? operator_bits(name.substr(8)) : 0;
      for (declaration_id id = 0; bits != 0 && id < index_.size(); ++id)
        if ((index_[id].source->operators & bits) != 0 && is_code(id)) add(id);
    }
  }

  // A file as a whole is code only where it is included inside a declaration.
  bool is_code(declaration_id id) const {
    return index_[id].source->kind != declaration_kind::fragment || index_.is_part(id);
  }

  void add(declaration_id id) {
    if (is_caller_[id]) return;
    is_caller_[id] = true;
    out_.push_back(id);
    if (takes_types(names_, id)) open(id);
  }

  void open(declaration_id id) {
    if (is_open_[id]) return;
    is_open_[id] = true;
    open_.push_back(id);
  }

  const declaration_index& index_;
  const name_resolution& names_;
  std::vector<std::uint8_t> followed_;  // by name
  std::vector<bool> owners_;
  std::vector<bool> is_caller_, is_open_;
  std::vector<declaration_id> open_, out_;
};

bool is_type(const declaration& d) {
  return d.kind == declaration_kind::type || d.kind == declaration_kind::enumeration ||
         d.kind == declaration_kind::alias;
}

// Code that is an object of a type without a name, or that template arguments name.
bool holds_code(const declaration& d) {
  return d.has_lambda || d.holds_class || !d.instantiates.empty();
}

// Whether what it holds may be the type of something that others pass on.
bool hands_out_code(const declaration& d) {
  bool named = d.kind == declaration_kind::function || d.kind == declaration_kind::variable;
  return holds_code(d) && (!named || d.is_deduced);
}

}  // namespace

bool takes_types(const name_resolution& names, declaration_id function) {
  const indexed_declaration& d = names.index()[function];
  return d.source->is_template || d.source->has_generic_lambda ||
         d.source->kind == declaration_kind::macro ||
         std::any_of(d.refers.begin(), d.refers.end(),
                     [&](global_name n) { return names.makes_lambdas(n); });
}

void start_from_arguments(closure_walk& walk, const name_resolution& names,
                          declaration_id function) {
  const declaration_index& index = names.index();
  closure_walk outside(names);
  const auto& own = index[function].provides;
  for (declaration_id caller : caller_search(names).run(function)) {
    outside.start(caller);
    const indexed_declaration& c = index[caller];
    bool passes_code =
        c.source->has_lambda || std::any_of(own.begin(), own.end(), [&](global_name n) {
          return std::find(c.instantiates.begin(), c.instantiates.end(), n) != c.instantiates.end();
        });
    if (passes_code) walk.start(caller);
  }
  const std::vector<reached_declaration>& reached = outside.run();
  std::vector<bool> is_argument(index.name_count(), false);
  for (const reached_declaration& r : reached)
    for (global_name n : index[r.id].arguments) is_argument[n] = true;
  for (const reached_declaration& r : reached) {
    const indexed_declaration& d = index[r.id];
    bool passed = std::any_of(d.provides.begin(), d.provides.end(),
                              [&](global_name n) { return is_argument[n]; });
    if (passed || is_type(*d.source) || hands_out_code(*d.source)) walk.start(r.id);
  }
}

}  // namespace coolcache::scan
