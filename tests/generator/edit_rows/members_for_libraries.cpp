// Members that nothing but a header outside the project calls.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

// What a header outside the project calls on an object that it is given.
edit_row called(const std::string& what, const std::string& header, outcome expected) {
  return {what,
          {{"/usr/include/ext.h", header},
           {"main.cpp",
            "#include <ext.h>\nstruct S { int evaluate() const { return 1; } };\nint f(S s) { "
            "return ext(s); }"}},
          edited("main.cpp", "return 1", "return 2"),
          expected};
}

EDIT_TABLE(
    members_for_libraries,
    {
        called("a member that a library calls",
               "template <class T> int ext(T& t) { return t.evaluate(); }", changes),
        called("a member that a library calls behind a splice",
               "template <class T> int ext(T& t) { return t.\\\nevaluate(); }", changes),
        called("a member that a library calls behind a comment",
               "template <class T> int ext(T& t) { return t. /* it's */ evaluate(); }", changes),
        called("a member that a library calls with template",
               "template <class T> int ext(T& t) { return t.template evaluate<int>(); }", changes),
        called("a member that a library takes the address of",
               "template <class T> int ext(T& t) { return (t.*&T::evaluate)(); }", changes),
        called("a member that a library's macro calls",
               "#define CALL(t) t.evaluate()\ntemplate <class T> int ext(T& t) { return CALL(t); }",
               changes),
        called("a member that a library's macro calls by its argument",
               "#define CALL(t, m) t.m()\ntemplate <class T> int ext(T& t) { return CALL(t, "
               "evaluate); }",
               changes),
        called(
            "a member that a library's macro calls by another's argument",
            "#define IN(t, m) t->m()\n#define CALL(m) IN(t, m)\ntemplate <class T> int ext(T* t) "
            "{ return CALL(evaluate); }",
            changes),
        called("a member behind a library's macro that ends with a dot",
               "#define THE t.\ntemplate <class T> int ext(T& t) { return THE evaluate(); }",
               changes),
        called("a member whose name a library's macro stands for",
               "#define NAME evaluate\ntemplate <class T> int ext(T& t) { return t.NAME(); }",
               changes),
        called("a member whose name a library pastes",
               "#define CALL(t, m) t.eval##m()\ntemplate <class T> int ext(T& t) { return CALL(t, "
               "uate); }",
               changes),
        called("a member whose name a library pastes from arguments",
               "#define CALL(t, a, b) t.a##b()\ntemplate <class T> int ext(T& t) { return CALL(t, "
               "eval, uate); }",
               changes),
        called("a member that a library calls in what does not lex",
               "template <class T> int ext(T& t) { return t.evaluate(); }\n\"", changes),
        called("a member that a library's list of names names",
               "#define METHODS(X) X(evaluate)\n#define CALL(m) n += t.m();\ntemplate <class T> "
               "int ext(T& t) { int n = 0; METHODS(CALL) return n; }",
               changes),
        called("a member behind an empty macro",
               "#define NOTHING\ntemplate <class T> int ext(T& t) { return t.NOTHING evaluate(); }",
               changes),
        called("a member behind a macro that hands back a dot",
               "#define SAME(x) x\ntemplate <class T> int ext(T& t) { return SAME(t.)evaluate(); }",
               changes),
        called(
            "a member whose name another macro of a library's makes",
            "#define NAME(n) SECOND_##n\n#define SECOND_1 evaluate\ntemplate <class T> int ext(T& "
            "t) { return t.NAME(1)(); }",
            changes),
        called("a member whose name a library's macro leads to a paste of",
               "#define PASTE(a, b) a##b\n#define NAME(a, b) PASTE(a, b)\ntemplate <class T> int "
               "ext(T& t) { return t.NAME(eval, uate)(); }",
               changes),
        {"a member whose name a macro of the project's gives a library",
         {{"/usr/include/ext.h", "template <class T> int ext(T& t) { return t.NAME(); }"},
          {"main.cpp",
           "#define NAME evaluate\n#include <ext.h>\nstruct S { int evaluate() const { return 1; } "
           "};\n"
           "int f(S s) { return ext(s); }"}},
         edited("main.cpp", "return 1", "return 2"),
         changes},
        called("a member that a library names behind a condition",
               "template <class T> int ext(T& t) { return t.\n#ifdef "
               "X\nnothing\n#else\nevaluate\n#endif\n"
               "(); }",
               changes),
        called("a member that a library's comment names",
               "// To evaluate. evaluate it.\n/* t.evaluate() */\ntemplate <class T> int ext(T& t) "
               "{ return sizeof t; }",
               keeps),
        called("a member that a library's text names",
               "template <class T> int ext(T& t) { return sizeof \"t.evaluate()\"; }", keeps),
        called("a member whose name a library uses otherwise",
               "int evaluate();\ntemplate <class T> int ext(T& t) { return evaluate(); }", keeps),
    });

}  // namespace
}  // namespace coolcache::scan::test
