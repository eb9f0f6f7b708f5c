// What a third hostile reading of the generator found.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

// Who may name a member chooses among overloads.
EDIT_TABLE(
    access,
    {{"a member that becomes public",
      {{"main.cpp",
        "template<class T> concept Has = requires(T t) { t.foo(); };\nstruct S { private: void "
        "foo(); };\nint f(int n) { return Has<S>; }\n"}},
      replaced("private: void", "public: void"),
      changes},
     {"a nested class that becomes private",
      {{"main.cpp",
        "template<class T> concept Has = requires { typename T::In; };\nclass S { private: struct "
        "In {}; };\nint f(int n) { return Has<S>; }\n"}},
      replaced("private: struct", "public: struct"),
      changes},
     {"a static member that becomes private",
      {{"main.cpp",
        "template<class T> int g(T*, decltype(T::v)* = nullptr) { return 1; }\nint g(...) { return "
        "2; }\nclass S { private: static int v; };\nint f(int n) { return g((S*)nullptr); }\n"}},
      replaced("private: static", "public: static"),
      changes},
     {"a label between two members",
      {{"main.cpp",
        "template<class T> concept Has = requires(T t) { t.foo(); };\nstruct S { int a; /*P*/ void "
        "foo(); };\nint f(int n) { return Has<S>; }\n"}},
      replaced("/*P*/", "private:"),
      changes},
     {"a label in front of an enumeration that an object follows",
      {{"main.cpp",
        "struct S { /*P*/ static enum E { a } e; };\ntemplate<class T> int g(T*, typename T::E = "
        "T::a) { return 1; }\nint g(...) { return 2; }\nint f(int n) { return g((S*)nullptr); "
        "}\n"}},
      replaced("/*P*/", "private:"),
      changes},
     {"a friend that may ask",
      {{"main.cpp",
        "class S { int v() { return 1; } /*F*/ };\nstruct Probe { template<class T> static int "
        "g(T* t, decltype(t->v())* = nullptr) { return 1; } static int g(...) { return 2; } "
        "};\nint f(int n) { return Probe::g((S*)nullptr); }\n"}},
      replaced("/*F*/", "friend struct Probe;"),
      changes},
     {"a friend class that is added",
      {{"main.cpp",
        "class S { S(int); /*F*/ };\nclass P { public: template<class T> static constexpr bool v = "
        "requires { T(1); }; };\nint f(int n) { return P::v<S>; }\n"}},
      replaced("/*F*/", "friend class P;"),
      changes},
     {"a constructor that becomes private",
      {{"main.cpp",
        "template<class T> concept C = requires { T(1); };\nstruct S { /*P*/ S(int); };\nint f(int "
        "n) { return C<S>; }\n"}},
      replaced("/*P*/", "private:"),
      changes},
     {"a destructor that becomes private",
      {{"main.cpp",
        "struct S { /*P*/ ~S(); };\ntemplate<class T> concept C = requires(T* p) { delete p; "
        "};\nint f(int n) { return C<S>; }\n"}},
      replaced("/*P*/", "private:"),
      changes},
     {"a conversion that becomes private",
      {{"main.cpp",
        "struct S { operator int(); int a; /*P*/ void x(); operator long(); };\ntemplate<class T> "
        "concept C = requires(T t) { static_cast<long>(t); t.operator long(); };\nint f(int n) { "
        "return C<S>; }\n"}},
      replaced("/*P*/", "private:"),
      changes},
     {"an operator that becomes private",
      {{"main.cpp",
        "struct S { /*P*/ int operator+(int); };\ntemplate<class T> concept C = requires(T* p) { "
        "*p + 1; };\nint f(int n) { return C<S>; }\n"}},
      replaced("/*P*/", "private:"),
      changes},
     {"a typedef that becomes private",
      {{"main.cpp",
        "template<class T> concept C = requires { typename T::type; };\nclass S { private: typedef "
        "int type; };\nint f(int n) { return C<S>; }\n"}},
      replaced("private: typedef", "public: typedef"),
      changes},
     {"an enumeration that becomes private",
      {{"main.cpp",
        "template<class T> concept C = requires { T::e; };\nclass S { private: enum { e }; };\nint "
        "f(int n) { return C<S>; }\n"}},
      replaced("private: enum", "public: enum"),
      changes},
     {"a virtual function that becomes private",
      {{"main.cpp",
        "template<class T> concept C = requires(T t) { t.go(); };\nclass S { private: virtual void "
        "go(); };\nint f(int n) { return C<S>; }\n"}},
      replaced("private: virtual", "public: virtual"),
      changes}});

// Other projects find functions and specializations by arguments.
EDIT_TABLE(
    found_by_others,
    {{"an operator on a class whose constructor is explicit(false)",
      {{"main.cpp",
        "struct Small {}; \nstruct Big { int v = 1; explicit(false) Big(Small) {} };\nint "
        "operator+(Big a, Big b) { return 100; }\nint f(int n) { Small s; return s + s; }\n"}},
      replaced("100", "200"),
      changes},
     {"a template that another header calls with a class",
      {{"/usr/include/e.hpp", "template<class T> int ext(T t) { return evaluate(t); }\n"},
       {"main.cpp",
        "#include <e.hpp>\nstruct S {}; \ntemplate<class T> int evaluate(T) { return 100; }\nint "
        "f(int n) { return ext(S{}); }\n"}},
      replaced("100", "200"),
      changes},
     {"a function with auto that another header calls",
      {{"/usr/include/e.hpp", "template<class T> int ext(T t) { return evaluate(t); }\n"},
       {"main.cpp",
        "#include <e.hpp>\nstruct S {}; \nint evaluate(auto) { return 100; }\nint f(int n) { "
        "return ext(S{}); }\n"}},
      replaced("100", "200"),
      changes},
     {"a template of a namespace that another header calls",
      {{"/usr/include/e.hpp", "template<class T> int ext(T t) { return evaluate(t); }\n"},
       {"main.cpp",
        "#include <e.hpp>\nnamespace N { struct S {}; \ntemplate<class T> int evaluate(T) { return "
        "100; } }\nint f(int n) { return ext(N::S{}); }\n"}},
      replaced("100", "200"),
      changes},
     {"a specialization of another project's function",
      {{"/usr/include/e.hpp",
        "namespace ext { template<class T> int v(T) { return 1; } template<class T> int call(T t) "
        "{ return v<T>(t); } }\n"},
       {"main.cpp",
        "#include <e.hpp>\ntemplate<> int ext::v<int>(int) { return 100; }\nint f(int n) { return "
        "ext::call(n); }\n"}},
      replaced("100", "200"),
      changes},
     {"a specialization of a member of another project's class",
      {{"/usr/include/e.hpp",
        "namespace ext { template<class T> struct tr { static int v() { return 1; } }; "
        "template<class T> int call(T) { return tr<T>::v(); } }\n"},
       {"main.cpp",
        "#include <e.hpp>\ntemplate<> int ext::tr<int>::v() { return 100; }\nint f(int n) { return "
        "ext::call(n); }\n"}},
      replaced("100", "200"),
      changes},
     {"a specialization of another project's function for a fundamental type",
      {{"/usr/include/e.hpp",
        "namespace ext { template<class T> int v(T) { return 1; } template<class T> int call(T t) "
        "{ return v<T>(t); } }\n"},
       {"main.cpp",
        "#include <e.hpp>\nstruct S {};\ntemplate<> int ext::v<S>(S) { return 100; }\nint f(int n) "
        "{ return ext::call(S()); }\n"}},
      replaced("100", "200"),
      changes},
     {"a specialization of another project's function beside an overload of its name",
      {{"/usr/include/e.hpp",
        "namespace ext { template<class T> int v(T) { return 1; } template<class T> int call(T t) "
        "{ return v<T>(t); } }\n"},
       {"main.cpp",
        "#include <e.hpp>\nstruct O {};\nnamespace ext { template<class T> int v(T, O) { return 5; "
        "} "
        "}\ntemplate<> int ext::v<int>(int) { return 100; }\nint f(int n) { return "
        "ext::call(n); }\n"}},
      replaced("100", "200"),
      changes},
     {"the same in that project's namespace",
      {{"/usr/include/e.hpp",
        "namespace ext { template<class T> int v() { return 1; } template<class T> int call(T t) { "
        "return v<T>(); } }\n"},
       {"main.cpp",
        "#include <e.hpp>\nstruct S {};\nnamespace ext { template<> int v<S>() { return 100; } "
        "}\nint f(int n) { return ext::call(S()); }\n"}},
      replaced("100", "200"),
      changes},
     {"the error code that an enumeration makes",
      {{"main.cpp",
        "#include <system_error>\nenum class E { a = 1 };\ntemplate<> struct "
        "std::is_error_code_enum<E> : std::true_type {};\nstd::error_code make_error_code(E e) { "
        "return std::error_code(100, std::generic_category()); }\nint f(int n) { std::error_code "
        "ec = E::a; return ec.value(); }\n"}},
      replaced("100", "200"),
      changes},
     {"the seeds that a class of the project generates",
      {{"main.cpp",
        "#include <random>\nstruct Seq { using result_type = unsigned; template<class It> void "
        "generate(It a, It b) { for (; a != b; ++a) *a = 100; } };\nint f(int n) { Seq s; "
        "std::minstd_rand e(s); return e(); }\n"}},
      replaced("100", "200"),
      changes},
     {"a lock of the project that is tried",
      {{"main.cpp",
        "#include <shared_mutex>\nint c;\nstruct M { void lock_shared() {} void unlock_shared() {} "
        "bool try_lock_shared() { c = 100; return true; } };\nint f(int n) { { M m; "
        "std::shared_lock<M> l(m, std::try_to_lock); } return c; }\n"}},
      replaced("100", "200"),
      changes}});

// Words that stand in other text.
EDIT_TABLE(
    words_in_other_text,
    {{"a macro of the project's that stands in another project's class",
      {{"/usr/include/ext.h", "struct ext { EXT_MORE };\n"},
       {"main.cpp",
        "#define EXT_MORE int to() const { return 1; }\n#include <ext.h>\n"
        "int f(const ext& e) { return e.to(); }"}},
      edited("main.cpp", "return 1", "return 2"),
      changes},
     {"a static variable that a macro makes one",
      {{"main.cpp",
        "int c0;\n#define LOCAL static\nint& counter() { LOCAL int c = 1; return c; }\nint dummy = "
        "(counter() = 100);\nint f(int n) { return counter(); }\n"}},
      replaced("100", "200"),
      changes},
     {"a static variable that another header's macro makes one",
      {{"/usr/include/e.hpp", "#define LOCAL static\n"},
       {"main.cpp",
        "#include <e.hpp>\nint& counter() { LOCAL int c = 1; return c; }\nint dummy = (counter() = "
        "100);\nint f(int n) { return counter(); }\n"}},
      replaced("100", "200"),
      changes},
     {"a literal operator called like a suffix that whole numbers do not have",
      {{"main.cpp",
        "int c = 1;\nint operator\"\"F(unsigned long long) { c = 100; return 1; }\nconst int q = "
        "1F;\nint f(int n) { return c; }\n"}},
      replaced("100", "200"),
      changes},
     {"a macro that touches a string",
      {{"main.cpp",
        "#define SUF \"100\"\nextern \"C\" int atoi(const char*);\nint f(int n) { return "
        "atoi(\"1\"SUF); }\n"}},
      replaced("\"100\"", "\"200\""),
      changes},
     {"a macro that touches a raw string",
      {{"main.cpp",
        "#define SUF \"100\"\nextern \"C\" int atoi(const char*);\nint f(int n) { return "
        "atoi(R\"(1)\"SUF); }\n"}},
      replaced("\"100\"", "\"200\""),
      changes},
     {"a macro that touches a character",
      {{"main.cpp", "#define SUF + 'A'\nint f(int n) { return 'a'SUF; }\n"}},
      replaced("'A'", "'B'"),
      changes},
     {"a macro with arguments that touches a string",
      {{"main.cpp", "#define SUF() \"100\"\nint f(int n) { return sizeof(\"1\"SUF()); }\n"}},
      replaced("\"100\"", "\"2000\""),
      changes},
     {"another header's macro that touches a string",
      {{"/usr/include/e.hpp", "#define PRIX SUFX\n"},
       {"main.cpp",
        "#define SUFX \"100\"\n#include <e.hpp>\nint f(int n) { return sizeof(\"1\"PRIX); }\n"}},
      replaced("\"100\"", "\"2000\""),
      changes},
     {"a name that is pasted with nothing in its middle",
      {{"main.cpp",
        "#define C(x) g##x##2\nint g2(int n) { return 100; }\nint f(int n) { return C()(n); }\n"}},
      replaced("100", "200"),
      changes},
     {"a type that is pasted with nothing in its middle",
      {{"main.cpp",
        "#define T(x) my##x##_t\nstruct my_t { int v = 100; };\nint f(int n) { return T()().v; "
        "}\n"}},
      replaced("100", "200"),
      changes},
     {"a definition that another header asks for",
      {{"/usr/include/e.hpp",
        "#ifdef EXT_FAST\ninline int ext() { return 1; }\n#else\ninline int ext() { return 2; "
        "}\n#endif\n"},
       {"main.cpp", "#define EXT_FAST\n#include <e.hpp>\nint f(int n) { return ext(); }\n"}},
      replaced("#define EXT_FAST", ""),
      changes},
     {"the value of a definition that another header asks for",
      {{"/usr/include/e.hpp",
        "#ifndef EXT_N\n#define EXT_N 5\n#endif\ninline int ext() { return EXT_N; }\n"},
       {"main.cpp", "#define EXT_N 1\n#include <e.hpp>\nint f(int n) { return ext(); }\n"}},
      replaced("#define EXT_N 1", "#define EXT_N 2"),
      changes},
     {"a definition in a header that another header asks for",
      {{"/usr/include/e.hpp",
        "#ifdef EXT_N\ninline int ext() { return 1; }\n#else\ninline int ext() { return 2; "
        "}\n#endif\n"},
       {"main.cpp",
        "#define EXT_N\n#undef EXT_N\n#include <e.hpp>\nint f(int n) { return ext(); }\n"}},
      replaced("#undef EXT_N", "//"),
      changes}});

}  // namespace
}  // namespace coolcache::scan::test
