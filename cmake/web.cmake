# The web app: packages by the lock file, vite's build, and the served folder with its precompressed files (target web).
# Last of all the target `everything`: the program, the WebAssembly and the web app, as ./run builds them.

set(web_source ${CMAKE_SOURCE_DIR}/web)
set(node_bin ${CMAKE_SOURCE_DIR}/.tools/bin)
set(node_env ${CMAKE_COMMAND} -E env "PATH=${node_bin}:$ENV{PATH}")

if(EXISTS ${web_source}/package-lock.json)
  set(packages_stamp ${web_source}/node_modules/.installed)
  add_custom_command(OUTPUT ${packages_stamp}
    COMMAND ${node_env} ${CMAKE_SOURCE_DIR}/tools/web_packages
    DEPENDS ${web_source}/package-lock.json ${CMAKE_SOURCE_DIR}/tools/node-version ${CMAKE_SOURCE_DIR}/tools/web_packages
    COMMENT "web packages" VERBATIM)

  # The engines go into the app as two files that the service worker keeps.
  set(web_wasm)
  foreach(file ${wasm_files})
    get_filename_component(name ${file} NAME)
    add_custom_command(OUTPUT ${web_source}/static/wasm/${name}
      COMMAND ${CMAKE_COMMAND} -E copy ${file} ${web_source}/static/wasm/${name}
      DEPENDS ${file} VERBATIM)
    list(APPEND web_wasm ${web_source}/static/wasm/${name})
  endforeach()

  file(GLOB_RECURSE web_files CONFIGURE_DEPENDS ${web_source}/src/* ${web_source}/static/* ${web_source}/scripts/*
    ${web_source}/sw/*)
  # The packs' words go into the app as typed modules (web/scripts/packs.mjs).
  file(GLOB_RECURSE web_packs CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/packs/*.yaml)
  file(GLOB web_configs CONFIGURE_DEPENDS ${web_source}/*.json ${web_source}/*.js ${web_source}/*.ts ${web_source}/*.mjs)
  list(FILTER web_files EXCLUDE REGEX "/static/wasm/|/generated/")
  set(web_stamp ${CMAKE_BINARY_DIR}/web.stamp)
  add_custom_command(OUTPUT ${web_stamp}
    COMMAND ${node_env} npm run --silent build
    COMMAND ${node_env} node ${CMAKE_SOURCE_DIR}/tools/precompress.mjs ${web_source}/build ${CMAKE_BINARY_DIR}/web
    COMMAND ${CMAKE_COMMAND} -E touch ${web_stamp}
    DEPENDS ${packages_stamp} ${web_wasm} ${web_files} ${web_packs} ${web_configs} ${CMAKE_SOURCE_DIR}/tools/precompress.mjs
    WORKING_DIRECTORY ${web_source} COMMENT "web app" VERBATIM)
  add_custom_target(web DEPENDS ${web_stamp})
endif()

add_custom_target(everything)
foreach(part selami wasm web)
  if(TARGET ${part})
    add_dependencies(everything ${part})
  endif()
endforeach()
