#pragma once
/// @file A flat page as the camera sees it.

#include <optional>
#include <vector>

#include "sheet/form.hpp"

namespace selami::sheet {

/// A place on the page, in millimetres, and where it is seen, in pixels.
struct Seen {
  vision::Point page;
  vision::Point picture;
};
/// A printed square by its four corners, clockwise from its upper left.
void see_square(const Rect& page, const vision::Quad& picture, std::vector<Seen>& all);

/// The projective map from page to picture, by least squares over all that was seen.
/// Source: Hartley and Zisserman, Multiple View Geometry (2nd ed.), 4.1 (inhomogeneous) and 4.4.4 (normalising).
class Plane {
 public:
  /// Nothing with fewer than four places, or when they lie on a line.
  static std::optional<Plane> through(const std::vector<Seen>& seen);

  vision::Point at(vision::Point page) const;
  vision::Point back(vision::Point picture) const;
  /// Pixels a millimetre there, the mean of both ways.
  double scale(vision::Point page) const;
  /// The same in a picture n times as large.
  Plane enlarged(double n) const;

 private:
  double m_[9] = {};
  double inverse_[9] = {};
};

}  // namespace selami::sheet
