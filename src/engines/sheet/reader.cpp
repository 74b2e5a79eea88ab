#include "sheet/reader.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>

#include "sheet/code.hpp"
#include "sheet/grid.hpp"
#include "sheet/ground.hpp"
#include "sheet/strip.hpp"
#include "vision/cards.hpp"
#include "vision/outline.hpp"

namespace selami::sheet {
namespace {

using vision::Grey;
using vision::Point;

constexpr int working_size = 1500;   // px along the longer side, at least, after shrinking
constexpr double widest_line = 4.6;  // mm: what is thinner lies on the paper

using Marks = std::array<std::optional<vision::Quad>, 4>;

tl::expected<Marks, Fault> marks_in(const Grey& picture) {
  vision::CardReader reader;
  Marks out;
  for (const vision::CardSeen& card : reader.read(picture)) {
    const auto at = std::find(corner_numbers.begin(), corner_numbers.end(), card.number);
    if (at == corner_numbers.end()) continue;
    auto& mark = out[static_cast<std::size_t>(at - corner_numbers.begin())];
    if (mark) return tl::unexpected(Fault::several);
    mark = card.corners;
  }
  return out;
}

std::optional<Plane> plane_of(const Marks& marks, const std::array<Rect, 4>& places) {
  std::vector<Seen> seen;
  for (std::size_t i = 0; i < 4; ++i) {
    if (marks[i]) see_square(places[i], *marks[i], seen);
  }
  return seen.size() < 12 ? std::nullopt : Plane::through(seen);  // three marks
}

struct Shift {
  double x = 0;  ///< mm
  double y = 0;
};

/// Ink on the box's line, shifted, 0 to about 1: alone, or less what lies just outside of it.
double line_at(const Ink& ink, const Grid& grid, const Layout& layout, std::size_t row, std::size_t column, Shift by, bool alone) {
  constexpr int places = 6;
  const double half = layout.side / 2 - outline / 2;
  const double out = half + 0.7;
  double sum = 0;
  for (int i = 0; i < places; ++i) {
    const double along = half * (2.0 * i + 1 - places) / places;
    for (int edge = 0; edge < 4; ++edge) {
      const auto near = [&](double away) {
        const double d = edge < 2 ? away : -away;
        const Point p = edge % 2 == 0 ? Point{along, d} : Point{d, along};
        return std::clamp(ink.at(grid.at(row, column, p.x + by.x, p.y + by.y)) / grid.print(row), 0.0, 1.0);
      };
      sum += alone ? near(half) : near(half) - 0.5 * near(out);
    }
  }
  return sum / (4 * places);
}

/// Where the outline lies best, at most a millimetre from where it is awaited.
Shift shift_of(const Ink& ink, const Grid& grid, const Layout& layout, std::size_t row, std::size_t column) {
  Shift best;
  double most = -1;
  const auto look = [&](Point around, double step, int steps) {
    for (int i = -steps; i <= steps; ++i) {
      for (int j = -steps; j <= steps; ++j) {
        const Shift by{around.x + step * i, around.y + step * j};
        const double line = line_at(ink, grid, layout, row, column, by, false) - 0.02 * std::hypot(by.x, by.y);
        if (line <= most) continue;
        most = line;
        best = by;
      }
    }
  };
  look({0, 0}, 0.33, 3);
  look({best.x, best.y}, 0.11, 2);
  return best;
}

struct Inside {
  double all = 0;     ///< mean ink inside the line, without what noise and blur leave everywhere
  double middle = 0;  ///< the same away from the line, where a pen that ran over from the next box does not come
};
Inside ink_in(const Ink& ink, const Grid& grid, const Layout& layout, std::size_t row, std::size_t column, Shift by) {
  constexpr int places = 11;
  constexpr int rim = 2;
  constexpr double haze = 0.07;
  const double half = layout.side / 2 - outline - 0.3;
  Inside out;
  for (int i = 0; i < places; ++i) {
    for (int j = 0; j < places; ++j) {
      const double x = half * (2.0 * i + 1 - places) / places;
      const double y = half * (2.0 * j + 1 - places) / places;
      const double dark = std::clamp(ink.at(grid.at(row, column, x + by.x, y + by.y)) / grid.print(row) - haze, 0.0, 1.0);
      out.all += dark / (places * places);
      const bool inner = std::min(i, j) >= rim && std::max(i, j) < places - rim;
      if (inner) out.middle += dark / ((places - 2 * rim) * (places - 2 * rim));
    }
  }
  return out;
}

/// The value that `share` of all are below.
double ranked(std::vector<double> all, double share) {
  const auto at = all.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(all.size() - 1));
  std::nth_element(all.begin(), at, all.end());
  return *at;
}

/// The middle one of what a box and its neighbours were shifted by.
Shift usual_around(const std::vector<Shift>& shifts, const Layout& layout, std::size_t row, std::size_t column) {
  const std::size_t columns = layout.columns.size();
  std::vector<double> x;
  std::vector<double> y;
  for (std::size_t r = row > 0 ? row - 1 : 0; r <= std::min(row + 1, layout.rows.size() - 1); ++r) {
    for (std::size_t c = column > 0 ? column - 1 : 0; c <= std::min(column + 1, columns - 1); ++c) {
      x.push_back(shifts[r * columns + c].x);
      y.push_back(shifts[r * columns + c].y);
    }
  }
  return {ranked(x, 0.5), ranked(y, 0.5)};
}

struct Weighed {
  std::vector<BoxSeen> boxes;
  std::vector<double> middles;  ///< ink away from the line
  std::vector<double> lines;    ///< how much of each outline is there
};
Weighed weigh(const Ink& ink, const Grid& grid, const Layout& layout) {
  constexpr double stray = 0.3;  // mm from the neighbours: a thick pen beside a box draws its outline towards itself
  std::vector<Shift> shifts;
  for (std::size_t row = 0; row < layout.rows.size(); ++row) {
    for (std::size_t column = 0; column < layout.columns.size(); ++column) shifts.push_back(shift_of(ink, grid, layout, row, column));
  }
  Weighed out;
  for (std::size_t row = 0; row < layout.rows.size(); ++row) {
    for (std::size_t column = 0; column < layout.columns.size(); ++column) {
      Shift by = shifts[row * layout.columns.size() + column];
      const Shift usual = usual_around(shifts, layout, row, column);
      if (std::hypot(by.x - usual.x, by.y - usual.y) > stray) by = usual;
      BoxSeen box;
      const Inside inside = ink_in(ink, grid, layout, row, column, by);
      box.ink = inside.all;
      out.middles.push_back(inside.middle);
      box.middle = grid.at(row, column, by.x, by.y);
      out.boxes.push_back(box);
      out.lines.push_back(line_at(ink, grid, layout, row, column, by, true));
    }
  }
  return out;
}

/// Most boxes are empty: what the emptier third shows, every box shows; and how unlike the next ones are is the picture's noise.
struct Haze {
  double usual = 0;
  double noise = 0;
};
Haze haze_of(const std::vector<BoxSeen>& boxes) {
  std::vector<double> all;
  for (const BoxSeen& box : boxes) all.push_back(box.ink);
  const double usual = ranked(all, 1.0 / 3);
  return {usual, ranked(all, 0.75) - usual};
}

/// The noisier the picture, the more is doubtful. False when that is so much that another picture is quicker.
bool decide(Weighed& weighed) {
  constexpr double least_line = 0.12;  // under it all is blurred
  constexpr std::size_t most_doubtful = 8;  // one of so many
  const Haze haze = haze_of(weighed.boxes);
  const double surely_empty = std::max(0.002, 0.008 - haze.noise);
  const double surely_marked = 0.016 + 5 * haze.noise;
  const double line = std::max(least_line, 0.5 * ranked(weighed.lines, 0.5));
  std::size_t doubtful = 0;
  for (std::size_t i = 0; i < weighed.boxes.size(); ++i) {
    BoxSeen& box = weighed.boxes[i];
    box.ink -= haze.usual;
    const double middle = weighed.middles[i] - haze.usual;
    if (weighed.lines[i] < line) box.mark = Mark::doubtful;
    else if (box.ink >= surely_marked && middle >= surely_marked) box.mark = Mark::marked;
    else box.mark = box.ink <= surely_empty ? Mark::empty : Mark::doubtful;
    if (box.mark == Mark::doubtful) ++doubtful;
  }
  return doubtful * most_doubtful <= weighed.boxes.size();
}

Answer answer_of(const BoxSeen* boxes, int count) {
  Answer out;
  int marked = 0;
  for (int i = 0; i < count; ++i) {
    if (boxes[i].mark == Mark::doubtful) return {Answer::State::ask, -1};
    if (boxes[i].mark != Mark::marked) continue;
    ++marked;
    out = {Answer::State::one, i};
  }
  return marked > 1 ? Answer{Answer::State::ask, -1} : out;
}

std::vector<std::vector<Answer>> rows_of(const std::vector<BoxSeen>& boxes, const Layout& layout) {
  std::vector<std::vector<Answer>> out;
  const BoxSeen* at = boxes.data();
  for (std::size_t row = 0; row < layout.rows.size(); ++row) {
    auto& answers = out.emplace_back();
    for (const Group& group : layout.groups) {
      answers.push_back(answer_of(at, group.boxes));
      at += group.boxes;
    }
  }
  return out;
}

tl::expected<SheetSeen, Fault> read_at(const Grey& picture) {
  const auto marks = marks_in(picture);
  if (!marks) return tl::unexpected(marks.error());
  // The corner marks and the strip stand alike on every form.
  const Layout any = *layout_of(Form{});
  const auto plane = plane_of(*marks, any.marks);
  if (!plane) return tl::unexpected(Fault::no_sheet);
  std::vector<std::uint8_t> log_pixels;
  vision::write_log(picture, log_pixels);
  const Grey log{picture.width, picture.height, picture.width, log_pixels.data()};
  double scale = 0;
  for (const Rect& mark : any.marks) scale = std::max(scale, plane->scale(mark.middle()));
  const auto ground = ground_of(log, std::max(2, static_cast<int>(std::ceil(scale * widest_line / 2))));
  const Ink ink{log, {picture.width, picture.height, picture.width, ground.data()}};
  const auto strip = read_strip(ink, *plane, any.code);
  const auto form = strip ? form_in(*strip) : std::nullopt;
  if (!form) return tl::unexpected(Fault::code);
  const Layout layout = *layout_of(*form);
  const auto grid = Grid::on(ink, *plane, layout);
  if (!grid) return tl::unexpected(Fault::ticks);
  Weighed weighed = weigh(ink, *grid, layout);
  if (!decide(weighed)) return tl::unexpected(Fault::unclear);
  const vision::Quad corners = {plane->at({0, 0}), plane->at({frame_wide, 0}), plane->at({frame_wide, frame_high}), plane->at({0, frame_high})};
  return SheetSeen{*form, corners, weighed.boxes, rows_of(weighed.boxes, layout)};
}

void enlarge(Point& point, int n) { point = {point.x * n, point.y * n}; }

}  // namespace

tl::expected<SheetSeen, Fault> read_sheet(const Grey& photo) {
  const int n = std::max(1, std::max(photo.width, photo.height) / working_size);
  const Smaller picture = smaller(photo, n);
  auto out = read_at(picture.grey());
  if (!out) return out;
  for (BoxSeen& box : out->boxes) enlarge(box.middle, n);
  for (Point& corner : out->corners) enlarge(corner, n);
  return out;
}

}  // namespace selami::sheet
