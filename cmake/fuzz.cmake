# Fuzzers (target fuzzers): libFuzzer with the address and undefined-behaviour sanitizers, by Debian's clang. tests/fuzz/NAME_fuzz.cpp
# with the saved inputs in tests/fuzz/corpus/NAME. The engines' sources are those that WebAssembly is made of. clang 14
# cannot compile our recursive JSON value with libstdc++ 12, so all is built on libc++ (libFuzzer itself needs the other); hence no fuzzer of what needs yaml-cpp.

find_program(CLANGXX clang++-14)
if(NOT CLANGXX OR NOT wasm_sources)
  message(STATUS "clang++-14 or em++ is missing: no fuzzers in this build")
  return()
endif()

set(fuzz_dir ${CMAKE_BINARY_DIR}/fuzz)
file(MAKE_DIRECTORY ${fuzz_dir})
set(fuzz_compile ${CLANGXX} -std=c++20 -stdlib=libc++ -O1 -g1 -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined
  -fno-sanitize-recover=undefined ${wasm_includes} -I${CMAKE_BINARY_DIR}/include/files -I${CMAKE_BINARY_DIR}/include/files_media -I${CMAKE_BINARY_DIR}/include/people_core -I${CMAKE_BINARY_DIR}/include/timetable_core -I${CMAKE_SOURCE_DIR}/tests/fuzz)

function(selami_fuzz_object out source)
  string(MAKE_C_IDENTIFIER ${source} name)
  set(object ${fuzz_dir}/${name}.o)
  add_custom_command(OUTPUT ${object}
    COMMAND ${CCACHE} ${fuzz_compile} -MD -MF ${object}.d -MT ${object} -c ${source} -o ${object}
    DEPENDS ${source} ${wasm_generated} DEPFILE ${object}.d COMMENT "fuzz ${name}" VERBATIM)
  set(${out} ${object} PARENT_SCOPE)
endfunction()

# selami_fuzz(NAME SOURCES … LIBS …)
set(fuzz_programs)
function(selami_fuzz name)
  cmake_parse_arguments(F "" "" "SOURCES;LIBS" ${ARGN})
  set(objects)
  foreach(source ${CMAKE_SOURCE_DIR}/tests/fuzz/${name}_fuzz.cpp ${F_SOURCES})
    selami_fuzz_object(object ${source})
    list(APPEND objects ${object})
  endforeach()
  list(TRANSFORM F_LIBS PREPEND -l)
  add_custom_command(OUTPUT ${fuzz_dir}/${name}
    COMMAND ${CLANGXX} -fsanitize=fuzzer,address,undefined ${objects} ${F_LIBS} -lc++ -lc++abi -o ${fuzz_dir}/${name}
    DEPENDS ${objects} COMMENT "fuzz ${name}" VERBATIM)
  set(fuzz_programs ${fuzz_programs} ${fuzz_dir}/${name} PARENT_SCOPE)
endfunction()

file(GLOB fuzz_batches ${wasm_dir}/batches/*.cpp)
file(GLOB fuzz_base ${CMAKE_SOURCE_DIR}/src/base/*.cpp)
list(FILTER fuzz_base EXCLUDE REGEX "_test\\.cpp$")
set(fuzz_tables)
foreach(name table text csv zip xlsx xlsx_cells xlsx_file)
  list(APPEND fuzz_tables ${CMAKE_SOURCE_DIR}/src/platform/files/${name}.cpp)
endforeach()
selami_fuzz(json SOURCES ${fuzz_base})
selami_fuzz(plan SOURCES ${fuzz_batches})
selami_fuzz(document SOURCES ${fuzz_batches})
selami_fuzz(table SOURCES ${fuzz_base} ${fuzz_tables} LIBS zip pugixml xlsxwriter)
set(fuzz_rosters)
foreach(name fold heading group_name roster_read roster_groups roster_pupils roster_staff roster_schools)
  list(APPEND fuzz_rosters ${CMAKE_SOURCE_DIR}/src/people/core/${name}.cpp)
endforeach()
foreach(name jams sheet_read sheet_plan)
  list(APPEND fuzz_rosters ${CMAKE_SOURCE_DIR}/src/timetable/core/${name}.cpp)
endforeach()
selami_fuzz(roster SOURCES ${fuzz_base} ${fuzz_tables} ${fuzz_rosters} LIBS zip pugixml xlsxwriter)
set(fuzz_sounds)
foreach(name sound sound_mp4)
  list(APPEND fuzz_sounds ${CMAKE_SOURCE_DIR}/src/platform/files/${name}.cpp)
endforeach()
selami_fuzz(sound SOURCES ${fuzz_base} ${fuzz_sounds})
add_custom_target(fuzzers DEPENDS ${fuzz_programs})
