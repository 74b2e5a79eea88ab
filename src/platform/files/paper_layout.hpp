#pragma once
/// @file Pages on which rows of text are set one below the other. Only for this folder: it shows pango and cairo.

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "files/cairo.hpp"
#include "files/paper.hpp"

namespace selami::files {

/// Points, 1/72 inch: the unit of everything below.
constexpr double mm(double millimetres) { return millimetres * 72 / 25.4; }

struct Style {
  double size_pt = 10;
  bool strong = false;
  Align align = Align::left;
};
struct CellIn {
  std::string text;
  double width = 0;
  Style style;
};

/// Draws a picture into a square of `side`; where (0, 0) is, the caller has said.
void draw_picture(cairo_t* to, const Drawing& drawing, double side);

class Layout {
 public:
  using Ink = std::function<void(cairo_t*)>;

  Layout(double width, double height);

  double width() const { return width_ - 2 * margin; }  ///< between the margins
  /// Cells side by side; goes on in the next page where it must: a row that fits a page stays whole.
  void row(const std::vector<CellIn>& cells, bool ruled);
  void gap(double height);
  void new_page();
  /// Room for something that must stay whole; a new page when there is less.
  void keep(double height);
  /// How high a row will be.
  double height_of(const std::vector<CellIn>& cells) const;
  /// Drawn now and again at the head of each new page, until the next call.
  void set_head(std::function<void()> head);
  /// The same without drawing it now: none.
  void end_head() { head_ = nullptr; }
  /// Something drawn with (0, 0) where the next row would begin; it takes no room by itself.
  void draw(Ink ink);
  double y() const { return y_; }
  /// Goes down to y, when that is further down.
  void reach(double y) { y_ = y > y_ ? y : y_; }
  /// One line of text in a box that the caller has placed, from y of the page.
  void line_at(double x, double y, double width, const std::string& text, const Style& style, std::size_t page);

  /// One line of text around (0, 0), or beginning there, to be drawn where the caller has moved to.
  /// Wider than `most` (0: never) it is cut and ends in "…".
  Ink text_around(const std::string& text, const Style& style, bool from_left, double most = 0) const;
  /// Something drawn with (0, 0) in the upper left of the sheet, on the page that is now.
  void draw_on_sheet(Ink ink) { pages_.back().push_back(std::move(ink)); }
  double sheet_width() const { return width_; }
  double sheet_height() const { return height_; }

  const std::vector<std::vector<Ink>>& pages() const { return pages_; }
  double foot_y() const { return height_ - mm(11); }

  static constexpr double margin = 34;  // 12 mm
  static constexpr double pad = 2.2;
  static constexpr double pad_center = 0.8;  // at the sides of what stands in the middle: columns of a letter or two are narrow
  static constexpr double rule = 0.6;   // the width of lines

 private:
  struct Line {
    PangoLayoutLine* line;
    double x, top, bottom, baseline;
  };
  struct Cell {
    std::shared_ptr<PangoLayout> layout;  // shared with the ink that draws its lines
    std::vector<Line> lines;
    double width = 0;
    double side = pad;      ///< free at the left and right
    std::size_t next = 0;  ///< the first line that is not drawn yet

    double left() const { return next < lines.size() ? lines.back().bottom - lines[next].top : 0; }
  };

  /// How wide one line of text is.
  double width_of(const std::string& text, const Style& style) const;
  std::shared_ptr<PangoLayout> make_layout(const std::string& text, double width, const Style& style) const;
  Cell set(const CellIn& in) const;
  void draw_row(std::vector<Cell>& cells, double height, bool ruled);
  double bottom() const { return height_ - mm(16); }

  double width_;
  double height_;
  double y_ = margin;
  double head_bottom_ = margin;  ///< where rows begin on the page that is now
  std::shared_ptr<PangoContext> context_;  // layouts share it
  std::function<void()> head_;
  std::vector<std::vector<Ink>> pages_{1};
};

}  // namespace selami::files
