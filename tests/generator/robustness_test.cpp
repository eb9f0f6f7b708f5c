// Any input is read, and none crashes or hangs.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "parser.hpp"
#include "scan.hpp"

namespace coolcache::scan {
namespace {

constexpr int deep = 100'000;

std::string repeated(const std::string& piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

struct hard_input {
  const char* what;
  std::string text;
};

void PrintTo(const hard_input& input, std::ostream* out) {
  *out << input.what;
}

class Robustness : public testing::TestWithParam<hard_input> {};

// Each takes milliseconds; the time limit that CTest sets ends one that hangs.
TEST_P(Robustness, IsParsed) {
  EXPECT_FALSE(parse(GetParam().text).declarations.empty());
}

std::string nested(const std::string& open, const std::string& close) {
  return repeated(open, deep) + repeated(close, deep);
}

std::string input_name(const testing::TestParamInfo<hard_input>& input) {
  std::string name;
  for (char c : std::string(input.param.what)) name += c == ' ' ? '_' : c;
  return name;
}

INSTANTIATE_TEST_SUITE_P(
    HardInputs, Robustness,
    testing::ValuesIn(std::vector<hard_input>{
        {"a name of a megabyte", "int " + std::string(1 << 20, 'a') + ";"},
        {"a number of a megabyte", "int a = " + std::string(1 << 20, '1') + ";"},
        {"a string of a megabyte", "auto a = \"" + std::string(1 << 20, 'a') + "\";"},
        {"a comment of a megabyte", "/*" + std::string(1 << 20, '*') + "/ int a;"},
        {"a line of a megabyte", repeated("int a; ", 150'000)},
        {"a name with many splices", "int " + repeated("a\\\n", deep) + ";"},
        {"splices alone", repeated("\\\n", deep)},
        {"backslashes alone", std::string(deep, '\\')},
        {"NUL bytes", std::string(deep, '\0')},
        {"hashes", repeated("#\n", deep)},
        {"apostrophes in one error directive", "#error " + repeated("' x ", deep)},
        {"header names that do not close", repeated("#include <a\n", deep)},
        {"raw strings that do not close", repeated("R\"x(\n", deep)},
        {"nested parentheses", "int a = " + nested("(", ")") + ";"},
        {"nested brackets", "int a" + nested("[", "]") + ";"},
        {"braces that do not close", repeated("{", deep)},
        {"braces that close nothing", repeated("}", deep)},
        {"nested blocks", nested("{", "}")},
        {"nested namespaces", nested("namespace a {", "}")},
        {"nested classes", nested("class a {", "};")},
        {"nested linkage blocks", nested("extern \"C\" {", "}")},
        {"nested functions", "void a() " + nested("{", "}")},
        {"nested templates", repeated("template <class a> ", deep) + "int b;"},
        {"nested template arguments", "a" + repeated("<a", deep) + repeated(">", deep) + " b;"},
        {"angles that do not close", "int a = " + repeated("b < ", deep) + "c;"},
        {"nested conditionals", nested("#if A\n", "#endif\n")},
        {"declarations in nested conditionals", nested("#if A\nint a;\n", "#endif\nint b;\n")},
        {"declarations in branches of one conditional",
         "#if A\n" + repeated("#elif B\nint a;\n", deep) + "#endif\n"},
        {"guards that do not reach the end",
         repeated("#pragma once\n#ifndef A\n#define A\nint a;\n#endif\n", deep) + "int b;\n"},
        {"definitions with an apostrophe", repeated("#define a it's\n", deep) + "int b;\n"},
        {"conditionals that do not close", repeated("#if A\n", deep)},
        {"conditionals that close nothing", repeated("#endif\n", deep)},
        {"constraints", "template <class a> requires " + repeated("(a) && ", deep) + "true int b;"},
        {"nested constraints", "template <class a> " + repeated("requires ", deep) + "true int b;"},
        {"bases", "struct a : " + repeated("b, ", deep) + "c {};"},
        {"angles behind a bracket that opens at the start", "(a) b>::c();"},
        {"qualified names", "int " + repeated("a::", deep) + "b();"},
        {"declarators", "int a" + repeated(", a", deep) + ";"},
        {"pointers", "int " + std::string(deep, '*') + "a;"},
        {"parameters", "int a(" + repeated("int b, ", deep) + "int c) {}"},
        {"parameter lists", "int a" + repeated("(int)", deep) + ";"},
        {"member initializers", "a::a() : " + repeated("b(1), ", deep) + "c(1) {}"},
        {"attributes", repeated("[[a]] ", deep) + "int b;"},
        {"enumerators", "enum a { " + repeated("b, ", deep) + "};"},
        {"pastes", "#define a " + repeated("b ## ", deep) + "c\n"},
        {"macro parameters", "#define a(" + repeated("b, ", deep) + "c) #b\n"},
        {"markers that do not close", repeated("CACHE_FN(", deep)},
        {"markers", repeated("int f() { return CACHE_FN() { return 1; }; }\n", deep / 10)},
        {"operators", repeated("operator ", deep)},
        {"words", repeated("a ", deep)},
        {"keywords", repeated("static ", deep)},
        {"usings", repeated("using ", deep)},
        {"colons", repeated("public: ", deep)},
        {"equals", repeated("= ", deep)},
        {"semicolons", std::string(deep, ';')},
        {"angles in a head that do not close",
         "int f(A" + repeated("<", deep) + " n) { return 1; }"},
        {"angles that close nothing", "int f(A" + repeated(">", deep) + " n);"},
        {"nested declarators", "int " + repeated("(*", 900) + "f" + repeated(")", 900) + "(int);"},
        {"pointers in parentheses", repeated("int (*", deep)},
        {"computed types", repeated("decltype(a) ", deep) + "f();"},
        {"macros before a declaration", repeated("A(b) ", deep) + "int f();"},
        {"different macros before a declaration", repeated("A(b) B(c) ", deep) + "int f();"},
        {"attributes between all", "int " + repeated("[[a]] alignas(8) ", deep) + "f [[b]] ();"},
        {"template heads that do not close", repeated("template <class T ", deep / 5) + "int b;"},
        {"many old parameters",
         "int f(" + repeated("a, ", deep) + "a) " + repeated("int a; ", deep) + "{ }"},
        {"different macros before a namespace",
         repeated("A(b) B(c) ", deep / 5) + "namespace n { }"},
        {"old parameters", "int f(a) " + repeated("int a; ", 1) + "{ }"},
        {"old parameters without a body", repeated("int f(a) int a;", deep)},
        {"braces in member initializers", "A::A() : " + repeated("a{1}, ", deep) + "b{1} { }"},
        {"conversions", repeated("operator a", deep) + "();"},
        {"labels", repeated("int f() asm(A \"b\" C);", deep / 10)},
        {"an escape that each reading gives back", "asm(\"\\" + repeated("134", deep) + "\");"},
        {"catch without a handler", "int f() try { } catch"},
    }),
    input_name);

// Cuts a real text at every byte, and replaces each byte: nothing may crash.
TEST(AnyText, EveryCutOfAProgramIsParsed) {
  const std::string text =
      "#include <a>\n#if A\nnamespace a::b { template <class T> struct S : T { S() : x{1} {} int x "
      "= R\"(a)\"[0]; operator T() const; }; }\n#else\nint (*f(int n))(int) try { return nullptr; "
      "} "
      "catch (...) {}\n#endif\nenum class E : int { a = 1, b };\n#define C(x, ...) x##_ #x "
      "__VA_OPT__(,)\nint f(int n) { return CACHE_FN(n) { return n <=> 1'0_km; }; }\n";
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    parse(text.substr(0, cut));
    parse(text.substr(cut));
  }
  for (std::size_t at = 0; at < text.size(); ++at)
    for (char c : {'\0', '{', '}', '(', ')', '<', '>', '"', '\'', '\\', '\n', '#', ':', ';'}) {
      std::string changed = text;
      changed[at] = c;
      parse(changed);
    }
}

// A file may go away, or become another one, between any two looks at it.
class changing_source final : public file_source {
 public:
  file_status status(const std::string&) override { return {true, false, 1, 0, 0, ++looks_}; }
  std::optional<std::string> read(const std::string& path) override {
    if (path.ends_with("gone.hpp")) return std::nullopt;
    return "#include \"" + std::string(looks_ > 20 ? "gone" : std::to_string(looks_)) +
           ".hpp\"\nint f();\n";
  }

 private:
  std::uint64_t looks_ = 0;
};

TEST(AnyFile, MayChangeOrGoAwayWhileItIsRead) {
  changing_source source;
  options o = parse_options({"--root", "/p", "main.cpp"}, "/p", source);
  EXPECT_THROW(scan(o, source, "g++"), input_error);
}

}  // namespace
}  // namespace coolcache::scan
