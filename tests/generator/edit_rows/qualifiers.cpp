// Names before ::, which mean a namespace or a type: what they keep apart, and what they cannot.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    qualifiers_that_count,
    {{"a class whose head is a macro's",
      {{"main.cpp",
        "#define CLASS class\nCLASS A { public: static int g() { return 1; } };\n"
        "int f(int n) { return n + A::g(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a class that a typedef behind it names",
      {{"main.cpp",
        "struct A { static int g() { return 1; } };\nstruct B { static int g() { return 2; } };\n"
        "A typedef T;\nint f(int n) { return n + T::g(); }"}},
      edited("main.cpp", "A typedef", "B typedef"),
      changes},
     {"a class that a macro qualifies and declares",
      {{"main.cpp",
        "#define MAKE(x) struct kind { static int value() { return x; } }; "
        "inline int of() { return kind::value(); }\n"
        "MAKE(1)\nint f(int n) { return n + kind::value(); }"}},
      edited("main.cpp", "MAKE(1)", "MAKE(2)"),
      changes},
     {"a member that a macro defines behind a macro for its class",
      {{"main.cpp",
        "struct holder { int go(); };\n#define OWNER holder\n"
        "#define MAKE(x) int OWNER::go() { return x; }\nMAKE(1)\n"
        "int f(int n) { return n + holder().go(); }"}},
      edited("main.cpp", "MAKE(1)", "MAKE(2)"),
      changes},
     {"a macro before colons that stands for more than a name",
      {{"main.cpp",
        "namespace a { int g(int); }\n#define SCOPE int h() { return 1; } int a\n"
        "SCOPE::g(int n) { return n; }\nint f(int n) { return n + h(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a function behind a branch that opens the namespace",
      {{"g.hpp",
        "#ifdef A\n#else\nnamespace a {\n#endif\ninline int g() { return 1; }\n"
        "#ifdef A\n#else\n}\n#endif\n"},
       {"main.cpp", "#include \"g.hpp\"\nint f(int n) { return n + a::g(); }"}},
      edited("g.hpp", "return 1", "return 2"),
      changes},
     {"a function behind a branch that opens a namespace of its name",
      {{"g.hpp",
        "#ifdef A\n#else\nnamespace g {\n#endif\ninline int g() { return 1; }\n"
        "#ifdef A\n#else\n}\n#endif\n"},
       {"main.cpp", "#include \"g.hpp\"\nint f(int n) { return n + g::g(); }"}},
      edited("g.hpp", "return 1", "return 2"),
      changes},
     {"a class of the name of a function",
      {{"main.cpp",
        "struct A { static int g() { return 1; } };\nint A(int n) { return n; }\n"
        "int f(int n) { return n + A::g(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a function that is called by the name of a namespace it shares",
      {{"main.cpp",
        "namespace a { int g() { return 1; } }\nnamespace b { int a(int n) { return n; } }\n"
        "using b::a;\nint f(int n) { return n + ::a::g() + b::a(n); }"}},
      edited("main.cpp", "return n; } }", "return n + 1; } }"),
      changes}});

EDIT_TABLE(
    qualifiers_that_keep,
    {{"a function that is called like a namespace, in another one",
      {{"main.cpp",
        "namespace a { int g() { return 1; } }\n"
        "namespace b { template <class T> int a(T&) { return 7; } }\n"
        "int f(int n) { return n + a::g(); }\nusing namespace b;"}},
      edited("main.cpp", "return 7", "return 8"),
      keeps},
     {"a function whose macro of another header mentions a namespace",
      {{"/usr/include/ext.h",
        "namespace ext { int twice(int); }\n#define EXT_SAFE(T) noexcept(ext::is_safe<T>::good)\n"},
       {"main.cpp",
        "#include <ext.h>\nint other(int n) EXT_SAFE(int) { return n + 1; }\n"
        "int f(int n) { return ext::twice(n); }"}},
      edited("main.cpp", "n + 1", "n + 2"),
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
