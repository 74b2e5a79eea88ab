#pragma once
/// @file Reads a class sheet in a photograph: which boxes are marked. What is not sure is said to be doubtful, never guessed.
///
/// Measured on made-up photographs with known truth by bench/sheets_bench.

#include <tl/expected.hpp>
#include <vector>

#include "sheet/form.hpp"
#include "vision/image.hpp"

namespace selami::sheet {

enum class Mark { empty, marked, doubtful };
struct BoxSeen {
  Mark mark = Mark::empty;
  double ink = 0;        ///< share of the box that a pen as dark as print would cover
  vision::Point middle;  ///< in the picture, to show it to who is asked
};
/// What a row says for one group of boxes.
struct Answer {
  enum class State {
    none,  ///< nothing is marked
    one,
    ask    ///< a doubtful box, or more than one marked
  };
  State state = State::none;
  int box = -1;  ///< the marked one, from 0
};
struct SheetSeen {
  Form form;
  vision::Quad corners;  ///< of the frame, clockwise from the sheet's top left
  std::vector<BoxSeen> boxes;             ///< row by row
  std::vector<std::vector<Answer>> rows;  ///< for each row its groups in the order of groups_of
};

enum class Fault {
  no_sheet,   ///< fewer than three corner marks
  several,    ///< marks of more than one sheet
  code,       ///< the strip at the top is hidden, too dark or of a newer version
  ticks,      ///< too much of the rim is hidden, or the sheet is folded
  unclear     ///< too dark or shaken: too much would be doubtful
};

/// Of any size from about 900 pixels along the sheet; lies and light as they come, also upside down.
tl::expected<SheetSeen, Fault> read_sheet(const vision::Grey& photo);

}  // namespace selami::sheet
