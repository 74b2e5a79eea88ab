#include "planning/review_paper.hpp"

#include <algorithm>

#include "people_core/day_words.hpp"

namespace selami::planning {
namespace {

using files::Align;

/// One decimal with a comma, rounded half up: 86,7.
std::string value_of(int sum, int most) {
  const int tenths = (sum * 2000 + most) / (2 * most);
  return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10);
}

files::Grid items_of(const Instrument& form, const ReviewView& review) {
  files::Grid out;
  out.columns = {{"No", 9, Align::right, ""},
                 {"Yang ditelaah", 58, Align::left, ""},
                 {std::to_string(form.from) + "–" + std::to_string(form.to), 13, Align::center, ""},
                 {"Umpan balik", 0, Align::left, ""}};
  std::string group;
  for (const Item& item : form.items) {
    const auto given = std::find_if(review.body.items.begin(), review.body.items.end(), [&](const ReviewedItem& one) { return one.item == item.id; });
    const bool there = given != review.body.items.end();
    const std::string number = there && given->number ? std::to_string(*given->number) : "";
    const std::string text = item.group == group ? item.text : item.group + ":\n" + item.text;
    group = item.group;
    out.rows.push_back({std::to_string(out.rows.size() + 1), text, number, there ? given->feedback : ""});
  }
  if (review.sum) {
    out.sums = {{"", "Jumlah", std::to_string(*review.sum),
                 "dari " + std::to_string(review.most) + "; nilai " + value_of(*review.sum, review.most) + " dari 100"}};
  }
  return out;
}

std::string scale_of(const Instrument& form) {
  std::string out;
  for (std::size_t i = 0; i < form.names.size(); ++i) {
    out += (i > 0 ? "; " : "") + std::to_string(form.from + static_cast<int>(i)) + " " + form.names[i];
  }
  return out + ".";
}

files::Signer signer(const std::string& above, const people::Signatory& who) { return {above, who.name, "NIP " + who.nip}; }

void add_text(files::Paper& paper, const char* heading, const std::string& text) {
  paper.blocks.push_back(files::Words{heading, 10, true, Align::left, 1});
  paper.blocks.push_back(files::Words{text.empty() ? "................................................................" : text, 10, false, Align::left, 3});
}

}  // namespace

files::Paper review_paper_of(const Instrument& form, const ReviewView& review, const ReviewPaperHead& head, const ReviewPrinting& printing) {
  const std::string title = head.plan.title.empty() ? "tanpa judul" : head.plan.title;
  files::Paper out;
  out.title = "Telaah " + title;
  out.sheet = printing.sheet;
  out.foot = out.title + " · dicetak " + people::plain_day(printing.day);
  out.foot_pages = "Halaman {0} dari {1}";
  out.made = printing.at;
  out.blocks.push_back(files::Words{form.title.id, 13, true, Align::center, 3});
  out.blocks.push_back(files::Facts{{{"Sekolah", head.school.name + " (NPSN " + head.school.npsn + ")"},
                                     {"Guru", head.teacher.name},
                                     {"Rencana", title + ", versi " + std::to_string(review.version)},
                                     {"Penelaah", review.reviewer}},
                                    34});
  out.blocks.push_back(items_of(form, review));
  out.blocks.push_back(files::Words{scale_of(form), 9, false, Align::left, 3});
  add_text(out, "Kelebihan", review.body.strengths);
  add_text(out, "Yang perlu ditingkatkan", review.body.improve);
  add_text(out, "Rekomendasi", review.body.advice);
  if (review.answered_at && !review.answer.empty()) add_text(out, "Tanggapan guru", review.answer);
  out.blocks.push_back(files::Signatures{{signer("Guru", head.teacher),
                                          signer(head.school.district + ", " + people::plain_day(printing.day) + "\nPenelaah", head.reviewer)}});
  return out;
}

}  // namespace selami::planning
