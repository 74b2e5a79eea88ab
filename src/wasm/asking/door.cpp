// What a lesson's page calls (words.hpp).
#include "asked.hpp"
#include "wasm/words.hpp"

using namespace selami::wasm;

extern "C" {

EMSCRIPTEN_KEEPALIVE const unsigned char* selami_asked() { return words().say(asked_answer(words().request)); }
EMSCRIPTEN_KEEPALIVE const unsigned char* selami_turns() { return words().say(turns_answer(words().request)); }
EMSCRIPTEN_KEEPALIVE const unsigned char* selami_thinking() { return words().say(thinking_answer(words().request)); }
EMSCRIPTEN_KEEPALIVE const unsigned char* selami_several() { return words().say(several_answer(words().request)); }

}  // extern "C"
