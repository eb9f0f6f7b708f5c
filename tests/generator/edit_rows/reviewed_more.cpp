// Programs that printed something else while their fingerprint stayed, when it was first tried.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

EDIT_TABLE(
    reviewed_more,
    {{"include next nested",
      {{"main.cpp",
        "#include <cstdio>\n#include <k.hpp>\nint f(int n){return K;}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"},
       {"inc/sub/k.hpp", "#include_next <k.hpp>\n"},
       {"oth/k.hpp", "#define K 1\n"}},
      written("oth/k.hpp", "#define K 2\n"),
      changes,
      {"-I", "inc", "-I", "inc/sub", "-I", "oth"}},
     {"I and isystem same dir",
      {{"main.cpp",
        "#include <cstdio>\n#include <k.hpp>\nint f(int n){return K;}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"},
       {"a/k.hpp", "#define K 1\n"},
       {"b/k.hpp", "#define K 5\n"}},
      written("b/k.hpp", "#define K 6\n"),
      changes,
      {"-I", "a", "-I", "b", "-isystem", "a"}},
     {"idirafter",
      {{"main.cpp",
        "#include <cstdio>\n#include <k.hpp>\nint f(int n){return K;}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"},
       {"a/k.hpp", "#define K 1\n"},
       {"b/k.hpp", "#define K 5\n"}},
      written("b/k.hpp", "#define K 6\n"),
      changes,
      {"--flag", "-idirafter", "--flag", "a", "--flag", "-isystem", "--flag", "b"}},
     {"D then U order",
      {{"main.cpp",
        "#include <cstdio>\nint f(int n){\n#ifdef K\nreturn K;\n#else\nreturn 9;\n#endif\n}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      compiled_with({"--flag", "-UK", "-D", "K=1"}),
      changes,
      {"-D", "K=1", "--flag", "-UK"}},
     {"section registry",
      {{"main.cpp",
        "#include <cstdio>\nextern int __start_hs[],__stop_hs[];\nint f(int n){int "
        "s=0;for(int*p=__start_hs;p!=__stop_hs;++p)s+=*p;return "
        "s;}\n__attribute__((section(\"hs\"),used)) static int one=1;\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\nextern int __start_hs[],__stop_hs[];\nint f(int n){int "
              "s=0;for(int*p=__start_hs;p!=__stop_hs;++p)s+=*p;return "
              "s;}\n__attribute__((section(\"hs\"),used)) static int one=2;\nint "
              "main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"guard collision",
      {{"main.cpp",
        "#include <cstdio>\n#include \"a.hpp\"\n#include \"b.hpp\"\nint f(int n){return "
        "g(n);}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"},
       {"a.hpp", "#ifndef A_H\n#define A_H\ninline int g(long){return 1;}\n#endif\n"},
       {"b.hpp", "#ifndef A_H\n#define A_H\ninline int g(int){return 2;}\n#endif\n"}},
      written("b.hpp", "#ifndef B_H\n#define B_H\ninline int g(int){return 2;}\n#endif\n"),
      changes,
      {}},
     {"pragma once removed",
      {{"main.cpp",
        "#include <cstdio>\n#define K 1\n#include \"b.hpp\"\n#undef K\n#define K 2\n#include "
        "\"b.hpp\"\nint f(int n){return g(T<2>());}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"},
       {"b.hpp",
        "#pragma once\n#ifndef TT\n#define TT\ntemplate<int>struct T{};\ntemplate<class X>int "
        "g(X){return 7;}\n#endif\ninline int g(T<K>){return K;}\n"}},
      written("b.hpp",
              "#ifndef TT\n#define TT\ntemplate<int>struct T{};\ntemplate<class X>int g(X){return "
              "7;}\n#endif\ninline int g(T<K>){return K;}\n"),
      changes,
      {}},
     {"location via implicit conversion",
      {{"main.cpp",
        "#include <cstdio>\n#include <source_location>\nstruct msg{int l; msg(const "
        "char*,std::source_location s=std::source_location::current()):l(s.line()){}};\nint lg(msg "
        "m){return m.l;}\nint f(int n){return lg(\"x\");}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\n#include <source_location>\nstruct msg{int l; msg(const "
              "char*,std::source_location s=std::source_location::current()):l(s.line()){}};\nint "
              "lg(msg m){return m.l;}\n\n\nint f(int n){return lg(\"x\");}\nint "
              "main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"location via alias",
      {{"main.cpp",
        "#include <cstdio>\n#include <source_location>\nstruct msg{int l; msg(std::source_location "
        "s=std::source_location::current()):l(s.line()){}};\nusing M=msg;\nint f(int n){return "
        "M().l;}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written(
          "main.cpp",
          "#include <cstdio>\n#include <source_location>\nstruct msg{int l; "
          "msg(std::source_location s=std::source_location::current()):l(s.line()){}};\nusing "
          "M=msg;\n\nint f(int n){return M().l;}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"location in NSDMI",
      {{"main.cpp",
        "#include <cstdio>\nstruct L{int l=__builtin_LINE();};\nint f(int n){L x{}; return "
        "x.l;}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\nstruct L{int l=__builtin_LINE();};\n\nint f(int n){L x{}; return "
              "x.l;}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"registrar std string x",
      {{"main.cpp",
        "#include <cstdio>\n#include <vector>\n#include <string>\nstd::vector<int>& reg(){static "
        "std::vector<int> v;return v;} int add(int k){reg().push_back(k);return 0;}\nstruct "
        "registrar{registrar(int k){add(k);} registrar(std::string s){add(s.size());}};\nstatic "
        "registrar r(std::string(\"ab\"));\nint f(int n){return reg()[0];}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\n#include <vector>\n#include <string>\nstd::vector<int>& "
              "reg(){static std::vector<int> v;return v;} int add(int k){reg().push_back(k);return "
              "0;}\nstruct registrar{registrar(int k){add(k);} registrar(std::string "
              "s){add(s.size());}};\nstatic registrar r(std::string(\"abc\"));\nint f(int "
              "n){return reg()[0];}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"registrar a b",
      {{"main.cpp",
        "#include <cstdio>\n#include <vector>\n#include <string>\nstd::vector<int>& reg(){static "
        "std::vector<int> v;return v;} int add(int k){reg().push_back(k);return 0;}\nstruct "
        "registrar{registrar(int k){add(k);} registrar(std::string s){add(s.size());}};\nconstexpr "
        "int A=2,B=2;\nstatic registrar r(A+B);\nint f(int n){return reg()[0];}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\n#include <vector>\n#include <string>\nstd::vector<int>& "
              "reg(){static std::vector<int> v;return v;} int add(int k){reg().push_back(k);return "
              "0;}\nstruct registrar{registrar(int k){add(k);} registrar(std::string "
              "s){add(s.size());}};\nconstexpr int A=2,B=2;\nstatic registrar r(A*B+B);\nint f(int "
              "n){return reg()[0];}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"registrar in class template static",
      {{"main.cpp",
        "#include <cstdio>\n#include <vector>\n#include <string>\nstd::vector<int>& reg(){static "
        "std::vector<int> v;return v;} int add(int k){reg().push_back(k);return 0;}\nstruct "
        "registrar{registrar(int k){add(k);} registrar(std::string "
        "s){add(s.size());}};\ntemplate<int K>struct A{static registrar r;};template<int K> "
        "registrar A<K>::r{K};\ntemplate struct A<2>;\nint f(int n){return reg()[0];}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\n#include <vector>\n#include <string>\nstd::vector<int>& "
              "reg(){static std::vector<int> v;return v;} int add(int k){reg().push_back(k);return "
              "0;}\nstruct registrar{registrar(int k){add(k);} registrar(std::string "
              "s){add(s.size());}};\ntemplate<int K>struct A{static registrar r;};template<int K> "
              "registrar A<K>::r{K};\ntemplate struct A<3>;\nint f(int n){return reg()[0];}\nint "
              "main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"less const char",
      {{"main.cpp",
        "#include <cstdio>\n#include <set>\ntemplate<> struct std::less<const char*>{bool "
        "operator()(const char*a,const char*b)const{return *a<*b;}};\nint f(int n){std::set<const "
        "char*> s{\"a\",\"b\"};return **s.begin();}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\n#include <set>\ntemplate<> struct std::less<const char*>{bool "
              "operator()(const char*a,const char*b)const{return *a>*b;}};\nint f(int "
              "n){std::set<const char*> s{\"a\",\"b\"};return **s.begin();}\nint "
              "main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"common type alias",
      {{"main.cpp",
        "#include <cstdio>\n#include <type_traits>\n#include <chrono>\nstruct A{int x;};struct "
        "B{int x;};using PA=A;\ntemplate<> struct std::common_type<int,char*>{using "
        "type=char;};\nint f(int n){return sizeof(std::common_type_t<int,char*>);}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written(
          "main.cpp",
          "#include <cstdio>\n#include <type_traits>\n#include <chrono>\nstruct A{int x;};struct "
          "B{int x;};using PA=A;\ntemplate<> struct std::common_type<int,char*>{using "
          "type=short;};\nint f(int n){return sizeof(std::common_type_t<int,char*>);}\nint "
          "main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"forward struct 2",
      {{"main.cpp",
        "#include <cstdio>\nstruct A{int x;};\ntemplate<class T> constexpr int k=1; template<> "
        "constexpr int k<A*> =2;\nnamespace m{\nint f(int n){return k<A*>;} } using m::f;\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\nstruct A{int x;};\ntemplate<class T> constexpr int k=1; "
              "template<> constexpr int k<A*> =2;\nnamespace m{ struct A;\nint f(int n){return "
              "k<A*>;} } using m::f;\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"union enum elaborated",
      {{"main.cpp",
        "#include <cstdio>\nenum color:char{red};\nint f(int color){return sizeof(enum "
        "color);}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\nenum color:int{red};\nint f(int color){return sizeof(enum "
              "color);}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"GNU vector asm label",
      {{"main.cpp",
        "#include <cstdio>\nextern \"C\" int zz(){return 1;}\nextern int g() __asm(\"zz\");\nint "
        "f(int n){return g();}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written(
          "main.cpp",
          "#include <cstdio>\nextern \"C\" int zz(){return 2;}\nextern int g() __asm(\"zz\");\nint "
          "f(int n){return g();}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"asm call in body",
      {{"main.cpp",
        "#include <cstdio>\nextern \"C\" __attribute__((used)) int zz(){return 1;}\nint f(int "
        "n){int r;asm volatile(\"call zz\":\"=a\"(r)::\"memory\",\"rcx\",\"rdx\");return r;}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written(
          "main.cpp",
          "#include <cstdio>\nextern \"C\" __attribute__((used)) int zz(){return 2;}\nint f(int "
          "n){int r;asm volatile(\"call zz\":\"=a\"(r)::\"memory\",\"rcx\",\"rdx\");return "
          "r;}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"param and block extern",
      {{"main.cpp",
        "#include <cstdio>\nint g=1;\nint f(int g){ { extern int g; return g; } }\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written("main.cpp",
              "#include <cstdio>\nint g=2;\nint f(int g){ { extern int g; return g; } }\nint "
              "main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"trailing decltype before param name",
      {{"main.cpp",
        "#include <cstdio>\nlong gg();\nauto h(decltype(gg()) gg)->int{return sizeof(gg);}\nint "
        "f(int n){return h(1);}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"}},
      written(
          "main.cpp",
          "#include <cstdio>\nchar gg();\nauto h(decltype(gg()) gg)->int{return sizeof(gg);}\nint "
          "f(int n){return h(1);}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"include under same guard via D",
      {{"main.cpp",
        "#include <cstdio>\n#include \"a.hpp\"\ninline int g(long){return 1;}\nint f(int n){return "
        "g(n);}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"},
       {"a.hpp", "#ifndef A_H\n#define A_H\ninline int g(int){return 2;}\n#endif\n"}},
      compiled_with({"-DA_H"}),
      changes,
      {}},
     {"guard defined by hand",
      {{"main.cpp",
        "#include <cstdio>\n#include \"a.hpp\"\ninline int g(long){return 1;}\nint f(int n){return "
        "g(n);}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"},
       {"a.hpp", "#ifndef A_H\n#define A_H\ninline int g(int){return 2;}\n#endif\n"}},
      written("main.cpp",
              "#include <cstdio>\n#define A_H\n#include \"a.hpp\"\ninline int g(long){return "
              "1;}\nint f(int n){return g(n);}\nint main(){std::printf(\"%d\\n\",(int)f(3));}\n"),
      changes,
      {}},
     {"plain edit of a per unit macro three units",
      {{"main.cpp",
        "#include <cstdio>\nint ga();int f(int n){return ga();}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"},
       {"a.cpp", "#define Q 1\n#include \"i.hpp\"\nint ga(){return h();}"},
       {"b.cpp", "#define Q 2\n#include \"i.hpp\"\nint gb(){return h();}"},
       {"c.cpp", "#define Q 1\n#include \"i.hpp\"\nint gc(){return h();}"},
       {"i.hpp", "#pragma once\nstatic int h(){return Q;}\n"}},
      written("a.cpp", "#define Q 2\n#include \"i.hpp\"\nint ga(){return h();}"),
      changes,
      {}},
     {"plain edit of a per unit static function that a header calls",
      {{"main.cpp",
        "#include <cstdio>\nint ga();int f(int n){return ga();}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"},
       {"a.cpp",
        "namespace{struct T{};int k(T){return 1;}}\n#include \"i.hpp\"\nint ga(){return h(T());}"},
       {"b.cpp",
        "namespace{struct T{};int k(T){return 2;}}\n#include \"i.hpp\"\nint gb(){return h(T());}"},
       {"c.cpp",
        "namespace{struct T{};int k(T){return 1;}}\n#include \"i.hpp\"\nint gc(){return h(T());}"},
       {"i.hpp", "#pragma once\ntemplate<class T> static int h(T t){return k(t);}\n"}},
      written("a.cpp",
              "namespace{struct T{};int k(T){return 2;}}\n#include \"i.hpp\"\nint ga(){return "
              "h(T());}"),
      changes,
      {}},
     {"plain edit of a static hook declared by a header",
      {{"main.cpp",
        "#include <cstdio>\nint ga();int f(int n){return ga();}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"},
       {"a.cpp", "#include \"i.hpp\"\nstatic int k(){return 1;}\nint ga(){return h();}"},
       {"b.cpp", "#include \"i.hpp\"\nstatic int k(){return 2;}\nint gb(){return h();}"},
       {"c.cpp", "#include \"i.hpp\"\nstatic int k(){return 1;}\nint gc(){return h();}"},
       {"i.hpp", "#pragma once\nstatic int k();\nstatic int h(){return k();}\n"}},
      written("a.cpp", "#include \"i.hpp\"\nstatic int k(){return 2;}\nint ga(){return h();}"),
      changes,
      {}},
     {"define FAST removed from one of three units",
      {{"main.cpp",
        "#include <cstdio>\nint ga();int f(int n){return ga();}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"},
       {"i.hpp",
        "#pragma once\n#ifdef FAST\nstatic int h(){return 1;}\n#else\nstatic int h(){return "
        "2;}\n#endif\n"},
       {"a.cpp", "#define FAST\n#include \"i.hpp\"\nint ga(){return h();}"},
       {"b.cpp", "#include \"i.hpp\"\nint gb(){return h();}"},
       {"c.cpp", "#define FAST\n#include \"i.hpp\"\nint gc(){return h();}"}},
      written("a.cpp", "#include \"i.hpp\"\nint ga(){return h();}"),
      changes,
      {}},
     {"define NDEBUG removed from one of three units",
      {{"main.cpp",
        "#include <cstdio>\nint ga();int f(int n){return ga();}\nint "
        "main(){std::printf(\"%d\\n\",(int)f(3));}\n"},
       {"i.hpp",
        "#pragma once\n#include <cassert>\nstatic int h(){int x=1; assert(++x); return x;}\n"},
       {"a.cpp", "#define NDEBUG\n#include \"i.hpp\"\nint ga(){return h();}"},
       {"b.cpp", "#include \"i.hpp\"\nint gb(){return h();}"},
       {"c.cpp", "#define NDEBUG\n#include \"i.hpp\"\nint gc(){return h();}"}},
      written("a.cpp", "#include \"i.hpp\"\nint ga(){return h();}"),
      changes,
      {}}});

}  // namespace
}  // namespace coolcache::scan::test
