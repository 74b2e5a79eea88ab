// What the judging page's worker calls (words.hpp).
#include "grouped.hpp"
#include "wasm/words.hpp"

using namespace selami::wasm;

extern "C" {

EMSCRIPTEN_KEEPALIVE const unsigned char* selami_grouped() { return words().say(grouped_answer(words().request)); }

}  // extern "C"
