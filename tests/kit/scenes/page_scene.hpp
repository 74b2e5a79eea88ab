#pragma once
/// @file Made-up photographs of pupils' pages, and whose they are.

#include <cstdint>
#include <vector>

#include "kit_scenes/desk.hpp"
#include "pages/flat.hpp"
#include "pages/reader.hpp"

namespace selami::kit {

struct PageLook : Shot {
  bool copied = false;       ///< from a worn copying machine: specks, thinner black
  bool drawing = false;      ///< broad areas are coloured in
  bool stack = true;         ///< other pages lie below, not quite straight
};
PageLook easy_page();
/// Dim, oblique, bent, in a hard shadow.
PageLook hard_page();

/// Another page on the table: where its frame begins in the frame of the page in question.
struct Beside {
  pages::Form form;
  vision::Point at;
  double turned_deg = 0;
  bool above = false;
};

struct PageScene {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;
  pages::Form form;
  std::vector<vision::Point> dots;  ///< drawn by the pupil at these places of the frame, mm

  vision::Grey grey() const { return {width, height, width, pixels.data()}; }
  pages::Photo photo() const { return {width, height, 1, pixels.data()}; }
};
/// The same look and seed, the same picture.
PageScene make_page(const pages::Form& form, const PageLook& look, std::uint32_t seed, const std::vector<Beside>& others = {});
/// A marker alone, `side_mm` wide, on a child's own sheet of A4.
PageScene make_bare_page(int number, const PageLook& look, std::uint32_t seed);

struct PageScore {
  int pages = 0;
  int filed = 0;     ///< surely, to the right pupil
  int asked = 0;
  int refused = 0;
  int misfiled = 0;  ///< surely, to another pupil or class
  double off_mm = 0; ///< the most that a dot lies off its place on the straightened page
};
void judge(const PageScene& scene, const tl::expected<pages::PageSeen, pages::Fault>& seen, PageScore& score);

}  // namespace selami::kit
