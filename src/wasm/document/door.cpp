// What the pages that import and export call (words.hpp).
#include "formed.hpp"
#include "imported.hpp"
#include "wasm/words.hpp"

using namespace selami::wasm;

extern "C" {

EMSCRIPTEN_KEEPALIVE const unsigned char* selami_imported() { return words().say(imported_answer(words().request)); }
EMSCRIPTEN_KEEPALIVE const unsigned char* selami_formed() { return words().say(formed_answer(words().request)); }

}  // extern "C"
