#pragma once
/// @file A picture of a paper: JPEG goes into a PDF as it is, PNG is read by cairo. Only for this folder.

#include <memory>
#include <string>

#include "files/cairo.hpp"

namespace selami::files {

struct Raster {
  std::shared_ptr<cairo_surface_t> surface;  ///< none: no picture that can be drawn
  int width = 0;
  int height = 0;
};
Raster raster_of(const std::string& bytes);

}  // namespace selami::files
