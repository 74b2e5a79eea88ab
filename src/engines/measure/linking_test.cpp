#include "measure/linking.hpp"

#include <cmath>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "measure/graph.hpp"

namespace selami::measure {
namespace {

/// So many schools with so many teachers of one band, each with twelve pieces.
std::vector<LinkTeacher> town(std::uint32_t schools, std::uint32_t teachers, std::uint32_t pieces = 12) {
  std::vector<LinkTeacher> out;
  for (std::uint32_t school = 0; school < schools; ++school)
    for (std::uint32_t i = 0; i < teachers; ++i) out.push_back({static_cast<std::uint32_t>(out.size()), school, 0, pieces});
  return out;
}

TEST(PlanLinks, FourSchoolsReachTheTargetWithBenchmarksAlone) {
  const LinkPlan plan = plan_links(town(4, 3), {}).value();
  ASSERT_EQ(plan.bands.size(), 1U);
  EXPECT_EQ(plan.bands[0].parts, 1U);
  EXPECT_EQ(plan.bands[0].bridges, 0U);
  EXPECT_EQ(plan.bands[0].withheld, 0U);
  for (const LinkStanding& one : plan.teachers) EXPECT_LE(one.se, 0.2 + 1e-9);
}

TEST(PlanLinks, HaloAsksForMoreAndALooseTargetForLess) {
  const auto teachers = town(6, 4);
  const std::size_t usual = plan_links(teachers, {}).value().tasks.size();
  LinkWish halo, loose;
  halo.halo = true;
  loose.target_se = 0.3;
  EXPECT_GT(plan_links(teachers, halo).value().tasks.size(), usual * 5 / 4);
  EXPECT_LT(plan_links(teachers, loose).value().tasks.size(), usual / 2 + 10);
}

/// SE(severity) is about 0.72 / sqrt(pieces given and received), a little less by what is known beforehand.
TEST(PlanLinks, ErrorsAreThoseOfTheSimulatedCities) {
  LinkWish pairs;
  pairs.benchmarks = 0;
  const LinkPlan plan = plan_links(town(8, 2), pairs).value();
  for (const LinkStanding& one : plan.teachers) {
    const double known = 15.0 / 16 / (one.se * one.se) - 1 / 0.36;
    EXPECT_NEAR(known * 0.72 * 0.72 / (one.given + one.received), 1, 0.2);
  }
}

TEST(PlanLinks, WhereTenAreTooFewTheFigureIsWithheld) {
  LinkWish strict;
  strict.target_se = 0.1;  // 52 pieces
  const LinkPlan plan = plan_links(town(5, 2, 30), strict).value();
  for (const LinkStanding& one : plan.teachers) {
    EXPECT_LE(one.given, 10U);
    EXPECT_TRUE(one.withheld);
    EXPECT_GT(one.missing, 20U);
  }
  EXPECT_EQ(plan.bands[0].withheld, 10U);
}

TEST(PlanLinks, WhoTeachesAtTwoSchoolsIsAskedAsOnePerson) {
  std::vector<LinkTeacher> teachers = town(5, 1);
  teachers.push_back({4, 1, 0, 12});  // the last school's teacher also teaches at the second
  LinkWish wish;
  wish.most = 1;
  const LinkPlan plan = plan_links(teachers, wish).value();
  std::map<std::uint32_t, std::uint32_t> asked;
  for (const LinkTask& task : plan.tasks) ++asked[teachers[task.judge].person];
  EXPECT_FALSE(asked.empty());
  for (const auto& [person, pieces] : asked) EXPECT_LE(pieces, 1U) << "person " << person;
}

TEST(PlanLinks, OneSchoolAloneCannotBeLinked) {
  const LinkPlan plan = plan_links(town(1, 3), {}).value();
  EXPECT_TRUE(plan.tasks.empty());
  EXPECT_EQ(plan.bands[0].parts, 3U);
  for (const LinkStanding& one : plan.teachers) {
    EXPECT_TRUE(one.withheld);
    EXPECT_NEAR(one.se, 0.6 * std::sqrt(2.0 / 3), 1e-9);  // about the mean of the three
  }
}

TEST(PlanLinks, SaysWhatItCannotTake) {
  LinkWish wish;
  EXPECT_EQ(plan_links({}, wish).error().code, "measure.too_few");
  wish.target_se = 0;
  EXPECT_EQ(plan_links(town(2, 2), wish).error().field, "target_se");
  wish.target_se = std::nan("");
  EXPECT_EQ(plan_links(town(2, 2), wish).error().field, "target_se");
}

TEST(Graph, FindsTheEdgeThatAloneHoldsIt) {
  const std::vector<Edge> edges{{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 4}, {3, 4}};  // a triangle, a bridge, a double edge
  const Graph graph{6, edges};
  EXPECT_EQ(graph.bridges(), (std::vector<std::size_t>{3}));
  EXPECT_EQ(graph.parts(), (std::vector<std::uint32_t>{0, 0, 0, 0, 0, 1}));
  EXPECT_EQ(graph.parts_without(3), (std::vector<std::uint32_t>{0, 0, 0, 1, 1, 2}));
}

/// Counted again, a plan's own tasks give what it says.
TEST(StandingOf, APlansOwnTasksIsThePlans) {
  const auto teachers = town(5, 3);
  const LinkPlan plan = plan_links(teachers, {}).value();
  const LinkPlan again = standing_of(teachers, plan.tasks, {}).value();
  ASSERT_EQ(again.teachers.size(), plan.teachers.size());
  for (std::size_t i = 0; i < teachers.size(); ++i) {
    EXPECT_NEAR(again.teachers[i].se, plan.teachers[i].se, 1e-9);
    EXPECT_EQ(again.teachers[i].given, plan.teachers[i].given);
    EXPECT_EQ(again.teachers[i].received, plan.teachers[i].received);
  }
  EXPECT_EQ(again.bands[0].parts, plan.bands[0].parts);
}

TEST(StandingOf, NothingJudgedIsWhatOneKnowsBeforehand) {
  const LinkPlan none = standing_of(town(4, 1), {}, {}).value();
  EXPECT_EQ(none.bands[0].parts, 4U);
  for (const LinkStanding& one : none.teachers) EXPECT_TRUE(one.withheld);
  EXPECT_EQ(standing_of(town(4, 1), {{7, 0, 0, false}}, {}).error().code, "measure.columns");
}

}  // namespace
}  // namespace selami::measure
