// The machine-code oracle: after a mutation that compiles, has the machine code that a function can
// reach changed, and has its fingerprint?
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "subject.hpp"
#include "workspace.hpp"

namespace coolcache::oracle {

// What a mutation did to one function, in one or more configurations.
struct effect {
  std::string function = {};
  bool code_changed = false;
  std::set<std::string> code_in = {};  // configurations in which it did
  bool fingerprint_changed = false;
  bool stale = false;  // in some configuration its code changed and its fingerprint did not
  // At -O2 alone its code changed, only because other functions are inlined into it than before;
  // it is not stale then.
  bool inlined_otherwise = false;
  bool outside = false;    // the mutation is in no function of its closure, nor did its code change
  std::string note = {};   // of a stale one: configuration, and what code differs
  std::string cause = {};  // of a function that keeps its code: what was mutated
};

struct mutation_result {
  std::size_t attempt = 0;
  std::string subject;
  mutation change;
  std::string diff;
  std::vector<effect> effects;
  // What a scan that starts from a kept one says, beside a whole scan: "same", "differs", or
  // nothing where they were not compared.
  std::string kept_scan = {};

  bool changes_code() const;
};

struct oracle_plan {
  std::uint64_t seed = 1;
  std::size_t mutations = 1000;
  unsigned insertions_of_ten = 3;  // how many mutations of ten are insertions
  unsigned jobs = 2;
};

struct oracle_report {
  std::size_t attempts = 0;
  std::size_t functions = 0;
  std::vector<mutation_result> results;         // of the mutations that compiled
  std::map<std::string, std::string> sources;   // by subject: digest of what was mutated
  std::map<std::string, std::string> packages;  // by subject: package and version, if it has one
};

// Whether a function of that name lost its fingerprint; overloads that are added have their own.
bool print_changed(const fingerprints& before, const fingerprints& after,
                   const std::string& function);

using tell_progress = std::function<void(const oracle_report& so_far)>;

// Deterministic: of each subject, the mutations are those of lowest number that compile.
oracle_report run_machine_oracle(const std::vector<subject>& subjects, const tools& t,
                                 const oracle_plan& plan, const tell_progress& tell = {});

}  // namespace coolcache::oracle
