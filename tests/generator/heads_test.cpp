// Heads of function definitions as real code writes them: each is found under its name, and owns
// the marker that stands in its body.
#include "heads.hpp"

#include <algorithm>
#include <ostream>

#include "parser.hpp"

namespace coolcache::scan::test {

void PrintTo(const head_row& row, std::ostream* out) {
  *out << row.text;
}

std::string name_of_head(const testing::TestParamInfo<head_row>& row) {
  std::string name;
  for (char c : row.param.name)
    name += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '_';
  return std::to_string(row.index) + '_' + name;
}

namespace {

std::string source_of(const head_row& row) {
  std::string text = row.text;
  std::size_t at = text.find('@');
  return text.replace(at, 1, "{ return CACHE_FN() { return 1; }; }") + "\nint behind;\n";
}

TEST_P(Heads, IsFoundUnderItsName) {
  file_summary file = parse(source_of(GetParam()));
  ASSERT_EQ(file.sites.size(), 1u);
  const declaration& d = file.declarations[file.sites[0].declaration];
  EXPECT_EQ(d.qualified, GetParam().name);
  EXPECT_EQ(d.kind, declaration_kind::function);
  EXPECT_TRUE(d.is_definition);
}

TEST_P(Heads, IsParsedWithoutADiagnostic) {
  for (const diagnostic& d : parse(source_of(GetParam())).found)
    ADD_FAILURE() << d.line << ':' << d.column << ": " << d.message;
}

TEST_P(Heads, EndsWhereItsBodyEnds) {
  file_summary file = parse(source_of(GetParam()));
  bool found = false;
  for (const declaration& d : file.declarations)
    found = found || (d.kind == declaration_kind::variable && d.qualified == "behind");
  EXPECT_TRUE(found);
}

// What only C has, where there are no markers: the body belongs to a declaration of that name.
TEST(HeadsOfC, OwnTheirBodies) {
  for (const std::string head : {"main()", "main(argc, argv) char **argv;", "static main(int n)",
                                 "struct { int x; } main(void)", "struct S { int x; } main()",
                                 "enum { a, b } main(void)", "main(n) register n;"}) {
    file_summary file = parse(head + " { return called(1); }\nint behind;\n");
    bool owned = false;
    for (const declaration& d : file.declarations) {
      auto names = [&](const auto& ids, const std::string& name) {
        return std::any_of(ids.begin(), ids.end(),
                           [&](name_id id) { return file.names[id] == name; });
      };
      std::vector<name_id> refers;
      for (const reference& r : d.refers) refers.push_back(r.name);
      owned = owned || (names(d.provides, "main") && names(refers, "called"));
      EXPECT_FALSE(names(d.provides, "main") && names(d.provides, "behind")) << head;
    }
    EXPECT_TRUE(owned) << head;
  }
}

HEADS(plain, {
                 {"int f() @", "f"},
                 {"int f(int n) @", "f"},
                 {"int f(void) @", "f"},
                 {"static inline int f(int n) @", "f"},
                 {"inline static constexpr int f(int n) noexcept @", "f"},
                 {"consteval int f() @", "f"},
                 {"unsigned long long int f(unsigned n) @", "f"},
                 {"int unsigned static long f() @", "f"},
                 {"const char* f(const char* s) @", "f"},
                 {"char const* const* f() @", "f"},
                 {"volatile int& f() @", "f"},
                 {"struct S f(struct S s) @", "f"},
                 {"enum E f(enum E e) @", "f"},
                 {"union U* f() @", "f"},
                 {"class C& f() @", "f"},
                 {"a::b::T f(a::b::T t) @", "f"},
                 {"::T f() @", "f"},
                 {"::a::T f(::a::T) @", "f"},
                 {"std::map<int, std::vector<int>> f() @", "f"},
                 {"std::map<int, std::pair<int, A<(1 > 2)>>>& f() @", "f"},
                 {"auto f() @", "f"},
                 {"auto f() -> int @", "f"},
                 {"auto f(int n) noexcept -> decltype(g(n)) @", "f"},
                 {"auto f() -> std::vector<std::vector<int>> @", "f"},
                 {"auto f() -> int (*)(int) @", "f"},
                 {"auto f() -> int (&)[3] @", "f"},
                 {"auto f() -> struct S @", "f"},
                 {"auto f(auto n, auto... rest) @", "f"},
                 {"decltype(auto) f(int n) @", "f"},
                 {"decltype(g(1)) f(int n) @", "f"},
                 {"decltype(g(1))* f(int n) @", "f"},
                 {"decltype(g(h(1)))::type f(int n) @", "f"},
                 {"const decltype(g(1))& f() @", "f"},
                 {"typename decltype(g(1))::type f() @", "f"},
                 {"int f(int n = g(1), int (*h)(int) = k) @", "f"},
                 {"int f(int (*g)(int), int (&a)[3]) @", "f"},
                 {"int f(int a[], int n...) @", "f"},
                 {"int f(const char*, ...) @", "f"},
                 {"int f(std::function<int(int)> g) @", "f"},
                 {"int f(std::initializer_list<int> l = {1, 2}) @", "f"},
                 {"int f(A a = A{g(1)}, B<1> b = B<(2 > 1)>{}) @", "f"},
                 {"int f(int n) try @ catch (...) { }", "f"},
                 {"int f(int n) try @ catch (A& a) { } catch (...) { }", "f"},
                 {"int f() noexcept(noexcept(g(1)) && sizeof(int) == 4) @", "f"},
                 {"int f() throw() @", "f"},
                 {"int f() throw(A, B) @", "f"},
                 {"extern \"C\" int f(int n) @", "f"},
                 {"extern \"C\" { int f(int n) @ }", "f"},
                 {"extern \"C++\" { namespace a { int f() @ } }", "a::f"},
                 {"namespace a::b { int f() @ }", "a::b::f"},
                 {"namespace { int f() @ }", "(anonymous)::f"},
                 {"namespace a { inline namespace v1 { int f() @ } }", "a::v1::f"},
                 {"int a::b::f(int n) @", "a::b::f"},
                 {"int ::a::f() @", "a::f"},
             });

HEADS(declarators, {
                       {"int (f)(int n) @", "f"},
                       {"int* (f)(int n) @", "f"},
                       {"int (*f(int n))(int) @", "f"},
                       {"int (*f())(int, int) @", "f"},
                       {"void (*signal(int sig, void (*func)(int)))(int) @", "signal"},
                       {"int (&f(int n))[3] @", "f"},
                       {"int (*f(int n))[3][4] @", "f"},
                       {"int (*(f)(int n))[3] @", "f"},
                       {"int (A::*f(int n))(int) const @", "f"},
                       {"int A::*f(int n) @", "f"},
                       {"int (*(*f(int n))(int))(int) @", "f"},
                       {"int (*A::f(int n))(int) @", "A::f"},
                       {"int (&A<T>::f())[3] @", "A::f"},
                       {"int (*const f(int n))(int) @", "f"},
                       {"template <class T, int N> T (&f(T (&a)[N]))[N] @", "f"},
                       {"int (A::f)(int n) const @", "A::f"},
                       {"const std::vector<int>&(f)(int n) @", "f"},
                       {"int && f() @", "f"},
                       {"int*const*volatile&f() @", "f"},
                   });

HEADS(attributes,
      {
          {"[[nodiscard]] int f(int n) @", "f"},
          {"[[nodiscard(\"g(1)\")]] [[gnu::hot, gnu::pure]] int f() @", "f"},
          {"int [[a]] f(int n) @", "f"},
          {"int f [[gnu::cold]] (int n) @", "f"},
          {"int f(int n) [[a]] @", "f"},
          {"int f [[a]] (int n [[b]]) [[c]] noexcept @", "f"},
          {"int* [[a]] f() @", "f"},
          {"auto f() [[a]] -> int @", "f"},
          {"static [[a]] int f() @", "f"},
          {"int __attribute__((noinline)) f(int n) @", "f"},
          {"__attribute__((noinline)) int f(int n) @", "f"},
          {"__attribute__((noinline, target(\"avx2\"))) static int f(int n) @", "f"},
          {"static __attribute__((always_inline)) inline int f(int n) @", "f"},
          {"int* __attribute__((noinline)) f() @", "f"},
          {"int __attribute((cold)) f() @", "f"},
          {"int f(int n) __attribute__((noinline)) @", "f"},
          {"void __attribute__((format(printf, 1, 2))) f(const char*, ...) @", "f"},
          {"__declspec(dllexport) int f() @", "f"},
          {"int __declspec(noinline) f() @", "f"},
          {"alignas(16) int f() @", "f"},
          {"__inline int f() @", "f"},
          {"__inline__ __extension__ int f() @", "f"},
          {"static __always_inline int f() @", "f"},
          {"__forceinline int f() @", "f"},
          {"_Noreturn void f() @", "f"},
          {"int __cdecl f(int n) @", "f"},
          {"int (__stdcall f)(int n) @", "f"},
          {"int (__stdcall *f(int n))(int) @", "f"},
          {"template <class T> [[nodiscard]] T f(T t) @", "f"},
          {"[[using gnu: cold, hot]] int f() @", "f"},
          {"struct [[a]] A { [[a]] virtual int f [[b]] () const [[c]] override @ };", "A::f"},
          {"struct A { __attribute__((noinline)) A() @ };", "A::A"},
          {"struct A { explicit __attribute__((noinline)) A(int) @ };", "A::A"},
          {"[[gnu::noinline]] A::A() @", "A::A"},
      });

HEADS(macros,
      {
          {"EXPORT int f(int n) @", "f"},
          {"NS_BEGIN NS_INNER template <class T> T f(T t) @", "f"},
          {"A(x) B(y) static int f(int n) @", "f"},
          {"REGISTER(x) REGISTER(y) int f(int n) @", "f"},
          {"__extension__ REGISTER(x) __extension__ REGISTER(y) class C { int f() @ };", "C::f"},
          {"REGISTER(x) namespace a { int f() @ }", "a::f"},
          {"REGISTER(x) inline namespace a { int f() @ }", "a::f"},
          {"REGISTER(x) extern \"C\" { int f() @ }", "f"},
          {"namespace std EXPORT(default) { int f() @ }", "std::f"},
          {"namespace EXPORT a::b { int f() @ }", "a::b::f"},
          {"namespace a EXPORT { int f() @ }", "a::f"},
          {"int v; DEFINE(x) int w = 1; int f() @", "f"},
          {"EXPORT(x) int f(int n) @", "f"},
          {"int WINAPI f(int n) @", "f"},
          {"static INLINE int f() @", "f"},
          {"EXPORT static int f() @", "f"},
          {"int EXPORT(x) f(int n) @", "f"},
          {"static int NOINLINE_AT(3) f(int n) @", "f"},
          {"int f(int n) NOEXCEPT @", "f"},
          {"int f(int n) NOEXCEPT_IF(g(n)) @", "f"},
          {"int f(int n) const_expr(x) @", "f"},
          {"int A::f(int n) LOCKS(mutex_) @", "A::f"},
          {"EXPORT A::A(int n) @", "A::A"},
          {"struct A { EXPORT A(int n) @ };", "A::A"},
          {"struct A { EXPORT ~A() @ };", "A::~A"},
          {"struct EXPORT A { int f() @ };", "A::f"},
          {"class EXPORT(x) A : public B { int f() @ };", "A::f"},
          {"TEMPLATE int f(int n) @", "f"},
          {"NS_BEGIN int f(int n) @", "f"},
          {"BOOST_CONSTEXPR inline int f(int n) BOOST_NOEXCEPT @", "f"},
          {"std::vector<int> EXPORT f() @", "f"},
          {"struct A { Q_OBJECT int f() @ };", "A::f"},
          {"struct A { MACRO(x) int f() @ };", "A::f"},
          {"struct A { MACRO(x) A() @ };", "A::A"},
          {"struct A { MACRO(x) ~A() @ };", "A::~A"},
          {"struct A { MACRO(x) operator int() @ };", "A::operator int"},
      });

HEADS(languages, {
                     {"int f(a, b) int a; char *b; @", "f"},
                     {"static char* f(a) register char *a; @", "f"},
                     {"_Complex double f(_Complex double z) @", "f"},
                     {"typeof(g(1)) f(int n) @", "f"},
                     {"__typeof__(g(1)) f(int n) @", "f"},
                     {"__extension__ typeof(int*) f(int n) @", "f"},
                     {"_Atomic(int) f(int n) @", "f"},
                     {"int f(int n, int a[static n], int b[restrict const]) @", "f"},
                     {"int f(int n, int a[n][*]) @", "f"},
                     {"_Float128 f(_Float128 x) @", "f"},
                     {"__int128 f(__int128 n) @", "f"},
                     {"_BitInt(7) f(void) @", "f"},
                     {"_Static_assert(sizeof(int) == 4, \"g(1)\"); int f() @", "f"},
                     {"__auto_type f() @", "f"},
                     {"static const struct S *f(void) @", "f"},
                     {"int f(struct S { int x; } s) @", "f"},
                     {"__global__ void f(int* a) @", "f"},
                     {"asm(\"nop\"); int f() @", "f"},
                     {"extern int g asm(\"h\"); int f() @", "f"},
                     {"int f(int n) asm(\"g\"); int f(int n) @", "f"},
                     {"export int f() @", "f"},
                     {"export template <class T> T f(T t) @", "f"},
                     {"typedef int T; T f(T t) @", "f"},
                 });

HEADS(conditionals,
      {
          {"#if A\nint f(int n)\n#else\nlong f(int n)\n#endif\n@", "f"},
          {"int f(int n\n#if A\n, int m\n#endif\n) @", "f"},
          {"#ifdef A\nstatic\n#endif\nint f(int n) @", "f"},
          {"#ifdef A\nextern \"C\" {\n#endif\nint f(int n) @\n#ifdef A\n}\n#endif\n", "f"},
          {"int f(int n)\n#if A\nnoexcept\n#endif\n@", "f"},
          {"#if 0\nint g( {\n#endif\nint f(int n) @", "f"},
          {"struct A {\n#if A\nint f()\n#else\nint f(int n)\n#endif\n@ };", "A::f"},
          {"A::A()\n#if A\n: b(1)\n#endif\n@", "A::A"},
          {"A::A() : a(1)\n#if A\n, b{1}\n#endif\n@", "A::A"},
          {"#pragma GCC push_options\nint f() @", "f"},
          {"template <class T>\n#if A\nrequires C<T>\n#endif\nT f(T t) @", "f"},
      });

// A marker's body is inside, at whatever depth, and what the statements are does not matter.
HEADS(bodies,
      {
          {"int f() { if constexpr (A<B<int>>::c) { @ } else { return 1; } }", "f"},
          {"int f() { return ({ int n = 1; n; }) + [] @ (); }", "f"},
          {"int f() { struct L { int g() @ }; return 1; }", "f"},
          {"int f() { for (int n = 0; n < 3 && a<b>(n); ++n) @ return 1; }", "f"},
          {"int f() { switch (1) { case 1: default: @ } }", "f"},
          {"int f() { auto l = [=]<class T>(T t) mutable noexcept -> T @; return 1; }", "f"},
          {"int f() { asm volatile(\"\" : : \"r\"(1)); @ }", "f"},
          {"int f() { l: goto l; @ }", "f"},
      });

}  // namespace
}  // namespace coolcache::scan::test
