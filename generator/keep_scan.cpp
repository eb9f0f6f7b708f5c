#include "keep_scan.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

#include "exact_declarations.hpp"
#include "index_set.hpp"
#include "purity_view.hpp"

namespace coolcache::scan {
namespace {

class keeper {
 public:
  keeper(scan_result& r, const noted_source& noted, file_source& disk,
         const output_details& details)
      : r_(r), index_(*r.index), noted_(noted), disk_(disk), details_(details) {}

  // Nothing if edits inside functions may show elsewhere.
  std::optional<kept_scan> run(const scan_outputs& out) {
    add_files();
    add_declarations();
    for (const function_fingerprint& f : r_.functions) add_function(f);
    add_rows();
    add_answers();
    kept_outputs o;
    o.has_manifest = out.manifest.has_value();
    if (out.manifest) o.manifest = digest_of(*out.manifest);
    if (out.depfile) o.depfile = kept_.add_text(*out.depfile);
    o.snapshot_tail = kept_.add_text(snapshot_tail(snapshot_of(r_)));
    o.found = kept_.add_text(out.found);
    o.impure = kept_.add_text(out.impure);
    kept_.outputs = {o};
    if (!can_be_kept_) return std::nullopt;
    return std::move(kept_);
  }

 private:
  void add_files() {
    for (file_id f = 0; f < r_.sources->files.size(); ++f) {
      const source_file& file = r_.sources->files[f];
      kept_file k;
      k.name = kept_.add_text(file.name);
      k.first = index_.id_of(f, 0);
      k.groups = {static_cast<std::uint32_t>(kept_.numbers.size()),
                  static_cast<std::uint32_t>(file.groups.size())};
      kept_.numbers.insert(kept_.numbers.end(), file.groups.begin(), file.groups.end());
      kept_.files.push_back(k);
    }
  }

  void add_declarations() {
    kept_.slots.assign(index_.size(), no_slot);
    std::vector<bool> used(index_.size(), false);
    for (const function_fingerprint& f : r_.functions)
      for (const reached_declaration& reached : f.reached) used[reached.id] = true;
    for (declaration_id id = 0; id < used.size(); ++id) {
      if (!used[id]) continue;
      kept_.slots[id] = static_cast<std::uint32_t>(kept_.used.size());
      add_declaration(id);
    }
    std::vector<bool> exact = exact_declarations(index_, used);
    for (declaration_id id = 0; id < exact.size(); ++id)
      if (exact[id]) kept_.slots[id] |= exact_bit;
    for (const header_row& row : details_.rows)
      for (declaration_id id : row.of_types) kept_.slots[id] |= exact_bit;
  }

  void add_declaration(declaration_id id) {
    const indexed_declaration& d = index_[id];
    declaration_description described = r_.declarations->description(id);
    kept_declaration k;
    k.entry = r_.declarations->of(id);
    k.sees = described.sees;
    k.tokens = d.source->tokens;
    k.signature = d.source->signature;
    k.file = d.file;
    k.line = d.source->line;
    if (!details_.numbers.empty()) k.in_manifest = details_.numbers[id];
    // What __COUNTER__ comes to depends on what may use it in other files.
    for (const part& p : described.more) can_be_kept_ = can_be_kept_ && p.label != "counter";
    k.more = kept_.add_parts(described.more);
    k.spaced = described.spaced;
    k.placed = described.placed;
    k.varies = r_.declarations->sight().varies(id);
    kept_.used.push_back(k);
  }

  template <class Item>
  static kept_span span_of(const std::vector<Item>& all, std::size_t first) {
    return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(all.size() - first)};
  }

  void add_function(const function_fingerprint& f) {
    const indexed_declaration& d = index_[f.function];
    kept_function k;
    k.value = f.value;
    k.declaration = kept_.slots[f.function] & no_slot;
    k.qualified = kept_.add_text(d.source->qualified);
    k.uncacheable = kept_.add_text(f.uncacheable);
    k.own = kept_.add_parts(f.own);
    if (f.site != nullptr) {
      k.key = kept_.add_text(f.site->key);
      k.site = static_cast<std::uint32_t>(f.site - r_.sources->files[d.file].summary.sites.data());
      k.first_line = f.site->first_line;
      k.last_line = f.site->last_line;
    }
    k.reached = add_ranges(f);
    std::size_t first = kept_.sights.size();
    for (const auto& [file, seen] : f.seen) kept_.sights.push_back({seen, file});
    k.seen = span_of(kept_.sights, first);
    first = kept_.settings.size();
    for (const auto& [group, value] : f.settings) kept_.settings.push_back({value, group});
    k.settings = span_of(kept_.settings, first);
    first = kept_.numbers.size();
    kept_.numbers.insert(kept_.numbers.end(), f.libraries.begin(), f.libraries.end());
    k.libraries = span_of(kept_.numbers, first);
    kept_.functions.push_back(k);
  }

  // Of the functions that are marked, in their order.
  void add_rows() {
    auto row = details_.rows.begin();
    for (kept_function& f : kept_.functions) {
      if (f.site == 0xFFFFFFFF || row == details_.rows.end()) continue;
      f.is_reference = row->is_reference;
      f.state = kept_.add_text(row->state);
      f.uses_threads = row->uses_threads;
      f.types = row++->types;
    }
  }

  kept_span add_ranges(const function_fingerprint& f) {
    index_set slots;
    for (const reached_declaration& reached : f.reached)
      slots.insert(kept_.slots[reached.id] & no_slot);
    std::size_t first = kept_.ranges.size();
    for (std::uint32_t slot : slots.items()) {
      if (kept_.ranges.size() > first && kept_.ranges.back().last + 1 == slot)
        kept_.ranges.back().last = slot;
      else
        kept_.ranges.push_back({slot, slot});
    }
    return span_of(kept_.ranges, first);
  }

  // ---- the disk

  void add_answers() {
    std::set<std::string> in_snapshot;
    for (const auto& [path, entry] : snapshot_of(r_).files) in_snapshot.insert(path);
    std::map<std::string, file_id> may_change = changeable();
    kept_.answers.reserve(noted_.all().size());
    for (const auto& [path, answer] : noted_.all()) {
      kept_answer k;
      k.status = answer.status;
      k.content = answer.content;
      k.path = kept_.add_text(path);
      k.is_read = answer.is_read;
      k.is_trusted = is_settled(answer.status, r_.started_ns);
      k.in_snapshot = in_snapshot.contains(path);
      auto source = may_change.find(path);
      if (source != may_change.end() && (!answer.is_reread || add_view(k, path)))
        k.file = source->second;
      kept_.answers.push_back(k);
    }
  }

  // What was read a second time, the purity check looked at.
  bool add_view(kept_answer& k, const std::string& path) const {
    std::optional<std::string> text = disk_.read(path);
    if (!text || digest_of(*text) != k.content) return false;
    k.view = purity_view(*text, !r_.impure.empty());
    return true;
  }

  // Sources that count by what they were parsed to alone.
  std::map<std::string, file_id> changeable() const {
    std::vector<file_id> whole;
    const std::vector<source_file>& files = r_.sources->files;
    for (file_id f = 0; f < files.size(); ++f)
      if (files[f].whole) whole.push_back(f);
    std::vector<bool> is_exact(files.size(), false);
    for (file_id f : index_.graph().included(whole)) is_exact[f] = true;
    std::map<std::string, file_id> out;
    for (file_id f = 0; f < files.size(); ++f)
      if (!files[f].synthetic && !files[f].whole && !files[f].as_text && !is_exact[f])
        out[files[f].path] = f;
    return out;
  }

  scan_result& r_;
  const declaration_index& index_;
  const noted_source& noted_;
  file_source& disk_;
  const output_details& details_;
  kept_scan kept_;
  bool can_be_kept_ = true;
};

// Functions are sorted by the names of their files and by lines: two files of one name would mix.
bool has_ambiguous_names(const project& p) {
  std::set<std::string_view> names;
  return std::any_of(p.files.begin(), p.files.end(), [&](const source_file& f) {
    return !f.synthetic && !names.insert(f.name).second;
  });
}

bool can_be_kept(scan_result& r, const options& o, const noted_source& noted) {
  return o.identity.empty() && (o.explain.empty() || !o.manifest.empty()) &&
         !noted.is_inconsistent() && !r.link.asks_machine && !has_ambiguous_names(*r.sources);
}

}  // namespace

bool is_settled(const file_status& s, std::int64_t started_ns) {
  return std::max(s.modified_ns, s.changed_ns) < started_ns - young_file_ns;
}

void keep_scan(scan_result& r, const options& o, const noted_source& noted, file_source& files,
               const output_details& details, const scan_outputs& out, const digest& command) {
  if (o.state.empty()) return;
  std::string path = kept_scan_path(o);
  std::optional<kept_scan> kept;
  if (can_be_kept(r, o, noted)) kept = keeper(r, noted, files, details).run(out);
  if (kept)
    save_kept_scan(path, command, *kept);
  else
    std::remove(path.c_str());
}

}  // namespace coolcache::scan
