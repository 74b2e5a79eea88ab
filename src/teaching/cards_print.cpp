#include "teaching/cards_print.hpp"

#include <algorithm>
#include <array>

#include "people/access.hpp"
#include "people_core/pupil_key.hpp"
#include "vision/dictionary.hpp"

namespace selami::teaching {
namespace {

using files::Plates;

/// Where things stand on a card, in mm. The reader looks at the paper half a cell around the square: that stays empty.
struct Form {
  double width, height;
  double square;       ///< a side of the dark square
  double letters;      ///< from the square to the middle of a letter
  double picture;      ///< a side of a picture in a letter's place
};
constexpr Form a5 = {210, 148.5, 109, 12.4, 6.4};
constexpr Form a4 = {210, 297, 155, 18, 9};

/// What a child who does not read yet calls A, B, C and D.
constexpr std::array<people::Picture, 4> pictures = {people::Picture::ikan, people::Picture::bunga, people::Picture::rumah, people::Picture::bintang};

void add_square(Plates::Plate& out, const Form& form, int number) {
  const double left = (form.width - form.square) / 2;
  const double top = (form.height - form.square) / 2;
  const double cell = form.square / vision::side_cells;
  for (int row = 0; row < vision::side_cells; ++row) {
    // Dark neighbours are one box: printers leave a hair of white between two.
    for (int column = 0; column < vision::side_cells;) {
      int end = column;
      while (end < vision::side_cells && vision::is_dark(number, end, row)) ++end;
      constexpr double overlap = 0.05;
      if (end > column) out.boxes.push_back({left + column * cell, top + row * cell, (end - column) * cell, cell + (row + 1 < vision::side_cells ? overlap : 0)});
      column = std::max(end, column + 1);
    }
  }
}

/// Each side's letter stands upright when that side is up; small, so that only who holds the card reads it.
void add_letters(Plates::Plate& out, const Form& form, bool with_pictures) {
  constexpr std::array<double, 4> across = {0, 1, 0, -1};
  constexpr std::array<double, 4> down = {-1, 0, 1, 0};
  const double far = form.square / 2 + form.letters;
  for (std::size_t side = 0; side < 4; ++side) {
    Plates::Mark mark;
    mark.x = form.width / 2 + across[side] * far;
    mark.y = form.height / 2 + down[side] * far;
    mark.turns = static_cast<int>(side);
    mark.text = std::string(1, "ABCD"[side]);
    mark.size_pt = 13;
    if (with_pictures) {
      const people::Drawing& drawing = people::drawings().at(static_cast<std::size_t>(pictures[side]));
      Plates::Mark picture = mark;
      picture.drawing = {drawing.lines, drawing.solid, ""};
      picture.side_mm = form.picture;
      out.marks.push_back(picture);
      // Beside it, along the square's side.
      mark.x -= down[side] * form.picture;
      mark.y += across[side] * form.picture;
      mark.size_pt = files::least_pt;
    }
    out.marks.push_back(mark);
  }
}

Plates::Plate card(int number, const Form& form, bool with_pictures) {
  Plates::Plate out;
  add_square(out, form, number);
  add_letters(out, form, with_pictures);
  // For whoever hands the cards out: in two corners, well away from the square's rim.
  constexpr double corner = 18;
  for (const int turns : {0, 2}) {
    Plates::Mark mark;
    mark.x = turns == 0 ? corner : form.width - corner;
    mark.y = turns == 0 ? corner - 4 : form.height - corner + 4;
    mark.turns = turns;
    mark.text = "no. " + std::to_string(number);  // 6 and 9 must not change places
    mark.size_pt = 20;
    mark.strong = true;
    out.marks.push_back(mark);
  }
  return out;
}

/// Our own drawing in the manner of jlamprang cloth, as the screens' head has it (web/src/lib/ui/Motif.svelte).
files::Drawing motif() {
  return {"M32 2 L62 32 L32 62 L2 32 Z M32 12 C38 18 38 26 32 32 C26 26 26 18 32 12 Z M32 52 C38 46 38 38 32 32 C26 38 26 46 32 52 Z "
          "M12 32 C18 26 26 26 32 32 C26 38 18 38 12 32 Z M52 32 C46 26 38 26 32 32 C38 38 46 38 52 32 Z "
          "M20 20 L32 32 M44 20 L32 32 M20 44 L32 32 M44 44 L32 32",
          "M32 28 L36 32 L32 36 L28 32 Z", ""};
}

/// Alike on all cards, whichever way the printer turns the sheet over: it tells nothing of the front.
Plates::Plate back_of(const Form& form) {
  constexpr double tile = 60;
  const int across = static_cast<int>(form.width / tile);
  const int down = static_cast<int>(form.height / tile);
  Plates::Plate out;
  for (int i = 0; i < across * down; ++i) {
    Plates::Mark mark;
    mark.x = form.width / 2 + (i % across - (across - 1) / 2.0) * tile;
    mark.y = form.height / 2 + (i / across - (down - 1) / 2.0) * tile;
    mark.drawing = motif();
    mark.side_mm = tile - 4;
    out.marks.push_back(mark);
  }
  return out;
}

/// Sheet by sheet: its cards, then as many backs.
std::vector<Plates::Plate> with_backs(std::vector<Plates::Plate> fronts, const Form& form) {
  const std::size_t on_sheet = form.height < a4.height ? 2 : 1;
  std::vector<Plates::Plate> out;
  for (std::size_t first = 0; first < fronts.size(); first += on_sheet) {
    for (std::size_t i = first; i < first + on_sheet; ++i) out.push_back(i < fronts.size() ? std::move(fronts[i]) : Plates::Plate());
    out.insert(out.end(), on_sheet, back_of(form));
  }
  return out;
}

}  // namespace

files::Paper cards_paper(const CardsOrder& order) {
  const Form& form = order.size == CardSize::a5 ? a5 : a4;
  files::Paper out;
  out.title = "Kartu jawaban";
  out.sheet = order.sheet;
  out.made = order.made;
  Plates plates;
  plates.width_mm = form.width;
  plates.height_mm = form.height;
  for (const int number : order.numbers) {
    if (number >= 1 && number <= vision::last_card) plates.plates.push_back(card(number, form, order.pictures));
  }
  if (order.back) plates.plates = with_backs(std::move(plates.plates), form);
  out.blocks.push_back(std::move(plates));
  return out;
}

namespace {

Result<std::vector<int>> numbers_of(Call& call, const people::GroupNow& group, int spare) {
  std::vector<int> out = people::numbers_without_card(call, group);
  int next = 0;
  for (const people::MemberNow& member : people::members(call, group)) next = std::max(next, member.number);
  const bool all_have = out.empty() && next > 0;
  for (int i = 0; i < spare; ++i) out.push_back(++next);
  out.erase(std::remove_if(out.begin(), out.end(), [](int number) { return number < 1 || number > vision::last_card; }), out.end());
  if (out.empty()) return fail(Fault::conflict, all_have ? "cards.all_have" : "cards.none");
  return out;
}

}  // namespace

Result<std::vector<int>> card_numbers(Call& call, const GroupId& id, int spare) {
  TRY(const people::GroupNow group, people::visible_group(call, id));
  return numbers_of(call, group, spare);
}

Result<File> class_cards(Call& call, const GroupId& group, const Query<CardsQuery>& query) {
  CardsOrder order;
  TRY(const people::GroupNow of, people::visible_group(call, group));
  TRY(order.numbers, numbers_of(call, of, query->spare.value_or(usual_spare)));
  order.size = query->size.value_or(CardSize::a5);
  order.sheet = query->sheet.value_or(files::Sheet::a4);
  order.pictures = query->pictures.value_or(false);
  order.back = query->back.value_or(false);
  order.made = call.now;
  const std::string name = "Kartu jawaban " + of.name + (order.size == CardSize::a5 ? " A5" : " A4");
  return File{files::file_name(name, "pdf"), "application/pdf", files::pdf_of(cards_paper(order))};
}

}  // namespace selami::teaching
