#include "machine_oracle.hpp"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <set>
#include <sstream>
#include <thread>

#include "baseline.hpp"
#include "schedule.hpp"
#include "work_crew.hpp"

namespace coolcache::oracle {
namespace {

// Which part of the source was mutated, for the causes of changes that code does not show.
std::string cause_of(const baseline& b, const mutation& m, const std::string& function) {
  if (m.inserts) return "inserted " + m.kind;
  const outline& o = *b.files.at(m.file);
  const auto& tokens = o.tokens();
  if (tokens[m.token].in_directive) {
    std::size_t hash = m.token;
    while (hash > 0 && tokens[hash].kind != scan::token_kind::hash) --hash;
    std::string_view name = hash + 1 < tokens.size() ? o.spelling(hash + 1) : "";
    return name == "define" ? "macro" : name == "include" ? "include" : "condition";
  }
  std::optional<std::size_t> at = o.scope_at(m.token);
  while (at && o.scopes()[*at].kind == scope_kind::block) {
    if (o.scopes()[*at].parent == scope::none) return "declaration";
    at = o.scopes()[*at].parent;
  }
  if (!at || o.scopes()[*at].kind == scope_kind::name_space) return "declaration";
  if (o.scopes()[*at].kind == scope_kind::function) {
    auto names = b.names.find(function);
    bool shared = names != b.names.end() && names->second.contains(o.scopes()[*at].name);
    return shared ? "namesake" : "other function";
  }
  return o.scopes()[*at].kind == scope_kind::type ? "type" : "enumeration";
}

std::string first_difference(const code_closure& before, const code_closure& after) {
  for (const auto& [name, value] : after.pieces) {
    auto old = before.pieces.find(name);
    if (old == before.pieces.end()) return "new: " + name;
    if (old->second != value) return "changed: " + name;
  }
  for (const auto& [name, value] : before.pieces)
    if (!after.pieces.contains(name)) return "gone: " + name;
  return "the order in which code is reached";
}

std::multiset<std::string> prints_of(const fingerprints& all, const std::string& function) {
  auto found = all.find(function);
  std::istringstream text(found == all.end() ? "" : found->second);
  return {std::istream_iterator<std::string>(text), {}};
}

// A worker: its copies of all subjects, and what to do with one mutation.
class worker {
 public:
  worker(const std::vector<subject>& subjects, const std::vector<baseline>& baselines,
         const tools& t, unsigned number)
      : baselines_(baselines) {
    for (const subject& s : subjects)
      copies_.push_back(std::make_unique<workspace>(
          s, t, t.scratch / ("worker" + std::to_string(number)) / s.name));
  }

  std::optional<mutation_result> attempt(const schedule::task& t, const oracle_plan& plan) {
    const baseline& b = baselines_[t.subject];
    std::uint64_t seed = plan.seed * 1'000'003 + t.attempt;
    for (char c : b.of->name) seed = seed * 31 + static_cast<unsigned char>(c);
    random_source random(seed);
    std::optional<mutation> m = choose(b, random, random() % 10 < plan.insertions_of_ten);
    if (!m) return std::nullopt;
    const std::string& original = b.files.at(m->file)->text();
    if (m->new_files.empty() && edited(original, m->edits) == original) return std::nullopt;
    const workspace& w = *copies_[t.subject];
    w.apply(*m, original);
    mutation_result result{t.attempt, b.of->name, *m, diff_of(*m, original), {}};
    try {
      if (auto effects = effects_of(b, w, *m)) result.effects = std::move(*effects);
      if (!result.effects.empty() && is_sampled(result))
        compare_with_whole_scan(result, w, original);
    } catch (...) {
      w.revert(*m, original);
      throw;
    }
    w.revert(*m, original);
    if (result.effects.empty()) return std::nullopt;
    return result;
  }

 private:
  // Whole scans of all would take as long as it takes to compile, where macros make scans long.
  static bool is_sampled(const mutation_result& r) {
    return r.attempt % 5 == 0 || std::ranges::any_of(r.effects, &effect::stale);
  }

  static void compare_with_whole_scan(mutation_result& r, const workspace& w,
                                      const std::string& original) {
    const configuration& c = configurations()[r.attempt % configurations().size()];
    bool same = w.scan(c) == w.scan_from_kept(c, r.change, original);
    r.kept_scan = same ? "same" : "differs";
  }

  // Files with reached lines, by their number; every fourth time any file.
  static std::optional<mutation> choose(const baseline& b, random_source& random, bool insertion) {
    std::vector<std::string> files;
    bool any = random() % 4 == 0 || b.focus.empty();
    for (const auto& [file, text] : b.files) {
      auto focus = b.focus.find(file);
      std::size_t lines = focus == b.focus.end() ? 0 : focus->second.size();
      files.insert(files.end(), any ? 1 : (lines + 9) / 10, file);
    }
    const std::string& file = pick(files, random);
    auto focus = b.focus.find(file);
    mutated_source s{*b.files.at(file), file,
                     focus == b.focus.end() ? std::set<std::uint32_t>() : focus->second};
    return insertion ? insert_declaration(s, random) : mutate_tokens(s, random);
  }

  static std::optional<std::vector<effect>> effects_of(const baseline& b, const workspace& w,
                                                       const mutation& m) {
    std::optional<std::vector<std::vector<object_file>>> objects = compile(b, w, m);
    if (!objects) return std::nullopt;
    std::vector<effect> effects;
    for (const std::string& function : b.of->functions) effects.push_back({.function = function});
    for (std::size_t i = 0; i < objects->size(); ++i) {
      const configuration& c = configurations()[i];
      const baseline::compiled& before = b.by_configuration.at(c.name);
      compare(effects, before, closures(*b.of, b.callable, (*objects)[i], &before.code),
              w.scan_from_kept(c, m, b.files.at(m.file)->text()), c.name);
    }
    forgive_inlining(effects, b, w, m);
    for (effect& e : effects) judge(e, b, m);
    return effects;
  }

  // The objects of all sources, by configuration. Most mutations that do not compile fail in the
  // first source, without optimization.
  static std::optional<std::vector<std::vector<object_file>>> compile(const baseline& b,
                                                                      const workspace& w,
                                                                      const mutation& m) {
    std::vector<std::vector<object_file>> all;
    for (const configuration& c : configurations()) {
      all.push_back(b.by_configuration.at(c.name).objects);
      for (std::size_t i : b.users.at(m.file)) {
        std::optional<object_file> object = w.compile(b.of->sources[i], c);
        if (!object) return std::nullopt;
        all.back()[i] = *object;
      }
    }
    return all;
  }

  // How much GCC inlines into a function depends also on who else calls the same, which no function
  // reaches. What is stale for this alone has the same code where nothing is inlined.
  static void forgive_inlining(std::vector<effect>& effects, const baseline& b, const workspace& w,
                               const mutation& m) {
    const configuration& optimized = configurations().back();
    auto is_suspect = [&](const effect& e) {
      return e.stale && e.code_in == std::set<std::string>{optimized.name};
    };
    if (std::ranges::none_of(effects, is_suspect)) return;
    configuration plain = without_inlining(optimized);
    code_by_function after = code_of(b, w, plain);
    const std::string& original = b.files.at(m.file)->text();
    w.revert(m, original);
    code_by_function before = code_of(b, w, plain);
    w.apply(m, original);
    for (effect& e : effects)
      e.inlined_otherwise =
          is_suspect(e) && before.at(e.function).value == after.at(e.function).value;
    for (effect& e : effects)
      if (e.inlined_otherwise) e.stale = false;
  }

  static code_by_function code_of(const baseline& b, const workspace& w, const configuration& c) {
    std::vector<object_file> objects;
    for (const std::string& source : b.of->sources) {
      std::optional<object_file> object = w.compile(source, c);
      if (!object) throw std::runtime_error(b.of->name + ": " + source + " compiles only at times");
      objects.push_back(*object);
    }
    return closures(*b.of, b.callable, objects,
                    &b.by_configuration.at(configurations().back().name).code);
  }

  static void compare(std::vector<effect>& effects, const baseline::compiled& before,
                      const code_by_function& code, const fingerprints& prints,
                      const std::string& configuration) {
    for (effect& e : effects) {
      const code_closure& old = before.code.at(e.function);
      bool code_changed = code.at(e.function).value != old.value;
      bool other_print = print_changed(before.prints, prints, e.function);
      e.code_changed = e.code_changed || code_changed;
      if (code_changed) e.code_in.insert(configuration);
      e.fingerprint_changed = e.fingerprint_changed || other_print;
      if (!code_changed || other_print) continue;
      e.stale = true;
      e.note += (e.note.empty() ? "" : "; ") + configuration + ": " +
                first_difference(old, code.at(e.function));
    }
  }

  static void judge(effect& e, const baseline& b, const mutation& m) {
    if (e.code_changed) return;
    auto lines = b.lines.find(e.function);
    bool inside = false;
    if (lines != b.lines.end())
      if (auto file = lines->second.find(m.file); file != lines->second.end())
        inside = file->second.contains(m.line);
    // What is inserted before a function is on its line, and not in it.
    inside = inside && (!m.inserts || m.kind == "local declaration" || m.kind == "attribute");
    e.outside = !inside;
    e.cause = inside ? "same function" : cause_of(b, m, e.function);
  }

  const std::vector<baseline>& baselines_;
  std::vector<std::unique_ptr<workspace>> copies_;
};

}  // namespace

bool print_changed(const fingerprints& before, const fingerprints& after,
                   const std::string& function) {
  std::multiset<std::string> now = prints_of(after, function);
  std::multiset<std::string> old = prints_of(before, function);
  return !std::ranges::includes(now, old);
}

bool mutation_result::changes_code() const {
  return std::ranges::any_of(effects, &effect::code_changed);
}

namespace {

// Each subject on a thread of its own, `jobs` of them at a time.
std::vector<baseline> measure_all(const std::vector<subject>& subjects, const tools& t,
                                  unsigned jobs, oracle_report& report) {
  std::vector<baseline> baselines(subjects.size());
  std::vector<std::string> digests(subjects.size());
  scan::for_each_part(subjects.size(), jobs, [&](std::size_t i) {
    workspace original(subjects[i], t, t.scratch / "baseline" / subjects[i].name);
    digests[i] = original.sources();
    baselines[i] = measure(subjects[i], original);
  });
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    report.sources[subjects[i].name] = digests[i];
    report.functions += subjects[i].functions.size();
  }
  return baselines;
}

// Several workers may have made a few more than the share.
std::vector<mutation_result> first_of_each(std::vector<mutation_result> all,
                                           const std::vector<subject>& subjects,
                                           const schedule& tasks) {
  std::ranges::sort(all, {}, &mutation_result::attempt);
  std::vector<mutation_result> kept;
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    std::size_t left = tasks.share_of(i);
    for (mutation_result& r : all)
      if (r.subject == subjects[i].name && left > 0) {
        kept.push_back(std::move(r));
        --left;
      }
  }
  return kept;
}

}  // namespace

oracle_report run_machine_oracle(const std::vector<subject>& subjects, const tools& t,
                                 const oracle_plan& plan, const tell_progress& tell) {
  oracle_report report;
  for (const subject& s : subjects)
    if (std::string package = package_version(s, t.checkout); !package.empty())
      report.packages[s.name] = package;
  std::vector<baseline> baselines = measure_all(subjects, t, plan.jobs, report);
  schedule tasks(subjects, plan.mutations);
  std::mutex lock;
  std::exception_ptr failure;
  auto next = [&]() -> std::optional<schedule::task> {
    std::scoped_lock guard(lock);
    return failure ? std::nullopt : tasks.next();
  };
  auto work = [&](unsigned number) {
    try {
      worker w(subjects, baselines, t, number);
      while (std::optional<schedule::task> task = next()) {
        std::optional<mutation_result> result = w.attempt(*task, plan);
        std::scoped_lock guard(lock);
        report.attempts = tasks.attempts();
        if (!result) continue;
        tasks.note_compiled(*task);
        report.results.push_back(std::move(*result));
        if (tell) tell(report);
      }
    } catch (...) {
      std::scoped_lock guard(lock);
      failure = std::current_exception();
    }
  };
  std::vector<std::jthread> threads;
  for (unsigned i = 0; i < std::max(plan.jobs, 1U); ++i) threads.emplace_back(work, i);
  threads.clear();
  if (failure) std::rethrow_exception(failure);
  report.results = first_of_each(std::move(report.results), subjects, tasks);
  return report;
}

}  // namespace coolcache::oracle
