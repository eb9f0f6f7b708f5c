#include "rescan.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace coolcache::oracle {
namespace {

mutation mutation_of(const nlohmann::json& json) {
  mutation m;
  m.kind = json.at("kind");
  m.inserts = json.at("insertion");
  m.file = json.at("file");
  m.line = json.at("line");
  for (const nlohmann::json& e : json.at("edits"))
    m.edits.push_back({e.at("offset"), e.at("length"), e.at("text")});
  m.new_files = json.at("new_files");
  return m;
}

effect effect_of(const nlohmann::json& json) {
  effect e;
  e.function = json.at("function");
  e.code_changed = json.at("code");
  e.code_in = json.at("code_in");
  e.outside = json.at("outside");
  e.cause = json.at("cause");
  e.inlined_otherwise = json.value("inlined_otherwise", false);
  return e;
}

// The copies of the subjects, and what the scanner says of them as they are.
struct scanned_subject {
  std::unique_ptr<workspace> copy;
  std::map<std::string, fingerprints> prints;  // by configuration
};

scanned_subject scan_subject(const std::string& name, const oracle_report& recorded,
                             const std::vector<subject>& subjects, const tools& t) {
  auto s = std::ranges::find(subjects, name, &subject::name);
  if (s == subjects.end()) throw std::runtime_error("no subject is called " + name);
  scanned_subject out;
  out.copy = std::make_unique<workspace>(*s, t, t.scratch / "rescan" / name);
  auto sources = recorded.sources.find(name);
  if (sources == recorded.sources.end() || sources->second != out.copy->sources())
    throw std::runtime_error("the sources of " + name +
                             " are not those that were recorded: name the checkout that has them "
                             "with --checkout, or leave it out with --subjects");
  for (const configuration& c : configurations()) out.prints[c.name] = out.copy->scan(c);
  return out;
}

void judge(effect& e, const configuration& c, const fingerprints& before,
           const fingerprints& after) {
  bool changed = print_changed(before, after, e.function);
  e.fingerprint_changed = e.fingerprint_changed || changed;
  if (changed) e.inlined_otherwise = false;
  if (changed || e.inlined_otherwise || !e.code_in.contains(c.name)) return;
  e.stale = true;
  e.note += (e.note.empty() ? "" : "; ") + c.name;
}

void scan_again(mutation_result& m, const scanned_subject& s) {
  for (effect& e : m.effects) {
    e.fingerprint_changed = e.stale = false;
    e.note.clear();
  }
  std::string original = s.copy->read(m.change.file);
  s.copy->apply(m.change, original);
  try {
    for (const configuration& c : configurations()) {
      fingerprints after = s.copy->scan(c);
      for (effect& e : m.effects) judge(e, c, s.prints.at(c.name), after);
    }
  } catch (...) {
    s.copy->revert(m.change, original);
    throw;
  }
  s.copy->revert(m.change, original);
}

}  // namespace

oracle_report report_of(const nlohmann::json& recorded) {
  if (!recorded.contains("sources"))
    throw std::runtime_error(
        "this recording does not hold the edits and the sources that it was made of");
  oracle_report out;
  out.attempts = recorded.at("attempts");
  out.functions = recorded.at("functions");
  out.sources = recorded.at("sources");
  out.packages = recorded.value("packages", out.packages);
  for (const nlohmann::json& r : recorded.at("results")) {
    mutation_result m{r.at("attempt"),         r.at("subject"), mutation_of(r), r.at("diff"), {},
                      r.value("kept_scan", "")};
    for (const nlohmann::json& e : r.at("effects")) m.effects.push_back(effect_of(e));
    out.results.push_back(std::move(m));
  }
  return out;
}

oracle_report rescan(const oracle_report& recorded, const std::vector<subject>& subjects,
                     const tools& t, const tell_progress& tell) {
  oracle_report out = recorded;
  out.results.clear();
  std::map<std::string, scanned_subject> scanned;
  for (mutation_result m : recorded.results) {
    if (std::ranges::find(subjects, m.subject, &subject::name) == subjects.end()) continue;
    if (!scanned.contains(m.subject))
      scanned[m.subject] = scan_subject(m.subject, recorded, subjects, t);
    scan_again(m, scanned.at(m.subject));
    out.results.push_back(std::move(m));
    if (tell) tell(out);
  }
  return out;
}

}  // namespace coolcache::oracle
