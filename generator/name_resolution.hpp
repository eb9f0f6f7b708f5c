// What a name can mean where it stands, as far as its scope tells for certain.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "constant_variables.hpp"
#include "declaration_index.hpp"
#include "included_words.hpp"
#include "lazy_table.hpp"
#include "made_names.hpp"
#include "nominations.hpp"
#include "outer_state.hpp"
#include "plain_candidates.hpp"
#include "receiver_classes.hpp"
#include "scope_table.hpp"

namespace coolcache::scan {

enum class match : std::uint8_t {
  no,
  yes,
  if_class_is_reached,      // a member: only an object of its class has it
  if_namespace_is_reached,  // found through the types of arguments
};

class name_resolution {
 public:
  explicit name_resolution(const declaration_index& index);

  const declaration_index& index() const { return index_; }
  const scope_table& scopes() const { return scopes_; }
  const made_names& made() const { return made_; }
  const constant_variables& constants() const { return constants_; }
  const nominations& nominated() const { return nominated_; }
  const outer_state& outer() const { return outer_; }
  // Declarations, each with a text of another file that stands inside of it.
  const std::vector<std::pair<declaration_id, declaration_id>>& parts() const { return parts_; }
  // The same by the words of those texts.
  const included_words& words_of_parts() const { return words_of_parts_; }
  // The operators that a declaration uses; none of what is no declaration.
  std::uint64_t operators_of(declaration_id id) const { return operators_[id]; }
  const plain_candidates& plain(global_name n) const;
  // What has the name and is static or in an anonymous namespace, and the rest.
  const std::vector<provider>& hidden(global_name n) const {
    static const std::vector<provider> none;
    return sorted_[n] ? sorted_[n]->hidden : none;
  }
  const std::vector<provider>& open(global_name n) const {
    return sorted_[n] ? sorted_[n]->open : index_.named(n);
  }

  // Whether `r`, written in `user`, can mean what `candidate` declares under that name.
  match meaning(declaration_id user, const global_reference& r, const provider& candidate) const;

  // Whether any of the user's references to the name can mean it, whatever else is reached.
  bool may_mean(declaration_id user, global_name n, const provider& candidate) const;

  // The classes whose members x.f can mean; null where that is not certain.
  const receiver_classes::list* receiver_of(declaration_id user, const global_reference& r) const {
    return receivers_.of(user, r);
  }

  // A variable of the user itself.
  bool is_local(declaration_id user, const global_reference& r) const {
    return r.is_local && trusts_locals_[user];
  }

  // The kind of the reference once what macros do to it is known.
  reference_kind kind_of(declaration_id user, const global_reference& r) const;

  // What takes no class of the project and may be meant wherever there are operands: operators that
  // everything can find, specializations.
  const std::vector<declaration_id>& for_any_operand() const { return for_any_operand_; }
  // Operators that are found only by what stands in their namespace, or through types of it.
  const std::vector<declaration_id>& for_namespace() const { return for_namespace_; }
  bool is_operator(declaration_id id) const;
  // Whether a type that is declared with it, or in it, may be that of an argument: what only its
  // types find is found by no other function or variable.
  bool brings_types(declaration_id id) const;
  // Members that are called without being named, defined outside of a class which an alias may
  // stand for: that class declares one of the name.
  const std::vector<declaration_id>& for_member() const { return for_member_; }
  // A macro of that name may be a lambda whose parameters have types that its callers choose.
  bool makes_lambdas(global_name n) const { return makes_lambdas_[n]; }
  // A function that no macro makes anything else.
  bool is_written_out(declaration_id id) const { return is_written_out_[id]; }

  // What a declaration declares does not depend on functions of the same name that are defined
  // elsewhere: each of them counts for itself, and calls look at them all. So the first of these
  // does not see the second.
  bool declares_apart(declaration_id user, const global_reference& r) const {
    return r.kind == reference_kind::declared && is_plain_function(user) &&
           !index_[user].source->is_template && !index_[user].source->is_implicit_text;
  }
  // The definition of a function that is no member says nothing of others of its name: it neither
  // calls nor redeclares them.
  bool defines_apart(declaration_id user, const global_reference& r) const {
    return declares_apart(user, r) && index_[user].source->is_definition &&
           !index_[user].source->is_member;
  }
  bool is_apart(declaration_id candidate) const {
    return is_plain_function(candidate) && index_[candidate].source->is_definition;
  }

  // The class that has to be reached for `if_class_is_reached`.
  global_name class_of(declaration_id candidate) const;

 private:
  match as_member(declaration_id user, const global_reference& r, reference_kind kind,
                  declaration_id candidate) const;
  bool may_be_of_receiver(declaration_id user, const global_reference& r,
                          declaration_id candidate) const;
  match in_namespace(declaration_id user, reference_kind kind, global_name qualifier,
                     declaration_id candidate) const;
  match as_friend(declaration_id user, reference_kind kind, declaration_id candidate) const;
  bool is_found_by_arguments(declaration_id id) const;
  bool has_foreign_types(const scope_place& p) const;
  bool is_hidden(declaration_id id) const;
  bool is_qualified_by(declaration_id candidate, global_name qualifier) const;
  bool is_related(declaration_id user, global_name class_name) const;
  bool is_seen_nowhere(declaration_id user, declaration_id candidate) const;
  bool is_friend(declaration_id id) const;
  bool find_written_out(declaration_id id) const;
  bool trusts_locals(declaration_id id) const;
  bool is_plain_function(declaration_id id) const;
  std::vector<bool> names_of_macros(const std::function<bool(const declaration&)>& is_such) const;
  void find_parts();
  void find_rescoping();
  void find_hidden();
  void find_brought_in();
  void find_unnamed();
  void add_unnamed(declaration_id id);
  bool includes_types_in_scopes() const;
  bool takes_own_class(declaration_id id) const;
  bool may_be_foreign(global_name class_name) const;
  bool is_found_from_anywhere(declaration_id id) const;

  const declaration_index& index_;
  scope_table scopes_;
  std::vector<bool> trusts_locals_;  // by declaration: its own variables are what they look like
  std::vector<bool> is_written_out_;
  std::vector<bool> makes_lambdas_;   // by name
  std::vector<bool> reads_anywhere_;  // by declaration: its plain names may mean anything
  std::vector<bool> is_brought_in_;   // by name: a using-declaration may have it
  std::vector<declaration_id> for_any_operand_, for_namespace_, for_member_;
  bool has_types_of_others_ = false;  // in its namespaces
  std::vector<std::pair<declaration_id, declaration_id>> parts_;
  included_words words_of_parts_;
  std::vector<std::uint64_t> operators_;
  made_names made_;
  receiver_classes receivers_;
  constant_variables constants_;
  lazy_table<plain_candidates> plain_;
  nominations nominated_;
  outer_state outer_;
  struct sorted_providers {
    std::vector<provider> hidden, open;
  };
  std::vector<std::unique_ptr<sorted_providers>> sorted_;  // by name; none where nothing is hidden
  global_name std_ = 0xFFFFFFFF;
};

}  // namespace coolcache::scan
