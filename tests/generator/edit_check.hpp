// Tests that are made of each row of the edit table.
#pragma once

#include <gtest/gtest.h>

#include <utility>

#include "edit_table.hpp"

namespace coolcache::scan::test {

class edit_table : public testing::Test {
 public:
  explicit edit_table(const edit_row& row) : row_(row) {}

 protected:
  const edit_row& given() const { return row_; }

 private:
  const edit_row& row_;
};

// Adds a test of each row, before main begins.
bool add_check(const char* name, edit_table* (*make)(const edit_row&));

}  // namespace coolcache::scan::test

// A test of each row: EDIT_CHECK(changes_or_keeps) { use(given()); }
#define EDIT_CHECK(name)                                                                     \
  class edit_check_##name final : public edit_table {                                        \
   public:                                                                                   \
    using edit_table::edit_table;                                                            \
    void TestBody() override;                                                                \
  };                                                                                         \
  [[maybe_unused]] const bool has_check_##name = add_check(                                  \
      #name, [](const edit_row& row) -> edit_table* { return new edit_check_##name(row); }); \
  void edit_check_##name::TestBody()
