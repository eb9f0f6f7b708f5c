#[=======================================================================[.rst:
CoolCache
---------

Persistent memoization for C++20 that is part of the build: results of the functions that are
marked with ``CACHE_FN`` live on disk, and a build after an edit drops exactly the results that the
edit can change.

.. code-block:: cmake

  include(CoolCache)
  add_executable(app main.cpp physics.cpp)
  coolcache_enable(app)

The module comes from the ``cmake/`` folder of a source checkout on ``CMAKE_MODULE_PATH``, from
``add_subdirectory`` or ``FetchContent`` of the checkout, or from ``find_package(CoolCache)``. It
needs CMake 3.25, the language CXX, and Ninja or Unix Makefiles.

.. command:: coolcache_enable

  Makes the markers in a target's sources cache::

    coolcache_enable(<target>... [STRICT] [PURITY off|warn|error])

  Each ``<target>`` is an executable or a library of this project that exists already; sources and
  libraries that are added to it later in the configuration are seen all the same.

  Each target is linked to ``CoolCache::coolcache``. An executable, a shared library and a module
  get a table of fingerprints, over their own sources and those of every static and object library
  of the project that is linked into them. A static or object library has no table of its own:
  enabling it enables every image of the project that links it. A shared library of the project
  that an enabled image links gets a table as well.

  ``STRICT``
    A diagnostic of the scan, such as a construct that it cannot place, fails the build. Holds for
    every image that the target is linked into.

  ``PURITY``
    What is done about a marked function that can reach what its key does not hold: a mutable
    global, the clock, the environment, a file. ``warn``, the default, prints file and line and what
    to do; with ``error`` the build fails; with ``off`` nobody looks. An image does the strictest
    that was asked for it or for a library in it. ``docs/purity.md`` says what is seen.

Targets
^^^^^^^

``CoolCache::coolcache``
  The runtime library.

``cache-clean``, ``cache-gc``, ``cache-stats``
  Empty the default cache directory; give back space that nothing in it uses; print what it holds.

Variables
^^^^^^^^^

``COOLCACHE_DIR``
  The default cache directory of the project's programs. Default: ``.coolcache`` in the top-level
  build directory. A relative path is taken from there.

``COOLCACHE_DISABLE``
  If true, ``coolcache_enable`` only links the runtime, and every marked function computes.

``COOLCACHE_SCAN``
  Path of a ``coolcache-scan`` that runs on the build host, used in place of building one. For
  packagers, and where no host compiler can be found.

Files
^^^^^

All that is generated for image ``app`` lies in ``coolcache/images/app/<build type>`` in the
top-level build directory; ``manifest.json`` there says what each fingerprint was made of. A build
that changes a fingerprint prints a line for each function, which says why. The targets ``app_coolcache`` and ``app_coolcache_read`` are the rules behind it.

#]=======================================================================]

include_guard(GLOBAL)

if(CMAKE_VERSION VERSION_LESS 3.25)
  message(FATAL_ERROR "CoolCache needs CMake 3.25 or newer; this is ${CMAKE_VERSION}.")
endif()

# The functions below run under these policies, whatever the project's own are.
cmake_policy(PUSH)
cmake_policy(VERSION 3.25)

include(${CMAKE_CURRENT_LIST_DIR}/CoolCacheLayout.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/CoolCacheScanner.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/CoolCacheLinkGraph.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/CoolCacheSources.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/CoolCacheParameters.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/CoolCachePurity.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/CoolCacheReading.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/CoolCacheImage.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/CoolCacheFirstScan.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/CoolCacheTools.cmake)

function(coolcache_enable)
  cmake_parse_arguments(PARSE_ARGV 0 arg "STRICT" "PURITY" "")
  if(NOT arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "coolcache_enable: no target given. Usage: "
                        "coolcache_enable(<target>... [STRICT] [PURITY off|warn|error])")
  endif()
  _coolcache_check_project()
  foreach(name IN LISTS arg_UNPARSED_ARGUMENTS)
    _coolcache_check_target(${name} target)
    _coolcache_link_runtime(${target})
    if(DEFINED arg_PURITY OR "PURITY" IN_LIST arg_KEYWORDS_MISSING_VALUES)
      _coolcache_note_purity(${target} "${arg_PURITY}")
    endif()
    if(COOLCACHE_DISABLE)
      continue()
    endif()
    set_property(GLOBAL APPEND PROPERTY COOLCACHE_ENABLED ${target})
    if(arg_STRICT)
      set_property(GLOBAL APPEND PROPERTY COOLCACHE_STRICT ${target})
    endif()
    _coolcache_make_generated_sources_first(${target})
  endforeach()
  if(NOT COOLCACHE_DISABLE)
    _coolcache_finish_later()
  endif()
endfunction()

# Stops with advice where no table could be built.
function(_coolcache_check_project)
  get_property(languages GLOBAL PROPERTY ENABLED_LANGUAGES)
  if(NOT CXX IN_LIST languages)
    message(FATAL_ERROR "coolcache_enable: the project has no language CXX. "
                        "Add it: project(${PROJECT_NAME} LANGUAGES CXX)")
  endif()
  get_property(multi_config GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
  if(multi_config OR NOT CMAKE_GENERATOR MATCHES "^(Ninja|Unix Makefiles)$")
    message(FATAL_ERROR "coolcache_enable: the generator \"${CMAKE_GENERATOR}\" is not supported. "
                        "Use -G Ninja or -G \"Unix Makefiles\", with one build directory for each "
                        "build type, or configure with -DCOOLCACHE_DISABLE=ON.")
  endif()
endfunction()

# Sets <out> to the real target behind <name>, or stops and says what can be enabled.
function(_coolcache_check_target name out)
  if(NOT TARGET ${name})
    if(name MATCHES "^[A-Z][A-Z0-9_]*$")
      message(FATAL_ERROR "coolcache_enable: unknown keyword \"${name}\" (and there is no target "
                          "of that name). Known keywords: STRICT, PURITY.")
    endif()
    message(FATAL_ERROR "coolcache_enable: \"${name}\" is not a target. Call coolcache_enable "
                        "after the add_executable or add_library that makes it.")
  endif()
  get_target_property(aliased ${name} ALIASED_TARGET)
  if(aliased)
    set(name ${aliased})
  endif()
  get_target_property(imported ${name} IMPORTED)
  if(imported)
    message(FATAL_ERROR "coolcache_enable: \"${name}\" is imported, so its sources are not built "
                        "here. Enable it in the project that builds it.")
  endif()
  get_target_property(type ${name} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")
    message(FATAL_ERROR "coolcache_enable: \"${name}\" is an INTERFACE library, so nothing is "
                        "built for it. Enable the executables and libraries that link it.")
  elseif(NOT type MATCHES "^(EXECUTABLE|(SHARED|MODULE|STATIC|OBJECT)_LIBRARY)$")
    message(FATAL_ERROR "coolcache_enable: \"${name}\" is a custom target, so it has no code. "
                        "Enable an executable or a library.")
  endif()
  set(${out} ${name} PARENT_SCOPE)
endfunction()

# Not target_link_libraries, which would force its keyword signature on the user's own calls.
function(_coolcache_link_runtime target)
  get_target_property(libraries ${target} LINK_LIBRARIES)
  if(CoolCache::coolcache IN_LIST libraries)
    return()
  endif()
  set_property(TARGET ${target} APPEND PROPERTY LINK_LIBRARIES CoolCache::coolcache)
  get_target_property(type ${target} TYPE)
  if(type MATCHES "^(STATIC|OBJECT)_LIBRARY$")
    set_property(TARGET ${target} APPEND PROPERTY INTERFACE_LINK_LIBRARIES CoolCache::coolcache)
  endif()
endfunction()

# Images are wired when the whole project has been read, since targets gain sources and libraries
# after coolcache_enable and a static library does not know who links it.
function(_coolcache_finish_later)
  get_property(deferred GLOBAL PROPERTY COOLCACHE_FINISH_DEFERRED)
  if(NOT deferred)
    set_property(GLOBAL PROPERTY COOLCACHE_FINISH_DEFERRED TRUE)
    cmake_language(DEFER DIRECTORY ${CMAKE_SOURCE_DIR} CALL _coolcache_finish)
  endif()
endfunction()

function(_coolcache_finish)
  _coolcache_images(images)
  foreach(image IN LISTS images)
    _coolcache_build_image(${image})
  endforeach()
endfunction()

_coolcache_bring_runtime()
_coolcache_bring_tools()

cmake_policy(POP)
