// What the page that shows codes, and the worker that reads them, call. Bytes and pictures are written to memory from selami_picture;
// an answer (framed.hpp: its length first) is good until the next call.
#include <emscripten/emscripten.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "vision/qr_code.hpp"
#include "vision/qr_find.hpp"
#include "wasm/framed.hpp"

namespace {

/// One camera for the worker's whole life.
struct Codes {
  selami::vision::QrReader reader;
  std::vector<std::uint8_t> given;
  std::vector<unsigned char> answer;
};
Codes& codes() {
  static Codes kept;
  return kept;
}

const unsigned char* answer_with(const selami::vision::Bytes& bytes) {
  selami::wasm::frame({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, codes().answer);
  return codes().answer.data();
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE std::uint8_t* selami_picture(std::size_t size) {
  codes().given.resize(size);
  return codes().given.data();
}

/// How many bytes a code of that version holds.
EMSCRIPTEN_KEEPALIVE std::size_t selami_qr_room(int version) { return selami::vision::qr_room(version, selami::vision::QrLevel::m); }

/// The given bytes as a code: its modules row by row, 1 is dark; nothing for more than it holds.
EMSCRIPTEN_KEEPALIVE const unsigned char* selami_qr_write(int version) {
  const auto code = selami::vision::write_qr(codes().given, version, selami::vision::QrLevel::m);
  return answer_with(code ? code->dark : selami::vision::Bytes{});
}

/// What the code in the given picture says; nothing where there is none. The picture has at least width × height bytes.
EMSCRIPTEN_KEEPALIVE const unsigned char* selami_qr_read(int width, int height) {
  Codes& all = codes();
  const auto said = all.reader.read({width, height, width, all.given.data()});
  return answer_with(said ? *said : selami::vision::Bytes{});
}

}  // extern "C"
