#pragma once
/// @file What the doors share that are asked in words. A request is written to memory from selami_words; an answer (framed.hpp) is good until
/// the next call. For the one source file of a door: it defines selami_words.

#include <emscripten/emscripten.h>

#include <string>
#include <string_view>
#include <vector>

#include "wasm/framed.hpp"

namespace selami::wasm {

struct Words {
  std::string request;
  std::vector<unsigned char> answer;

  const unsigned char* say(std::string_view text) {
    frame(text, answer);
    return answer.data();
  }
};
inline Words& words() {
  static Words kept;
  return kept;
}

}  // namespace selami::wasm

/// Room for a request of so many bytes.
extern "C" EMSCRIPTEN_KEEPALIVE char* selami_words(std::size_t size) {
  auto& request = selami::wasm::words().request;
  request.resize(size);
  return request.data();
}
