#include "exact_declarations.hpp"

#include <unordered_map>

#include "contested_names.hpp"
#include "guard_order.hpp"

namespace coolcache::scan {
namespace {

class finder {
 public:
  finder(const declaration_index& index, const std::vector<bool>& reached)
      : index_(index), contested_(index), reached_(reached), exact_(index.size(), false) {}

  std::vector<bool> run() {
    count_signatures();
    for (declaration_id id = 0; id < index_.size(); ++id)
      if (has_other_text(id) || (reached_[id] && runs_early(id)) || is_redefined(id)) mark(id);
    for (declaration_id id = 0; id < index_.size(); ++id)
      if (index_[id].source->kind == declaration_kind::type) add_type(id);
    for (file_id f = 0; f < index_.graph().file_count(); ++f) add_file(f);
    for (declaration_id id = 0; id < index_.size(); ++id)
      for (file_id f : files_that_share_guard(index_, id)) mark_all(f);
    return std::move(exact_);
  }

 private:
  struct use_of_signature {
    std::uint32_t definitions = 0;
    std::uint32_t defaults = 0;  // declarations with default arguments
  };

  void mark(declaration_id id) { exact_[id] = true; }

  // Of those that contested_names compares; two that only share half of the digest count as one.
  void count_signatures() {
    signatures_.reserve(index_.size());
    for (declaration_id id = 0; id < index_.size(); ++id) {
      const declaration& d = *index_[id].source;
      if (!contested_.takes_part(id)) continue;
      use_of_signature& use = signatures_[d.signature.low];
      if (d.kind != declaration_kind::function || d.is_definition) ++use.definitions;
      if (d.defaults != digest{}) ++use.defaults;
    }
  }

  // Texts are compared with each other, and what touches a file counts for all of it. That of a
  // whole file has no name, and counts where it is reached alone.
  bool has_other_text(declaration_id id) const {
    switch (index_[id].source->kind) {
      case declaration_kind::function:
      case declaration_kind::variable:
      case declaration_kind::type:
      case declaration_kind::enumeration:
      case declaration_kind::fragment:
        return false;
      default:
        return true;
    }
  }

  // The order in which objects are initialized holds their tokens.
  bool runs_early(declaration_id id) const {
    const declaration& d = *index_[id].source;
    return d.kind == declaration_kind::variable ? d.is_dynamic : d.initializes;
  }

  // As contested_names has it, or more.
  bool is_redefined(declaration_id id) const {
    auto use = signatures_.find(index_[id].source->signature.low);
    return use != signatures_.end() && (use->second.definitions > 1 || use->second.defaults > 1);
  }

  // One that several have brings its members; an internal one makes all of its name others.
  void add_type(declaration_id id) {
    const indexed_declaration& d = index_[id];
    if (d.source->is_internal)
      for (global_name n : d.provides)
        for (declaration_id other : index_.providers(n)) {
          mark(other);
          add_members(other);
        }
    if (exact_[id]) add_members(id);
  }

  void add_members(declaration_id type) {
    if (index_[type].owner == 0xFFFFFFFF) return;
    for (declaration_id member : index_.members(index_[type].owner)) mark(member);
  }

  // What stands in its text again where it is included again, and what touches it; see
  // surroundings.
  void add_file(file_id f) {
    for (declaration_id id : index_.ambient(f)) mark(id);
    for (const include_edge& e : index_.graph().edges(f)) {
      const file_summary& target = index_.sources().files[e.target].summary;
      if (!target.guarded) mark_all(e.target);
    }
  }

  void mark_all(file_id f) {
    for (std::uint32_t i = 0; i < index_.sources().files[f].summary.declarations.size(); ++i)
      mark(index_.id_of(f, i));
  }

  const declaration_index& index_;
  contested_names contested_;
  const std::vector<bool>& reached_;
  std::vector<bool> exact_;
  std::unordered_map<std::uint64_t, use_of_signature> signatures_;
};

}  // namespace

std::vector<bool> exact_declarations(const declaration_index& index,
                                     const std::vector<bool>& reached) {
  return finder(index, reached).run();
}

}  // namespace coolcache::scan
