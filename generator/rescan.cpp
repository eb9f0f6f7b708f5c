#include "rescan.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <set>
#include <utility>

#include "emit_header.hpp"
#include "emit_manifest.hpp"
#include "explain.hpp"
#include "keep_scan.hpp"
#include "kept_parses.hpp"
#include "kept_scan.hpp"
#include "manifest_edit.hpp"
#include "parser.hpp"
#include "purity_view.hpp"
#include "same_structure.hpp"
#include "work_crew.hpp"

namespace coolcache::scan {
namespace {

constexpr std::size_t many_files = 16;

bool is_same_kind(const file_status& a, const file_status& b) {
  return a.exists == b.exists && a.is_directory == b.is_directory &&
         a.is_irregular == b.is_irregular;
}

class rescanner {
 public:
  rescanner(kept_scan kept, const options& o, file_source& files, const std::string& compiler,
            const std::string& compilers)
      : kept_(std::move(kept)),
        options_(o),
        files_(files),
        compiler_(compiler),
        compilers_(compilers),
        started_ns_(std::chrono::duration_cast<std::chrono::nanoseconds>(
                        std::chrono::system_clock::now().time_since_epoch())
                        .count()) {}

  std::optional<scan_outputs> run() {
    if (!check_disk() || !apply_edits()) return std::nullopt;
    update_functions();
    return outputs();
  }

  // Whether the next scan gains from what this one has found.
  bool is_worth_keeping() const { return !edits_.empty() || read_again_ > many_files; }
  const kept_scan& kept() const { return kept_; }

 private:
  struct edit {
    std::size_t answer = 0;
    std::string text;
    digest content;
  };

  // ---- whether the disk gives the same answers, but for sources that may change

  bool check_disk() {
    constexpr std::size_t at_once = 256;
    std::size_t count = kept_.answers.size();
    std::atomic<bool> good = true;
    for_each_part((count + at_once - 1) / at_once, options_.jobs, [&](std::size_t part) {
      std::size_t end = std::min(count, (part + 1) * at_once);
      for (std::size_t i = part * at_once; i < end && good; ++i)
        if (!check(i)) good = false;
    });
    std::sort(edits_.begin(), edits_.end(),
              [](const edit& a, const edit& b) { return a.answer < b.answer; });
    return good;
  }

  // Safe on several threads, for different answers.
  bool check(std::size_t i) {
    kept_answer& a = kept_.answers[i];
    std::string path(kept_.text(a.path));
    file_status now = files_.status(path);
    if (!is_same_kind(now, a.status)) return false;
    bool is_same = a.is_trusted && now == a.status;
    a.status = now;
    if (is_same || !a.is_read) return true;
    a.is_trusted = is_settled(now, started_ns_);
    ++read_again_;
    if (a.file == no_kept_file) return files_.content(path) == a.content;
    std::optional<std::string> text = files_.read(path);
    if (!text || text->size() > largest_source || now.size > largest_source) return false;
    digest content = digest_of(*text);
    if (content == a.content) return true;
    std::lock_guard lock(editing_);
    edits_.push_back({i, *std::move(text), content});
    return true;
  }

  // ---- what edits have changed

  bool apply_edits() {
    if (edits_.empty()) return true;
    kept_parses parses(options_.state);
    for (const edit& e : edits_) {
      kept_answer& a = kept_.answers[e.answer];
      if (a.view != digest{} && a.view != purity_view(e.text, has_impure())) return false;
      std::optional<file_summary> before = parses.find(a.content);
      if (!before) return false;
      std::optional<file_summary> now = parses.find(e.content);
      if (!now) parses.keep(e.content, now.emplace(parse_declarations(e.text)));
      if (!apply(a.file, *before, *now)) return false;
      a.content = e.content;
    }
    return true;
  }

  bool has_impure() const { return kept_.outputs.front().impure.size > 0; }

  bool apply(std::uint32_t file, const file_summary& before, const file_summary& now) {
    std::uint32_t first = kept_.files[file].first;
    std::optional<std::vector<std::uint32_t>> differing = differing_declarations(
        before, now, [&](std::uint32_t i) { return (kept_.slots[first + i] & exact_bit) != 0; });
    if (!differing) return false;
    for (std::uint32_t i : *differing) {
      std::uint32_t slot = kept_.slots[first + i] & no_slot;
      if (slot == no_slot) continue;
      if (!apply(slot, before.declarations[i], now.declarations[i])) return false;
    }
    for (kept_function& f : kept_.functions) {
      if (f.site == 0xFFFFFFFF || kept_.used[f.declaration].file != file) continue;
      f.first_line = now.sites[f.site].first_line;
      f.last_line = now.sites[f.site].last_line;
    }
    return true;
  }

  bool apply(std::uint32_t slot, const declaration& before, const declaration& now) {
    kept_declaration& k = kept_.used[slot];
    bool other_tokens = before.tokens != now.tokens || before.signature != now.signature;
    if (other_tokens && k.varies) return false;
    if (before.line != now.line && names_places()) return false;
    k.line = now.line;
    k.tokens = now.tokens;
    k.signature = now.signature;
    declaration_description described{.source = &now,
                                      .spaced = k.spaced,
                                      .placed = k.placed,
                                      .place = place(k),
                                      .sees = k.sees,
                                      .more = kept_.parts(k.more)};
    recording_sink parts;
    describe(described, parts);
    digest entry = hash_of(parts.parts());
    if (entry != k.entry) changed_.insert(slot);
    if (other_tokens) other_tokens_.insert(slot);
    k.entry = entry;
    edit_.declarations[k.in_manifest] = {k.line, textual(parts.parts())};
    return true;
  }

  // A reason not to cache says where it is.
  bool names_places() const {
    return std::any_of(kept_.functions.begin(), kept_.functions.end(),
                       [](const kept_function& f) { return f.uncacheable.size > 0; });
  }

  std::string place(const kept_declaration& k) const {
    return std::string(kept_.text(kept_.files[k.file].name)) + ':' + std::to_string(k.line);
  }

  static std::vector<part> textual(const std::vector<part>& all) {
    static const std::set<std::string_view> labels = {"tokens", "spaced", "place", "lines"};
    std::vector<part> out;
    for (const part& p : all)
      if (labels.contains(p.label)) out.push_back(p);
    return out;
  }

  // ---- fingerprints

  bool reaches_any(const kept_function& f, const std::set<std::uint32_t>& slots) const {
    auto from = kept_.ranges.begin() + f.reached.first, to = from + f.reached.count;
    return std::any_of(slots.begin(), slots.end(), [&](std::uint32_t slot) {
      auto range = std::lower_bound(
          from, to, slot, [](const kept_range& r, std::uint32_t s) { return r.last < s; });
      return range != to && range->first <= slot;
    });
  }

  template <class Use>
  void for_each_reached(const kept_function& f, const Use& use) const {
    for (std::uint32_t r = f.reached.first; r < f.reached.first + f.reached.count; ++r)
      for (std::uint32_t s = kept_.ranges[r].first; s <= kept_.ranges[r].last; ++s)
        use(kept_.used[s]);
  }

  void update_functions() {
    std::vector<std::uint32_t> affected;
    for (std::uint32_t i = 0; i < kept_.functions.size(); ++i)
      if (reaches_any(kept_.functions[i], changed_) ||
          reaches_any(kept_.functions[i], other_tokens_))
        affected.push_back(i);
    std::vector<std::vector<part>> own(affected.size());
    std::vector<digest> values(affected.size());
    for_each_part(affected.size(), options_.jobs, [&](std::size_t i) {
      const kept_function& f = kept_.functions[affected[i]];
      own[i] = own_parts(f);
      values[i] = fingerprint(f, own[i]);
    });
    for (std::size_t i = 0; i < affected.size(); ++i) {
      kept_function& f = kept_.functions[affected[i]];
      f.value = values[i];
      edit_.functions[affected[i]] = {f.value, {}};
      for (const part& p : own[i])
        if (p.label == "units") edit_.functions[affected[i]].own = {p};
      kept_.replace_parts(f.own, own[i]);
    }
  }

  std::vector<part> own_parts(const kept_function& f) const {
    std::vector<part> out = kept_.parts(f.own);
    if (f.seen.count == 0) return out;
    std::vector<digest> sights(kept_.files.size());
    for (std::uint32_t i = f.seen.first; i < f.seen.first + f.seen.count; ++i)
      sights[kept_.sights[i].file] = kept_.sights[i].value;
    std::vector<digest> entries;
    for_each_reached(f, [&](const kept_declaration& k) {
      if (sights[k.file] != digest{})
        entries.push_back(joint_entry(k.tokens, k.signature, sights[k.file]));
    });
    std::string units = joint_of(std::move(entries)).hex();
    for (part& p : out)
      if (p.label == "units") p.value = units;
    return out;
  }

  digest fingerprint(const kept_function& f, const std::vector<part>& own) const {
    std::map<std::uint32_t, digest> by_group;
    std::set<digest> different;
    for (std::uint32_t i = f.settings.first; i < f.settings.first + f.settings.count; ++i)
      different.insert(by_group[kept_.settings[i].group] = kept_.settings[i].value);
    fingerprint_parts out{compiler_, own, {}, {different.begin(), different.end()}};
    for_each_reached(f, [&](const kept_declaration& k) {
      out.declarations.push_back(different.size() > 1 ? compiled_with(k.entry, with(k, by_group))
                                                      : k.entry);
    });
    return hash_of(std::move(out));
  }

  std::set<digest> with(const kept_declaration& k,
                        const std::map<std::uint32_t, digest>& by_group) const {
    kept_span groups = kept_.files[k.file].groups;
    std::set<digest> out;
    for (std::uint32_t i = groups.first; i < groups.first + groups.count; ++i)
      out.insert(by_group.at(kept_.numbers[i]));
    return out;
  }

  // ---- outputs

  std::optional<scan_outputs> outputs() {
    const kept_outputs& kept = kept_.outputs.front();
    scan_outputs out;
    out.was_kept = true;
    out.found = kept_.text(kept.found);
    out.impure = kept_.text(kept.impure);
    if (options_.list) out.list = list();
    if (!options_.header.empty()) out.header = header();
    if (!options_.depfile.empty()) out.depfile = kept_.text(kept.depfile);
    if (kept.has_manifest && !add_manifest(out)) return std::nullopt;
    if (!add_snapshot(out)) return std::nullopt;
    return out;
  }

  std::string list() const {
    std::string out;
    for (const kept_function& f : kept_.functions)
      out += f.value.hex() + "  " + place(kept_.used[f.declaration]) + "  " +
             std::string(kept_.text(f.qualified)) + '\n';
    return out;
  }

  std::string header() const {
    std::vector<header_row> rows;
    for (const kept_function& f : kept_.functions) {
      if (f.site == 0xFFFFFFFF) continue;
      header_row& row = rows.emplace_back();
      row.file = kept_.text(kept_.files[kept_.used[f.declaration].file].name);
      row.function = kept_.text(f.qualified);
      row.key = kept_.text(f.key);
      row.first_line = f.first_line;
      row.last_line = f.last_line;
      row.value = f.value;
      row.uncacheable = kept_.text(f.uncacheable);
      auto libraries = kept_.numbers.begin() + f.libraries.first;
      row.libraries.assign(libraries, libraries + f.libraries.count);
      row.is_reference = f.is_reference;
      row.state = kept_.text(f.state);
      row.types = f.types;
      row.uses_threads = f.uses_threads;
    }
    return header_text(rows, digest{}, options_, files_);
  }

  // The one that is there is taken as it is, with what has changed put in.
  bool add_manifest(scan_outputs& out) {
    std::optional<std::string> there = files_.read(options_.manifest);
    if (!there || digest_of(*there) != kept_.outputs.front().manifest) return false;
    hasher summary;
    summary.add(fingerprint_schema);
    for (const kept_function& f : kept_.functions) {
      summary.add(kept_.text(f.qualified));
      summary.add(f.value);
    }
    edit_.summary = summary.finish();
    out.has_same_manifest = edit_.declarations.empty() && edit_.functions.empty();
    out.manifest = out.has_same_manifest ? there : edited_manifest(*there, edit_);
    if (!out.manifest) return false;
    if (!options_.explain.empty()) explain_changes(*there, out);
    kept_.outputs.front().manifest = digest_of(*out.manifest);
    return true;
  }

  void explain_changes(const std::string& there, scan_outputs& out) {
    bool same_file = options_.explain == options_.manifest;
    std::optional<std::string> before =
        same_file ? std::optional(there) : files_.read(options_.explain);
    if (!before) return;
    manifest_read old = manifest_from(*before, edit_.summary);
    if (old.state == manifest_state::good && old.summary == edit_.summary) return;
    manifest now = manifest_from(*out.manifest).content;
    out.explanation =
        explain(*before, now, options_.explain_all ? explanation::full : explanation::brief);
  }

  bool add_snapshot(scan_outputs& out) {
    std::string text = snapshot_head(started_ns_, compilers_);
    for (const kept_answer& a : kept_.answers)
      if (a.in_snapshot) append_snapshot_line(text, kept_.text(a.path), {a.status, a.content});
    text += kept_.text(kept_.outputs.front().snapshot_tail);
    end_snapshot(text);
    if (!options_.environment.empty()) {
      std::optional<snapshot> now = snapshot_from(text);
      if (!now) return false;
      out.environment = new_environment(*now, options_, files_);
    }
    if (!options_.snapshot.empty()) out.snapshot_text = std::move(text);
    return true;
  }

  kept_scan kept_;
  const options& options_;
  file_source& files_;
  const std::string& compiler_;
  const std::string& compilers_;
  std::int64_t started_ns_;
  std::mutex editing_;
  std::vector<edit> edits_;
  std::atomic<std::size_t> read_again_ = 0;
  std::set<std::uint32_t> changed_, other_tokens_;  // in kept_scan::used
  manifest_edit edit_;
};

}  // namespace

std::optional<scan_outputs> rescan(const options& o, file_source& files,
                                   const std::string& compiler, const std::string& compilers,
                                   const digest& command) {
  if (o.state.empty()) return std::nullopt;
  std::string path = kept_scan_path(o);
  std::optional<kept_scan> kept = load_kept_scan(path, command);
  if (!kept) return std::nullopt;
  rescanner next(*std::move(kept), o, files, compiler, compilers);
  std::optional<scan_outputs> out = next.run();
  if (out && next.is_worth_keeping()) save_kept_scan(path, command, next.kept());
  return out;
}

}  // namespace coolcache::scan
