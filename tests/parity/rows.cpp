// The table of parity_test, by hand. Line ranges are as wide as the files, so that a test can be
// edited without this being edited too.
#include <coolcache/table.hpp>
#include <iterator>

namespace {

using coolcache::detail::table;
using coolcache::detail::table_row;

#define ROW(file, function, key)                                                                  \
  {                                                                                               \
    "parity/" file "_test.cpp", 1, 100000, function, key, 0x5678, __LINE__, nullptr, 0, 0, "", 0, \
        0                                                                                         \
  }

constexpr table_row rows[] = {
    ROW("keys", "keys::same", "n"),
    ROW("keys", "keys::scaled", "n,factor"),
    ROW("keys", "keys::joined", "left,right"),
    ROW("calls", "calls::plain", "n"),
    ROW("calls", "calls::half", "n"),
    ROW("calls", "calls::up_to", "n"),
    ROW("calls", "calls::shared_up_to", "n"),
    ROW("calls", "calls::first_of_two", "n"),
    ROW("calls", "calls::second_of_two", "n"),
    ROW("calls", "calls::kept", "(coolcache::options{.keep_for=2min}),n"),
    ROW("calls", "calls::even", "n"),
    ROW("calls", "calls::odd", "n"),
    ROW("calls", "calls::last", "bytes"),
    ROW("storing", "storing::plain", "n"),
    ROW("storing", "storing::text", "n"),
    ROW("storing", "storing::unlimited", "(coolcache::options{.dir=data}),n"),
};

}  // namespace

extern "C" const table coolcache_image_table = {
    coolcache::detail::table_format, "parity_test", "", rows, std::size(rows), nullptr, nullptr,
};
