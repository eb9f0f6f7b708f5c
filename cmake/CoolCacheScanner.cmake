# Finds coolcache-scan, or builds it for the host while the user's project is configured.
include_guard(GLOBAL)

# Sets <out> to the path of a coolcache-scan that runs here. Builds it at most once a configure.
function(_coolcache_scanner out)
  get_property(program GLOBAL PROPERTY COOLCACHE_SCAN_PROGRAM)
  if(COOLCACHE_SCAN)
    cmake_path(ABSOLUTE_PATH COOLCACHE_SCAN BASE_DIRECTORY "${CMAKE_BINARY_DIR}" OUTPUT_VARIABLE
               program)
    if(NOT EXISTS "${program}")
      message(FATAL_ERROR "CoolCache: COOLCACHE_SCAN names \"${program}\", which does not exist. "
                          "Correct it, or unset it to have coolcache-scan built.")
    endif()
  elseif(NOT program)
    _coolcache_build_scanner(program)
    set_property(GLOBAL PROPERTY COOLCACHE_SCAN_PROGRAM "${program}")
  endif()
  set(${out} "${program}" PARENT_SCOPE)
endfunction()

# The scanner runs on the build host, so it is a build of its own: no toolchain file, none of the
# user's flags, always Release.
function(_coolcache_build_scanner out)
  get_property(checkout GLOBAL PROPERTY COOLCACHE_CHECKOUT)
  set(source "${checkout}/generator")
  set(build "${CMAKE_BINARY_DIR}/coolcache/host")
  set(environment --unset=CMAKE_TOOLCHAIN_FILE --unset=CXXFLAGS --unset=CFLAGS --unset=CPPFLAGS
                  --unset=LDFLAGS --unset=DESTDIR --unset=MAKEFLAGS --unset=MAKELEVEL)
  set(settings -G "${CMAKE_GENERATOR}" "-DCMAKE_MAKE_PROGRAM=${CMAKE_MAKE_PROGRAM}"
               -DCMAKE_BUILD_TYPE=Release "-DCMAKE_RUNTIME_OUTPUT_DIRECTORY=${build}/bin")
  if(CMAKE_CROSSCOMPILING)
    list(APPEND environment --unset=CXX --unset=CC)
  else()
    list(APPEND settings "-DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER}")
  endif()
  if(NOT EXISTS "${build}/CMakeCache.txt")
    message(STATUS "CoolCache: building coolcache-scan, once for this build directory")
  endif()
  set(run "${CMAKE_COMMAND}" -E env ${environment} "${CMAKE_COMMAND}")
  _coolcache_run_or_stop("configure coolcache-scan" ${run} -S "${source}" -B "${build}" ${settings})
  cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)
  _coolcache_run_or_stop("build coolcache-scan" ${run} --build "${build}" --target coolcache-scan
                         --parallel ${cores})
  # An edit of the scanner's own sources configures again, and so builds it again.
  file(GLOB_RECURSE sources "${source}/*.cpp" "${source}/*.hpp")
  set_property(DIRECTORY "${CMAKE_SOURCE_DIR}" APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${sources}
               "${source}/CMakeLists.txt")
  set(${out} "${build}/bin/coolcache-scan" PARENT_SCOPE)
endfunction()

function(_coolcache_run_or_stop what)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE output ERROR_VARIABLE output
                  RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "CoolCache: could not ${what} (${result}):\n${output}")
  endif()
endfunction()
