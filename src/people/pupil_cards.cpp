#include <algorithm>

#include "people/letters.hpp"
#include "people_core/pupil_key.hpp"

namespace selami::people {
namespace {

using files::Align;
using files::Words;

bool is_key(const std::string& pin, KeyKind kind) {
  if (pin.empty()) return true;  // kept only as a hash: the card says that the old one stays
  if (kind == KeyKind::pictures) return pictures_of(pin).has_value();
  return std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
}

files::Cards::Card card_of(const PupilCard& pupil, const PupilCardsWish& wish, const std::string& school) {
  files::Cards::Card out;
  out.words = {{school + ", " + wish.group, 9, false, Align::left, 0}, {"Nomor " + std::to_string(pupil.number), 16, true, Align::left, 0},
               {pupil.name, 11, true, Align::left, 0}};
  if (pupil.pin.empty()) {
    const std::string key = wish.kind == KeyKind::pin ? "PIN" : "Tiga gambar";
    out.words.push_back({key + " tetap, seperti di kartu lama", 11, true, Align::left, 0});
    return out;
  }
  if (wish.kind == KeyKind::pin) {
    out.words.push_back({"PIN " + pupil.pin, 16, true, Align::left, 0});
    return out;
  }
  out.words.push_back({"Ketuk tiga gambar ini, dari kiri ke kanan:", 9, false, Align::left, 0});
  const auto pictures = pictures_of(pupil.pin).value_or(std::vector<Picture>{});
  for (const Picture picture : pictures) {
    const Drawing& drawing = drawings().at(static_cast<std::size_t>(picture));
    out.drawings.push_back({drawing.lines, drawing.solid, enum_text(picture)});
  }
  return out;
}

}  // namespace

Result<PreparedLetters> prepare_pupil_cards(Call& snapshot, const SchoolId& school, const PupilCardsWish& wish) {
  TRY_DO(school_with_role(snapshot, school, Role::operator_));
  for (std::size_t i = 0; i < wish.cards.size(); ++i) {
    if (!is_key(wish.cards[i].pin, wish.kind)) return fail(Fault::invalid, "request.out_of_range", "cards[" + std::to_string(i) + "].pin");
  }
  const files::Paper paper = pupil_cards_paper(wish, school_card(snapshot, school).name, snapshot.now);
  return PreparedLetters{{files::file_name("Kartu murid " + wish.group, "pdf"), "application/pdf", files::pdf_of(paper)}};
}

files::Paper pupil_cards_paper(const PupilCardsWish& wish, const std::string& school, Instant at) {
  files::Paper out;
  out.title = "Kartu murid " + wish.group;
  out.sheet = wish.sheet.value_or(files::Sheet::f4);
  out.made = at;
  files::Cards cards;
  for (const PupilCard& pupil : wish.cards) cards.cards.push_back(card_of(pupil, wish, school));
  out.blocks.push_back(std::move(cards));
  return out;
}

}  // namespace selami::people
