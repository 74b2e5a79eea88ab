/// A school's month as an official letter: what happened, what pupils said, room for a note, the months side by side, how it was worked out.
#include <algorithm>

#include "city/report_parts.hpp"
#include "city/school_months.hpp"
#include "city_core/school_month.hpp"
#include "growth/paper_parts.hpp"
#include "people/access.hpp"
#include "people_core/day_words.hpp"

namespace selami::city {
namespace {

constexpr std::size_t months_side_by_side = 6;
constexpr const char* hidden_word = "tidak ditampilkan";
constexpr const char* none_word = "belum ada catatan";
constexpr const char* subject = "Laporan bulanan pembelajaran mendalam, ";

MonthSums sums_of(const MonthView& view) {
  const SumView& all = view.all;
  return {{view.month}, all.schools_active > 0, all.hidden == Hidden::no, view.teachers_all,        all.teachers, all.pupils,
          all.lessons, all.stages,             all.rounds.value_or(0),   all.answered.value_or(0), all.voices};
}

int yes_in(const SumView& all, std::size_t statement) { return all.voices.at(statement).at(0); }
int said_in(const SumView& all, std::size_t statement) {
  int out = 0;
  for (const int count : all.voices.at(statement)) out += count;
  return out;
}

const std::vector<std::string> headings = {"Bulan", "Pertemuan", "Guru", "Memahami", "Mengaplikasi", "Merefleksi", "Suara murid", "Senang", "Tahu gunanya", "Sadar"};
constexpr std::size_t first_voice = 6;

/// Counts with points between thousands for people, without for a workbook, which reckons with them.
enum class Digits { grouped, plain };

std::vector<std::string> month_row(const MonthView& view, Digits digits) {
  const auto count = [digits](int number) { return digits == Digits::grouped ? grouped(number) : std::to_string(number); };
  const SumView& all = view.all;
  std::vector<std::string> out = {view.words};
  if (all.hidden != Hidden::no) {
    out.push_back(all.schools_active > 0 ? hidden_word : none_word);
    out.resize(headings.size());
    return out;
  }
  out.push_back(count(all.lessons));
  out.push_back(count(all.teachers));
  for (const int lessons : all.stages) out.push_back(count(lessons));
  out.push_back(count(all.answered.value_or(0)));
  for (std::size_t i = 0; i < all.voices.size(); ++i) out.push_back(share_of(yes_in(all, i), said_in(all, i)));
  return out;
}

/// Some columns of the months' rows, behind the month's name.
ReportTable months_table(const std::vector<MonthView>& months, Digits digits, std::size_t from, std::size_t to, std::vector<int> widths) {
  const auto picked = [&](const std::vector<std::string>& row, std::size_t first) {
    std::vector<std::string> out = {row.front()};
    for (std::size_t i = first; i < first + to - from; ++i) out.push_back(row[i]);
    return out;
  };
  ReportTable out{"", std::move(widths), {}, picked(headings, from), {}};
  // Why there is no figure stands first of all.
  for (const MonthView& month : months) out.rows.push_back(picked(month_row(month, digits), month.all.hidden == Hidden::no ? from : 1));
  return out;
}

struct Letter {
  people::SchoolCard school;
  std::string today;
  MonthView month;
  std::vector<MonthView> months;  ///< oldest first, it is the last
};

std::string place_and_day(const Letter& letter) { return letter.school.district + ", " + letter.today; }

document::Form month_form(const Letter& letter) {
  document::Form out;
  out.title = subject + letter.month.words;
  add_head(out, {letter.school.name, "NPSN " + letter.school.npsn + ", " + letter.school.district, "", out.title, ""});
  const MonthSums sums = sums_of(letter.month);
  add_answers(out, "1. Apakah sungguh terjadi?", happening_lines(sums));
  add_answers(out, "2. Apakah menggembirakan, bermakna, dan berkesadaran?", voice_lines(sums));
  add_answers(out, "3. Apakah pemahaman makin dalam?", {depth_line});
  add_room(out, "4. Catatan kepala sekolah");
  document::FormSigners signers;
  signers.signers.push_back(growth::signer({place_and_day(letter), "Kepala sekolah"}, letter.school.principal.value_or(people::Signatory{})));
  out.blocks.emplace_back(std::move(signers));
  out.blocks.emplace_back(document::FormHeading{"Bulan demi bulan"});
  out.blocks.emplace_back(form_table(months_table(letter.months, Digits::grouped, 1, first_voice, {200, 160, 120, 160, 190, 170})));
  out.blocks.emplace_back(form_table(months_table(letter.months, Digits::grouped, first_voice, headings.size(), {200, 200, 200, 200, 200})));
  add_answers(out, "Bagaimana angka ini dihitung", worked_out_lines());
  return out;
}

files::Paper month_sheet(const Letter& letter, Instant made) {
  files::Paper out = begin_sheet(subject + letter.month.words, {{{"Sekolah", letter.school.name + " (NPSN " + letter.school.npsn + ")"}, {"Dibuat", letter.today}}}, made);
  add_grid(out, months_table(letter.months, Digits::plain, 1, headings.size(), {32, 26, 20, 24, 28, 26, 26, 24, 26, 20}));
  add_sheet_lines(out, worked_out_lines());
  return out;
}

Result<Letter> letter_of(Call& call, const SchoolId& school, const std::string& month) {
  TRY(SchoolMonths all, school_months(call, school));
  const auto found = std::find_if(all.months.begin(), all.months.end(), [&](const MonthView& one) { return one.month == month; });
  if (found == all.months.end()) return fail(Fault::not_found, "period.unknown", "month");
  Letter out{people::school_card(call, school), people::plain_day(call.today()), *found, {}};
  for (auto one = found; one != all.months.end() && out.months.size() < months_side_by_side; ++one) out.months.push_back(*one);
  std::reverse(out.months.begin(), out.months.end());
  return out;
}

growth::PaperMade made(const Letter& letter) { return {month_form(letter), letter.school.name, "Laporan " + letter.month.words + " " + letter.school.name}; }

}  // namespace

Result<File> month_pdf(Call& call, const SchoolId& school, const std::string& month) {
  TRY(const Letter letter, letter_of(call, school, month));
  return letter_pdf(made(letter), call.now);
}

Result<File> month_docx(Call& call, const SchoolId& school, const std::string& month) {
  TRY(const Letter letter, letter_of(call, school, month));
  return growth::docx_file(made(letter));
}

Result<File> month_xlsx(Call& call, const SchoolId& school, const std::string& month) {
  TRY(const Letter letter, letter_of(call, school, month));
  return xlsx_file(made(letter).name, month_sheet(letter, call.now));
}

}  // namespace selami::city
