# Where things lie: in CoolCache itself, and in the build directory of the project that uses it.
include_guard(GLOBAL)

# An installation says where it put these before it includes the module.
get_property(_coolcache_installed GLOBAL PROPERTY COOLCACHE_INSTALLED)
if(NOT _coolcache_installed)
  cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH _coolcache_checkout)
  set_property(GLOBAL PROPERTY COOLCACHE_CHECKOUT "${_coolcache_checkout}")
  set_property(GLOBAL PROPERTY COOLCACHE_INCLUDE_DIR "${_coolcache_checkout}/runtime/include")
  set_property(GLOBAL PROPERTY COOLCACHE_TABLE_SOURCE
               "${_coolcache_checkout}/runtime/table/coolcache_table.cpp")
endif()

set(COOLCACHE_DIR "" CACHE PATH
    "Default cache directory of the project's programs (default: <build>/.coolcache)")
option(COOLCACHE_DISABLE "Link the runtime only: marked functions compute each time" OFF)
set(COOLCACHE_SCAN "" CACHE FILEPATH "coolcache-scan to use in place of building one")
mark_as_advanced(COOLCACHE_SCAN)

# Sets <out> to the absolute default cache directory.
function(_coolcache_cache_directory out)
  set(directory "${COOLCACHE_DIR}")
  if(NOT directory)
    set(directory .coolcache)
  endif()
  cmake_path(ABSOLUTE_PATH directory BASE_DIRECTORY "${CMAKE_BINARY_DIR}" NORMALIZE)
  set(${out} "${directory}" PARENT_SCOPE)
endfunction()

# Sets <out> to the folder that holds what is generated for <image> in this configuration.
function(_coolcache_image_directory image out)
  _coolcache_build_type(build_type)
  set(${out} "${CMAKE_BINARY_DIR}/coolcache/images/${image}/${build_type}" PARENT_SCOPE)
endfunction()

# Sets <out> to the folder that holds what the scan of <target>'s sources alone leaves.
function(_coolcache_target_directory target out)
  _coolcache_build_type(build_type)
  set(${out} "${CMAKE_BINARY_DIR}/coolcache/targets/${target}/${build_type}" PARENT_SCOPE)
endfunction()

# Sets <out> to the folder in which all scans of the build keep what they parsed.
function(_coolcache_state_directory out)
  set(${out} "${CMAKE_BINARY_DIR}/coolcache/state" PARENT_SCOPE)
endfunction()

function(_coolcache_build_type out)
  set(build_type "${CMAKE_BUILD_TYPE}")
  if(NOT build_type)
    set(build_type NoConfig)
  endif()
  set(${out} "${build_type}" PARENT_SCOPE)
endfunction()

# Brings CoolCache::coolcache from the checkout; an installation has imported it already.
function(_coolcache_bring_runtime)
  if(TARGET CoolCache::coolcache)
    return()
  endif()
  get_property(languages GLOBAL PROPERTY ENABLED_LANGUAGES)
  if(NOT CXX IN_LIST languages)
    message(FATAL_ERROR "CoolCache: the language CXX must be enabled before the module is "
                        "included. Call project(<name> LANGUAGES CXX) first.")
  endif()
  get_property(checkout GLOBAL PROPERTY COOLCACHE_CHECKOUT)
  _coolcache_add_part(${checkout}/runtime)
endfunction()

# Adds a folder of the checkout, without the analyses and build modes that the user has asked for
# in the directory of the call: they are meant for the user's code.
function(_coolcache_add_part folder)
  foreach(setting CXX_CLANG_TIDY CXX_CPPCHECK CXX_CPPLINT CXX_INCLUDE_WHAT_YOU_USE UNITY_BUILD
                  LINK_WHAT_YOU_USE)
    set(CMAKE_${setting} "")
  endforeach()
  set(BUILD_SHARED_LIBS OFF)
  cmake_path(GET folder FILENAME name)
  add_subdirectory("${folder}" "${CMAKE_BINARY_DIR}/coolcache/${name}" EXCLUDE_FROM_ALL SYSTEM)
endfunction()
