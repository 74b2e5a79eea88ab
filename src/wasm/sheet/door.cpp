// What the sheet page's worker calls. A photo's grey bytes, or a class's id, are written to memory from selami_picture; an
// answer (framed.hpp) is good until the next call. No photo outlives its reading.
#include <emscripten/emscripten.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "wasm/framed.hpp"
#include "sheet/report.hpp"

namespace {

struct Desk {
  std::vector<std::uint8_t> picture;
  std::vector<unsigned char> answer;
};
Desk& desk() {
  static Desk kept;
  return kept;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE std::uint8_t* selami_picture(std::size_t size) {
  desk().picture.resize(size);
  return desk().picture.data();
}

/// What a sheet of the class whose id stands there carries.
EMSCRIPTEN_KEEPALIVE int selami_sheet_tag() {
  const auto& id = desk().picture;
  return selami::sheet::tag_of(std::string_view(reinterpret_cast<const char*>(id.data()), id.size()));
}

/// A ReadReport. The picture has at least width × height bytes.
EMSCRIPTEN_KEEPALIVE const unsigned char* selami_sheet_read(int width, int height) {
  Desk& all = desk();
  const auto seen = selami::sheet::read_sheet({width, height, width, all.picture.data()});
  std::vector<std::uint8_t>().swap(all.picture);
  selami::wasm::frame(selami::to_json(selami::sheet::report_of(seen)), all.answer);
  return all.answer.data();
}

}  // extern "C"
