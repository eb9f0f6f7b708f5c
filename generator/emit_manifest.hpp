// Writes and reads a manifest, as JSON: small enough for a build, and one line a declaration for
// people. Reading is of what was written here, and no other JSON.
//
//   schema, format    of the fingerprints, and of this text; a reader of another version stops here
//   summary           digest of all fingerprints
//   image, compiler, groups
//   functions         declaration, fingerprint, own parts, uncacheable, settings by group, reaches
//   files             name, groups
//   settings          parts; headers
//   headers           outside the project: name and digest
//   declarations      file, line, from (what leads here), and its parts by label
//
// "reaches" and "headers" are ranges of numbers in "declarations" and in the table of headers; with
// "like", what differs from the entry of that number.
#pragma once

#include <string>
#include <string_view>

#include "manifest.hpp"

namespace coolcache::scan {

// Bump when the text below changes and the fingerprints do not.
inline constexpr std::string_view manifest_format = "coolcache manifest 2";

std::string to_text(const manifest& m);
// A text as it stands there, with its quotation marks.
std::string json_text(std::string_view text);

enum class manifest_state { good, other_version, damaged };

struct manifest_read {
  manifest_state state = manifest_state::damaged;
  digest summary;
  manifest content;  // if good
};

// With `known`, reading stops when the summary is that: there is nothing to explain then.
manifest_read manifest_from(std::string_view text, const digest& known = {});

}  // namespace coolcache::scan
