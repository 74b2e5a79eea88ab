#pragma once
/// @file Finds a QR code in a picture and reads it. Pure. Measured on made-up pictures by qr_find_test.

#include <cstdint>
#include <optional>
#include <vector>

#include "vision/image.hpp"
#include "vision/reed_solomon.hpp"

namespace selami::vision {

/// Keeps its buffers from one picture to the next: one for each camera.
class QrReader {
 public:
  /// What the first readable code says; lies as it comes. Nothing where there is none, or one too small, blurred or hidden.
  /// A module should be three pixels wide.
  std::optional<Bytes> read(const Grey& image);

 private:
  std::vector<std::uint8_t> log_;
  std::vector<std::uint8_t> dark_;
};

}  // namespace selami::vision
