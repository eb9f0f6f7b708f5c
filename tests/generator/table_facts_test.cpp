// What the table tells beside fingerprints: items that are globals, and the code of types.
#include <gmock/gmock.h>

#include "edit_table.hpp"
#include "listed_state.hpp"
#include "scan.hpp"
#include "type_code.hpp"

namespace coolcache::scan::test {
namespace {

// Of the first marked function.
std::string state(const std::string& source) {
  memory_source files;
  program p{.files = {{"a.cpp", source}}};
  scan_result r = p.scanned(files);
  for (const function_fingerprint& f : r.functions)
    if (f.site != nullptr) return listed_state(*r.names, f.function, *f.site);
  return "no marked function";
}

digest types(const std::string& source) {
  memory_source files;
  program p{.files = {{"a.cpp", source}}};
  scan_result r = p.scanned(files);
  for (const function_fingerprint& f : r.functions)
    if (f.site != nullptr) return type_code(*r.index, f.function, *f.site);
  return {};
}

std::string listing(const std::string& items, const std::string& before = "",
                    const std::string& locals = "") {
  return before + "int f(int n, double m) {" + locals + " return CACHE_FN(" + items +
         ") { return 1; }; }";
}

// An item of a function whose parameters are those.
std::string listing_of(const std::string& item, const std::string& parameters) {
  return "int f(" + parameters + ") { return CACHE_FN(CACHE_ITEM(k, " + item +
         ")) { return 1; }; }";
}

TEST(ListedState, AGlobalIsState) {
  EXPECT_EQ(state(listing("n, g", "int g;")), "g");
  EXPECT_EQ(state(listing("n, g", "static int g;")), "g");
  EXPECT_EQ(state(listing("n, CACHE_ITEM(s, cfg::scale)", "namespace cfg { int scale; }")), "s");
  EXPECT_EQ(state(listing("n, CACHE_ITEM(s, g * n)", "int g;")), "s");
  EXPECT_EQ(state(listing("n, errno")), "errno");
}

TEST(ListedState, AStaticIsState) {
  EXPECT_EQ(state(listing("n, calls", "", "static int calls;")), "calls");
  EXPECT_EQ(state(listing("n, calls", "", "thread_local int calls = 1;")), "calls");
  EXPECT_EQ(state(listing("n, calls", "", "extern int calls;")), "calls");
  EXPECT_EQ(state("struct A { static int s; int f() { return CACHE_FN(s) { return 1; }; } };"),
            "s");
  EXPECT_EQ(state("struct A { static int s; int f() {"
                  " return CACHE_FN(CACHE_ITEM(t, this->s)) { return 1; }; } };"),
            "t");
}

TEST(ListedState, AVariableOfTheCallIsNone) {
  EXPECT_EQ(state(listing("n, m")), "");
  EXPECT_EQ(state(listing("n, m", "int m;")), "");
  EXPECT_EQ(state(listing("n, k", "int k;", "int k = n;")), "");
  EXPECT_EQ(state(listing("n, a", "int a;", "auto [a, b] = pair(n);")), "");
  EXPECT_EQ(state(listing("CACHE_ITEM(sum, n + m)", "int sum;")), "");
}

TEST(ListedState, AVariableOfABlockThatHasEndedIsNotThatOfTheMarker) {
  EXPECT_EQ(state(listing("n, k", "int k;", "{ int k = n; use(k); }")), "k");
}

TEST(ListedState, WhatIsNoVariableOfTheCallForCertainIsState) {
  std::string g = "int g; int h(int); struct F { int operator()(int); } o;";
  for (const char* before :
       {"auto l = [](int g) { return g; };", "for (int g = 0; g < 3; ++g) use(g);",
        "if (int g = n) use(g);", "try { use(n); } catch (int g) {}", "int h(int g);",
        "using F = int(int g);", "std::function<int(int g)> c;", "auto l = [g = 3] { return g; };",
        "n < m > g;", "use(n < m, m > g);", "bool b = requires(int g) { g; };"})
    EXPECT_EQ(state(listing("n, g", g, before)), "g") << before;
  EXPECT_EQ(state(g + "int f(int n, int (*c)(int g)) { return CACHE_FN(n, g) { return 1; }; }"),
            "g");
}

TEST(ListedState, WhatIsCalledIsState) {
  std::string code =
      "int g; int got() { return g; } struct F { int operator()(int); } o;\n"
      "#define LEVEL() g\nstruct P { P(int); int m(); };\n";
  EXPECT_EQ(state(code + listing("CACHE_ITEM(k, got())")), "k");
  EXPECT_EQ(state(code + listing("CACHE_ITEM(k, LEVEL())")), "k");
  EXPECT_EQ(state(code + listing("CACHE_ITEM(k, o(3))")), "k");
  EXPECT_EQ(state(code + listing("CACHE_ITEM(k, std::sqrt(m))")), "");
  EXPECT_EQ(state(code + listing("CACHE_ITEM(k, sqrt(m))")), "");
  EXPECT_EQ(state(code + listing("CACHE_ITEM(k, P(n))")), "");
  EXPECT_EQ(state(code + listing("CACHE_ITEM(k, coolcache::file{path})", "", "path path;")), "");
}

TEST(ListedState, WhatAMemberFunctionReadsIsState) {
  std::string code =
      "int g; struct S { int a; int got() const { return g; } int size() const { return a; }\n"
      "int far() const { return next(a); } int next(int) const; int random() { return rand(); } "
      "};\n"
      "int S::next(int n) const { static int calls; return n + ++calls; }\n"
      "struct T { int size() const { return 1; } };\n";
  auto of = [&](const std::string& item) {
    return state(code + listing_of(item, "const S& s, const S* p"));
  };
  EXPECT_EQ(of("s.got()"), "k");
  EXPECT_EQ(of("p->got()"), "k");
  EXPECT_EQ(of("s.far()"), "k");
  EXPECT_EQ(of("s.random()"), "k");
  EXPECT_EQ(of("s.size()"), "");
  EXPECT_EQ(of("s.name.length()"), "");
}

TEST(ListedState, WhatIsCalledIsNoneWhereItReachesNoState) {
  std::string code = "const int k2 = 2; int twice(int n) { return k2 * n; } int nowhere(int);\n";
  EXPECT_EQ(state(code + listing("CACHE_ITEM(k, twice(n))")), "");
  EXPECT_EQ(state(code + listing("CACHE_ITEM(k, nowhere(n))")), "k");
}

TEST(ListedState, AStaticMemberOfAnObjectIsState) {
  std::string code = "struct S { static int level; int size; };\n";
  EXPECT_EQ(state(code + listing_of("s.level", "S s")), "k");
  EXPECT_EQ(state(code + listing_of("s->level", "S* s")), "k");
  EXPECT_EQ(state(code + listing_of("s.size", "S s")), "");
}

TEST(ListedState, AnotherProjectsVariableInAMemberFunctionIsState) {
  EXPECT_EQ(
      state("struct A { int f() { return CACHE_FN(CACHE_ITEM(k, optind + 1)) { return 1; }; } };"),
      "k");
}

TEST(ListedState, AVariableOfALambdaOrALoopAroundTheMarkerIsNone) {
  EXPECT_EQ(state("int g; int f(int n) { return [&](int g) { return CACHE_FN(CACHE_ITEM(k, g + 1)) "
                  "{ return 1; }; }(n); }"),
            "");
  EXPECT_EQ(state("int g; int f(int n) { for (int g : all(n)) { return CACHE_FN(CACHE_ITEM(k, g + "
                  "1)) { return 1; }; } }"),
            "");
}

TEST(ListedState, AMemberIsNone) {
  EXPECT_EQ(state("struct A { int s; int f() { return CACHE_FN(s) { return 1; }; } };"), "");
  EXPECT_EQ(state(listing("n, CACHE_ITEM(x, p.g)", "int g;", "point p;")), "");
}

TEST(ListedState, AConstantIsNone) {
  EXPECT_EQ(state(listing("n, g", "constexpr int g = 1;")), "");
}

TEST(ListedState, OptionsThatNameAGlobalAreState) {
  std::string options = "(options{.version = g}), n";
  std::string source = listing(options, "int g;");
  EXPECT_EQ(state(source.replace(source.find("CACHE_FN"), 8, "CACHE_FN_WITH")), "(options)");
  source = listing("o, n", "", "options o; o.version = 3;");
  EXPECT_EQ(state(source.replace(source.find("CACHE_FN"), 8, "CACHE_FN_WITH")), "(options)");
  source = listing("chosen(), n", "options chosen();");
  EXPECT_EQ(state(source.replace(source.find("CACHE_FN"), 8, "CACHE_FN_WITH")), "(options)");
  source = listing("features, n", "const options features{.dir = \"x\"};");
  EXPECT_EQ(state(source.replace(source.find("CACHE_FN"), 8, "CACHE_FN_WITH")), "");
  source = listing("(options{.again = true, .version = 2}), n", "int again;");
  EXPECT_EQ(state(source.replace(source.find("CACHE_FN"), 8, "CACHE_FN_WITH")), "");
}

const std::string measured =
    "enum class kind { a, b };\n"
    "struct size { int width; kind k; int area() const { return width; } };\n"
    "using sizes = std::vector<size>;\n"
    "int scale() { return 2; }\n"
    "int f(const sizes& s) { return CACHE_FN(s) { return scale(); }; }\n";

digest types_after(std::string from, const std::string& to) {
  std::string source = measured;
  return types(source.replace(source.find(from), from.size(), to));
}

TEST(TypeCode, ChangesWithWhatTheTypesAreMadeOf) {
  EXPECT_NE(types_after("int width;", "int width; int depth;"), types(measured));
  EXPECT_NE(types_after("kind { a, b }", "kind { b, a }"), types(measured));
  EXPECT_NE(types_after("return width;", "return 2 * width;"), types(measured));
  EXPECT_NE(types_after("std::vector<size>", "std::list<size>"), types(measured));
}

TEST(TypeCode, DoesNotChangeWithOtherCode) {
  EXPECT_EQ(types_after("return 2;", "return 3;"), types(measured));
  EXPECT_EQ(types_after("return scale();", "return scale() + 1;"), types(measured));
  EXPECT_EQ(types_after("int scale()", "struct other {};\nint scale()"), types(measured));
}

TEST(TypeCode, IsThatOfAResultThatIsDeduced) {
  std::string source =
      "struct r { int a; };\nauto f(int n) { return CACHE_FN(n) { return r{n}; }; }";
  std::string edited = source;
  edited.replace(edited.find("int a"), 5, "long a");
  EXPECT_NE(types(source), types(edited));
}

TEST(TypeCode, IsThatOfWhatFunctionsInTheBodyReturn) {
  for (const char* f :
       {"auto f(int n) { auto s = CACHE_FN(n) { return get(); }; return s.a; }",
        "int f(int n) { auto s = get(); return CACHE_FN(s) { return 1; }; }",
        "int f(int n) { return CACHE_FN(CACHE_ITEM(s, q().s())) { return 1; }; }"}) {
    std::string source =
        "struct r { int a; int b; };\nr get();\nstruct q { r s(); };\n" + std::string(f);
    std::string edited = source;
    edited.replace(edited.find("int a; int b;"), 13, "int b; int a;");
    EXPECT_NE(types(source), types(edited)) << f;
  }
}

TEST(TypeCode, IsThatOfMembersThatAreListed) {
  std::string source =
      "struct inner { int a; };\n"
      "struct outer { inner i; int f() { return CACHE_FN(i) { return 1; }; } };";
  std::string edited = source;
  edited.replace(edited.find("int a"), 5, "long a");
  EXPECT_NE(types(source), types(edited));
}

}  // namespace
}  // namespace coolcache::scan::test
