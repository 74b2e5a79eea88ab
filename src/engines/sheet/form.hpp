#pragma once
/// @file The class sheet: one page with a row of boxes for each number of the class, and where everything on it stands.
///
/// Printer and reader go by this one description. Places are in millimetres inside the frame that the outer edges of the four
/// corner marks span, y downwards; a printer may shrink it ("fit to page") and put it on any paper.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "vision/dictionary.hpp"
#include "vision/image.hpp"

namespace selami::sheet {

enum class Kind {
  attendance,  ///< S, I, A; nothing marked: here
  spoke,       ///< one box
  choice,      ///< the options of a question
  level        ///< SOLO 0 to 4
};

/// Which boxes a sheet has. Row i belongs to number first + i, whether or not a pupil has it.
struct Form {
  int first = 1;             ///< 1 to 128
  int rows = 36;             ///< 1 to most_rows
  bool attendance = true;
  bool spoke = false;
  std::vector<int> options;  ///< for each question how many options, 2 to 6; four questions at most
  int levels = 0;            ///< questions that are levelled; three at most
  int tag = 0;               ///< of class and sheet, 0 to 8191: another class's sheet is noticed

  bool operator==(const Form&) const;
};
constexpr int most_rows = 48;
constexpr int most_questions = 4;
constexpr int most_levelled = 3;
constexpr int tags = 8192;
/// Of a class, by its id. Source of the sum: FNV-1a, 32 bits, folded.
int tag_of(std::string_view id);

/// Boxes that belong together: of one pupil at most one of them is meant.
struct Group {
  Kind kind = Kind::attendance;
  int question = 0;  ///< of its kind, from 0
  int boxes = 0;
};
/// In the order of the paper, from left to right.
std::vector<Group> groups_of(const Form& form);

struct Rect {
  double x = 0;
  double y = 0;
  double wide = 0;
  double high = 0;
  vision::Point middle() const { return {x + wide / 2, y + high / 2}; }
};

constexpr double frame_wide = 186;
constexpr double frame_high = 269;
constexpr double mark_cell = 1.8;
constexpr double mark_side = mark_cell * vision::side_cells;
/// Clockwise from the top left; no card is printed with these.
constexpr std::array<int, 4> corner_numbers = {vision::last_card + 1, vision::last_card + 2, vision::last_card + 3, vision::last_card + 4};
constexpr int code_bits = 64;
constexpr double outline = 0.5;  ///< how thick a box's line is

/// Where everything stands for a form.
struct Layout {
  std::array<Rect, 4> marks;
  Rect code;                       ///< code_bits cells wide, two high: bits above, their opposites below
  std::vector<Group> groups;
  std::vector<double> columns;     ///< the middle of each column of boxes
  std::vector<double> rows;        ///< the middle of each row
  double side = 0;                 ///< of a box
  double top = 0;                  ///< the middle of the ticks above and below the columns
  double bottom = 0;

  Rect box(std::size_t row, std::size_t column) const;
};

/// Small dark ticks in a row, each so near the one before that a reader follows them over a bent page. The first `leads` only
/// lead the way from a corner mark; then there is one for each row or column of boxes, or for each second bit of the strip.
struct Ticks {
  std::vector<Rect> all;
  std::size_t leads = 0;
};
Ticks ticks_of_code(const Rect& strip);
Ticks ticks_of_rows(const Layout& layout, bool right);
Ticks ticks_of_columns(const Layout& layout, bool below);
/// Where numbers and names may stand: from the frame's left edge.
constexpr double names_from = 4.5;
constexpr double names_to = 62;

/// Nothing for a form out of bounds or with more boxes than the paper is wide.
std::optional<Layout> layout_of(const Form& form);

}  // namespace selami::sheet
