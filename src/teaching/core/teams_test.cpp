#include "teaching_core/teams.hpp"

#include <gtest/gtest.h>

namespace selami::teaching {
namespace {

using Pupils = std::vector<std::string>;

TEST(Teams, HaveALetterEachAndEveryPupilOnce) {
  EXPECT_TRUE(check_teams({{"A", {"dina", "rafi"}}, {"B", {"putri"}}}));
  EXPECT_TRUE(check_teams({})) << "groups are taken back";
  EXPECT_TRUE(check_teams({{"L", {}}})) << "everybody of it has gone home";
  EXPECT_EQ(check_teams({{"A", {"dina"}}, {"A", {"rafi"}}}).error().field, "teams[1].team");
  EXPECT_EQ(check_teams({{"M", {"dina"}}}).error().code, "team.name");
  EXPECT_EQ(check_teams({{"a", {"dina"}}}).error().code, "team.name");
  const auto twice = check_teams({{"A", {"dina"}}, {"B", {"rafi", "dina"}}});
  EXPECT_EQ(twice.error().code, "team.twice");
  EXPECT_EQ(twice.error().field, "teams[1].pupils[1]");
}

TEST(Teams, AnswerWhatEachPupilWouldAnswer) {
  for (const plan::Kind kind : {plan::Kind::choice, plan::Kind::multi, plan::Kind::order, plan::Kind::scale, plan::Kind::text}) {
    EXPECT_TRUE(check_by_team(kind, true));
  }
  for (const plan::Kind kind : {plan::Kind::tap, plan::Kind::photo, plan::Kind::drawing, plan::Kind::voice}) {
    EXPECT_EQ(check_by_team(kind, true).error().code, "question.teams");
  }
  EXPECT_EQ(check_by_team(plan::Kind::check, true).error().code, "question.teams");
  EXPECT_TRUE(check_by_team(plan::Kind::check, false));
}

TEST(Answerers, AreTheMembersAtFirst) { EXPECT_EQ(answerers("A", {"dina", "rafi"}, {}), (Pupils{"dina", "rafi"})); }

TEST(Answerers, OfACorrectionAreThoseWhoAnsweredAndWhoCameSince) {
  const std::vector<Answered> before{{"dina", "A"}, {"rafi", "A"}, {"putri", "B"}};
  EXPECT_EQ(answerers("A", {"dina", "rafi", "yoga"}, before), (Pupils{"dina", "rafi", "yoga"})) << "Yoga came late";
  EXPECT_EQ(answerers("A", {"putri", "yoga"}, before), (Pupils{"dina", "rafi", "yoga"})) << "mixed anew: what Putri's group said stays hers";
  EXPECT_TRUE(answerers("C", {"dina", "putri"}, before).empty());
}

TEST(Answerers, HaveNoOtherAnswerThanTheGroups) {
  EXPECT_EQ(answerers("A", {"dina", "rafi"}, {{"rafi", ""}}), Pupils{"dina"}) << "Rafi's is his own";
}

}  // namespace
}  // namespace selami::teaching
