// Heads under conditions, linkage and namespaces: what a review found that gave stale results.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(mangled_symbols,
           {{"alias mangled",
             {{"main.cpp",
               "extern int g() __attribute__((alias(\"_Z4implv\")));\nint impl() { "
               "return 2; }\nint f(int n) { return n + g(); }\n"}},
             edited("main.cpp", "urn 2; }", "urn 3; }")},
            {"asm label mangled",
             {{"main.cpp",
               "namespace a { int impl() { return 2; } }\nint g() "
               "__asm__(\"_ZN1a4implEv\");\nint f(int n) { return n + g(); }\n"}},
             edited("main.cpp", "n 2; } }", "n 3; } }")},
            {"weakref",
             {{"main.cpp",
               "static int g() __attribute__((weakref(\"_Z4implv\")));\nint impl() "
               "{ return 2; }\nint f(int n) { return n + g(); }\n"}},
             edited("main.cpp", "urn 2; }", "urn 3; }")}});

EDIT_TABLE(weak_pragmas,
           {{"pragma weak",
             {{"main.cpp",
               "int f(int n);\nextern \"C\" int g();\nint f(int n) { return n + g(); }\n"},
              {"other.cpp",
               "namespace z { extern \"C\" int impl() { return 2; } }\n#pragma weak g = impl\n"}},
             edited("other.cpp", "n 2; } }", "n 3; } }")}});

EDIT_TABLE(constants_of_c,
           {{"C const extern in body",
             {{"main.cpp", "extern \"C\" int g(int);\nint f(int n) { return n + g(n); }\n"},
              {"a.c", "int g(int n) { extern const int k; return k; }\n"},
              {"b.c", "const int k = 2;\n"}},
             edited("b.c", "t k = 2;", "t k = 3;")}});

EDIT_TABLE(conditional_class_heads,
           {{"conditional class head names",
             {{"main.cpp", "#include \"h.hpp\"\nint f(int n) { return n + R().go(); }\n"},
              {"h.hpp", "#ifdef X\nstruct Q {\n#else\nstruct R {\n#endif\n  int go();\n};\n"},
              {"other.cpp", "#include \"h.hpp\"\nint R::go() { return 2; }\n"}},
             edited("other.cpp", "urn 2; }", "urn 3; }")}});

EDIT_TABLE(aliases_nominated_in_chains,
           {{"using directive transitive alias chain",
             {{"main.cpp",
               "namespace a { namespace b { int k = 2; } }\nnamespace c { namespace d = a::b; "
               "}\nnamespace e { using namespace c::d; }\nint f(int n) { return n + e::k; }\n"}},
             edited("main.cpp", "= 2; } }", "= 3; } }")},
            {"using directive to alias from library style",
             {{"main.cpp",
               "#include \"l.hpp\"\nusing namespace lib;\nint f(int n) { return n + k; }\n"},
              {"l.hpp", "namespace lib_v2 { inline int k = 2; }\nnamespace lib = lib_v2;\n"}},
             edited("l.hpp", "k = 2; }", "k = 3; }")}});

EDIT_TABLE(friends_declared_anywhere,
           {{"friend defined declared extern in body",
             {{"main.cpp",
               "struct S { friend int g(int) { return 2; } };\nint f(int n) { int g(int); return n "
               "+ g(n); }\n"}},
             edited("main.cpp", " 2; } };", " 3; } };")},
            {"friend defined declared in other unit",
             {{"main.cpp", "int g(int);\nint f(int n) { return n + g(n); }\n"},
              {"other.cpp",
               "struct S { friend int g(int) { return 2; } };\nint (*anchor)(int);\nint g(int); "
               "int unused() { return g(1); }\n"}},
             edited("other.cpp", " 2; } };", " 3; } };")},
            {"friend template defined declared in ns",
             {{"main.cpp",
               "namespace a { template <class T> int g(T); struct S { template <class T> friend "
               "int g(T) { return 2; } }; }\nint f(int n) { return n + a::g(n); }\n"}},
             edited("main.cpp", "2; } }; ", "3; } }; ")},
            {"friend through using decl",
             {{"main.cpp",
               "namespace a { int g(int); struct S { friend int g(int) { return 2; } }; }\nusing "
               "a::g;\nint f(int n) { return n + g(n); }\n"}},
             edited("main.cpp", "2; } }; ", "3; } }; ")},
            {"friend address",
             {{"main.cpp",
               "namespace a { int g(int); struct S { friend int g(int) { return 2; } }; }\nint "
               "f(int n) { auto p = &a::g; return p(n); }\n"}},
             edited("main.cpp", "2; } }; ", "3; } }; ")}});

EDIT_TABLE(more_namespaces_like_classes,
           {{"namespace shares name with template class",
             {{"main.cpp",
               "namespace z { template <class T> struct util { }; }\nnamespace util { inline int "
               "g() { return 2; } }\nint f(int n) { return n + util::g(); }\n"}},
             edited("main.cpp", "n 2; } }", "n 3; } }")},
            {"nested namespace shares name with class",
             {{"main.cpp",
               "struct detail { int x; };\nnamespace a { namespace detail { int g() { return 2; } "
               "} }\nint f(int n) { return n + a::detail::g(); }\n"}},
             edited("main.cpp", "2; } } }", "3; } } }")},
            {"namespace shares name with class inner type member",
             {{"main.cpp",
               "namespace z { struct util { int x; }; }\nnamespace util { struct T { int go() { "
               "return 2; } }; }\nint f(int n) { util::T t; return n + t.go(); }\n"}},
             edited("main.cpp", "2; } }; ", "3; } }; ")},
            {"namespace shares name with class concept",
             {{"main.cpp",
               "namespace z { struct util { int x; }; }\nnamespace util { template <class T> "
               "concept C = sizeof(T) == 4; }\nint f(int n) { return n + util::C<int>; }\n"}},
             edited("main.cpp", " == 4; }", " == 8; }")}});

EDIT_TABLE(
    conditional_definitions,
    {{"conditional chain of definition",
      {{"main.cpp", "#include \"s.hpp\"\nint f(int n) { return n + a::S().h(); }\n"},
       {"s.hpp",
        "namespace b { struct S { int h(); }; } namespace a { const int k = 2; struct S { int h(); "
        "}; }\n"},
       {"other.cpp",
        "#include \"s.hpp\"\nint\n#ifdef X\nb::S::h() {\n#else\na::S::h() {\n#endif\n return k; "
        "}\nnamespace b { const int k = 1; }\n"}},
      edited("s.hpp", "2; struc", "3; struc")},
     {"conditional class name of member",
      {{"main.cpp", "#include \"s.hpp\"\nint f(int n) { return n + R().h(); }\n"},
       {"s.hpp", "struct Q { int h(); }; struct R { int h(); };\n"},
       {"other.cpp",
        "#include \"s.hpp\"\n#ifdef X\nint Q::h() {\n#else\nint R::h() {\n#endif\n return 2; }\n"}},
      edited("other.cpp", "urn 2; }", "urn 3; }")},
     {"conditional class name of member with base",
      {{"main.cpp", "#include \"s.hpp\"\nint f(int n) { return n + R().h(); }\n"},
       {"s.hpp",
        "struct B { int own() { return 2; } }; struct Q { int h(); }; struct R : B { int h(); "
        "};\n"},
       {"other.cpp",
        "#include \"s.hpp\"\n#ifdef X\nint Q::h() {\n#else\nint R::h() {\n#endif\n return own(); "
        "}\n"}},
      edited("s.hpp", "2; } }; ", "3; } }; ")},
     {"conditional static in torn head",
      {{"main.cpp", "int g();\nint f(int n) { return n + g(); }\n"},
       {"other.cpp", "#if defined(X)\nstatic int g()\n#else\nint g()\n#endif\n{ return 2; }\n"}},
      edited("other.cpp", "urn 2; }", "urn 3; }")},
     {"conditional const",
      {{"main.cpp", "int f(int n) { extern int k; return n + k; }\n"},
       {"other.cpp", "#ifdef X\nconst\n#endif\nint k = 2;\n"}},
      edited("other.cpp", "t k = 2;", "t k = 3;")},
     {"conditional using namespace torn",
      {{"main.cpp",
        "namespace a { int k = 2; } namespace b { int j = 1; }\nusing namespace\n#ifdef "
        "X\nb\n#else\na\n#endif\n;\nint f(int n) { return n + k; }\n"}},
      edited("main.cpp", "2; } nam", "3; } nam")}});

EDIT_TABLE(
    nested_namespaces_like_classes,
    {{"namespace nested same names with classes",
      {{"main.cpp",
        "namespace a { struct b { int x; }; }\nnamespace c { namespace b { struct T { static int "
        "go() { return 2; } }; } }\nint f(int n) { return n + c::b::T::go(); }\n"}},
      edited("main.cpp", "2; } }; ", "3; } }; ")}});

EDIT_TABLE(constants_with_linkage_in_bodies,
           {{"const at end pointer to const in ns",
             {{"main.cpp",
               "namespace a { int h() { extern const int* p; return *p; } }\nint f(int n) { return "
               "n + a::h(); }\n"},
              {"other.cpp", "namespace a { extern int v; int v = 2; const int* p = &v; }\n"}},
             edited("other.cpp", "2; const", "3; const")},
            {"const reference extern in body",
             {{"main.cpp", "int f(int n) { extern const int& r; return n + r; }\n"},
              {"other.cpp", "const int& r = *new int(2);\n"}},
             edited("other.cpp", " int(2);", " int(3);")},
            {"const array of pointers by macro",
             {{"main.cpp",
               "#define API(x) extern x\nAPI(const char* names[]);\nint f(int n) { return n + "
               "names[0][0]; }\n"},
              {"other.cpp", "const char* names[] = {\"2\"};\n"}},
             edited("other.cpp", "= {\"2\"};", "= {\"3\"};")},
            {"const volatile",
             {{"main.cpp", "int f(int n) { extern const volatile int r; return n + r; }\n"},
              {"other.cpp", "const volatile int r = 2;\n"}},
             edited("other.cpp", "t r = 2;", "t r = 3;")}});

EDIT_TABLE(
    state_touched_through_scopes,
    {{"state through using decl class definition",
      {{"main.cpp", "#include \"s.hpp\"\nint f(int n) { return n + q::state; }\n"},
       {"s.hpp", "namespace q { inline int state; struct S { S(); }; }\n"},
       {"other.cpp", "#include \"s.hpp\"\nusing q::S;\nS::S() { state = 2; }\nstatic S s;\n"}},
      edited("other.cpp", "e = 2; }", "e = 3; }")},
     {"state through namespace alias directive",
      {{"main.cpp", "#include \"s.hpp\"\nint f(int n) { return n + q::state; }\n"},
       {"s.hpp", "namespace q { inline int state; }\n"},
       {"other.cpp",
        "#include \"s.hpp\"\nnamespace p = q; using namespace p;\nstatic bool b = (state = 2);\n"}},
      edited("other.cpp", "te = 2);", "te = 3);")}});

}  // namespace
}  // namespace coolcache::scan::test
