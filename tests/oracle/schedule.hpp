// Which code base is mutated next: each gets its share of the mutations that compile, however many
// do not.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "subject.hpp"

namespace coolcache::oracle {

class schedule {
 public:
  struct task {
    std::size_t subject = 0;  // its place among the subjects
    std::size_t attempt = 0;  // counts from 0 for each subject
  };

  // Shares by the weights of the subjects; they add up to `mutations`.
  schedule(const std::vector<subject>& subjects, std::size_t mutations);

  // Of the subject that is furthest behind, or nothing when all have their share.
  std::optional<task> next();
  void note_compiled(const task& t) { ++parts_[t.subject].compiled; }

  std::size_t share_of(std::size_t subject) const { return parts_[subject].share; }
  std::size_t attempts() const;

 private:
  struct part {
    std::size_t share = 0;
    std::size_t attempts = 0;
    std::size_t compiled = 0;
  };

  std::vector<part> parts_;
};

}  // namespace coolcache::oracle
