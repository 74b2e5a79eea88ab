#include "files/raster.hpp"

#include <cstring>
#include <utility>

namespace selami::files {
namespace {

constexpr int side_most = 10'000;  ///< of pixels: no picture that a phone made small

std::shared_ptr<cairo_surface_t> held(cairo_surface_t* surface) {
  std::shared_ptr<cairo_surface_t> out(surface, [](cairo_surface_t* one) { lib().cairo_surface_destroy(one); });
  if (lib().cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) out.reset();
  return out;
}

int byte_at(const std::string& bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

/// Width and height of a JPEG: what its frame says. (0, 0): it has none.
std::pair<int, int> jpeg_size(const std::string& bytes) {
  for (std::size_t at = 2; at + 9 < bytes.size() && byte_at(bytes, at) == 0xFF;) {
    const int marker = byte_at(bytes, at + 1);
    const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) return {byte_at(bytes, at + 7) * 256 + byte_at(bytes, at + 8), byte_at(bytes, at + 5) * 256 + byte_at(bytes, at + 6)};
    at += 2 + static_cast<std::size_t>(byte_at(bytes, at + 2) * 256 + byte_at(bytes, at + 3));
  }
  return {0, 0};
}

Raster of_jpeg(const std::string& bytes) {
  const auto [width, height] = jpeg_size(bytes);
  if (width <= 0 || height <= 0 || width > side_most || height > side_most) return {};
  // One bit a pixel: only its size counts, the PDF takes the JPEG itself.
  auto surface = held(lib().cairo_image_surface_create(CAIRO_FORMAT_A1, width, height));
  if (!surface) return {};
  auto* const copy = new std::string(bytes);
  const auto status = lib().cairo_surface_set_mime_data(surface.get(), CAIRO_MIME_TYPE_JPEG, reinterpret_cast<const unsigned char*>(copy->data()), copy->size(),
                                                        [](void* data) { delete static_cast<std::string*>(data); }, copy);
  if (status == CAIRO_STATUS_SUCCESS) return {std::move(surface), width, height};
  delete copy;
  return {};
}

struct Reading {
  const std::string& bytes;
  std::size_t at = 0;
};

cairo_status_t next_bytes(void* from, unsigned char* to, unsigned int size) {
  auto& reading = *static_cast<Reading*>(from);
  if (reading.bytes.size() - reading.at < size) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(to, reading.bytes.data() + reading.at, size);
  reading.at += size;
  return CAIRO_STATUS_SUCCESS;
}

Raster of_png(const std::string& bytes) {
  Reading reading{bytes};
  auto surface = held(lib().cairo_image_surface_create_from_png_stream(&next_bytes, &reading));
  if (!surface) return {};
  const int width = lib().cairo_image_surface_get_width(surface.get());
  const int height = lib().cairo_image_surface_get_height(surface.get());
  return {std::move(surface), width, height};
}

}  // namespace

Raster raster_of(const std::string& bytes) {
  if (bytes.rfind("\xFF\xD8", 0) == 0) return of_jpeg(bytes);
  if (bytes.rfind("\x89PNG", 0) == 0) return of_png(bytes);
  return {};
}

}  // namespace selami::files
