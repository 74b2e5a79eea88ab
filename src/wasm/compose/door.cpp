// What the page of Susun calls (words.hpp).
#include "composed.hpp"
#include "wasm/words.hpp"

using namespace selami::wasm;

extern "C" {

EMSCRIPTEN_KEEPALIVE const unsigned char* selami_composed() { return words().say(composed_answer(words().request)); }
EMSCRIPTEN_KEEPALIVE const unsigned char* selami_offers() { return words().say(offers_answer(words().request)); }

}  // extern "C"
