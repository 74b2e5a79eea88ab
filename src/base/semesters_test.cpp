#include "base/semesters.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace selami {
namespace {

/// The city's 2026/2027, in which TK begins later and ends sooner.
const Semesters city = {{"2026/2027", 1, {"2026-07-13"}, {"2026-12-18"}},
                        {"2026/2027", 2, {"2027-01-04"}, {"2027-06-18"}},
                        {"2026/2027", 1, {"2026-07-20"}, {"2026-12-11"}, {"tk"}}};

std::string at(const char* day, const char* level = "sd") { return span_at(semesters_of(city, level), {day}).stamp(); }

TEST(Semesters, OwnTheDaysBetween) {
  EXPECT_EQ(at("2026-12-18"), "2026/2027-1");
  EXPECT_EQ(at("2026-12-19"), "2026/2027-1") << "marks are handed out then";
  EXPECT_EQ(at("2027-01-03"), "2026/2027-1");
  EXPECT_EQ(at("2027-01-04"), "2026/2027-2");
  EXPECT_EQ(at("2027-06-30"), "2026/2027-2");
  EXPECT_EQ(at("2027-07-01"), "2027/2028-1") << "naik kelas";
  EXPECT_EQ(at("2026-07-01"), "2026/2027-1");
  EXPECT_EQ(at("2026-06-30"), "2025/2026-2");
}

TEST(Semesters, AreTaughtFromAndTo) {
  const SemesterSpan span = span_at(semesters_of(city, "sd"), {"2026-09-01"});
  EXPECT_EQ(span.first.text + " " + span.from.text + " " + span.to.text + " " + span.last.text, "2026-07-01 2026-07-13 2026-12-18 2027-01-03");
}

TEST(Semesters, ALevelMayHaveItsOwn) {
  EXPECT_EQ(semesters_of(city, "tk").size(), 2u);
  EXPECT_EQ(span_of(semesters_of(city, "tk"), 2026, 1).to.text, "2026-12-11");
  EXPECT_EQ(span_of(semesters_of(city, "tk"), 2026, 2).from.text, "2027-01-04") << "what it has none of is everybody's";
  EXPECT_EQ(span_of(semesters_of(city, "sd"), 2026, 1).to.text, "2026-12-18");
}

TEST(Semesters, AreTheirOwnAlsoAcrossTheFirstOfJuly) {
  const Semesters long_year = {{"2026/2027", 2, {"2027-01-04"}, {"2027-07-03"}}};
  EXPECT_EQ(span_at(long_year, {"2027-07-03"}).stamp(), "2026/2027-2");
  EXPECT_EQ(span_at(long_year, {"2027-07-04"}).stamp(), "2027/2028-1");
  const Semesters early = {{"2027/2028", 1, {"2027-06-28"}, {"2027-12-17"}}};
  EXPECT_EQ(span_at(early, {"2027-06-28"}).stamp(), "2027/2028-1");
  EXPECT_EQ(span_at(early, {"2027-06-27"}).stamp(), "2026/2027-2");
}

TEST(Semesters, AreHalfYearsWhereNothingIsKnown) {
  EXPECT_EQ(at("2030-12-31"), "2030/2031-1");
  EXPECT_EQ(at("2031-01-01"), "2030/2031-2");
  const SemesterSpan span = span_at({}, {"2031-03-01"});
  EXPECT_EQ(span.first.text + " " + span.from.text + " " + span.to.text + " " + span.last.text, "2031-01-01 2031-01-01 2031-06-30 2031-06-30");
}

/// A calendar with gaps, longer semesters and unknown years.
Semesters any_calendar() {
  Semesters out;
  for (int year = 2024; year <= 2027; ++year) {
    const std::string school_year = std::to_string(year) + "/" + std::to_string(year + 1);
    const auto around = [](int y, const char* day) { return date_of_day(day_number({std::to_string(y) + day}) + *rc::gen::inRange(-9, 10)); };
    if (*rc::gen::arbitrary<bool>()) out.push_back({school_year, 1, around(year, "-07-10"), around(year, "-12-20")});
    if (*rc::gen::arbitrary<bool>()) out.push_back({school_year, 2, around(year + 1, "-01-12"), around(year + 1, "-06-20")});
  }
  return out;
}

RC_GTEST_PROP(SemesterLaws, EachDayHasOneOwnerAndSpansFollowEachOther, ()) {
  const Semesters known = any_calendar();
  const Date day = date_of_day(day_number({"2023-07-01"}) + *rc::gen::inRange(0, 2200));
  const SemesterSpan span = span_at(known, day);
  RC_ASSERT(!(day < span.first) && !(span.last < day));
  RC_ASSERT(!(span.from < span.first) && !(span.to < span.from) && !(span.last < span.to));
  RC_ASSERT(span_at(known, span.first).stamp() == span.stamp() && span_at(known, span.last).stamp() == span.stamp());
  const SemesterSpan next = span_at(known, date_of_day(day_number(span.last) + 1));
  RC_ASSERT(next.first == date_of_day(day_number(span.last) + 1));
  RC_ASSERT(span.stamp() < next.stamp());
  for (const Semester& one : known) {
    if (!(day < one.from) && !(one.to < day)) RC_ASSERT(one.school_year == span.school_year && one.semester == span.semester);
  }
}

}  // namespace
}  // namespace selami
