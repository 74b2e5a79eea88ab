// What the camera page's worker calls. A picture's grey bytes are written to memory from selami_picture; an answer
// (framed.hpp) is good until the next call. No picture outlives the next one.
#include <emscripten/emscripten.h>

#include <cstdint>
#include <vector>

#include "wasm/framed.hpp"
#include "look.hpp"

namespace {

/// One camera for the worker's whole life.
struct Camera {
  selami::wasm::CardsDoor door;
  std::vector<int> numbers;
  std::vector<std::uint8_t> picture;
  std::vector<unsigned char> answer;
};
Camera& camera() {
  static Camera kept;
  return kept;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void selami_cards_listen(int number) { camera().numbers.push_back(number); }

/// Begins a sweep over all who were named since the last one.
EMSCRIPTEN_KEEPALIVE void selami_cards_begin(int alike) {
  camera().door.begin(camera().numbers, alike);
  camera().numbers.clear();
}

EMSCRIPTEN_KEEPALIVE std::uint8_t* selami_picture(std::size_t size) {
  camera().picture.resize(size);
  return camera().picture.data();
}

/// The picture has at least width × height bytes.
EMSCRIPTEN_KEEPALIVE const unsigned char* selami_cards_look(int width, int height) {
  Camera& all = camera();
  selami::wasm::frame(all.door.look({width, height, width, all.picture.data()}), all.answer);
  return all.answer.data();
}

}  // extern "C"
