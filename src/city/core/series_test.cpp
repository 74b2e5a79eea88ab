#include "city_core/series.hpp"

#include <gtest/gtest.h>

#include "city_core/indicators.hpp"

namespace selami::city {
namespace {

const std::vector<std::string> three = {"2026-08", "2026-09", "2026-10"};

ToldFigure told(const std::string& month, std::string_view indicator, int numerator, int denominator, Hidden hidden = Hidden::no, const std::string& grouping = "all", const std::string& key = "") {
  MonthFigure out;
  out.indicator = std::string(indicator);
  out.grouping = grouping;
  out.key = key;
  out.hidden = hidden;
  out.numerator = numerator;
  out.denominator = denominator;
  return {month, out};
}
/// "62 [48, 74]", "62" or why there is none.
std::string said(const Point& point) {
  if (point.hidden != Hidden::no) return enum_text(point.hidden);
  std::string out = std::to_string(point.value.value_or(-1000));
  return point.low ? out + " [" + std::to_string(*point.low) + ", " + std::to_string(*point.high) + "]" : out;
}
std::string said(const Series& series) {
  std::string out;
  for (const Point& point : series.points) out += (out.empty() ? "" : "; ") + said(point);
  return out;
}

TEST(Series, KeepMonthsThatAreHiddenAsTheirReason) {
  const auto all = series_of(1, three, {told("2026-08", indicator::reflecting, 31, 50), told("2026-09", indicator::reflecting, 0, 0, Hidden::complement), told("2026-10", indicator::reflecting, 45, 50)});
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(said(all[0]), "62 [48, 75]; complement; 90 [78, 96]");
}

TEST(Series, HaveNoRecordWhereARowWasNotThereYet) {
  const auto all = series_of(1, three, {told("2026-08", indicator::reflecting, 31, 50), told("2026-10", indicator::reflecting, 9, 10, Hidden::no, "level", "tk")});
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(said(all[1]), "none_yet; none_yet; 90 [59, 99]");
}

TEST(Series, AreOfOneQuestionAndOfTheTablesThatAreDrawn) {
  auto yes = told("2026-08", indicator::joyful, 60, 100), no = told("2026-08", indicator::joyful, 15, 100);
  yes.figure.part = "ya";
  no.figure.part = "tidak";
  const std::vector<ToldFigure> figures = {told("2026-08", indicator::reflecting, 31, 50), told("2026-08", indicator::all_three, 20, 50, Hidden::no, "owner", "public"), told("2026-08", indicator::all_three, 20, 50, Hidden::no, "district", "Utara"),
                                           yes, no, told("2026-08", "lain", 1, 2), told("2026-07", indicator::reflecting, 1, 2)};
  ASSERT_EQ(series_of(1, three, figures).size(), 1u);
  const auto second = series_of(2, three, figures), third = series_of(3, three, figures);
  ASSERT_EQ(second.size(), 1u);
  EXPECT_EQ(second[0].key, "Utara");
  ASSERT_EQ(third.size(), 1u);
  EXPECT_EQ(said(third[0]), "60; none_yet; none_yet") << "of voices it is not known of how many classes they are";
}

TEST(Series, TellGapsAsTheyWereTold) {
  auto gap = told("2026-08", indicator::gap, 0, 0, Hidden::no, "owner", "public-private"), none = told("2026-09", indicator::gap, 0, 0, Hidden::no, "owner", "public-private");
  gap.figure.gap = Gap{6, -3, 15};
  const auto all = series_of(2, three, {gap, none, told("2026-10", indicator::gap, 0, 0, Hidden::too_few, "owner", "public-private")});
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(said(all[0]), "6 [-3, 15]; none_yet; too_few");
  EXPECT_FALSE(all[0].change.has_value());
}

TEST(Series, CallAChangeOneOnlyWhenItsIntervalSaysSo) {
  const auto changed = [](int before, int after, int of) {
    return series_of(1, three, {told("2026-08", indicator::reflecting, before, of), told("2026-10", indicator::reflecting, after, of)})[0].change;
  };
  EXPECT_EQ(changed(20, 40, 50)->verdict, Verdict::up);
  EXPECT_EQ(changed(40, 20, 50)->verdict, Verdict::down);
  EXPECT_EQ(changed(30, 34, 50)->verdict, Verdict::unclear) << "eight points of a hundred, and chance alone may do that";
  EXPECT_EQ(changed(6000, 6010, 10000)->verdict, Verdict::same);
  EXPECT_EQ(changed(20, 40, 50)->from, "2026-08");
  EXPECT_EQ(changed(20, 40, 50)->to, "2026-10");
  EXPECT_FALSE(series_of(1, three, {told("2026-09", indicator::reflecting, 3, 4)})[0].change.has_value()) << "one month is a point";
  const auto covered = series_of(2, three, {told("2026-08", indicator::coverage, 3, 40), told("2026-10", indicator::coverage, 30, 40)});
  EXPECT_EQ(said(covered[0]), "8; none_yet; 75") << "every school is counted";
}

/// No month says anything of a hidden one: with other months beside it, and without them, it is the same.
TEST(Series, SayNoMoreThanTheMonths) {
  const auto all = series_of(1, three, {told("2026-08", indicator::reflecting, 2, 9, Hidden::too_few), told("2026-10", indicator::reflecting, 40, 50)});
  for (const Point& point : all[0].points) {
    if (point.hidden == Hidden::no) continue;
    EXPECT_EQ(point.numerator + point.denominator, 0);
    EXPECT_FALSE(point.value || point.low || point.high);
  }
}

}  // namespace
}  // namespace selami::city
