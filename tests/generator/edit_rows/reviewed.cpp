// Programs that printed something else while their fingerprint stayed, when it was first tried.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    reviewed,
    {{"hash pair",
      {{"main.cpp",
        "#include <cstdio>\n#include <unordered_set>\n#include <utility>\ntemplate<> struct "
        "std::hash<std::pair<int,int>>{ std::size_t operator()(const std::pair<int,int>& p) const "
        "{ return p.first*3; } };\nint f(int n){ std::unordered_set<std::pair<int,int>> s(100); "
        "s.insert({1,2}); return s.bucket({1,2}); }\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\n#include <unordered_set>\n#include <utility>\ntemplate<> struct "
              "std::hash<std::pair<int,int>>{ std::size_t operator()(const std::pair<int,int>& p) "
              "const { return p.first*5; } };\nint f(int n){ "
              "std::unordered_set<std::pair<int,int>> s(100); s.insert({1,2}); return "
              "s.bucket({1,2}); }\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"hash alias",
      {{"main.cpp",
        "#include <cstdio>\n#include <unordered_set>\ntemplate<class T> struct basic{T x; bool "
        "operator==(const basic&)const=default;}; using P=basic<int>;\ntemplate<> struct "
        "std::hash<P>{ std::size_t operator()(const P& p) const { return p.x*3; } };\nint f(int "
        "n){ std::unordered_set<P> s(100); s.insert({1}); return s.bucket({1}); }\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\n#include <unordered_set>\ntemplate<class T> struct basic{T x; "
              "bool operator==(const basic&)const=default;}; using P=basic<int>;\ntemplate<> "
              "struct std::hash<P>{ std::size_t operator()(const P& p) const { return p.x*5; } "
              "};\nint f(int n){ std::unordered_set<P> s(100); s.insert({1}); return "
              "s.bucket({1}); }\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"hash typedef struct",
      {{"main.cpp",
        "#include <cstdio>\n#include <unordered_set>\ntypedef struct {int x;} P; inline bool "
        "operator==(const P&a,const P&b){return a.x==b.x;}\ntemplate<> struct std::hash<P>{ "
        "std::size_t operator()(const P& p) const { return p.x*3; } };\nint f(int n){ "
        "std::unordered_set<P> s(100); s.insert({1}); return s.bucket({1}); }\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\n#include <unordered_set>\ntypedef struct {int x;} P; inline bool "
              "operator==(const P&a,const P&b){return a.x==b.x;}\ntemplate<> struct std::hash<P>{ "
              "std::size_t operator()(const P& p) const { return p.x*5; } };\nint f(int n){ "
              "std::unordered_set<P> s(100); s.insert({1}); return s.bucket({1}); }\nint "
              "main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"hash concept T",
      {{"main.cpp",
        "#include <cstdio>\n#include <unordered_set>\nstruct P{int x; int id()const{return x;} "
        "bool operator==(const P&)const=default;}; template<class T> concept HasId=requires(const "
        "T&t){t.id();};\ntemplate<HasId T> struct std::hash<T>{ std::size_t operator()(const T& p) "
        "const { return p.id()*3; } };\nint f(int n){ std::unordered_set<P> s(100); s.insert({1}); "
        "return s.bucket({1}); }\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\n#include <unordered_set>\nstruct P{int x; int id()const{return "
              "x;} bool operator==(const P&)const=default;}; template<class T> concept "
              "HasId=requires(const T&t){t.id();};\ntemplate<HasId T> struct std::hash<T>{ "
              "std::size_t operator()(const T& p) const { return p.id()*5; } };\nint f(int n){ "
              "std::unordered_set<P> s(100); s.insert({1}); return s.bucket({1}); }\nint "
              "main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"include makes m abs visible",
      {{"main.cpp",
        "#include <cstdio>\n#include <cstdlib>\nnamespace m { int f(int n){ return abs(n-10); } } "
        "using m::f;\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"},
       {"u.hpp", "#pragma once\nnamespace m { inline int abs(int n){ return 100; } }"},
       {"o.cpp", "#include \"u.hpp\"\nint o(){return m::abs(1);}"}},
      written(
          "main.cpp",
          "#include <cstdio>\n#include <cstdlib>\n#include \"u.hpp\"\nnamespace m { int f(int n){ "
          "return abs(n-10); } } using m::f;\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"single fn moved before use",
      {{"main.cpp",
        "#include <cstdio>\n#include <cstdlib>\nnamespace m{ int f(int n){return abs(n-10);}\nint "
        "abs(int){return 100;} } using m::f;\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\n#include <cstdlib>\nnamespace m{ int abs(int){return 100;}\nint "
              "f(int n){return abs(n-10);} } using m::f;\nint "
              "main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"detected by requires",
      {{"main.cpp",
        "#include <cstdio>\ntemplate<class T> int d(T t){ if constexpr(requires{ g(t); }) return "
        "g(t); else return 1; }\nint g(int){return 7;}\nint f(int n){return d(n);}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\nint g(int){return 7;}\ntemplate<class T> int d(T t){ if "
              "constexpr(requires{ g(t); }) return g(t); else return 1; }\nint f(int n){return "
              "d(n);}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"forward decl in namespace",
      {{"main.cpp",
        "#include <cstdio>\nstruct A; template<class T> constexpr int k=1; template<> constexpr "
        "int k<A*> =2; namespace m{ int f(int n){return k<A*>;} } using m::f;\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\nstruct A; template<class T> constexpr int k=1; template<> "
              "constexpr int k<A*> =2; namespace m{ struct A; int f(int n){return k<A*>;} } using "
              "m::f;\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"a inline v1",
      {{"main.cpp",
        "#include <cstdio>\nnamespace a::inline v1{int g(){return 1;}} namespace a::v2{int "
        "g(){return 2;}} int f(int n){return a::g();}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\nnamespace a::v1{int g(){return 1;}} namespace a::inline v2{int "
              "g(){return 2;}} int f(int n){return a::g();}\nint "
              "main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"twice included inc",
      {{"main.cpp",
        "#include <cstdio>\n#define NAME g1\n#define VALUE 1\n#include \"i.inc\"\n#undef "
        "NAME\n#define NAME g2\n#undef VALUE\n#define VALUE 2\n#include \"i.inc\"\nint f(int "
        "n){return g1()*10+g2();}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"},
       {"i.inc", "int NAME(){return VALUE;}"}},
      written("main.cpp",
              "#include <cstdio>\n#define NAME g1\n#define VALUE 1\n#include \"i.inc\"\n#undef "
              "NAME\n#define NAME g2\n#include \"i.inc\"\n#undef VALUE\n#define VALUE 2\nint f(int "
              "n){return g1()*10+g2();}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"alternating macro",
      {{"main.cpp",
        "#include <cstdio>\n#define K 1\n#undef K\n#define K 2\n#undef K\n#define K 1\nint f(int "
        "n){return K;}\n#undef K\n#define K 2\n#undef K\n#define K 1\n#undef K\n#define K 2\n\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\n#define K 1\n#undef K\n#define K 2\n#undef K\n#define K "
              "1\n#undef K\n#define K 2\nint f(int n){return K;}\n#undef K\n#define K 1\n#undef "
              "K\n#define K 2\n\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"include position of registrar",
      {{"main.cpp",
        "#include <cstdio>\n#include \"reg.hpp\"\nstatic int a=add(1);\n#include \"b.hpp\"\nint "
        "f(int n){return reg()[0];}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"},
       {"reg.hpp",
        "#pragma once\n#include <vector>\nstd::vector<int>& reg(){static std::vector<int> v;return "
        "v;} int add(int k){reg().push_back(k);return 0;}\n"},
       {"b.hpp", "#pragma once\n#include \"reg.hpp\"\nstatic int b=add(2);"}},
      written(
          "main.cpp",
          "#include <cstdio>\n#include \"reg.hpp\"\n#include \"b.hpp\"\nstatic int a=add(1);\nint "
          "f(int n){return reg()[0];}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"registrar r call",
      {{"main.cpp",
        "#include <cstdio>\n#include <vector>\nstd::vector<int>& reg(){static std::vector<int> "
        "v;return v;} int add(int k){reg().push_back(k);return 0;}\nstruct registrar{registrar(int "
        "k){add(k);}}; int sq(int k){return k*k;}\nstatic registrar r(sq(3));\nint f(int n){return "
        "reg()[0];}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\n#include <vector>\nstd::vector<int>& reg(){static "
              "std::vector<int> v;return v;} int add(int k){reg().push_back(k);return 0;}\nstruct "
              "registrar{registrar(int k){add(k);}}; int sq(int k){return k*k;}\nstatic registrar "
              "r(sq(4));\nint f(int n){return reg()[0];}\nint "
              "main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"registrar r t Foo",
      {{"main.cpp",
        "#include <cstdio>\n#include <vector>\nstd::vector<int>& reg(){static std::vector<int> "
        "v;return v;} int add(int k){reg().push_back(k);return 0;}\nstruct registrar{registrar(int "
        "k){add(k);}}; struct Foo{char x[3];};template<class T> int sz(){return "
        "sizeof(T);}\nstatic registrar r(sz<Foo>());\nint f(int n){return reg()[0];}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\n#include <vector>\nstd::vector<int>& reg(){static "
              "std::vector<int> v;return v;} int add(int k){reg().push_back(k);return 0;}\nstruct "
              "registrar{registrar(int k){add(k);}}; struct Foo{char x[4];};template<class T> int "
              "sz(){return sizeof(T);}\nstatic registrar r(sz<Foo>());\nint f(int n){return "
              "reg()[0];}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"const pointer to state",
      {{"main.cpp",
        "#include <cstdio>\n#include <vector>\n#include <memory>\ninline const "
        "std::shared_ptr<std::vector<int>> rg=std::make_shared<std::vector<int>>();\nstatic int "
        "x=(rg->push_back(3),0);\nint f(int n){return rg->front();}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\n#include <vector>\n#include <memory>\ninline const "
              "std::shared_ptr<std::vector<int>> rg=std::make_shared<std::vector<int>>();\nstatic "
              "int x=(rg->push_back(4),0);\nint f(int n){return rg->front();}\nint "
              "main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"maybe unused tag param",
      {{"main.cpp",
        "#include <cstdio>\nstruct tag{int k=1;};\nint im([[maybe_unused]] tag,int n){return "
        "n+tag().k;} int f(int n){return im({},n);}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\nstruct tag{int k=2;};\nint im([[maybe_unused]] tag,int n){return "
              "n+tag().k;} int f(int n){return im({},n);}\nint "
              "main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"literal without underscore",
      {{"main.cpp",
        "#include <cstdio>\nconstexpr int operator\"\"km(unsigned long long v){return v*1;}\nint "
        "f(int n){return 5km;}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\nconstexpr int operator\"\"km(unsigned long long v){return "
              "v*2;}\nint f(int n){return 5km;}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"include version",
      {{"main.cpp",
        "#include <cstdio>\nint f(int n){\n#ifdef __cpp_lib_variant\nreturn 1;\n#else\nreturn "
        "2;\n#endif\n}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written(
          "main.cpp",
          "#include <cstdio>\n#include <version>\nint f(int n){\n#ifdef __cpp_lib_variant\nreturn "
          "1;\n#else\nreturn 2;\n#endif\n}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"include cmath builtin",
      {{"main.cpp",
        "#include <cstdio>\nextern \"C\" int abs(int) noexcept; namespace std{}\nusing namespace "
        "std;\nint f(int n){return 10*abs(n-0.5);}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\n#include <cmath>\nextern \"C\" int abs(int) noexcept; namespace "
              "std{}\nusing namespace std;\nint f(int n){return 10*abs(n-0.5);}\nint "
              "main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"order of REGISTER macros",
      {{"main.cpp",
        "#include <cstdio>\n#include <vector>\nstd::vector<int>& reg(){static std::vector<int> "
        "v;return v;} int add(int k){reg().push_back(k);return 0;}\n#define REG(n) static int "
        "r##n=add(n)\nREG(1);\nREG(2);\nint f(int n){return reg()[0];}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\n#include <vector>\nstd::vector<int>& reg(){static "
              "std::vector<int> v;return v;} int add(int k){reg().push_back(k);return 0;}\n#define "
              "REG(n) static int r##n=add(n)\nREG(2);\nREG(1);\nint f(int n){return "
              "reg()[0];}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"order of constructor functions",
      {{"main.cpp",
        "#include <cstdio>\n#include <vector>\nstd::vector<int>& reg(){static std::vector<int> "
        "v;return v;} int add(int k){reg().push_back(k);return 0;}\n__attribute__((constructor)) "
        "void a(){add(1);}\n__attribute__((constructor)) void b(){add(2);}\nint f(int n){return "
        "reg()[0];}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written(
          "main.cpp",
          "#include <cstdio>\n#include <vector>\nstd::vector<int>& reg(){static std::vector<int> "
          "v;return v;} int add(int k){reg().push_back(k);return 0;}\n__attribute__((constructor)) "
          "void b(){add(2);}\n__attribute__((constructor)) void a(){add(1);}\nint f(int n){return "
          "reg()[0];}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"OPTIMIZE",
      {{"main.cpp",
        "#include <cstdio>\nint f(int n){\n#ifdef __OPTIMIZE__\nreturn 1;\n#else\nreturn "
        "2;\n#endif\n}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      compiled_with({"--flag", "-O2"}),
      changes,
      {"--flag", "-O0"}},
     {"SANITIZE ADDRESS",
      {{"main.cpp",
        "#include <cstdio>\nint f(int n){\n#ifdef __SANITIZE_ADDRESS__\nreturn 1;\n#else\nreturn "
        "2;\n#endif\n}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      compiled_with({"--flag", "-fsanitize=address"}),
      changes,
      {}},
     {"PIC",
      {{"main.cpp",
        "#include <cstdio>\nint f(int n){\n#ifdef __PIC__\nreturn 1;\n#else\nreturn "
        "2;\n#endif\n}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      compiled_with({}),
      changes,
      {"--flag", "-fPIC"}},
     {"Ofast O2 order",
      {{"main.cpp",
        "#include <cstdio>\n#include <cmath>\nint f(double n){volatile double z=0; double x=z/z; "
        "return x!=x;}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      compiled_with({"--flag", "-O2", "--flag", "-Ofast"}),
      changes,
      {"--flag", "-Ofast", "--flag", "-O2"}},
     {"Ofast alone vs Ofast O3",
      {{"main.cpp",
        "#include <cstdio>\n#include <cmath>\nint f(double n){volatile double z=0; double x=z/z; "
        "return x!=x;}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      compiled_with({"--flag", "-Ofast"}),
      changes,
      {"--flag", "-Ofast", "--flag", "-O3"}},
     {"target attribute fma O",
      {{"main.cpp",
        "#include <cstdio>\n#include <cmath>\n__attribute__((target(\"fma\"),noinline)) double "
        "mul(double a,double b,double c){return a*b+c;}\nint f(int n){volatile double "
        "a=1.0+0x1p-30,b=1.0-0x1p-30,c=-1; return mul(a,b,c)!=0;}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      compiled_with({"--flag", "-O2"}),
      changes,
      {"--flag", "-O0"}},
     {"include in cwd",
      {{"sub/main.cpp",
        "#include <cstdio>\nint f(int n){return K;}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"},
       {"cfg.h", "#define K 1\n"}},
      written("cfg.h", "#define K 2\n"),
      changes,
      {"--flag", "-include", "--flag", "cfg.h"}}});

}  // namespace
}  // namespace coolcache::scan::test
