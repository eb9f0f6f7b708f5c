// Pragmas and using-directives work on what stands behind them: which of them each place of a
// translation unit has before it.
#pragma once

#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "nominations.hpp"

namespace coolcache::scan {

class surroundings {
 public:
  // Of using-directives, those that may bring in anything: names tell of the others.
  surroundings(const declaration_index& index, const nominations& nominated, std::size_t jobs);

  using place = std::pair<std::uint32_t, std::uint32_t>;  // line and column

  // Places of the file from which on something else stands before it, in some unit; sorted.
  std::vector<place> changes(file_id file) const;
  // What stands before the place, by unit in the order of include_graph::units_of. Empty where that
  // is nothing in all of them, and one for all where it is the same.
  std::vector<digest> before(file_id file, const place& here) const;

 private:
  // From this place of the file on.
  struct checkpoint {
    file_id file = 0;
    file_id unit = 0;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t before = 0;  // in values_
  };

  // What a file without a guard was given again behind.
  struct repetition {
    file_id file = 0;
    file_id unit = 0;
    std::uint32_t before = 0;
  };

  // What reading one unit finds; `before` counts in its own values until all are put together.
  struct unit_reading {
    std::vector<checkpoint> checkpoints;
    std::vector<repetition> repetitions;
    std::vector<digest> values = {digest{}};  // the first: nothing stands before it
    std::unordered_map<std::uint64_t, std::uint32_t> numbers;

    std::uint32_t follow(std::uint32_t before, const digest& next);
  };

  void find_files();
  void find_repeated();
  bool in_declaration(file_id file, const include_edge& e) const;
  std::uint32_t repeat(file_id target, file_id unit, bool in_declaration, std::uint32_t before,
                       unit_reading& out) const;
  unit_reading read_unit(file_id unit) const;
  void add(unit_reading read);
  void add_repetitions(file_id file, std::vector<digest>& out) const;

  const declaration_index& index_;
  const nominations& nominated_;
  std::vector<std::vector<const declaration*>> touching_;  // by file, in their order
  // By file: of what it does each time that it is included, once it was; zero if that is nothing.
  std::vector<digest> again_, declares_again_;
  std::vector<checkpoint> checkpoints_;  // by file, by unit, in their order
  std::vector<repetition> repetitions_;  // likewise
  std::vector<digest> values_ = {digest{}};
};

// The same for one user after another, on one thread. Users of a file are best asked for together.
class surrounding_views {
 public:
  surrounding_views(const declaration_index& index, const surroundings& all)
      : index_(index), all_(all) {}

  // Valid until the user is in another file.
  const std::vector<digest>& of(declaration_id user);

 private:
  const declaration_index& index_;
  const surroundings& all_;
  file_id file_ = 0xFFFFFFFF;
  std::vector<surroundings::place> changes_;
  std::vector<std::optional<std::vector<digest>>> known_;  // by how many changes stand before
};

}  // namespace coolcache::scan
