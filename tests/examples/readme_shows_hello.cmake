# The README shows examples/hello as it is: the whole program, and the build file from the include on.
file(READ ${CHECKOUT}/README.md readme)
file(READ ${CHECKOUT}/examples/hello/main.cpp program)
file(READ ${CHECKOUT}/examples/hello/CMakeLists.txt build)
string(FIND "${build}" "include(CoolCache)" include)
string(SUBSTRING "${build}" ${include} -1 build)

foreach(part IN ITEMS program build)
  string(FIND "${readme}" "${${part}}" found)
  if(found EQUAL -1)
    message(FATAL_ERROR "README.md does not hold these lines of examples/hello:\n${${part}}")
  endif()
endforeach()
