// Fingerprints of marked functions: closure and settings, hashed.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "closure.hpp"
#include "declaration_index.hpp"
#include "flags.hpp"
#include "options.hpp"
#include "spread.hpp"
#include "visibility.hpp"

namespace coolcache::scan {

// Bump when the meaning of a fingerprint changes: what is hashed, or how.
inline constexpr std::string_view fingerprint_schema = "coolcache fingerprint 1";

struct function_fingerprint {
  declaration_id function = 0;
  const marked_site* site = nullptr;  // null for --also
  digest value;
  std::string uncacheable;            // why it must run uncached; empty if it need not
  std::set<std::uint32_t> libraries;  // groups of shared libraries whose code it reaches
  std::vector<reached_declaration> reached;
};

class fingerprinter {
 public:
  // `compiler` is what the compiler says of its version.
  fingerprinter(const declaration_index& index, const options& o, std::string compiler);

  // Of every marked site, and of the functions that --also names, in order of file and line.
  std::vector<function_fingerprint> all();

  // Of all code in the image.
  digest identity();

 private:
  function_fingerprint one(declaration_id function, const marked_site* site, std::uint32_t ordinal);
  void start_from_argument_types(closure_walk& walk, declaration_id function);
  std::vector<declaration_id> callers(declaration_id function) const;
  digest entry(declaration_id id);
  std::map<std::uint32_t, digest> settings_of(const function_fingerprint& f);
  digest with_settings(const digest& entry, declaration_id id,
                       const std::map<std::uint32_t, digest>& settings) const;
  void add_definitions(hasher& h, const function_fingerprint& f, const settings& compile,
                       const std::set<std::string>& external);
  void judge(function_fingerprint& f) const;
  bool runs_early(declaration_id id) const;
  settings_attention attention_of(const function_fingerprint& f) const;
  bool asks_library(declaration_id id) const;
  void add_library_headers(hasher& h, file_id file) const;
  void add_initialization_order(hasher& h, const function_fingerprint& f);
  void add_counter(hasher& h, file_id file) const;
  std::string place(declaration_id id) const;
  bool is_also(const declaration& d) const;

  const declaration_index& index_;
  const options& options_;
  std::string compiler_;
  visibility visibility_;
  spread_properties spread_;
};

// Names that --also gives and no function has.
std::vector<std::string> unknown_names(const declaration_index& index, const options& o);

}  // namespace coolcache::scan
