#include "report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace coolcache::oracle {
namespace {

double share(std::size_t part, std::size_t all) {
  return all == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(all);
}

std::string line(const char* label, std::size_t part, std::size_t all) {
  return fmt::format("  {:<62}{:>6} of {:>6}  {:5.1f} %\n", label, part, all, share(part, all));
}

void add(oracle_summary& s, const mutation_result& r) {
  ++s.mutations;
  s.insertions += r.change.inserts;
  s.kept_scans += !r.kept_scan.empty();
  s.kept_scans_differ += r.kept_scan == "differs";
  s.changing_code += r.changes_code();
  s.insertions_changing_code += r.change.inserts && r.changes_code();
  for (const effect& e : r.effects) {
    s.stale += e.stale;
    s.inlined_otherwise += e.inlined_otherwise;
    s.kept_code += !e.code_changed;
    s.kept_code_changed_print += !e.code_changed && e.fingerprint_changed;
    s.outside += e.outside;
    if (!e.outside || !e.fingerprint_changed) continue;
    ++s.spurious;
    ++s.causes[e.cause];
  }
  if (!std::ranges::all_of(r.effects, &effect::outside)) return;
  ++s.mutations_outside;
  s.mutations_spurious += std::ranges::any_of(r.effects, &effect::fingerprint_changed);
}

std::string stale_text(const oracle_report& r) {
  std::string out;
  for (const mutation_result& m : r.results) {
    std::string functions;
    if (m.kept_scan == "differs")
      out += fmt::format("KEPT, attempt {} in {}: a whole scan finds other fingerprints\n{}",
                         m.attempt, m.subject, m.diff);
    for (const effect& e : m.effects)
      if (e.stale) functions += fmt::format("  {} ({})\n", e.function, e.note);
    if (functions.empty()) continue;
    out +=
        fmt::format("STALE, attempt {} in {}: the code of\n{}changed, its fingerprint did not\n{}",
                    m.attempt, m.subject, functions, m.diff);
  }
  return out;
}

nlohmann::json json_of(const effect& e) {
  return {{"function", e.function},
          {"code", e.code_changed},
          {"fingerprint", e.fingerprint_changed},
          {"stale", e.stale},
          {"outside", e.outside},
          {"note", e.note},
          {"code_in", e.code_in},
          {"cause", e.cause},
          {"inlined_otherwise", e.inlined_otherwise}};
}

}  // namespace

oracle_summary summary_of(const oracle_report& r) {
  oracle_summary s;
  for (const mutation_result& m : r.results) add(s, m);
  return s;
}

std::map<std::string, oracle_summary> summaries_of(const oracle_report& r) {
  std::map<std::string, oracle_summary> out;
  for (const mutation_result& m : r.results) add(out[m.subject], m);
  return out;
}

std::string text_of(const oracle_report& r) {
  oracle_summary s = summary_of(r);
  std::string out = stale_text(r);
  out += fmt::format("machine code: {} mutations of {} tried compile, {} functions\n", s.mutations,
                     r.attempts, r.functions);
  for (const auto& [name, package] : r.packages)
    out += fmt::format("  the code base {} is the source package {}\n", name, package);
  out += line("of them, insertions", s.insertions, s.mutations);
  out += line("they changed the code of a function", s.changing_code, s.mutations);
  out += line("insertions did so", s.insertions_changing_code, s.insertions);
  out += fmt::format("  {:<62}{:>6}\n", "stale: code changed, fingerprint kept", s.stale);
  out += fmt::format("  {:<62}{:>6}\n", "fingerprint kept, and GCC only inlines otherwise",
                     s.inlined_otherwise);
  out += line("scans from a kept one that say otherwise than a whole scan", s.kept_scans_differ,
              s.kept_scans);
  out += line("code kept, fingerprint changed", s.kept_code_changed_print, s.kept_code);
  out += line("spurious: the same with the mutation outside the closure", s.spurious, s.outside);
  for (const auto& [name, part] : summaries_of(r))
    out += line(fmt::format("  in {}, of {} mutations", name, part.mutations).c_str(),
                part.spurious, part.outside);
  for (const auto& [cause, count] : s.causes) out += line(("  " + cause).c_str(), count, s.outside);
  out += line("mutations outside all closures that changed a fingerprint", s.mutations_spurious,
              s.mutations_outside);
  return out;
}

std::string text_of(const token_report& r) {
  std::string out = fmt::format("tokens: {} in {} files; {} files differ from clang's\n", r.tokens,
                                r.files, r.differences.size());
  for (const token_difference& d : r.differences) out += "  " + to_string(d) + '\n';
  return out;
}

nlohmann::json json_of(const oracle_report& r) {
  oracle_summary s = summary_of(r);
  nlohmann::json mutations = nlohmann::json::array();
  for (const mutation_result& m : r.results) {
    nlohmann::json effects = nlohmann::json::array();
    for (const effect& e : m.effects) effects.push_back(json_of(e));
    nlohmann::json edits = nlohmann::json::array();
    for (const text_edit& e : m.change.edits)
      edits.push_back({{"offset", e.offset}, {"length", e.length}, {"text", e.text}});
    mutations.push_back({{"attempt", m.attempt},
                         {"subject", m.subject},
                         {"kind", m.change.kind},
                         {"insertion", m.change.inserts},
                         {"file", m.change.file},
                         {"line", m.change.line},
                         {"edits", edits},
                         {"new_files", m.change.new_files},
                         {"diff", m.diff},
                         {"kept_scan", m.kept_scan},
                         {"effects", effects}});
  }
  return {{"attempts", r.attempts},
          {"functions", r.functions},
          {"sources", r.sources},
          {"packages", r.packages},
          {"mutations", s.mutations},
          {"insertions", s.insertions},
          {"changing_code", s.changing_code},
          {"insertions_changing_code", s.insertions_changing_code},
          {"stale", s.stale},
          {"inlined_otherwise", s.inlined_otherwise},
          {"kept_scans", s.kept_scans},
          {"kept_scans_differ", s.kept_scans_differ},
          {"kept_code", s.kept_code},
          {"kept_code_changed_print", s.kept_code_changed_print},
          {"outside", s.outside},
          {"spurious", s.spurious},
          {"causes", s.causes},
          {"mutations_outside", s.mutations_outside},
          {"mutations_spurious", s.mutations_spurious},
          {"results", mutations}};
}

nlohmann::json json_of(const token_report& r) {
  nlohmann::json differences = nlohmann::json::array();
  for (const token_difference& d : r.differences)
    differences.push_back({{"file", d.file},
                           {"line", d.line},
                           {"column", d.column},
                           {"ours", d.ours},
                           {"clang", d.clangs}});
  return {{"files", r.files}, {"tokens", r.tokens}, {"differences", differences}};
}

}  // namespace coolcache::oracle
