// Scans of many things of which each leads to the next: what is found out about them takes time in
// proportion. Each takes less than a second; quadratic ones ran for ten and more, and the time
// limit that CTest sets ends them.
#include <gtest/gtest.h>

#include <string>

#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

constexpr int many = 20'000;

const std::string function = "int f(int n) { return n; }\n";

// `{}` in the piece is the number, `{-}` the one before.
std::string numbered(const std::string& piece, int count) {
  std::string out;
  for (int i = 1; i <= count; ++i)
    for (std::size_t at = 0; at < piece.size(); ++at) {
      if (piece.compare(at, 2, "{}") == 0) {
        out += std::to_string(i);
        at += 1;
      } else if (piece.compare(at, 3, "{-}") == 0) {
        out += std::to_string(i - 1);
        at += 2;
      } else {
        out += piece[at];
      }
    }
  return out;
}

std::size_t scanned(std::map<std::string, std::string> files) {
  return program{std::move(files)}.fingerprints().size();
}

TEST(ManyRelations, MacrosOfWhichEachNamesTheNext) {
  EXPECT_EQ(
      scanned({{"main.cpp", numbered("#define M{-} M{}\n", 2 * many) + "#define M" +
                                std::to_string(2 * many) + " enum\nM0 E { x = 1 };\n" + function}}),
      1u);
}

TEST(ManyRelations, DeclarationsThatOneMacroBegins) {
  EXPECT_EQ(scanned({{"main.cpp",
                      "#define EN enum\n" + numbered("EN E{} { x{} = 1 };\n", many) + function}}),
            1u);
}

TEST(ManyRelations, ClassesOfWhichEachInheritsTheConstructorsOfTheNext) {
  EXPECT_EQ(scanned({{"main.cpp", "struct C0 { C0(std::string); };\n" +
                                      numbered("struct C{} : C{-} { using C{-}::C{-}; };\n", many) +
                                      function}}),
            1u);
}

TEST(ManyRelations, HeadersOfOtherProjectsThatAskEachOther) {
  constexpr int headers = 2'000;
  std::map<std::string, std::string> files;
  for (int i = 1; i <= headers; ++i)
    files["/usr/include/h" + std::to_string(i) + ".hpp"] =
        "#ifndef A\n#define A\n#endif\n#ifdef B" + std::to_string(i) + "\n#define B" +
        std::to_string(i + 1) + "\n#endif\n";
  files["main.cpp"] = numbered("#include <h{}.hpp>\n", headers) + function;
  EXPECT_EQ(scanned(std::move(files)), 1u);
}

TEST(ManyRelations, ClassesThatAreDefinedBehindTheirUses) {
  EXPECT_EQ(
      scanned({{"main.cpp", numbered("struct D{}; D{}* make{}();\n", many) +
                                numbered("int g{}() { return make{}() != nullptr; }\n", many) +
                                numbered("struct D{} {};\n", many) + function}}),
      1u);
}

}  // namespace
}  // namespace coolcache::scan::test
