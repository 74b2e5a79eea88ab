#include "pages/reader.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

#include "sheet/ground.hpp"
#include "sheet/strip.hpp"
#include "vision/cards.hpp"
#include "vision/outline.hpp"

namespace selami::pages {
namespace {

using sheet::Plane;
using sheet::Seen;
using vision::Grey;
using vision::Point;
using vision::Quad;

constexpr int working_size = 1500;   // px along the longer side, at least, after shrinking
constexpr double widest_line = 4.6;  // mm: what is thinner lies on the paper
constexpr double least_scale = 1.9;  // px a millimetre
constexpr double most_off = 3;       // mm that marks of one bent page lie off a plane

struct Marks {
  int number = 0;
  std::array<std::optional<Quad>, 4> all;

  std::size_t found() const {
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const auto& one) { return one.has_value(); }));
  }
};

/// A second mark of a kind belongs to another page, whichever it is: a picture of one page is asked for.
tl::expected<Marks, Fault> marks_in(const Grey& picture) {
  vision::CardReader reader;
  Marks out;
  bool class_sheet = false;
  for (const vision::CardSeen& card : reader.read(picture)) {
    const auto corner = std::find(sheet::corner_numbers.begin(), sheet::corner_numbers.end(), card.number);
    if (corner == sheet::corner_numbers.begin()) {
      class_sheet = true;
      continue;
    }
    const std::size_t place = corner == sheet::corner_numbers.end() ? 0 : static_cast<std::size_t>(corner - sheet::corner_numbers.begin());
    if (out.all[place]) return tl::unexpected(Fault::several);
    out.all[place] = card.corners;
    if (place == 0) out.number = card.number;
  }
  if (class_sheet) return tl::unexpected(out.all[0] ? Fault::several : Fault::class_sheet);
  if (!out.all[0]) return tl::unexpected(out.found() >= 2 ? Fault::corner : Fault::no_page);
  return out;
}

struct Lie {
  Size size = Size::a4;
  Plane plane;
  double off = 0;  ///< how far the marks lie off it, mm
};

double off_plane(const Plane& plane, const std::vector<Seen>& seen) {
  double sum = 0;
  for (const Seen& one : seen) {
    const Point page = plane.back(one.picture);
    sum += std::pow(page.x - one.page.x, 2) + std::pow(page.y - one.page.y, 2);
  }
  return std::sqrt(sum / static_cast<double>(seen.size()));
}

/// The page of each size laid through the marks, the likeliest first.
std::vector<Lie> lies_of(const Marks& marks) {
  std::vector<Lie> out;
  for (const Size size : sizes) {
    const Layout layout = layout_of(size);
    std::vector<Seen> seen;
    for (std::size_t i = 0; i < 4; ++i) {
      if (marks.all[i]) sheet::see_square(layout.marks[i], *marks.all[i], seen);
    }
    const auto plane = Plane::through(seen);
    if (plane) out.push_back({size, *plane, off_plane(*plane, seen)});
  }
  std::sort(out.begin(), out.end(), [](const Lie& a, const Lie& b) { return a.off < b.off; });
  return out;
}

/// Turned and enlarged as the pupil's marker is. Over a whole page the slant of a mark so small would be chance.
std::optional<Plane> plane_by_marker(const Quad& marker) {
  const Point middle{(marker[0].x + marker[2].x) / 2, (marker[0].y + marker[2].y) / 2};
  Point along{};  // one millimetre to the right
  for (const auto& [from, to, turns] : {std::tuple{0U, 1U, 0}, std::tuple{3U, 2U, 0}, std::tuple{0U, 3U, 1}, std::tuple{1U, 2U, 1}}) {
    const Point d{(marker[to].x - marker[from].x) / sheet::mark_side, (marker[to].y - marker[from].y) / sheet::mark_side};
    along.x += (turns == 0 ? d.x : d.y) / 4;
    along.y += (turns == 0 ? d.y : -d.x) / 4;
  }
  constexpr double half = sheet::mark_side / 2;
  std::vector<Seen> seen;
  for (const Point page : {Point{0, 0}, Point{sheet::frame_wide, 0}, Point{sheet::frame_wide, sheet::frame_high}, Point{0, sheet::frame_high}}) {
    const double x = page.x - half;
    const double y = page.y - half;
    seen.push_back({page, {middle.x + along.x * x - along.y * y, middle.y + along.y * x + along.x * y}});
  }
  return Plane::through(seen);
}

struct Said {
  std::optional<Form> above;
  std::optional<Form> below;
};

Said strips_on(const sheet::Ink& ink, const Lie& lie) {
  const Layout layout = layout_of(lie.size);
  const auto read = [&](const sheet::Rect& strip) {
    const auto code = sheet::read_strip(ink, lie.plane, strip);
    return code ? form_in(*code) : std::nullopt;
  };
  return {read(layout.above), read(layout.below)};
}

PageSeen page_of(int number, const Lie& lie) {
  const double high = frame_high(lie.size);
  PageSeen out;
  out.number = number;
  out.size = lie.size;
  out.plane = lie.plane;
  out.corners = {lie.plane.at({0, 0}), lie.plane.at({sheet::frame_wide, 0}), lie.plane.at({sheet::frame_wide, high}), lie.plane.at({0, high})};
  return out;
}

/// A strip that says another number than the marker belongs to a page that lies above or below.
tl::expected<PageSeen, Fault> judged(const Lie& lie, const Said& said, int number) {
  PageSeen out = page_of(number, lie);
  for (const auto& one : {said.above, said.below}) {
    if (!one) continue;
    if (one->number != number || one->size != lie.size) return tl::unexpected(Fault::several);
    if (out.form && !(*out.form == *one)) return tl::unexpected(Fault::several);
    out.form = one;
  }
  out.doubt = said.above && said.below ? Doubt::none : Doubt::strip;
  return out;
}

tl::expected<PageSeen, Fault> by_marker_alone(const Marks& marks) {
  const auto plane = plane_by_marker(*marks.all[0]);
  if (!plane) return tl::unexpected(Fault::no_page);
  PageSeen out = page_of(marks.number, {Size::a4, *plane, 0});
  out.doubt = Doubt::bare;
  return out;
}

tl::expected<PageSeen, Fault> read_at(const Grey& picture) {
  const auto marks = marks_in(picture);
  if (!marks) return tl::unexpected(marks.error());
  if (marks->found() < 3) return by_marker_alone(*marks);
  const std::vector<Lie> lies = lies_of(*marks);
  if (lies.empty()) return by_marker_alone(*marks);
  if (lies.front().off > most_off) return tl::unexpected(Fault::several);
  std::vector<std::uint8_t> log_pixels;
  vision::write_log(picture, log_pixels);
  const Grey log{picture.width, picture.height, picture.width, log_pixels.data()};
  double scale = 0;
  for (const sheet::Rect& mark : layout_of(lies.front().size).marks) scale = std::max(scale, lies.front().plane.scale(mark.middle()));
  const auto ground = sheet::ground_of(log, std::max(2, static_cast<int>(std::ceil(scale * widest_line / 2))));
  const sheet::Ink ink{log, {picture.width, picture.height, picture.width, ground.data()}};
  // Two sizes are so alike that a bent page can pass for either: its strips know.
  for (const Lie& lie : lies) {
    if (lie.off > most_off) break;
    const Said said = strips_on(ink, lie);
    if (said.above || said.below) return judged(lie, said, marks->number);
  }
  return judged(lies.front(), {}, marks->number);
}

}  // namespace

tl::expected<PageSeen, Fault> read_page(const Grey& photo) {
  const int n = std::max(1, std::max(photo.width, photo.height) / working_size);
  const sheet::Smaller picture = sheet::smaller(photo, n);
  auto out = read_at(picture.grey());
  if (!out) return out;
  out->plane = out->plane.enlarged(n);
  for (Point& corner : out->corners) corner = {corner.x * n, corner.y * n};
  if (out->plane.scale({sheet::frame_wide / 2, frame_high(out->size) / 2}) < least_scale) return tl::unexpected(Fault::small);
  return out;
}

}  // namespace selami::pages
