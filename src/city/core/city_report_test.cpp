#include "city_core/city_report.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "city_core/indicators.hpp"

namespace selami::city {
namespace {

using Row = std::pair<const char*, const char*>;
constexpr Row rows[] = {{"all", ""}, {"level", "sd"}, {"level", "smp"}, {"district", "Barat"}, {"district", "Utara"}, {"owner", "public"}, {"owner", "private"}, {"size", "large"}, {"size", "small"}};

MonthFigure figure(std::string_view indicator, const Row& row, int numerator, int denominator, const std::string& part = "") {
  MonthFigure out;
  out.indicator = std::string(indicator);
  out.part = part;
  out.grouping = row.first;
  out.key = row.second;
  out.numerator = numerator;
  out.denominator = denominator;
  return out;
}

MonthFigure gap(const char* grouping, const char* key, const Gap& value) {
  MonthFigure out = figure(indicator::gap, {grouping, key}, 0, 0);
  out.gap = value;
  out.said = {"Di sekolah yang memakai Selami, datanya belum cukup.", "Not enough."};
  return out;
}

/// As many of each in each row as said: coverage 1.204 of 1.310 schools, sequences of which some have each experience, answers.
ToldMonth month(const std::string& text, const Gap& owner = {5, -3, 13}) {
  ToldMonth out{{text}, told_on({text}), {}};
  for (const std::string_view one : told_experiences) {
    for (const Row& row : rows) out.figures.push_back(figure(one, row, 980, 1240));
  }
  for (const Row& row : rows) out.figures.push_back(figure(indicator::coverage, row, 1204, 1310));
  for (const Row& row : rows) out.figures.push_back(figure(indicator::all_three, row, 12, 16));
  if (text == "2026-09") {  // October stands for a month that was told before these were asked
    for (const Row& row : rows) out.figures.push_back(figure(indicator::choice_tried, row, 61, 90));
    for (const Row& row : rows) out.figures.push_back(figure(indicator::tried_again, row, 7, 11));
  }
  out.figures.push_back(gap("owner", "public-private", owner));
  out.figures.push_back(gap("size", "large-small", {1, -9, 11}));
  for (const std::string_view one : told_statements) {
    for (const Row& row : rows) {
      for (const auto& [answer, count] : {std::pair{"ya", 1536}, std::pair{"biasa", 480}, std::pair{"tidak", 384}}) out.figures.push_back(figure(one, row, count, 2400, answer));
    }
  }
  return out;
}

void hide(ToldMonth& month, Hidden why) {
  for (MonthFigure& one : month.figures) {
    if (one.indicator == indicator::coverage) continue;
    one.hidden = why;
    one.numerator = one.denominator = 0;
    one.gap.reset();
    one.said = {};
  }
}

std::string text_of(const std::vector<ReportTable>& tables) {
  std::string out;
  for (const ReportTable& table : tables) {
    out += table.title + "\n";
    for (const auto& words : {table.groups, table.headings}) {
      for (const std::string& word : words) out += word + "|";
    }
    for (const auto& row : table.rows) {
      out += "\n";
      for (const std::string& cell : row) out += cell + "|";
    }
  }
  return out;
}

std::string text_of(const std::vector<ReportPart>& parts) {
  std::string out;
  for (const ReportPart& part : parts) {
    out += part.heading + "\n";
    for (const std::string& line : part.lines) out += line + "\n";
    out += text_of(part.tables);
  }
  return out;
}

/// All that can stand on any of the papers.
std::string everything(const std::vector<ToldMonth>& told) {
  std::string out = text_of(semester_parts("2026-1", told)) + text_of(semester_tables(told)) + text_of(report_sheets(told));
  for (std::size_t i = 0; i < told.size(); ++i) out += text_of(month_parts(told[i], i > 0 ? &told[i - 1] : nullptr)) + text_of(month_tables(told[i]));
  return out;
}

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

const ReportPart* part_called(const std::vector<ReportPart>& parts, const std::string& heading) {
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const ReportPart& part) { return part.heading == heading; });
  return found == parts.end() ? nullptr : &*found;
}

TEST(CityMonth, AnswersTheThreeQuestionsWithNumbersTheIndonesianWay) {
  const auto parts = month_parts(month("2026-10"), nullptr);
  EXPECT_EQ(parts.at(0).lines, (std::vector<std::string>{"Di sekolah yang memakai Selami, 1.240 rangkaian belajar selesai pada Oktober 2026.", "Memahami terjadi dalam 980 dari 1.240 (79 %) rangkaian.",
                                                          "Mengaplikasi terjadi dalam 980 dari 1.240 (79 %) rangkaian.", "Merefleksi terjadi dalam 980 dari 1.240 (79 %) rangkaian."}));
  EXPECT_EQ(parts.at(1).lines.at(0), "1.204 dari 1.310 sekolah mencatat pertemuan pada Oktober 2026.");
  EXPECT_EQ(parts.at(1).lines.at(1), "Ketiga pengalaman belajar terjadi dalam 12 dari 16 rangkaian yang selesai.") << "sixteen are not told in per cent";
  EXPECT_EQ(parts.at(1).lines.at(2), "Di sekolah yang memakai Selami, datanya belum cukup. Jaraknya 5 poin dari 100, dengan selang 95 % dari -3 sampai 13.");
  EXPECT_EQ(parts.at(2).lines.at(0), "Menggembirakan (senang belajar): ya 64 %, biasa saja 20 %, tidak 16 %; dari 2.400 jawaban.");
  EXPECT_EQ(part_called(parts, "Siapa yang dihitung")->lines.at(1).substr(0, 34), "Di 106 sekolah belum ada catatan. ");
  const std::string text = text_of(parts);
  EXPECT_FALSE(has(text, "1240") || has(text, "1310") || has(text, "2400")) << text;
}

TEST(CityMonth, HasARowForEachGroupOfThePage) {
  const auto tables = month_tables(month("2026-10"));
  const auto& rows_there = tables.at(0).rows;
  std::vector<std::string> names;
  for (const auto& row : rows_there) names.push_back(row.front());
  EXPECT_EQ(names, (std::vector<std::string>{"Semua sekolah", "Menurut jenjang", "SD/MI", "SMP/MTs", "Menurut kecamatan", "Barat", "Utara", "Negeri dan swasta", "Negeri", "Swasta", "Menurut besar sekolah", "Besar", "Kecil"}));
  EXPECT_EQ(rows_there.at(2), (std::vector<std::string>{"SD/MI", "1.204 dari 1.310", "1.240", "79 %", "79 %", "79 %", "12/16"}));
  for (const ReportTable& table : tables) {
    for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.headings.size()) << row.front();
  }
}

TEST(CityMonth, SaysOfAnOfficeWithoutRecordsOnlyThat) {
  ToldMonth none = month("2026-10");
  hide(none, Hidden::none_yet);
  const auto parts = month_parts(none, nullptr);
  EXPECT_EQ(parts.at(0).lines, (std::vector<std::string>{"Belum ada catatan rangkaian belajar yang selesai pada Oktober 2026. Itu tidak berarti pembelajaran mendalam tidak terjadi."}));
  EXPECT_EQ(parts.at(2).lines.at(0), "Menggembirakan (senang belajar): belum ada catatan.");
  EXPECT_EQ(month_tables(none).at(0).rows.at(2), (std::vector<std::string>{"SD/MI", "1.204 dari 1.310", "belum ada catatan", "", "", "", ""})) << "said once";
}

TEST(CityMonth, CountsWhatWasTriedInEventsAndSaysWhereItWasNotAskedYet) {
  ToldMonth now = month("2026-10");
  EXPECT_EQ(month_parts(now, nullptr).at(4).lines, (std::vector<std::string>{"Untuk Oktober 2026 pertanyaan ini belum dihitung."}));
  now.figures.push_back(figure(indicator::choice_tried, {"all", ""}, 61, 90));
  now.figures.push_back(figure(indicator::tried_again, {"all", ""}, 0, 0));
  now.figures.back().hidden = Hidden::too_few;
  const auto parts = month_parts(now, nullptr);
  const auto& lines = part_called(parts, "5. Apakah guru bertumbuh?")->lines;
  EXPECT_EQ(lines.at(0), "Di sekolah yang memakai Selami, 61 dari 90 (68 %) pilihan kelas untuk pertemuan berikutnya sudah dicoba gurunya.");
  EXPECT_EQ(lines.at(1), "Umpan balik yang berbuah percobaan lagi: disembunyikan, terlalu sedikit sekolah, guru, atau murid.");
}

TEST(CityMonth, SaysWhyNothingIsShown) {
  ToldMonth hidden = month("2026-10");
  hide(hidden, Hidden::too_few);
  const std::string text = text_of(month_parts(hidden, nullptr));
  EXPECT_TRUE(has(text, "tidak dapat ditampilkan: terlalu sedikit, atau menunjuk kelompok kecil."));
  EXPECT_TRUE(has(text, "Negeri dan swasta: disembunyikan, terlalu sedikit sekolah, guru, atau murid."));
  EXPECT_FALSE(has(text, "0 dari 0"));
}

TEST(CityMonth, ReadsSensiblyWithoutAnySchool) {
  const ToldMonth empty{{"2026-10"}, {"2026-11-08"}, {}};
  const std::string text = everything({empty});
  EXPECT_TRUE(has(text, "Belum ada sekolah yang terdaftar pada kantor ini."));
  EXPECT_TRUE(has(text, "Belum ada catatan rangkaian belajar"));
}

TEST(Compared, SaysUpOrDownOnlyWhereTheIntervalOfTheChangeDoes) {
  ToldMonth now = month("2026-10");
  for (MonthFigure& one : now.figures) {
    if (one.indicator == indicator::understanding) one.numerator = 1240;
  }
  const ToldMonth before = month("2026-09");
  const auto parts = month_parts(now, &before);
  const ReportPart* part = part_called(parts, "Di samping September 2026");
  ASSERT_NE(part, nullptr);
  EXPECT_EQ(part->lines.at(0), "Memahami: naik.");
  EXPECT_EQ(part->lines.at(1), "Mengaplikasi: datanya belum cukup untuk mengatakan naik atau turun.") << "the same numbers, but they could be three points apart";
  EXPECT_TRUE(has(part->lines.back(), "sekolah yang mencatat tidak selalu sama dari bulan ke bulan"));
  EXPECT_EQ(part->tables.at(0).rows.at(1), (std::vector<std::string>{"Memahami", "980 dari 1.240 (79 %)", "1.240 dari 1.240 (100 %)"}));
  EXPECT_EQ(part_called(month_parts(now, nullptr), "Di samping September 2026"), nullptr);
}

RC_GTEST_PROP(Compared, CallsAGapChangedOnlyWhereTheIntervalsDoNotTouch, ()) {
  const auto some = [] {
    const int low = *rc::gen::inRange(-60, 60), high = low + *rc::gen::inRange(0, 40);
    return Gap{(low + high) / 2, low, high};
  };
  const Gap then = some(), now = some();
  const ToldMonth before = month("2026-09", then), after_it = month("2026-10", now);
  const auto parts = month_parts(after_it, &before);
  const std::string line = part_called(parts, "Di samping September 2026")->lines.at(4);
  const bool changed = has(line, "tidak bersinggungan: jaraknya berubah.");
  RC_ASSERT(changed == (now.low > then.high || now.high < then.low));
  RC_ASSERT(has(line, "belum cukup") == !changed);
}

TEST(Semester, HasSixMonths) {
  EXPECT_EQ(semester_months("2026-1"), (std::vector<Month>{{"2026-07"}, {"2026-08"}, {"2026-09"}, {"2026-10"}, {"2026-11"}, {"2026-12"}}));
  EXPECT_EQ(semester_months("2026-2"), (std::vector<Month>{{"2027-01"}, {"2027-02"}, {"2027-03"}, {"2027-04"}, {"2027-05"}, {"2027-06"}}));
  for (const char* none : {"", "2026", "2026-3", "2026-0", "2026-10", "20x6-1", "2026/1"}) EXPECT_TRUE(semester_months(none).empty()) << none;
  EXPECT_EQ(semester_words("2026-2"), "semester 2 tahun ajaran 2026/2027");
}

TEST(Semester, PutsMonthsBesideEachOtherAndAddsNothingUp) {
  const std::vector<ToldMonth> told = {month("2026-09"), month("2026-10"), month("2026-11")};
  const auto parts = semester_parts("2026-1", told);
  EXPECT_TRUE(has(parts.at(0).lines.at(0), "memuat 3 dari 6 bulan semester 1 tahun ajaran 2026/2027."));
  EXPECT_TRUE(has(parts.at(0).lines.at(1), "Tanpa angka: Juli 2026, Agustus 2026, Desember 2026."));
  EXPECT_EQ(parts.at(1).tables.at(0).rows.size(), 3u);
  EXPECT_EQ(parts.at(1).tables.at(0).rows.at(1), (std::vector<std::string>{"Oktober 2026", "1.204 dari 1.310", "1.240", "79 %", "79 %", "79 %", "12/16"}));
  EXPECT_NE(part_called(parts, "September 2026 dan November 2026"), nullptr);
  EXPECT_EQ(semester_tables(told).at(0).headings, (std::vector<std::string>{"Kelompok", "September 2026", "Oktober 2026", "November 2026"}));
  const std::string text = everything(told);
  for (const char* sum : {"3.720", "3720", "2.940", "2940", "7.200", "7200"}) EXPECT_FALSE(has(text, sum)) << sum << ": no sum of months";
}

TEST(Semester, KeepsAGroupThatOneOfItsMonthsHas) {
  ToldMonth gone = month("2026-09");
  for (MonthFigure& one : gone.figures) {
    if (one.key == "Barat") one.key = "Selatan";
  }
  const auto tables = semester_tables({gone, month("2026-10")});
  const auto row_of = [&](const std::string& name) {
    return *std::find_if(tables.at(1).rows.begin(), tables.at(1).rows.end(), [&](const auto& row) { return row.front() == name; });
  };
  EXPECT_EQ(row_of("Barat"), (std::vector<std::string>{"Barat", "–", "12/16"}));
  EXPECT_EQ(row_of("Selatan"), (std::vector<std::string>{"Selatan", "12/16", "–"}));
}

TEST(Sheets, HoldPlainNumbers) {
  const auto sheets = report_sheets({month("2026-10")});
  EXPECT_EQ(sheets.at(0).rows.at(0), (std::vector<std::string>{"Oktober 2026", "Semua sekolah", "Semua sekolah", "1204", "1310", "1240", "980", "980", "980", "12"}));
  EXPECT_EQ(sheets.at(1).rows.at(0).at(3), "1536");
  for (const ReportTable& sheet : sheets) {
    EXPECT_EQ(sheet.widths.size(), sheet.headings.size());
    for (const auto& row : sheet.rows) EXPECT_EQ(row.size(), sheet.headings.size());
  }
}

TEST(WorkedOut, SaysItOfEachIndicatorOnceAndThatTheFiguresAreSelamisOwn) {
  const auto lines = city_worked_out_lines();
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  for (const Indicator& one : indicators()) EXPECT_TRUE(has(text, one.name.id) && has(text, one.formula.id) && has(text, one.denominator.id)) << one.id;
  EXPECT_EQ(lines.back(), label_line);
  EXPECT_TRUE(has(text, "bukan nilai Rapor Pendidikan"));
}

/// Whatever a hidden figure's row holds, no paper is different by it: hidden ones are never read.
RC_GTEST_PROP(Hidden, FiguresLeaveNoTraceOnAnyPaper, ()) {
  std::vector<ToldMonth> told = {month("2026-09"), month("2026-10")};
  for (ToldMonth& one : told) {
    for (MonthFigure& f : one.figures) {
      if (f.indicator == indicator::coverage) continue;
      f.numerator = *rc::gen::inRange(0, 3000);
      f.denominator = f.numerator + *rc::gen::inRange(0, 3000);
      f.hidden = *rc::gen::element(Hidden::no, Hidden::none_yet, Hidden::too_few, Hidden::complement);
    }
  }
  std::vector<ToldMonth> poisoned = told;
  for (ToldMonth& one : poisoned) {
    for (MonthFigure& f : one.figures) {
      if (f.hidden == Hidden::no) continue;
      f.numerator = 7654321;
      f.denominator = 9876543;
      if (f.indicator == indicator::gap) f.gap = Gap{777, 776, 778}, f.said = {"rahasia 777", "secret"};
    }
  }
  const std::string paper = everything(told);
  RC_ASSERT(paper == everything(poisoned));
  RC_ASSERT(!has(paper, "7.654.321"));
}

}  // namespace
}  // namespace selami::city
