// The head of a class or enumeration: name, arguments, bases, and whether a body follows.
#include "class_head.hpp"

#include <gmock/gmock.h>

#include <string>

namespace coolcache::scan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct read {
  explicit read(const std::string& source)
      : text(source), view(text), head(read_class_head(view, 0, view.size())) {}
  std::string text;
  source_view view;
  class_head head;
};

TEST(ClassHead, ADefinition) {
  read r("struct A { };");
  EXPECT_TRUE(r.head.defines);
  EXPECT_THAT(r.head.chain, ElementsAre("A"));
}

TEST(ClassHead, AForwardDeclaration) {
  read r("class A;");
  EXPECT_TRUE(r.head.forward);
  EXPECT_FALSE(r.head.defines);
}

TEST(ClassHead, AnElaboratedTypeDefinesNothing) {
  EXPECT_FALSE(read("struct A a = {1};").head.defines);
  EXPECT_FALSE(read("struct A f(int n) { }").head.defines);
  EXPECT_FALSE(read("struct A* f() { }").head.defines);
}

TEST(ClassHead, ANamelessClass) {
  EXPECT_THAT(read("struct { int x; } a;").head.chain, IsEmpty());
}

TEST(ClassHead, ANestedName) {
  EXPECT_THAT(read("struct A::B::C { };").head.chain, ElementsAre("A", "B", "C"));
}

TEST(ClassHead, AFinalClass) {
  EXPECT_THAT(read("class A final { };").head.chain, ElementsAre("A"));
}

TEST(ClassHead, AClassCalledFinal) {
  EXPECT_THAT(read("class final { };").head.chain, ElementsAre("final"));
}

TEST(ClassHead, AttributesAndAlignment) {
  read r("struct [[nodiscard]] alignas(16) __attribute__((packed)) A { };");
  EXPECT_TRUE(r.head.defines);
  EXPECT_THAT(r.head.chain, ElementsAre("A"));
}

TEST(ClassHead, AMacroBeforeTheName) {
  EXPECT_THAT(read("class EXPORT A { };").head.chain, ElementsAre("A"));
  EXPECT_THAT(read("class EXPORT(x) A { };").head.chain, ElementsAre("A"));
}

TEST(ClassHead, ASpecializationHasArguments) {
  read r("struct A<int, B<C>> { };");
  EXPECT_NE(r.head.arguments, npos);
  EXPECT_TRUE(r.head.defines);
}

TEST(ClassHead, BasesKeepTheirLastComponent) {
  EXPECT_THAT(read("struct A : public virtual n::B<int>, C { };").head.bases,
              ElementsAre("B", "C"));
}

TEST(ClassHead, APackOfBasesIsComputed) {
  EXPECT_TRUE(read("struct A : T... { };").head.has_computed_base);
  EXPECT_TRUE(read("struct A : decltype(f()) { };").head.has_computed_base);
}

TEST(ClassHead, EnumerationsOfEveryKind) {
  EXPECT_TRUE(read("enum A { a };").head.is_enum);
  EXPECT_TRUE(read("enum class A : unsigned char { a };").head.defines);
  EXPECT_TRUE(read("enum struct A;").head.forward);
  EXPECT_TRUE(read("enum { a };").head.defines);
}

}  // namespace
}  // namespace coolcache::scan
