#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm703{"PM703", [](const Sheet& sheet, Out& out) {
  for (std::size_t i = 0; i < sheet.plan.steps.size(); ++i) {
    const auto& questions = sheet.plan.steps[i].questions;
    for (std::size_t j = 0; j < questions.size(); ++j) {
      const plan::Question& question = questions[j];
      const bool one_by_one = question.kind == plan::Kind::tap || question.kind == plan::Kind::check;
      if (question.by == plan::By::group && one_by_one) out.add(at(at("/steps", i, "questions"), j), {});
    }
  }
}};

}  // namespace selami::checker
