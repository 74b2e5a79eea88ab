#include <algorithm>

#include "base/cut_short.hpp"
#include "family/inside.hpp"
#include "people_core/day_words.hpp"

namespace selami::family {
namespace {

using files::Align;

constexpr const char* practice_mark = "LATIHAN – bukan dari sekolah, semua murid rekaan";

files::Paper new_paper(const PaperHead& head, const std::string& title) {
  files::Paper out;
  out.title = title + " " + head.group;
  out.sheet = head.sheet;
  out.made = head.made;
  out.foot = head.practice ? practice_mark : head.school + " · " + head.group;
  return out;
}

std::string span_words(const Date& week) {
  return people::plain_day(week) + " – " + people::plain_day(date_of_day(day_number(week) + 6));
}

/// How large letters of all slips are, by the longest: a long week is printed smaller, so that four slips stand on a sheet all the same.
struct Sizes {
  double question, text;
};
Sizes sizes_for(std::size_t bytes) {
  if (bytes > 480) return {10, 9};
  return bytes > 380 ? Sizes{12, 10} : Sizes{14, 11};
}

constexpr std::size_t chosen_most = 120;  ///< bytes

std::string help_of(const WeekWords& week) {
  std::string out;
  for (const Words& one : week.help) out += (out.empty() ? "" : " ") + one.id;
  return out;
}
std::string chosen_of(const Slip& slip) { return slip.chosen.empty() ? "" : "Karya pilihan anak: " + cut_short(slip.chosen, chosen_most); }

files::Cards::Card card_of(const PaperHead& head, const WeekWords& week, const Sizes& size, const Slip& slip) {
  files::Cards::Card out;
  out.words = {{head.school + " · " + head.group, 9, false, Align::left, 0},
               {"Untuk Ayah/Ibu/Wali dari", 10, false, Align::left, 0},
               {slip.name + " (nomor " + std::to_string(slip.number) + ")", 13, true, Align::left, 0},
               {span_words(head.week), 9, false, Align::left, 0},
               {week.learnt.id, size.text, false, Align::left, 0},
               {"Satu pertanyaan untuk di rumah", 10, true, Align::left, 0},
               {week.question.id, size.question, true, Align::left, 0},
               {"Cara mendampingi", 10, true, Align::left, 0},
               {help_of(week), size.text, false, Align::left, 0},
               {chosen_of(slip), size.text, false, Align::left, 0},
               {"Tidak perlu dikembalikan, tidak dinilai. Catatan untuk keluarga sendiri:", 9, false, Align::left, 0}};
  return out;
}

}  // namespace

files::Paper slips_paper(const PaperHead& head, const WeekWords& week, const std::vector<Slip>& slips) {
  files::Paper out = new_paper(head, "Slip keluarga");
  files::Cards cards;
  cards.rows_a_sheet = 2;
  std::size_t chosen = 0;
  for (const Slip& slip : slips) chosen = std::max(chosen, chosen_of(slip).size());
  const Sizes size = sizes_for(week.learnt.id.size() + week.question.id.size() + help_of(week).size() + chosen);
  for (const Slip& slip : slips) cards.cards.push_back(card_of(head, week, size, slip));
  out.blocks.push_back(std::move(cards));
  return out;
}

files::Paper links_paper(const PaperHead& head, const std::string& origin, const Date& until, const std::vector<FamilyPaperLink>& links) {
  files::Paper out = new_paper(head, "Tautan keluarga");
  for (const FamilyPaperLink& link : links) {
    if (!out.blocks.empty()) out.blocks.push_back(files::Cut{""});
    const std::string whom = link.whom.empty() ? "Ayah/Ibu/Wali" : link.whom;
    out.blocks.push_back(files::Code{origin + "/keluarga#" + link.key,
                                     {{head.school + " · " + head.group, 9, false, Align::left, 0.5},
                                      {"Untuk " + whom + " dari " + link.name + " (nomor " + std::to_string(link.number) + ")", 12, true, Align::left, 1},
                                      {"Pindai kode ini dengan kamera HP, lalu ketik PIN:", 10, false, Align::left, 0.5},
                                      {"PIN " + link.pin, 16, true, Align::left, 1},
                                      {"Isinya satu pertanyaan setiap pekan untuk diobrolkan di rumah. Tanpa akun, tanpa aplikasi, tanpa nilai. Berlaku sampai " +
                                           people::plain_day(until) + ". Kertas ini seperti kunci: simpan baik-baik. Bila hilang, mintalah yang baru kepada guru.",
                                       9, false, Align::left, 0}},
                                     44});
  }
  return out;
}

}  // namespace selami::family
