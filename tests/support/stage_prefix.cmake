# Installs a build (BUILD) below PREFIX, as the mini-projects use it. They link the runtime hundreds
# of times, which takes half as long without what only a debugger wants of it (STRIP: a program).
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${PREFIX}
                COMMAND_ERROR_IS_FATAL ANY)
if(STRIP)
  file(GLOB_RECURSE archives ${PREFIX}/*.a)
  execute_process(COMMAND ${STRIP} --strip-debug ${archives} COMMAND_ERROR_IS_FATAL ANY)
endif()
