// What a function or variable declaration declares, and where it ends.
#include "declarator.hpp"

#include <gmock/gmock.h>

#include <string>

namespace coolcache::scan {
namespace {

using testing::ElementsAre;

std::string joined(const declared_name& name) {
  std::string out;
  for (const std::string& link : name.chain) out += (out.empty() ? "" : "::") + link;
  return out;
}

struct read {
  explicit read(const std::string& source, bool in_class = false)
      : text(source), view(text), result(read_declarator(view, 0, view.size(), in_class)) {}

  std::string first() const { return result.names.empty() ? "" : joined(result.names.front()); }
  std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const declared_name& n : result.names) out.push_back(joined(n));
    return out;
  }
  bool is_whole() const { return result.end == view.size(); }

  std::string text;
  source_view view;
  declarator result;
};

TEST(Declarator, AFunctionEndsWithItsBody) {
  read r("int f(int n) { return n; } int g;");
  EXPECT_EQ(r.first(), "f");
  EXPECT_TRUE(r.result.function_like);
  EXPECT_TRUE(r.view.is(r.result.end, "int"));
}

TEST(Declarator, AFunctionDeclarationEndsWithItsSemicolon) {
  read r("int f(int n = g(1), int m = 2);");
  EXPECT_EQ(r.first(), "f");
  EXPECT_TRUE(r.is_whole());
  EXPECT_EQ(r.result.body, npos);
}

TEST(Declarator, AVariableWithAnInitializer) {
  read r("int a = b < c ? d : e;");
  EXPECT_EQ(r.first(), "a");
  EXPECT_TRUE(r.result.initialized);
  EXPECT_FALSE(r.result.function_like);
}

TEST(Declarator, AVariableInBraces) {
  read r("std::vector<int> a{1, 2};");
  EXPECT_EQ(r.first(), "a");
  EXPECT_EQ(r.result.body, npos);
}

TEST(Declarator, SeveralVariables) {
  EXPECT_THAT(read("int a = f(1, 2), *b, c[3];").names(), ElementsAre("a", "b", "c"));
}

TEST(Declarator, AMemberDefinedOutsideItsClass) {
  EXPECT_EQ(read("int A::B::f() const { }").first(), "A::B::f");
}

TEST(Declarator, AMemberOfATemplateDefinedOutsideIt) {
  EXPECT_EQ(read("int A<T, (1 > 2)>::f() { }").first(), "A::f");
}

TEST(Declarator, AConstructorWithMemberInitializers) {
  read r("A::A(int n) : a(n), b{n}, C<D>{1}, d(n)... { } int x;");
  EXPECT_EQ(r.first(), "A::A");
  EXPECT_TRUE(r.view.is(r.result.end, "int"));
}

TEST(Declarator, ADestructor) {
  EXPECT_EQ(read("A::~A() { }").first(), "A::~A");
}

TEST(Declarator, AFunctionTryBlock) {
  read r("A::A() try : a(1) { } catch (int) { } catch (...) { } int x;");
  EXPECT_TRUE(r.view.is(r.result.end, "int"));
}

TEST(Declarator, AFunctionThatReturnsAFunctionPointer) {
  read r("int (*f(int n))(int) { }");
  EXPECT_EQ(r.first(), "f");
  EXPECT_NE(r.result.body, npos);
}

TEST(Declarator, APointerToAFunction) {
  EXPECT_EQ(read("int (*p)(int) = f;").first(), "p");
}

TEST(Declarator, AnArrayOfPointersToFunctions) {
  EXPECT_EQ(read("int (*const p[2])(int) = {f, g};").first(), "p");
}

TEST(Declarator, AReferenceToAnArray) {
  EXPECT_EQ(read("int (&r)[3] = a;").first(), "r");
}

TEST(Declarator, AFunctionInParentheses) {
  EXPECT_EQ(read("int (f)(int) { }").first(), "f");
}

TEST(Declarator, ATrailingResultType) {
  read r("auto f(int n) -> decltype(g<int>(n)) { }");
  EXPECT_EQ(r.first(), "f");
  EXPECT_TRUE(r.result.has_return_arrow);
}

TEST(Declarator, ATrailingConstraint) {
  read r("int f(int n) requires (sizeof(n) > 2) && A<int> { } int x;");
  EXPECT_EQ(r.first(), "f");
  EXPECT_TRUE(r.view.is(r.result.end, "int"));
}

TEST(Declarator, ConstraintsWithBraces) {
  read r("int f(T t) requires requires(T u) { u + 1; } { } int x;");
  EXPECT_EQ(r.first(), "f");
  EXPECT_TRUE(r.view.is(r.result.end, "int"));
}

TEST(Declarator, AnExceptionSpecification) {
  EXPECT_EQ(read("int f(int n) noexcept(noexcept(g(n))) { }").first(), "f");
}

TEST(Declarator, OperatorsAreNames) {
  EXPECT_EQ(read("A operator+(A, A) { }").first(), "operator+");
  EXPECT_EQ(read("int operator()(int) const { }").first(), "operator()");
  EXPECT_EQ(read("int operator[](int) const { }").first(), "operator[]");
  EXPECT_EQ(read("auto operator<=>(const A&) const = default;").first(), "operator<=>");
  EXPECT_EQ(read("void* operator new[](unsigned long) { }").first(), "operator new[]");
  EXPECT_EQ(read("A& A::operator=(A&&) { }").first(), "A::operator=");
  EXPECT_EQ(read("A operator,(A, A) { }").first(), "operator,");
}

TEST(Declarator, ComparisonOperatorsOpenNoAngles) {
  EXPECT_EQ(read("bool operator<(A, A) { }").first(), "operator<");
  EXPECT_EQ(read("bool operator>>(A, A) { }").first(), "operator>>");
}

TEST(Declarator, AnOperatorTemplateWithArguments) {
  read r("template <> bool operator< <int>(A, A) { }");
  EXPECT_EQ(r.first(), "operator<");
}

TEST(Declarator, ConversionsAreNames) {
  EXPECT_TRUE(read("operator bool() const { }").result.is_conversion);
  EXPECT_TRUE(read("A::operator const B<int>*() const { }").result.is_conversion);
}

TEST(Declarator, LiteralOperatorsHaveOneName) {
  EXPECT_EQ(read("int operator\"\"_km(char) { }").first(), "operator\"\"_km");
  EXPECT_EQ(read("int operator\"\" _km(char) { }").first(), "operator\"\"_km");
}

TEST(Declarator, StructuredBindings) {
  EXPECT_THAT(read("auto [a, b] = f();").names(), ElementsAre("a", "b"));
}

TEST(Declarator, AMacroBehindTheParameters) {
  EXPECT_EQ(read("int f(int n) NOEXCEPT { }").first(), "f");
}

TEST(Declarator, ABitField) {
  EXPECT_THAT(read("int a : 3;", true).names(), ElementsAre("a"));
}

TEST(Declarator, DeletedAndPureFunctionsAreNoVariables) {
  EXPECT_FALSE(read("int f() = delete;").result.initialized);
  EXPECT_FALSE(read("int f() = 0;").result.initialized);
  EXPECT_FALSE(read("A() = default;").result.initialized);
}

TEST(Declarator, OverridesAreNoted) {
  EXPECT_TRUE(read("int f() const override { }", true).result.overrides);
  EXPECT_TRUE(read("int f() final { }", true).result.overrides);
}

TEST(Declarator, AMacroWithoutASemicolonEndsWithItsScope) {
  read r("MACRO(a)");
  EXPECT_FALSE(r.result.terminated);
  EXPECT_TRUE(r.is_whole());
}

}  // namespace
}  // namespace coolcache::scan
