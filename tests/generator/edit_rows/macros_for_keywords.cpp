// Macros that stand for the keyword of what they declare, and those that only look so.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    macros_for_enum,
    {{"an enumerator of an enumeration whose keyword is a macro",
      {{"main.cpp", "#define EN enum\nEN E { x = 100 };\nint f(int n) { return x; }\n"}},
      replaced("100", "200"),
      changes},
     {"an enumerator behind a macro of small letters for two keywords",
      {{"main.cpp",
        "#define en enum class\nen E : int { x = 100 };\nint f(int n) { return int(E::x); }\n"}},
      replaced("100", "200"),
      changes},
     {"an enumerator behind two macros in a header",
      {{"words.hpp",
        "#ifdef CXX\n#define EN enum\n#else\n#define EN enum\n#endif\n#define LIST EN\n"},
       {"a.hpp", "#include \"words.hpp\"\nnamespace n { LIST E { y, x = 100 }; }\n"},
       {"main.cpp", "#include \"a.hpp\"\nint f(int n) { return n::x; }\n"}},
      replaced("100", "200"),
      changes},
     {"an enumerator in a class behind a macro for the keyword",
      {{"main.cpp",
        "#define EN enum\nstruct A { EN E { x = 100 }; };\nint f(int n) { return A::x; }\n"}},
      replaced("100", "200"),
      changes},
     {"an enumerator of an enumeration whose name a macro takes",
      {{"main.cpp",
        "#define LET(name) enum name\nLET(E) { x = 100 };\nint f(int n) { return x; }\n"}},
      replaced("100", "200"),
      changes},
     {"an unnamed enumeration behind a macro for its keyword",
      {{"main.cpp", "#define EN enum\nEN { x = 100 };\nint f(int n) { return x; }\n"}},
      replaced("100", "200"),
      changes},
     {"a function beside an enumeration whose keyword is a macro",
      {{"main.cpp",
        "#define EN enum\nEN E { x = 100 };\nint other() { return 5; }\nint f(int n) { return x; "
        "}\n"}},
      replaced("5", "6"),
      keeps},
     {"a function that returns an enumeration by a macro",
      {{"main.cpp",
        "enum color { red };\n#define COLOR enum color\nCOLOR other() { return red; }\nint f(int "
        "n) { return n; }\n"}},
      replaced("return red", "return color(1)"),
      keeps},
     {"an enumeration that a macro writes whole",
      {{"main.cpp",
        "#define ENUM(name, list) enum name { list }\nENUM(E, x = 100);\nint f(int n) { return n; "
        "}\n"}},
      replaced("100", "200"),
      keeps}});

EDIT_TABLE(
    macros_for_friend,
    {{"a friend whose keyword is a macro",
      {{"main.cpp",
        "#define FR constexpr friend\nstruct S { FR int go(S) { return 100; } };\nint f(int n) { "
        "return go(S()); }\n"}},
      replaced("100", "200"),
      changes},
     {"a friend whose keyword and type are a macro",
      {{"main.cpp",
        "#define FR friend int\nnamespace n { struct S { FR go(S) { return 100; } }; }\nint f(int "
        "n) { return go(n::S()); }\n"}},
      replaced("100", "200"),
      changes},
     {"a friend behind two macros in a header",
      {{"a.hpp",
        "#define FRIEND friend\n#define FR FRIEND inline\nstruct S { FR int go(S) { return 100; } "
        "};\n"},
       {"main.cpp", "#include \"a.hpp\"\nint f(int n) { return go(S()); }\n"}},
      replaced("100", "200"),
      changes},
     {"a function beside a friend whose keyword is a macro",
      {{"main.cpp",
        "#define FR friend\nstruct S { FR int go(S) { return 100; } };\nint other() { return 5; "
        "}\nint f(int n) { return go(S()); }\n"}},
      replaced("5", "6"),
      keeps},
     {"a member of a class that a macro makes friends",
      {{"main.cpp",
        "#define FRIENDS(T) friend class T\nstruct T;\nstruct S { FRIENDS(T); int go() { return "
        "100; } };\nint f(int n) { return n; }\n"}},
      replaced("100", "200"),
      keeps}});

EDIT_TABLE(
    macros_for_using,
    {{"a using-directive whose keyword is a macro",
      {{"main.cpp",
        "#define USING using namespace\nnamespace N { int g(int) { return 1; } }\nnamespace M { "
        "int g(int) { return 2; } }\nUSING N;\nint helper();\nint f(int n) { return g(n); }\n"}},
      replaced("USING N;", "USING M;"),
      changes},
     {"what a using-directive brings whose keyword is a macro",
      {{"main.cpp",
        "#define USING using namespace\nnamespace N { int g(int) { return 100; } }\nUSING N;\nint "
        "f(int n) { return g(n); }\n"}},
      replaced("100", "200"),
      changes},
     {"what a using-directive of small letters brings",
      {{"a.hpp", "#define use using\n#define open use namespace\n"},
       {"main.cpp",
        "#include \"a.hpp\"\nnamespace space { int g(int) { return 100; } }\nopen space;\nint "
        "f(int n) { return g(n); }\n"}},
      replaced("100", "200"),
      changes},
     {"a using-declaration whose keyword is a macro",
      {{"main.cpp",
        "#define USING using\nnamespace N { int g(int) { return 100; } }\nUSING N::g;\nint f(int "
        "n) { return g(n); }\n"}},
      replaced("100", "200"),
      changes},
     {"an alias whose keyword is a macro",
      {{"main.cpp", "#define USING using\nUSING T = int;\nint f(int n) { return sizeof(T); }\n"}},
      replaced("T = int", "T = long"),
      changes},
     {"a function in a namespace whose keyword is a macro",
      {{"a.hpp", "#define NS namespace\nNS a { int g(int) { return 100; } }\n"},
       {"main.cpp", "#include \"a.hpp\"\nint f(int n) { return a::g(n); }\n"}},
      replaced("100", "200"),
      changes},
     {"a namespace's alias whose keyword is a macro",
      {{"main.cpp",
        "#define NS namespace\nnamespace a { int g(int) { return 1; } }\nnamespace b { int g(int) "
        "{ return 2; } }\nNS c = a;\nint f(int n) { return c::g(n); }\n"}},
      replaced("NS c = a", "NS c = b"),
      changes},
     {"a function beside a using-directive whose keyword is a macro",
      {{"main.cpp",
        "#define USING using namespace\nnamespace N { int g(int) { return 1; } }\nUSING N;\nint "
        "other() { return 5; }\nint f(int n) { return g(n); }\n"}},
      replaced("5", "6"),
      keeps}});

EDIT_TABLE(
    macros_for_other_keywords,
    {{"an access label that is a macro",
      {{"main.cpp",
        "#define PRIV private\ntemplate<class T> concept Has = requires(T t) { t.bar(); };\nstruct "
        "S { int a; PRIV: void foo(); void bar(); };\nint f(int n) { return Has<S>; }\n"}},
      replaced("PRIV private", "PRIV public"),
      changes},
     {"an access label that is a macro with its colon",
      {{"main.cpp",
        "#define PRIV private:\ntemplate<class T> concept Has = requires(T t) { t.bar(); };\n"
        "struct S { int a; PRIV void foo(); void bar(); };\nint f(int n) { return Has<S>; }\n"}},
      replaced("PRIV private", "PRIV public"),
      changes},
     {"an access label behind two macros in front of data",
      {{"main.cpp",
        "#define HIDDEN private\n#define PRIV HIDDEN\ntemplate<class T> concept Has = requires(T "
        "t) { t.bar(); };\nstruct S { int a; PRIV: int b; void bar(); };\nint f(int n) { return "
        "Has<S>; }\n"}},
      replaced("HIDDEN private", "HIDDEN public"),
      changes},
     {"a typedef whose keyword is a macro, of a name in parentheses",
      {{"main.cpp", "#define TYPE typedef\nTYPE int (T);\nint f(int n) { return sizeof(T); }\n"}},
      replaced("TYPE int", "TYPE long"),
      changes},
     {"a typedef that a macro writes, of a name in parentheses",
      {{"main.cpp",
        "#define TYPEDEF typedef\nstruct T { static int v() { return 1; } };\n"
        "TYPEDEF T(g);\nint f(int n) { return n + g::v(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"an operator whose keyword is a macro",
      {{"main.cpp",
        "#define OP operator\nstruct A {};\nint OP+(A, A) { return 100; }\nint f(int n) { return "
        "A() + A(); }\n"}},
      replaced("100", "200"),
      changes},
     {"an operator that a macro stands for",
      {{"main.cpp",
        "#define PLUS operator+\nstruct A {};\nint PLUS(A, A) { return 100; }\nint f(int n) { "
        "return A() + A(); }\n"}},
      replaced("100", "200"),
      changes},
     {"a member in front of an access label that is a macro",
      {{"main.cpp",
        "#define PRIV private\nstruct S { int a; PRIV: int b; void bar() { a = 5; } };\nint f(int "
        "n) { S s; return s.a; }\n"}},
      replaced("a = 5", "a = 6"),
      keeps},
     {"a class whose bases are a macro",
      {{"main.cpp",
        "struct A {};\n#define BASES : public A\nstruct S BASES { int a = 5; };\nint f(int n) { "
        "return n; }\n"}},
      replaced("a = 5", "a = 6"),
      keeps},
     {"a function whose template a macro writes",
      {{"main.cpp",
        "#define TEMPLATE template <class T>\nTEMPLATE int other(T n) { return 5; }\nint f(int n) "
        "{ return n; }\n"}},
      replaced("5", "6"),
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
