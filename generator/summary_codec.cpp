#include "summary_codec.hpp"

#include <concepts>
#include <cstring>
#include <type_traits>

namespace coolcache::scan {
namespace {

template <class Item>
concept plain_item = std::is_trivially_copyable_v<Item>;

// ---- the members, for both directions: so these cannot differ. A member that is added to a part
// changes its size.

template <class Part>
auto& facts_of(Part& d) {
  using facts =
      std::conditional_t<std::is_const_v<Part>, const declaration_facts, declaration_facts>;
  return static_cast<facts&>(d);
}

static_assert(sizeof(declaration) ==
              sizeof(declaration_facts) + sizeof(std::string) + 17 * sizeof(compact_list<name_id>));
static_assert(sizeof(state_name) == 2 * sizeof(std::string));
static_assert(sizeof(marked_site) == 6 * sizeof(std::uint32_t) + sizeof(std::string) +
                                         sizeof(std::vector<state_name>) + 8);
static_assert(sizeof(include_directive) == sizeof(std::string) + 4 * sizeof(std::uint32_t));
static_assert(sizeof(diagnostic) == 2 * sizeof(std::string) + 2 * sizeof(std::uint32_t));
static_assert(sizeof(file_summary) ==
              11 * sizeof(std::vector<name_id>) + 2 * sizeof(std::uint32_t));

template <class Archive, class Part>
requires std::same_as<std::remove_const_t<Part>, declaration>
void pass(Archive& a, Part& d) {
  a(facts_of(d));
  a(d.qualified);
  a(d.refers);
  for (auto* names : {&d.provides, &d.refers_to_macros, &d.head, &d.only_leads, &d.types,
                      &d.operand_types, &d.instantiates, &d.arguments, &d.bases, &d.base_words,
                      &d.symbols, &d.label_words, &d.fragments})
    a(*names);
  a(d.fields), a(d.literal_names), a(d.pastes);
}

template <class Archive, class Part>
requires std::same_as<std::remove_const_t<Part>, std::pair<std::uint32_t, name_id>>
void pass(Archive& a, Part& p) {
  a(p.first), a(p.second);
}

template <class Archive, class Part>
requires std::same_as<std::remove_const_t<Part>, state_name>
void pass(Archive& a, Part& n) {
  a(n.item), a(n.name);
}

template <class Archive, class Part>
requires std::same_as<std::remove_const_t<Part>, marked_site>
void pass(Archive& a, Part& s) {
  a(s.declaration), a(s.is_reference), a(s.is_local), a(s.around);
  a(s.first_line), a(s.last_line), a(s.key), a(s.state), a(s.is_plain);
}

template <class Archive, class Part>
requires std::same_as<std::remove_const_t<Part>, include_directive>
void pass(Archive& a, Part& i) {
  a(i.spelled), a(i.angled), a(i.next), a(i.computed), a(i.only_asked);
  a(i.in_declaration), a(i.in_braces), a(i.line), a(i.column);
}

template <class Archive, class Part>
requires std::same_as<std::remove_const_t<Part>, diagnostic>
void pass(Archive& a, Part& d) {
  a(d.file), a(d.line), a(d.column), a(d.message);
}

template <class Archive, class Part>
requires std::same_as<std::remove_const_t<Part>, file_summary>
void pass(Archive& a, Part& f) {
  a(f.names), a(f.declarations), a(f.fragment), a(f.unreadable), a(f.guarded);
  a(f.text_left_out);
  a(f.namespaces), a(f.nominated), a(f.inlined), a(f.elaborated), a(f.loose), a(f.leads);
  a(f.sites), a(f.includes), a(f.found);
}

class summary_writer {
 public:
  template <plain_item Item>
  void operator()(const Item& item) {
    out_.append(reinterpret_cast<const char*>(&item), sizeof item);
  }
  void operator()(const std::string& text) {
    (*this)(static_cast<std::uint32_t>(text.size()));
    out_ += text;
  }
  template <plain_item Item>
  void operator()(const compact_list<Item>& items) {
    add_plain(items);
  }
  template <plain_item Item>
  void operator()(const std::vector<Item>& items) {
    add_plain(items);
  }
  template <class Item>
  void operator()(const std::vector<Item>& items) {
    (*this)(static_cast<std::uint32_t>(items.size()));
    for (const Item& item : items) add(item);
  }

  std::string take() && { return std::move(out_); }

 private:
  template <class List>
  void add_plain(const List& items) {
    (*this)(static_cast<std::uint32_t>(items.size()));
    if (!items.empty())
      out_.append(reinterpret_cast<const char*>(items.data()), items.size() * sizeof(items[0]));
  }
  void add(const std::string& text) { (*this)(text); }
  template <class Part>
  void add(const Part& part) {
    pass(*this, part);
  }

  std::string out_;
};

class summary_reader {
 public:
  explicit summary_reader(std::string_view bytes) : left_(bytes) {}

  template <plain_item Item>
  void operator()(Item& item) {
    if (std::string_view bytes = cut(sizeof item); !bytes.empty())
      std::memcpy(&item, bytes.data(), sizeof item);
  }
  void operator()(std::string& text) { text = cut(count()); }
  template <plain_item Item>
  void operator()(compact_list<Item>& items) {
    read_plain(items);
  }
  template <plain_item Item>
  void operator()(std::vector<Item>& items) {
    read_plain(items);
  }
  template <class Item>
  void operator()(std::vector<Item>& items) {
    std::size_t size = count();
    if (size > left_.size()) return fail();  // each takes a byte at least
    items.resize(size);
    for (Item& item : items) add(item);
  }

  bool is_done() const { return !failed_ && left_.empty(); }

 private:
  template <class List>
  void read_plain(List& items) {
    std::string_view bytes = cut(count() * sizeof(typename List::value_type));
    items.resize(bytes.size() / sizeof(typename List::value_type));
    if (!items.empty()) std::memcpy(items.data(), bytes.data(), bytes.size());
  }
  void add(std::string& text) { (*this)(text); }
  template <class Part>
  void add(Part& part) {
    pass(*this, part);
  }

  std::size_t count() {
    std::uint32_t n = 0;
    (*this)(n);
    return n;
  }
  std::string_view cut(std::size_t size) {
    if (size > left_.size()) {
      fail();
      return {};
    }
    std::string_view out = left_.substr(0, size);
    left_.remove_prefix(size);
    return out;
  }
  void fail() {
    failed_ = true;
    left_ = {};
  }

  std::string_view left_;
  bool failed_ = false;
};

}  // namespace

std::string encode(const file_summary& summary) {
  summary_writer out;
  pass(out, summary);
  return std::move(out).take();
}

std::optional<file_summary> decode(std::string_view bytes) {
  std::optional<file_summary> out(std::in_place);
  summary_reader in(bytes);
  pass(in, *out);
  if (!in.is_done()) out.reset();
  return out;
}

}  // namespace coolcache::scan
