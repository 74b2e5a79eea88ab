#include <algorithm>

#include "base/parts.hpp"
#include "people_core/day_words.hpp"
#include "teaching/papers.hpp"
#include "teaching_core/attendance.hpp"

namespace selami::teaching {
namespace {

using files::Align;

std::string number_text(int number) { return std::to_string(number); }

constexpr const char* practice_mark = "LATIHAN – bukan dokumen sekolah, semua murid rekaan";

/// Papers of a practice class say so at the head and on each page's foot.
files::Paper new_paper(const std::string& words, const Printing& printing, bool practice) {
  const std::string title = practice ? "LATIHAN · " + words : words;
  files::Paper out;
  out.title = title;
  out.sheet = printing.sheet;
  out.landscape = true;
  out.foot = title + " · dicetak " + people::plain_day(printing.day);
  out.foot_pages = "Halaman {0} dari {1}";
  out.made = printing.at;
  if (practice) out.blocks.push_back(files::Words{practice_mark, 13, true, Align::center, 3});
  return out;
}

files::Signer signer(const std::string& above, const std::optional<people::Signatory>& who) {
  if (!who) return {above, "( ................................ )", "NIP"};
  return {above, who->name, "NIP " + who->nip};
}

files::Signatures signatures(const PaperHead& head, const char* teacher, const Date& day) {
  return {{signer("Mengetahui,\nKepala sekolah", head.school.principal),
           signer(head.school.district + ", " + people::plain_day(day) + "\n" + teacher, head.teacher)}};
}

std::string topic(const JournalEntry& entry) {
  std::string out = entry.title;
  for (const std::string& objective : entry.objectives) {
    // A lesson without a plan is often called after its one objective.
    if (objective != entry.title) out += (out.empty() ? "" : "\n") + std::string("• ") + objective;
  }
  return out;
}

bool has_attendance(const JournalEntry& entry) { return entry.here + entry.sick + entry.excused + entry.unexplained > 0; }

/// The teacher's own note first, then what Selami knows.
std::string notes(const JournalEntry& entry) {
  std::vector<std::string> out;
  if (entry.at_home) out.push_back("hari rob, belajar dari rumah");
  if (!entry.others.empty()) out.push_back("diajar oleh " + join(entry.others, ", ") + " (pengganti)");
  if (entry.late) out.push_back("dicatat terlambat");
  else if (entry.late_marks) out.push_back("presensi dicatat terlambat");
  if (!entry.choice.empty()) out.push_back("kelas memilih untuk lain kali: " + entry.choice);
  if (entry.running) out.push_back("belum diakhiri");
  if (!has_attendance(entry)) out.push_back("presensi belum dicatat");
  const std::string own = entry.note.empty() || out.empty() ? entry.note : entry.note + "\n";
  return own + join(out, "; ");
}

files::Grid journal_grid(const std::vector<JournalEntry>& entries) {
  files::Grid out;
  out.columns = {{"No", 10, Align::right, ""},       {"Hari, tanggal", 38, Align::left, ""}, {"Jam ke-", 14, Align::center, ""},
                 {"Kelas", 20, Align::left, ""},     {"Mata pelajaran", 33, Align::left, ""}, {"Tujuan / materi", 0, Align::left, ""},
                 {"H", 9, Align::center, "Kehadiran"},   {"S", 9, Align::center, "Kehadiran"},        {"I", 9, Align::center, "Kehadiran"},
                 {"A", 9, Align::center, "Kehadiran"},   {"Catatan", 42, Align::left, ""}};
  out.empty = "Belum ada pertemuan yang tercatat.";
  for (const JournalEntry& entry : entries) {
    std::vector<std::string> row = {number_text(static_cast<int>(out.rows.size()) + 1), weekday_and_day(entry.day), entry.hours, entry.group_name,
                                    entry.subject, topic(entry)};
    // Noughts that nobody counted are signed as if somebody had.
    for (const int sum : {entry.here, entry.sick, entry.excused, entry.unexplained}) row.push_back(has_attendance(entry) ? number_text(sum) : "");
    row.push_back(notes(entry));
    out.rows.push_back(std::move(row));
  }
  return out;
}

constexpr const char* late_sign = "*";
constexpr const char* late_days = "* jumlah hari yang dicatat atau diubah lebih dari sehari sesudah pertemuannya.";
constexpr const char* late_words = "* dicatat atau diubah lebih dari sehari sesudah pertemuannya.";

/// One column a day of the month; a day without marks stays empty.
files::Grid month_grid(const RecapView& recap, const std::vector<Date>& days) {
  files::Grid out;
  out.columns = {{"No", 10, Align::right, ""}, {"Nama", 0, Align::left, ""}};
  for (const Date& day : days) out.columns.push_back({std::to_string(std::stoi(day.text.substr(8))), 6.3, Align::center, "Tanggal"});
  for (const char* sum : {"S", "I", "A"}) out.columns.push_back({sum, 8, Align::center, "Jumlah"});
  std::vector<int> missing(days.size(), 0);
  DaySums all;
  for (const RecapPupil& pupil : recap.pupils) {
    std::vector<std::string> row = {pupil.number > 0 ? number_text(pupil.number) : "–", pupil.name};
    for (std::size_t i = 0; i < days.size(); ++i) {
      const auto at = std::find(recap.days.begin(), recap.days.end(), days[i]) - recap.days.begin();
      const std::string mark = at < static_cast<std::ptrdiff_t>(recap.days.size()) ? pupil.marks[static_cast<std::size_t>(at)] : "";
      const bool late = std::find(pupil.late.begin(), pupil.late.end(), days[i]) != pupil.late.end();
      row.push_back((mark == "H" ? "•" : mark) + (late ? late_sign : ""));
      if (mark.size() == 1 && mark != "H") ++missing[i];
    }
    for (const int sum : {pupil.sums.sick, pupil.sums.excused, pupil.sums.unexplained}) row.push_back(number_text(sum));
    all.sick += pupil.sums.sick;
    all.excused += pupil.sums.excused;
    all.unexplained += pupil.sums.unexplained;
    out.rows.push_back(std::move(row));
  }
  std::vector<std::string> sums = {"", "Tidak hadir"};
  for (std::size_t i = 0; i < days.size(); ++i) {
    const bool kept = std::find(recap.days.begin(), recap.days.end(), days[i]) != recap.days.end();
    sums.push_back(kept ? number_text(missing[i]) : "");
  }
  for (const int sum : {all.sick, all.excused, all.unexplained}) sums.push_back(number_text(sum));
  if (!out.rows.empty()) out.sums = {std::move(sums)};
  return out;
}

/// S, I and A a month, and of the whole semester.
files::Grid semester_grid(const RecapView& recap) {
  files::Grid out;
  out.columns = {{"No", 10, Align::right, ""}, {"Nama", 0, Align::left, ""}};
  std::vector<std::string> groups;
  for (const std::string& month : recap.months) groups.push_back(people::month_word(month));
  groups.push_back("Semester");
  for (const std::string& group : groups) {
    for (const char* sum : {"S", "I", "A"}) out.columns.push_back({sum, 7.5, Align::center, group});
  }
  out.columns.push_back({"Hari hadir", 14, Align::center, ""});
  out.columns.push_back({"Dicatat terlambat*", 24, Align::center, ""});
  for (const RecapPupil& pupil : recap.pupils) {
    std::vector<std::string> row = {pupil.number > 0 ? number_text(pupil.number) : "–", pupil.name};
    for (const RecapSums& sums : pupil.months) {
      // A nought in every month would hide the few days that matter.
      for (const int sum : {sums.sick, sums.excused, sums.unexplained}) row.push_back(sum == 0 ? "" : number_text(sum));
    }
    for (const int sum : {pupil.sums.sick, pupil.sums.excused, pupil.sums.unexplained}) row.push_back(number_text(sum));
    row.push_back(number_text(pupil.sums.here));
    row.push_back(pupil.late.empty() ? "" : number_text(static_cast<int>(pupil.late.size())));
    out.rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace

files::Paper journal_paper(const JournalView& journal, const std::vector<PaperHead>& heads, const Printing& printing) {
  const bool practice = !heads.empty() && heads.front().school.practice;
  files::Paper out = new_paper("Jurnal mengajar " + journal.teacher + ", " + journal.words, printing, practice);
  for (std::size_t i = 0; i < journal.schools.size(); ++i) {
    const PaperHead& head = heads[i];
    if (i > 0) out.blocks.push_back(files::NewPage{head.school.name});
    out.blocks.push_back(files::Words{"JURNAL MENGAJAR", 13, true, Align::center, 3});
    out.blocks.push_back(files::Facts{{{"Sekolah", head.school.name + " (NPSN " + head.school.npsn + ")"},
                                       {"Guru", head.teacher ? head.teacher->name : journal.teacher},
                                       {journal.period.size() == 7 ? "Bulan" : "Semester", journal.words}},
                                      34});
    out.blocks.push_back(journal_grid(journal.schools[i].entries));
    out.blocks.push_back(signatures(head, "Guru", printing.day));
  }
  return out;
}

files::Paper recap_paper(const RecapView& recap, const PaperHead& head, const Printing& printing) {
  files::Paper out = new_paper("Presensi " + recap.group_name + ", " + recap.words, printing, head.school.practice);
  const bool month = recap.months.size() == 1;
  out.blocks.push_back(files::Words{"REKAP PRESENSI MURID", 13, true, Align::center, 3});
  out.blocks.push_back(files::Facts{{{"Sekolah", head.school.name + " (NPSN " + head.school.npsn + ")"},
                                     {"Kelas", recap.group_name},
                                     {month ? "Bulan" : "Semester",
                                      recap.words + " (" + number_text(static_cast<int>(recap.days.size())) + " hari tercatat)"}},
                                    34});
  files::Grid grid = month ? month_grid(recap, days_of({"", "", recap.from, recap.until, false})) : semester_grid(recap);
  grid.empty = "Belum ada murid di kelas ini.";
  out.blocks.push_back(std::move(grid));
  out.blocks.push_back(files::Words{"S sakit, I izin, A tanpa keterangan (alpa)." +
                                        std::string(month ? " • hadir; kosong: tidak dicatat. (S), (I), (A): hadir, tetapi tidak di semua pelajaran "
                                                            "hari itu; dihitung hadir."
                                                          : " Dihitung per hari: murid yang hadir di satu pelajaran dihitung hadir hari itu.") +
                                        " " + (month ? late_words : late_days),
                                    9, false, Align::left, 3});
  out.blocks.push_back(signatures(head, "Guru kelas / wali kelas", printing.day));
  return out;
}

}  // namespace selami::teaching
