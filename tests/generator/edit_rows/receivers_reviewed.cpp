// Names that a function declares once more, in forms that are not read: nothing is known of them.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

// The body of a function whose parameter b is an A; what it calls of b is B's, which the edit is
// of.
edit_row row(const std::string& what, const std::string& body, const std::string& macro = "") {
  return {what,
          {{"main.cpp", "#include <utility>\n#include <vector>\n" + macro +
                            "struct A { int go(int n) const { return n + 1; } };\n"
                            "struct B { int go(int n) const { return n + 2; } };\n"
                            "int f(const A& b, B& y) { " +
                            body + " }"}},
          edited("main.cpp", "n + 2", "n + 3"),
          changes};
}

EDIT_TABLE(
    receivers_declared_again,
    {
        row("a computed type in front of the name", "{ decltype(y) b = y; return b.go(1); }"),
        row("a deduced type in front of the name", "{ decltype(auto) b = B(y); return b.go(1); }"),
        row("an attribute in front of the name", "{ B [[maybe_unused]] b = y; return b.go(1); }"),
        row("a compiler's attribute in front of the name",
            "{ B __attribute__((unused)) b = y; return b.go(1); }"),
        row("a binding behind const",
            "{ auto const [b, z] = std::pair<B, int>(y, 1); return b.go(1); }"),
        row("a loop's binding behind const",
            "for (auto const [k, b] : std::vector<std::pair<int, B>>{{1, y}}) return b.go(1); "
            "return 0;"),
        row("a name in parentheses behind a reference", "{ B &(b) = y; return b.go(1); }"),
        row("a name in parentheses behind auto", "{ auto &&(b) = y; return b.go(1); }"),
        row("a second declarator in parentheses", "{ B z, (b)(y); return b.go(1); }"),
        row("a second declarator, a reference in parentheses",
            "{ B z, &(b) = y; return b.go(1); }"),
        row("a lambda's parameter in parentheses", "return [](B (b)) { return b.go(1); }(y);"),
        row("a lambda's second parameter in parentheses",
            "return [](int, B (b)) { return b.go(1); }(1, y);"),
        row("a lambda's parameter of a computed type",
            "return [](decltype(B()) b) { return b.go(1); }(y);"),
        row("a reference that an alternative token makes", "{ B bitand b = y; return b.go(1); }"),
        row("a caught exception in parentheses",
            "try { throw y; } catch (B &(b)) { return b.go(1); }"),
        row("a condition with an initializer", "if (B b = y; true) return b.go(1); return 0;"),
        row("a statement's variable under a condition",
            "if (true) { B b(y); return b.go(1); } return 0;"),
        row("a macro that declares in parentheses", "return M(b, b.go(1));",
            "#define M(n, e) ({ B (n) = y; (e); })\n"),
        row("a macro that declares with braces", "return M(b, b.go(1));",
            "#define M(n, e) ({ B (n){y}; (e); })\n"),
        row("a macro that declares among others", "return M(b, b.go(1));",
            "#define M(n, e) ({ B a_, n, c_; (e); })\n"),
        row("a macro that binds", "return M(b, b.go(1));",
            "#define M(n, e) ({ auto [a_, n] = std::pair<int, B>(1, y); (e); })\n"),
        row("a macro that declares in a condition", "return M(b.go(1));",
            "#define M(e) ({ int r = 0; if (B b(y); true) r = (e); r; })\n"),
        row("a macro for a declarator", "{ B M = y; return b.go(1); }", "#define M (b)\n"),
        row("a macro for a list of parameters", "return [] M { return b.go(1); }(y);",
            "#define M (B& b)\n"),
        row("an assertion that declares", "int r = 0; assert(b.go(1)); return r;",
            "#define assert(e) do { B b = y; r = (e); } while (0)\n"),
    });

EDIT_TABLE(
    receivers_declared_by_others,
    {
        row("a binding behind an attribute of a compiler's",
            "{ auto __attribute__((unused)) [b, z] = std::pair<B, int>(y, 1); return b.go(1); }"),
        row("a binding behind a macro",
            "{ auto UNUSED [b, z] = std::pair<B, int>(y, 1); return b.go(1); }",
            "#define UNUSED [[maybe_unused]]\n"),
        row("a binding behind a macro with arguments, in a loop",
            "for (auto UNUSED() [b, z] : std::vector<std::pair<B, int>>{{y, 1}}) return b.go(1); "
            "return 0;",
            "#define UNUSED() __attribute__((unused))\n"),
        row("a lambda's template parameter",
            "static B g; return []<B& b>() { return b.go(1); }.template operator()<g>();"),
        row("a lambda's second template parameter",
            "static B g; return []<int i, auto* b>() { return b->go(i); }.template operator()<1, "
            "&g>();"),
        row("a further declarator under if constexpr",
            "if constexpr (B a, b, c; true) return b.go(1);"),
        row("a macro that stands for one that declares", "{ DECL(B, b) = y; return b.go(1); }",
            "#define MAKE(T, n) T n\n#define DECL MAKE\n"),
        row("a macro within another that declares in a loop's head", "CHECK(b, b.go(1)); return 0;",
            "#define EACH(v, e) for (B e : v)\n#define CHECK(a, c) do { EACH(v, (a)) return (c); } "
            "while (0)\nstd::vector<int> v;\n"),
        row("an assertion within another macro that declares", "CHECK(b, b.go(1)); return 0;",
            "#define assert(a) B a = B()\n#define CHECK(a, c) do { assert(a); return (c); } while "
            "(0)\n"),
        row("a macro that declares in the head of a loop", "CHECK(b, b.go(1)); return 0;",
            "#define CHECK(a, c) do { for (B z, (a);;) return (c); } while (0)\n"),
    });

// Whole programs: fields, parameters and classes that are not what they seem.
edit_row program(const std::string& what, const std::string& text, const std::string& header = "") {
  return {what,
          {{"/usr/include/ext.h", header},
           {"main.cpp",
            "#include <ext.h>\n#include <memory>\n"
            "struct A { int go(int n) const { return n + 1; } };\n"
            "struct B { int go(int n) const { return n + 2; } };\n" +
                text}},
          edited("main.cpp", "n + 2", "n + 3"),
          changes};
}

EDIT_TABLE(
    receivers_misread,
    {
        program("a parameter behind a default argument with a comparison",
                "struct S { A b; int of(int i = 1 < 2, B b = B()) { return b.go(i); } };\nint f(S& "
                "s) { return s.of(); }"),
        program("a parameter behind a default argument with a shift",
                "struct S { A b; int of(int i = 8 >> 2, B b = B()) { return b.go(i); } };\nint "
                "f(S& s) { return s.of(); }"),
        program("a variable whose scope a macro's arguments seem to hold",
                "#define NONE(...)\nB b;\nint f(A&) { NONE(; A b;) return b.go(1); }"),
        program("a second data member behind an initializer",
                "struct S { B w{}, b; int of() { return b.go(1); } };\nstruct R : S { A b; };\nint "
                "f(S& s) { return s.of(); }"),
        program("a data member with its class's keyword",
                "struct S { struct B b; int of() { return b.go(1); } };\nstruct R : S { A b; "
                "};\nint f(S& s) { return s.of(); }"),
        program("a data member that a static one's macro declares",
                "#define ONE 1; B b\nstruct S { static constexpr int q = ONE; int of() { return "
                "b.go(q); } };\nstruct R : S { A b; };\nint f(S& s) { return s.of(); }"),
        program("a data member that a friend's macro declares",
                "#define FRIEND A; B b\nstruct S { friend struct FRIEND; int of() { return "
                "b.go(1); } };\nstruct R : S { A b; };\nint f(S& s) { return s.of(); }"),
        program("a class's alias by another project's template",
                "struct T { using elem = B; };\nstruct S : Ext<T> { int of(elem& b) { return "
                "b.go(1); } };\nint f(S& s, B& b) { return s.of(b); }",
                "template <class T> struct Ext { using elem = typename T::elem; };\n"),
        program("another project's template that derives from its argument",
                "int f(B& y) { Mixin b(y); return b.go(1); }",
                "template <class T> struct Mixin : T { Mixin(T t) : T(t) {} };\n"),
        program("a class that derives from what another project's template is given",
                "template <class T> struct D : Mixin<T> {};\nint f(D<B>& b) { return b.go(1); }",
                "template <class T> struct Mixin : T {};\n"),
        program("this of a class that derives from such a template",
                "template <class T> struct S : Mixin<T> { int of() { return this->go(1); } };\nint "
                "f(S<B>& s) { return s.of(); }",
                "template <class T> struct Mixin : T {};\n"),
        program(
            "a specialization of the standard library's",
            "template <> struct std::hash<A> : B {};\nint f(std::hash<A>& b) { return b.go(1); }"),
        program("a smart pointer that the project specializes",
                "template <> struct std::unique_ptr<A> { B* operator->(); };\nint "
                "f(std::unique_ptr<A>& b) { return b->go(1); }"),
        program("an alias in a namespace std of the project",
                "namespace own { namespace std { using string = ::B; } int g(std::string& b) { "
                "return b.go(1); } }\nint f(B& b) { return own::g(b); }"),
        program("an alias that the project adds to namespace std",
                "namespace std { using string = ::B; }\nint f(std::string& b) { return b.go(1); }"),
        program("a class that another project's header has too",
                "namespace p { struct Node { A b; }; }\nint f(e::Node<B>& n) { return n.b.go(1); }",
                "namespace e { template <class T> struct Node { T b; }; }\n"),
        program("a data member whose type depends on a condition",
                "struct S {\n#ifdef X\n  A\n#else\n  B\n#endif\n  b; int of() { return b.go(1); } "
                "};\nint f(S& s) { return s.of(); }"),
        program("a library's macro that declares, on lines that end with carriage returns",
                "int f(A& b, B& y) { { DECLARE(B, b) = y; return b.go(1); } }",
                "#define DECLARE(T, n) \\\r\n  T n\r\n"),
        program("a library's macro that declares, behind comments",
                "int f(A& b, B& y) { { DECLARE(B, b) = y; return b.go(1); } }",
                "#/**/define /* it's */ DECLARE(T, n) /* one\n two */ T n\n"),
        program("a library's macro that declares, by an alternative token",
                "int f(A& b, B& y) { { DECLARE(B, b) = y; return b.go(1); } }",
                "%:define DECLARE(T, n) T n\n"),
        program("what a library's macro names behind a text that ends with an R",
                "int f(B& b) { return CALL(b); }", "#define CALL(b) (sizeof \"ERROR\", b.go(1))\n"),
        {"a class's name that is a template's parameter of another file",
         {{"head.inc", "template <class A>\n"},
          {"s.hpp", "#include \"head.inc\"\nstruct S { int of(A& b) { return b.go(1); } };\n"},
          {"main.cpp",
           "struct A { int go(int n) const { return n + 1; } };\n"
           "struct B { int go(int n) const { return n + 2; } };\n#include \"s.hpp\"\n"
           "int f(B& b) { S<B> s; return s.of(b); }"}},
         edited("main.cpp", "n + 2", "n + 3"),
         changes},
        {"an override of a class with the name of its library base",
         {{"/usr/include/ext.h",
           "namespace e { struct V { virtual int work(); int run() { return work(); } }; }\n"},
          {"main.cpp",
           "#include <ext.h>\nstruct V {};\nstruct D : e::V { int work() override { return 1; } "
           "};\nint f(int) { D d; return d.run(); }"}},
         edited("main.cpp", "return 1", "return 2"),
         changes},
        {"a global in the result type that a parameter is called like",
         {{"main.cpp",
           "struct K { constexpr int q() const { return 1; } };\nconstexpr K x;\n"
           "template <int N> struct W { static const int v = N; };\n"
           "W<x.q()> g(int x);\nint f(int n) { return decltype(g(n))::v; }"}},
         edited("main.cpp", "return 1", "return 2"),
         changes},
        {"a constructor behind a result type that stands last",
         {{"main.cpp",
           "struct L { int v; L(int i) : v(i + 1) {} };\nauto made() -> L { return {1}; }\n"
           "int f(int) { return made().v; }"}},
         edited("main.cpp", "i + 1", "i + 2"),
         changes},
        {"a constructor behind a lambda's result type",
         {{"main.cpp",
           "struct L { int v; L(int i) : v(i + 1) {} };\n"
           "int f(int n) { return [](int i) -> L { return {i}; }(n).v; }"}},
         edited("main.cpp", "i + 1", "i + 2"),
         changes},
    });

}  // namespace
}  // namespace coolcache::scan::test
