// What the pages that import and export call. A request is written to memory from selami_words; an answer (framed.hpp) is good until the next call.
#include <emscripten/emscripten.h>

#include <string>
#include <vector>

#include "formed.hpp"
#include "imported.hpp"
#include "wasm/framed.hpp"

namespace {

struct DocumentDesk {
  std::string words;
  std::vector<unsigned char> answer;
};
DocumentDesk& desk() {
  static DocumentDesk kept;
  return kept;
}

}  // namespace

extern "C" {

/// Room for a request of so many bytes.
EMSCRIPTEN_KEEPALIVE char* selami_words(std::size_t size) {
  desk().words.resize(size);
  return desk().words.data();
}

EMSCRIPTEN_KEEPALIVE const unsigned char* selami_imported() {
  selami::wasm::frame(selami::wasm::imported_answer(desk().words), desk().answer);
  return desk().answer.data();
}

EMSCRIPTEN_KEEPALIVE const unsigned char* selami_formed() {
  selami::wasm::frame(selami::wasm::formed_answer(desk().words), desk().answer);
  return desk().answer.data();
}

}  // extern "C"
