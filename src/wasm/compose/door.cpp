// What the page of Susun calls. A request is written to memory from selami_words; an answer (framed.hpp) is good until the next call.
#include <emscripten/emscripten.h>

#include <string>
#include <vector>

#include "composed.hpp"
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

EMSCRIPTEN_KEEPALIVE const unsigned char* selami_composed() {
  selami::wasm::frame(selami::wasm::composed_answer(desk().words), desk().answer);
  return desk().answer.data();
}

EMSCRIPTEN_KEEPALIVE const unsigned char* selami_offers() {
  selami::wasm::frame(selami::wasm::offers_answer(desk().words), desk().answer);
  return desk().answer.data();
}

}  // extern "C"
