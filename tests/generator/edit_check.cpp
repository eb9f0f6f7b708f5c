#include "edit_check.hpp"

#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <set>

namespace coolcache::scan::test {
namespace {

struct topic_rows {
  const char* topic;
  const char* file;
  std::vector<edit_row> rows;
};

struct check {
  const char* name;
  edit_table* (*make)(const edit_row&);
};

std::vector<topic_rows>& all_rows() {
  static std::vector<topic_rows> all;
  return all;
}

std::vector<check>& all_checks() {
  static std::vector<check> all;
  return all;
}

std::string name_of(const edit_row& row) {
  std::string name;
  for (char c : row.what) name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  return name;
}

void register_tests(const topic_rows& of) {
  std::set<std::string> names;
  std::string suite = std::string(of.topic) + "/edit_table";
  for (const edit_row& row : of.rows) {
    std::string name = name_of(row);
    if (!names.insert(name).second) {
      std::fprintf(stderr, "%s: two rows are called %s\n", of.file, name.c_str());
      std::exit(1);
    }
    for (const check& c : all_checks())
      testing::RegisterTest(suite.c_str(), (std::string(c.name) + '/' + name).c_str(), nullptr,
                            row.what.c_str(), of.file, 1,
                            [&row, make = c.make] { return make(row); });
  }
}

}  // namespace

bool add_rows(const char* topic, const char* file, std::vector<edit_row> rows) {
  all_rows().push_back({topic, file, std::move(rows)});
  return true;
}

bool add_check(const char* name, edit_table* (*make)(const edit_row&)) {
  all_checks().push_back({name, make});
  return true;
}

}  // namespace coolcache::scan::test

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  for (const auto& rows : coolcache::scan::test::all_rows())
    coolcache::scan::test::register_tests(rows);
  return RUN_ALL_TESTS();
}
