// What the page calls. A request is written to memory from selami_alloc; an answer (framed.hpp) is given
// back with selami_free.
#include <emscripten/emscripten.h>

#include <cstdlib>
#include <cstring>
#include <vector>

#include "door.hpp"
#include "framed.hpp"

namespace {

/// The texts of the last check, for the page's whole life.
selami::checker::Checker& checker() {
  static selami::checker::Checker kept;
  return kept;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void* selami_alloc(std::size_t size) { return std::malloc(size); }

EMSCRIPTEN_KEEPALIVE void selami_free(void* place) { std::free(place); }

/// The answer's place, or nullptr when memory has run out.
EMSCRIPTEN_KEEPALIVE unsigned char* selami_check(const char* request, std::size_t size) {
  std::vector<unsigned char> framed;
  selami::wasm::frame(selami::wasm::check_answer(std::string_view(request, size), checker()), framed);
  auto* out = static_cast<unsigned char*>(std::malloc(framed.size()));
  if (out) std::memcpy(out, framed.data(), framed.size());
  return out;
}

}  // extern "C"
