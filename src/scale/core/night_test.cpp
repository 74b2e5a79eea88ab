#include "scale_core/night.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/dice.hpp"
#include "scale_core/provisional.hpp"

namespace selami::scale {
namespace {

/// Four schools with three classes each of 24 pupils, six questions a class, each class judged by its own teacher. Class 0 is a deep one
/// whose teacher is strict by a logit and a half. `pieces` of each class were judged by three teachers of other schools.
struct Town {
  static constexpr std::size_t schools = 4, classes = 12, pupils = 24, questions = 6;
  Judgements all;
  std::vector<double> level = std::vector<double>(classes), strict = std::vector<double>(classes);

  explicit Town(std::size_t pieces, std::uint64_t seed = 7) {
    Dice dice(seed);
    for (std::size_t c = 0; c < classes; ++c) {
      level[c] = c == 0 ? 0.8 : 0.5 * dice.normal(0, 1);
      strict[c] = c == 0 ? 1.5 : 0.5 * dice.normal(0, 1);
      all.raters.push_back("guru" + std::to_string(c));
      for (std::size_t q = 0; q < questions; ++q) {
        // The last question of each class is of a plan that all took over.
        const std::string task = q + 1 == questions ? "bersama" : "q" + std::to_string(c) + std::to_string(q);
        all.questions.push_back({"sd" + std::to_string(c % schools), "k" + std::to_string(c), "ipas", task});
      }
    }
    for (std::size_t c = 0; c < classes; ++c) judge_class(dice, c, pieces);
  }

  /// The level of a class by a colleague as strict as all on average.
  double usual_level(std::size_t c) const {
    Known known;
    for (int k = 1; k < 5; ++k) known.steps.push_back({0, static_cast<std::uint32_t>(k), k - 2.5, 0, false});
    known.sigma = 1.2;
    double mean = 0;
    for (const double one : strict) mean += one / classes;
    return level_at(known, level[c] - mean);
  }
  std::string key(std::size_t c) const { return "k" + std::to_string(c); }
  ClassFound of(const Night& night, std::size_t c) const {
    return night.classes.at({"sd" + std::to_string(c % schools), key(c), "ipas"});
  }

 private:
  void judge_class(Dice& dice, std::size_t c, std::size_t pieces) {
    for (std::size_t p = 0; p < pupils; ++p) {
      const auto pupil = static_cast<std::uint32_t>(all.pupils.size());
      all.pupils.push_back("m" + std::to_string(c) + "-" + std::to_string(p));
      const double theta = level[c] + 1.2 * dice.normal(0, 1);
      for (std::size_t q = 0; q < questions; ++q) judge(dice, c * questions + q, pupil, c, theta, By::own);
      if (p >= pieces) continue;
      for (std::size_t other = 1; other <= 3; ++other) judge(dice, c * questions + p % questions, pupil, (c + other) % classes, theta, By::moderated);
    }
  }
  void judge(Dice& dice, std::size_t question, std::uint32_t pupil, std::size_t rater, double theta, By by) {
    double weight[5] = {1}, sum = 1, logit = 0;
    for (int k = 1; k < 5; ++k) sum += weight[k] = std::exp(logit += theta - strict[rater] - (k - 2.5));
    double left = dice.unit() * sum;
    std::uint8_t said = 0;
    while (said < 4 && left > weight[said]) left -= weight[said++];
    all.rows.push_back({static_cast<std::uint32_t>(question), pupil, static_cast<std::uint32_t>(rater), said, by});
  }
};

double mean_level(const Town& town, std::size_t c) {
  double sum = 0;
  int n = 0;
  for (const Judged& one : town.all.rows) {
    if (one.by == By::own && one.question / Town::questions == c) sum += one.level, ++n;
  }
  return sum / n;
}

// All of a pupil's answers have the pupil's one level, lowest or highest: pupils then lie as far apart as one likes, and no estimate is reached.
TEST(Night, WhatIsNotEstimatedToTheEndIsNotShown) {
  Town town(12);
  for (Judged& one : town.all.rows) one.level = one.pupil % 2 == 0 ? 0 : 4;
  const auto night = reckon(town.all, std::nullopt);
  ASSERT_TRUE(night.has_value());
  ASSERT_EQ(night->classes.size(), Town::classes);
  for (const auto& [key, one] : night->classes) EXPECT_EQ(one.state, State::unsure) << key.group;
  // From there tomorrow's begins as if there had been no night.
  const auto well = reckon(Town(12).all, night->known);
  ASSERT_TRUE(well.has_value());
  EXPECT_TRUE(std::any_of(well->classes.begin(), well->classes.end(), [](const auto& one) { return one.second.state == State::shown; }));
}

TEST(Night, AStrictTeacherDoesNotLowerTheClass) {
  const Town town(8);
  const auto night = reckon(town.all, std::nullopt);
  ASSERT_TRUE(night) << night.error().code;
  EXPECT_EQ(night->parts, 1U);
  // As judged, the deepest class stands below the mean of the others …
  double others = 0;
  for (std::size_t c = 1; c < Town::classes; ++c) others += mean_level(town, c) / (Town::classes - 1);
  EXPECT_LT(mean_level(town, 0), others);
  // … and on the scale well above it.
  double measures = 0;
  for (std::size_t c = 1; c < Town::classes; ++c) measures += town.of(*night, c).measure / (Town::classes - 1);
  const ClassFound deep = town.of(*night, 0);
  EXPECT_EQ(deep.state, State::shown) << deep.se;
  EXPECT_GT(deep.measure, measures + 0.3);
  EXPECT_GT(night->known.raters.at("guru0").measure, 0.8);
  int within = 0;
  for (std::size_t c = 0; c < Town::classes; ++c) {
    const Span span = span_at(night->known, town.of(*night, c).measure, town.of(*night, c).se);
    within += span.low <= town.usual_level(c) && town.usual_level(c) <= span.high ? 1 : 0;
  }
  EXPECT_GE(within, 11) << "of twelve 95 % intervals";
}

TEST(Night, WithoutJudgingTogetherNothingIsShown) {
  const Town town(0);
  const auto night = reckon(town.all, std::nullopt);
  ASSERT_TRUE(night);
  EXPECT_EQ(night->parts, Town::classes);
  for (const auto& [key, one] : night->classes) {
    EXPECT_EQ(one.state, State::not_linked);
    EXPECT_GT(one.missing, 10U);
  }
}

TEST(Night, APartOfTwoSchoolsSaysNothingEither) {
  Town town(8);
  for (Question& question : town.all.questions) question.school = question.school == "sd0" ? "sd0" : "sd1";
  const auto night = reckon(town.all, std::nullopt);
  ASSERT_TRUE(night);
  for (const auto& [key, one] : night->classes) EXPECT_EQ(one.state, State::not_linked);
}

TEST(Night, FourPiecesJudgedByOthersTellNothingOfATeacher) {
  Town town(8);
  const auto away = [](const Judged& one) { return one.by == By::moderated && (one.rater == 0 || (one.question / Town::questions == 0 && one.pupil >= 4)); };
  town.all.rows.erase(std::remove_if(town.all.rows.begin(), town.all.rows.end(), away), town.all.rows.end());
  const auto night = reckon(town.all, std::nullopt);
  ASSERT_TRUE(night);
  EXPECT_EQ(town.of(*night, 0).state, State::not_linked);
  EXPECT_EQ(town.of(*night, 0).missing, 14U) << "as if nothing were known of it";
  EXPECT_EQ(town.of(*night, 1).state, State::shown);
}

TEST(Night, NineJudgedPupilsAreTooFew) {
  Town town(8);
  town.all.rows.erase(std::remove_if(town.all.rows.begin(), town.all.rows.end(), [](const Judged& one) { return one.pupil >= 9 && one.pupil < Town::pupils; }), town.all.rows.end());
  const auto night = reckon(town.all, std::nullopt);
  ASSERT_TRUE(night);
  EXPECT_EQ(town.of(*night, 0).pupils, 9U);
  EXPECT_EQ(town.of(*night, 0).state, State::few_pupils);
  EXPECT_EQ(town.of(*night, 1).state, State::shown);
}

TEST(Night, TheSameInAnyOrderAndFromAnyBeginning) {
  Town town(6);
  const auto night = reckon(town.all, std::nullopt);
  ASSERT_TRUE(night);
  const std::string mark = mark_of(town.all);
  std::reverse(town.all.rows.begin(), town.all.rows.end());
  const auto other = reckon(town.all, std::nullopt);
  ASSERT_TRUE(other);
  EXPECT_EQ(mark_of(town.all), mark);
  for (const auto& [key, one] : night->classes) {
    EXPECT_EQ(one.measure, other->classes.at(key).measure) << "to the bit";
    EXPECT_EQ(one.se, other->classes.at(key).se);
  }
  const auto warm = reckon(town.all, night->known);
  ASSERT_TRUE(warm);
  for (const auto& [key, one] : night->classes) EXPECT_NEAR(one.measure, warm->classes.at(key).measure, 0.005);
  town.all.rows.front().level = town.all.rows.front().level == 4 ? 3 : 4;
  EXPECT_NE(mark_of(town.all), mark);
}

TEST(Night, NothingOrAllOfOneLevelIsAnEmptyNight) {
  EXPECT_TRUE(reckon({}, std::nullopt)->classes.empty());
  Town town(2);
  for (Judged& one : town.all.rows) one.level = 2;
  const auto night = reckon(town.all, std::nullopt);
  ASSERT_TRUE(night) << night.error().code;
  EXPECT_TRUE(night->classes.empty());
  EXPECT_TRUE(night->known.steps.empty());
}

TEST(MissingPieces, FallWithWhatIsKnown) {
  EXPECT_EQ(missing_pieces(0.25), 0U);
  EXPECT_EQ(missing_pieces(0.3), 0U);
  // 1.25^2 (1/0.09 - 1/0.36) = 1.5625 * 8.333 = 13.02
  EXPECT_EQ(missing_pieces(0.6), 14U);
}

/// A question of one class with four pupils' answers, judged at once or as two groups'.
Judgements four(By by, const std::vector<std::uint8_t>& levels) {
  Judgements out;
  out.questions = {{"sd", "k", "ipas", "q"}};
  out.pupils = {"ayu", "bima", "citra", "dina"};
  out.raters = {"sari", "ratna"};
  for (std::uint32_t i = 0; i < 4; ++i) out.rows.push_back({0, i, 0, levels[i], by, i < 2 ? "A" : "B"});
  return out;
}

TEST(Counted, OfAnswersJudgedAtOnceEverySecondOne) {
  EXPECT_EQ(counted(four(By::own, {2, 2, 2, 2})).size(), 4U);
  EXPECT_EQ(counted(four(By::together, {2, 2, 2, 2})).size(), 2U);
  EXPECT_EQ(counted(four(By::together, {2, 2, 2, 3})).size(), 3U) << "each level has its own";
  Judgements with = four(By::together, {2, 2, 2, 2});
  with.rows.push_back({0, 1, 1, 3, By::moderated});
  const auto rows = counted(with);
  EXPECT_EQ(std::count_if(rows.begin(), rows.end(), [](const Judged& one) { return one.pupil == 1; }), 2) << "what went out is joined by both its judgements";
}

TEST(Counted, AGroupsAnswerOnce) {
  const auto rows = counted(four(By::team, {2, 2, 4, 4}));
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].team, "A");
  EXPECT_EQ(rows[1].team, "B");
}

TEST(TaskOf, IsSharedByPlanQuestionAndWords) {
  EXPECT_EQ(task_of("plan_a", "q1", "Mengapa?", "question_1"), task_of("plan_a", "q1", "Mengapa?", "question_2"));
  EXPECT_NE(task_of("plan_a", "q1", "Mengapa?", "question_1"), task_of("plan_a", "q1", "Di mana?", "question_2"));
  EXPECT_EQ(task_of("", "q1", "Mengapa?", "question_1"), "question_1");
  EXPECT_EQ(task_of("plan_a", "", "Mengapa?", "question_1"), "question_1");
}

/// The rows of class 0 as the page has them.
std::vector<Placed> placed(const Town& town, std::size_t questions) {
  std::vector<Placed> out;
  for (const Judged& one : town.all.rows) {
    if (one.by == By::own && one.question < questions) out.push_back({town.all.questions[one.question].task, town.all.pupils[one.pupil], town.all.raters[one.rater], one.level});
  }
  return out;
}

TEST(ClassNow, StaysWhereNothingIsNewAndMovesWithWhatIs) {
  const Town town(8);
  const auto night = reckon(town.all, std::nullopt);
  ASSERT_TRUE(night);
  const ClassFound found = town.of(*night, 0);
  const auto seen = placed(town, 6);
  const ClassNow same = class_now(night->known, found, seen, seen);
  EXPECT_DOUBLE_EQ(same.measure, found.measure);
  EXPECT_NEAR(same.se, found.se, 1e-9);
  auto better = seen, worse = seen;
  for (std::size_t i = 0; i < 12; ++i) {
    better.push_back({"", town.all.pupils[i], "guru0", 4});
    worse.push_back({"", town.all.pupils[i], "guru0", 0});
  }
  EXPECT_GT(class_now(night->known, found, seen, better).measure, found.measure + 0.05);
  EXPECT_LT(class_now(night->known, found, seen, worse).measure, found.measure - 0.05);
}

TEST(ClassNow, IsNearWhatTheNextNightSays) {
  Town town(8);
  Town whole = town;
  town.all.rows.erase(std::remove_if(town.all.rows.begin(), town.all.rows.end(), [](const Judged& one) { return one.by == By::own && one.question == 4; }), town.all.rows.end());
  const auto night = reckon(town.all, std::nullopt), next = reckon(whole.all, std::nullopt);
  ASSERT_TRUE(night && next);
  const auto now = placed(whole, 6);
  auto seen = now;
  seen.erase(std::remove_if(seen.begin(), seen.end(), [](const Placed& one) { return one.task == "q04"; }), seen.end());
  ASSERT_EQ(seen.size() + Town::pupils, now.size());
  const ClassNow moved = class_now(night->known, town.of(*night, 0), seen, now);
  EXPECT_NEAR(moved.measure, whole.of(*next, 0).measure, 0.1);
  EXPECT_NEAR(moved.se, whole.of(*next, 0).se, 0.03);
}

TEST(Stretch, NeedsTenPupils) {
  const Town town(8);
  const auto night = reckon(town.all, std::nullopt);
  const ClassFound found = town.of(*night, 0);
  const auto all = placed(town, 6), first = placed(town, 2);
  const auto stretch = stretch_of(night->known, found, all, first);
  ASSERT_TRUE(stretch);
  EXPECT_GT(stretch->se, found.se);
  EXPECT_FALSE(stretch_of(night->known, found, all, {first.begin(), first.begin() + 9}));
}

}  // namespace
}  // namespace selami::scale
