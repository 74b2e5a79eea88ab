#include "files/photo.hpp"

#include "files/photo_kinds.hpp"

namespace selami::files {
namespace {

/// How a picture must be turned to stand upright. Source: Exif 2.3, tag 0x0112: 1 to 8, where row 0 and column 0 are.
GreyPhoto upright(GreyPhoto in, int held) {
  if (held <= 1 || held > 8) return in;
  const bool on_its_side = held >= 5;
  const bool right_to_left = held == 2 || held == 3 || held == 7 || held == 8;
  const bool bottom_to_top = held == 3 || held == 4 || held == 6 || held == 7;
  GreyPhoto out;
  out.width = on_its_side ? in.height : in.width;
  out.height = on_its_side ? in.width : in.height;
  out.pixels.reserve(in.pixels.size());
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      int column = on_its_side ? y : x;
      int row = on_its_side ? x : y;
      if (right_to_left) column = in.width - 1 - column;
      if (bottom_to_top) row = in.height - 1 - row;
      out.pixels.push_back(in.pixels[static_cast<std::size_t>(row) * static_cast<std::size_t>(in.width) + static_cast<std::size_t>(column)]);
    }
  }
  return out;
}

}  // namespace

Result<GreyPhoto> grey_photo(std::string_view bytes) {
  if (bytes.substr(0, 8) == std::string_view("\x89PNG\r\n\x1a\n", 8)) return read_png(bytes);
  if (bytes.substr(0, 3) != "\xff\xd8\xff") return fail(Fault::invalid, "photo.kind");
  TRY(JpegRead read, read_jpeg(bytes));
  return upright(std::move(read.photo), read.held);
}

}  // namespace selami::files
