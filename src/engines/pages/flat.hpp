#pragma once
/// @file A photographed page laid flat: straightened, cut out, in even light on white paper, so that a pencil is legible in few bytes.

#include <cstdint>
#include <vector>

#include "sheet/plane.hpp"

namespace selami::pages {

/// Row by row without gaps; 1 channel is grey, 4 are red, green, blue and one that is not looked at.
struct Photo {
  int width = 0;
  int height = 0;
  int channels = 1;
  const std::uint8_t* pixels = nullptr;
};
struct Flat {
  int width = 0;
  int height = 0;
  int channels = 1;
  std::vector<std::uint8_t> pixels;  ///< as in Photo; the fourth channel is 255

  vision::Grey grey() const { return {width, height, width, pixels.data()}; }  ///< of one channel
};

/// What to read in a photo.
std::vector<std::uint8_t> grey_of(const Photo& photo);

/// `part` of the page, its longer side `longest` pixels; what lies beside the photo is white.
Flat flatten(const Photo& photo, const sheet::Plane& plane, const sheet::Rect& part, int longest);

/// Paper becomes white wherever it is, and whatever colour the light was; broad areas of colour stay.
void even_light(Flat& page);

}  // namespace selami::pages
