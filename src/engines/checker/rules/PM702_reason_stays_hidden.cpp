#include "checker/rule.hpp"

namespace selami::checker {
namespace {

bool reason_is_seen(const Sheet& sheet, std::size_t step, std::size_t question) {
  const plan::Question& asked = sheet.plan.steps[step].questions[question];
  if (!asked.twin.empty() || sheet.shows(sheet.questions[step][question], "open_end")) return true;
  for (const plan::Question& other : sheet.plan.steps[step].questions) {
    if (other.kind == plan::Kind::text || other.kind == plan::Kind::voice || other.kind == plan::Kind::drawing ||
        (!asked.id.empty() && other.twin == asked.id))
      return true;
  }
  for (const plan::Step& other : sheet.plan.steps) {  // the twin may come in a later step
    for (const plan::Question& one : other.questions) {
      if (!asked.id.empty() && one.twin == asked.id) return true;
    }
  }
  return false;
}

}  // namespace

extern const Rule rule_pm702{"PM702", [](const Sheet& sheet, Out& out) {
  constexpr int connects = 3;  // inner: the SOLO level
  for (std::size_t i = 0; i < sheet.plan.steps.size(); ++i) {
    const auto& questions = sheet.plan.steps[i].questions;
    for (std::size_t j = 0; j < questions.size(); ++j) {
      if (questions[j].kind != plan::Kind::choice || questions[j].aims.value_or(0) < connects) continue;
      if (!reason_is_seen(sheet, i, j)) out.add(at(at("/steps", i, "questions"), j));
    }
  }
}};

}  // namespace selami::checker
