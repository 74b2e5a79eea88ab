#include "city_core/estimates.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <type_traits>

#include "base/dice.hpp"
#include "kit_guessed/guessed.hpp"

namespace selami::city {
namespace {

// What speaks about the schools that chose never becomes what speaks about the city, and nobody but a reckoning makes either.
static_assert(!std::is_convertible_v<Estimate<Users>, Estimate<Sampled>>);
static_assert(!std::is_constructible_v<Estimate<Sampled>, Estimate<Users>>);
static_assert(!std::is_constructible_v<Estimate<Sampled>, Figures, Sampled, std::optional<Pulled>>);
static_assert(!std::is_default_constructible_v<Estimate<Sampled>>);

/// `schools` schools of one district with `classes` classes of `pupils` pupils, all judged alike.
Data depth_data(std::uint32_t schools, std::uint32_t classes, std::uint32_t pupils, double se) {
  Dice dice(11);
  Data out;
  for (std::uint32_t s = 0; s < schools; ++s) {
    for (std::uint32_t c = 0; c < classes; ++c) {
      out.groups.push_back({s, c, double(pupils), pupils, 0});
      for (std::uint32_t i = 0; i < pupils; ++i) out.values.push_back({static_cast<std::uint32_t>(out.groups.size() - 1), 0.1 * s + dice.normal(0, 1), se});
    }
  }
  return out;
}

std::vector<Listed> listed(std::uint32_t schools, std::uint32_t districts, double size, std::uint32_t classes) {
  std::vector<Listed> out;
  for (std::uint32_t s = 0; s < schools; ++s) out.push_back({s % districts, 0, size, classes, false});
  return out;
}

Set first(std::uint32_t count) {
  Set out(count);
  for (std::uint32_t i = 0; i < count; ++i) out[i] = i;
  return out;
}

TEST(Estimates, OneSchoolWorkedByHand) {
  // Two classes of two pupils each, all seen, se 0.3: the mean is 1.5, and each class's error 0.3²/2. Rows are too few, so ten times them.
  Data data;
  data.groups = {{0, 0, 20, 20, 0}, {0, 1, 20, 20, 0}};
  for (int i = 0; i < 20; ++i) {
    data.values.push_back({0, i % 2 == 0 ? 0.5 : 1.5, 0.3});
    data.values.push_back({1, i % 2 == 0 ? 1.5 : 2.5, 0.3});
  }
  const Reckoning<Users> users({{0, 0, 40, 2, false}}, data);
  const auto level = users.level({0});
  ASSERT_TRUE(level);
  const double half = 1.959964 * std::sqrt(0.09 / 40);
  EXPECT_NEAR(level->figures().value, 1.5, 1e-9);
  EXPECT_NEAR(level->figures().high, 1.5 + half, 1e-5);
  EXPECT_NEAR(level->figures().low, 1.5 - half, 1e-5);
  EXPECT_EQ(level->figures().rows, 40U);
  EXPECT_EQ(level->figures().groups, 2U);
  EXPECT_EQ(level->about().schools, 1U);
}

TEST(Estimates, SaysWhyThereIsNoFigure) {
  const auto schools = listed(10, 2, 60, 2);
  EXPECT_EQ(Reckoning<Users>(schools, {}).level(first(10)).error(), Lack::nothing_seen);
  EXPECT_EQ(Reckoning<Users>(schools, depth_data(1, 1, 10, 0.4)).level(first(10)).error(), Lack::few_rows);
  EXPECT_EQ(Reckoning<Users>(schools, depth_data(5, 2, 10, 0.4)).level({7, 8}).error(), Lack::nothing_seen);
  EXPECT_EQ(Reckoning<Users>(schools, depth_data(5, 2, 10, 0.4)).level({}).error(), Lack::nothing_seen);
  EXPECT_EQ(Reckoning<Sampled>(schools, depth_data(10, 2, 10, 0.4)).level(first(10)).error(), Lack::not_drawn);
}

TEST(Estimates, ASentenceAboutTheCityNeedsADrawThatWasAnswered) {
  auto schools = listed(30, 5, 60, 3);
  for (std::uint32_t s = 0; s < 20; ++s) schools[s].drawn = true;
  EXPECT_EQ(Reckoning<Sampled>(schools, depth_data(16, 2, 10, 0.4)).level(first(30)).error(), Lack::low_response);
  const auto level = Reckoning<Sampled>(schools, depth_data(17, 2, 10, 0.4)).level(first(30));
  ASSERT_TRUE(level);
  EXPECT_EQ(level->about().listed, 30U);
  EXPECT_EQ(level->about().drawn, 20U);
  EXPECT_EQ(level->about().answered, 17U);
}

TEST(Estimates, SchoolsThatCameByThemselvesAreNotInTheCitysFigure) {
  auto schools = listed(30, 5, 60, 3);
  for (std::uint32_t s = 0; s < 20; ++s) schools[s].drawn = true;
  const Data drawn = depth_data(20, 2, 10, 0.4), more = depth_data(30, 2, 10, 0.4);
  const auto without = Reckoning<Sampled>(schools, drawn).level(first(30)), with = Reckoning<Sampled>(schools, more).level(first(30));
  ASSERT_TRUE(without && with);
  EXPECT_EQ(without->figures().value, with->figures().value);
  EXPECT_EQ(without->figures().high, with->figures().high);
}

TEST(Estimates, OfTooFewDrawnSchoolsOthersAreNotGuessed) {
  auto schools = listed(30, 5, 60, 3);
  for (std::uint32_t s = 0; s < 3; ++s) schools[s].drawn = true;
  const Reckoning<Sampled> sampled(schools, depth_data(3, 2, 15, 0.4));
  EXPECT_EQ(sampled.level(first(30)).error(), Lack::few_schools);
  EXPECT_TRUE(sampled.level(first(3)));
}

TEST(Estimates, AStratumOfWhichNothingWasSeenIsNotGuessed) {
  auto schools = listed(30, 5, 60, 3);
  for (std::uint32_t s = 0; s < 20; ++s) schools[s].drawn = true;
  schools[29].stratum = 1;
  const Reckoning<Sampled> sampled(schools, depth_data(20, 2, 10, 0.4));
  EXPECT_EQ(sampled.level(first(30)).error(), Lack::unlike_seen);
  EXPECT_TRUE(sampled.level(first(29)));
}

TEST(Estimates, OneClassASchoolTellsNothingOfOtherClasses) {
  auto schools = listed(30, 5, 60, 3);
  for (std::uint32_t s = 0; s < 20; ++s) schools[s].drawn = true;
  EXPECT_EQ(Reckoning<Sampled>(schools, depth_data(20, 1, 20, 0.4)).level(first(30)).error(), Lack::few_classes);
  EXPECT_TRUE(Reckoning<Users>(schools, depth_data(20, 1, 20, 0.4)).level(first(30)));
}

TEST(Estimates, AllAlikeIsNoTrouble) {
  const auto schools = listed(8, 4, 20, 1);
  Data depth, share;
  share.kind = Kind::share;
  for (std::uint32_t s = 0; s < 8; ++s) {
    depth.groups.push_back({s, 0, 20, 20, 0});
    share.groups.push_back({s, 0, 1, 0, 0});
    for (int i = 0; i < 20; ++i) depth.values.push_back({s, 2, 0.5});
    share.counts.push_back({s, 10, 10});
  }
  const auto level = Reckoning<Users>(schools, depth).level(first(8));
  ASSERT_TRUE(level);
  EXPECT_NEAR(level->figures().value, 2, 1e-9);
  EXPECT_LT(level->figures().low, 2);
  EXPECT_GT(level->figures().high, 2);
  // Eighty times yes of eighty does not make it certain.
  const auto yes = Reckoning<Users>(schools, share).level(first(8));
  ASSERT_TRUE(yes);
  EXPECT_LT(yes->figures().low, 0.995);
  EXPECT_GT(yes->figures().low, 0.9);
  EXPECT_LE(yes->figures().high, 1);
}

TEST(Estimates, AClassWithoutRowsIsNoClass) {
  Data data = depth_data(10, 2, 10, 0.4), more = data;
  more.groups.push_back({3, 9, 30, 30, 0});
  const auto schools = listed(10, 2, 60, 3);
  const auto a = Reckoning<Users>(schools, data).level(first(10)), b = Reckoning<Users>(schools, more).level(first(10));
  ASSERT_TRUE(a && b);
  EXPECT_EQ(a->figures().low, b->figures().low);
  EXPECT_EQ(a->figures().groups, b->figures().groups);
}

TEST(Estimates, AnErrorThatAClassSharesDoesNotShrinkWithItsPupils) {
  Data data = depth_data(1, 1, 30, 0.01);
  const std::vector<Listed> schools = {{0, 0, 30, 1, false}};
  const auto alone = Reckoning<Users>(schools, data).level({0});
  data.groups[0].shared_se = 0.3;
  const auto shared = Reckoning<Users>(schools, data).level({0});
  ASSERT_TRUE(alone && shared);
  EXPECT_LT(alone->figures().high - alone->figures().low, 0.01);
  EXPECT_NEAR(shared->figures().high - shared->figures().low, 2 * 1.96 * 0.3, 0.01);
}

TEST(Shift, TheSameClassesTwiceAreComparedEachWithItself) {
  // Classes that all rose by exactly 0.5, every pupil seen both times, hardly any error: nothing is left to doubt.
  Data before = depth_data(6, 3, 15, 0.02), after = before;
  for (Value& value : after.values) value.value += 0.5;
  const auto schools = listed(6, 2, 45, 3);
  const Reckoning<Users> was(schools, before), is(schools, after);
  const auto change = Shift<Users>(was, is, Same::classes).change(first(6));
  ASSERT_TRUE(change);
  EXPECT_NEAR(change->figures().value, 0.5, 1e-6);
  EXPECT_LT(change->figures().high - change->figures().low, 0.03);
  EXPECT_EQ(change->figures().sense, Sense::change);
}

TEST(Shift, OnlySchoolsSeenBothTimesCount) {
  const auto schools = listed(12, 4, 45, 3);
  const Reckoning<Users> was(schools, depth_data(8, 2, 15, 0.4)), is(schools, depth_data(12, 2, 15, 0.4));
  const Shift<Users> shift(was, is, Same::schools);
  const auto change = shift.change(first(12));
  ASSERT_TRUE(change);
  EXPECT_EQ(change->about().schools, 8U);
  EXPECT_EQ(shift.change({9, 10}).error(), Lack::nothing_seen);
}

template <class T>
void shuffle(std::vector<T>& rows, Dice& dice) {
  for (std::size_t i = rows.size(); i > 1; --i) std::swap(rows[i - 1], rows[static_cast<std::size_t>(dice.whole(0, static_cast<int>(i) - 1))]);
}

/// The groups in another order, and the rows with them.
void shuffle_groups(Data& data, Dice& dice) {
  std::vector<std::uint32_t> order(data.groups.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  shuffle(order, dice);
  std::vector<Group> groups(order.size());
  std::vector<std::uint32_t> at(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    groups[i] = data.groups[order[i]];
    at[order[i]] = i;
  }
  data.groups = groups;
  for (Value& value : data.values) value.group = at[value.group];
  for (Count& count : data.counts) count.group = at[count.group];
}

RC_GTEST_PROP(Estimates, TheOrderOfRowsChangesNoBit, ()) {
  kit::GuessedParams params;
  params.seed = *rc::gen::inRange<std::uint64_t>(1, 100000);
  params.seen = kit::Seen::chosen;
  params.districts = 5;
  params.kind = *rc::gen::element(Kind::depth, Kind::share);
  const kit::GuessedCity city = kit::guessed_city(params);
  Data mixed = city.data[1];
  Dice dice(params.seed);
  shuffle(mixed.values, dice);
  shuffle(mixed.counts, dice);
  shuffle_groups(mixed, dice);
  Set set = city.all;
  shuffle(set, dice);
  const auto a = Reckoning<Users>(city.schools, city.data[1]).level(city.all), b = Reckoning<Users>(city.schools, mixed).level(set);
  RC_ASSERT(a.has_value() && b.has_value());
  RC_ASSERT(a->figures().value == b->figures().value);
  RC_ASSERT(a->figures().low == b->figures().low);
  RC_ASSERT(a->figures().high == b->figures().high);
}

RC_GTEST_PROP(Estimates, ASchoolLiesBetweenItsOwnMeanAndItsGroups, ()) {
  kit::GuessedParams params;
  params.seed = *rc::gen::inRange<std::uint64_t>(1, 100000);
  params.seen = kit::Seen::chosen;
  params.districts = 5;
  const kit::GuessedCity city = kit::guessed_city(params);
  const Reckoning<Users> users(city.schools, city.data[1]);
  for (const std::uint32_t school : city.all) {
    const auto level = users.level({school});
    if (!level) continue;
    const auto& pulled = level->pulled();
    RC_ASSERT(pulled.has_value());
    const double low = std::min(pulled->own, pulled->group), high = std::max(pulled->own, pulled->group);
    RC_ASSERT(level->figures().value >= low - 1e-8 && level->figures().value <= high + 1e-8);
    RC_ASSERT(level->figures().low < level->figures().value && level->figures().value < level->figures().high);
  }
}

RC_GTEST_PROP(Estimates, AGapTurnedRoundIsTheSameGap, ()) {
  kit::GuessedParams params;
  params.seed = *rc::gen::inRange<std::uint64_t>(1, 100000);
  params.drawn_share = 0.6;
  params.response = 1;
  params.districts = 5;
  const kit::GuessedCity city = kit::guessed_city(params);
  const Reckoning<Sampled> sampled(city.schools, city.data[1]);
  const auto ab = sampled.gap(city.districts[0], city.districts[1]), ba = sampled.gap(city.districts[1], city.districts[0]);
  RC_ASSERT(ab.has_value() == ba.has_value());
  if (!ab) return;
  RC_ASSERT(std::fabs(ab->figures().value + ba->figures().value) < 1e-9);
  RC_ASSERT(std::fabs(ab->figures().low + ba->figures().high) < 1e-6);
}

}  // namespace
}  // namespace selami::city
