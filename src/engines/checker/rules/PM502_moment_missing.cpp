#include "checker/rule.hpp"

namespace selami::checker {
namespace {

/// A question that is asked before the learning tells what pupils bring.
bool asks_at_the_start(const plan::Plan& plan) {
  return std::any_of(plan.steps.begin(), plan.steps.end(),
                     [](const plan::Step& step) { return step.stage == plan::Stage::awal && !step.questions.empty(); });
}

bool asks_on_the_way(const plan::Plan& plan) {
  return std::any_of(plan.steps.begin(), plan.steps.end(), [](const plan::Step& step) {
    return (step.stage == plan::Stage::memahami || step.stage == plan::Stage::mengaplikasi) && !step.questions.empty();
  });
}

}  // namespace

extern const Rule rule_pm502{"PM502", [](const Sheet& sheet, Out& out) {
  const auto& assessments = sheet.plan.assessments;
  if (assessments.empty()) return;  // PM501 speaks of it
  const auto there = [&](plan::When when) {
    return std::any_of(assessments.begin(), assessments.end(), [&](const plan::Assessment& one) { return one.when == when; });
  };
  if (there(plan::When::none)) return;  // not yet said
  std::string id, en;
  const auto missing = [&](bool found, const char* name, const char* english) {
    if (found) return;
    id += (id.empty() ? "" : ", ") + std::string(name);
    en += (en.empty() ? "" : ", ") + std::string(english);
  };
  missing(there(plan::When::awal) || asks_at_the_start(sheet.plan), "awal", "initial");
  missing(there(plan::When::proses) || asks_on_the_way(sheet.plan), "proses", "during");
  missing(there(plan::When::akhir), "akhir", "final");
  if (!id.empty()) out.add("/assessments", {Said(id, en)});
}};

}  // namespace selami::checker
