// What the page calls. A request is written to memory from selami_alloc; an answer is a u32 (little-endian) length and
// that many bytes of JSON, given back with selami_free.
#include <emscripten/emscripten.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "door.hpp"

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
  const std::string answer = selami::wasm::check_answer(std::string_view(request, size), checker());
  auto* out = static_cast<unsigned char*>(std::malloc(answer.size() + 4));
  if (!out) return nullptr;
  const auto length = static_cast<std::uint32_t>(answer.size());
  for (unsigned i = 0; i < 4; ++i) out[i] = static_cast<unsigned char>(length >> (8 * i));
  std::memcpy(out + 4, answer.data(), answer.size());
  return out;
}

}  // extern "C"
