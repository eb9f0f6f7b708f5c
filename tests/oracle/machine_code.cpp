#include "machine_code.hpp"

#include <elf.h>

#include <algorithm>

namespace coolcache::oracle {
namespace {

bool is_relative(std::uint32_t type) {
  return type == R_X86_64_PC32 || type == R_X86_64_PLT32 || type == R_X86_64_GOTPCREL ||
         type == R_X86_64_GOTPCRELX || type == R_X86_64_REX_GOTPCRELX;
}

bool is_merged(const object_section& s) {
  return (s.flags & SHF_MERGE) != 0 && s.entry_size != 0;
}

}  // namespace

linked_program::linked_program(std::vector<std::shared_ptr<const elf_object>> objects)
    : objects_(std::move(objects)) {
  link();
  note_boundaries();
  find_initializers();
}

void linked_program::link() {
  std::set<std::string> strong;
  for (std::uint32_t o = 0; o < objects_.size(); ++o) {
    const elf_object& object = *objects_[o];
    for (const object_symbol& s : object.symbols) {
      if (s.binding == STB_LOCAL || !object.defines(s)) continue;
      place here{o, s.section, static_cast<std::int64_t>(s.value)};
      bool weak = s.binding == STB_WEAK;
      if (!weak && strong.insert(s.name).second)
        definitions_[s.name] = here;
      else
        definitions_.try_emplace(s.name, here);
    }
    for (std::uint32_t s = 0; s < object.sections.size(); ++s)
      if (object.sections[s].name.starts_with(".gcc_except_table."))
        exception_tables_[{o, object.sections[s].name.substr(18)}] = s;
  }
}

// Sections that hold more than one thing: nothing in them has a section of its own.
bool linked_program::is_split(const object_section& s) const {
  static const std::set<std::string> shared = {
      ".rodata",   ".data",           ".bss",  ".data.rel.ro", ".data.rel.ro.local",
      ".data.rel", ".data.rel.local", ".tbss", ".tdata",       ".init_array"};
  return shared.contains(s.name);
}

// Where a relocation points. A relative one counts from behind its own four bytes.
bool linked_program::resolve(std::uint32_t object, const relocation& r, place& to) const {
  const object_symbol& s = objects_[object]->symbols[r.symbol];
  if (s.binding == STB_LOCAL) {
    to = {object, s.section, static_cast<std::int64_t>(s.value)};
    if (!objects_[object]->defines(s)) return false;
  } else {
    auto found = definitions_.find(s.name);
    if (found == definitions_.end()) return false;
    to = found->second;
  }
  to.offset += r.addend + (is_relative(r.type) ? 4 : 0);
  return true;
}

void linked_program::note_boundaries() {
  for (std::uint32_t o = 0; o < objects_.size(); ++o) {
    const elf_object& object = *objects_[o];
    for (const object_symbol& s : object.symbols)
      if (object.defines(s) && is_split(object.sections[s.section]))
        boundaries_[{o, s.section}].insert(s.value);
    for (const object_section& section : object.sections) {
      if ((section.flags & SHF_ALLOC) == 0) continue;
      for (const relocation& r : section.relocations) {
        place to;
        if (resolve(o, r, to) && is_split(objects_[to.object]->sections[to.section]))
          boundaries_[{to.object, to.section}].insert(static_cast<std::uint64_t>(to.offset));
      }
    }
  }
}

atom linked_program::atom_at(const place& p) const {
  const object_section& s = objects_[p.object]->sections[p.section];
  auto offset = static_cast<std::uint64_t>(std::max<std::int64_t>(p.offset, 0));
  atom whole{p.object, p.section, 0, s.size};
  if (offset >= s.size) return whole;
  if (is_merged(s) && (s.flags & SHF_STRINGS) != 0) {
    std::size_t end = s.bytes.find(std::string(s.entry_size, '\0'), offset);
    return {p.object, p.section, offset, std::min<std::uint64_t>(end, s.size)};
  }
  if (is_merged(s)) {
    std::uint64_t begin = offset - offset % s.entry_size;
    return {p.object, p.section, begin, std::min(begin + s.entry_size, s.size)};
  }
  if (!is_split(s)) return whole;
  auto found = boundaries_.find({p.object, p.section});
  if (found == boundaries_.end()) return whole;
  auto next = found->second.upper_bound(offset);
  std::uint64_t begin = next == found->second.begin() ? 0 : *std::prev(next);
  std::uint64_t end = next == found->second.end() ? s.size : std::min(*next, s.size);
  return {p.object, p.section, begin, end};
}

std::vector<linked_program::edge> linked_program::edges_of(const atom& a) const {
  const elf_object& object = *objects_[a.object];
  const object_section& section = object.sections[a.section];
  std::vector<edge> edges;
  for (const relocation& r : section.relocations) {
    if (r.offset < a.begin || r.offset >= a.end) continue;
    edge e{r.offset - a.begin, r.type, false, {}, "", r.addend};
    place to;
    if (resolve(a.object, r, to)) {
      e.inside = true;
      e.to = atom_at(to);
      e.addend = to.offset - static_cast<std::int64_t>(e.to.begin);
    } else {
      e.name = object.symbols[r.symbol].name;
    }
    edges.push_back(std::move(e));
  }
  // Nothing but the unwinder's tables says where a function's handlers are.
  if (section.name.starts_with(".text."))
    if (auto t = exception_tables_.find({a.object, section.name.substr(6)});
        t != exception_tables_.end())
      edges.push_back({0, 0, true, atom_at({a.object, t->second, 0}), "", 0});
  return edges;
}

// A variable that can be written, rather than a table that the loader alone writes.
bool linked_program::is_state(const atom& a) const {
  const object_section& s = objects_[a.object]->sections[a.section];
  return (s.flags & SHF_WRITE) != 0 && !s.name.starts_with(".data.rel.ro") &&
         s.name.find("DW.ref.") == s.name.npos && s.type != SHT_INIT_ARRAY;
}

// A function or variable with a section of its own: the mangled name, without what GCC adds to
// say that the name is local or a clone.
std::string linked_program::symbol_of(const atom& a) const {
  const std::string& name = objects_[a.object]->sections[a.section].name;
  std::size_t mangled = name.find("._Z");
  return mangled == name.npos ? "" : name.substr(mangled + 1);
}

std::string linked_program::name_of(const atom& a) const {
  const object_section& s = objects_[a.object]->sections[a.section];
  return is_split(s) || is_merged(s) ? s.name + '+' + std::to_string(a.begin) : s.name;
}

std::vector<std::string> linked_program::functions() const {
  std::vector<std::string> names;
  for (const auto& [name, at] : definitions_)
    if ((objects_[at.object]->sections[at.section].flags & SHF_EXECINSTR) != 0)
      names.push_back(name);
  std::ranges::sort(names);
  return names;
}

// A walk in breadth, in the order of relocations, so that equal code gets equal numbers.
class linked_program::walk {
 public:
  walk(const linked_program& p, const may_call& called) : program_(p), called_(called) {}

  std::size_t reach(const atom& a) {
    auto [at, added] = numbers_.try_emplace(a, order_.size());
    if (added) order_.push_back(a);
    return at->second;
  }

  void run() {
    for (; next_ < order_.size(); ++next_) {
      const atom a = order_[next_];
      if (program_.is_state(a)) state_.insert(a);
      hash(a);
    }
  }

  const std::set<atom>& state() const { return state_; }
  code_closure take() && {
    out_.value = all_.finish();
    return std::move(out_);
  }

 private:
  void hash(const atom& a) {
    const object_section& s = program_.objects_[a.object]->sections[a.section];
    scan::hasher own;
    own.add(s.flags & (SHF_WRITE | SHF_EXECINSTR | SHF_TLS));
    own.add(a.end - a.begin);
    own.add(s.bytes.empty() ? std::string_view()
                            : std::string_view(s.bytes).substr(a.begin, a.end - a.begin));
    scan::hasher local = own;
    bool table = program_.symbol_of(a).starts_with("_ZTV");
    for (edge& e : program_.edges_of(a)) {
      if (table && e.inside && !may_be_called(e.to)) {
        e.inside = false;
        e.name = "not called";
      }
      for (scan::hasher* h : {&own, &local}) {
        h->add(e.offset);
        h->add(e.type);
        h->add(static_cast<std::uint64_t>(e.addend));
      }
      own.add(e.inside ? std::to_string(reach(e.to)) : '!' + e.name);
      local.add(e.inside ? program_.name_of(e.to) : e.name);
    }
    all_.add(own.finish());
    out_.pieces[program_.name_of(a)] = local.finish();
    if (std::string symbol = program_.symbol_of(a); !symbol.empty()) out_.symbols.insert(symbol);
  }

  bool may_be_called(const atom& a) const {
    bool code = (program_.objects_[a.object]->sections[a.section].flags & SHF_EXECINSTR) != 0;
    return !code || called_(program_.symbol_of(a));
  }

  const linked_program& program_;
  const may_call& called_;
  std::map<atom, std::size_t> numbers_;
  std::vector<atom> order_;
  std::size_t next_ = 0;
  std::set<atom> state_;
  scan::hasher all_;
  code_closure out_;
};

void linked_program::find_initializers() {
  for (std::uint32_t o = 0; o < objects_.size(); ++o) {
    const elf_object& object = *objects_[o];
    for (const object_section& section : object.sections) {
      if (section.type != SHT_INIT_ARRAY) continue;
      for (const relocation& r : section.relocations) {
        place to;
        if (!resolve(o, r, to)) continue;
        const may_call anything = [](const std::string&) { return true; };
        walk w(*this, anything);
        w.reach(atom_at(to));
        w.run();
        initializers_.push_back({atom_at(to), w.state()});
      }
    }
  }
}

code_closure linked_program::closure_of(const std::vector<std::string>& roots,
                                        const may_call& called) const {
  walk w(*this, called);
  for (const std::string& root : roots)
    if (auto found = definitions_.find(root); found != definitions_.end())
      w.reach(atom_at(found->second));
  w.run();
  std::vector<bool> taken(initializers_.size(), false);
  for (bool more = true; more;) {
    more = false;
    for (std::size_t i = 0; i < initializers_.size(); ++i) {
      const initializer& start = initializers_[i];
      auto reached = [&](const atom& a) { return w.state().contains(a); };
      if (taken[i] || std::ranges::none_of(start.state, reached)) continue;
      taken[i] = more = true;
      w.reach(start.start);
      w.run();
    }
  }
  return std::move(w).take();
}

}  // namespace coolcache::oracle
