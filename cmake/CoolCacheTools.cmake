# The targets that look after the cache directory.
include_guard(GLOBAL)

# Makes cache-clean, cache-gc and cache-stats, once a project.
function(_coolcache_bring_tools)
  set(missing "")
  if(NOT TARGET CoolCache::cli)
    _coolcache_find_tool_packages(missing)
    if(NOT missing AND NOT TARGET coolcache-cli)
      get_property(checkout GLOBAL PROPERTY COOLCACHE_CHECKOUT)
      _coolcache_add_part("${checkout}/cli")
    endif()
    if(TARGET coolcache-cli)
      add_executable(CoolCache::cli ALIAS coolcache-cli)
    endif()
  endif()
  _coolcache_cache_directory(cache)
  _coolcache_add_tool_target(cache-clean "Emptying ${cache}" "${missing}" --dir "${cache}" clear)
  _coolcache_add_tool_target(cache-gc "Collecting in ${cache}" "${missing}" --dir "${cache}" gc)
  _coolcache_add_tool_target(cache-stats "Statistics of ${cache}" "${missing}" --dir "${cache}"
                             stats)
endfunction()

# Sets <out> to the Debian packages that `coolcache` needs and that are not here.
function(_coolcache_find_tool_packages out)
  set(missing "")
  foreach(pair "CLI11;libcli11-dev" "fmt;libfmt-dev" "nlohmann_json;nlohmann-json3-dev")
    list(POP_FRONT pair package)
    find_package(${package} QUIET)
    if(NOT ${package}_FOUND)
      list(APPEND missing ${pair})
    endif()
  endforeach()
  set(${out} "${missing}" PARENT_SCOPE)
endfunction()

function(_coolcache_add_tool_target name comment missing)
  if(TARGET ${name})
    return()
  endif()
  if(TARGET CoolCache::cli)
    add_custom_target(${name} COMMAND CoolCache::cli ${ARGN} COMMENT "${comment}" USES_TERMINAL
                      VERBATIM)
  else()
    list(JOIN missing " " packages)
    string(CONCAT advice "${name} needs the program coolcache. Install what it is built from "
           "(on Debian: apt-get install ${packages}) and configure again.")
    add_custom_target(
      ${name}
      COMMAND "${CMAKE_COMMAND}" -E echo "${advice}"
      COMMAND "${CMAKE_COMMAND}" -E false
      VERBATIM)
  endif()
endfunction()
