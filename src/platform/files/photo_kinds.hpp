#pragma once
/// @file The two kinds of pictures that are read. Only for this folder.

#include "files/photo.hpp"

namespace selami::files {

/// Errors as grey_photo.
Result<GreyPhoto> read_png(std::string_view bytes);

struct JpegRead {
  GreyPhoto photo;
  int held = 1;  ///< Exif's orientation
};
Result<JpegRead> read_jpeg(std::string_view bytes);
/// Exif's orientation in an APP1 segment without its length; 1 when there is none.
int orientation_of(std::string_view segment);

}  // namespace selami::files
