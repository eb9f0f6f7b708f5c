// The order in which other projects' headers are included.
#include "edit_table.hpp"

namespace coolcache::scan::test {
namespace {

const std::map<std::string, std::string> two_headers = {
    {"/usr/include/e.hpp", "#define K 1\n"},
    {"/usr/include/e2.hpp",
     "#ifdef K\ninline int ext() { return 1; }\n#else\ninline int ext() { return 2; }\n#endif\n"},
    {"main.cpp", "#include <e.hpp>\n#include <e2.hpp>\nint f(int n) { return ext(); }\n"}};

EDIT_TABLE(
    order_of_headers,
    {{"the order of two includes of other projects", two_headers,
      replaced("#include <e.hpp>\n#include <e2.hpp>", "#include <e2.hpp>\n#include <e.hpp>"),
      changes},
     {"the order of two includes of other projects in two headers",
      {{"/usr/include/e.hpp", "#include <detail.hpp>\n"},
       {"/usr/include/detail.hpp", "#define K 1\n"},
       {"/usr/include/e2.hpp", "#if defined(X) && K > 0\nint ext();\n#endif\n"},
       {"a.hpp", "#include <e.hpp>\n"},
       {"b.hpp", "#include <e2.hpp>\n"},
       {"main.cpp", "#include \"a.hpp\"\n#include \"b.hpp\"\nint f(int n) { return n; }\n"}},
      replaced("#include \"a.hpp\"\n#include \"b.hpp\"", "#include \"b.hpp\"\n#include \"a.hpp\""),
      changes},
     {"the order of two includes in front of a header",
      {{"/usr/include/e.hpp", "#undef K\n"},
       {"/usr/include/e2.hpp", "#ifndef K\n#define K 2\n#endif\n"},
       {"a.hpp",
        "#pragma once\n#include <e.hpp>\n#include <e2.hpp>\ninline int f(int n) { return "
        "n; }\n"},
       {"main.cpp", "#include <e.hpp>\n#include \"a.hpp\"\n"}},
      edited("main.cpp", "<e.hpp>", "<e2.hpp>"),
      changes},
     {"the order of two includes that do not ask each other",
      {{"/usr/include/e.hpp", "#ifndef E\n#define E\nint e();\n#endif\n"},
       {"/usr/include/e2.hpp", "#ifndef E2\n#define E2\nint e2();\n#endif\n"},
       {"main.cpp", "#include <e.hpp>\n#include <e2.hpp>\nint f(int n) { return e() + e2(); }\n"}},
      replaced("#include <e.hpp>\n#include <e2.hpp>", "#include <e2.hpp>\n#include <e.hpp>"),
      keeps},
     {"the order of two includes that ask what both include",
      {{"/usr/include/e.hpp", "#include <conf.hpp>\n#if K\nint e();\n#endif\n"},
       {"/usr/include/e2.hpp", "#include <conf.hpp>\n#if K\nint e2();\n#endif\n"},
       {"/usr/include/conf.hpp", "#ifndef CONF\n#define CONF\n#define K 1\n#endif\n"},
       {"main.cpp", "#include <e.hpp>\n#include <e2.hpp>\nint f(int n) { return e() + e2(); }\n"}},
      replaced("#include <e.hpp>\n#include <e2.hpp>", "#include <e2.hpp>\n#include <e.hpp>"),
      keeps},
     {"the order of two includes of the C library",
      {{"/usr/include/stdio.h", "#ifndef __ssize_t\n#define __ssize_t\n#endif\n"},
       {"/usr/include/unistd.h", "#ifndef __ssize_t\n#define __ssize_t\n#endif\n"},
       {"main.cpp", "#include <stdio.h>\n#include <unistd.h>\nint f(int n) { return n; }\n"}},
      replaced("#include <stdio.h>\n#include <unistd.h>",
               "#include <unistd.h>\n#include <stdio.h>"),
      keeps},
     {"the order of two includes in another unit",
      {{"/usr/include/e.hpp", "#define K 1\n"},
       {"/usr/include/e2.hpp", "#ifdef K\nint ext();\n#endif\n"},
       {"other.cpp", "#include <e.hpp>\n#include <e2.hpp>\nint other(int n) { return n; }\n"},
       {"main.cpp", "#include <e.hpp>\n#include <e2.hpp>\nint f(int n) { return n; }\n"}},
      edited("other.cpp", "#include <e.hpp>\n#include <e2.hpp>",
             "#include <e2.hpp>\n#include <e.hpp>"),
      keeps}});

}  // namespace
}  // namespace coolcache::scan::test
