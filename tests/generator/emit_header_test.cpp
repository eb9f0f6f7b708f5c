// The table that is compiled into an image.
#include "emit_header.hpp"

#include <gmock/gmock.h>

#include "edit_table.hpp"
#include "scan.hpp"

namespace coolcache::scan::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string marked =
    "namespace n { int f(int a, int b) {\n  return CACHE_FN(a, b) { return a + b; };\n} }\n";

class EmitHeader : public testing::Test {
 protected:
  std::string header(const std::map<std::string, std::string>& sources,
                     std::vector<std::string> arguments = {}) {
    std::vector<std::string> all = {"--root", "/p", "--image", "app"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    for (const auto& [path, text] : sources) {
      files.files["/p/" + path] = text;
      if (arguments.empty()) all.push_back(path);
    }
    options o = parse_options(all, "/p", files);
    return header_text(scan(o, files, "g++"), o, files);
  }
  memory_source files;
};

TEST_F(EmitHeader, ARowHasFileLinesNameAndKey) {
  EXPECT_THAT(header({{"src/a.cpp", marked}}),
              HasSubstr("{\"src/a.cpp\", 2, 2, \"n::f\", \"a,b\",\n     0x"));
}

TEST_F(EmitHeader, AnImageWithoutMarkersHasNoRows) {
  EXPECT_THAT(header({{"a.cpp", "int f();"}}), HasSubstr("row_count = 0"));
}

TEST_F(EmitHeader, UnmarkedFunctionsHaveNoRows) {
  EXPECT_THAT(header({{"a.cpp", "int g() { return 1; }\n" + marked}}),
              AllOf(HasSubstr("row_count = 1"), Not(HasSubstr("\"g\""))));
}

TEST_F(EmitHeader, QuotesAndForeignBytesAreEscaped) {
  std::string text =
      header({{"a\"\\b?.cpp", "int f\xC3\xA9() { return CACHE_FN() { return 1; }; }"}});
  EXPECT_THAT(text, HasSubstr(R"("a\"\\b\?.cpp")"));
  EXPECT_THAT(text, HasSubstr(R"(f\303\251)"));
}

TEST_F(EmitHeader, ATimeOfCompilationIsSaidToBeUncacheable) {
  EXPECT_THAT(header({{"a.cpp", "auto f() { return CACHE_FN() { return __TIME__[0]; }; }"}}),
              HasSubstr("date or time"));
}

TEST_F(EmitHeader, ARowThatReachesALibraryHoldsItsIdentity) {
  files.files["/p/l.id"] = "000000000000000a000000000000000b\n";
  std::string text =
      header({{"a.cpp", "int g(); int f() { return CACHE_FN() { return g(); }; }"},
              {"l.cpp", "int g() { return 1; }"}},
             {"--group", "app", "a.cpp", "--group", "l", "--library", "l=l.id", "l.cpp"});
  EXPECT_THAT(text, HasSubstr("{\"l\", 0xau, 0xbu}"));
}

TEST_F(EmitHeader, AMissingIdentityIsAnError) {
  EXPECT_THROW(header({{"a.cpp", "int g(); int f() { return CACHE_FN() { return g(); }; }"},
                       {"l.cpp", "int g() { return 1; }"}},
                      {"--group", "app", "a.cpp", "--group", "l", "--library", "l=l.id", "l.cpp"}),
               input_error);
}

TEST_F(EmitHeader, ItIsTheSameWhateverTheOrderOfSources) {
  std::string other = "int g() { return CACHE_FN() { return 1; }; }";
  EXPECT_EQ(header({{"a.cpp", marked}, {"b.cpp", other}}, {"--group", "x", "a.cpp", "b.cpp"}),
            header({{"a.cpp", marked}, {"b.cpp", other}}, {"--group", "x", "b.cpp", "a.cpp"}));
}

}  // namespace
}  // namespace coolcache::scan::test
