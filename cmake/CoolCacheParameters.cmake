# The parameters of a scan, one argument a line: a file for what is common and one for each target
# that is scanned. Which sources a target has and what they are compiled with, the scan reads from
# the compile commands that CMake writes when it generates. A provisional set with what is known
# before serves the first scan, at configure time.
include_guard(GLOBAL)

# Sets <out> to text: two lines, <option> and the value, for each of <values>.
function(_coolcache_each_literal option values out)
  set(text "")
  foreach(value IN LISTS values)
    string(APPEND text "${option}\n${value}\n")
  endforeach()
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

# Sets <out> to CMAKE_<language>_FLAGS as in force in the directory of <target>, split as a shell
# does, and what else of <target> CMake puts on the command line as it stands.
function(_coolcache_literal_flags target language out)
  get_target_property(directory ${target} SOURCE_DIR)
  string(TOUPPER "${CMAKE_BUILD_TYPE}" config)
  set(flags "")
  foreach(name CMAKE_${language}_FLAGS CMAKE_${language}_FLAGS_${config})
    get_directory_property(value DIRECTORY "${directory}" DEFINITION ${name})
    separate_arguments(value UNIX_COMMAND "${value}")
    list(APPEND flags ${value})
  endforeach()
  get_property(value TARGET ${target} PROPERTY COMPILE_FLAGS)
  separate_arguments(value UNIX_COMMAND "${value}")
  list(APPEND flags ${value})
  if(CMAKE_SYSROOT)
    list(APPEND flags "--sysroot=${CMAKE_SYSROOT}")
  endif()
  if(CMAKE_${language}_COMPILER_TARGET)
    list(APPEND flags "--target=${CMAKE_${language}_COMPILER_TARGET}")
  endif()
  set(${out} "${flags}" PARENT_SCOPE)
endfunction()

# Sets <out> to the lines that start a group: `--group NAME`, and the library that it belongs to.
function(_coolcache_group_lines target name library out)
  get_target_property(directory ${target} SOURCE_DIR)
  set(text "--group\n${name}\n--base\n${directory}\n")
  if(library)
    _coolcache_image_directory(${library} folder)
    string(APPEND text "--library\n${library}=${folder}/identity\n")
  endif()
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

# Sets <out_target> and <out_library> to the parts of a group "target" or "target@library".
function(_coolcache_split_group group out_target out_library)
  string(REPLACE "@" ";" parts "${group}")
  list(POP_FRONT parts target)
  set(${out_target} ${target} PARENT_SCOPE)
  set(${out_library} "${parts}" PARENT_SCOPE)
endfunction()

# Sets <out> to the lines that hold for all groups of a scan of <targets>.
function(_coolcache_common_lines targets out)
  get_property(include_dir GLOBAL PROPERTY COOLCACHE_INCLUDE_DIR)
  set(roots "${CMAKE_SOURCE_DIR}" "${CMAKE_BINARY_DIR}")
  foreach(target IN LISTS targets)
    get_target_property(directory ${target} SOURCE_DIR)
    cmake_path(IS_PREFIX CMAKE_SOURCE_DIR "${directory}" NORMALIZE in_sources)
    cmake_path(IS_PREFIX CMAKE_BINARY_DIR "${directory}" NORMALIZE in_build)
    if(NOT in_sources AND NOT in_build)
      list(APPEND roots "${directory}")
    endif()
  endforeach()
  list(REMOVE_DUPLICATES roots)
  _coolcache_each_literal(--root "${roots}" lines)
  string(CONCAT text "${lines}" "--build-dir\n${CMAKE_BINARY_DIR}\n"
         "--ignore\n${include_dir}/coolcache\n" "--ignore\n${CMAKE_BINARY_DIR}/coolcache/images\n"
         "--compiler\n${CMAKE_CXX_COMPILER}\n")
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

# Writes the parameters of <target> to <file>. <library> is the shared library that the target is
# part of, if it is not part of the image itself. Further arguments are the only sources that count.
function(_coolcache_write_group target library file)
  set_property(TARGET ${target} PROPERTY EXPORT_COMPILE_COMMANDS ON)
  _coolcache_group_lines(${target} "${target}" "${library}" text)
  get_target_property(binary_dir ${target} BINARY_DIR)
  string(APPEND text "--commands\n${CMAKE_BINARY_DIR}/compile_commands.json\n"
         "--objects\n${binary_dir}/CMakeFiles/${target}.dir\n")
  _coolcache_each_literal(--only "${ARGN}" lines)
  string(APPEND text "${lines}")
  # Rewritten only when it changes.
  file(CONFIGURE OUTPUT "${file}" CONTENT "@text@" @ONLY)
endfunction()

# Sets <out> to the parameters file of <target> as a group of its own image.
function(_coolcache_target_parameters target out)
  get_property(file GLOBAL PROPERTY COOLCACHE_PARAMETERS_${target})
  if(NOT file)
    _coolcache_target_directory(${target} folder)
    set(file "${folder}/parameters.target")
    _coolcache_write_group(${target} "" "${file}")
    set_property(GLOBAL PROPERTY COOLCACHE_PARAMETERS_${target} "${file}")
  endif()
  set(${out} "${file}" PARENT_SCOPE)
endfunction()
