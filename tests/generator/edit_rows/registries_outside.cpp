// What is registered before main in another project's header, or in a library of somebody else.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

const std::string registry_header =
    "#pragma once\n#include <vector>\nnamespace lib {\nusing hook = int (*)(int);\ninline "
    "std::vector<hook>& hooks() { static std::vector<hook> all; return all; }\nstruct registrar { "
    "registrar(hook h) { hooks().push_back(h); } };\ninline int run(int n) { int sum = 0; for "
    "(hook "
    "h : hooks()) sum += h(n); return sum; }\ntemplate<class T> struct registered { static bool "
    "done; };\ntemplate<class T> bool registered<T>::done = (hooks().push_back(&T::go), "
    "true);\n}\n#define REGISTER(h) static lib::registrar registered_##h(h);\n";

// In b.cpp, behind a hook that computes with 100.
std::map<std::string, std::string> registering(const std::string& text) {
  return {{"/usr/include/registry.hpp", registry_header},
          {"main.cpp", "#include <registry.hpp>\nint f(int n) { return lib::run(n); }\n"},
          {"b.cpp",
           "#include <registry.hpp>\nstatic int hook(int n) { return n + 100; }\n" + text + "\n"}};
}

std::map<std::string, std::string> reading(const std::string& text) {
  std::map<std::string, std::string> out = registering("static lib::registrar r(hook);");
  out["main.cpp"] = text + "\n";
  return out;
}

// Of a header that adds `more` to what the registry is.
std::map<std::string, std::string> with_header(const std::string& more, const std::string& use) {
  std::map<std::string, std::string> out =
      reading("#include <registry.hpp>\nint f(int n) { " + use + " }");
  out["/usr/include/registry.hpp"] += more + "\n";
  return out;
}

EDIT_TABLE(
    registries_outside,
    {{"a function that an object registers", registering("static lib::registrar r(hook);"),
      replaced("100", "200"), changes},
     {"a function that a constant object registers",
      registering("namespace { const lib::registrar r{hook}; }"), replaced("100", "200"), changes},
     {"a lambda that an object registers",
      registering("static lib::registrar r([](int n) { return n + 1000; });"),
      replaced("1000", "2000"), changes},
     {"a function that an initializer enters",
      registering("static bool done = (lib::hooks().push_back(hook), true);"),
      replaced("100", "200"), changes},
     {"a function that the other project's macro registers", registering("REGISTER(hook)"),
      replaced("100", "200"), changes},
     {"a registration that appears", registering(""),
      appended("b.cpp", "static lib::registrar r(hook);\n"), changes},
     {"a function that an object of an own class registers",
      registering("struct mine : lib::registrar { using lib::registrar::registrar; };\nstatic mine "
                  "r(hook);"),
      replaced("100", "200"), changes},
     {"a function that an own function registers",
      registering("bool enter() { lib::registrar(hook); return true; }\nstatic bool r = enter();"),
      replaced("100", "200"), changes},
     {"a function of a class that a template of the other project registers",
      registering("struct mine : lib::registered<mine> { static int go(int n) { return n + 1000; } "
                  "};"),
      replaced("1000", "2000"), changes},
     {"a function of a class that such a template registers by another name",
      registering("struct mine;\nusing base = lib::registered<mine>;\nstruct mine : base { static "
                  "int go(int n) { return n + 1000; } };"),
      replaced("1000", "2000"), changes},
     {"a function of a class that such a template registers through one of the project",
      registering(
          "template<class T> struct own : lib::registered<T> {};\nstruct mine : own<mine> { "
          "static int go(int n) { return n + 1000; } };"),
      replaced("1000", "2000"), changes},
     {"a function that is registered before main by an attribute",
      registering("__attribute__((constructor)) static void enter() { lib::registrar r(hook); }"),
      replaced("100", "200"), changes},
     {"a function that an explicit instantiation registers",
      registering("struct mine { static int go(int n) { return n + 1000; } };\ntemplate struct "
                  "lib::registered<mine>;"),
      replaced("1000", "2000"), changes},
     {"a registration behind a using-directive",
      registering("using namespace lib;\nstatic registrar r(hook);"), replaced("100", "200"),
      changes},
     {"a registration behind a using-declaration",
      registering("using lib::registrar;\nstatic registrar r(hook);"), replaced("100", "200"),
      changes},
     {"a registration by another name of the namespace",
      registering("namespace l = lib;\nstatic l::registrar r(hook);"), replaced("100", "200"),
      changes},
     {"a registration in the other project's namespace",
      registering("namespace lib { static registrar r(hook); }"), replaced("100", "200"), changes},
     {"a registration by a name that is pasted",
      registering("#define CAT(a, b) a##b\nstatic CAT(li, b)::registrar r(hook);"),
      replaced("100", "200"), changes},
     {"a use behind a using-directive",
      reading("#include <registry.hpp>\nusing namespace lib;\nint f(int n) { return run(n); }"),
      replaced("100", "200"), changes},
     {"a use by another name of the namespace",
      reading("#include <registry.hpp>\nnamespace l = lib;\nint f(int n) { return l::run(n); }"),
      replaced("100", "200"), changes},
     {"a use by a name that is pasted",
      reading("#include <registry.hpp>\n#define CAT(a, b) a##b\nint f(int n) { return CAT(li, "
              "b)::run(n); }"),
      replaced("100", "200"), changes},
     {"a use by an own class that derives from the other project's",
      {{"/usr/include/registry.hpp", registry_header},
       {"mine.hpp",
        "#include <registry.hpp>\nstruct mine : lib::registrar { mine(); int all(int n); };\n"},
       {"mine.cpp",
        "#include \"mine.hpp\"\nint mine::all(int n) { return lib::run(n); }\nmine::mine() : "
        "lib::registrar(nullptr) {}\n"},
       {"main.cpp", "#include \"mine.hpp\"\nint f(int n) { return mine().all(n); }\n"},
       {"b.cpp",
        "#include <registry.hpp>\nstatic int hook(int n) { return n + 100; }\nstatic "
        "lib::registrar r(hook);\n"}},
      replaced("100", "200"),
      changes},
     {"a function that is registered in a library by a function that nothing defines",
      {{"main.cpp", "extern \"C\" int lib_run(int);\nint f(int n) { return lib_run(n); }\n"},
       {"b.cpp",
        "extern \"C\" void lib_add(int (*)(int));\nstatic int hook(int n) { return n + 100; "
        "}\nstatic bool done = (lib_add(hook), true);\n"}},
      replaced("100", "200"),
      changes},
     {"a function that is registered in a library by a member that nothing defines",
      {{"lib.hpp",
        "struct library { void add(int (*)(int)); int run(int); };\nlibrary& the_library();\n"},
       {"main.cpp",
        "#include \"lib.hpp\"\nint f(int n) { library& l = the_library(); return l.run(n); }\n"},
       {"b.cpp",
        "#include \"lib.hpp\"\nstatic int hook(int n) { return n + 100; }\nstatic bool done = "
        "(the_library().add(hook), true);\n"}},
      replaced("100", "200"),
      changes},
     {"a use behind the other project's own using-directive",
      with_header("using namespace lib;", "return run(n);"), replaced("100", "200"), changes},
     {"a use of what stands in an inline namespace",
      with_header("inline namespace v1 { inline int all(int n) { return lib::run(n); } }",
                  "return all(n);"),
      replaced("100", "200"), changes},
     {"a use of what stands in a namespace that a macro names",
      with_header(
          "#define SPACE api\nnamespace SPACE { inline int all(int n) { return lib::run(n); "
          "} }",
          "return api::all(n);"),
      replaced("100", "200"), changes},
     {"a use by a pointer to a function",
      with_header("inline int (*all)(int) = lib::run;", "return all(n);"), replaced("100", "200"),
      changes},
     {"a use by a function whose name stands in parentheses",
      with_header("inline int (all)(int n) { return lib::run(n); }", "return all(n);"),
      replaced("100", "200"), changes},
     {"a use by a macro", with_header("#define ALL(n) lib::run(n)", "return ALL(n);"),
      replaced("100", "200"), changes},
     {"a header of somebody else in a folder called coolcache",
      {{"/usr/include/coolcache/registry.hpp", registry_header},
       {"main.cpp", "#include <coolcache/registry.hpp>\nint f(int n) { return lib::run(n); }\n"},
       {"b.cpp",
        "#include <coolcache/registry.hpp>\nstatic int hook(int n) { return n + 100; }\nstatic "
        "lib::registrar r(hook);\n"}},
      replaced("100", "200"),
      changes},
     {"a macro of the other project's that is a number",
      with_header("#define LIMIT 5", "return n + LIMIT;"), replaced("100", "200"), keeps},
     {"a member with the name of one of the other project's functions",
      reading(
          "#include <registry.hpp>\nstruct s { int run; };\nint f(int n) { s x{n}; return x.run; "
          "}"),
      replaced("100", "200"), keeps},
     {"a function that nothing registers", registering(""), replaced("100", "200"), keeps},
     {"a function that an object registers where nothing of the other project is used",
      reading("#include <registry.hpp>\nint f(int n) { return n; }"), replaced("100", "200"),
      keeps},
     {"a function with the name of one of the other project's, behind a using-declaration",
      reading("#include <registry.hpp>\nusing lib::registrar;\nint run(int n) { return n; }\nint "
              "f(int n) { return run(n); }"),
      replaced("100", "200"), keeps},
     {"a function with the name of one of the other project's, in a namespace called alike",
      reading("#include <registry.hpp>\nnamespace own { namespace lib { int run(int n) { return n; "
              "}\nint h(int n) { return run(n); } } }\nint f(int n) { return own::lib::h(n); }"),
      replaced("100", "200"), keeps},
     {"a string that is made before main",
      registering("#include <string>\nstatic std::string r(\"1000\");"), replaced("1000", "2000"),
      keeps},
     {"a number that is registered nowhere", registering("static const int r = 1000;"),
      replaced("1000", "2000"), keeps},
     {"a variable that an own marked function initializes",
      {{"/usr/include/coolcache/coolcache.hpp",
        "#pragma once\n#include <coolcache/marker.hpp>\nnamespace coolcache { struct file {}; }\n"},
       {"/usr/include/coolcache/marker.hpp", "#pragma once\n#define CACHE_FN(...) 0->*[=]\n"},
       {"main.cpp",
        "#include <coolcache/coolcache.hpp>\nint f(int n) { return CACHE_FN(n) { return n; }; }\n"},
       {"b.cpp",
        "#include <coolcache/coolcache.hpp>\nint g(int n) { return CACHE_FN(n) { return n + 100; "
        "}; }\nstatic int started = g(1);\n"}},
      replaced("100", "200"),
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
