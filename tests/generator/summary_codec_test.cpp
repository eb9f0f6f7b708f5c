// What is kept of a parsed source is all of it.
#include "summary_codec.hpp"

#include <gmock/gmock.h>

#include "parser.hpp"

namespace coolcache::scan {
namespace {

// Something of each kind that a summary can hold.
constexpr std::string_view source = R"(#ifndef GUARD
#define GUARD
#include "a.hpp"
#include <vector>
#include NAME
#if __has_include("b.hpp")
#define PASTE(a, b) a##_tail(#b)
#endif
#pragma pack(1)
using namespace other;
namespace a::b { inline namespace v1 {
template <class T> struct base { virtual ~base(); T member = T(); };
struct derived : base<int>, missing::other { explicit derived(int n); operator int() const; };
enum class colour { red, green };
using alias = derived;
static int counter = make<derived>();
MACRO_CALL(name, other)
LEAD int operator+(const derived& l, int r = 3) asm("label");
int f(int n) {
#include "table.inc"
  return CACHE_FN(n, counter) { return PASTE(n, m) + [](auto x) { return x.y + A::z; }(n); };
}
extern "C" int g(int __attribute__((alias("h"))));
int h(int n) { return CACHE_FN(n, CACHE_REF(g)) { return g(n) + __LINE__; }; }
}}
#endif
)";

TEST(SummaryCodec, GivesBackAllOfASummary) {
  file_summary summary = parse(source);
  EXPECT_FALSE(summary.sites.empty());
  EXPECT_FALSE(summary.includes.empty());
  EXPECT_EQ(decode(encode(summary)), summary);
}

TEST(SummaryCodec, GivesBackWhatCouldNotBeParsed) {
  file_summary summary = parse("int bad(;");
  EXPECT_TRUE(summary.unreadable);
  EXPECT_FALSE(summary.found.empty());
  EXPECT_EQ(decode(encode(summary)), summary);
}

TEST(SummaryCodec, GivesBackWhatHoldsNothing) {
  EXPECT_EQ(decode(encode(parse(""))), parse(""));
}

TEST(SummaryCodec, TellsSummariesApart) {
  file_summary a = parse("int f() { return 1; }"), b = parse("int f() { return 2; }");
  EXPECT_NE(a, b);
  EXPECT_NE(decode(encode(a)), b);
}

TEST(SummaryCodec, TakesNothingThatEndsEarlyOrLate) {
  std::string bytes = encode(parse(source));
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_FALSE(decode(std::string_view(bytes).substr(0, size)).has_value()) << size;
  EXPECT_FALSE(decode(bytes + '\0').has_value());
}

// Whether that is a summary or not: it reads nothing that is not there.
TEST(SummaryCodec, EndsOnAnyBytes) {
  std::string bytes = encode(parse("int f(int n) { return n; }"));
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(0xFF);
    decode(damaged);
  }
}

}  // namespace
}  // namespace coolcache::scan
