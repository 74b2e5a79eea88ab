// What a lesson's page calls. A request is written to memory from selami_words; an answer (framed.hpp) is good until the next call.
#include <emscripten/emscripten.h>

#include <string>
#include <vector>

#include "asked.hpp"
#include "wasm/framed.hpp"

namespace {

struct Desk {
  std::string words;
  std::vector<unsigned char> answer;
};
Desk& desk() {
  static Desk kept;
  return kept;
}

}  // namespace

extern "C" {

/// Room for a request of so many bytes.
EMSCRIPTEN_KEEPALIVE char* selami_words(std::size_t size) {
  desk().words.resize(size);
  return desk().words.data();
}

EMSCRIPTEN_KEEPALIVE const unsigned char* selami_asked() {
  selami::wasm::frame(selami::wasm::asked_answer(desk().words), desk().answer);
  return desk().answer.data();
}

EMSCRIPTEN_KEEPALIVE const unsigned char* selami_turns() {
  selami::wasm::frame(selami::wasm::turns_answer(desk().words), desk().answer);
  return desk().answer.data();
}

EMSCRIPTEN_KEEPALIVE const unsigned char* selami_thinking() {
  selami::wasm::frame(selami::wasm::thinking_answer(desk().words), desk().answer);
  return desk().answer.data();
}

EMSCRIPTEN_KEEPALIVE const unsigned char* selami_several() {
  selami::wasm::frame(selami::wasm::several_answer(desk().words), desk().answer);
  return desk().answer.data();
}

}  // extern "C"
