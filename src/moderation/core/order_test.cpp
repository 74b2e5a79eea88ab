#include "moderation_core/order.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/dice.hpp"
#include "kit_studies/studies.hpp"
#include "measure/compare.hpp"
#include "measure/duels.hpp"

namespace selami::moderation {
namespace {

/// A round as the app runs it: schools of two teachers, batches of ten, choices by what is true and chance.
struct Played {
  std::vector<std::string> pieces;
  std::map<std::string, double> truth;
  std::vector<Chosen> chosen;
};
Played play(const std::vector<double>& truth, int schools, measure::Policy policy, std::uint64_t seed) {
  PairRound round;
  round.policy = policy;
  for (int r = 0; r < schools * 2; ++r) round.raters.push_back({"rater" + std::to_string(10 + r), "school" + std::to_string(r / 2), pieces_a_semester});
  Played out;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    const std::string id = "piece" + std::to_string(100 + i);
    const Rater& giver = round.raters[i % round.raters.size()];
    round.pieces.push_back({id, giver.school, giver.id});
    out.pieces.push_back(id);
    out.truth[id] = truth[i];
  }
  Dice dice(seed);
  std::vector<HandedPair> open = first_pairs(round, dice.next());
  for (int turn = 0; turn < 2; ++turn) {
    for (const HandedPair& one : open) {
      const bool upper = dice.chance(measure::chance_to_win(out.truth[one.upper] - out.truth[one.lower]));
      round.chosen.push_back({one.rater, upper ? one.upper : one.lower, upper ? one.lower : one.upper, one.by_chance});
    }
    open.clear();
    for (Rater& rater : round.raters) {
      rater.room = pieces_a_semester - pieces_for(pairs_at_once * (turn + 1));
      for (HandedPair& one : next_for(round, rater, pairs_at_once, dice.next())) round.open.push_back(one), open.push_back(std::move(one));
    }
    round.open.clear();
  }
  out.chosen = round.chosen;
  return out;
}

std::vector<double> normal(std::size_t n, double sd, std::uint64_t seed) {
  Dice dice(seed);
  std::vector<double> out;
  for (std::size_t i = 0; i < n; ++i) out.push_back(dice.normal(0, sd));
  return out;
}

/// Squared correlation of the order found with the truth, by ranks.
double right(const Played& played) {
  const Order order = order_of(played.pieces, played.chosen, {});
  std::vector<double> found, truth;
  for (std::size_t i = 0; i < order.pieces.size(); ++i) {
    found.push_back(-static_cast<double>(i));
    truth.push_back(played.truth.at(order.pieces[i].piece));
  }
  return std::pow(measure::spearman(found, truth), 2);
}

TEST(SignsOf, SayNothingWhereTooFewHaveSaidTooLittle) {
  const Played played = play(normal(12, 2, 1), 3, measure::Policy::adil, 1);
  EXPECT_NE(signs_of(played.pieces, played.chosen).trust, Trust::thin);
  std::vector<Chosen> two;
  std::copy_if(played.chosen.begin(), played.chosen.end(), std::back_inserter(two), [](const Chosen& one) { return one.rater < "rater12"; });
  EXPECT_EQ(signs_of(played.pieces, two).judges, 2);
  EXPECT_EQ(signs_of(played.pieces, two).trust, Trust::thin);
  const std::vector<Chosen> few(played.chosen.begin(), played.chosen.begin() + 20);
  EXPECT_EQ(signs_of(played.pieces, few).trust, Trust::thin);
  EXPECT_EQ(signs_of({}, {}).trust, Trust::thin);
}

TEST(SignsOf, TheSameChoicesGiveTheSameSignsInAnyOrder) {
  Played played = play(normal(24, 2, 3), 4, measure::Policy::adil, 3);
  const Signs one = signs_of(played.pieces, played.chosen);
  std::reverse(played.chosen.begin(), played.chosen.end());
  std::reverse(played.pieces.begin(), played.pieces.end());
  const Signs other = signs_of(played.pieces, played.chosen);
  EXPECT_EQ(one.reliability, other.reliability);
  EXPECT_EQ(one.split_half, other.split_half);
  EXPECT_EQ(one.by_chance, other.by_chance);
  ASSERT_TRUE(one.by_chance);
}

TEST(SignsOf, WorkThatIsAllAlikeIsNotTrusted) {
  int trusted = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const Played played = play(normal(24, 0.2, seed), 4, measure::Policy::adil, seed);
    trusted += signs_of(played.pieces, played.chosen).trust == Trust::yes ? 1 : 0;
  }
  EXPECT_EQ(trusted, 0);
}

/// Eight teachers of four schools, 24 pieces, twenty pairs each: what a semester pays for.
TEST(SignsOf, WhatIsTrustedIsRightAndWideScalesAreTrusted) {
  for (const auto policy : {measure::Policy::adil, measure::Policy::belajar}) {
    int trusted = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
      const Played played = play(normal(24, 2, seed), 4, policy, seed);
      if (signs_of(played.pieces, played.chosen).trust != Trust::yes) continue;
      ++trusted;
      EXPECT_GT(right(played), 0.5) << seed;
    }
    EXPECT_GE(trusted, 34);
  }
}

TEST(OrderOf, LevelsComeFromThreeAgreedPiecesAndRiseWithTheOrder) {
  const Played played = play(normal(24, 2, 5), 4, measure::Policy::adil, 5);
  std::map<std::string, Anchor> known;
  EXPECT_FALSE(order_of(played.pieces, played.chosen, known).levelled);
  for (std::size_t i = 0; i < 6; ++i) {
    const double level = std::clamp(2 + played.truth.at(played.pieces[i]) / 2, 0.0, 4.0);
    known[played.pieces[i]] = {std::round(level), 0.3};
  }
  const Order order = order_of(played.pieces, played.chosen, known);
  ASSERT_TRUE(order.levelled);
  ASSERT_EQ(order.pieces.size(), 24U);
  int told = 0, right = 0;
  for (const Placed& one : order.pieces) {
    if (!one.between) continue;
    ++told;
    EXPECT_LE(one.between->low, one.between->high);
    EXPECT_LE(one.between->high - one.between->low, 2);
    const double level = std::clamp(2 + played.truth.at(one.piece) / 2, 0.0, 4.0);
    right += level >= one.between->low - 0.25 && level <= one.between->high + 0.25 ? 1 : 0;
  }
  EXPECT_GE(told, 16);
  EXPECT_GE(right, told * 3 / 4);
  for (auto& [piece, one] : known) one.level = 4 - one.level;  // levels that fall with the order are no anchor
  EXPECT_FALSE(order_of(played.pieces, played.chosen, known).levelled);
}

TEST(OrderOf, WhatHangsByNothingIsCountedNotPlaced) {
  const std::vector<Chosen> chosen{{"sari", "a", "b", true}, {"anto", "b", "c", true}, {"sari", "x", "y", true}};
  const Order order = order_of({"a", "b", "c", "x", "y", "z"}, chosen, {});
  ASSERT_EQ(order.pieces.size(), 3U);
  EXPECT_EQ(order.pieces[0].piece, "a");
  EXPECT_EQ(order.apart, 3);
}

TEST(AnchorOf, TwoThatLieAtMostOneApart) {
  EXPECT_FALSE(anchor_of({}));
  EXPECT_FALSE(anchor_of({3}));
  EXPECT_FALSE(anchor_of({1, 3, 2}));
  EXPECT_DOUBLE_EQ(anchor_of({2, 3, 3, 2})->level, 2.5);
  EXPECT_LT(anchor_of({2, 2, 2})->error, anchor_of({2, 2})->error);
}

TEST(Leanings, SayWhatOthersFindOnlyWhereTheyFoundSomething) {
  std::vector<Chosen> chosen;
  for (const char* judge : {"anto", "ratna", "budi", "wati"}) {
    chosen.push_back({judge, "a", "b", true});
    chosen.push_back({judge, "a", "c", true});
    chosen.push_back({judge, judge[0] < 'c' ? "b" : "c", judge[0] < 'c' ? "c" : "b", true});
  }
  EXPECT_EQ(leanings(chosen, {{"a", "b"}, {"c", "a"}, {"b", "c"}, {"a", "new"}}),
            (std::vector<Leaning>{Leaning::upper, Leaning::lower, Leaning::even, Leaning::none}));
  EXPECT_EQ(leanings({}, {{"a", "b"}}), (std::vector<Leaning>{Leaning::none}));
  EXPECT_EQ(leanings({{"anto", "a", "b", true}}, {{"a", "b"}}), (std::vector<Leaning>{Leaning::none}));
}

TEST(Leanings, OneColleagueIsNotColleagues) {
  std::vector<Chosen> chosen;
  for (int i = 0; i < 6; ++i) {
    chosen.push_back({"anto", "a", "b", true});
    chosen.push_back({"anto", "a", "c", true});
    chosen.push_back({"anto", "b", "c", true});
  }
  EXPECT_EQ(leanings(chosen, {{"a", "b"}}), (std::vector<Leaning>{Leaning::none})) << "however often";
  EXPECT_EQ(care_of([&] { auto all = chosen; all.push_back({"sari", "b", "a", true}); return all; }(), "sari").compared, 0);
  chosen.push_back({"ratna", "a", "c", true});
  EXPECT_EQ(leanings(chosen, {{"a", "b"}, {"b", "c"}}), (std::vector<Leaning>{Leaning::upper, Leaning::upper}));
}

TEST(CareOf, WhoChoosesTheOtherWayRoundIsToldAndWhoChoosesAsOthersIsNot) {
  Played played = play(normal(24, 2, 9), 4, measure::Policy::adil, 9);
  for (Chosen& one : played.chosen) {
    if (one.rater == "rater10") std::swap(one.chosen, one.rejected);
  }
  const Care turned = care_of(played.chosen, "rater10");
  EXPECT_TRUE(turned.often);
  ASSERT_EQ(turned.examples.size(), 2U);
  EXPECT_LT(played.truth.at(turned.examples[0].chosen), played.truth.at(turned.examples[0].rejected));
  EXPECT_FALSE(care_of(played.chosen, "rater13").often);
  EXPECT_EQ(care_of(played.chosen, "nobody").compared, 0);
}

TEST(CareOf, HonestJudgesAreHardlyEverTold) {
  int told = 0, judges = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Played played = play(normal(24, 1.5, seed), 4, measure::Policy::adil, seed);
    for (int r = 0; r < 8; ++r) told += care_of(played.chosen, "rater" + std::to_string(10 + r)).often ? 1 : 0, ++judges;
  }
  EXPECT_LT(told, judges * 0.03) << told << " of " << judges;
}

TEST(PaceOf, TheMiddleAndWhatNobodyReadsSoFast) {
  EXPECT_EQ(pace_of({}).median_ms, 0);
  const Pace pace = pace_of({20'000, 900, 31'000, 18'000, 2'999});
  EXPECT_EQ(pace.median_ms, 18'000);
  EXPECT_EQ(pace.hasty, 2);
}

/// Real studies: what our rounds would have said of work that so many judges have compared so often that its order is known.
class RealStudies : public ::testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    if (kit::ratings_folder().empty()) GTEST_SKIP() << "no reference data: set SELAMI_RATINGS";
    study = kit::read_study(GetParam());
  }
  kit::Study study;
};
INSTANTIATE_TEST_SUITE_P(Cj, RealStudies, ::testing::Values("Holmes2017", "Jones2013a_expert1", "Clark2018_Study2", "Jones2017"),
                         [](const auto& one) { return std::string(one.param); });

TEST_P(RealStudies, TwentyPairsATeacherSayHowRightTheyAre) {
  const std::vector<double> measures = measure::shrunken_measures(study.all()).value();
  double reliability = 0, truth = 0;
  int told = 0, trusted = 0, wrong = 0;
  constexpr int rounds = 40;
  for (std::uint64_t seed = 1; seed <= rounds; ++seed) {
    Dice dice(seed);
    std::vector<double> some;
    for (int i = 0; i < 24; ++i) some.push_back(dice.pick(measures));
    const Played played = play(some, 4, measure::Policy::adil, seed);
    const Signs signs = signs_of(played.pieces, played.chosen);
    if (signs.trust == Trust::thin) continue;
    ++told;
    reliability += signs.reliability;
    const double is = right(played);
    truth += is;
    if (signs.trust != Trust::yes) continue;
    ++trusted;
    wrong += is < 0.5 ? 1 : 0;
  }
  std::printf("%s: reliability %.2f, squared rank correlation %.2f, trusted %d of %d, of these below 0.5: %d\n", GetParam(), reliability / told, truth / told, trusted, told, wrong);
  EXPECT_EQ(told, rounds);
  EXPECT_NEAR(reliability / told, truth / told, 0.08);
  EXPECT_LE(wrong, rounds / 10);
}

TEST_P(RealStudies, FewOfTheirJudgesWouldHaveBeenTold) {
  std::vector<Chosen> chosen;
  for (const auto& one : study.rows) chosen.push_back({std::to_string(one.judge), std::to_string(one.chosen), std::to_string(one.rejected), true});
  int told = 0, judges = 0;
  for (const auto& [name, judge] : study.judges) {
    if (judges == 60) break;  // each is a fit of all others
    ++judges;
    told += care_of(chosen, std::to_string(judge)).often ? 1 : 0;
  }
  std::printf("%s: %d of %d judges\n", GetParam(), told, judges);
  EXPECT_LE(told, judges / 5);
}

}  // namespace
}  // namespace selami::moderation
