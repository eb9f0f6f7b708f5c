#include "external_order.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "c_library.hpp"

namespace coolcache::scan {

// Which header says something that another one asks. Of what both include, each has whatever stands
// before it; the C library does not depend on the order of its headers.
class external_order::relations {
 public:
  relations(const declaration_index& index, const outer_includes& includes)
      : includes_(includes), words_(index.sources().external.terms_words()) {
    for (const auto& [path, h] : index.sources().external.all()) {
      headers_.push_back(&h.terms);
      counts_.push_back(!is_of_c_library(path));
    }
    note_answers();
    note_own_macros(index);
    for (std::size_t h = 0; h < headers_.size(); ++h)
      if (counts_[h]) note_questions(*headers_[h], includes_.holders()[h]);
  }

  std::vector<header_set> find() const {
    std::vector<header_set> out(includes_.all().size(), none());
    for (std::size_t h = 0; h < headers_.size(); ++h) {
      if (!counts_[h]) continue;
      header_set asking = asking_what(*headers_[h]);
      asking -= includes_.holders()[h];
      if (asking.empty()) continue;
      for (outer_header a = 0; a < out.size(); ++a)
        if (includes_.holders()[h].contains(a)) out[a] |= asking;
    }
    for (outer_header a = 0; a < out.size(); ++a)
      for (outer_header b = 0; b < out.size(); ++b)
        if (out[a].contains(b)) out[b].insert(a);
    return out;
  }

 private:
  using users = std::unordered_map<std::uint64_t, header_set>;

  header_set none() const { return header_set(includes_.all().size()); }

  void add(users& to, std::uint64_t key, const header_set& holders) const {
    to.try_emplace(key, none()).first->second |= holders;
  }

  static std::uint64_t key(symbol_id around, symbol_id word) {
    return std::uint64_t{around} << 32 | word;
  }

  void note_answers() {
    is_defined_.resize(words_.size());
    is_declared_.resize(words_.size());
    for (std::size_t h = 0; h < headers_.size(); ++h) {
      if (!counts_[h]) continue;
      for (symbol_id word : headers_[h]->defines) is_defined_[word] = true;
      for (const auto& [around, word] : headers_[h]->declares) is_declared_[word] = true;
    }
  }

  // What they stand for, a header asks that uses them.
  void note_own_macros(const declaration_index& index) {
    for (declaration_id id = 0; id < index.size(); ++id) {
      const indexed_declaration& d = index[id];
      if (d.source->kind != declaration_kind::macro) continue;
      symbol_id macro = words_.find(d.source->qualified);
      if (macro == no_symbol) continue;
      for (global_name n : d.refers)
        if (symbol_id word = words_.find(index.name(n)); word != no_symbol && is_defined_[word])
          behind_own_[macro].push_back(word);
    }
  }

  void note_questions(const external_terms& terms, const header_set& holders) {
    all_.push_back(holders);
    for (symbol_id word : terms.words) {
      if (is_defined_[word]) add(with_word_, word, holders);
      if (auto found = behind_own_.find(word); found != behind_own_.end())
        for (symbol_id behind : found->second) add(with_word_, behind, holders);
    }
    for (const auto& [of, word] : terms.qualified_calls)
      if (is_declared_[word]) add(calling_in_, key(of, word), holders);
    for (const auto& [around, word] : terms.calls) {
      if (!is_declared_[word]) continue;
      add(calling_, word, holders);
      if (terms.opens_names)
        add(calling_any_, word, holders);
      else
        add(calling_in_, key(around, word), holders);
    }
  }

  static void take(header_set& out, const users& from, std::uint64_t key) {
    if (auto found = from.find(key); found != from.end()) out |= found->second;
  }

  // Those that have what asks for it.
  header_set asking_what(const external_terms& answer) const {
    header_set out = none();
    if (answer.sets_pragmas)
      for (const header_set& holders : all_) out |= holders;
    if (answer.sets_pragmas || answer.sets_library)
      for (outer_header h = 0; h < includes_.all().size(); ++h)
        if (!includes_.all()[h].is_read) out.insert(h);
    for (symbol_id word : answer.defines) take(out, with_word_, word);
    for (const auto& [around, word] : answer.declares) {
      bool anywhere = around == no_symbol || answer.opens_names;
      take(out, anywhere ? calling_ : calling_any_, word);
      take(out, calling_in_, key(around, word));
    }
    return out;
  }

  const outer_includes& includes_;
  const symbol_table& words_;
  std::vector<const external_terms*> headers_;  // by place in external_headers::all()
  std::vector<bool> counts_;                    // likewise
  std::vector<bool> is_defined_, is_declared_;  // by word
  std::unordered_map<symbol_id, std::vector<symbol_id>> behind_own_;
  std::vector<header_set> all_;
  users with_word_;    // by word that some header defines
  users calling_;      // by word that some header declares
  users calling_any_;  // of those, where a using-directive may bring it in from anywhere
  users calling_in_;   // by the namespace around the call, and the word
};

external_order::external_order(const declaration_index& index, const outer_includes& includes)
    : index_(index), includes_(includes), orders_(index.sources().files.size()) {
  bool counts = std::any_of(includes.all().begin(), includes.all().end(),
                            [](const auto& h) { return h.is_read && !is_of_c_library(*h.name); });
  if (!counts) return;
  related_ = relations(index, includes).find();
  bool any = std::any_of(related_.begin(), related_.end(),
                         [](const header_set& with) { return !with.empty(); });
  if (!any) related_.clear();
}

// As the unit comes to them: each once, unless it gives something each time.
std::vector<outer_header> external_order::read_unit(file_id unit) const {
  std::vector<outer_header> out;
  std::vector<bool> seen(index_.graph().file_count(), false), read(includes_.all().size(), false);
  seen[unit] = true;
  std::vector<std::pair<file_id, std::size_t>> open = {{unit, 0}};
  while (!open.empty()) {
    auto& [file, next] = open.back();
    auto steps = includes_.steps(file);
    if (next == steps.size()) {
      open.pop_back();
      continue;
    }
    const outer_includes::step& s = steps[next++];
    std::vector<bool>& known = s.is_outer ? read : seen;
    bool again = known[s.target];
    known[s.target] = true;
    if (s.is_outer && (!again || !includes_.all()[s.target].is_guarded)) out.push_back(s.target);
    if (!s.is_outer && !again) open.emplace_back(s.target, 0);
  }
  return out;
}

// Of those, what has to do with another one.
std::vector<outer_header> external_order::counted_in(file_id unit, const header_set& counts) const {
  std::vector<outer_header> out = orders_.get(unit, [&] { return read_unit(unit); });
  header_set present(includes_.all().size());
  for (outer_header h : out) present.insert(h);
  present &= counts;
  std::erase_if(out, [&](outer_header h) {
    if (!present.contains(h)) return true;
    header_set with = related_[h];
    with &= present;
    return with.empty();
  });
  // Of the compiler's own, what stands in front of a header that sets something for them.
  while (!out.empty() && !includes_.all()[out.back()].is_read) out.pop_back();
  return out;
}

void external_order::add(const std::vector<file_id>& files, part_sink& out) const {
  if (related_.empty()) return;
  header_set counts(includes_.all().size());
  for (file_id f : index_.graph().included(files))
    for (const outer_includes::step& s : includes_.steps(f))
      if (s.is_outer) counts.insert(s.target);
  std::set<file_id> units;
  for (file_id f : files)
    for (const sighting& s : index_.graph().units_of(f)) units.insert(s.unit);
  std::map<std::vector<outer_header>, std::set<std::string_view>> orders;  // with units
  for (file_id unit : units) {
    std::vector<outer_header> order = counted_in(unit, counts);
    if (!order.empty()) orders[std::move(order)].insert(index_.sources().files[unit].name);
  }
  if (orders.empty()) return;
  hasher h;
  for (const auto& [order, of] : orders) {
    h.add(order.size());
    for (outer_header header : order) h.add(includes_.all()[header].identity);
    if (orders.size() == 1) break;
    h.add(of.size());
    for (std::string_view unit : of) h.add(unit);
  }
  out.add("order of headers", h.finish());
}

}  // namespace coolcache::scan
