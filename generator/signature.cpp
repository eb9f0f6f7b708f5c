#include "signature.hpp"

namespace coolcache::scan {

digest signature_of(const declaration& d, const signature_parts& parts) {
  hasher h;
  h.add(static_cast<std::uint64_t>(d.kind));
  h.add(d.qualified);
  if (d.is_internal || d.kind == declaration_kind::macro) h.add(d.tokens);
  for (const std::string& word : parts.arguments) h.add(word);
  for (const parameter& p : parts.parameters) {
    h.add("parameter");
    for (const std::string& word : p.type) h.add(word);
  }
  for (const std::string& word : parts.qualifiers)
    if (word == "const" || word == "&" || word == "&&" || word == "volatile") h.add(word);
  return h.finish();
}

digest defaults_of(const signature_parts& parts) {
  hasher h;
  bool any = false;
  for (const parameter& p : parts.parameters) {
    h.add("parameter");
    for (const std::string& word : p.otherwise) h.add(word);
    any = any || !p.otherwise.empty();
  }
  return any ? h.finish() : digest{};
}

}  // namespace coolcache::scan
