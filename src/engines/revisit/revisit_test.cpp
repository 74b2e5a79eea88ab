#include "revisit/revisit.hpp"

#include <gtest/gtest.h>

namespace selami::revisit {
namespace {

using Names = std::vector<std::string>;

Meeting met(int day, const std::string& situation, const std::vector<Outcome>& outcomes) {
  Meeting out{day, situation, {}, {}};
  for (std::size_t i = 0; i < outcomes.size(); ++i) out.answers.push_back({"pupil " + std::to_string(i), outcomes[i]});
  return out;
}
constexpr Outcome held = Outcome::held, part = Outcome::part, lost = Outcome::lost;

/// Learnt on a day by a class of whom nobody is known.
Idea learnt(const std::string& id, int day) { return {id, {id + " 1", id + " 2", id + " 3"}, {{day, "", {}, {}}}}; }

Names ideas_of(const std::vector<Chosen>& all) {
  Names out;
  for (const Chosen& one : all) out.push_back(one.idea);
  return out;
}
/// Days on which the idea alone would be chosen, if it was met on none of them.
int first_day(const Idea& idea, int from, const Bounds& bounds = {}) {
  for (int day = from; day < from + 200; ++day) {
    if (!choose({idea}, {day, {}, 0}, bounds).empty()) return day;
  }
  return -1;
}
/// An idea is due exactly when its gap is over.
Bounds strict() {
  Bounds bounds;
  bounds.ripe = 1;
  return bounds;
}

TEST(Revisit, GapsGrowWhileAnIdeaHolds) {
  Idea idea = learnt("air", 10);
  Names gaps;
  int day = 10;
  for (int i = 0; i < 5; ++i) {
    const int next = first_day(idea, day, strict());
    gaps.push_back(std::to_string(next - day));
    idea.meetings.push_back(met(next, "air 1", {held, held}));
    day = next;
  }
  EXPECT_EQ(gaps, (Names{"2", "5", "12", "28", "28"}));
}

TEST(Revisit, AFallHalvesTheGapAndARiseMakesItLonger) {
  const auto gap_after = [](const std::vector<Outcome>& outcomes) {
    Idea idea = learnt("air", 0);
    for (std::size_t i = 0; i < outcomes.size(); ++i) idea.meetings.push_back(met(static_cast<int>(10 * i + 10), "air 1", {outcomes[i]}));
    const int last = static_cast<int>(10 * outcomes.size());
    return first_day(idea, last, strict()) - last;
  };
  EXPECT_EQ(gap_after({held, held}), 12);
  EXPECT_EQ(gap_after({held, held, lost}), 6) << "half of 12";
  EXPECT_EQ(gap_after({held, held, part}), 6) << "in part is a fall, too, for who held it";
  EXPECT_EQ(gap_after({part, part}), 2) << "in part again: asked again as soon";
  EXPECT_EQ(gap_after({part, held}), 8) << "1.5 times the next gap, 5";
  EXPECT_EQ(gap_after({lost, lost}), 2) << "a gap of one day, but an idea rests for two";
}

TEST(Revisit, TheClassDecidesNotOnePupil) {
  Idea idea = learnt("air", 0);
  idea.meetings.push_back(met(2, "air 1", {held, held, held, held}));
  idea.meetings.push_back(met(4, "air 2", {held, held, held, lost}));
  EXPECT_EQ(first_day(idea, 4), 8) << "three of four have gone a third of 12 days, one has long waited";
  Idea weak = learnt("tanah", 0);
  weak.meetings.push_back(met(2, "tanah 1", {held, held, held, held}));
  weak.meetings.push_back(met(4, "tanah 2", {lost, lost, lost, held}));
  EXPECT_EQ(first_day(weak, 4), 6);
  EXPECT_EQ(ideas_of(choose({idea, weak}, {7, {}, 0})), (Names{"tanah"}));
}

TEST(Revisit, WhoWasAbsentIsNotHeldToHaveAnswered) {
  Idea idea = learnt("air", 0);
  idea.meetings.push_back(met(2, "air 1", {held, held, held, held}));
  Idea without = idea;
  idea.meetings.push_back({3, "air 2", {{"pupil 0", held}}, {}});
  EXPECT_EQ(first_day(without, 4), 5);
  EXPECT_EQ(first_day(idea, 4), 6) << "one pupil's answer puts it off by a day, not by that pupil's next gap";
}

TEST(Revisit, AClassWithoutAnswersGoesByDaysAndHands) {
  Idea idea = learnt("air", 0);
  EXPECT_EQ(first_day(idea, 0, strict()), 2);
  idea.meetings.push_back({2, "air 1", {}, {}});
  EXPECT_EQ(first_day(idea, 2, strict()), 7);
  idea.meetings.push_back({7, "air 2", {}, lost});
  EXPECT_EQ(first_day(idea, 7, strict()), 10) << "hands said that it was lost: half of 5";
  EXPECT_TRUE(choose({}, {10, {}, 0}).empty());
  EXPECT_TRUE(choose({{"never learnt", {"a"}, {}}}, {10, {}, 0}).empty());
  EXPECT_TRUE(choose({{"no situation", {}, {{1, "", {}, {}}}}}, {10, {}, 0}).empty());
}

TEST(Revisit, HandsAreWeighedAsAVoteIs) {
  EXPECT_EQ(of_class(71, 100), held);
  EXPECT_EQ(of_class(70, 100), part);
  EXPECT_EQ(of_class(30, 100), part);
  EXPECT_EQ(of_class(29, 100), lost);
  EXPECT_EQ(of_class(0, 0), lost);
}

TEST(Revisit, WhoLeftTheClassCountsNoMore) {
  Idea idea = learnt("air", 0);
  idea.meetings.push_back(met(2, "air 1", {held, lost}));
  idea.meetings.push_back(met(4, "air 2", {held, lost}));
  EXPECT_EQ(choose({idea}, {6, {"pupil 0"}, 0}).size(), 0u);
  EXPECT_EQ(choose({idea}, {6, {"pupil 1"}, 0}).size(), 1u);
}

TEST(Revisit, ASituationIsNewAsLongAsThereIsOne) {
  Idea idea = learnt("air", 0);
  Names told;
  for (int day = 2; told.size() < 5; ++day) {
    const auto chosen = choose({idea}, {day, {}, 0});
    if (chosen.empty()) continue;
    told.push_back(chosen[0].situation + (chosen[0].again ? " again" : ""));
    idea.meetings.push_back({day, chosen[0].situation, {}, {}});
  }
  EXPECT_EQ(told, (Names{"air 1", "air 2", "air 3", "air 1 again", "air 2 again"}));
}

TEST(Revisit, NoMoreThanThereIsRoomForAndTheOldestFirst) {
  const std::vector<Idea> all = {learnt("a", 5), learnt("b", 3), learnt("c", 4), learnt("d", 20)};
  EXPECT_EQ(ideas_of(choose(all, {20, {}, 0})), (Names{"b", "c"}));
  EXPECT_EQ(ideas_of(choose(all, {20, {}, 1})), (Names{"b"})) << "one was asked this morning in another subject";
  EXPECT_TRUE(choose(all, {20, {}, 2}).empty());
}

TEST(Revisit, AfterSixWeeksOfHolidaysNothingHasPiledUp) {
  // School days until 19 December and from 1 February on, Monday to Friday.
  std::vector<Date> days;
  for (std::int64_t day = day_number({"2026-11-02"}); day < day_number({"2027-02-27"}); ++day) {
    const Date date = date_of_day(day);
    const bool holiday = Date{"2026-12-18"} < date && date < Date{"2027-02-01"};
    if ((day + 3) % 7 < 5 && !holiday) days.push_back(date);
  }
  const int before = school_day(days, {"2026-12-18"});
  const int after = school_day(days, {"2027-02-01"});
  EXPECT_EQ(after, before + 1);
  EXPECT_EQ(school_day(days, {"2027-01-10"}), before) << "a day of the holidays is the last day of school";

  std::vector<Idea> all;
  for (int i = 0; i < 12; ++i) all.push_back(learnt("idea " + std::to_string(i), before - i));
  const auto turns = outlook(all, {after, {}, 0}, 2, after + 40);
  const auto count = [&](When when) { return std::count_if(turns.begin(), turns.end(), [&](const Turn& one) { return one.when == when; }); };
  EXPECT_EQ(turns.size(), all.size());
  EXPECT_EQ(count(When::today), 2) << "as on any day";
  EXPECT_EQ(count(When::next_week), 4);
  EXPECT_EQ(count(When::next_month), 6);
  EXPECT_EQ(turns[0].idea, "idea 11") << "what has waited longest";
}

TEST(Revisit, WhatFindsNoRoomComesNextSemester) {
  const std::vector<Idea> all = {learnt("a", 1), learnt("b", 2), learnt("c", 3), learnt("d", 4), learnt("e", 5)};
  const auto turns = outlook(all, {20, {}, 0}, 3, 23);
  ASSERT_EQ(turns.size(), 5u);
  EXPECT_EQ(turns[3].when, When::next_week);
  EXPECT_EQ(turns[4].when, When::next_semester);
  EXPECT_EQ(turns[4].idea, "e");
}

TEST(Revisit, SaysHowTheClassStandsAndNeverOneChild) {
  Idea idea = learnt("air", 0);
  EXPECT_FALSE(standing(idea));
  idea.meetings.push_back(met(2, "air 1", {held, held, held, held}));
  EXPECT_FALSE(standing(idea)) << "four are too few to speak of a class";
  idea.meetings.push_back(met(4, "air 2", {held, held, held, held, lost}));
  EXPECT_EQ(standing(idea), held);
  idea.meetings.push_back(met(9, "air 3", {held, held, lost, lost, lost}));
  EXPECT_EQ(standing(idea), part);
  idea.meetings.push_back({12, "air 1", {}, lost});
  EXPECT_EQ(standing(idea), lost);
  idea.meetings.pop_back();
  EXPECT_FALSE(standing(idea, {"pupil 0"})) << "nor of a class of one";
}

TEST(Revisit, DaysAheadAreChosenAsTheyWouldBeWhenTheyCome) {
  Idea water = learnt("air", 0), soil = learnt("tanah", 3);
  water.meetings.push_back(met(2, "air 1", {held, held, held}));
  const std::vector<Idea> all{water, soil};
  const auto days = choose_each(all, {}, {4, 5, 7, 9}, 5);
  for (std::size_t i = 0; i < days.size(); ++i) {
    const int day = std::vector<int>{4, 5, 7, 9}[i];
    EXPECT_EQ(ideas_of(days[i]), ideas_of(choose(all, {day, {}, 0}))) << day;
  }
  EXPECT_TRUE(days[0].empty());
  EXPECT_EQ(ideas_of(choose_each(all, {}, {9}, 1)[0]).size(), 1U) << "so many, and no more";
}

TEST(Revisit, NewSituationsComeInTheTeachersOrderAndThoseOfOneDayAreAllMet) {
  Idea idea = learnt("air", 0);
  idea.situations = {"a", "b", "c", "d"};
  idea.meetings.push_back({4, "c", {}, {}, {"a"}});
  idea.meetings.push_back({2, "b", {}, {}, {}});
  std::vector<std::string> told;
  for (const Chosen& one : in_turn(idea)) told.push_back(one.situation + (one.again ? " again" : ""));
  EXPECT_EQ(told, (std::vector<std::string>{"d", "b again", "a again", "c again"}));
}

}  // namespace
}  // namespace selami::revisit
