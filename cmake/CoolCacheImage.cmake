# The build of one image's table: the scan of all code in the image, the object, and the check at
# link time. docs/architecture.md, "How a build goes", says why each of them is there.
include_guard(GLOBAL)

# Sets <out> to what is scanned for <image>, as a list of "target" and "target@library": a library
# is named where the code belongs to it and not to the image.
function(_coolcache_groups image out)
  _coolcache_linked(${image} own shared imported)
  set(groups ${image} ${own})
  _coolcache_all_shared(${image} libraries)
  foreach(library IN LISTS libraries)
    _coolcache_linked(${library} own shared imported)
    foreach(part IN LISTS library own)
      list(APPEND groups "${part}@${library}")
    endforeach()
  endforeach()
  set(${out} ${groups} PARENT_SCOPE)
endfunction()

# Sets <out> to the targets scanned for <image>, each once.
function(_coolcache_scanned image out)
  _coolcache_groups(${image} groups)
  list(TRANSFORM groups REPLACE "@.*$" "")
  list(REMOVE_DUPLICATES groups)
  set(${out} ${groups} PARENT_SCOPE)
endfunction()

# Gives <image> its table.
function(_coolcache_build_image image)
  _coolcache_scanned(${image} scanned)
  foreach(target IN LISTS scanned)
    _coolcache_read_target(${target})
  endforeach()
  _coolcache_first_scan(${image})
  _coolcache_add_scan_rule(${image})
  _coolcache_add_table(${image})
  _coolcache_check_link(${image})
endfunction()

# Makes the target <image>_coolcache, which takes the fingerprints.
function(_coolcache_add_scan_rule image)
  _coolcache_image_directory(${image} folder)
  _coolcache_scanner(scanner)
  _coolcache_image_parameters(${image} parameters)
  list(TRANSFORM parameters PREPEND "@" OUTPUT_VARIABLE arguments)
  _coolcache_image_outputs(${image} options)
  set(byproducts "${options}")
  list(FILTER byproducts EXCLUDE REGEX "^--")
  get_property(strict GLOBAL PROPERTY COOLCACHE_STRICT_${image})
  if(strict)
    list(APPEND options --strict)
  endif()
  _coolcache_purity(${image} purity)
  list(APPEND options --purity ${purity})
  set(stamp "${folder}/scan.stamp")
  _coolcache_state_directory(state)
  add_custom_command(
    OUTPUT "${stamp}"
    BYPRODUCTS ${byproducts}
    COMMAND "${scanner}" ${arguments} --image ${image} ${options} --state "${state}"
            --explain "${folder}/manifest.json" --depfile "${folder}/scan.d" --target "${stamp}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
    DEPENDS "${scanner}" ${parameters}
    DEPFILE "${folder}/scan.d"
    COMMENT "Fingerprinting the code of ${image}"
    VERBATIM)
  add_custom_target(${image}_coolcache DEPENDS "${stamp}")
  _coolcache_scanned(${image} scanned)
  list(TRANSFORM scanned APPEND "_coolcache_read")
  # A library's identity is part of what is scanned.
  _coolcache_all_shared(${image} libraries)
  list(TRANSFORM libraries APPEND "_coolcache")
  add_dependencies(${image}_coolcache ${scanned} ${libraries})
  if(CMAKE_GENERATOR STREQUAL "Unix Makefiles")
    add_dependencies(${image} ${image}_coolcache)
  endif()
endfunction()

# Sets <out> to the options that name what the scan of <image> writes.
function(_coolcache_image_outputs image out)
  _coolcache_image_directory(${image} folder)
  set(options --header "${folder}/coolcache_fingerprints.hpp" --manifest "${folder}/manifest.json"
              --environment "${folder}/environment" --snapshot "${folder}/snapshot")
  get_property(has_identity GLOBAL PROPERTY COOLCACHE_IDENTITY_${image})
  if(has_identity)
    list(APPEND options --identity "${folder}/identity")
  endif()
  set(${out} "${options}" PARENT_SCOPE)
endfunction()

# Has the parameters of <image>'s scan written when CMake generates. Sets <out> to the files.
function(_coolcache_image_parameters image out)
  _coolcache_image_directory(${image} folder)
  _coolcache_scanned(${image} scanned)
  _coolcache_common_lines("${scanned}" text)
  _coolcache_link_lines("${scanned}" links)
  file(GENERATE OUTPUT "${folder}/parameters" CONTENT "${text}${links}")
  set(files "${folder}/parameters")
  _coolcache_groups(${image} groups)
  foreach(group IN LISTS groups)
    _coolcache_split_group("${group}" target library)
    if(library)
      set(more "${folder}/parameters.${group}")
      _coolcache_write_group(${target} ${library} "${more}")
    else()
      _coolcache_target_parameters(${target} more)
    endif()
    list(APPEND files ${more})
  endforeach()
  set(${out} "${files}" PARENT_SCOPE)
endfunction()

# Sets <out> to the lines that say where the links of <targets> are found, and which of the files
# there are made of sources that are scanned.
function(_coolcache_link_lines targets out)
  set(text "--built\n$<TARGET_FILE:CoolCache::coolcache>\n")
  foreach(target IN LISTS targets)
    get_target_property(type ${target} TYPE)
    get_target_property(binary_dir ${target} BINARY_DIR)
    set(objects "${binary_dir}/CMakeFiles/${target}.dir")
    if(type STREQUAL "OBJECT_LIBRARY")
      string(APPEND text "--own-objects\n${objects}\n")
      continue()
    endif()
    if(CMAKE_GENERATOR STREQUAL "Ninja")
      set(file "${CMAKE_BINARY_DIR}/build.ninja")
    else()
      set(file "${objects}/link.txt")
    endif()
    string(APPEND text "--link\n${file}=${objects}\n--built\n$<TARGET_FILE:${target}>\n")
    if(type STREQUAL "SHARED_LIBRARY")
      string(APPEND text "--built\n$<TARGET_LINKER_FILE:${target}>\n")
    endif()
  endforeach()
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

# Compiles the table into <image>: a copy of the source for each image, since properties of a source
# hold for all targets of a directory.
function(_coolcache_add_table image)
  _coolcache_image_directory(${image} folder)
  _coolcache_cache_directory(cache)
  get_property(source GLOBAL PROPERTY COOLCACHE_TABLE_SOURCE)
  get_property(include_dir GLOBAL PROPERTY COOLCACHE_INCLUDE_DIR)
  set(table "${folder}/coolcache_table.cpp")
  configure_file("${source}" "${table}" COPYONLY)
  target_sources(${image} PRIVATE "${table}")
  # -w: the user's warnings are about the user's code. -std: an image of C++17 code has a table as
  # well. The symbol must survive, and be found by the markers, so no link-time optimization.
  set_property(SOURCE "${table}" TARGET_DIRECTORY ${image}
               PROPERTY COMPILE_OPTIONS -std=gnu++20 -w -fno-lto)
  set_source_files_properties(
    "${table}" TARGET_DIRECTORY ${image} PROPERTIES
    COMPILE_DEFINITIONS "COOLCACHE_DEFAULT_DIR=\"${cache}\""
    INCLUDE_DIRECTORIES "${folder};${include_dir}"
    OBJECT_DEPENDS "${folder}/coolcache_fingerprints.hpp"
    SKIP_UNITY_BUILD_INCLUSION ON
    SKIP_PRECOMPILE_HEADERS ON
    SKIP_AUTOGEN ON)
endfunction()

# Has the link of <image> tell the table if a file has changed since it was read, before the
# compiles or by the scan.
function(_coolcache_check_link image)
  _coolcache_scanner(scanner)
  _coolcache_image_directory(${image} folder)
  set(check "${scanner}" --check "${folder}/snapshot" --stamp "${folder}/scan.stamp"
            --environment "${folder}/environment" --)
  _coolcache_scanned(${image} scanned)
  foreach(target IN LISTS scanned)
    _coolcache_target_directory(${target} folder)
    _coolcache_sources(${target} entries paths generated absent)
    set(readings "")
    if(paths)
      set(readings "${folder}")
    endif()
    if(TARGET ${target}_coolcache_early)
      list(APPEND readings "${folder}/early")
    endif()
    foreach(reading IN LISTS readings)
      list(APPEND check "${scanner}" --check "${reading}/snapshot" --stamp "${reading}/read.stamp"
           --environment "${reading}/environment" --)
    endforeach()
  endforeach()
  set(languages CXX)
  get_property(linker_language TARGET ${image} PROPERTY LINKER_LANGUAGE)
  if(linker_language MATCHES "^(C|OBJC|OBJCXX)$")
    list(APPEND languages ${linker_language})
  endif()
  foreach(language IN LISTS languages)
    get_property(launcher TARGET ${image} PROPERTY ${language}_LINKER_LAUNCHER)
    set_property(TARGET ${image} PROPERTY ${language}_LINKER_LAUNCHER ${check} ${launcher})
  endforeach()
endfunction()
