# The README shows the examples as they are: of hello the whole program, and the build file from the
# include on; of licences the marked function that measures a pair; of integrate all functions.
file(READ ${CHECKOUT}/README.md readme)
file(READ ${CHECKOUT}/examples/hello/main.cpp program)
file(READ ${CHECKOUT}/examples/hello/CMakeLists.txt build)
string(FIND "${build}" "include(CoolCache)" include)
string(SUBSTRING "${build}" ${include} -1 build)
file(READ ${CHECKOUT}/examples/licences/distance.cpp marked)
string(REGEX MATCH "std::size_t word_distance.*\n}\n" marked "${marked}")

file(READ ${CHECKOUT}/examples/integrate/main.cpp reference)
string(FIND "${reference}" "template" functions)
string(SUBSTRING "${reference}" ${functions} -1 reference)

foreach(part IN ITEMS program build marked reference)
  string(FIND "${readme}" "${${part}}" found)
  if(found EQUAL -1)
    message(FATAL_ERROR "README.md does not hold these lines of the examples:\n${${part}}")
  endif()
endforeach()
