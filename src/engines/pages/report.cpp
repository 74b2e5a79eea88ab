#include "pages/report.hpp"

namespace selami::pages {

ReadReport report_of(const tl::expected<PageSeen, Fault>& seen) {
  if (!seen) return {std::nullopt, seen.error()};
  PageReport out;
  out.number = seen->number;
  out.doubt = seen->doubt;
  if (seen->form) {
    out.kind = seen->form->kind;
    out.tag = seen->form->tag;
  }
  for (const vision::Point& corner : seen->corners) out.corners.push_back({corner.x, corner.y});
  return {out, std::nullopt};
}

sheet::Rect kept_part(const PageSeen& seen) {
  if (seen.doubt != Doubt::bare) return layout_of(seen.size).work;
  return {0, 0, sheet::frame_wide, frame_high(seen.size)};
}

sheet::Rect head_part() {
  constexpr double under_ticks = 12;
  return {0, under_ticks, sheet::frame_wide, layout_of(Size::a4).work.y - under_ticks};
}

}  // namespace selami::pages
