// operator new and delete: those that any allocation may call, and those for a class of one's own.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    replaced_allocation,
    {{"placement new",
      {{"main.cpp",
        "#include <cstddef>\nstruct P {}; void* operator new(std::size_t, P& p) { return (char*)0 "
        "+ 1; }\nint f(int n) { return n; }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      keeps},
     {"placement new deduced",
      {{"main.cpp",
        "#include <cstddef>\ntemplate <int N> struct P {}; template <int N> void* operator "
        "new(std::size_t, P<N>& p) { return (char*)0 + 1; }\nint f(int n) { return n; }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      keeps},
     {"global new",
      {{"main.cpp",
        "#include <cstddef>\nvoid* operator new(std::size_t) { return (char*)0 + 1; }\nint f(int "
        "n) { return n; }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"global new nothrow",
      {{"main.cpp",
        "#include <cstddef>\n#include <new>\nvoid* operator new(std::size_t, const "
        "std::nothrow_t&) noexcept { return (char*)0 + 1; }\nint f(int n) { return n; }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"global new align",
      {{"main.cpp",
        "#include <cstddef>\n#include <new>\nvoid* operator new(std::size_t, std::align_val_t) { "
        "return (char*)0 + 1; }\nint f(int n) { return n; }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"global new of alias",
      {{"main.cpp",
        "#include <cstddef>\n#include <new>\nusing al = std::align_val_t;\nvoid* operator "
        "new(std::size_t, al) { return (char*)0 + 1; }\nint f(int n) { return n; }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"global delete",
      {{"main.cpp",
        "#include <cstddef>\nint x;void operator delete(void*) noexcept { x = 1; }\nint f(int n) { "
        "return n; }"}},
      edited("main.cpp", "= 1", "= 2"),
      changes},
     {"placement new used",
      {{"main.cpp",
        "#include <cstddef>\nstruct P {}; void* operator new(std::size_t, P& p) { return (char*)0 "
        "+ 1; }\nint f(int n) { P p; return *new (p) int(1); }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"placement new used in callee",
      {{"main.cpp",
        "#include <cstddef>\nstruct P {}; void* operator new(std::size_t, P& p) { return (char*)0 "
        "+ 1; }\ntemplate <class T> int* make(T& t) { return new (t) int(1); }\nint f(int n) { P "
        "p; return *make(p); }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"placement new int used",
      {{"main.cpp",
        "#include <cstddef>\nvoid* operator new(std::size_t, int p) { return (char*)0 + 1; }\nint "
        "f(int n) { return *new (3) int(1); }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"placement delete by throwing ctor",
      {{"main.cpp",
        "#include <cstddef>\nstruct P {}; void* operator new(std::size_t s, P& p);  int x; void "
        "operator delete(void*, P& p) { x = 1; }\nstruct T { T() { throw 1; } };\nint f(int n) { P "
        "p; try { new (p) T; } catch (...) {} return x; }"}},
      edited("main.cpp", "= 1", "= 2"),
      changes},
     {"global new with own nothrow_t",
      {{"main.cpp",
        "#include <cstddef>\n#include <new>\nnamespace own { struct nothrow_t {}; struct size_t "
        "{}; struct align_val_t {}; struct std {}; }\nvoid* operator new(std::size_t, "
        "std::align_val_t, const std::nothrow_t&) noexcept { return (char*)0 + 1; }\nint f(int n) "
        "{ return n; }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"delete sized with own",
      {{"main.cpp",
        "#include <cstddef>\n#include <new>\nnamespace own { struct nothrow_t {}; struct size_t "
        "{}; struct align_val_t {}; struct std {}; }\nint x; void operator delete(void*, "
        "std::size_t) noexcept { x = 1; }\nint f(int n) { return n; }"}},
      edited("main.cpp", "= 1", "= 2"),
      changes},
     {"global new of macro type",
      {{"main.cpp",
        "#include <cstddef>\n#define W std::size_t\nvoid* operator new(W) { return (char*)0 + 1; "
        "}\nint f(int n) { return n; }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"global new of alias named as class elsewhere",
      {{"main.cpp",
        "#include <cstddef>\nnamespace o { struct W {}; }\nusing W = std::size_t;\nvoid* operator "
        "new(W) { return (char*)0 + 1; }\nint f(int n) { return n; }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"global new of decltype",
      {{"main.cpp",
        "#include <cstddef>\nstruct P {};\nvoid* operator new(decltype(sizeof(P))) { return "
        "(char*)0 + 1; }\nint f(int n) { return n; }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"global new of template id",
      {{"main.cpp",
        "#include <cstddef>\ntemplate <class T> struct id { using type = T; };\nvoid* operator "
        "new(id<std::size_t>::type) { return (char*)0 + 1; }\nint f(int n) { return n; }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"global new parameter called like class",
      {{"main.cpp",
        "#include <cstddef>\nnamespace o { struct n {}; }\nvoid* operator new(std::size_t n) { "
        "return (char*)0 + 1; }\nint f(int n) { return n; }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"placement new type unnamed",
      {{"main.cpp",
        "#include <cstddef>\nstruct P {}; P& get();\nvoid* operator new(std::size_t, P& p) { "
        "return (char*)0 + 1; }\nint f(int n) { return *new (get()) int(1); }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"placement new converting",
      {{"main.cpp",
        "#include <cstddef>\nstruct P { P(int) {} };\nvoid* operator new(std::size_t, P p) { "
        "return (char*)0 + 1; }\nint f(int n) { return *new (7) int(1); }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"placement new appears",
      {{"main.cpp",
        "#include <cstddef>\nstruct P { P(int) {} };\nvoid* operator new(std::size_t, P p) { "
        "return (char*)0 + 1; }\nint f(int n) { return *new (7) int(1); }"}},
      edited("main.cpp", "int f",
             "void* operator new(std::size_t, int p) { return (char*)0 + 1; }\nint f"),
      changes},
     {"global new of template ref",
      {{"main.cpp",
        "#include <cstddef>\n#include <new>\ntemplate <class T> struct id { using type = T; "
        "};\nvoid* operator new(std::size_t, typename id<const std::nothrow_t>::type& x) noexcept "
        "{ return (char*)0 + 1; }\nint f(int n) { return n; }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"global new of template alias ref",
      {{"main.cpp",
        "#include <cstddef>\n#include <new>\ntemplate <class T> using id = const T;\nvoid* "
        "operator new(std::size_t, id<std::nothrow_t>& x) noexcept { return (char*)0 + 1; }\nint "
        "f(int n) { return n; }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"placement new conversion operator",
      {{"main.cpp",
        "#include <cstddef>\nstruct P {}; P p0; struct Q { operator P&() { return p0; } };\nvoid* "
        "operator new(std::size_t, P& p) { return (char*)0 + 1; }\nint f(int n) { Q q; return *new "
        "(q) int(1); }"}},
      edited("main.cpp", "return (char*)0 + 1", "return (char*)0 + 2"),
      changes},
     {"placement new template T&",
      {{"main.cpp",
        "#include <cstddef>\nstruct T {};\ntemplate <class T> void* operator new(std::size_t, T& "
        "p) { return (char*)0 + 1; }\nint f(int n) { return *new (n) int(1); }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"placement new class template of pack",
      {{"main.cpp",
        "#include <cstddef>\ntemplate <class A, class B> struct P {};\ntemplate <class A, class B> "
        "void* operator new(std::size_t, P<A, B>& p) { return (char*)0 + 1; }\nint f(int n) { "
        "P<int, char> p; return *new (p) int(1); }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      changes},
     {"placement new pack",
      {{"main.cpp",
        "#include <cstddef>\ntemplate <class A, class B> struct P {};\ntemplate <class A, class B> "
        "void* operator new(std::size_t, P<A, B>& p) { return (char*)0 + 1; }\nint f(int n) { "
        "return n; }"}},
      edited("main.cpp", "+ 1", "+ 2"),
      keeps},
     {"placement delete",
      {{"main.cpp",
        "#include <cstddef>\nnamespace o { struct P {}; } int x; void operator delete(void*, o::P& "
        "p) { x = 1; }\nint f(int n) { return n; }"}},
      edited("main.cpp", "= 1", "= 2"),
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
