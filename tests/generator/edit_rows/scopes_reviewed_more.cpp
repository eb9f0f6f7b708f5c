// Names whose scope only seems to be certain, as scopes_reviewed.cpp: classes, linkage, others'
// namespaces.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(typedefs_of_classes,
           {{"typedef struct trailing member def",
             {{"main.cpp", "#include \"s.hpp\"\nint f(int n) { S s; return n + s.go(); }\n"},
              {"s.hpp", "typedef struct S_ { int go(); } S;\n"},
              {"other.cpp", "#include \"s.hpp\"\nint S::go() { return 2; }\n"}},
             edited("other.cpp", "urn 2; }", "urn 3; }")},
            {"typedef struct qualifier namesake",
             {{"main.cpp",
               "typedef struct A_ { static int go() { return 2; } } A;\nnamespace z { struct A { "
               "int x; }; }\nint f(int n) { return n + A::go(); }\n"}},
             edited("main.cpp", "2; } } A", "3; } } A")},
            {"typedef struct base",
             {{"main.cpp",
               "typedef struct B_ { int go() { return 2; } } B;\nstruct A : B { int h() { return "
               "go(); } };\nint f(int n) { return n + A().h(); }\n"}},
             edited("main.cpp", "2; } } B", "3; } } B")}});

EDIT_TABLE(classes_that_are_not_seen,
           {{"interface macro member def",
             {{"main.cpp", "#include \"s.hpp\"\nint f(int n) { S s; return n + s.go(); }\n"},
              {"s.hpp", "#define interface struct\ninterface S { int go(); };\n"},
              {"other.cpp", "#include \"s.hpp\"\nint S::go() { return 2; }\n"}},
             edited("other.cpp", "urn 2; }", "urn 3; }")},
            {"class name pasted def by real name",
             {{"main.cpp", "#include \"s.hpp\"\nint f(int n) { Real s; return n + s.go(); }\n"},
              {"s.hpp", "#define CAT(a, b) a##b\nstruct CAT(Re, al) { int go(); };\n"},
              {"other.cpp", "#include \"s.hpp\"\nint Real::go() { return 2; }\n"}},
             edited("other.cpp", "urn 2; }", "urn 3; }")},
            {"class in external header def here",
             {{"main.cpp", "#include <ext.hpp>\nint f(int n) { ext::S s; return n + s.go(); }\n"},
              {"other.cpp", "#include <ext.hpp>\nint ext::S::go() { return 2; }\n"},
              {"/usr/include/ext.hpp",
               "namespace ext { struct S { int go(); static int k; }; }\n"}},
             edited("other.cpp", "urn 2; }", "urn 3; }")}});

EDIT_TABLE(constants_with_linkage,
           {{"external const declared there",
             {{"main.cpp", "#include <ext.hpp>\nint f(int n) { return n + k; }\n"},
              {"other.cpp", "#include <ext.hpp>\nconst int k = 2;\n"},
              {"/usr/include/ext.hpp", "extern const int k;\n"}},
             edited("other.cpp", "t k = 2;", "t k = 3;")},
            {"body extern const pointer",
             {{"main.cpp", "int f(int n) { extern const char* p; return n + p[0]; }\n"},
              {"other.cpp", "const char* p = \"2\";\n"}},
             edited("other.cpp", "p = \"2\";", "p = \"3\";")},
            {"macro extern const pointer",
             {{"main.cpp",
               "#define DECLARE(T, n) extern T n\nDECLARE(const char*, p);\nint f(int n) { return "
               "n + p[0]; }\n"},
              {"other.cpp", "const char* p = \"2\";\n"}},
             edited("other.cpp", "p = \"2\";", "p = \"3\";")}});

EDIT_TABLE(namespaces_of_others,
           {{"external type project function in its namespace",
             {{"main.cpp",
               "#include <ext.hpp>\nnamespace ext { int g(S) { return 2; } }\nint f(int n) { "
               "return n + g(ext::S{}); }\n"},
              {"/usr/include/ext.hpp", "namespace ext { struct S { }; }\n"}},
             edited("main.cpp", "n 2; } }", "n 3; } }")},
            {"std type project function in std",
             {{"main.cpp",
               "#include <vector>\nnamespace std { int describe(const vector<int>& v) { return "
               "v.size() + 2; } }\nint f(int n) { std::vector<int> v(n); return describe(v); }\n"}},
             edited("main.cpp", "+ 2; } }", "+ 3; } }")}});

EDIT_TABLE(bases_of_others,
           {{"external template base",
             {{"main.cpp",
               "#include <ext.hpp>\nstruct B { int go() { return 2; } };\nstruct A : ext::Wrap<B> "
               "{ int h() { return go(); } };\nint f(int n) { return n + A().h(); }\n"},
              {"/usr/include/ext.hpp",
               "#pragma once\nnamespace ext { template <class T> struct Wrap : T { }; }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")}});

EDIT_TABLE(
    types_in_unknown_namespaces,
    {{"NS macro type ADL",
      {{"main.cpp",
        "#define NS a\nnamespace NS { struct S {}; }\nnamespace a { int g(S) { return 2; } }\nint "
        "f(int n) { return n + g(a::S{}); }\n"}},
      edited("main.cpp", "n 2; } }", "n 3; } }")},
     {"BEGIN macro type ADL other header",
      {{"main.cpp",
        "#include \"s.hpp\"\n#include \"g.hpp\"\nint f(int n) { return n + g(make()); }\n"},
       {"s.hpp",
        "#pragma once\n#define BEGIN namespace a {\n#define END }\nBEGIN\nstruct S "
        "{};\nEND\ninline a::S make() { return {}; }\n"},
       {"g.hpp",
        "#pragma once\n#include \"s.hpp\"\nnamespace a { inline int g(S) { return 2; } }\n"}},
      edited("g.hpp", "n 2; } }", "n 3; } }")},
     {"included in ns type ADL",
      {{"main.cpp",
        "#include \"s.hpp\"\n#include \"g.hpp\"\nint f(int n) { return n + g(make()); }\n"},
       {"s.hpp",
        "#pragma once\nnamespace a {\n#include \"s.inc\"\n}\ninline a::S make() { return {}; }\n"},
       {"s.inc", "struct S {};\n"},
       {"g.hpp",
        "#pragma once\n#include \"s.hpp\"\nnamespace a { inline int g(S) { return 2; } }\n"}},
      edited("g.hpp", "n 2; } }", "n 3; } }")}});

EDIT_TABLE(headers_that_begin_and_end,
           {{"begin end headers",
             {{"main.cpp", "#include \"x.hpp\"\nint f(int n) { return n + a::g(); }\n"},
              {"x.hpp",
               "#include \"begin.hpp\"\ninline int g() { return 2; }\n#include \"end.hpp\"\n"},
              {"begin.hpp", "namespace a {\n"},
              {"end.hpp", "}\n"}},
             edited("x.hpp", "urn 2; }", "urn 3; }")}});

EDIT_TABLE(
    linker_names,
    {{"linker set anon",
      {{"main.cpp",
        "extern const int __start_foo[]; extern const int __stop_foo[];\nint f(int n) { for (const "
        "int* p = __start_foo; p != __stop_foo; ++p) n += *p; return n; }\n"},
       {"other.cpp", "namespace { __attribute__((used, section(\"foo\"))) int x = 2; }\n"}},
      edited("other.cpp", "x = 2; }", "x = 3; }")},
     {"linker set namespace",
      {{"main.cpp",
        "extern const int __start_foo[]; extern const int __stop_foo[];\nint f(int n) { for (const "
        "int* p = __start_foo; p != __stop_foo; ++p) n += *p; return n; }\n"},
       {"other.cpp", "namespace q { __attribute__((used, section(\"foo\"))) int x = 2; }\n"}},
      edited("other.cpp", "x = 2; }", "x = 3; }")},
     {"linker set static member",
      {{"main.cpp",
        "extern const int __start_foo[]; extern const int __stop_foo[];\nint f(int n) { for (const "
        "int* p = __start_foo; p != __stop_foo; ++p) n += *p; return n; }\n"},
       {"other.cpp",
        "struct Q { static int x; };\n__attribute__((used, section(\"foo\"))) int Q::x = 2;\n"}},
      edited("other.cpp", "::x = 2;", "::x = 3;")}});

EDIT_TABLE(keywords_defined, {{"define static away",
                               {{"main.cpp", "int g();\nint f(int n) { return n + g(); }\n"},
                                {"other.cpp", "#define static\nstatic int g() { return 2; }\n"}},
                               edited("other.cpp", "urn 2; }", "urn 3; }")}});

EDIT_TABLE(linkage_by_a_macro, {{"EXTERN_C macro in namespace",
                                 {{"main.cpp",
                                   "#define EXTERN_C extern \"C\"\nnamespace a { EXTERN_C int g(); "
                                   "}\nint f(int n) { return n + a::g(); }\n"},
                                  {"other.c", "int g() { return 2; }\n"}},
                                 edited("other.c", "urn 2; }", "urn 3; }")}});

EDIT_TABLE(classes_in_aliases,
           {{"using alias struct",
             {{"main.cpp",
               "struct B { int go() { return 2; } };\nusing T = struct L : B { int h() { return "
               "go(); } };\nint f(int n) { return n + T().h(); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")}});

}  // namespace
}  // namespace coolcache::scan::test
