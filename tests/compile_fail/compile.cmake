# Compiles CASE with COMPILER. A case that names what is expected must fail and say it; another one
# must compile in silence. Those whose name begins with core_ include no other header than core.hpp.
include(${CMAKE_CURRENT_LIST_DIR}/flags.cmake)
set(precompiled -include ${header})
if(CASE MATCHES "/core_[^/]*$")
  set(precompiled)
endif()
execute_process(
  COMMAND ${COMPILER} ${flags} -fsyntax-only -I${INCLUDE}
          ${precompiled} ${CASE}
  RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
file(STRINGS ${CASE} expectations REGEX "^// expect: ")
if(NOT expectations)
  if(NOT status EQUAL 0 OR NOT said STREQUAL "")
    message(FATAL_ERROR "${CASE} should compile without a word:\n${said}")
  endif()
  return()
endif()
if(status EQUAL 0)
  message(FATAL_ERROR "${CASE} compiles, but should not")
endif()
foreach(line IN LISTS expectations)
  string(REGEX REPLACE "^// expect: " "" pattern "${line}")
  if(NOT said MATCHES "${pattern}")
    message(FATAL_ERROR "${CASE} should fail with '${pattern}':\n${said}")
  endif()
endforeach()
