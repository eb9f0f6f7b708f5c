# Warnings and sanitizers for CoolCache's own code, as INTERFACE targets. Users never see them.
include_guard(GLOBAL)

set(COOLCACHE_SANITIZE "" CACHE STRING "Sanitizer for the project's own code")
set_property(CACHE COOLCACHE_SANITIZE PROPERTY STRINGS "" address undefined thread)

set(sanitized 0)
if(COOLCACHE_SANITIZE)
  set(sanitized 1)
endif()

add_library(coolcache_warnings INTERFACE)
target_compile_options(coolcache_warnings INTERFACE
  -Wall -Wextra -Wshadow -Wpedantic -Wconversion -Werror
  # GCC 12 sees copies that overlap in "a" + std::string at -O3, where there are none (its bug
  # 105651).
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
  # Nor is what a sanitizer adds to <regex> and <optional> read before it is set.
  $<$<AND:$<CXX_COMPILER_ID:GNU>,${sanitized}>:-Wno-maybe-uninitialized>)

add_library(coolcache_sanitizers INTERFACE)
if(COOLCACHE_SANITIZE)
  target_compile_options(coolcache_sanitizers INTERFACE
    -fsanitize=${COOLCACHE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(coolcache_sanitizers INTERFACE -fsanitize=${COOLCACHE_SANITIZE})
endif()

if(COOLCACHE_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "COOLCACHE_FUZZ needs libFuzzer: configure with clang++, or preset fuzz")
  endif()
  target_compile_options(coolcache_sanitizers INTERFACE -fsanitize=fuzzer-no-link)
  target_link_options(coolcache_sanitizers INTERFACE -fsanitize=fuzzer-no-link)
endif()

option(COOLCACHE_PRECOMPILE "Compile headers that many sources of a target include once" OFF)

# Sources include what they use all the same: presets without this show it.
function(coolcache_precompile target)
  if(COOLCACHE_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE ${ARGN})
  endif()
endfunction()

# Adds a folder of the project and links both to its targets, so that no CMakeLists.txt in it has
# to: the generator's and the examples' are projects of their own, where these do not exist.
function(coolcache_add_own folder)
  add_subdirectory(${folder})
  coolcache_targets_below("${CMAKE_CURRENT_SOURCE_DIR}/${folder}" targets)
  foreach(target IN LISTS targets)
    get_target_property(type ${target} TYPE)
    if(type MATCHES "^(EXECUTABLE|(STATIC|SHARED|MODULE|OBJECT)_LIBRARY)$")
      set_property(TARGET ${target} APPEND PROPERTY LINK_LIBRARIES
                   $<BUILD_INTERFACE:coolcache_warnings> $<BUILD_INTERFACE:coolcache_sanitizers>)
    endif()
  endforeach()
endfunction()

function(coolcache_targets_below directory out)
  get_property(targets DIRECTORY "${directory}" PROPERTY BUILDSYSTEM_TARGETS)
  get_property(subdirectories DIRECTORY "${directory}" PROPERTY SUBDIRECTORIES)
  foreach(subdirectory IN LISTS subdirectories)
    coolcache_targets_below("${subdirectory}" below)
    list(APPEND targets ${below})
  endforeach()
  set(${out} ${targets} PARENT_SCOPE)
endfunction()
