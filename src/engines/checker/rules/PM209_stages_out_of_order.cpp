#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

/// Practices that begin with the problem or the doing.
bool begins_with_a_problem(const text::Reading& practice) {
  for (const text::Token& token : practice.tokens) {
    if (text::words::in(token.lower, "masalah problem pbl proyek projek project pjbl inkuiri inquiry discovery penemuan penyelidikan"))
      return true;
  }
  return false;
}

}  // namespace

extern const Rule rule_pm209{"PM209", [](const Sheet& sheet, Out& out) {
  bool understood = false, applied = false, later = false;
  for (const plan::Step& step : sheet.plan.steps) later = later || (step.meeting == 1 && step.stage == plan::Stage::memahami);
  for (std::size_t i = 0; i < sheet.plan.steps.size(); ++i) {
    const plan::Step& step = sheet.plan.steps[i];
    if (step.meeting != 1) continue;
    understood = understood || step.stage == plan::Stage::memahami;
    if (step.stage == plan::Stage::mengaplikasi && !understood && !applied && later && !begins_with_a_problem(*sheet.practice)) {
      out.add(at("/steps", i, "stage"), {Said("mengaplikasi")});
    }
    applied = applied || step.stage == plan::Stage::mengaplikasi;
    if (step.stage == plan::Stage::merefleksi && !understood && !applied && later) {
      out.add(at("/steps", i, "stage"), {Said("merefleksi")});
      return;
    }
  }
}};

}  // namespace selami::checker
