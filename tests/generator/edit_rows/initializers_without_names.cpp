// Initializers that reach state by what no name in them shows: operators, names that macros paste,
// template arguments, texts of other files.
#include "edit_table.hpp"
#include "registering.hpp"

namespace coolcache::scan::test {
namespace {

edit_row registers(const std::string& what, const std::string& text,
                   const std::map<std::string, std::string>& more = {}) {
  std::map<std::string, std::string> files = registering(text);
  files.insert(more.begin(), more.end());
  return {what, files, edited("k.cpp", "3", "4"), changes};
}

const std::string enumeration = "enum E { a, b };\n";

EDIT_TABLE(
    initializers_with_operators,
    {registers("an operator of an enumeration",
               enumeration + "int operator|(E, E) { return ++total; }\nconst int k = (a | b) * 3;"),
     registers("the body of an operator of an enumeration",
               enumeration + "int operator|(E, E) { return total += 3; }\nconst int k = a | b;"),
     registers("an operator of constants of an enumeration",
               enumeration +
                   "int operator|(E, E) { return total += 3; }\nconst E x = a;\nconst int k = "
                   "x | x;"),
     registers("an operator of an enumeration in a macro's text",
               enumeration +
                   "int operator|(E, E) { return total += 3; }\n#define OR |\nconst int k = "
                   "a OR b;"),
     registers("a sign of an enumeration",
               enumeration + "int operator-(E) { return total += 3; }\nconst int k = -a;"),
     registers("a comma of an enumeration",
               enumeration + "int operator,(E, E) { return total += 3; }\nconst int k = (a, b);"),
     registers("a comma of an enumeration in a macro's text",
               enumeration +
                   "int operator,(E, E) { return total += 3; }\n#define BOTH a, b\nconst int "
                   "k = (BOTH);"),
     registers("an operator of a cast",
               enumeration + "int operator~(E) { return total += 3; }\nconst int k = "
                             "~static_cast<E>(0);"),
     registers(
         "an operator of a class",
         "struct S {};\nS s;\nint operator+(S, int n) { return total += n; }\nint k = s + 3;"),
     registers(
         "an operator template",
         "namespace a { struct S {}; S s;\ntemplate <class T> int operator+(T, int n) { return "
         "total += n; } }\nint k = a::s + 3;"),
     registers(
         "an operator of a class that converts",
         "struct S { S(long); };\nint operator+(S, S) { return total += 3; }\nstruct T { operator "
         "S() const; };\nT t;\nint k = t + t;"),
     registers(
         "an operator that a library calls",
         "#include <set>\nstruct S { int n; };\nbool operator<(S a, S b) { return ++total, a.n < "
         "b.n; }\nstd::set<S> k = {{1}, {3}};"),
     registers(
         "a hash that a library calls",
         "#include <unordered_set>\nstruct S { int n; bool operator==(S) const; };\ntemplate <> "
         "struct std::hash<S> { std::size_t operator()(S s) const { return total += s.n; } "
         "};\nstd::unordered_set<S> k = {{1}, {3}};")});

EDIT_TABLE(
    initializers_by_macros,
    {registers("a function that a macro pastes",
               "#define CALL(f) f##d(3)\nconst int k = CALL(ad);"),
     registers("a function that two macros paste",
               "#define PASTE(a, b) a##b\n#define CALL(a, b) PASTE(a, b)\nconst int k = CALL(a, "
               "dd)(3);"),
     registers(
         "a class whose name a macro pastes",
         "#define CLASS(n) struct n##rd { n##rd(int x) { total += x; } };\nCLASS(wo)\nconst word "
         "k = 3;"),
     registers("a class in a namespace whose name a macro pastes",
               "#define CLASS(n) struct n##rd { n##rd(int x) { total += x; } };\nnamespace a { "
               "CLASS(wo) }\nnamespace b { typedef int word; }\nconst a::word k = 3;"),
     registers(
         "a function whose name a macro pastes",
         "#define FUNCTION(n) int n##_all(int x) { return total += x; }\nFUNCTION(add)\nint k = "
         "add_all(3);")});

EDIT_TABLE(
    initializers_by_arguments,
    {registers("an inline member of a class template",
               "template <class T> struct S { static inline const T k = 3; };\ntemplate struct "
               "S<registered>;"),
     registers(
         "an inline member of a class template, and an alias of the parameter's name",
         "typedef int word;\ntemplate <class word> struct S { static inline const word k = 3; "
         "};\ntemplate struct S<registered>;"),
     registers("a member of a class template",
               "template <class T> struct S { static T k; };\ntemplate <class T> T S<T>::k = "
               "3;\ntemplate struct S<registered>;"),
     registers(
         "a member that a template's function makes",
         "template <class T> struct S { static T k; };\ntemplate <class T> T S<T>::k = "
         "T::make(3);\nstruct R { static R make(int n) { add(n); return R(); } };\ntemplate struct "
         "S<R>;"),
     registers("a variable template",
               "template <class T> T k = 3;\ntemplate registered k<registered>;")});

EDIT_TABLE(initializers_with_texts,
           {registers("a class that an included text declares",
                      "struct S {\n#include \"word.inc\"\n};\nconst S::word k = 3;",
                      {{"word.inc", "struct word { word(int n) { total += n; } };\n"}}),
            registers("a call in an included text of a table",
                      "int k[] = {\n#include \"k.inc\"\n3};", {{"k.inc", "add(1),\n"}}),
            registers("a call in a text that an included text includes",
                      "int k[] = {\n#include \"k.inc\"\n3};",
                      {{"k.inc", "#include \"more.inc\"\n"}, {"more.inc", "add(1),\n"}}),
            registers("a call in an included text of a function",
                      "int g(int n) {\n#include \"g.inc\"\n}\nint k = g(3);",
                      {{"g.inc", "return add(n);\n"}}),
            registers("an operator in an included text of a function",
                      "enum E { a };\nint operator+(E, int n) { return total += n; }\nint g(int n) "
                      "{\n#include \"g.inc\"\n}\nint k = g(3);",
                      {{"g.inc", "return a + n;\n"}})});

}  // namespace
}  // namespace coolcache::scan::test
