#pragma once
/// @file Whose page is in a photograph, and how it lies there. What is not sure is said to be doubtful, never guessed: the marker
/// and both strips must say the same number.
///
/// Measured on made-up photographs with known truth by bench/pages_bench.

#include <tl/expected.hpp>
#include <optional>

#include "pages/form.hpp"
#include "sheet/plane.hpp"
#include "vision/image.hpp"

namespace selami::pages {

enum class Doubt {
  none,
  strip,  ///< a strip is hidden or blurred: the marker alone, or it and one strip, say the number
  bare    ///< a marker without its page's corners: only it says number and direction
};

struct PageSeen {
  int number = 0;
  Doubt doubt = Doubt::none;
  std::optional<Form> form;    ///< what the strips say; none: not even its class is known
  Size size = Size::a4;        ///< also where it is only the likeliest
  sheet::Plane plane;          ///< from the frame to the photograph
  vision::Quad corners;        ///< of the frame in the photograph, clockwise from the page's upper left
};

enum class Fault {
  no_page,      ///< no pupil's marker is seen
  several,      ///< marks of more than one page
  corner,       ///< a page whose upper left corner, with the pupil's marker, is hidden
  class_sheet,  ///< it is one
  small         ///< from too far away for a pencil to be read
};

/// Of any size from about 700 pixels along the page; lies and light as they come, also upside down.
tl::expected<PageSeen, Fault> read_page(const vision::Grey& photo);

}  // namespace selami::pages
