# Installs a build (BUILD) below PREFIX, as the mini-projects use it, and prepares what all of their
# configurations would find out again. They link the runtime hundreds
# of times, which takes half as long without what only a debugger wants of it (STRIP: a program).
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${PREFIX}
                COMMAND_ERROR_IS_FATAL ANY)
if(STRIP)
  file(GLOB_RECURSE archives ${PREFIX}/*.a)
  execute_process(COMMAND ${STRIP} --strip-debug ${archives} COMMAND_ERROR_IS_FATAL ANY)
endif()

# What CMake keeps of a compiler that it has tested, by generator: half of a small project's
# configuration.
file(WRITE ${PREFIX}/tested/source/CMakeLists.txt [[
cmake_minimum_required(VERSION 3.25)
project(tested LANGUAGES CXX)
find_package(Threads REQUIRED)
]])
foreach(generator Ninja "Unix Makefiles")
  set(folder "${PREFIX}/tested/${generator}")
  file(REMOVE_RECURSE "${folder}" ${PREFIX}/tested/build)
  execute_process(COMMAND ${CMAKE_COMMAND} -S ${PREFIX}/tested/source -B ${PREFIX}/tested/build
                          -G ${generator}
                  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
  file(GLOB found ${PREFIX}/tested/build/CMakeFiles/${CMAKE_VERSION}/*.*)
  file(COPY ${found} DESTINATION "${folder}/CMakeFiles/${CMAKE_VERSION}")
  file(STRINGS ${PREFIX}/tested/build/CMakeCache.txt entries
       REGEX "^CMAKE_[A-Z_]+:FILEPATH=|^CMAKE_(PLATFORM_INFO_INITIALIZED|HAVE_LIBC_PTHREAD):")
  list(JOIN entries "\n" entries)
  file(WRITE "${folder}/CMakeCache.txt" "${entries}\n")
endforeach()
