// Fingerprints of marked functions: closure and settings, hashed.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "closure.hpp"
#include "declaration_index.hpp"
#include "declaration_parts.hpp"
#include "external_order.hpp"
#include "name_resolution.hpp"
#include "options.hpp"
#include "part_sink.hpp"
#include "setting_parts.hpp"

namespace coolcache::scan {

// Bump when the meaning of a fingerprint changes: what is hashed, or how.
inline constexpr std::string_view fingerprint_schema = "coolcache fingerprint 3";

// All that a fingerprint is made of, in the form in which it is hashed.
struct fingerprint_parts {
  std::string compiler;
  std::vector<part> own;             // of the function itself, and of the order of its closure
  std::vector<digest> declarations;  // of the closure
  std::vector<digest> settings;      // with which it is compiled
};

// The order of declarations and of settings does not count, nor how often one is there.
digest hash_of(fingerprint_parts parts);

struct function_fingerprint {
  declaration_id function = 0;
  const marked_site* site = nullptr;  // null for --also
  std::uint32_t ordinal = 0;          // of the site among those of the function
  digest value;
  std::string uncacheable;            // why it must run uncached; empty if it need not
  std::set<std::uint32_t> libraries;  // groups of shared libraries whose code it reaches
  std::vector<reached_declaration> reached;
  std::vector<part> own;
  std::map<std::uint32_t, digest> settings;  // by group
  sights seen;                               // what is behind the part "units" of its own
};

class fingerprinter {
 public:
  // `compiler` is what the compiler says of its version, `link` what else the image is made of.
  fingerprinter(const declaration_index& index, const options& o, std::string compiler,
                const digest& link, const name_resolution& names, declaration_parts& declarations);

  // Of every marked site, and of the functions that --also names, in order of file and line.
  std::vector<function_fingerprint> all();

  // Of all code in the image.
  digest identity();

  // What is behind the digests of settings.
  const setting_parts& settings() const { return settings_; }

 private:
  std::vector<function_fingerprint> sought() const;
  std::vector<reached_declaration> closure_of(const function_fingerprint& f) const;
  std::vector<declaration_id> all_reached(const std::vector<function_fingerprint>& all) const;
  void complete(function_fingerprint& f);
  declaration_id around_reference(closure_walk& walk, declaration_id operand,
                                  const marked_site& site) const;
  fingerprint_parts parts_of(const function_fingerprint& f);
  void judge(function_fingerprint& f) const;
  bool runs_early(declaration_id id) const;
  void add_initialization_order(const function_fingerprint& f, part_sink& out);
  void add_header_order(const function_fingerprint& f, part_sink& out) const;
  bool is_also(const declaration& d) const;

  const declaration_index& index_;
  const options& options_;
  std::string compiler_;
  digest link_;
  const name_resolution& names_;
  declaration_parts& declarations_;
  setting_parts settings_;
  external_order headers_;
};

// Names that --also gives and no function has.
std::vector<std::string> unknown_names(const declaration_index& index, const options& o);

}  // namespace coolcache::scan
