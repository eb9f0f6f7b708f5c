// What the code of one function is compiled with, as far as that can show in its results.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "closure.hpp"
#include "declaration_index.hpp"
#include "flags.hpp"
#include "options.hpp"
#include "part_sink.hpp"

namespace coolcache::scan {

class setting_parts {
 public:
  setting_parts(const declaration_index& index, const options& o);

  // Safe on several threads. Of each group that compiles reached code: the digest of its settings
  // as far as they can show, and of the headers outside the project that the code includes.
  std::map<std::uint32_t, digest> of(const std::vector<reached_declaration>& reached);

  // The parts behind each digest that was given out.
  const std::map<digest, std::vector<part>>& all() const { return known_; }

 private:
  void describe(const std::vector<reached_declaration>& reached, const group& from,
                const std::set<std::string>& external, part_sink& out) const;
  void add_definitions(const std::vector<reached_declaration>& reached, const group& from,
                       const std::set<std::string>& external, bool all, part_sink& out) const;
  settings_attention attention_of(const std::vector<reached_declaration>& reached) const;

  const declaration_index& index_;
  const options& options_;
  std::vector<bool> asks_flags_, asks_levels_;  // by name
  std::mutex keeping_;
  std::map<digest, std::vector<part>> known_;
};

// A declaration's digest where the image has code with different settings: which code is compiled
// with which then matters.
digest compiled_with(const digest& entry, const std::set<digest>& settings);

}  // namespace coolcache::scan
