// Sources to declarations: kinds, qualified names, what provides and refers.
#include "parser.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>

namespace coolcache::scan {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

// "kind qualified" of each declaration but the fragment.
std::vector<std::string> declared(const std::string& source) {
  static const char* const kinds[] = {"function", "variable", "type",    "enum",     "alias",
                                      "concept",  "macro",    "ambient", "fragment", "unplaced"};
  std::vector<std::string> out;
  for (const declaration& d : parse(source).declarations)
    if (d.kind != declaration_kind::fragment)
      out.push_back(std::string(kinds[static_cast<int>(d.kind)]) + ' ' + d.qualified);
  return out;
}

declaration named(const file_summary& file, const std::string& name) {
  auto found = std::find_if(file.declarations.begin(), file.declarations.end(),
                            [&](const declaration& d) { return d.qualified == name; });
  if (found == file.declarations.end()) throw std::invalid_argument("no " + name);
  return *found;
}

std::vector<std::string> spelled(const file_summary& file, const compact_list<name_id>& ids) {
  std::vector<std::string> out;
  for (name_id id : ids) out.push_back(file.names[id]);
  return out;
}

std::vector<std::string> spelled(const file_summary& file, const compact_list<reference>& refers) {
  std::vector<std::string> out;
  for (const reference& r : refers) out.push_back(file.names[r.name]);
  return out;
}

TEST(Parser, AnEmptySourceDeclaresNothing) {
  EXPECT_THAT(declared(""), IsEmpty());
}

TEST(Parser, FunctionsVariablesAndTypes) {
  EXPECT_THAT(declared("int f(); int v; struct S { }; enum E { }; using A = int;"),
              ElementsAre("function f", "variable v", "type S", "enum E", "alias A"));
}

TEST(Parser, NamespacesQualify) {
  EXPECT_THAT(
      declared("namespace a { namespace b::c { int f(); } inline namespace d { int g(); } }"),
      Contains("function a::b::c::f"));
}

TEST(Parser, MembersAreDeclarationsOfTheirOwn) {
  auto all = declared("namespace n { class A { int x; int f() { } static int s; A(); ~A(); }; }");
  EXPECT_THAT(all, Contains("type n::A"));
  EXPECT_THAT(all, Contains("function n::A::f"));
  EXPECT_THAT(all, Contains("variable n::A::s"));
  EXPECT_THAT(all, Contains("function n::A::A"));
  EXPECT_THAT(all, Contains("function n::A::~A"));
  EXPECT_THAT(all, Not(Contains("variable n::A::x")));
}

TEST(Parser, DefinitionsOutsideTheirClassHaveItsName) {
  EXPECT_THAT(declared("int A::B::f() { } template <class T> T C<T>::v = 1;"),
              ElementsAre("function A::B::f", "variable C::v"));
}

TEST(Parser, LinkageBlocksQualifyNothing) {
  EXPECT_THAT(declared("extern \"C\" { int f(); } extern \"C\" int g();"),
              ElementsAre("function f", "function g"));
}

TEST(Parser, TemplatesOfEveryKind) {
  EXPECT_THAT(
      declared("template <class T> T f(T); template <class T> struct S; template <class T> "
               "using A = T; template <class T> int v = 1; template <class T> concept C = "
               "true; S(int) -> S<int>;"),
      testing::IsSupersetOf({"function f", "alias A", "variable v", "concept C", "function S"}));
}

TEST(Parser, MacrosAreDeclarations) {
  EXPECT_THAT(declared("#define A 1\n#undef A\n"), ElementsAre("macro A", "macro A"));
}

TEST(Parser, UsingDirectivesTouchEverything) {
  EXPECT_THAT(declared("using namespace a;")[0], testing::StartsWith("ambient"));
}

TEST(Parser, AMacroCallIsReportedOnlyWhenItIsNone) {
  EXPECT_THAT(parse("REGISTER(x);\nTEST(a, b) { }\n").found, IsEmpty());
}

TEST(Parser, ABodyKnowsWhatItRefersTo) {
  file_summary file = parse("int f(int n) { return g(n) + S::k + 1_km; }");
  auto refers = spelled(file, named(file, "f").refers);
  EXPECT_THAT(refers, testing::IsSupersetOf({"g", "S", "k", "operator\"\"_km"}));
  EXPECT_THAT(refers, Not(Contains("return")));
}

TEST(Parser, AnEnumerationProvidesItsEnumerators) {
  file_summary file = parse("enum E { a, b = f(c), d };");
  EXPECT_THAT(spelled(file, named(file, "E").provides),
              testing::UnorderedElementsAre("E", "a", "b", "d"));
}

TEST(Parser, SeveralVariablesAreAllProvided) {
  file_summary file = parse("int a = 1, b = 2;");
  EXPECT_THAT(spelled(file, named(file, "a").provides), testing::UnorderedElementsAre("a", "b"));
}

TEST(Parser, WhatIsStaticOrNamelessIsInternal) {
  file_summary file = parse("static int a(); namespace { int b(); } const int c = 1; int d();");
  EXPECT_TRUE(named(file, "a").is_internal);
  EXPECT_TRUE(named(file, "(anonymous)::b").is_internal);
  EXPECT_TRUE(named(file, "c").is_internal);
  EXPECT_FALSE(named(file, "d").is_internal);
}

TEST(Parser, CommentsAndLinesDoNotChangeADigest) {
  file_summary a = parse("int f(int n) { return n; }");
  file_summary b = parse("\n\nint f(int n) { // x\n return\\\n n; }");
  EXPECT_EQ(named(a, "f").tokens, named(b, "f").tokens);
}

TEST(Parser, ConditionsChangeADigest) {
  file_summary a = parse("#if A\nint f();\n#endif\n");
  file_summary b = parse("#if B\nint f();\n#endif\n");
  EXPECT_NE(named(a, "f").tokens, named(b, "f").tokens);
  EXPECT_THAT(spelled(a, named(a, "f").refers), Contains("A"));
}

TEST(Parser, ADeclarationAndItsDefinitionHaveOneSignature) {
  file_summary file = parse("int f(int n = 1, const A& a = {});\n");
  file_summary other = parse("int f(int count, const A& that) { return count; }");
  EXPECT_EQ(named(file, "f").signature, named(other, "f").signature);
}

TEST(Parser, OverloadsHaveDifferentSignatures) {
  file_summary a = parse("int f(int);");
  file_summary b = parse("int f(long);");
  EXPECT_NE(named(a, "f").signature, named(b, "f").signature);
}

TEST(Parser, PlaceAndTimeAreNoted) {
  file_summary file = parse("int f() { return __LINE__; } auto g() { return __TIME__; }");
  EXPECT_TRUE(named(file, "f").mentions_place);
  EXPECT_FALSE(named(file, "f").mentions_time);
  EXPECT_TRUE(named(file, "g").mentions_time);
}

TEST(Parser, BracesThatDoNotPairMakeTheFileOneDeclaration) {
  file_summary file = parse("int f() { return g();\nint h();");
  EXPECT_TRUE(std::any_of(file.declarations.begin(), file.declarations.end(),
                          [](const declaration& d) { return d.for_everything; }));
  ASSERT_FALSE(file.found.empty());
  EXPECT_EQ(file.found[0].line, 1u);
}

TEST(Parser, AKeywordMacroCountsForEverything) {
  EXPECT_TRUE(named(parse("#define float double\n"), "float").for_everything);
}

TEST(Parser, AFileIsItsOwnFragment) {
  file_summary file = parse("1, 2, k,");
  EXPECT_EQ(file.declarations[file.fragment].kind, declaration_kind::fragment);
  EXPECT_THAT(spelled(file, file.declarations[file.fragment].refers), ElementsAre("k"));
}

}  // namespace
}  // namespace coolcache::scan
