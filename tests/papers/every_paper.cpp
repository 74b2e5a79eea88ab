#include "every_paper.hpp"

#include <stdexcept>

#include "files/pack.hpp"
#include "people/guide.hpp"
#include "people/letters.hpp"
#include "planning/review_paper.hpp"
#include "reports/papers.hpp"
#include "reports_core/sentences.hpp"
#include "teaching/cards_print.hpp"
#include "teaching/papers.hpp"
#include "teaching/sheet_print.hpp"

namespace selami::papers {
namespace {

using files::Paper;
using files::Sheet;

const Instant made{1795500000000};  // 24 November 2026
const Date day{"2026-11-30"};
const std::string long_name = "Muhammad Nama Yang Panjang Sekali Sampai Enam Puluh Huruf";
const std::string address = "https://selami.pendidikan.kota-contoh.go.id/masuk";

const people::SchoolCard school{"SD Contoh Dengan Nama Yang Panjang 01", "99900001", "sd", "Pekalongan Utara", "Dinas Pendidikan Kota Contoh",
                                people::Signatory{"Budi Contoh, S.Pd., M.Pd.", "208801012112011001"}};
const teaching::PaperHead head{school, people::Signatory{"Sari Contoh, S.Pd.", "208801012112012002"}};

teaching::JournalEntry lesson(int i) {
  teaching::JournalEntry out;
  out.day = date_of_day(20'650 + i / 4);
  out.hours = std::to_string(1 + i % 4 * 2) + "–" + std::to_string(2 + i % 4 * 2);
  out.group_name = "Kelas IV-A";
  out.subject = "Ilmu Pengetahuan Alam dan Sosial";
  out.title = "Mengapa tanah kota kita turun, bagian " + std::to_string(i + 1);
  out.objectives = {"Menjelaskan dengan bukti mengapa permukaan tanah di kota pantai turun dari tahun ke tahun",
                    "Menilai dua usulan warga untuk menahan air laut, dengan alasan yang dapat diperiksa teman"};
  out.here = 33;
  out.sick = i % 3;
  out.excused = 1;
  out.late = i % 5 == 0;
  out.at_home = i % 20 == 0;
  if (i % 7 == 0) out.others = {"Bu Ganti Contoh"};
  if (i % 2 == 0) out.note = "Kelompok dua belum selesai mengukur; dilanjutkan pertemuan berikutnya.";
  return out;
}

Paper journal(Sheet sheet, int lessons, const std::string& period, const std::string& words) {
  teaching::JournalView view;
  view.period = period;
  view.words = words;
  view.teacher = "Sari Contoh, S.Pd.";
  view.schools.resize(1);
  for (int i = 0; i < lessons; ++i) view.schools[0].entries.push_back(lesson(i));
  return teaching::journal_paper(view, {head}, {sheet, day, made});
}

Paper recap(Sheet sheet, bool month) {
  teaching::RecapView view;
  view.group_name = "Kelas IV-A";
  view.period = month ? "2026-10" : "2026-1";
  view.words = month ? "Oktober 2026" : "Semester 1, 2026/2027";
  view.from = {month ? "2026-10-01" : "2026-07-01"};
  view.until = {month ? "2026-10-31" : "2026-12-31"};
  if (month) view.months = {"2026-10"};
  else view.months = {"2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12", "2027-01"};
  for (int d = 1; d <= 31; ++d) view.days.push_back({"2026-10-" + std::string(d < 10 ? "0" : "") + std::to_string(d)});
  const char* marks[] = {"H", "H", "H", "S", "(A)", "I", "A", ""};
  for (int i = 0; i < pupils; ++i) {
    teaching::RecapPupil pupil;
    pupil.number = i + 1;
    pupil.name = long_name;
    for (std::size_t d = 0; d < view.days.size(); ++d) {
      pupil.marks.push_back(marks[(static_cast<std::size_t>(i) + d) % 8]);
      if (!pupil.marks.back().empty() && d % 9 == 0) pupil.late.push_back(view.days[d]);
    }
    for (std::size_t m = 0; m < view.months.size(); ++m) pupil.months.push_back({18, 2, 1, 1});
    pupil.sums = {126, 14, 7, 7};
    view.pupils.push_back(std::move(pupil));
  }
  return teaching::recap_paper(view, head, {sheet, day, made});
}

std::string code(int i) { return "ABCDE-" + std::to_string(10000 + i); }

people::LettersWish wish(Sheet sheet, people::LetterKind kind, int count) {
  people::LettersWish out;
  out.kind = kind;
  out.sheet = sheet;
  for (int i = 0; i < count; ++i) {
    out.slips.push_back({"Nama Guru Contoh Yang Panjang, S.Pd. " + std::to_string(i + 1), "nama.guru." + std::to_string(i + 1), code(i), school.name, address, made});
  }
  return out;
}
std::vector<std::string> addresses(int count) {
  std::vector<std::string> out;
  for (int i = 0; i < count; ++i) out.push_back(address + "?kode=" + code(i));
  return out;
}
const people::LetterFrom from{"Dinas Pendidikan Kota Contoh", "Admin Contoh", day, made, 420};

Paper pupil_cards(Sheet sheet, people::KeyKind kind, const std::string& key) {
  people::PupilCardsWish out{"I-A", kind, {}, sheet};
  for (int i = 1; i <= pupils; ++i) out.cards.push_back({i, long_name, key});
  return people::pupil_cards_paper(out, school.name, made);
}

Paper families(Sheet sheet) {
  people::ConsentLetter out{school, "Kelas IV-A", {}, day, made, sheet};
  for (int i = 1; i <= pupils; ++i) out.members.push_back({PupilId{}, i, long_name, "4", "B", false});
  return people::consent_paper(out);
}

Paper answer_cards(Sheet sheet, teaching::CardSize size, bool all) {
  teaching::CardsOrder out;
  for (int i = 1; i <= cards; ++i) out.numbers.push_back(i);
  out.size = size;
  out.sheet = sheet;
  out.pictures = all;
  out.back = all;
  out.made = made;
  return teaching::cards_paper(out);
}

Paper class_sheet(Sheet sheet) {
  teaching::SheetOrder out;
  out.form.options = {4, 4};
  out.form.levels = 1;
  out.form.tag = sheet::tag_of("group_x");
  for (int i = 1; i <= pupils; ++i) out.rows.push_back({i, long_name});
  out.class_name = "Kelas IV-A";
  out.sheet = sheet;
  out.made = made;
  return teaching::sheet_paper(out).value();
}

/// Every draft taken over, the longest answer beside them.
Paper review(Sheet sheet) {
  const planning::Instruments forms = planning::load_instruments(SELAMI_SOURCE_DIR "/packs");
  const planning::Instrument& form = forms.forms.back();
  const auto example = files::read_pack(SELAMI_SOURCE_DIR "/packs/examples/sd5-tanah-turun.yaml");
  const plan::Plan plan = plan::read_plan(example.yaml.value).value();
  const auto drafts = planning::drafts_of(plan, form.items, form.words, "murid");
  planning::ReviewView view;
  view.form = form.id;
  view.version = 12;
  view.reviewer = "Wati Contoh, M.Pd.";
  for (std::size_t i = 0; i < form.items.size(); ++i) view.body.items.push_back({form.items[i].id, 3, drafts[i].text});
  view.body.strengths = "Murid mulai dari dugaannya sendiri dan kembali kepadanya.";
  view.body.improve = "Beri waktu memperbaiki sesudah tanggapan teman.";
  view.sum = 81;
  view.most = 108;
  view.answered_at = made;
  view.answer = "Terima kasih, saya tambahkan lima menit.";
  planning::ReviewPaperHead about{school, *head.teacher, {"Wati Contoh, M.Pd.", "208801012112011009"}, {}};
  about.plan.title = plan.design.topic;
  return planning::review_paper_of(form, view, about, {sheet, day, made});
}

/// The longest sentences that a draft may have, of a class; of a kindergarten all that was noted.
Paper report(Sheet sheet, const std::string& level, const std::string& subject) {
  reports::ReportView view;
  view.group_name = "Kelas IV-A";
  view.level = level;
  view.subject = subject;
  view.words = "Semester 1, 2026/2027";
  std::string sentence = long_name + " menunjukkan penguasaan yang paling optimal dalam";
  while (sentence.size() < reports::draft_letters - 20) sentence += " menjelaskan sebab";
  for (int i = 1; i <= pupils; ++i) {
    reports::ReportLine line;
    line.number = i;
    line.name = long_name;
    line.drafts = {sentence, sentence, level == "tk" ? sentence + " " + sentence : ""};
    if (level != "tk") line.mark = 100;
    view.lines.push_back(std::move(line));
  }
  return reports::report_paper(view, {school, *head.teacher, "Ilmu Pengetahuan Alam dan Sosial", sheet, day, made});
}

std::vector<Kind> all_papers() {
  using people::KeyKind;
  using people::LetterKind;
  using teaching::CardSize;
  return {
      {"journal month", [](Sheet s) { return journal(s, lessons_a_month, "2026-11", "November 2026"); }, {}},
      {"journal semester", [](Sheet s) { return journal(s, lessons_a_semester, "2026-1", "Semester 1, 2026/2027"); }, {}},
      {"recap month", [](Sheet s) { return recap(s, true); }, {}},
      {"recap semester", [](Sheet s) { return recap(s, false); }, {}},
      {"plan review", review, {}},
      {"report", [](Sheet s) { return report(s, "sd", "ipas"); }, {}},
      {"report of a kindergarten", [](Sheet s) { return report(s, "tk", "paud"); }, {}},
      {"slips", [](Sheet s) { return people::letters_paper(wish(s, LetterKind::staff, slips), from); }, addresses(slips)},
      {"operator letters", [](Sheet s) { return people::letters_paper(wish(s, LetterKind::operator_, slips), from); }, addresses(slips)},
      {"pupil cards PIN", [](Sheet s) { return pupil_cards(s, KeyKind::pin, "4711"); }, {}},
      {"pupil cards pictures", [](Sheet s) { return pupil_cards(s, KeyKind::pictures, "bintang ikan canting"); }, {}},
      {"letters to families", families, {}},
      {"answer cards A5", [](Sheet s) { return answer_cards(s, CardSize::a5, false); }, {}},
      {"answer cards A5 with pictures and backs", [](Sheet s) { return answer_cards(s, CardSize::a5, true); }, {}},
      {"answer cards A4", [](Sheet s) { return answer_cards(s, CardSize::a4, false); }, {}},
      {"answer cards A4 with pictures and backs", [](Sheet s) { return answer_cards(s, CardSize::a4, true); }, {}},
      {"class sheet", class_sheet, {}},
      {"guide", [](Sheet s) { return people::guide_paper("Kota Contoh", address, s, made); }, {address}},
  };
}

}  // namespace

const std::vector<Kind>& every_paper() {
  static const std::vector<Kind> all = all_papers();
  return all;
}

const Kind& paper_named(const std::string& name) {
  for (const Kind& kind : every_paper()) {
    if (kind.name == name) return kind;
  }
  throw std::out_of_range(name);
}

}  // namespace selami::papers
