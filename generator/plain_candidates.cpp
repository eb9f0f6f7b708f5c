#include "plain_candidates.hpp"

namespace coolcache::scan {

plain_candidates::plain_candidates(const declaration_index& index, const scope_table& scopes,
                                   const std::vector<provider>& all) {
  for (const provider& p : all) {
    const declaration& d = *index[p.id].source;
    const scope_place& place = scopes.place_of(p.id);
    bool member = place.class_name != 0xFFFFFFFF;
    bool friendly = d.kind == declaration_kind::function && !d.is_member && d.enclosing != no_name;
    bool callable =
        d.kind == declaration_kind::function || (d.kind == declaration_kind::alias && !d.renames);
    bool text = d.kind == declaration_kind::macro || d.kind == declaration_kind::unplaced;
    bool universal = member && scopes.is_universal(place.class_name);
    bool by_arguments = callable && (!member || place.is_namespace);
    if (p.is_made || text || index.has_c_linkage(p.id) || place.is_unknown || friendly ||
        universal || by_arguments)
      everywhere_.push_back(p);
    if (member) families_[scopes.family(place.class_name)].push_back(p);
    if (place.is_namespace || friendly) namespaces_[place.innermost].push_back(p);
  }
}

}  // namespace coolcache::scan
