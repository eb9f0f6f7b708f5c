// What the oracles say at the end.
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "machine_oracle.hpp"
#include "token_oracle.hpp"

namespace coolcache::oracle {

// A pair is a mutation that compiled and a function of the code base that it was made in.
struct oracle_summary {
  std::size_t mutations = 0;
  std::size_t insertions = 0;
  std::size_t changing_code = 0;              // mutations
  std::size_t insertions_changing_code = 0;   // of these, insertions
  std::size_t stale = 0;                      // pairs
  std::size_t inlined_otherwise = 0;          // pairs whose code GCC only inlines otherwise
  std::size_t kept_code = 0;                  // pairs whose code did not change,
  std::size_t kept_code_changed_print = 0;    // and of these, whose fingerprint did
  std::size_t outside = 0;                    // pairs with the mutation outside the closure,
  std::size_t spurious = 0;                   // and of these, whose fingerprint changed
  std::size_t mutations_outside = 0;          // mutations outside all closures of their code base,
  std::size_t mutations_spurious = 0;         // and of these, that changed some fingerprint
  std::size_t kept_scans = 0;                 // mutations also scanned as a whole,
  std::size_t kept_scans_differ = 0;          // and of these, with other fingerprints
  std::map<std::string, std::size_t> causes;  // of `spurious`
};

oracle_summary summary_of(const oracle_report& r);
// By code base.
std::map<std::string, oracle_summary> summaries_of(const oracle_report& r);

std::string text_of(const oracle_report& r);
std::string text_of(const token_report& r);
nlohmann::json json_of(const oracle_report& r);
nlohmann::json json_of(const token_report& r);

}  // namespace coolcache::oracle
