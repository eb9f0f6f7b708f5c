// Members that another project's header names where a directive, or a paste, stands in between.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

const char* const paste = "#define P(a, b) a##b\n";

// What a header outside the project calls on an object that it is given.
edit_row called(const std::string& what, const std::string& header, outcome expected) {
  return {what,
          {{"/usr/include/ext.h", paste + header},
           {"main.cpp",
            "#define IT evaluate\n#define CALL_IT evaluate\n#define OWN(a, b) a##b\n#define "
            "OWN2(a, b) OWN(a, b)\n#define OWN_CALL(m) t.m()\n#include <ext.h>\nstruct S { int "
            "evaluate() const { return 1; } };\nint f(S s) { return ext(s); }"}},
          edited("main.cpp", "return 1", "return 2"),
          expected};
}

EDIT_TABLE(
    members_behind_directives,
    {
        called("a member that a library pastes behind a directive",
               "template <class T> int ext(T& t) { return t.\n#ifndef X\nP(eval, "
               "uate)\n#endif\n(); }",
               changes),
        called("a member that a library pastes behind an arrow and a directive",
               "template <class T> int ext(T& t) { return (&t)->\n#ifndef X\nP(eval, "
               "uate)\n#endif\n(); }",
               changes),
        called("a member that a library pastes behind template and a directive",
               "template <class T> int ext(T& t) { return t.template\n#ifndef X\nP(eval, "
               "uate)\n#endif\n(); }",
               changes),
        called("a member that a library pastes behind a macro for a dot and a directive",
               "#define DOT .\ntemplate <class T> int ext(T& t) { return t DOT\n#ifndef X\nP(eval, "
               "uate)\n#endif\n(); }",
               changes),
        called("a member that a library pastes behind a dot in an argument and a directive",
               "#define ID(x) x\ntemplate <class T> int ext(T& t) { return ID(t.)\n#ifndef "
               "X\nP(eval, uate)\n#endif\n(); }",
               changes),
        called("a member that a library pastes behind a pasted arrow and a directive",
               "template <class T> int ext(T& t) { T* p = &t; return p P(-, >)\n#ifndef X\nP(eval, "
               "uate)\n#endif\n(); }",
               changes),
        called("a member that a library pastes behind an arrow of a macro for half of it",
               "#define HALF -\n#define CAT(a, b) P(a, b)\ntemplate <class T> int ext(T& t) { T* p "
               "= &t; return p CAT(HALF, >)\n#ifndef X\nP(eval, uate)\n#endif\n(); }",
               changes),
        {"a member that a library pastes in a file behind a dot and a directive",
         {{"/usr/include/name.inc", "#ifndef X\nP(eval, uate)\n#endif\n"},
          {"/usr/include/ext.h",
           std::string(paste) +
               "template <class T> int ext(T& t) { return t.\n#include <name.inc>\n(); }"},
          {"main.cpp",
           "#include <ext.h>\nstruct S { int evaluate() const { return 1; } };\nint f(S s) { "
           "return "
           "ext(s); }"}},
         edited("main.cpp", "return 1", "return 2"),
         changes},
        {"a member that a library pastes behind a dot that a file ends with",
         {{"/usr/include/begin.inc", "template <class T> int ext(T& t) { return t."},
          {"/usr/include/ext.h",
           std::string(paste) + "#include <begin.inc>\n#ifndef X\nP(eval, uate)\n#endif\n(); }"},
          {"main.cpp",
           "#include <ext.h>\nstruct S { int evaluate() const { return 1; } };\nint f(S s) { "
           "return "
           "ext(s); }"}},
         edited("main.cpp", "return 1", "return 2"),
         changes},
        {"a member that a library's file pastes behind the project's dot",
         {{"/usr/include/name.inc",
           std::string(paste) + "#ifndef X\n#else\nint\n#endif\nP(eval, uate)\n"},
          {"main.cpp",
           "struct S { int evaluate() const { return 1; } };\nint f(S s) { return s.\n#include "
           "<name.inc>\n(); }"}},
         edited("main.cpp", "return 1", "return 2"),
         changes},
        {"a member that a library pastes behind a macro of the project's and a directive",
         {{"/usr/include/ext.h",
           std::string(paste) +
               "template <class T> int ext(T& t) { return t DOT\n#ifndef X\nP(eval, "
               "uate)\n#endif\n(); }"},
          {"main.cpp",
           "#define DOT .\n#include <ext.h>\nstruct S { int evaluate() const { return 1; } };\nint "
           "f(S s) { return ext(s); }"}},
         edited("main.cpp", "return 1", "return 2"),
         changes},
        called("a member that a library pastes behind a macro for a dot",
               "#define DOT .\ntemplate <class T> int ext(T& t) { return t DOT P(eval, uate)(); }",
               changes),
        called(
            "a member that a library pastes behind a macro that hands back a dot",
            "#define ID(x) x\ntemplate <class T> int ext(T& t) { return ID(t.)P(eval, uate)(); }",
            changes),
        called("a member that a library pastes in an argument",
               "#define CALL(m) t.m()\ntemplate <class T> int ext(T& t) { return CALL(P(eval, "
               "uate)); }",
               changes),
        called("a member that a library pastes in an argument of a macro of a macro",
               "#define IN(m) t.m()\n#define CALL(m) IN(m)\ntemplate <class T> int ext(T& t) { "
               "return CALL(P(eval, uate)); }",
               changes),
        called("a member that a library pastes in an argument behind a macro for a dot",
               "#define DOT .\n#define CALL(m) t DOT m()\ntemplate <class T> int ext(T& t) { "
               "return CALL(P(eval, uate)); }",
               changes),
        called("a member that a library pastes with the project's macro",
               "template <class T> int ext(T& t) { return t.OWN(eval, uate)(); }", changes),
        called("a member that a library pastes with the project's macro of a macro",
               "template <class T> int ext(T& t) { return t.OWN2(eval, uate)(); }", changes),
        called("a member that a library pastes in an argument of the project's macro",
               "template <class T> int ext(T& t) { return OWN_CALL(P(eval, uate)); }", changes),
        called("a member where a library pastes in an argument of a macro that names no member",
               "#define ID(x) x\nint ID(P(in, dex));\ntemplate <class T> int ext(T& t) { return 0; "
               "}",
               keeps),
        called("a member whose name begins as what a library pastes",
               "#define CALL(t, m) t.eval##m()\ntemplate <class T> int ext(T& t) { return CALL(t, "
               "uate); }",
               changes),
        called("a member that a library reaches by a pasted macro of the project's",
               "#define CALL(t, m) t.CALL_##m()\ntemplate <class T> int ext(T& t) { return CALL(t, "
               "IT); }",
               changes),
        called("a member that a library pastes of a parameter",
               "#define CALL(t, m, n) t.m##n()\ntemplate <class T> int ext(T& t) { return CALL(t, "
               "eval, uate); }",
               changes),
        called("a member that a library pastes of variable parameters",
               "#define CALL(t, n, ...) t.__VA_ARGS__##n()\ntemplate <class T> int ext(T& t) { "
               "return CALL(t, uate, eval); }",
               changes),
        called("a member whose name begins otherwise than what a library pastes",
               "#define CALL(t, m) t.other_##m()\ntemplate <class T> int ext(T& t) { return 0; }",
               keeps),
        called("a member where a library pastes behind a directive, and behind no dot",
               "#ifndef X\n#endif\nP(in, t) v;\ntemplate <class T> int ext(T& t) { return 0; }",
               keeps),
        called("a member where a library's error ends with a dot",
               "#ifdef X\n#error Do not.\n#endif\nP(in, t) v;\ntemplate <class T> int ext(T& t) { "
               "return 0; }",
               keeps),
    });

}  // namespace
}  // namespace coolcache::scan::test
