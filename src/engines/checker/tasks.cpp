#include "checker/tasks.hpp"

#include <algorithm>

namespace selami::checker {
namespace {

enum class Asks { nothing_known, recall, more };

bool serves(const std::vector<std::string>& objectives, std::string_view objective) {
  return objective.empty() || std::find(objectives.begin(), objectives.end(), objective) != objectives.end();
}

/// What pupils do for an assessment; what the criteria say of it counts as well.
Asks asks_of(const Sheet& sheet, std::size_t i) {
  constexpr text::Solo deep = text::Solo::rel;
  for (const text::Act& act : sheet.assessments[i]->acts) {
    if (!act.negated && act.depth >= deep) return Asks::more;
  }
  if (sheet.shows(sheet.assessments[i], "deep_task")) return Asks::more;
  const bool recall = sheet.shows(sheet.assessments[i], "recall_task") || sheet.shows(sheet.techniques[i], "recall_task");
  if (recall) return Asks::recall;
  const text::Demand demand = text::demand_of(*sheet.assessments[i]);
  return demand.asked && demand.thinking && demand.depth <= text::Solo::uni ? Asks::recall : Asks::nothing_known;
}

Asks asks_of(const Sheet& sheet, const plan::Question& question, const Text& text) {
  constexpr int deep = 3;
  const bool taps = question.kind != plan::Kind::choice && question.kind != plan::Kind::text && question.kind != plan::Kind::multi;
  if (taps || question.aims.value_or(0) >= deep || sheet.shows(text, "open_end")) return Asks::more;
  return Asks::recall;
}

}  // namespace

std::optional<std::size_t> only_recalls(const Sheet& sheet, std::string_view objective) {
  std::optional<std::size_t> first;
  for (std::size_t i = 0; i < sheet.plan.assessments.size(); ++i) {
    if (!serves(sheet.plan.assessments[i].objectives, objective)) continue;
    const Asks asks = asks_of(sheet, i);
    if (asks == Asks::more) return std::nullopt;
    if (asks == Asks::recall && !first) first = i;
  }
  for (std::size_t i = 0; first && i < sheet.plan.steps.size(); ++i) {
    const auto& questions = sheet.plan.steps[i].questions;
    for (std::size_t j = 0; j < questions.size(); ++j) {
      if (!objective.empty() && questions[j].objective != objective) continue;
      if (asks_of(sheet, questions[j], sheet.questions[i][j]) == Asks::more) return std::nullopt;
    }
  }
  return first;
}

}  // namespace selami::checker
