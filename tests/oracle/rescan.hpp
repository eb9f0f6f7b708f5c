// Holds the fingerprints of recorded mutations against the machine code that was compared when they
// were made: what another scanner says of them, in a fraction of the time.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "machine_oracle.hpp"

namespace coolcache::oracle {

// What json_of(oracle_report) wrote. Throws if it does not hold the edits.
oracle_report report_of(const nlohmann::json& recorded);

// The same mutations with the fingerprints of today's scanner. Throws if the sources of a subject
// are not those that were mutated.
oracle_report rescan(const oracle_report& recorded, const std::vector<subject>& subjects,
                     const tools& t, const tell_progress& tell = {});

}  // namespace coolcache::oracle
