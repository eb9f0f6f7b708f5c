# What `cmake --install` puts in place: enough for find_package(CoolCache).
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/CoolCache)

install(TARGETS coolcache EXPORT CoolCacheTargets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY runtime/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
        FILES_MATCHING PATTERN "*.hpp")
install(FILES runtime/table/coolcache_table.cpp DESTINATION ${CMAKE_INSTALL_DATADIR}/coolcache)

set_target_properties(coolcache-cli PROPERTIES EXPORT_NAME cli)
install(TARGETS coolcache-cli EXPORT CoolCacheTargets RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS coolcache-scan RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

install(EXPORT CoolCacheTargets NAMESPACE CoolCache:: DESTINATION ${package_dir}
        FILE CoolCacheTargets.cmake)

file(GLOB modules ${CMAKE_CURRENT_LIST_DIR}/CoolCache*.cmake)
install(FILES ${modules} DESTINATION ${package_dir})
configure_package_config_file(
  ${CMAKE_CURRENT_LIST_DIR}/CoolCacheConfig.cmake.in
  ${CMAKE_CURRENT_BINARY_DIR}/CoolCacheConfig.cmake
  INSTALL_DESTINATION ${package_dir}
  PATH_VARS CMAKE_INSTALL_INCLUDEDIR CMAKE_INSTALL_DATADIR CMAKE_INSTALL_BINDIR)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/CoolCacheConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/CoolCacheConfig.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/CoolCacheConfigVersion.cmake
        DESTINATION ${package_dir})
