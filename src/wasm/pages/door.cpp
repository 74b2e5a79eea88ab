// What the page reader's worker calls. A photo's RGBA bytes, or a class's id, are written to memory from selami_picture; an answer
// (framed.hpp) is good until the next call. No photo outlives its page.
#include <emscripten/emscripten.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "pages/flat.hpp"
#include "pages/report.hpp"
#include "wasm/framed.hpp"

namespace {

using namespace selami;

struct Desk {
  std::vector<std::uint8_t> picture;
  std::vector<unsigned char> answer;
  pages::Flat flat;
  pages::Flat head;
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

/// What a page of the class whose id stands there carries.
EMSCRIPTEN_KEEPALIVE int selami_page_tag() {
  const auto& id = desk().picture;
  return sheet::tag_of(std::string_view(reinterpret_cast<const char*>(id.data()), id.size()));
}

/// A ReadReport; then the page is laid flat, for selami_page_pixels, and its head. The picture has width × height × 4 bytes and is let go.
EMSCRIPTEN_KEEPALIVE const unsigned char* selami_page_read(int width, int height) {
  Desk& all = desk();
  const pages::Photo photo{width, height, 4, all.picture.data()};
  all.flat = {};
  all.head = {};
  const std::vector<std::uint8_t> grey = pages::grey_of(photo);
  const auto seen = pages::read_page({width, height, width, grey.data()});
  if (seen) {
    all.flat = pages::flatten(photo, seen->plane, pages::kept_part(*seen), pages::kept_pixels);
    pages::even_light(all.flat);
    // Of a bare marker all that is seen is in the page itself.
    if (seen->doubt != pages::Doubt::bare) all.head = pages::flatten(photo, seen->plane, pages::head_part(), pages::head_pixels);
  }
  std::vector<std::uint8_t>().swap(all.picture);
  wasm::frame(to_json(pages::report_of(seen)), all.answer);
  return all.answer.data();
}

EMSCRIPTEN_KEEPALIVE int selami_page_width() { return desk().flat.width; }
EMSCRIPTEN_KEEPALIVE int selami_page_height() { return desk().flat.height; }
/// RGBA, row by row.
EMSCRIPTEN_KEEPALIVE const std::uint8_t* selami_page_pixels() { return desk().flat.pixels.data(); }

EMSCRIPTEN_KEEPALIVE int selami_head_width() { return desk().head.width; }
EMSCRIPTEN_KEEPALIVE int selami_head_height() { return desk().head.height; }
EMSCRIPTEN_KEEPALIVE const std::uint8_t* selami_head_pixels() { return desk().head.pixels.data(); }

}  // extern "C"
