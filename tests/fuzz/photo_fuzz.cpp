/// Any file that somebody calls a picture: a grey picture as large as it says, or a clear error. And what is kept of one is a JPEG.
#include "files/photo.hpp"
#include "fuzz.hpp"

namespace {

/// A head of a few bytes may promise 60 million pixels: that is refused or read, but not some hundred times a second.
constexpr std::size_t pixels_enough = 1'000'000;

std::size_t number_at(std::string_view bytes, std::size_t at, int count) {
  std::size_t out = 0;
  for (int i = 0; i < count; ++i) out = out * 256 + static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return out;
}

bool promises_much(std::string_view bytes) {
  if (bytes.size() > 24 && bytes.substr(1, 3) == "PNG") return number_at(bytes, 16, 4) * number_at(bytes, 20, 4) > pixels_enough;
  for (std::size_t at = 0; at + 9 < bytes.size(); ++at) {  // any frame of a JPEG
    const bool frame = bytes[at] == '\xff' && static_cast<unsigned char>(bytes[at + 1]) >= 0xc0 && static_cast<unsigned char>(bytes[at + 1]) <= 0xcf;
    if (frame && number_at(bytes, at + 5, 2) * number_at(bytes, at + 7, 2) > pixels_enough) return true;
  }
  return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace selami;
  const std::string_view bytes = fuzz::text_of(data, size);
  if (promises_much(bytes)) return 0;
  const auto photo = files::grey_photo(bytes);
  if (!photo) {
    fuzz::holds(photo.error().code.rfind("photo.", 0) == 0, "an error is one of a picture's");
    return 0;
  }
  fuzz::holds(photo->width > 0 && photo->height > 0, "a picture has a size");
  fuzz::holds(photo->pixels.size() == static_cast<std::size_t>(photo->width) * static_cast<std::size_t>(photo->height), "a picture has all its pixels");
  const auto kept = files::grey_jpeg(*photo, 150'000);
  fuzz::holds(!kept || (kept->size() <= 150'000 && kept->rfind("\xff\xd8", 0) == 0), "what is kept is a small JPEG");
  return 0;
}
