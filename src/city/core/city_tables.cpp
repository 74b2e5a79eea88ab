#include "city_core/city_tables.hpp"

#include <algorithm>
#include <functional>

#include "city_core/indicators.hpp"

namespace selami::city {
namespace {

using Lines = std::vector<std::string>;

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
  ReportTable out{"Sekolah yang mencatat dan pengalaman belajar, " + month_words(of.month), {170, 140, 130, 130, 165, 140, 125}, {},
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
      std::string answers = answers_words(of, statement, grouping, key);
      if (const std::size_t last = answers.rfind(", "); last != std::string::npos) answers[last + 1] = '\n';  // in two lines, each whole
      row.push_back(answers.empty() ? hidden_cell(find_figure(of, statement, grouping, key, answer_names[0])) : answers + ", dari " + grouped(answers_to(of, statement, grouping, key)));
    }
    close_alike(row, 1);
    return row;
  });
  return out;
}

// ---- months beside each other

Lines months_row(const std::vector<ToldMonth>& told, const std::string& name, std::string_view indicator, const std::string& grouping, const std::string& key) {
  Lines row = {name};
  for (const ToldMonth& month : told) {
    const MonthFigure* figure = find_figure(month, indicator, grouping, key);
    row.push_back(figure ? share_cell(figure) : "–");  // no such group then
  }
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
  out.title = "Bulan demi bulan";
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
  if (!figure) return "–";  // no such groups then
  if (!is_shown(figure)) return hidden_cell(figure);
  if (!figure->gap) return "datanya belum cukup";
  return grouped(figure->gap->value) + " (" + grouped(figure->gap->low) + " sampai " + grouped(figure->gap->high) + ")";
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

ReportTable growing_sheet(const std::vector<ToldMonth>& told) {
  ReportTable out{"Guru bertumbuh", {32, 40, 40, 36, 30, 44, 30}, {}, {"Bulan", "Menurut", "Kelompok", "Pilihan kelas", "Dicoba", "Jawaban diminta coba lagi", "Dicoba lagi"}, {}, 3};
  add_all_rows(out, told, [](const ToldMonth& of, const std::string& grouping, const std::string& key) {
    Lines cells;
    for (const std::string_view one : {indicator::choice_tried, indicator::tried_again}) {
      const MonthFigure* figure = find_figure(of, one, grouping, key);
      cells.push_back(number_or(figure, &MonthFigure::denominator));
      cells.push_back(number_or(figure, &MonthFigure::numerator));
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

ReportTable beside(const ToldMonth& before, const ToldMonth& now) {
  ReportTable out{month_words(before.month) + " dan " + month_words(now.month), {400, 300, 300}, {}, {"", month_words(before.month), month_words(now.month)}, {}};
  for (const Line& line : whole_lines()) {
    const auto cell = [&](const ToldMonth& of) {
      const MonthFigure* figure = find_figure(of, line.indicator, "all", "", line.part);
      return is_shown(figure) ? part_words(figure) : hidden_cell(figure);
    };
    out.rows.push_back({line.name, cell(before), cell(now)});
  }
  return out;
}

std::vector<ReportTable> month_tables(const ToldMonth& month) { return {sequences_table(month), voices_table(month)}; }

ReportTable sequences_by_month(const std::vector<ToldMonth>& told) { return whole_by_month(told, &sequences_table); }
ReportTable voices_by_month(const std::vector<ToldMonth>& told) { return whole_by_month(told, &voices_table); }

ReportTable gaps_by_month(const std::vector<ToldMonth>& told) {
  ReportTable out{"Jarak dalam poin dari 100, dengan selang 95 %", {300, 350, 350}, {}, {"Bulan", pair_words("public-private"), pair_words("large-small")}, {}};
  for (const ToldMonth& month : told) {
    out.rows.push_back({month_words(month.month), gap_cell(find_figure(month, indicator::gap, "owner", "public-private")), gap_cell(find_figure(month, indicator::gap, "size", "large-small"))});
  }
  return out;
}

ReportTable growing_by_month(const std::vector<ToldMonth>& told) {
  ReportTable out{"Bulan demi bulan", {300, 350, 350}, {}, {"Bulan", indicator_name(indicator::choice_tried), indicator_name(indicator::tried_again)}, {}};
  for (const ToldMonth& month : told) {
    Lines row = {month_words(month.month)};
    for (const std::string_view one : {indicator::choice_tried, indicator::tried_again}) {
      const MonthFigure* figure = find_figure(month, one, "all");
      row.push_back(figure ? share_cell(figure) : "–");  // told before this was asked
    }
    out.rows.push_back(std::move(row));
  }
  return out;
}

std::vector<ReportTable> semester_tables(const std::vector<ToldMonth>& told) {
  return {groups_by_month(told, "Sekolah yang mencatat", indicator::coverage), groups_by_month(told, "Rangkaian dengan ketiga pengalaman", indicator::all_three)};
}

std::vector<ReportTable> report_sheets(const std::vector<ToldMonth>& told) { return {sequences_sheet(told), voices_sheet(told), growing_sheet(told), gaps_sheet(told)}; }

}  // namespace selami::city
