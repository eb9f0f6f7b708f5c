#include "causes.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "call_path.hpp"
#include "setting_causes.hpp"

namespace coolcache::scan {
namespace {

// In the order in which causes are told.
enum class rank { function, code, settings, sight };

struct cause {
  rank first;
  std::size_t depth = 0;
  std::string text;
  std::string instead = {};  // how a cause begins that says the same better
};

// The closures of a function before and now, with what is equal left out.
class closure_difference {
 public:
  explicit closure_difference(const function_change& change)
      : change_(change),
        old_paths_(change.before, change.old_function),
        new_paths_(change.now, change.new_function) {}

  std::vector<cause> run() {
    std::set<digest> old_values, new_values;
    for (std::uint32_t id : change_.old_function.reaches.items())
      old_values.insert(hash_of(change_.before.declarations[id].parts));
    for (std::uint32_t id : change_.new_function.reaches.items())
      new_values.insert(hash_of(change_.now.declarations[id].parts));
    gone_ = without(change_.before, change_.old_function, new_values);
    come_ = without(change_.now, change_.new_function, old_values);
    pair_up(true);
    pair_up(false);
    for (std::uint32_t id : come_) add_one(change_.now, id, new_paths_, "now reaches ");
    for (std::uint32_t id : gone_) add_one(change_.before, id, old_paths_, "no longer reaches ");
    return std::move(out_);
  }

 private:
  static std::vector<std::uint32_t> without(const manifest& m, const manifest_function& f,
                                            const std::set<digest>& values) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t id : f.reaches.items())
      if (!values.contains(hash_of(m.declarations[id].parts))) out.push_back(id);
    return out;
  }

  // What went is what came, edited, if kind and name are the same; of several, in their order.
  void pair_up(bool same_file) {
    auto key = [&](const manifest& m, std::uint32_t id) {
      const manifest_declaration& d = m.declarations[id];
      return std::tuple(d.kind(), d.name(),
                        same_file ? std::string_view(m.files[d.file].name) : std::string_view{});
    };
    std::erase_if(come_, [&](std::uint32_t id) {
      auto old = std::find_if(gone_.begin(), gone_.end(), [&](std::uint32_t other) {
        return key(change_.before, other) == key(change_.now, id);
      });
      if (old == gone_.end()) return false;
      add_changed(*old, id);
      gone_.erase(old);
      return true;
    });
  }

  void add_changed(std::uint32_t old_id, std::uint32_t id) {
    const manifest_declaration& before = change_.before.declarations[old_id];
    const manifest_declaration& now = change_.now.declarations[id];
    std::set<std::string> labels = differing(before.parts, now.parts);
    bool is_start = id == change_.new_function.declaration;
    std::string name = is_start ? "its own code" : described(now);
    rank r = rank::code;
    std::string what = " changed";
    if (labels.contains("tokens") || labels.contains("spaced")) {
    } else if (labels == std::set<std::string>{"sees"}) {
      r = rank::sight;
      what = " sees other declarations";
    } else if (labels.contains("place") || labels.contains("lines")) {
      what = " moved, and its line can show";
    } else if (labels.contains("counter")) {
      what = " uses __COUNTER__, and what counts before it changed";
    } else if (labels.contains("library headers")) {
      what = " sees other headers of the standard library";
    } else if (labels.contains("found files")) {
      what = " asks __has_include, and the answer changed";
    }
    add(r, change_.now, id, new_paths_, name + what);
  }

  static std::set<std::string> differing(const std::vector<part>& before,
                                         const std::vector<part>& now) {
    std::map<std::string, std::string> values;
    for (const part& p : before) values[p.label] = p.value;
    std::set<std::string> out;
    for (const part& p : now) {
      auto old = values.find(p.label);
      if (old == values.end() || old->second != p.value) out.insert(p.label);
      if (old != values.end()) values.erase(old);
    }
    for (const auto& [label, value] : values) out.insert(label);
    return out;
  }

  void add_one(const manifest& m, std::uint32_t id, const call_paths& paths,
               const std::string& verb) {
    add(rank::code, m, id, paths, verb + described(m.declarations[id]));
  }

  void add(rank r, const manifest& m, std::uint32_t id, const call_paths& paths,
           const std::string& text) {
    const manifest_declaration& d = m.declarations[id];
    const std::string& file = m.files[d.file].name;
    if (file == "(definitions)") return add_synthetic("-D" + std::string(d.name()));
    if (file == "(linked objects)") return add_synthetic("what is linked ", text + ' ' + file);
    if (file.starts_with('(')) return add_synthetic("the header ", text + ' ' + file);
    std::string via = paths.between(id);
    out_.push_back({r, paths.depth(id),
                    text + " (" + file + ':' + std::to_string(d.line) + ')' +
                        (via.empty() ? "" : " via " + via)});
  }

  // What stands in no file comes from settings, which have their own sentence.
  void add_synthetic(const std::string& instead, const std::string& text = {}) {
    std::string otherwise = text.empty() ? instead + " changed" : text;
    out_.push_back({rank::settings, 0, otherwise, instead});
  }

  const function_change& change_;
  call_paths old_paths_, new_paths_;
  std::vector<std::uint32_t> gone_, come_;
  std::vector<cause> out_;
};

// What is the same, but no longer compiled with the same settings.
void add_other_settings(std::vector<cause>& out, const function_change& change) {
  auto entries = [](const manifest& m, const manifest_function& f) {
    std::map<digest, std::uint32_t> by_value;
    for (const manifest_entry& e : entries_of(m, f)) by_value.emplace(e.value, e.declaration);
    return by_value;
  };
  auto before = entries(change.before, change.old_function);
  auto now = entries(change.now, change.new_function);
  auto add = [&](const manifest& m, const auto& all, const auto& others) {
    for (const auto& [value, id] : all) {
      const manifest_declaration& d = m.declarations[id];
      if (others.contains(value)) continue;
      out.push_back({rank::settings, 0,
                     described(d) + " is compiled with other settings (" + m.files[d.file].name +
                         ':' + std::to_string(d.line) + ')'});
    }
  };
  add(change.now, now, before);
  if (out.empty()) add(change.before, before, now);
}

bool is_told_better(const cause& c, const std::vector<cause>& all) {
  return !c.instead.empty() && std::any_of(all.begin(), all.end(), [&](const cause& other) {
    return other.instead.empty() && other.text.starts_with(c.instead);
  });
}

}  // namespace

std::vector<std::string> causes_of(const function_change& change) {
  std::vector<cause> all;
  for (std::string& text : part_causes(change.old_function.own, change.new_function.own))
    all.push_back({rank::function, 0, std::move(text)});
  for (cause& c : closure_difference(change).run()) all.push_back(std::move(c));
  for (std::string& text : setting_causes(change))
    all.push_back({rank::settings, 0, std::move(text)});
  if (change.before.compiler != change.now.compiler)
    all.push_back(
        {rank::function, 0,
         "the compiler changed (" + change.before.compiler + " -> " + change.now.compiler + ')'});
  if (all.empty()) add_other_settings(all, change);
  if (all.empty()) return {std::string(unexplained)};
  std::vector<cause> better = all;
  std::erase_if(all, [&](const cause& c) { return is_told_better(c, better); });
  // That something sees another declaration follows from that declaration's coming.
  if (std::any_of(all.begin(), all.end(), [](const cause& c) { return c.first != rank::sight; }))
    std::erase_if(all, [](const cause& c) { return c.first == rank::sight; });
  std::stable_sort(all.begin(), all.end(), [](const cause& a, const cause& b) {
    return std::tie(a.first, a.depth) < std::tie(b.first, b.depth);
  });
  std::vector<std::string> out;
  for (cause& c : all) out.push_back(std::move(c.text));
  return out;
}

}  // namespace coolcache::scan
