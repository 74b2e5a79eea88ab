#include "city_core/city_report.hpp"

#include <algorithm>
#include <functional>

#include "city_core/indicators.hpp"
#include "people_core/day_words.hpp"

namespace selami::city {
namespace {

using Lines = std::vector<std::string>;

constexpr const char* one = "1. Apakah benar terjadi?";
constexpr const char* two = "2. Apakah merata?";
constexpr const char* three = "3. Apakah menggembirakan, bermakna, berkesadaran?";
constexpr const char* four = "4. Apakah pemahaman makin dalam?";
constexpr const char* unclear =
    "Datanya belum cukup untuk mengatakan naik atau turun: angka sebuah bulan belum mempunyai selang untuk perubahannya, dan pelajaran, libur, serta sekolah yang mencatat pun berganti.";

std::string joined(const Lines& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

/// The denominator of a row's sequences, from any of its figures that is shown.
const MonthFigure* known_plans(const ToldMonth& of, const std::string& grouping, const std::string& key) {
  for (const std::string_view experience : {told_experiences[0], told_experiences[1], told_experiences[2], indicator::all_three}) {
    const MonthFigure* figure = find_figure(of, experience, grouping, key);
    if (is_shown(figure)) return figure;
  }
  return nullptr;
}

// ---- sentences of one month

Lines happening(const ToldMonth& of) {
  const MonthFigure* known = known_plans(of, "all", "");
  const std::string when = month_words(of.month);
  if (!known) {
    const MonthFigure* first = find_figure(of, told_experiences[0], "all");
    if (hidden_cell(first) == hidden_cell(nullptr)) return {"Belum ada catatan rangkaian belajar yang selesai pada " + when + ". Itu tidak berarti pembelajaran mendalam tidak terjadi."};
    return {"Rangkaian belajar yang selesai pada " + when + " tidak dapat ditampilkan: terlalu sedikit, atau menunjuk kelompok kecil."};
  }
  Lines out = {"Di sekolah yang memakai Selami, " + grouped(known->denominator) + " rangkaian belajar selesai pada " + when + "."};
  for (const std::string_view experience : told_experiences) {
    const MonthFigure* figure = find_figure(of, experience, "all");
    out.push_back(is_shown(figure) ? indicator_name(experience) + " terjadi dalam " + part_words(figure) + " rangkaian." : indicator_name(experience) + ": " + part_words(figure) + ".");
  }
  return out;
}

std::string of_hundred(const Gap& gap) { return grouped(gap.value) + " poin dari 100, dengan selang 95 % dari " + grouped(gap.low) + " sampai " + grouped(gap.high); }

std::string gap_line(const MonthFigure& figure) {
  const std::string pair = pair_words(figure.key);
  if (!is_shown(&figure)) return pair + ": " + hidden_words(&figure) + ".";
  if (!figure.gap) return pair + ": " + figure.said.id;
  return figure.said.id + " Jaraknya " + of_hundred(*figure.gap) + ".";
}

std::vector<const MonthFigure*> gaps_of(const ToldMonth& of) {
  std::vector<const MonthFigure*> out;
  for (const MonthFigure& figure : of.figures) {
    if (figure.indicator == indicator::gap) out.push_back(&figure);
  }
  return out;
}

Lines even(const ToldMonth& of) {
  Lines out;
  if (const MonthFigure* covered = find_figure(of, indicator::coverage, "all")) {
    out.push_back(grouped(covered->numerator) + " dari " + grouped(covered->denominator) + " sekolah mencatat pertemuan pada " + month_words(of.month) + ".");
  }
  const MonthFigure* whole = find_figure(of, indicator::all_three, "all");
  out.push_back(is_shown(whole) ? "Ketiga pengalaman belajar terjadi dalam " + part_words(whole) + " rangkaian yang selesai." : indicator_name(indicator::all_three) + ": " + part_words(whole) + ".");
  for (const MonthFigure* gap : gaps_of(of)) out.push_back(gap_line(*gap));
  return out;
}

std::string said_in(const ToldMonth& of, std::string_view statement, const std::string& grouping, const std::string& key) {
  const std::string answers = answers_words(of, statement, grouping, key);
  if (answers.empty()) return hidden_words(find_figure(of, statement, grouping, key, answer_names[0]));
  return answers + "; dari " + grouped(answers_to(of, statement, grouping, key)) + " jawaban";
}

Lines heard(const ToldMonth& of) {
  Lines out;
  for (const std::string_view statement : told_statements) out.push_back(indicator_name(statement) + ": " + said_in(of, statement, "all", "") + ".");
  return out;
}

/// Who stands behind the figures, and who does not.
Lines counted(const ToldMonth& of) {
  const MonthFigure* covered = find_figure(of, indicator::coverage, "all");
  if (!covered) return {"Belum ada sekolah yang terdaftar pada kantor ini."};
  Lines out = {"Dihitung dari " + grouped(covered->denominator) + " sekolah yang menjadi kewenangan kantor ini, dengan apa yang sudah sampai pada " + people::plain_day(of.told_on) +
               ". Yang datang sesudahnya tidak mengubah angka ini."};
  if (covered->numerator < covered->denominator) {
    out.push_back("Di " + grouped(covered->denominator - covered->numerator) + " sekolah belum ada catatan. Itu tidak berarti pembelajaran mendalam tidak terjadi di sana: yang tercatat hanya sekolah yang memilih memakai Selami.");
  }
  return out;
}

// ---- two months beside each other

bool touch(const Gap& a, const Gap& b) { return a.low <= b.high && b.low <= a.high; }

Lines gap_changes(const ToldMonth& before, const ToldMonth& now) {
  Lines out;
  for (const MonthFigure* gap : gaps_of(now)) {
    const MonthFigure* then = find_figure(before, indicator::gap, gap->grouping, gap->key);
    const std::string pair = pair_words(gap->key);
    if (!is_shown(gap) || !is_shown(then) || !gap->gap || !then->gap) {
      out.push_back("Jarak " + pair + ": tidak dapat dibandingkan, karena jaraknya tidak diketahui di kedua bulan.");
      continue;
    }
    const std::string both = "Jarak " + pair + ": " + of_hundred(*then->gap) + " pada " + month_words(before.month) + "; " + of_hundred(*gap->gap) + " pada " + month_words(now.month) + ". ";
    out.push_back(both + (touch(*then->gap, *gap->gap) ? "Kedua selang bersinggungan, jadi datanya belum cukup untuk mengatakan jaraknya berubah." : "Kedua selang tidak bersinggungan: jaraknya berubah."));
  }
  return out;
}

/// What is set beside each other of whole months: its name and its cell.
struct Line {
  std::string name;
  std::string_view indicator;
  std::string part;
};
std::vector<Line> whole_lines() {
  std::vector<Line> out = {{"Sekolah yang mencatat", indicator::coverage, ""}};
  for (const std::string_view experience : told_experiences) out.push_back({indicator_name(experience), experience, ""});
  out.push_back({indicator_name(indicator::all_three), indicator::all_three, ""});
  for (const std::string_view statement : told_statements) out.push_back({"Ya, " + indicator_name(statement), statement, answer_names[0]});
  return out;
}

ReportTable beside(const ToldMonth& before, const ToldMonth& now) {
  ReportTable out{"", {400, 300, 300}, {}, {"", month_words(before.month), month_words(now.month)}, {}};
  for (const Line& line : whole_lines()) {
    const auto cell = [&](const ToldMonth& of) {
      const MonthFigure* figure = find_figure(of, line.indicator, "all", "", line.part);
      return is_shown(figure) ? part_words(figure) : hidden_cell(figure);
    };
    out.rows.push_back({line.name, cell(before), cell(now)});
  }
  return out;
}

ReportPart compared(const ToldMonth& before, const ToldMonth& now, const std::string& heading) {
  ReportPart out{heading, {unclear}, {beside(before, now)}};
  for (std::string& line : gap_changes(before, now)) out.lines.push_back(std::move(line));
  return out;
}

// ---- tables

/// The rows of one table, as those of coverage stand: it is never hidden.
std::vector<std::string> keys_of(const ToldMonth& of, const std::string& grouping) {
  std::vector<std::string> out;
  for (const MonthFigure& figure : of.figures) {
    if (figure.indicator == indicator::coverage && figure.grouping == grouping) out.push_back(figure.key);
  }
  return out;
}

/// A row without numbers: one reason for all of it, over all its cells.
void close_alike(Lines& row, std::size_t from) {
  if (std::adjacent_find(row.begin() + static_cast<std::ptrdiff_t>(from), row.end(), std::not_equal_to<>()) != row.end()) return;
  const std::string& word = row[from];
  if (word != hidden_cell(nullptr) && word != "disembunyikan") return;
  for (std::size_t i = from + 1; i < row.size(); ++i) row[i].clear();
}

Lines heading_row(const std::string& text, std::size_t columns) {
  Lines out(columns);
  out.front() = text;
  return out;
}

/// Rows of all groupings one below the other, each under its name.
template <class Row>
void add_groups(ReportTable& to, const ToldMonth& of, const std::vector<std::string>& wanted, Row&& row) {
  for (const std::string& grouping : wanted) {
    const std::vector<std::string> keys = keys_of(of, grouping);
    if (keys.empty()) continue;
    if (grouping != "all") to.rows.push_back(heading_row(grouping_words(grouping), to.headings.size()));
    for (const std::string& key : keys) to.rows.push_back(row(grouping, key));
  }
}

std::vector<std::string> with_all(std::vector<std::string> wanted) {
  wanted.insert(wanted.begin(), "all");
  return wanted;
}

ReportTable sequences_table(const ToldMonth& of) {
  ReportTable out{"Sekolah yang mencatat dan pengalaman belajar, " + month_words(of.month), {230, 130, 120, 130, 140, 125, 125}, {},
                  {"Kelompok", "Sekolah mencatat", "Rangkaian selesai", "Memahami", "Mengaplikasi", "Merefleksi", "Ketiganya"}, {}};
  add_groups(out, of, with_all(groupings()), [&](const std::string& grouping, const std::string& key) {
    const MonthFigure* covered = find_figure(of, indicator::coverage, grouping, key);
    const MonthFigure* plans = known_plans(of, grouping, key);
    const std::string schools = is_shown(covered) ? grouped(covered->numerator) + " dari " + grouped(covered->denominator) : hidden_cell(covered);
    Lines row = {row_words(grouping, key), schools, plans ? grouped(plans->denominator) : hidden_cell(find_figure(of, told_experiences[0], grouping, key))};
    for (const std::string_view experience : told_experiences) row.push_back(share_cell(find_figure(of, experience, grouping, key)));
    row.push_back(share_cell(find_figure(of, indicator::all_three, grouping, key)));
    close_alike(row, 2);
    return row;
  });
  return out;
}

ReportTable voices_table(const ToldMonth& of) {
  ReportTable out{"Jawaban murid, " + month_words(of.month), {205, 265, 265, 265}, {}, {"Kelompok", "Menggembirakan", "Bermakna", "Berkesadaran"}, {}};
  add_groups(out, of, {"all", "level", "district"}, [&](const std::string& grouping, const std::string& key) {
    Lines row = {row_words(grouping, key)};
    for (const std::string_view statement : told_statements) {
      const std::string answers = answers_words(of, statement, grouping, key);
      row.push_back(answers.empty() ? hidden_cell(find_figure(of, statement, grouping, key, answer_names[0])) : answers + "; dari " + grouped(answers_to(of, statement, grouping, key)));
    }
    close_alike(row, 1);
    return row;
  });
  return out;
}

// ---- a semester: months beside each other

Lines months_row(const std::vector<ToldMonth>& told, const std::string& name, std::string_view indicator, const std::string& grouping, const std::string& key) {
  Lines row = {name};
  for (const ToldMonth& month : told) row.push_back(share_cell(find_figure(month, indicator, grouping, key)));
  close_alike(row, 1);
  return row;
}

std::vector<int> with_months(std::size_t months) {
  constexpr int name = 220;
  std::vector<int> out = {name};
  for (std::size_t i = 0; i < months; ++i) out.push_back((1000 - name) / static_cast<int>(months));
  return out;
}

/// All groups that any of the months has, in the order of the last one; those that are gone since stand below.
std::vector<std::string> keys_of_all(const std::vector<ToldMonth>& told, const std::string& grouping) {
  std::vector<std::string> out;
  for (auto month = told.rbegin(); month != told.rend(); ++month) {
    for (std::string& key : keys_of(*month, grouping)) {
      if (std::find(out.begin(), out.end(), key) == out.end()) out.push_back(std::move(key));
    }
  }
  return out;
}

ReportTable groups_by_month(const std::vector<ToldMonth>& told, const std::string& title, std::string_view indicator) {
  ReportTable out{title, with_months(told.size()), {}, {"Kelompok"}, {}};
  for (const ToldMonth& month : told) out.headings.push_back(month_words(month.month));
  for (const std::string& grouping : with_all(groupings())) {
    const std::vector<std::string> keys = keys_of_all(told, grouping);
    if (grouping != "all" && !keys.empty()) out.rows.push_back(heading_row(grouping_words(grouping), out.headings.size()));
    for (const std::string& key : keys) out.rows.push_back(months_row(told, row_words(grouping, key), indicator, grouping, key));
  }
  return out;
}

/// The row of the whole, of each month.
ReportTable whole_by_month(const std::vector<ToldMonth>& told, ReportTable (*table)(const ToldMonth&)) {
  ReportTable out = table(told.front());
  out.title.clear();
  out.headings.front() = "Bulan";
  out.rows.clear();
  for (const ToldMonth& month : told) {
    const ReportTable of = table(month);
    out.rows.push_back(of.rows.empty() ? Lines(out.headings.size()) : of.rows.front());
    out.rows.back().front() = month_words(month.month);
  }
  return out;
}

std::string gap_cell(const MonthFigure* figure) {
  if (!is_shown(figure)) return hidden_cell(figure);
  if (!figure->gap) return "datanya belum cukup";
  return grouped(figure->gap->value) + " (" + grouped(figure->gap->low) + " sampai " + grouped(figure->gap->high) + ")";
}

ReportTable gaps_by_month(const std::vector<ToldMonth>& told) {
  ReportTable out{"", {300, 350, 350}, {}, {"Bulan", pair_words("public-private"), pair_words("large-small")}, {}};
  for (const ToldMonth& month : told) {
    out.rows.push_back({month_words(month.month), gap_cell(find_figure(month, indicator::gap, "owner", "public-private")), gap_cell(find_figure(month, indicator::gap, "size", "large-small"))});
  }
  return out;
}

Lines told_lines(const std::string& semester, const std::vector<ToldMonth>& told) {
  const std::vector<Month> all = semester_months(semester);
  Lines without;
  for (const Month& month : all) {
    if (std::none_of(told.begin(), told.end(), [&](const ToldMonth& of) { return of.month == month; })) without.push_back(month_words(month));
  }
  Lines out = {"Laporan ini memuat " + grouped(static_cast<std::int64_t>(told.size())) + " dari " + grouped(static_cast<std::int64_t>(all.size())) + " bulan " + semester_words(semester) +
               ". Tiap bulan dihitung sekali, sepekan sesudah bulannya selesai, dan tidak berubah sesudahnya; tidak ada jumlah antarbulan."};
  if (!without.empty()) out.push_back("Tanpa angka: " + joined(without) + ". Bulan itu belum dihitung, atau Selami belum dipakai.");
  return out;
}

// ---- the workbook

std::string number_or(const MonthFigure* figure, int MonthFigure::*number) { return is_shown(figure) ? std::to_string(figure->*number) : hidden_cell(figure); }

/// Each row of each month with the three words that name it.
template <class Cells>
void add_all_rows(ReportTable& to, const std::vector<ToldMonth>& told, Cells&& cells) {
  for (const ToldMonth& month : told) {
    for (const std::string& grouping : with_all(groupings())) {
      for (const std::string& key : keys_of(month, grouping)) {
        Lines row = {month_words(month.month), grouping_words(grouping), row_words(grouping, key)};
        for (std::string& cell : cells(month, grouping, key)) row.push_back(std::move(cell));
        to.rows.push_back(std::move(row));
      }
    }
  }
}

ReportTable sequences_sheet(const std::vector<ToldMonth>& told) {
  ReportTable out{"Rangkaian belajar", {32, 40, 40, 26, 26, 26, 26, 28, 26, 26}, {},
                  {"Bulan", "Menurut", "Kelompok", "Sekolah mencatat", "Semua sekolah", "Rangkaian selesai", "Memahami", "Mengaplikasi", "Merefleksi", "Ketiganya"}, {}, 3};
  add_all_rows(out, told, [](const ToldMonth& of, const std::string& grouping, const std::string& key) {
    const MonthFigure* covered = find_figure(of, indicator::coverage, grouping, key);
    const MonthFigure* plans = known_plans(of, grouping, key);
    Lines cells = {number_or(covered, &MonthFigure::numerator), number_or(covered, &MonthFigure::denominator),
                   plans ? std::to_string(plans->denominator) : hidden_cell(find_figure(of, told_experiences[0], grouping, key))};
    for (const std::string_view experience : told_experiences) cells.push_back(number_or(find_figure(of, experience, grouping, key), &MonthFigure::numerator));
    cells.push_back(number_or(find_figure(of, indicator::all_three, grouping, key), &MonthFigure::numerator));
    return cells;
  });
  return out;
}

ReportTable voices_sheet(const std::vector<ToldMonth>& told) {
  ReportTable out{"Jawaban murid", {32, 40, 40}, {"", "", ""}, {"Bulan", "Menurut", "Kelompok"}, {}, 3};
  for (const char* group : {"Menggembirakan", "Bermakna", "Berkesadaran"}) {
    for (const char* answer : {"ya", "biasa saja", "tidak"}) {
      out.widths.push_back(26);
      out.groups.push_back(group);
      out.headings.push_back(answer);
    }
  }
  add_all_rows(out, told, [](const ToldMonth& of, const std::string& grouping, const std::string& key) {
    Lines cells;
    for (const std::string_view statement : told_statements) {
      for (const char* answer : answer_names) cells.push_back(number_or(find_figure(of, statement, grouping, key, answer), &MonthFigure::numerator));
    }
    return cells;
  });
  return out;
}

ReportTable gaps_sheet(const std::vector<ToldMonth>& told) {
  ReportTable out{"Jarak antarkelompok", {32, 50, 24, 24, 24, 140}, {}, {"Bulan", "Antara", "Poin dari 100", "Selang 95 % dari", "sampai", "Artinya"}, {}, 6};
  for (const ToldMonth& month : told) {
    for (const MonthFigure* figure : gaps_of(month)) {
      Lines row = {month_words(month.month), pair_words(figure->key)};
      const bool known = is_shown(figure) && figure->gap;
      for (int Gap::*end : {&Gap::value, &Gap::low, &Gap::high}) row.push_back(known ? std::to_string((*figure->gap).*end) : "");
      row.push_back(is_shown(figure) ? figure->said.id : hidden_words(figure));
      out.rows.push_back(std::move(row));
    }
  }
  return out;
}

}  // namespace

std::vector<ReportPart> month_parts(const ToldMonth& month, const ToldMonth* before) {
  std::vector<ReportPart> out = {{one, happening(month), {}}, {two, even(month), {}}, {three, heard(month), {}}, {four, {depth_line}, {}}};
  if (before) out.push_back(compared(*before, month, "Di samping " + month_words(before->month)));
  out.push_back({"Siapa yang dihitung", counted(month), {}});
  return out;
}

std::vector<ReportTable> month_tables(const ToldMonth& month) { return {sequences_table(month), voices_table(month)}; }

std::vector<Month> semester_months(const std::string& semester) {
  const bool digits = semester.size() == 6 && std::all_of(semester.begin(), semester.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || semester[4] != '-' || (semester[5] != '1' && semester[5] != '2')) return {};
  const std::string year = semester.substr(0, 4);
  std::vector<Month> out = {semester[5] == '1' ? Month{year + "-07"} : after(Month{year + "-12"})};
  while (out.size() < 6) out.push_back(after(out.back()));
  return out;
}

std::string semester_words(const std::string& semester) {
  const std::string year = semester.substr(0, 4);
  return "semester " + semester.substr(5) + " tahun ajaran " + year + "/" + std::to_string(std::stoi(year) + 1);
}

std::vector<ReportPart> semester_parts(const std::string& semester, const std::vector<ToldMonth>& told) {
  std::vector<ReportPart> out = {{"Bulan yang dilaporkan", told_lines(semester, told), {}}};
  out.push_back({one, happening(told.back()), {whole_by_month(told, &sequences_table)}});
  out.push_back({two, even(told.back()), {gaps_by_month(told)}});
  out.push_back({three, heard(told.back()), {whole_by_month(told, &voices_table)}});
  out.push_back({four, {depth_line}, {}});
  if (told.size() > 1) {
    Lines lines = {unclear};
    for (std::string& line : gap_changes(told.front(), told.back())) lines.push_back(std::move(line));
    out.push_back({month_words(told.front().month) + " dan " + month_words(told.back().month), std::move(lines), {}});
  }
  out.push_back({"Siapa yang dihitung", counted(told.back()), {}});
  return out;
}

std::vector<ReportTable> semester_tables(const std::vector<ToldMonth>& told) {
  return {groups_by_month(told, "Sekolah yang mencatat", indicator::coverage), groups_by_month(told, "Rangkaian dengan ketiga pengalaman", indicator::all_three)};
}

std::vector<ReportTable> report_sheets(const std::vector<ToldMonth>& told) { return {sequences_sheet(told), voices_sheet(told), gaps_sheet(told)}; }

std::vector<std::string> city_worked_out_lines() {
  Lines out;
  Lines names;
  const std::vector<Indicator>& all = indicators();
  for (std::size_t i = 0; i < all.size(); ++i) {
    names.push_back(all[i].name.id);
    // What is worked out alike stands in one line.
    if (i + 1 < all.size() && all[i + 1].formula.id == all[i].formula.id && all[i + 1].denominator.id == all[i].denominator.id) continue;
    out.push_back(joined(names) + ": " + all[i].formula.id + " Pembagi: " + all[i].denominator.id + " Sumber: " + all[i].source.id);
    names.clear();
  }
  out.push_back("Angka ditampilkan bila di belakangnya paling sedikit 3 sekolah, 5 guru, dan 10 murid, dan bila tidak ada kelompok yang lebih kecil yang dapat dihitung darinya. "
                "Bagian dari kurang dari 20 ditulis sebagai jumlah, bukan persen.");
  out.push_back("Naik atau turun dari satu bulan ke bulan berikut belum tentu perubahan.");
  out.push_back(label_line);
  return out;
}

}  // namespace selami::city
