// Internal classes whose name macros mention too, and what their members do.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

const char registry[] =
    "struct base { virtual ~base() {} virtual int used() { return 1; } virtual int other() { "
    "return 2; } };\nextern base* known[9];\ntemplate <class T> struct entry { explicit entry(int "
    "i) { known[i] = new T; } };\n#define REGISTER(T) static const entry<T> entry_of_##T(1)\n";
const char registered[] =
    "#include \"h.hpp\"\nnamespace { struct K : base { int used() override { return 3; } int "
    "other() override { return 4; } };\nREGISTER(K); }\n";
const char uses[] =
    "#include \"h.hpp\"\nbase* known[9];\nint f(int n) { return known[n]->used(); }";

// call<K>() of a header means the K of each unit.
const char calls[] = "template <class T> int call() { return T().g(); }\n";
const char first_unit[] =
    "#include \"h.hpp\"\nnamespace { struct K { int g(); }; int K::g() { return 1; } }\nint "
    "first(int n) { return call<K>(); }\n";
const char main_unit[] =
    "int first(int); int second(int);\nint f(int n) { return first(n) * 10 + "
    "second(n); }";

edit exchanged(const std::string& one, const std::string& other) {
  return both(edited(one, "return 1", "return 2"), edited(other, "return 2; }", "return 1; }"));
}

EDIT_TABLE(
    registered_classes,
    {{"a member that is called of a class that a macro registers",
      {{"h.hpp", registry}, {"k.cpp", registered}, {"main.cpp", uses}},
      edited("k.cpp", "return 3", "return 5"),
      changes},
     {"a member of a class that a macro registers, once it is called",
      {{"h.hpp", registry}, {"k.cpp", registered}, {"main.cpp", uses}},
      edited("main.cpp", "->used()", "->other()"),
      changes},
     {"bodies exchanged between classes of two units",
      {{"h.hpp", calls},
       {"a.cpp", first_unit},
       {"b.cpp",
        "#include \"h.hpp\"\nnamespace { struct K { int g(); }; int K::g() { return 2; } "
        "}\nint second(int n) { return call<K>(); }\n"},
       {"main.cpp", main_unit}},
      exchanged("a.cpp", "b.cpp"),
      changes},
     {"bodies exchanged with a class that a macro makes in another unit",
      {{"h.hpp", calls},
       {"a.cpp", first_unit},
       {"b.cpp",
        "#include \"h.hpp\"\n#define MAKE(N) struct N { int g(); };\nnamespace { MAKE(K) int "
        "K::g() { return 2; } }\nint second(int n) { return call<K>(); }\n"},
       {"main.cpp", main_unit}},
      exchanged("a.cpp", "b.cpp"),
      changes},
     {"bodies exchanged between two headers of two units",
      {{"h.hpp", calls},
       {"k1.hpp", "namespace { struct K { int g(); }; int K::g() { return 1; } }\n"},
       {"k2.hpp", "namespace { struct K { int g(); }; int K::g() { return 2; } }\n"},
       {"a.cpp",
        "#include \"h.hpp\"\n#include \"k1.hpp\"\nint first(int n) { return call<K>(); }\n"},
       {"b.cpp",
        "#include \"h.hpp\"\n#include \"k2.hpp\"\nint second(int n) { return call<K>(); }\n"},
       {"main.cpp", main_unit}},
      exchanged("k1.hpp", "k2.hpp"),
      changes},
     {"bodies exchanged between conditions of a header of two units",
      {{"h.hpp", calls},
       {"k.hpp",
        "namespace { struct K { int g(); };\n#ifdef SECOND\nint K::g() { return 2; "
        "}\n#else\nint K::g() { return 1; }\n#endif\n}\n"},
       {"a.cpp",
        "#include \"h.hpp\"\n#include \"k.hpp\"\nint first(int n) { return call<K>(); }\n"},
       {"b.cpp",
        "#define SECOND\n#include \"h.hpp\"\n#include \"k.hpp\"\nint second(int n) { return "
        "call<K>(); }\n"},
       {"main.cpp", main_unit}},
      both(edited("k.hpp", "return 1", "return 3"),
           both(edited("k.hpp", "return 2", "return 1"), edited("k.hpp", "return 3", "return 2"))),
      changes}});

}  // namespace
}  // namespace coolcache::scan::test
