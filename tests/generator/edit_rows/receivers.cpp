// Members of one name in several classes: what is declared of the object tells which are meant.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

// Two classes that have nothing to do with each other, and what else the row declares; f reaches an
// object of each, and the edit is of B::go.
edit_row row(const std::string& what, const std::string& more, outcome expected,
             const std::string& first = "") {
  std::string classes = "#include <memory>\n#include <string>\n#include <vector>\n" + first +
                        "struct A { int go(int n) const { return n + 1; } int x = 0; };\n"
                        "struct B { int go(int n) const { return n + 2; } int x = 0; };\n";
  return {what, {{"main.cpp", classes + more}}, edited("main.cpp", "n + 2", "n + 3"), expected};
}

const std::string both_made = "int g(A, B);\n";

EDIT_TABLE(
    receivers_known,
    {
        row("a namesake's member beside that of a parameter",
            both_made + "int f(const A& a, B) { return a.go(1); }", keeps),
        row("a namesake's member beside that of a pointer",
            both_made + "int f(const A* a, B) { return a->go(1); }", keeps),
        row("a namesake's member beside that of a local variable",
            both_made + "int f(B) { A a; const A& r = a; return a.go(1) + r.go(2); }", keeps),
        row("a namesake's member beside that of a variable in a condition",
            both_made + "A* made(); int f(B) { if (A* a = made()) return a->go(1); return 0; }",
            keeps),
        row("a namesake's member beside that of an element",
            both_made +
                "int f(const std::vector<A>& all, B) { int s = 0; for (const A& a : all) s += "
                "a.go(1); return s; }",
            keeps),
        row("a namesake's member beside that of a smart pointer's object",
            both_made + "int f(std::unique_ptr<A> a, B) { return a->go(1); }", keeps),
        row("a namesake's member beside that of a data member",
            "struct S { A a; B b; const A* p; std::shared_ptr<A> q; int go(int n) { return a.go(n) "
            "+ p->go(n) + q->go(n) + this->a.go(n); } };\nint f(S& s) { return s.go(1); }",
            keeps),
        row("a namesake's member beside that of a data member's data member",
            "struct T { A a; B b; };\nstruct S { T* t; };\nint f(S& s) { return s.t->a.go(1); }",
            keeps),
        row("a namesake's member beside that of another class behind this",
            "struct S { A a; B b; int go(int n) { return n; } int of(int n) { return this->go(n); "
            "} "
            "};\nint f(S& s) { return s.of(1); }",
            keeps),
        row("a namesake's member under an assertion",
            both_made + "int f(const A& a, B) { assert(a.go(1) > 0); return a.go(2); }", keeps,
            "#include <cassert>\n"),
        row("a namesake's member beside that of a class defined outside of another",
            "struct O { struct C; };\nstruct O::C { int go(int n) const { return n; } };\n" +
                both_made + "int f(const O::C& c, B) { return c.go(1); }",
            keeps),
        {"a namesake of a library's member",
         {{"main.cpp",
           "#include <string>\nstruct B { int substr(int) const { return 2; } };\nint g(B);\n"
           "int f(const std::string& s, B) { return int(s.substr(1).size()); }\n"},
          {"/usr/include/string", ""}},
         edited("main.cpp", "return 2", "return 3"),
         keeps,
         {"-I", "/usr/include"}},
    });

EDIT_TABLE(
    receivers_related,
    {
        row("an override behind a reference to its base",
            "struct V { virtual int go(int) const; };\nstruct W : V { int go(int n) const override "
            "{ return n + B().go(n); } };\nint f(const V& v) { return v.go(1); }",
            changes),
        row("an override two classes away",
            "struct V { virtual int go(int) const; };\nstruct W : V {};\nstruct X : W { int go(int "
            "n) const override { return B().go(n); } };\nint f(const V* v) { return v->go(1); }",
            changes),
        row("an override of a class that an alias derives from",
            "struct V { virtual int go(int) const; };\nusing U = V;\nstruct X : U { int go(int n) "
            "const override { return B().go(n); } };\nint f(const V* v) { return v->go(1); }",
            changes),
        row("an override of a class template's argument",
            "struct V { virtual int go(int) const; };\ntemplate <class T> struct M : T { int "
            "go(int "
            "n) const override { return B().go(n); } };\nM<V> m;\nint f(const V& v) { return "
            "v.go(1); }",
            changes),
        row("a member of a base", "struct D : B {};\nint f(const D& d) { return d.go(1); }",
            changes),
        row("a member of a class template's base",
            "template <class T> struct D : T {};\nint f(const D<B>& d) { return d.go(1); }",
            changes),
        row("a member behind an arrow of its own",
            "struct P { const B* operator->() const; };\nint f(const P& p, A) { return p->go(1); }",
            changes),
        row("a member of what an alias stands for",
            "using T = B;\nint f(const T& t, A) { return t.go(1); }", changes),
        row("a member of what a class's alias stands for",
            "struct S { using T = B; int of(const T& t) { return t.go(1); } };\nint f(S& s) { "
            "return s.of({}); }",
            changes),
        row("a member of what a template's parameter stands for",
            "template <class A> int g(const A& a) { return a.go(1); }\nint f(const B& b) { return "
            "g(b); }",
            changes),
        row("a member behind an iterator",
            "int f(const std::vector<B>& all, A) { std::vector<B>::const_iterator i = all.begin(); "
            "return i->go(1); }",
            changes),
        row("a member behind auto",
            "int f(const std::vector<B>& all, A) { auto i = all.begin(); return i->go(1); }",
            changes),
        row("a member of what a function returns", "const B& b();\nint f(A) { return b().go(1); }",
            changes),
        row("a member of what an element is",
            "int f(const std::vector<B>& all, A) { return all[0].go(1); }", changes),
        {"an override that a library's reference leads to",
         {{"main.cpp",
           "#include <exception>\nstruct E : std::exception { const char* what() const noexcept "
           "override { return \"1\"; } };\nint f(E x) { const std::exception& e = x; return "
           "e.what()[0]; }"}},
         edited("main.cpp", "\"1\"", "\"2\""),
         changes},
    });

// Each declares b once more, as what has B's members, or may do so.
EDIT_TABLE(
    receivers_hidden,
    {
        row("an inner variable of the same name", "int f(const A& b) { { B b; return b.go(1); } }",
            changes),
        row("an inner variable of the same name, in parentheses",
            "int f(const A& b) { { B(b); return b.go(1); } }", changes),
        row("an inner pointer of the same name",
            "int f(const A* b, B x) { { B* b = &x; return b->go(1); } }", changes),
        row("an inner reference of the same name",
            "int f(const A& b, B x) { { B& b{x}; return b.go(1); } }", changes),
        row("a second declarator of the same name",
            "int f(const A& b) { { B c, b; return b.go(1); } }", changes),
        row("a second declarator of the same name, a pointer",
            "int f(const A* b) { B x; { B c, *b = &x; return b->go(1); } }", changes),
        row("a loop's variable of the same name",
            "int f(const A& b, std::vector<B>& all) { for (auto& b : all) return b.go(1); return "
            "0; "
            "}",
            changes),
        row("a loop's second variable of the same name",
            "int f(const A* b, B* x) { for (B *a = x, *b = x; a;) return b->go(1); return 0; }",
            changes),
        row("a condition's variable of the same name",
            "B* x(); int f(const A* b) { if (auto b = x()) return b->go(1); return 0; }", changes),
        row("a binding of the same name",
            "struct P { B x, y; }; int f(const A& b) { { auto [a, b] = P(); return b.go(1); } }",
            changes),
        row("a lambda's parameter of the same name",
            "int f(const A& b) { return [](const B& b) { return b.go(1); }(B()); }", changes),
        row("a generic lambda's parameter of the same name",
            "int f(const A& b) { return [](auto&& b) { return b.go(1); }(B()); }", changes),
        row("a lambda's capture of the same name",
            "int f(const A& b) { return [b = B()] { return b.go(1); }(); }", changes),
        row("a lambda's capture of the same name by reference",
            "int f(const A& b, B x) { return [&b = x] { return b.go(1); }(); }", changes),
        row("a lambda's capture of the same name in braces",
            "int f(const A& b) { return [b{B()}] { return b.go(1); }(); }", changes),
        row("a caught exception of the same name",
            "int f(const A& b) { try { throw B(); } catch (const B& b) { return b.go(1); } }",
            changes),
        row("a variable of the same name, declared by another",
            "extern B b;\nint f(const A& x) { extern B b; return b.go(x.go(1)); }", changes),
        row("a variable of the same name that a macro declares",
            "#define DECLARE(T, x) T x\nint f(const A& b) { { DECLARE(B, b); return b.go(1); } }",
            changes),
        row("a variable of the same name inside of a macro's text",
            "#define WITH(e) do { B b; r = (e); } while (0)\nint f(const A& b) { int r; "
            "WITH(b.go(1)); return r; }",
            changes),
        row("a variable of the same name that a macro declares around its argument",
            "#define LET(x, e) do { B x; r = (e); } while (0)\nint f(const A& b) { int r; LET(b, "
            "b.go(1)); return r; }",
            changes),
        row("a macro of the same name",
            "B x;\nint f(const A& b) {\n#define b x\n  return b.go(1);\n}", changes),
        row("a local class's member of the same name",
            "struct S { A b; int of() { struct L { B b; int in() { return b.go(1); } }; return "
            "L().in(); } };\nint f(S& s) { return s.of(); }",
            changes),
        row("a variable used before an inner one of the same name",
            "struct S { B b; A x; int of() { int n = b.go(1); A b; return n + b.go(2); } };\nint "
            "f(S& s) { return s.of(); }",
            changes),
        row("a variable used behind the block of an inner one of the same name",
            "struct S { B b; int of() { { A b; b.go(2); } return b.go(1); } };\nint f(S& s) { "
            "return s.of(); }",
            changes),
        row("a marker's item of the same name",
            "struct S { A b; B x; int of() { return CACHE_FN(CACHE_ITEM(b, x)) { return b.go(1); "
            "}; } };\nint f(S& s) { return s.of(); }",
            changes),
    });

EDIT_TABLE(
    receivers_of_fields,
    {
        row("a data member of several",
            "struct S { A a; B c, b; int of() { return b.go(1); } };\nint f(S& s) { return s.of(); "
            "}",
            changes),
        row("a data member that is an array",
            "struct S { A a; B b[2]; int of() { return b->go(1); } };\nint f(S& s) { return "
            "s.of(); "
            "}",
            changes),
        row("a data member of an unnamed union",
            "struct S { A a; union { B b; int n; }; int of() { return b.go(1); } };\nint f(S& s) { "
            "return s.of(); }",
            changes),
        row("a data member under a condition",
            "struct S {\n#ifdef X\n  A b;\n#else\n  B b;\n#endif\n  int of() { return b.go(1); } "
            "};\nint f(S& s) { return s.of(); }",
            changes),
        row("a data member that a macro declares",
            "#define MEMBER(T, x) T x;\nstruct S { MEMBER(B, b) int of() { return b.go(1); } "
            "};\nstruct R : S { A b; };\nint f(S& s) { return s.of(); }",
            changes),
        row("a data member that a macro names",
            "#define MINE b\nstruct S { B MINE; int of() { return b.go(1); } };\nstruct R : S { A "
            "b; };\nint f(S& s) { return s.of(); }",
            changes),
        row("a data member of the base that another class hides",
            "struct S { B b; int of() { return b.go(1); } };\nstruct R : S { A b; };\nint f(S& s) "
            "{ return s.of(); }",
            changes),
        row("a data member of a base of the library's template",
            "template <class T> struct M : T { A x; int of() { return this->b.go(1); } };\nstruct "
            "S "
            "{ B b; };\nint f(M<S>& s) { return s.of(); }",
            changes),
        row("a global variable that has a data member's name elsewhere",
            "B b;\nstruct S { A b; };\nint f(S&) { return b.go(1); }", changes),
        row("a static data member",
            "struct S { static B b; A a; int of() { return b.go(1); } };\nint f(S& s) { return "
            "s.of(); }",
            changes),
        row("a data member that a using-declaration brings",
            "struct S { B b; };\nstruct R : private S { using S::b; A a; int of() { return "
            "b.go(1); } };\nint f(R& s) { return s.of(); }",
            changes),
        {"a data member's type",
         {{"main.cpp",
           "struct A { int go(int n) { return n + 1; } };\nstruct B { int go(int n) { return n + "
           "2; "
           "} };\nstruct S { A a; B b; A x; int of() { return x.go(1); } };\nint f(S& s) { return "
           "s.of(); }"}},
         edited("main.cpp", "A x;", "B x;"),
         changes},
    });

}  // namespace
}  // namespace coolcache::scan::test
