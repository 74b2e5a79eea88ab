#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm301{"PM301", [](const Sheet& sheet, Out& out) {
  using plan::Stage;
  const auto& steps = sheet.plan.steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    for (std::size_t k = 0; k < steps[i].principles.size(); ++k) {
      const std::string& id = steps[i].principles[k];
      if (!sheet.principle(id)) out.add(at(at("/steps", i, "principles"), k), {id}, "unknown");
    }
  }
  for (const Stage stage : {Stage::memahami, Stage::mengaplikasi, Stage::merefleksi}) {
    bool there = false;
    bool named = false;
    std::size_t first = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      if (steps[i].stage != stage || sheet.steps[i]->words == 0) continue;  // PM201 speaks of empty ones
      if (!there) first = i;
      there = true;
      named = named || !steps[i].principles.empty();
    }
    if (there && !named) out.add(at("/steps", first, "principles"), {enum_text(stage)});
  }
}};

}  // namespace selami::checker
