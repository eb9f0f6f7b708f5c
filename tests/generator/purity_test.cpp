// The purity check: keys, paths, places that are meant, and what is said.
#include "purity_table.hpp"

#include <gmock/gmock.h>

namespace coolcache::scan::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST_P(purity_table, finds) {
  std::vector<std::string> expected;
  for (const std::string& found : GetParam().found) expected.push_back("a.cpp:" + found);
  EXPECT_EQ(findings({{"a.cpp", GetParam().source}}), expected);
}

std::vector<std::string> of(const std::string& source) {
  return findings({{"a.cpp", source}});
}

std::string message(const std::string& source) {
  memory_source files;
  program p{.files = {{"a.cpp", source}}, .arguments = {"--purity", "warn"}};
  diagnostics found = p.scanned(files).impure;
  return found.size() == 1 ? found.front().message : std::to_string(found.size()) + " findings";
}

// ---- keys

TEST(PurityKey, AGlobalInTheKeyIsSilent) {
  EXPECT_THAT(of("int g; int f(int n) { return CACHE_FN(n, g) { return n + g; }; }"), IsEmpty());
}

TEST(PurityKey, ANamespacedGlobalInTheKeyIsSilent) {
  EXPECT_THAT(of("namespace cfg { int g; }\n"
                 "int f(int n) { return CACHE_FN(n, CACHE_ITEM(g, cfg::g)) { return h(); }; }\n"
                 "int h() { return cfg::g; }"),
              IsEmpty());
}

TEST(PurityKey, AKeyHoldsItsOwnGlobalsOnly) {
  EXPECT_THAT(of("int g, h; int f(int n) {\n return CACHE_FN(n, g) { return g + k; }; }\nint k;"),
              ElementsAre("a.cpp:2 f() uses the mutable global 'k'"));
}

TEST(PurityKey, AMemberOfTheSameNameIsNotTheGlobal) {
  EXPECT_THAT(of("int g; struct A { int g; } a; int h() { return g; }\n"
                 "int f(int n) { return CACHE_FN(n, CACHE_ITEM(x, this->g)) { return h(); }; }"),
              ElementsAre("a.cpp:1 f() uses the mutable global 'g' via h()"));
}

TEST(PurityKey, WhatStandsBeforeTheMarkerIsSilent) {
  EXPECT_THAT(
      of("int g; int h() { return rand(); }\n"
         "int f(int n) { int m = g + h() + time(0); return CACHE_FN(n, m) { return m; }; }"),
      IsEmpty());
}

TEST(PurityKey, WhatTheBodyUsesTooIsNot) {
  EXPECT_THAT(of("int h() { return rand(); } int k() { return h(); }\n"
                 "int f(int n) { int m = h(); return CACHE_FN(n, m) { return k(); }; }"),
              ElementsAre("a.cpp:1 f() draws random numbers (rand) via k() > h()"));
}

TEST(PurityKey, OptionsAreNoPartOfTheBody) {
  EXPECT_THAT(of("int g; int f(int n) { return CACHE_FN_WITH((options{.version = g}), n) {\n"
                 "return n; }; }"),
              IsEmpty());
}

TEST(PurityKey, EachMarkerHasItsOwn) {
  EXPECT_THAT(of("int g; int f(int n) {\nif (n) return CACHE_FN(n, g) { return g; };\n"
                 "return CACHE_FN(n) { return g; };\n}"),
              ElementsAre("a.cpp:3 f() uses the mutable global 'g'"));
}

TEST(PurityKey, AFileInTheKeyMayBeRead) {
  EXPECT_THAT(of("int f(const coolcache::file& in) { return CACHE_FN(in) {\n"
                 "std::ifstream s(in.path()); return h(in.path()); }; }\n"
                 "int h(std::string path) { std::ifstream s(path); return 1; }"),
              IsEmpty());
}

TEST(PurityKey, AFileMadeInTheKeyMayBeRead) {
  EXPECT_THAT(of("int f(std::string p) { return CACHE_FN(CACHE_ITEM(in, coolcache::file{p})) {\n"
                 "return h(in.path()); }; }\n"
                 "int h(std::string path) { return fopen(path.c_str(), \"r\") != nullptr; }"),
              IsEmpty());
}

TEST(PurityKey, AFileOfAnotherNameMayNot) {
  EXPECT_THAT(of("int f(const coolcache::file& in) { return CACHE_FN(in) {\n"
                 "std::ifstream s(\"settings.txt\"); return 1; }; }"),
              ElementsAre("a.cpp:2 f() reads a file or stream that is not in its key "
                          "(std::ifstream)"));
}

TEST(PurityKey, AFileOfANestedMarkerMayBeRead) {
  EXPECT_THAT(of("int g(coolcache::file in) { return CACHE_FN(in) { return h(in.path()); }; }\n"
                 "int h(std::string path) { std::ifstream s(path); return 1; }\n"
                 "int f(std::string p) { return CACHE_FN(p) { return g(coolcache::file{p}); }; }"),
              IsEmpty());
}

TEST(PurityKey, AGlobalThatOnlyANestedMarkerListsIsReported) {
  EXPECT_THAT(of("int g;\nint h(int n) { return CACHE_FN(n, g) { return g; }; }\n"
                 "int f(int n) { return CACHE_FN(n) { return h(n); }; }"),
              ElementsAre("a.cpp:2 f() uses the mutable global 'g' via h()"));
}

TEST(PurityKey, AnUnmarkedFunctionHasNone) {
  EXPECT_THAT(of("int g;\nint f() { return g; }"),
              ElementsAre("a.cpp:2 f() uses the mutable global 'g'"));
}

// ---- paths

TEST(PurityPath, LeadsThroughFiles) {
  EXPECT_THAT(findings({{"a.cpp", "int b(); int f() { return CACHE_FN() { return b(); }; }"},
                        {"b.cpp", "int c(); int b() { return c(); }"},
                        {"c.cpp", "#include \"c.hpp\"\nint c() { return g; }"},
                        {"c.hpp", "extern int g;"},
                        {"g.cpp", "int g = 1;"}}),
              ElementsAre("c.cpp:2 f() uses the mutable global 'g' via b() > c()"));
}

TEST(PurityPath, LeadsThroughInitializers) {
  EXPECT_THAT(of("int load() { return *getenv(\"A\"); }\nconst int level = load();\n"
                 "int f() { return CACHE_FN() { return level; }; }"),
              ElementsAre("a.cpp:1 f() uses the environment (getenv) via 'level' > load()"));
}

TEST(PurityPath, DoesNotLeadToCallersOfATemplate) {
  EXPECT_THAT(of("template <class T> int f(T n) { return CACHE_FN(n) { return 1; }; }\n"
                 "int g; int main() { std::cin >> g; return f<int>(g); }"),
              IsEmpty());
}

TEST(PurityPath, DoesNotLeadFromANamespaceToAFunctionOfItsName) {
  EXPECT_THAT(of("namespace n { struct S { int i = 0; }; void n() { rand(); } }\n"
                 "int f() { return CACHE_FN() { return n::S().i; }; }"),
              IsEmpty());
}

TEST(PurityPath, LeadsOnFromATemplate) {
  EXPECT_THAT(of("int h() { return rand(); }\n"
                 "template <class T> int f(T n) { return CACHE_FN(n) { return h(); }; }\n"
                 "int main() { return f<int>(h()); }"),
              ElementsAre("a.cpp:1 f() draws random numbers (rand) via h()"));
}

TEST(PurityPath, EachPlaceIsReportedForEachFunction) {
  EXPECT_THAT(of("int h() { return rand(); }\n"
                 "int f() { return CACHE_FN() { return h(); }; }\n"
                 "int e() { return CACHE_FN() { return h(); }; }"),
              ElementsAre("a.cpp:1 e() draws random numbers (rand) via h()",
                          "a.cpp:1 f() draws random numbers (rand) via h()"));
}

// ---- places that are meant

TEST(PurityMeant, ALineThatIsMeantIsSilent) {
  EXPECT_THAT(of(marked("return rand();  // coolcache: pure, a joke")), IsEmpty());
}

TEST(PurityMeant, TheCommentMayStandAbove) {
  EXPECT_THAT(of(marked("// coolcache: pure\nreturn rand();")), IsEmpty());
}

TEST(PurityMeant, TheCommentHoldsForTheWholeStatement) {
  EXPECT_THAT(of(marked("h(rand(),\n  1);  // coolcache: pure")), IsEmpty());
}

TEST(PurityMeant, TheCommentHoldsForNoOtherStatement) {
  EXPECT_THAT(of(marked("h(rand());  // coolcache: pure\nreturn time(0);")),
              ElementsAre("a.cpp:4 f() asks for the time (time)"));
}

TEST(PurityMeant, AUseOfAGlobalMayBeMeant) {
  EXPECT_THAT(of(marked("++g;  // coolcache: pure\nreturn n;", "int g;")), IsEmpty());
}

TEST(PurityMeant, AnotherUseOfItIsNot) {
  EXPECT_THAT(of(marked("++g;  // coolcache: pure\nreturn g;", "int g;")),
              ElementsAre("a.cpp:4 f() uses the mutable global 'g'"));
}

TEST(PurityMeant, AVariableMayBeMeantWhereItIsDeclared) {
  EXPECT_THAT(of(marked("return g;", "int g;  // coolcache: pure")), IsEmpty());
}

TEST(PurityMeant, AStaticMayBeMeant) {
  EXPECT_THAT(of(marked("// coolcache: pure\nstatic std::map<int, int> seen;\nreturn n;")),
              IsEmpty());
}

TEST(PurityMeant, AFunctionThatIsMeantEndsThePath) {
  EXPECT_THAT(of("int deep() { return rand(); }\n"
                 "// coolcache: pure\nvoid log() {\n  std::cin >> x; deep();\n}\n"
                 "int f() { return CACHE_FN() { log(); return 1; }; }"),
              IsEmpty());
}

TEST(PurityMeant, AnotherPathIsStillFollowed) {
  EXPECT_THAT(of("int deep() { return rand(); }\n"
                 "void log() {  // coolcache: pure\n  deep();\n}\n"
                 "int other() { return deep(); }\n"
                 "int f() { return CACHE_FN() { log(); return other(); }; }"),
              ElementsAre("a.cpp:1 f() draws random numbers (rand) via other() > deep()"));
}

TEST(PurityMeant, AFunctionMayBeMeantInItsHeader) {
  EXPECT_THAT(findings({{"a.cpp",
                         "#include \"log.hpp\"\n"
                         "int f() { return CACHE_FN() { log(); return 1; }; }"},
                        {"log.hpp", "void log();  // coolcache: pure"},
                        {"log.cpp", "void log() { x = time(0); }"}}),
              IsEmpty());
}

TEST(PurityMeant, TheMarkedFunctionItselfMayBe) {
  EXPECT_THAT(of("// coolcache: pure\nint f() {\n return CACHE_FN() { return rand(); };\n}"),
              IsEmpty());
}

TEST(PurityMeant, AMacroMayBe) {
  EXPECT_THAT(of(marked("return SEED;", "#define SEED rand()  // coolcache: pure")), IsEmpty());
}

TEST(PurityMeant, AStringSaysNothing) {
  EXPECT_THAT(of(marked("h(\"coolcache: pure\", rand());")),
              ElementsAre("a.cpp:3 f() draws random numbers (rand)"));
}

// ---- what is said

TEST(PurityMessage, SaysHowToListAGlobal) {
  EXPECT_THAT(message(marked("return g;", "int g;")),
              HasSubstr(": list it in the key, CACHE_FN(..., g), make it const, or mark the place: "
                        "// coolcache: pure"));
}

TEST(PurityMessage, SaysHowToListANamespacedGlobal) {
  EXPECT_THAT(message(marked("return cfg::g;", "namespace cfg { int g; }")),
              HasSubstr("CACHE_FN(..., CACHE_ITEM(g, cfg::g))"));
}

TEST(PurityMessage, DoesNotSaySoWhereItCannotBeNamed) {
  memory_source files;
  program p{.files = {{"a.cpp", "int h(); int f() { return CACHE_FN() { return h(); }; }"},
                      {"b.cpp", "static int g; int h() { return g; }"}},
            .arguments = {"--purity", "warn"}};
  EXPECT_THAT(p.scanned(files).impure.at(0).message, HasSubstr("pass it in as an argument, make"));
}

TEST(PurityMessage, NothingIsSaidUnlessItIsAsked) {
  memory_source files;
  program p{.files = {{"a.cpp", marked("return rand();")}}};
  EXPECT_THAT(p.scanned(files).impure, IsEmpty());
}

TEST(PurityMessage, ChangesNoFingerprint) {
  program off{.files = {{"a.cpp", marked("return rand();")}}};
  program on = off;
  on.arguments = {"--purity", "error"};
  program meant{.files = {{"a.cpp", marked("return rand(); // coolcache: pure")}}};
  EXPECT_EQ(off.fingerprints(), on.fingerprints());
  EXPECT_EQ(off.fingerprints(), meant.fingerprints());
}

// ---- many functions

TEST(PurityMessage, ManyFunctionsThatReachOnePlaceAreNamedTogether) {
  std::string source = "int h() {\n return rand(); }\n";
  for (char c = 's'; c <= 'z'; ++c)
    source += std::string("int ") + c + "(int n) { return CACHE_FN(n) { return h(); }; }\n";
  std::string draws = "() draws random numbers (rand) via h()";
  EXPECT_THAT(of(source),
              ElementsAre("a.cpp:2 s" + draws, "a.cpp:2 t" + draws, "a.cpp:2 u" + draws,
                          "a.cpp:2 v" + draws, "a.cpp:2 w" + draws, "a.cpp:2 so do x(), y(), z()"));
}

// ---- functions that are passed on

constexpr const char* takes_function =
    "template <class F> int use(F f) { return CACHE_FN(f) { return f(1); }; }\n";

TEST(PurityReference, AFunctionThatIsPassedOnIsChecked) {
  EXPECT_THAT(of(std::string(takes_function) +
                 "int g; int h(int n) { return n * g; }\nint k() { return use(CACHE_REF(h)); }"),
              ElementsAre("a.cpp:2 CACHE_REF(h) uses the mutable global 'g' via h()"));
}

TEST(PurityReference, WhatAPassedFunctionCallsIsChecked) {
  EXPECT_THAT(of(std::string(takes_function) +
                 "int g() { return rand(); }\nint h(int n) { return n * g(); }\n"
                 "int k() { return use(CACHE_REF(h)); }"),
              ElementsAre("a.cpp:2 CACHE_REF(h) draws random numbers (rand) via h() > g()"));
}

TEST(PurityReference, ALambdaIsChecked) {
  EXPECT_THAT(of(std::string(takes_function) +
                 "int k() { return use(CACHE_REF([](int) { return rand(); })); }"),
              ElementsAre("a.cpp:2 CACHE_REF([](int){returnrand();}) draws random numbers (rand)"));
}

TEST(PurityReference, ALocalLambdaIsCheckedAndNotTheFunctionAroundIt) {
  EXPECT_THAT(of(std::string(takes_function) +
                 "int k() {\n  srand(time(0));\n  auto h = [](int) {\n    return rand();\n  };\n"
                 "  return use(CACHE_REF(h)) + rand();\n}"),
              ElementsAre("a.cpp:5 CACHE_REF(h) draws random numbers (rand) via k()"));
}

TEST(PurityReference, APureFunctionIsSilent) {
  EXPECT_THAT(
      of(std::string(takes_function) +
         "int g; int h(int n) { return n * 2; }\nint k() { return g + use(CACHE_REF(h)); }"),
      IsEmpty());
}

TEST(PurityReference, AMeantPlaceIsSilent) {
  EXPECT_THAT(
      of(std::string(takes_function) + "int h(int n) { return n * rand(); }  // coolcache: pure\n"
                                       "int k() { return use(CACHE_REF(h)); }"),
      IsEmpty());
}

}  // namespace
}  // namespace coolcache::scan::test
