# The scan of one target's sources before they are compiled: it notes what there was to compile.
# With that, an image's fingerprints may be taken at any time before the link, which checks that no
# file has changed since. The scan waits for nothing that the target's own compiles do not wait for,
# so it closes no circle, whatever code generators and plug-ins a project has.
include_guard(GLOBAL)

# Makes the target <target>_coolcache_read, once, and has every compile of <target> wait for it.
function(_coolcache_read_target target)
  if(TARGET ${target}_coolcache_read)
    return()
  endif()
  # Libraries first: files that they generate may be included here.
  _coolcache_linked(${target} own shared imported)
  set(waited_for "")
  foreach(library IN LISTS own shared)
    _coolcache_read_target(${library})
    list(APPEND waited_for ${library}_coolcache_read)
  endforeach()
  _coolcache_user_dependencies(${target} dependencies)
  _coolcache_generated_dependencies(${target} generated maker)
  _coolcache_add_read_rule(${target} "${generated}")
  if(waited_for OR dependencies OR maker)
    add_dependencies(${target}_coolcache_read ${waited_for} ${dependencies} ${maker})
  endif()
  _coolcache_target_directory(${target} folder)
  _coolcache_early_sources(${target} "${dependencies}" early)
  _coolcache_recompile_with(${target} "${folder}/environment" "${early}")
  _coolcache_read_early(${target} "${early}")
  # Ninja follows each object's file dependencies to the scan's rule. Were the target to wait as a
  # whole, the rules that make its sources would wait too, and the scan waits for them.
  if(CMAKE_GENERATOR STREQUAL "Unix Makefiles")
    add_dependencies(${target} ${target}_coolcache_read)
  endif()
endfunction()

# A target may hold nothing but other targets' objects; then there is nothing to read.
function(_coolcache_add_read_rule target generated)
  _coolcache_sources(${target} entries paths all_generated absent)
  if(NOT paths)
    add_custom_target(${target}_coolcache_read)
    return()
  endif()
  _coolcache_target_directory(${target} folder)
  _coolcache_target_parameters(${target} parameters)
  _coolcache_add_reading(${target} ${target}_coolcache_read "${folder}" "${parameters}"
                         "${generated}")
endfunction()

# Makes the target <name>, which reads <target>'s sources as <parameters> say and leaves what it
# found in <folder>.
function(_coolcache_add_reading target name folder parameters generated)
  _coolcache_scanner(scanner)
  _coolcache_common_lines(${target} text)
  file(GENERATE OUTPUT "${folder}/parameters" CONTENT "${text}")
  set(stamp "${folder}/read.stamp")
  _coolcache_state_directory(state)
  add_custom_command(
    OUTPUT "${stamp}"
    BYPRODUCTS "${folder}/environment" "${folder}/snapshot"
    COMMAND "${scanner}" "@${folder}/parameters" "@${parameters}"
            --environment "${folder}/environment" --snapshot "${folder}/snapshot"
            --state "${state}" --depfile "${folder}/read.d" --target "${stamp}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
    DEPENDS "${scanner}" "${folder}/parameters" "${parameters}" ${generated}
    DEPFILE "${folder}/read.d"
    COMMENT "Reading the sources of ${target}"
    VERBATIM)
  add_custom_target(${name} DEPENDS "${stamp}")
endfunction()

# Sets <out> to the sources that <target> shares with others of its directory, if its reading waits
# for something: that may be made by one of the others, whose compile of a shared source must not
# wait for the reading then. What a source's objects depend on holds for all targets of a directory.
function(_coolcache_early_sources target dependencies out)
  _coolcache_sources(${target} entries sources generated absent)
  set(early "")
  if(generated OR dependencies)
    _coolcache_shared_sources(${target} shared)
    foreach(source IN LISTS sources)
      if(source IN_LIST shared)
        list(APPEND early "${source}")
      endif()
    endforeach()
    list(REMOVE_DUPLICATES early)
  endif()
  set(${out} "${early}" PARENT_SCOPE)
endfunction()

# Reads <sources> of <target> in a rule that waits for nothing, so whoever compiles them may wait
# for it.
function(_coolcache_read_early target sources)
  _coolcache_sources(${target} entries all generated absent)
  list(REMOVE_ITEM sources "" ${generated} ${absent})
  if(NOT sources)
    return()
  endif()
  _coolcache_target_directory(${target} folder)
  set(folder "${folder}/early")
  _coolcache_write_group(${target} "" "${folder}/parameters.target" ${sources})
  _coolcache_add_reading(${target} ${target}_coolcache_early "${folder}"
                         "${folder}/parameters.target" "")
  set(file "${folder}/environment")
  foreach(source IN LISTS sources)
    set_property(SOURCE "${source}" TARGET_DIRECTORY ${target} APPEND
                 PROPERTY OBJECT_DEPENDS "${file}")
  endforeach()
  if(NOT EXISTS "${file}")
    file(WRITE "${file}" "CoolCache: the sources have not been read yet.\n")
  endif()
  if(CMAKE_GENERATOR STREQUAL "Unix Makefiles")
    get_target_property(directory ${target} SOURCE_DIR)
    get_property(targets DIRECTORY "${directory}" PROPERTY BUILDSYSTEM_TARGETS)
    foreach(other IN LISTS targets)
      get_target_property(type ${other} TYPE)
      if(type MATCHES "^(EXECUTABLE|(STATIC|SHARED|MODULE|OBJECT)_LIBRARY)$")
        add_dependencies(${other} ${target}_coolcache_early)
      endif()
    endforeach()
  endif()
endfunction()

# Sets <out> to what the user's add_dependencies says must be built before <target> is compiled.
function(_coolcache_user_dependencies target out)
  _coolcache_reached(${target} reached)
  set(found "")
  foreach(used IN LISTS reached)
    get_property(added TARGET ${used} PROPERTY MANUALLY_ADDED_DEPENDENCIES)
    foreach(dependency IN LISTS added)
      if(TARGET ${dependency} AND NOT dependency MATCHES "_coolcache_(read|early)$")
        list(APPEND found ${dependency})
      endif()
    endforeach()
  endforeach()
  list(REMOVE_DUPLICATES found)
  set(${out} ${found} PARENT_SCOPE)
endfunction()

# Makes every object of <target> depend on <file>: its sources', and those of the sources that CMake
# makes of them for unity builds and precompiled headers, <except> some.
function(_coolcache_recompile_with target file except)
  _coolcache_sources(${target} entries sources generated absent)
  list(REMOVE_ITEM sources "" ${absent} ${except})
  get_target_property(binary_dir ${target} BINARY_DIR)
  set(folder "${binary_dir}/CMakeFiles/${target}.dir")
  get_property(unity TARGET ${target} PROPERTY UNITY_BUILD)
  if(unity)
    list(LENGTH sources most_batches)
    foreach(number RANGE ${most_batches})
      list(APPEND sources "${folder}/Unity/unity_${number}_c.c"
           "${folder}/Unity/unity_${number}_cxx.cxx")
    endforeach()
  endif()
  get_property(precompiled TARGET ${target} PROPERTY PRECOMPILE_HEADERS)
  if(precompiled)
    list(APPEND sources "${folder}/cmake_pch.hxx.cxx" "${folder}/cmake_pch.h.c")
  endif()
  foreach(source IN LISTS sources)
    set_property(SOURCE "${source}" TARGET_DIRECTORY ${target} APPEND
                 PROPERTY OBJECT_DEPENDS "${file}")
  endforeach()
  # Make has a rule for the file in the target's own makefile only: elsewhere it must be there.
  if(NOT EXISTS "${file}")
    file(WRITE "${file}" "CoolCache: the sources have not been read yet.\n")
  endif()
endfunction()

# Sets <out> to the sources of <target> that other targets of its directory have too.
function(_coolcache_shared_sources target out)
  get_target_property(directory ${target} SOURCE_DIR)
  get_property(targets DIRECTORY "${directory}" PROPERTY BUILDSYSTEM_TARGETS)
  set(found "")
  foreach(other IN LISTS targets)
    get_target_property(sources ${other} SOURCES)
    if(other STREQUAL target OR NOT sources)
      continue()
    endif()
    foreach(source IN LISTS sources)
      cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${directory}" NORMALIZE)
      list(APPEND found "${source}")
    endforeach()
  endforeach()
  set(${out} "${found}" PARENT_SCOPE)
endfunction()
