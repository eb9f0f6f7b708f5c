// A table of heads of function definitions, and the names under which each must be found.
#pragma once

#include <gtest/gtest.h>

#include <iosfwd>
#include <string>
#include <vector>

namespace coolcache::scan::test {

struct head_row {
  std::string text;  // @ stands for the body
  std::string name;  // qualified
};

void PrintTo(const head_row& row, std::ostream* out);

class Heads : public testing::TestWithParam<head_row> {};

std::string name_of_head(const testing::TestParamInfo<head_row>& row);

}  // namespace coolcache::scan::test

// Adds rows: HEADS(members, {row, row});
#define HEADS(topic, ...)                                                                      \
  INSTANTIATE_TEST_SUITE_P(topic, Heads, testing::ValuesIn(std::vector<head_row> __VA_ARGS__), \
                           name_of_head)
