#include "city_core/questions.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/dice.hpp"
#include "city_core/indicators.hpp"
#include "kit_attack/attackers.hpp"
#include "kit_attack/invented.hpp"

namespace selami::city {
namespace {

constexpr std::uint64_t seeds = 60;

std::uint32_t add_school(MonthData& to, const std::string& level, const std::string& district = "Utara", bool is_public = true, int pupils = 120) {
  to.schools.push_back({level, district, is_public, pupils, false});
  return static_cast<std::uint32_t>(to.schools.size() - 1);
}
/// So many plans of each of so many teachers, each with an own class of 20.
void teach(MonthData& to, std::uint32_t school, int teachers, int plans, std::array<bool, 3> seen) {
  to.schools[school].active = true;
  for (int t = 0; t < teachers; ++t) {
    const std::string who = std::to_string(school) + "." + std::to_string(t);
    for (int p = 0; p < plans; ++p) to.plans.push_back({school, "guru " + who, "kelas " + who, 20, seen});
  }
}
/// A lesson of each of so many teachers in which so many said each answer, to all three statements alike.
void hear(MonthData& to, std::uint32_t school, int teachers, std::array<int, 3> answers) {
  to.schools[school].active = true;
  for (int t = 0; t < teachers; ++t) {
    const std::string who = std::to_string(school) + "." + std::to_string(t);
    to.voices.push_back({school, "guru " + who, "kelas " + who, answers[0] + answers[1] + answers[2], {answers, answers, answers}});
  }
}

/// In each of so many classes with a teacher of its own: a choice, and so many answers that are asked for again; tried or not.
void grow(MonthData& to, std::uint32_t school, int teachers, int answers, bool tried) {
  to.schools[school].active = true;
  for (int t = 0; t < teachers; ++t) {
    const std::string who = std::to_string(school) + "." + std::to_string(t);
    to.choices.push_back({school, "guru " + who, "kelas " + who, 20, tried});
    for (int p = 0; p < answers; ++p) to.asked_again.push_back({school, "guru " + who, "kelas " + who, "murid " + who + "." + std::to_string(p), tried});
  }
}

const MonthFigure* find(const std::vector<MonthFigure>& all, std::string_view indicator, const std::string& grouping, const std::string& key = "", const std::string& part = "") {
  const auto found = std::find_if(all.begin(), all.end(), [&](const MonthFigure& f) { return f.indicator == indicator && f.grouping == grouping && f.key == key && f.part == part; });
  return found == all.end() ? nullptr : &*found;
}
/// "hidden numerator/denominator"
std::string told(const std::vector<MonthFigure>& all, std::string_view indicator, const std::string& grouping, const std::string& key = "", const std::string& part = "") {
  const MonthFigure* f = find(all, indicator, grouping, key, part);
  return f == nullptr ? "none" : std::string(enum_text(f->hidden)) + " " + std::to_string(f->numerator) + "/" + std::to_string(f->denominator);
}

/// Six SD, of which one has no records; with `smp` one such school besides.
MonthData small_office(bool smp = false) {
  MonthData out;
  for (int i = 0; i < 5; ++i) {
    const auto school = add_school(out, "sd", i < 3 ? "Utara" : "Barat", i % 2 == 0);
    teach(out, school, 2, 3, {true, true, i > 1});
    teach(out, school, 1, 1, {true, false, true});
    hear(out, school, 2, {12, 5, 3});
  }
  add_school(out, "sd", "Barat");
  if (smp) teach(out, add_school(out, "smp", "Barat"), 3, 2, {true, true, true});
  return out;
}

TEST(Questions, TellPlansThatEndedWithTheirDenominator) {
  const auto all = figures_of(small_office());
  // Five SD with 2 × 3 and 1 plans: 35. Reflecting: 18 of schools 2, 3, 4 and one of each.
  EXPECT_EQ(told(all, indicator::understanding, "level", "sd"), "no 35/35");
  EXPECT_EQ(told(all, indicator::applying, "level", "sd"), "no 30/35");
  EXPECT_EQ(told(all, indicator::reflecting, "level", "sd"), "no 23/35");
  EXPECT_EQ(told(all, indicator::all_three, "level", "sd"), "no 18/35");
}

TEST(Questions, HideASchoolAloneAndTheSumThatTellsIt) {
  const auto all = figures_of(small_office(true));
  EXPECT_EQ(told(all, indicator::reflecting, "level", "smp"), "too_few 0/0");
  // With the sum over all schools the SMP would be what is left.
  EXPECT_TRUE(find(all, indicator::reflecting, "all")->hidden != Hidden::no || find(all, indicator::reflecting, "level", "sd")->hidden != Hidden::no);
}

TEST(Questions, CountCoverageWithAllSchoolsAndHideItNever) {
  const auto all = figures_of(small_office(true));
  EXPECT_EQ(told(all, indicator::coverage, "all"), "no 6/7");
  EXPECT_EQ(told(all, indicator::coverage, "level", "sd"), "no 5/6");
  EXPECT_EQ(told(all, indicator::coverage, "level", "smp"), "no 1/1");
}

TEST(Questions, SayWhereThereIsNoRecord) {
  MonthData data = small_office(true);
  add_school(data, "tk");
  const auto all = figures_of(data);
  EXPECT_EQ(told(all, indicator::coverage, "level", "tk"), "no 0/1");
  EXPECT_EQ(told(all, indicator::understanding, "level", "tk"), "none_yet 0/0");
  EXPECT_EQ(told(all, indicator::joyful, "level", "smp", "ya"), "none_yet 0/0");
}

TEST(Questions, TellVoicesAsThreeAnswersOfOneWhole) {
  const auto all = figures_of(small_office());
  EXPECT_EQ(told(all, indicator::meaningful, "level", "sd", "ya"), "no 120/200");
  EXPECT_EQ(told(all, indicator::meaningful, "level", "sd", "biasa"), "no 50/200");
  EXPECT_EQ(told(all, indicator::meaningful, "level", "sd", "tidak"), "no 30/200");
}

TEST(Questions, TellWhetherTeachersGrowOfWhatTheLoopMade) {
  MonthData data = small_office();
  for (std::uint32_t s = 0; s < 5; ++s) grow(data, s, 2, 3, true), grow(data, s, 1, 4, s < 2);
  const auto all = figures_of(data);
  EXPECT_EQ(told(all, indicator::choice_tried, "all"), "no 12/15");
  EXPECT_EQ(told(all, indicator::tried_again, "all"), "no 38/50") << "an answer counts once";
  EXPECT_EQ(told(all, indicator::choice_tried, "level", "sd"), "no 12/15");
}

TEST(Questions, HideGrowingWhereItWouldPointAtSomebody) {
  MonthData few = small_office();
  grow(few, 0, 4, 3, true), grow(few, 1, 4, 3, true);
  EXPECT_EQ(told(figures_of(few), indicator::choice_tried, "all"), "too_few 0/0") << "two schools";
  MonthData none = small_office();
  for (std::uint32_t s = 0; s < 5; ++s) grow(none, s, 2, 3, false);
  EXPECT_EQ(told(figures_of(none), indicator::choice_tried, "all"), "complement 0/0") << "that nobody tried is said of nobody";
  MonthData thin = small_office();
  for (std::uint32_t s = 0; s < 5; ++s) grow(thin, s, 1, 1, true);
  EXPECT_EQ(told(figures_of(thin), indicator::tried_again, "all"), "too_few 0/0") << "five pupils";
  EXPECT_EQ(told(figures_of(small_office()), indicator::tried_again, "all"), "none_yet 0/0");
}

TEST(Questions, CountATeacherOfTwoSchoolsOnce) {
  MonthData data;
  for (int i = 0; i < 4; ++i) {
    const auto school = add_school(data, "sd");
    data.plans.push_back({school, "guru " + std::to_string(i), "kelas " + std::to_string(i), 20, {true, true, true}});
    data.plans.push_back({school, "guru bersama", "kelas lain " + std::to_string(i), 20, {true, true, true}});
  }
  EXPECT_EQ(told(figures_of(data), indicator::understanding, "all"), "no 8/8") << "five persons";
  data.plans[6].teacher = "guru 0";  // of the fourth school's own
  EXPECT_EQ(told(figures_of(data), indicator::understanding, "all"), "too_few 0/0") << "four";
}

/// "No teacher of these let pupils reflect" would be said of each of them.
TEST(Questions, NeverSayThatNobodyDid) {
  MonthData data;
  for (int i = 0; i < 4; ++i) teach(data, add_school(data, "sd"), 3, 4, {true, true, false});
  const auto all = figures_of(data);
  EXPECT_EQ(told(all, indicator::reflecting, "all"), "complement 0/0");
  EXPECT_EQ(told(all, indicator::applying, "all"), "no 48/48") << "that everybody did may be said";
}

TEST(Questions, ComparePublicAndPrivateOnlyWhereBothAreTold) {
  MonthData data;
  for (int i = 0; i < 24; ++i) {
    const auto school = add_school(data, "sd", "Kecamatan " + std::to_string(i % 6), i < 12, 150);
    teach(data, school, 4, 3, {true, true, i < 12});
    teach(data, school, 2, 3, {true, true, i >= 12});
  }
  const auto all = figures_of(data);
  const MonthFigure* gap = find(all, indicator::gap, "owner", "public-private");
  ASSERT_NE(gap, nullptr);
  ASSERT_TRUE(gap->gap.has_value()) << gap->said.id;
  EXPECT_GT(gap->gap->low, 0) << "two thirds against one third";
  EXPECT_LT(gap->gap->low, gap->gap->value);
  EXPECT_GT(gap->gap->high, gap->gap->value);
  EXPECT_NE(gap->said.id.find("Di sekolah yang memakai Selami"), std::string::npos) << gap->said.id;
  EXPECT_NE(gap->said.id.find("lebih tinggi"), std::string::npos) << gap->said.id;
  EXPECT_EQ(gap->said.id.find("kota"), std::string::npos) << gap->said.id;
  EXPECT_EQ(find(all, indicator::gap, "size", "large-small"), nullptr) << "no large school, no small one";
  for (std::size_t s = 14; s < 24; ++s) data.schools[s].is_public = true;  // two private ones are left
  const auto fewer = figures_of(data);
  EXPECT_NE(find(fewer, indicator::gap, "owner", "public-private")->hidden, Hidden::no);
  EXPECT_FALSE(find(fewer, indicator::gap, "owner", "public-private")->gap.has_value());
}

TEST(Questions, SayThatThereIsNotEnoughForAGap) {
  MonthData data;
  for (int i = 0; i < 8; ++i) teach(data, add_school(data, "sd", "Utara", i < 4), 2, 2, {true, true, i % 2 == 0});
  const MonthFigure* gap = find(figures_of(data), indicator::gap, "owner", "public-private");
  ASSERT_NE(gap, nullptr);
  EXPECT_EQ(gap->hidden, Hidden::no);
  EXPECT_TRUE(!gap->gap || gap->said.id.find("datanya belum cukup") != std::string::npos) << gap->said.id;
}

// ---- made-up months

MonthData made_up(std::uint64_t seed, int schools) {
  Dice dice(seed);
  MonthData out;
  Dice names(1);  // the same schools in each month
  const std::vector<std::string> levels = {"sd", "sd", "smp", "tk"}, districts = {"Barat", "Timur", "Utara"};
  for (int i = 0; i < schools; ++i) {
    const auto school = add_school(out, names.pick(levels), names.pick(districts), names.chance(0.6), names.whole(40, 400));
    if (!dice.chance(0.75)) continue;
    for (int t = dice.whole(1, 4); t > 0; --t) teach(out, school, t, dice.whole(0, 3), {dice.chance(0.9), dice.chance(0.8), dice.chance(0.5)});
    if (dice.chance(0.7)) hear(out, school, dice.whole(1, 3), {dice.whole(5, 15), dice.whole(0, 8), dice.whole(0, 4)});
    for (int t = dice.whole(0, 3); t > 0; --t) grow(out, school, t, dice.whole(0, 5), dice.chance(0.6));
  }
  return out;
}

TEST(Questions, HoldTogetherWhateverTheMonthWas) {
  std::set<std::string> known;
  for (const Indicator& one : indicators()) known.insert(std::string(one.id));
  int shown = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    std::map<std::string, int> wholes;
    for (const MonthFigure& f : figures_of(made_up(seed, 14))) {
      ASSERT_EQ(known.count(f.indicator), 1u) << f.indicator;
      ASSERT_LE(f.numerator, f.denominator);
      ASSERT_TRUE(f.hidden == Hidden::no || (f.numerator == 0 && f.denominator == 0 && !f.gap)) << "nothing of what is hidden";
      if (f.hidden != Hidden::no || f.indicator == indicator::coverage || f.indicator == indicator::gap) continue;
      ++shown;
      const bool own = !f.part.empty() || f.indicator == indicator::choice_tried || f.indicator == indicator::tried_again;  // a whole of its own
      const std::string of = (own ? f.indicator + " " : "plans ") + f.grouping + " " + f.key;
      ASSERT_EQ(wholes.emplace(of, f.denominator).first->second, f.denominator) << of;
    }
  }
  EXPECT_GT(shown, 1000) << "it is easy to be safe by showing nothing";
}

/// Several months of one quantity as one publication: atoms of a school in each, a school knows all of its own.
struct Told {
  Publication publication;
  std::vector<Shown> shown;
  std::vector<int> part;
};
void add_month(Told& to, const Quantity& month, int number) {
  const int first = static_cast<int>(to.publication.atoms.size());
  for (const Atom& atom : month.publication.atoms) to.publication.atoms.push_back(atom);
  to.part.resize(to.publication.atoms.size(), 0);
  const Measure& measure = month.publication.measures[0];
  if (to.publication.measures.empty()) to.publication.measures.push_back({{}, measure.least, {}, measure.below});
  std::vector<std::int64_t>& values = to.publication.measures[0].values;
  values.insert(values.end(), measure.values.begin(), measure.values.end());
  for (Figure figure : month.publication.figures) {
    figure.month = number;
    for (int& atom : figure.sums[0].atoms) atom += first;
    to.publication.figures.push_back(std::move(figure));
  }
  to.shown.insert(to.shown.end(), month.shown.begin(), month.shown.end());
}
std::vector<Told> told_months(std::uint64_t seed, int months) {
  std::vector<Told> out;
  for (int m = 0; m < months; ++m) {
    const auto all = quantities_of(made_up(seed * 10 + static_cast<std::uint64_t>(m), 10));
    out.resize(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) add_month(out[i], all[i], m);
  }
  return out;
}
int broken(const Told& it, const std::vector<Shown>& shown, std::uint64_t seed, std::string& first) {
  const Rule rule;
  const auto targets = kit::targets(it.publication, it.part, shown, rule.bounds, seed);
  int out = 0;
  for (const kit::Finding& found : {kit::by_programming(it.publication, shown, rule, targets), kit::by_rank(it.publication, shown, targets), kit::by_bounds(it.publication, shown, rule, targets)}) {
    if (found.empty()) continue;
    ++out;
    if (first.empty()) first = "seed " + std::to_string(seed) + ": " + found;
  }
  return out;
}

TEST(Attackers, FindNothingInMonthsThatWereTold) {
  int shown = 0;
  std::string first;
  for (std::uint64_t seed = 1; seed <= 15; ++seed) {
    for (const Told& it : told_months(seed, 2)) {
      shown += static_cast<int>(std::count(it.shown.begin(), it.shown.end(), Shown::yes));
      ASSERT_EQ(broken(it, it.shown, seed, first), 0) << first;
    }
  }
  EXPECT_GT(shown, 500);
}

TEST(Attackers, BreakMonthsOfWhichOnlyWhatIsTooFewIsHidden) {
  int found = 0;
  std::string first;
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    for (const Told& it : told_months(seed, 2)) found += broken(it, kit::too_few_only(it.publication, {}), seed, first);
  }
  EXPECT_GT(found, 20);
}

/// A month decided alone says the same as if it had been decided with all that was told before.
TEST(Questions, NeedNotAskWhatEarlierMonthsSaid) {
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const Told it = told_months(seed, 3).front();
    Publication together = it.publication;
    const std::size_t each = together.figures.size() / 3;
    for (std::size_t i = 0; i < together.figures.size(); ++i) {
      // Within a month the first tables still go first.
      together.figures[i].month = together.figures[i].month * 2 + quantities_of(made_up(seed * 10, 10)).front().publication.figures[i % each].month;
      together.figures[i].out = i < 2 * each && it.shown[i] == Shown::yes;
    }
    const auto shown = publish(together, {});
    for (std::size_t i = 2 * each; i < shown.size(); ++i) ASSERT_EQ(shown[i], it.shown[i]) << "seed " << seed << ", figure " << i;
  }
}

}  // namespace
}  // namespace selami::city
