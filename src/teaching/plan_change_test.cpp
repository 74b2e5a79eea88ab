/// A quick change of plan: what really happened stands beside what was planned, and what was put in between moves no class on.
#include "kit/in_class.hpp"

namespace selami::teaching {
namespace {

class PlanChange : public InClass {
 protected:
  Result<Done> longer(const std::string& step, int minutes) {
    return as(city.sari.actor, [&](Call& call) { return lengthen(call, lesson, step, {minutes}); });
  }
  Result<Done> insert(const std::string& step, const std::string& after) {
    return as(city.sari.actor, [&](Call& call) { return insert_step(call, lesson, step, {Inserted::rest, after, "Jeda segar", 5}); });
  }
  Result<Done> take_out(const std::string& step) {
    return as(city.sari.actor, [&](Call& call) { return take_out_step(call, lesson, step); });
  }
  Result<Done> go(const std::string& step, std::int64_t minutes) {
    return as(city.sari.actor, [&](Call& call) { return set_now(call, lesson, {step, false, now + minutes * minute_ms}); });
  }
  std::vector<std::string> order() {
    std::vector<std::string> out;
    const auto view = see();
    for (const StepView& step : view->steps) out.push_back(step.id);
    return out;
  }
};
KIT_ON_BOTH(PlanChange);
using Order = std::vector<std::string>;

TEST_P(PlanChange, AStepGetsLongerAndIsAsPlannedAgain) {
  ASSERT_TRUE(go("awal", 0));
  ASSERT_TRUE(longer("awal", 5));
  ASSERT_TRUE(longer("awal", 10));
  EXPECT_EQ(see()->steps[0].minutes, 10) << "what was planned stays";
  EXPECT_EQ(see()->steps[0].longer, 10);
  const auto board = as(city.sari.actor, [&](Call& call) { return read_own_board(call, pack, lesson); });
  EXPECT_EQ(board->step->minutes, 20);
  EXPECT_FALSE(board->step->inserted);
  ASSERT_TRUE(longer("awal", 0));
  EXPECT_EQ(see()->steps[0].longer, 0);
  EXPECT_EQ(code(longer("lain", 5)), "step.unknown");
}

TEST_P(PlanChange, AStepWithoutMinutesIsGivenSome) {
  ASSERT_TRUE(as(city.sari.actor, [&](Call& call) { return insert_step(call, lesson, "bebas", {Inserted::free, "awal", "Bebas", 0}); }));
  ASSERT_TRUE(go("bebas", 0));
  ASSERT_TRUE(longer("bebas", 8));
  const auto board = as(city.sari.actor, [&](Call& call) { return read_own_board(call, pack, lesson); });
  EXPECT_EQ(board->step->minutes, 8);
  EXPECT_EQ(board->step->inserted, Inserted::free) << "the board calls it what it is, not by the stage around it";
}

TEST_P(PlanChange, AStepIsPutInBetweenAndTakenOut) {
  ASSERT_TRUE(insert("satu", "awal"));
  ASSERT_TRUE(insert("dua", "awal"));
  ASSERT_TRUE(insert("satu", "awal")) << "the same again";
  ASSERT_TRUE(insert("nol", ""));
  EXPECT_EQ(order(), (Order{"nol", "awal", "dua", "satu", "inti"}));
  EXPECT_EQ(see()->steps[2].inserted, Inserted::rest);
  EXPECT_EQ(see()->steps[2].stage, plan::Stage::awal) << "the stage of the step that it follows";
  ASSERT_TRUE(go("satu", 3));
  ASSERT_TRUE(take_out("satu"));
  ASSERT_TRUE(take_out("satu"));
  ASSERT_TRUE(take_out("dua"));
  EXPECT_EQ(order(), (Order{"nol", "awal", "inti"}));
  EXPECT_EQ(see()->step, "");
  ASSERT_TRUE(go("inti", 4)) << "and the lesson goes on";
  EXPECT_EQ(code(take_out("inti")), "step.planned");
  EXPECT_EQ(code(insert("inti", "awal")), "step.planned");
  EXPECT_EQ(code(insert("tiga", "tidak ada")), "step.unknown");
}

}  // namespace
}  // namespace selami::teaching
