#include "kit/in_round.hpp"

namespace selami::moderation {
namespace {

KIT_ON_BOTH(Together);

TEST_P(Together, ANameIsTakenOutBeforeAndRefusedAfter) {
  const auto list = as(city.sari.actor, [&](Call& call) { return fitting(call, round); });
  ASSERT_TRUE(list);
  ASSERT_EQ(list->questions.size(), 1U);
  ASSERT_EQ(list->questions[0].answers.size(), city.pupils.size());
  for (const FittingAnswer& answer : list->questions[0].answers) {
    EXPECT_EQ(answer.text.rfind("… bilang pasir", 0), 0U) << answer.text;
    EXPECT_EQ(answer.names.size(), 1U);
  }
  EXPECT_EQ(give(city.dina, "Kata Dina Contoh, pasir menahan kotoran.").error().code, "shared.names");
  EXPECT_EQ(give(city.dina, "Di SD Contoh Satu pasirnya halus.").error().code, "shared.names");
  EXPECT_TRUE(give(city.dina, "Kata …, pasir menahan kotoran."));
}

TEST_P(Together, WhatAGuardianTakesBackIsSeenByNobodyAndThenGone) {
  give_all();
  plan();
  const std::size_t before = tasks_for(city.ratna).tasks.size();
  EXPECT_EQ(before, city.pupils.size());
  consent(city.dina.id, false);
  EXPECT_EQ(tasks_for(city.ratna).tasks.size(), before - 1);
  EXPECT_EQ(rows("SELECT COUNT(*) FROM moderation_piece"), Rows{"6"});
  write([](storage::Tx& tx) { sweep_pieces(tx); });
  EXPECT_EQ(rows("SELECT COUNT(*) FROM moderation_piece"), Rows{"5"});
  EXPECT_EQ(rows("SELECT COUNT(*) FROM moderation_task WHERE pupil_id = '" + city.dina.id.text + "'"), Rows{"0"});
  EXPECT_EQ(give(city.dina, "Pasir.").error().code, "round.planned");
}

TEST_P(Together, ANoEndsAPieceAlsoWhenAYesFollowsWithinTheHour) {
  give_all();
  consent(city.dina.id, false);
  consent(city.dina.id, true);
  consent(city.rafi.id, false);
  consent(city.rafi.id, true);
  const auto seen = as(city.sari.actor, [&](Call& call) { return read_round(call, round); });
  EXPECT_EQ(seen->given, 4) << "before the hour has passed";
  const auto list = as(city.sari.actor, [&](Call& call) { return fitting(call, round); });
  for (const FittingAnswer& one : list->questions[0].answers) EXPECT_EQ(one.shared.has_value(), one.pupil != city.dina.id && one.pupil != city.rafi.id);
  now = now + 100;
  ASSERT_TRUE(give(city.dina, "Pasir, diberikan lagi.")) << "what is allowed anew is given anew";
  write([](storage::Tx& tx) { sweep_pieces(tx); });
  EXPECT_EQ(rows("SELECT COUNT(*) FROM moderation_piece"), Rows{"5"});
  EXPECT_EQ(rows("SELECT body FROM moderation_piece WHERE pupil_id = '" + city.dina.id.text + "'"), Rows{"Pasir, diberikan lagi."});
  EXPECT_EQ(plan().sum->pieces, 5);
  EXPECT_EQ(tasks_for(city.ratna).tasks.size(), 5U);
  consent(city.dina.id, false);
  consent(city.dina.id, true);
  EXPECT_EQ(tasks_for(city.ratna).tasks.size(), 4U);
}

TEST_P(Together, WithoutAWordNothingIsGiven) {
  consent(city.rafi.id, false);
  EXPECT_EQ(give(city.rafi, "Pasir menahan kotoran.").error().code, "work.no_consent");
}

TEST_P(Together, TheOwnSchoolJudgesNothingOfItsOwnWhereAnotherIsThere) {
  give_all();
  const RoundView planned = plan();
  EXPECT_TRUE(tasks_for(city.sari).tasks.empty());
  EXPECT_TRUE(tasks_for(city.anto).tasks.empty());
  ASSERT_TRUE(planned.sum);
  EXPECT_EQ(planned.sum->tasks, 6);
  EXPECT_EQ(planned.sum->missing, 12);
  EXPECT_EQ(planned.sum->waiting, Rows{"SD Contoh Satu"});
}

TEST_P(Together, ALevelIsARowANewerOneStandsAndTheEndIsTheEnd) {
  give_all();
  plan();
  const SharedId piece = tasks_for(city.ratna).tasks[0].piece;
  ASSERT_TRUE(say(city.ratna, piece, 2, "one", now));
  ASSERT_TRUE(say(city.ratna, piece, 2, "one", now));  // a repeat is no second row
  ASSERT_TRUE(say(city.ratna, piece, 3, "two", now));
  EXPECT_EQ(rows("SELECT level FROM moderation_level ORDER BY stands"), (Rows{"2", "3"}));
  EXPECT_EQ(tasks_for(city.ratna).tasks[0].level, 3);
  EXPECT_EQ(say(city.sari, piece, 3, "three", now).error().code, "shared.unknown");
  EXPECT_EQ(say(city.ratna, piece, 7, "four", now).error().code, "judgement.level");
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return close_round(call, round); }));
  EXPECT_EQ(say(city.ratna, piece, 1, "five", now + 1).error().code, "round.closed");
  EXPECT_TRUE(say(city.ratna, piece, 1, "six", now + -1));  // judged before the end, sent after it
}

TEST_P(Together, NobodyElseOpensARound) {
  EXPECT_EQ(as(city.budi.actor, [&](Call& call) { return read_round(call, round); }).error().code, "round.unknown");
  EXPECT_EQ(as(city.ratna.actor, [&](Call& call) { return plan_round(call, round); }).error().code, "round.unknown");
  EXPECT_EQ(as(city.ratna.actor, [&](Call& call) { return join_round(call, {"AAAAA-AAAAA", city.neighbour}); }).error().code, "round.code_unknown");
  EXPECT_FALSE(as(city.ratna.actor, [&](Call& call) { return read_round(call, round); })->sum);
}

}  // namespace
}  // namespace selami::moderation
