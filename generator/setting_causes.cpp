#include "setting_causes.hpp"

#include <algorithm>
#include <map>

namespace coolcache::scan {
namespace {

// A setting as users write it.
std::string flag_text(const part& p) {
  if (p.label == "header") return "the header " + p.note + ", outside the project,";
  if (p.label == "flag") return p.value;
  if (p.label == "standard") return p.value.empty() ? "no -std" : "-std=" + p.value;
  if (p.label.starts_with("-D")) return p.value.empty() ? p.label : p.label + '=' + p.value;
  return p.value.empty() ? p.label : p.label + ' ' + p.value;
}

std::string replaced(const part& before, const part& now) {
  if (now.label == "header") return flag_text(now) + " changed";
  if (now.label == "order of headers") return "the order of other projects' headers";
  if (now.label == "initialization order") return "the order in which objects are initialized";
  if (now.label == "link") return "what is linked beside its sources, or how, changed";
  if (now.label == "units") return "which source sees which of several declarations";
  if (now.label == "standard") return flag_text(before) + " -> " + flag_text(now);
  if (now.label == "key") return "its key (" + before.value + ") -> (" + now.value + ')';
  return now.label + ' ' + before.value + " -> " + now.value;
}

std::string lone(const part& p, std::string_view verb) {
  if (p.label == "order of headers") return "the order of other projects' headers";
  if (p.label == "initialization order") return "the order in which objects are initialized";
  if (p.label == "units") return "which source sees which of several declarations";
  if (p.label == "key") return "its key (" + p.value + ") " + std::string(verb);
  return flag_text(p) + ' ' + std::string(verb);
}

// Flags have no names by which one could be said to have become another.
bool may_replace(const part& before, const part& now) {
  if (before.label != now.label || now.label == "flag") return false;
  return now.label != "header" || before.note == now.note;
}

// app of app/0123..., where what follows tells the settings of its sources apart.
std::string target_of(const std::string& group) {
  return group.substr(0, group.find('/'));
}

// Settings by the target that has them; groups of one target in their order.
std::map<std::pair<std::string, std::size_t>, std::vector<part>> by_group(
    const manifest& m, const manifest_function& f) {
  std::map<std::pair<std::string, std::size_t>, std::vector<part>> out;
  std::map<std::string, std::size_t> count;
  for (const auto& [group, settings] : f.settings)
    out[{target_of(m.groups[group]), count[target_of(m.groups[group])]++}] = m.settings[settings];
  return out;
}

}  // namespace

std::vector<std::string> part_causes(std::vector<part> before, std::vector<part> now) {
  auto same = [](const part& a, const part& b) { return a.label == b.label && a.value == b.value; };
  if (std::equal(before.begin(), before.end(), now.begin(), now.end(), same)) return {};
  std::erase_if(now, [&](const part& p) {
    auto found =
        std::find_if(before.begin(), before.end(), [&](const part& b) { return same(b, p); });
    if (found == before.end()) return false;
    before.erase(found);
    return true;
  });
  if (before.empty() && now.empty()) return {"the order of flags"};
  std::vector<std::string> out;
  for (const part& p : now) {
    auto found = std::find_if(before.begin(), before.end(),
                              [&](const part& b) { return may_replace(b, p); });
    out.push_back(found == before.end() ? lone(p, "is new") : replaced(*found, p));
    if (found != before.end()) before.erase(found);
  }
  for (const part& p : before) out.push_back(lone(p, "is gone"));
  return out;
}

std::vector<std::string> setting_causes(const function_change& change) {
  auto before = by_group(change.before, change.old_function);
  auto now = by_group(change.now, change.new_function);
  std::vector<std::string> out;
  auto add = [&](const std::string& cause) {
    if (std::find(out.begin(), out.end(), cause) == out.end()) out.push_back(cause);
  };
  for (const auto& [group, parts] : now) {
    auto old = before.find(group);
    if (old == before.end())
      add("code of the target " + group.first + " is reached now");
    else
      for (const std::string& cause : part_causes(old->second, parts)) add(cause);
  }
  for (const auto& [group, parts] : before)
    if (!now.contains(group)) add("code of the target " + group.first + " is no longer reached");
  return out;
}

}  // namespace coolcache::scan
