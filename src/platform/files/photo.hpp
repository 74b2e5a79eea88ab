#pragma once
/// @file A photograph or scan as a grey picture that stands upright: PNG and JPEG, by libpng and libjpeg, which are loaded with the
/// first picture. Pictures come from anywhere: what is broken is said, never followed.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace selami::files {

struct GreyPhoto {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;  ///< row by row from the top left, 0 black to 255 white
};

constexpr std::size_t photo_pixels_max = 60'000'000;

/// A phone lays its JPEG on the side and notes how it was held: that is undone.
/// Errors: photo.kind (neither PNG nor JPEG), photo.broken, photo.too_large (over `photo_pixels_max`).
/// Throws std::runtime_error when the machine lacks the library.
Result<GreyPhoto> grey_photo(std::string_view bytes);

/// A JPEG as fine as so many bytes allow, with nothing in it but the picture. Errors: photo.broken (no pixels), photo.too_large.
Result<std::string> grey_jpeg(const GreyPhoto& photo, std::size_t bytes_max);

}  // namespace selami::files
