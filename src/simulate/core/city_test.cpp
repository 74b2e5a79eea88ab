#include "simulate_core/city.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace selami::simulate {
namespace {

TEST(City, HasAllLevelsAndEnoughPupils) {
  const auto city = make_city({7, 2000, 4, Date{"2026-11-24"}});
  std::set<std::string> levels, forms;
  std::set<std::string> npsn;
  std::size_t pupils = 0;
  for (const School& school : city) {
    levels.insert(school.level);
    forms.insert(school.form);
    EXPECT_TRUE(npsn.insert(school.npsn).second);
    EXPECT_EQ(school.npsn.size(), 8U);
    EXPECT_EQ(school.teachers.size(), school.groups.size() + 1);
    for (const ClassGroup& group : school.groups) {
      pupils += group.pupils.size();
      EXPECT_LT(group.teacher, school.teachers.size());
    }
  }
  EXPECT_EQ(levels.size(), 7U);
  EXPECT_EQ(forms, (std::set<std::string>{"TK", "SD", "MI", "SMP", "MTs", "SMA", "MA", "SMK", "SLB", "PKBM"}));
  EXPECT_GE(pupils, 2000U);
  EXPECT_LT(pupils, 3200U);
}

TEST(City, IsTheSameForTheSameSeedAndAnotherForAnother) {
  const auto one = make_city({7, 300, 4, Date{"2026-11-24"}});
  const auto same = make_city({7, 300, 4, Date{"2026-11-24"}});
  const auto other = make_city({8, 300, 4, Date{"2026-11-24"}});
  EXPECT_EQ(one[0].groups[0].pupils[0].name, same[0].groups[0].pupils[0].name);
  EXPECT_EQ(one[0].groups[0].pupils[0].ability, same[0].groups[0].pupils[0].ability);
  EXPECT_NE(one[0].groups[0].pupils[0].ability, other[0].groups[0].pupils[0].ability);
}

TEST(City, NamesNoPupilTwiceByNisn) {
  std::set<std::string> nisn;
  for (const School& school : make_city({3, 3000, 1, Date{"2026-11-24"}})) {
    for (const ClassGroup& group : school.groups) {
      for (const Pupil& pupil : group.pupils) {
        if (!pupil.nisn.empty()) {
          EXPECT_TRUE(nisn.insert(pupil.nisn).second);
        }
      }
    }
  }
}

TEST(LessonDays, AreTheSameOnWhateverWeekdayTheCityIsMade) {
  for (int weekday = 0; weekday < 7; ++weekday) {
    Params params;
    params.weeks = 3;
    params.today = date_of_day(day_number(Date{"2026-11-23"}) + weekday);
    std::vector<std::string> days;
    for (int week = 0; week < params.weeks; ++week) {
      for (const std::int64_t day : lesson_days(params, week)) days.push_back(date_of_day(day).text);
    }
    EXPECT_EQ(days, (std::vector<std::string>{"2026-11-02", "2026-11-05", "2026-11-09", "2026-11-12", "2026-11-16", "2026-11-19"})) << params.today.text;
  }
}

TEST(TeachingYears, BreakWhereTheSchoolYearDoesAndCountTheirOwnWeeks) {
  // Monday 29 June 2026 lies in one year, Thursday 2 July in the next.
  const auto years = teaching_years({7, 60, 3, Date{"2026-07-13"}});
  ASSERT_EQ(years.size(), 2U);
  EXPECT_EQ(years[0].name, "2025/2026");
  EXPECT_EQ(date_of_day(years[0].begins).text, "2026-06-21");
  std::vector<std::string> days;
  for (const TeachingYear& year : years)
    for (const TeachingDay& one : year.days) days.push_back(date_of_day(one.day).text + " " + std::to_string(one.week));
  EXPECT_EQ(days, (std::vector<std::string>{"2026-06-22 0", "2026-06-25 0", "2026-06-29 1", "2026-07-02 0", "2026-07-06 1", "2026-07-09 1"}));
  EXPECT_EQ(date_of_day(years[1].begins).text, "2026-07-02");
  EXPECT_EQ(teaching_years({7, 60, 1, Date{"2026-07-03"}}).back().name, "2026/2027") << "a year without a lesson yet";
}

TEST(GoOn, ChildrenKeepTheirAbilityAndANewClassHasNewNumbers) {
  auto city = make_city({3, 300, 1, Date{"2026-11-24"}});
  School& school = city[0];
  const School before = school;
  std::set<std::string> used;
  for (const School& one : city)
    for (const ClassGroup& group : one.groups)
      for (const Pupil& pupil : group.pupils) used.insert(pupil.nisn);
  const std::size_t known = used.size();
  Dice dice(1);
  go_on(school, {{"I-A", "II-A"}, {"II-A", "III-A"}, {"III-A", "IV-A"}, {"IV-A", "V-A"}, {"V-A", "VI-A"}, {"VI-A", ""}}, dice, used);
  for (std::size_t grade = 1; grade < 6; ++grade) {
    ASSERT_EQ(school.groups[grade].pupils.size(), before.groups[grade - 1].pupils.size());
    EXPECT_EQ(school.groups[grade].pupils[0].ability, before.groups[grade - 1].pupils[0].ability);
    EXPECT_EQ(school.groups[grade].teacher, before.groups[grade].teacher) << "teachers stay with the grade";
  }
  EXPECT_EQ(used.size(), known + school.groups[0].pupils.size()) << "no number twice";
  EXPECT_NE(school.groups[0].pupils[0].nisn, before.groups[0].pupils[0].nisn);
}

TEST(GoOn, AClassThatIsNotNamedStays) {
  auto city = make_city({3, 300, 1, Date{"2026-11-24"}});
  const School before = city[0];
  std::set<std::string> used;
  Dice dice(1);
  go_on(city[0], {}, dice, used);
  for (std::size_t i = 0; i < before.groups.size(); ++i) EXPECT_EQ(city[0].groups[i].pupils[0].nisn, before.groups[i].pupils[0].nisn);
}

TEST(Levels, RiseWithAbilityAndFallWithSeverity) {
  Dice dice(1);
  const auto mean = [&](double ability, double severity) {
    double sum = 0;
    for (int i = 0; i < 4000; ++i) sum += draw_level(dice, ability, severity);
    return sum / 4000;
  };
  const double middle = mean(0, 0);
  EXPECT_NEAR(middle, 2, 0.15);  // the steps lie around zero
  EXPECT_GT(mean(1, 0), middle + 0.4);
  EXPECT_LT(mean(0, 1), middle - 0.4);
}

TEST(Dice, NormalHasItsMeanAndSpread) {
  Dice dice(5);
  double sum = 0;
  double squares = 0;
  constexpr int n = 20000;
  for (int i = 0; i < n; ++i) {
    const double x = dice.normal(2, 3);
    sum += x;
    squares += (x - 2) * (x - 2);
  }
  EXPECT_NEAR(sum / n, 2, 0.1);
  EXPECT_NEAR(std::sqrt(squares / n), 3, 0.1);
}

}  // namespace
}  // namespace selami::simulate
