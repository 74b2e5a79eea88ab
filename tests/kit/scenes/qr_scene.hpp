#pragma once
/// @file A QR code on a phone's screen as another phone sees it. Nothing in it is a photograph.

#include <cstdint>
#include <vector>

#include "vision/qr_form.hpp"
#include "vision/image.hpp"

namespace selami::kit {

/// Angles in degrees, lengths in pixels, noise in grey levels.
struct QrLook {
  int width = 1280;
  int height = 720;
  double side = 480;      ///< of the code, when held straight
  double roll_deg = 0;
  double tilt_deg = 0;    ///< about the upright axis
  double nod_deg = 0;     ///< about the level one
  double blur = 0.8;
  double noise = 2;
  double darkest = 0.7;   ///< light in the darkest corner
  bool clutter = true;    ///< a keyboard's worth of small squares around
};
struct QrScene {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;

  vision::Grey grey() const { return {width, height, width, pixels.data()}; }
};
QrScene make_qr_scene(const vision::QrModules& code, const QrLook& look, std::uint32_t seed);

}  // namespace selami::kit
