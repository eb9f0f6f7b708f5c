// CACHE_REF: the code of a function that is passed as an argument.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

// main() passes the operand; helper() stands in a file of its own.
std::map<std::string, std::string> passing(const std::string& operand, const std::string& before,
                                           const std::string& local = "") {
  return {{"main.cpp", "int helper(int n);\n" + before + "int main() { " + local +
                           " return 7 + pass(CACHE_REF(" + operand + ")); }\n"},
          {"helper.cpp", "int helper(int n) { return n + 1; }\n"}};
}

edit_row changed_helper(const std::string& what, const std::string& operand,
                        const std::string& before, const std::string& local = "") {
  std::string name = "CACHE_REF(" + operand + ")";
  std::erase(name, ' ');
  return {
      what, passing(operand, before, local), edited("helper.cpp", "n + 1", "n + 2"), changes, {},
      name};
}

const char* const square = "int square(int n) { return helper(n); }\n";

EDIT_TABLE(
    referred,
    {
        changed_helper("what a function that is referred to calls", "square", square),
        changed_helper("what is called by a function of a namespace", "a::square",
                       "namespace a { int square(int n) { return helper(n); } }\n"),
        changed_helper("what a static member calls", "S::square",
                       "struct S { static int square(int n) { return helper(n); } };\n"),
        changed_helper("what a member calls", "&S::square",
                       "struct S { int square(int n) { return helper(n); } };\n"),
        changed_helper("what an override calls", "&S::square",
                       "struct S { virtual int square(int n) { return n; } };\nstruct D : S { int "
                       "square(int n) override { return helper(n); } };\n"),
        changed_helper("what an overload calls", "static_cast<int(*)(int)>(square)",
                       "double square(double n) { return n; }\n" + std::string(square)),
        changed_helper("what an instance of a template calls", "square<int>",
                       "template <class T> T square(T n) { return helper(n); }\n"),
        changed_helper("what a lambda calls", "[](int n) { return helper(n); }", ""),
        changed_helper("what a local lambda calls", "square", "",
                       "auto square = [](int n) { return helper(n); };"),
        changed_helper("what a local lambda calls that hides a function", "square",
                       "int square(int n) { return n; }\n",
                       "auto square = [](int n) { return helper(n); };"),
        changed_helper("what a local lambda calls that a macro declares", "square",
                       "int square(int n) { return n; }\n#define DECLARE auto square = [](int n) { "
                       "return helper(n); };\n",
                       "DECLARE"),
        changed_helper("what a callable class calls", "S{}",
                       "struct S { int operator()(int n) const { return helper(n); } };\n"),
        changed_helper("what a macro calls that names the function", "SQUARE",
                       square + std::string("#define SQUARE square\n")),
        {"what a lambda calls that a caller passes on",
         {{"main.cpp",
           "int helper(int n);\ntemplate <class F> int outer(F f) { return pass(CACHE_REF(f)); "
           "}\nint main() { return outer([](int n) { return helper(n); }); }\n"},
          {"helper.cpp", "int helper(int n) { return n + 1; }\n"}},
         edited("helper.cpp", "n + 1", "n + 2"),
         changes,
         {},
         "CACHE_REF(f)"},
        {"an edit of the function that passes it",
         passing("square", square),
         edited("main.cpp", "7 + pass", "8 + pass"),
         keeps,
         {},
         "CACHE_REF(square)"},
        {"an edit of what passes it to another function",
         passing("square", square, "auto other = [](int n) { return n; }; other(1);"),
         edited("main.cpp", "return n; }; other", "return n + 1; }; other"),
         keeps,
         {},
         "CACHE_REF(square)"},
        {"an unrelated function",
         passing("square", square),
         appended("helper.cpp", "int unrelated() { return 1; }\n"),
         keeps,
         {},
         "CACHE_REF(square)"},
    });

}  // namespace
}  // namespace coolcache::scan::test
