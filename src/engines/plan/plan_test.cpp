#include <gtest/gtest.h>

#include "plan/plan.hpp"

namespace selami::plan {
namespace {

Result<Plan> plan_of(const char* text) { return read_plan(json::parse(text).value()); }
std::string error_of(const char* text) {
  const auto plan = plan_of(text);
  return plan ? "none" : plan.error().code + " " + plan.error().field;
}

TEST(ReadPlan, TakesAnEmptyDraft) {
  const auto plan = plan_of("{}");
  ASSERT_TRUE(plan);
  EXPECT_TRUE(plan->steps.empty());
  EXPECT_EQ(plan->identity.level, "");
  EXPECT_TRUE(plan_of(R"({"design": null, "steps": [null, {"stage": "awal", "text": null}]})"));
}

TEST(ReadPlan, TakesANumberWhereATextIsAsked) {
  const auto plan = plan_of(R"({"identity": {"grade": 5, "level": "sd"}, "design": {"topic": 2035}})");
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->identity.grade, "5");
  EXPECT_EQ(plan->design.topic, "2035");
}

TEST(ReadPlan, DropsNoWordItDoesNotKnow) {
  const auto plan = plan_of(
      R"({"unplaced": ["Lampiran 1"], "kata pengantar": "Selamat datang", "design": {"model": ["PBL", "PjBL"]},
          "steps": [{"stage": "awal", "catatan": "bawa spons", "kosong": ""}]})");
  ASSERT_TRUE(plan) << plan.error().field;
  EXPECT_EQ(plan->unplaced, (std::vector<std::string>{"Lampiran 1", "kata pengantar: Selamat datang",
                                                      R"(model: ["PBL","PjBL"])", "catatan: bawa spons"}));
}

TEST(ReadPlan, LeavesTheHeaderOfAPackAside) {
  const auto plan = plan_of(R"({"pack": {"id": "examples/x"}, "design": {"topic": "Rob", "pack": "tas"}})");
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->design.topic, "Rob");
  EXPECT_EQ(plan->unplaced, (std::vector<std::string>{"pack: tas"}));
}

TEST(ReadPlan, NamesThePlaceOfAWrongType) {
  EXPECT_EQ(error_of(R"({"steps": [{}, {"minutes": "lama"}]})"), "request.wrong_type steps[1].minutes");
  EXPECT_EQ(error_of(R"({"steps": {"stage": "awal"}})"), "request.wrong_type steps");
  EXPECT_EQ(error_of(R"({"steps": [{"stage": "inti"}]})"), "request.out_of_range steps[0].stage");
  EXPECT_EQ(error_of(R"({"steps": [{"meeting": 0}]})"), "request.out_of_range steps[0].meeting");
  EXPECT_EQ(error_of(R"({"design": {"objectives": ["menjelaskan"]}})"), "request.wrong_type design.objectives[0]");
  EXPECT_EQ(error_of("[]"), "request.wrong_type ");
  EXPECT_EQ(error_of(R"({"steps": [{"questions": [{"aims": 5}]}]})"), "request.out_of_range steps[0].questions[0].aims");
}

TEST(WritePlan, ReadsBackTheSame) {
  const auto plan = plan_of(R"({"identity": {"level": "sd", "meetings": [{"jp": 2, "minutes": 70}]},
    "design": {"objectives": [{"id": "t1", "text": "ٱلسَّلَامُ ꦲꦤꦕꦫꦏ x² ≥ 2"}], "environment": {"virtual": "grup kelas"}},
    "steps": [{"stage": "memahami", "minutes": 20, "questions": [{"kind": "choice", "aims": 3,
       "options": [{"text": "A", "right": true, "reason": "r", "next": "n"}]}]}],
    "assessments": [{"when": "akhir", "purpose": "of"}], "contexts": ["rob-pekalongan"]})");
  ASSERT_TRUE(plan);
  const std::string text = write_plan(*plan);
  const auto back = plan_of(text.c_str());
  ASSERT_TRUE(back);
  EXPECT_EQ(write_plan(*back), text);
  EXPECT_EQ(back->steps[0].questions[0].aims, 3);
  EXPECT_EQ(back->assessments[0].purpose, Purpose::of_learning);
}

TEST(PlanSchema, StandsOnItsOwn) {
  const std::string text = json::pretty(plan_schema());
  EXPECT_EQ(text.find("#/components"), std::string::npos);
  EXPECT_NE(text.find("#/$defs/PlanStep"), std::string::npos);
  EXPECT_NE(text.find("\"merefleksi\""), std::string::npos);
}

TEST(PointerOf, TurnsAFieldIntoAPointer) {
  EXPECT_EQ(pointer_of("steps[3].questions[0].text"), "/steps/3/questions/0/text");
  EXPECT_EQ(pointer_of(""), "");
}

}  // namespace
}  // namespace selami::plan
