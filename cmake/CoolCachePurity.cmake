# What coolcache_enable(... PURITY ...) asked for: what the scan of an image does about marked
# functions that can reach what their keys do not hold.
include_guard(GLOBAL)

# Notes <mode> for <target>, or stops.
function(_coolcache_note_purity target mode)
  if(NOT mode MATCHES "^(off|warn|error)$")
    message(FATAL_ERROR "coolcache_enable: PURITY is one of off, warn and error, not \"${mode}\".")
  endif()
  set_property(GLOBAL APPEND PROPERTY COOLCACHE_PURITY_${target} ${mode})
endfunction()

# Sets <out> to the strictest mode that was asked for <image> or a library in it.
function(_coolcache_purity image out)
  _coolcache_linked(${image} own shared imported)
  set(asked "")
  foreach(part IN LISTS image own)
    get_property(modes GLOBAL PROPERTY COOLCACHE_PURITY_${part})
    list(APPEND asked ${modes})
  endforeach()
  set(${out} warn PARENT_SCOPE)
  foreach(mode IN ITEMS error warn off)
    if(mode IN_LIST asked)
      set(${out} ${mode} PARENT_SCOPE)
      break()
    endif()
  endforeach()
endfunction()
