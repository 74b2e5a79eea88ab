# The engines as WebAssembly, and their tests for Node, by Debian's emscripten (target wasm, target wasm_tests).
# Sources, include roots and generated files are read off the native targets of src/base and src/engines, so a new
# module or file needs no line here.

find_program(EMXX em++)
if(NOT EMXX)
  message(STATUS "em++ is missing: no WebAssembly in this build")
  return()
endif()

set(wasm_dir ${CMAKE_BINARY_DIR}/wasm)
# emcc's own scripts need Debian's node modules where another Node comes first. (EM_CACHE stays unset: the cache is frozen.)
set(wasm_env ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs)
# The native build is the gate for warnings; here clang 14 only has to understand the code.
set(wasm_compile ${wasm_env} ${CCACHE} ${EMXX} -std=c++20 -O2 -DNDEBUG -Wall -ferror-limit=5 -fno-rtti -ffp-contract=off)
# Headers of Debian that are plain text and serve both worlds.
file(MAKE_DIRECTORY ${wasm_dir}/include)
file(CREATE_LINK /usr/include/tl ${wasm_dir}/include/tl SYMBOLIC)

# ---- what the native targets of the pure modules are made of ----

set(wasm_sources)
set(wasm_generated)
set(wasm_roots)
set(wasm_test_targets)

function(selami_wasm_collect folder)
  get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target ${targets})
    get_target_property(type ${target} TYPE)
    get_target_property(sources ${target} SOURCES)
    if(type STREQUAL EXECUTABLE)
      list(APPEND wasm_test_targets ${target})
      continue()
    endif()
    get_target_property(roots ${target} INTERFACE_INCLUDE_DIRECTORIES)
    foreach(root ${roots})
      if(root MATCHES "^${CMAKE_SOURCE_DIR}/|^${CMAKE_BINARY_DIR}/")
        list(APPEND wasm_roots ${root})
      endif()
    endforeach()
    get_target_property(own ${target} INCLUDE_DIRECTORIES)
    foreach(root ${own})
      if(root MATCHES "^${CMAKE_SOURCE_DIR}/|^${CMAKE_BINARY_DIR}/")
        list(APPEND wasm_roots ${root})
      endif()
    endforeach()
    foreach(source ${sources})
      cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${folder} NORMALIZE)
      if(source MATCHES "^${CMAKE_BINARY_DIR}/")
        list(APPEND wasm_generated ${source})
      endif()
      if(source MATCHES "\\.cpp$")
        list(APPEND wasm_sources ${source})
      endif()
    endforeach()
  endforeach()
  foreach(list wasm_sources wasm_generated wasm_roots wasm_test_targets)
    list(REMOVE_DUPLICATES ${list})
    set(${list} ${${list}} PARENT_SCOPE)
  endforeach()
endfunction()

set(wasm_folders ${CMAKE_SOURCE_DIR}/src/base)
get_property(src_folders DIRECTORY ${CMAKE_SOURCE_DIR}/src PROPERTY SUBDIRECTORIES)
foreach(folder ${src_folders})
  if(folder MATCHES "/src/engines/")
    list(APPEND wasm_folders ${folder})
  endif()
endforeach()
foreach(folder ${wasm_folders})
  selami_wasm_collect(${folder})
endforeach()
list(TRANSFORM wasm_roots PREPEND -I OUTPUT_VARIABLE wasm_includes)
list(APPEND wasm_includes -isystem ${wasm_dir}/include)

# ---- objects ----

# selami_wasm_object(out SOURCE FLAGS…)   the object of one source; its path goes to `out`.
function(selami_wasm_object out source)
  string(REPLACE "${CMAKE_BINARY_DIR}/" "made/" name ${source})
  string(REPLACE "${CMAKE_SOURCE_DIR}/" "" name ${name})
  string(REGEX REPLACE "^/" "" name ${name})
  set(object ${wasm_dir}/objects/${name}.o)
  get_filename_component(object_folder ${object} DIRECTORY)
  file(MAKE_DIRECTORY ${object_folder})
  add_custom_command(OUTPUT ${object}
    COMMAND ${wasm_compile} ${ARGN} -MD -MF ${object}.d -MT ${object} -c ${source} -o ${object}
    DEPENDS ${source} ${wasm_generated}
    DEPFILE ${object}.d
    COMMENT "wasm ${name}" VERBATIM)
  set(${out} ${object} PARENT_SCOPE)
endfunction()

# Each start of emcc costs two seconds and the headers as much again: the sources of a folder are compiled eight at a time.
set(wasm_objects)
set(base_objects)
set(vision_objects)
set(sheet_objects)
set(pages_objects)
set(asking_objects)
set(text_objects)
set(alike_objects)
set(plan_objects)
set(compose_objects)
set(batch_sources)
set(batch_folder)
set(batch_number 0)
function(selami_wasm_batch)
  set(file ${wasm_dir}/batches/${batch_number}.cpp)
  list(TRANSFORM batch_sources REPLACE "(.+)" "#include \"\\1\"\n" OUTPUT_VARIABLE lines)
  list(JOIN lines "" text)
  file(CONFIGURE OUTPUT ${file} CONTENT "${text}" @ONLY)
  # Reading and writing documents is once a file, and all of it is weight on a phone: small before quick.
  set(small)
  if(batch_folder MATCHES "/document$")
    set(small -Oz)
  endif()
  selami_wasm_object(object ${file} ${small} ${wasm_includes})
  set(wasm_objects ${wasm_objects} ${object} PARENT_SCOPE)
  foreach(part base vision sheet pages asking text alike plan compose)
    if(batch_folder MATCHES "/${part}$")
      set(${part}_objects ${${part}_objects} ${object} PARENT_SCOPE)
    endif()
  endforeach()
  math(EXPR next "${batch_number} + 1")
  set(batch_number ${next} PARENT_SCOPE)
  set(batch_sources "" PARENT_SCOPE)
endfunction()
foreach(source ${wasm_sources})
  get_filename_component(folder ${source} DIRECTORY)
  list(LENGTH batch_sources size)
  if(size GREATER 0 AND (size EQUAL 8 OR NOT folder STREQUAL batch_folder))
    selami_wasm_batch()
  endif()
  list(APPEND batch_sources ${source})
  set(batch_folder ${folder})
endforeach()
if(batch_sources)
  selami_wasm_batch()
endif()

# ---- the browser's door ----

# The checker's, and that of documents: they stand on the same text engine, and together weigh a fifth less than apart.
file(GLOB door_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/wasm/*.cpp ${CMAKE_SOURCE_DIR}/src/wasm/document/*.cpp)
list(FILTER door_sources EXCLUDE REGEX "_test\\.cpp$")
if(door_sources)
  set(door_objects)
  foreach(source ${door_sources})
    selami_wasm_object(object ${source} ${wasm_includes} -I${CMAKE_SOURCE_DIR}/src -I${CMAKE_SOURCE_DIR}/src/wasm)
    list(APPEND door_objects ${object})
  endforeach()
  set(wasm_files ${wasm_dir}/selami.mjs ${wasm_dir}/selami.wasm)
  # What the page calls is marked EMSCRIPTEN_KEEPALIVE in src/wasm.
  add_custom_command(OUTPUT ${wasm_files}
    COMMAND ${wasm_env} ${EMXX} -Oz -sMODULARIZE=1 -sEXPORT_ES6=1 -sENVIRONMENT=web,worker -sALLOW_MEMORY_GROWTH=1
      -sFILESYSTEM=0 -sEXPORTED_RUNTIME_METHODS=[] ${wasm_objects} ${door_objects} -o ${wasm_dir}/selami.mjs
    DEPENDS ${wasm_objects} ${door_objects}
    COMMENT "wasm selami.mjs" VERBATIM)
endif()
# selami_wasm_part(NAME FOLDER OPTIMISE OBJECTS…)   a module of its own for a page, so that no other page carries it.
function(selami_wasm_part name folder optimise)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/wasm/${folder}/*.cpp)
  set(objects ${ARGN})
  foreach(source ${sources})
    selami_wasm_object(object ${source} ${wasm_includes} -I${CMAKE_SOURCE_DIR}/src -I${CMAKE_SOURCE_DIR}/src/wasm/${folder})
    list(APPEND objects ${object})
  endforeach()
  add_custom_command(OUTPUT ${wasm_dir}/${name}.mjs ${wasm_dir}/${name}.wasm
    COMMAND ${wasm_env} ${EMXX} ${optimise} -sMODULARIZE=1 -sEXPORT_ES6=1 -sENVIRONMENT=web,worker -sALLOW_MEMORY_GROWTH=1
      -sFILESYSTEM=0 -sEXPORTED_RUNTIME_METHODS=[] ${objects} -o ${wasm_dir}/${name}.mjs
    DEPENDS ${objects}
    COMMENT "wasm ${name}.mjs" VERBATIM)
  set(wasm_files ${wasm_files} ${wasm_dir}/${name}.mjs ${wasm_dir}/${name}.wasm PARENT_SCOPE)
endfunction()
selami_wasm_part(vision cards -O3 ${vision_objects})
# Of /coba's weight: a tenth less than with -O3.
selami_wasm_part(qr qr -Oz ${vision_objects})
selami_wasm_part(sheet sheet -O3 ${base_objects} ${vision_objects} ${sheet_objects})
selami_wasm_part(pages pages -O3 ${base_objects} ${vision_objects} ${sheet_objects} ${pages_objects})
selami_wasm_part(asking asking -Oz ${base_objects} ${asking_objects})
selami_wasm_part(alike alike -O2 ${base_objects} ${text_objects} ${alike_objects})
selami_wasm_part(compose compose -Oz ${base_objects} ${plan_objects} ${compose_objects})
if(wasm_files)
  add_custom_target(wasm DEPENDS ${wasm_files})
endif()

# ---- the engines' tests for Node ----

# Some tests are native only: property tests, the stemmer's oracle, and what reads YAML.
set(wasm_native_only "#include *[<\"](rapidcheck|libstemmer|yaml-cpp|files|storage|kit_scenes|kit_judging|kit_forgetting)")

set(gtest_folder /usr/src/googletest/googletest)
if(EXISTS ${gtest_folder})
  set(gtest_flags -isystem ${gtest_folder}/include -I${gtest_folder} -w)
  selami_wasm_object(gtest_object ${gtest_folder}/src/gtest-all.cc ${gtest_flags})
  selami_wasm_object(gtest_main_object ${gtest_folder}/src/gtest_main.cc ${gtest_flags})
  # Real studies are read by tests in Node, too: those that need kit_studies.
  set(wasm_test_flags ${wasm_includes} -I${CMAKE_BINARY_DIR}/include/kit_studies -isystem ${gtest_folder}/include
    -DSELAMI_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  selami_wasm_object(studies_object ${CMAKE_SOURCE_DIR}/tests/kit/studies/studies.cpp ${wasm_test_flags})
  set(wasm_test_programs)
  foreach(target ${wasm_test_targets})
    get_target_property(folder ${target} SOURCE_DIR)
    get_target_property(sources ${target} SOURCES)
    set(test_objects)
    foreach(source ${sources})
      cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${folder} NORMALIZE)
      if(NOT source MATCHES "\\.cpp$" OR NOT EXISTS ${source})
        continue()
      endif()
      # Which tests are native only is read at configure time: a test file that changes sides asks for a new configure.
      file(STRINGS ${source} native_only REGEX "${wasm_native_only}")
      if(native_only)
        message(STATUS "native only: ${source}")
        continue()
      endif()
      selami_wasm_object(object ${source} ${wasm_test_flags})
      list(APPEND test_objects ${object})
    endforeach()
    if(NOT test_objects)
      continue()
    endif()
    get_target_property(needs ${target} LINK_LIBRARIES)
    if(kit_studies IN_LIST needs)
      list(APPEND test_objects ${studies_object})
    endif()
    # The real files are read as they lie (NODERAWFS); compiled at once, as the glue's fetch does not know file names.
    set(program ${wasm_dir}/tests/${target}.js)
    file(MAKE_DIRECTORY ${wasm_dir}/tests)
    add_custom_command(OUTPUT ${program}
      COMMAND ${wasm_env} ${EMXX} -O1 -sENVIRONMENT=node -sNODERAWFS=1 -sWASM_ASYNC_COMPILATION=0 -sALLOW_MEMORY_GROWTH=1
        -sEXIT_RUNTIME=1 ${wasm_objects} ${test_objects} ${gtest_object} ${gtest_main_object} -o ${program}
      DEPENDS ${wasm_objects} ${test_objects} ${gtest_object} ${gtest_main_object}
      COMMENT "wasm ${target}" VERBATIM)
    list(APPEND wasm_test_programs ${program})
  endforeach()
  # The list of programs, so that a program left over from a removed test is not run.
  string(REPLACE ";" "\n" program_lines "${wasm_test_programs}")
  file(GENERATE OUTPUT ${wasm_dir}/tests/list.txt CONTENT "${program_lines}\n")
  add_custom_target(wasm_tests DEPENDS ${wasm_test_programs})
endif()
