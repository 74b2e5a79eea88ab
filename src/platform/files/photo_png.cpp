#include <dlfcn.h>
#include <png.h>

#include <stdexcept>
#include <string>

#include "files/photo_kinds.hpp"

namespace selami::files {
namespace {

struct PngCalls {
  decltype(&::png_image_begin_read_from_memory) begin = nullptr;
  decltype(&::png_image_finish_read) finish = nullptr;
  decltype(&::png_image_free) end = nullptr;
};

template <class F>
void find(void* library, const char* name, F& out) {
  out = reinterpret_cast<F>(dlsym(library, name));
  if (!out) throw std::runtime_error(std::string("pictures: libpng lacks ") + name);
}

const PngCalls& png() {
  static const PngCalls calls = [] {
    void* const library = dlopen("libpng16.so.16", RTLD_NOW | RTLD_LOCAL);
    if (!library) throw std::runtime_error(std::string("pictures need libpng16-16: ") + dlerror());
    PngCalls out;
    find(library, "png_image_begin_read_from_memory", out.begin);
    find(library, "png_image_finish_read", out.finish);
    find(library, "png_image_free", out.end);
    return out;
  }();
  return calls;
}

}  // namespace

Result<GreyPhoto> read_png(std::string_view bytes) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png().begin(&image, bytes.data(), bytes.size()) == 0) return fail(Fault::invalid, "photo.broken");
  if (image.width > photo_pixels_max || std::size_t{image.width} * image.height > photo_pixels_max) {
    png().end(&image);
    return fail(Fault::too_large, "photo.too_large");
  }
  image.format = PNG_FORMAT_GRAY;
  GreyPhoto out;
  out.width = static_cast<int>(image.width);
  out.height = static_cast<int>(image.height);
  out.pixels.resize(std::size_t{image.width} * image.height);
  const png_color white = {255, 255, 255};  // under what is transparent
  if (png().finish(&image, &white, out.pixels.data(), out.width, nullptr) == 0) return fail(Fault::invalid, "photo.broken");
  return out;
}

}  // namespace selami::files
