// Changes the text of a manifest where fingerprints, digests of tokens and lines have changed, and
// nothing else: what to_text would make of the changed manifest.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "part_sink.hpp"

namespace coolcache::scan {

struct manifest_edit {
  struct declaration {
    std::uint32_t line = 0;
    std::vector<part> parts;  // those that may have changed
  };
  struct function {
    digest fingerprint;
    std::vector<part> own;  // likewise
  };
  digest summary;
  std::map<std::uint32_t, declaration> declarations;  // by number
  std::map<std::uint32_t, function> functions;
};

// Nothing if the text is no such manifest.
std::optional<std::string> edited_manifest(std::string_view text, const manifest_edit& e);

}  // namespace coolcache::scan
