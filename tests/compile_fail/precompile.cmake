# Compiles the headers for all cases, without a word.
include(${CMAKE_CURRENT_LIST_DIR}/flags.cmake)
file(WRITE ${header} "#include <coolcache/coolcache.hpp>\n")
execute_process(
  COMMAND ${COMPILER} ${flags} -I${INCLUDE} -x c++-header ${header} -o ${header}.gch
  RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(NOT status EQUAL 0 OR NOT said STREQUAL "")
  message(FATAL_ERROR "The headers do not compile in silence:\n${said}")
endif()
