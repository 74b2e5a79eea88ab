#include "checker/options.hpp"
#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm705{"PM705", [](const Sheet& sheet, Out& out) {
  for (std::size_t i = 0; i < sheet.plan.steps.size(); ++i) {
    const auto& questions = sheet.plan.steps[i].questions;
    for (std::size_t j = 0; j < questions.size(); ++j) {
      // Where the odd one is asked for PM709 speaks, and its length tells nothing.
      if (right_is_longest(questions[j]) && !asks_for_the_odd_one(*sheet.questions[i][j])) out.add(at(at("/steps", i, "questions"), j, "options"));
    }
  }
}};

}  // namespace selami::checker
