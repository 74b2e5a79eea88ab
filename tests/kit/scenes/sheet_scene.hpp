#pragma once
/// @file Made-up photographs of class sheets that a pen was at, and the truth about each box.

#include <cstdint>
#include <vector>

#include "kit_scenes/desk.hpp"
#include "sheet/reader.hpp"

namespace selami::kit {

enum class Pen { ballpoint, pencil, marker };

/// How a sheet was filled in and photographed.
struct SheetLook : Shot {
  bool pencil = false;       ///< else the pens take turns
  bool smudges = true;       ///< rubbed out marks and stray dots in empty boxes
};
SheetLook easy_sheet();
/// Dim, oblique, curved paper, a hard shadow, pencil.
SheetLook hard_sheet();

struct SheetScene {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;
  sheet::Form form;
  std::vector<bool> marked;  ///< row by row

  vision::Grey grey() const { return {width, height, width, pixels.data()}; }
};
/// A sheet of this form with boxes marked by chance, in each group at most one. The same look and seed, the same picture.
SheetScene make_sheet(const sheet::Form& form, const SheetLook& look, std::uint32_t seed);
/// The same with these boxes marked, row by row, as many as it likes in a group.
SheetScene make_sheet(const sheet::Form& form, const SheetLook& look, std::uint32_t seed, const std::vector<bool>& marked);

struct SheetScore {
  int sheets = 0;
  int unread = 0;    ///< no sheet was found, and it was said
  int boxes = 0;     ///< of the sheets that were read
  int marked = 0;
  int wrong = 0;     ///< taken for marked or for empty and is not
  int doubtful = 0;
  int misread_forms = 0;
};
void judge(const SheetScene& scene, const tl::expected<sheet::SheetSeen, sheet::Fault>& seen, SheetScore& score);

}  // namespace selami::kit
