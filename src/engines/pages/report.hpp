#pragma once
/// @file A read page as JSON: for the phone, and for `selami pages read`.

#include <optional>
#include <vector>

#include "base/shape.hpp"
#include "pages/reader.hpp"
#include "sheet/report.hpp"

namespace selami::pages {

struct PageReport {
  int number = 0;
  Doubt doubt = Doubt::none;
  std::optional<Kind> kind;
  std::optional<int> tag;
  std::vector<sheet::PlaceReport> corners;
};
/// One of the two is there.
struct ReadReport {
  std::optional<PageReport> page;
  std::optional<Fault> fault;
};
ReadReport report_of(const tl::expected<PageSeen, Fault>& seen);

/// Which part of a page is kept, its longer side this many pixels: the pupil's work; of a bare marker all that may belong to it.
constexpr int kept_pixels = 1000;
sheet::Rect kept_part(const PageSeen& seen);
/// The line with number and name that the child wrote: shown to who is asked, never kept.
constexpr int head_pixels = 700;
sheet::Rect head_part();

}  // namespace selami::pages

namespace selami {

template <>
struct EnumNames<pages::Doubt> {
  using D = pages::Doubt;
  static constexpr std::pair<D, const char*> names[] = {{D::none, "none"}, {D::strip, "strip"}, {D::bare, "bare"}};
};
template <>
struct EnumNames<pages::Kind> {
  using K = pages::Kind;
  static constexpr std::pair<K, const char*> names[] = {{K::work, "work"}, {K::journal, "journal"}};
};
template <>
struct EnumNames<pages::Size> {
  using S = pages::Size;
  static constexpr std::pair<S, const char*> names[] = {{S::a4, "a4"}, {S::f4, "f4"}, {S::half_a4, "half_a4"}, {S::half_f4, "half_f4"}};
};
template <>
struct EnumNames<pages::Fault> {
  using F = pages::Fault;
  static constexpr std::pair<F, const char*> names[] = {
      {F::no_page, "no_page"}, {F::several, "several"}, {F::corner, "corner"}, {F::class_sheet, "class_sheet"}, {F::small, "small"}};
};
template <>
struct Shape<pages::PageReport> {
  using T = pages::PageReport;
  static constexpr auto fields = std::tuple{Field{"number", &T::number, "in class"}, Field{"doubt", &T::doubt, "none: marker and both strips agree"},
                                            Field{"kind", &T::kind, "where a strip is read"}, Field{"tag", &T::tag, "of the class, where a strip is read"},
                                            Field{"corners", &T::corners, "of the frame, clockwise from the page's upper left"}};
};
template <>
struct Shape<pages::ReadReport> {
  using T = pages::ReadReport;
  static constexpr auto fields = std::tuple{Field{"page", &T::page, ""}, Field{"fault", &T::fault, ""}};
};

}  // namespace selami
