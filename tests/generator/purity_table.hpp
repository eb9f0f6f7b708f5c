// What the purity check says of small programs.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "edit_table.hpp"
#include "scan.hpp"

namespace coolcache::scan::test {

// Each finding as "a.cpp:3 f() draws random numbers (rand)", without the advice.
inline std::vector<std::string> findings(const std::map<std::string, std::string>& sources) {
  memory_source files;
  program p{.files = sources, .arguments = {"--purity", "warn"}};
  std::vector<std::string> out;
  for (const diagnostic& d : p.scanned(files).impure) {
    std::string what = d.message.substr(0, d.message.find(": "));
    out.push_back(d.file + ':' + std::to_string(d.line) + ' ' + what);
  }
  return out;
}

// f(n), marked, with this body on the third line; what stands outside goes before, on the first.
inline std::string marked(const std::string& body, const std::string& before = "") {
  return before + "\nint f(int n) { return CACHE_FN(n) {\n" + body + "\n}; }\n";
}

struct purity_row {
  std::string what;
  std::string source;
  std::vector<std::string> found = {};  // what follows "a.cpp:"; nothing if it is pure
};

inline void PrintTo(const purity_row& row, std::ostream* out) {
  *out << row.source;
}

class purity_table : public testing::TestWithParam<purity_row> {};

inline std::string purity_row_name(const testing::TestParamInfo<purity_row>& info) {
  std::string name;
  for (char c : info.param.what) name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  return name;
}

}  // namespace coolcache::scan::test

#define PURITY_TABLE(topic, ...)                                                   \
  INSTANTIATE_TEST_SUITE_P(topic, purity_table,                                    \
                           testing::ValuesIn(std::vector<purity_row> __VA_ARGS__), \
                           purity_row_name)
