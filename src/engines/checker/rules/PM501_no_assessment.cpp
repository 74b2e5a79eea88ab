#include "checker/rule.hpp"

namespace selami::checker {

extern const Rule rule_pm501{"PM501", [](const Sheet& sheet, Out& out) {
  for (const plan::Assessment& assessment : sheet.plan.assessments) {
    if (!blank(assessment.text) || !blank(assessment.technique)) return;
  }
  plan::Assessment proposal;
  proposal.when = plan::When::proses;
  proposal.purpose = plan::Purpose::for_learning;
  proposal.technique = "observasi";
  proposal.text = sheet.tk ? "Guru mencatat ucapan dan perbuatan anak saat mencoba, untuk lima anak setiap hari."
                           : "Guru mendengarkan penjelasan murid di kelompoknya dan memberi satu pertanyaan lanjutan.";
  for (const plan::Objective& objective : sheet.plan.design.objectives) {
    if (!objective.id.empty()) proposal.objectives.push_back(objective.id);
  }
  const std::string place = at("/assessments", sheet.plan.assessments.size());
  out.add("/assessments", {}, {}, Edit{"add", place, json::parse(to_json(proposal)).value()});
}};

}  // namespace selami::checker
