#include "checker/useful.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace selami::checker {
namespace {

plan::Plan plan_of(const char* text) { return plan::read_plan(json::parse(text).value()).value(); }

Finding said(const char* code, Severity severity, const char* path) {
  Finding out;
  out.code = code;
  out.severity = severity;
  out.path = path;
  return out;
}

std::string in_order(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& finding : findings) out += (out.empty() ? "" : " ") + finding.code + finding.path;
  return out;
}

const char* two_steps = R"({"design": {"objectives": [{"id": "a", "text": "x"}, {"id": "b", "text": "y"}]},
  "steps": [{"stage": "memahami", "minutes": 10, "text": "x"}, {"stage": "mengaplikasi", "minutes": 60, "text": "y"}]})";

TEST(MostUseful, PutsWhatMovesUnderstandingBeforeHowAPartIsWritten) {
  // Both are warnings and stand in one step: severity and code alone would not tell them apart.
  const auto order = most_useful({said("PM306", Severity::hint, "/steps/1"), said("PM607", Severity::hint, "/steps/1/text"),
                                  said("PM203", Severity::warning, "/steps/1/text")},
                                 plan_of(two_steps));
  EXPECT_EQ(order.front().code, "PM203");
}

TEST(MostUseful, BeginsWithAMissingObligationWhateverItsWorth) {
  const auto order = most_useful({said("PM301", Severity::error, "/steps/0/principles"), said("PM203", Severity::warning, "/steps/1/text"),
                                  said("PM204", Severity::warning, "/steps/1/text")},
                                 plan_of(two_steps));
  EXPECT_EQ(order.front().code, "PM301");
}

TEST(MostUseful, LooksFirstWhereMostOfTheTimeGoes) {
  const auto order = most_useful({said("PM208", Severity::warning, "/steps/0/text"), said("PM208", Severity::warning, "/steps/1/text")}, plan_of(two_steps));
  EXPECT_EQ(in_order(order), "PM208/steps/1/text PM208/steps/0/text");
}

TEST(MostUseful, TakesTheOneTapBeforeTheSameWorthByHand) {
  Finding tap = said("PM402", Severity::warning, "/steps/1/objectives/0");
  tap.edit = Edit{"remove", "/steps/1/objectives/0", {}};
  const auto order = most_useful({said("PM402", Severity::warning, "/steps/1/objectives"), tap}, plan_of(two_steps));
  EXPECT_TRUE(order.front().edit);
}

TEST(MostUseful, IsNotThreeTimesTheSameFamilyOrPlace) {
  const auto family = most_useful({said("PM203", Severity::warning, "/steps/1/text"), said("PM204", Severity::warning, "/steps/0/text"),
                                   said("PM206", Severity::warning, "/steps"), said("PM505", Severity::hint, "/assessments")},
                                  plan_of(two_steps), 3);
  EXPECT_EQ(family.size(), 3U);
  EXPECT_TRUE(std::any_of(family.begin(), family.end(), [](const Finding& one) { return one.code == "PM505"; }));
  const auto place = most_useful({said("PM203", Severity::warning, "/steps/1/text"), said("PM603", Severity::warning, "/steps/1/text"),
                                  said("PM704", Severity::warning, "/steps/1/questions/0/text"), said("PM304", Severity::hint, "/steps/0")},
                                 plan_of(two_steps), 3);
  EXPECT_EQ(place.back().path, "/steps/0");
}

TEST(MostUseful, StaysWithOneFamilyWhereThereIsNothingElse) {
  const auto order = most_useful({said("PM403", Severity::error, "/design/practice"), said("PM403", Severity::error, "/design/environment"),
                                  said("PM403", Severity::error, "/identification/dimensions")},
                                 plan_of("{}"));
  EXPECT_EQ(order.size(), 3U);
}

TEST(MostUseful, TellsTheSameRuleAgainOnlyAfterOthers) {
  const auto order = most_useful({said("PM701", Severity::warning, "/steps/1/questions/0/options"), said("PM701", Severity::warning, "/steps/0/questions/0/options"),
                                  said("PM507", Severity::hint, "/assessments")},
                                 plan_of(two_steps));
  EXPECT_EQ(order[1].code, "PM507");
}

TEST(MostUseful, NeverLosesOneAndTakesAnyPlace) {
  std::vector<Finding> all;
  for (const std::string_view code : codes()) all.push_back(said(std::string(code).c_str(), Severity::hint, "/steps/99999999999/text"));
  all.push_back(said("X", Severity::error, ""));
  EXPECT_EQ(most_useful(all, plan_of("{}")).size(), all.size());
  EXPECT_EQ(most_useful(all, plan_of("{}"), 0).size(), 0U);
}

TEST(MostUseful, TellsAnEmptyDraftWhereToBegin) {
  const plan::Plan draft = plan_of("{}");
  EXPECT_EQ(in_order(most_useful(check(draft, Language::id), draft, 3)), "PM101/design/objectives PM201/steps PM501/assessments");
}

}  // namespace
}  // namespace selami::checker
