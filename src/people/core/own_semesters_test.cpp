#include "people_core/own_semesters.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace selami::people {
namespace {

const Semesters city = {{"2026/2027", 1, {"2026-07-13"}, {"2026-12-18"}}, {"2026/2027", 2, {"2027-01-04"}, {"2027-06-18"}}};

std::string said(const std::vector<OwnSemester>& wish, const Semesters& calendar = city) {
  const auto made = own_semesters("2026/2027", wish, calendar);
  return made ? "" : made.error().code + " " + made.error().field;
}

TEST(OwnSemesters, MayBeginLaterEndSoonerAndLeaveDaysBetween) {
  EXPECT_EQ(said({}), "");
  EXPECT_EQ(said({{1, {"2026-08-03"}, {"2026-12-11"}}}), "");
  EXPECT_EQ(said({{2, {"2027-01-18"}, {"2027-06-30"}}}), "");
  EXPECT_EQ(said({{1, {"2026-07-20"}, {"2027-01-15"}}, {2, {"2027-02-01"}, {"2027-06-12"}}}), "") << "both are moved at once";
}

TEST(OwnSemesters, NameTheFieldThatIsWrong) {
  EXPECT_EQ(said({{1, {"2026-12-18"}, {"2026-07-13"}}}), "semester.ends_before semesters[0].to");
  EXPECT_EQ(said({{1, {"2026-07-13"}, {"2026-12-18"}}, {1, {"2026-07-13"}, {"2026-12-18"}}}), "semester.twice semesters[0].semester");
  EXPECT_EQ(said({{1, {"2026-06-29"}, {"2026-12-18"}}}), "semester.outside semesters[0].from");
  EXPECT_EQ(said({{2, {"2027-01-04"}, {"2027-07-03"}}}), "semester.outside semesters[0].to");
  EXPECT_EQ(said({{1, {"2027-07-13"}, {"2027-12-18"}}}), "semester.outside semesters[0].from") << "the wrong year";
  EXPECT_EQ(said({{1, {"2026-07-13"}, {"2027-01-04"}}}), "semester.overlaps semesters[0].to") << "the city's semester 2 begins on that day";
  EXPECT_EQ(said({{2, {"2026-12-18"}, {"2027-06-18"}}}), "semester.overlaps semesters[0].from");
  EXPECT_EQ(said({{1, {"2026-07-13"}, {"2027-01-20"}}, {2, {"2027-01-20"}, {"2027-06-18"}}}), "semester.overlaps semesters[1].from");
  EXPECT_EQ(said({{2, {"2027-01-20"}, {"2027-06-18"}}, {1, {"2026-07-13"}, {"2027-01-20"}}}), "semester.overlaps semesters[0].from");
  EXPECT_EQ(said({{1, {"2026-07-02"}, {"2026-12-18"}}}, {{"2025/2026", 2, {"2026-01-05"}, {"2026-07-04"}}}), "semester.overlaps semesters[0].from");
}

OwnSemester any_semester() {
  const auto day = [] { return date_of_day(day_number({"2026-06-15"}) + *rc::gen::inRange(0, 400)); };
  return {*rc::gen::inRange(1, 3), day(), day()};
}

RC_GTEST_PROP(OwnSemesterLaws, WhatIsTakenIsWhatIsTaughtAndEveryDayStillHasOneOwner, ()) {
  const auto wish = *rc::gen::container<std::vector<OwnSemester>>(*rc::gen::inRange(0, 3), rc::gen::exec(any_semester));
  const Semesters calendar = *rc::gen::arbitrary<bool>() ? city : Semesters{};
  const auto own = own_semesters("2026/2027", wish, calendar);
  RC_TAG(own ? "taken" : own.error().code);
  RC_PRE(own.has_value());
  const Semesters known = with_own(calendar, *own);
  for (const OwnSemester& one : wish) {
    const SemesterSpan span = span_of(known, 2026, one.semester);
    RC_ASSERT(span.from == one.from && span.to == one.to);
    RC_ASSERT(span_at(known, one.from).stamp() == span.stamp() && span_at(known, one.to).stamp() == span.stamp());
  }
  const Date day = date_of_day(day_number({"2026-05-01"}) + *rc::gen::inRange(0, 500));
  const SemesterSpan span = span_at(known, day);
  RC_ASSERT(!(day < span.first) && !(span.last < day));
  RC_ASSERT(span_at(known, date_of_day(day_number(span.last) + 1)).first == date_of_day(day_number(span.last) + 1));
}

}  // namespace
}  // namespace selami::people
