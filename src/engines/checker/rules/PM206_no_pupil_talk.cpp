#include "checker/rule.hpp"

namespace selami::checker {

namespace {

/// A word of talk in what pupils do, or standing as a noun where not only the teacher acts; not what the teacher asks or tells.
bool pupils_talk(const Sheet& sheet, const text::Reading& step) {
  const text::Sign& talk = sheet.mark("talk");
  for (const text::Sentence& sentence : step.sentences) {
    bool teacher = false, others = false;
    for (const text::Act& act : step.acts) {
      if (act.first < sentence.first || act.first >= sentence.last || act.subordinate || act.condition) continue;
      (act.actor == text::Actor::teacher ? teacher : others) = true;
    }
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (!text::shows_word(step.tokens[i], talk) && !text::shows_phrase(step.tokens, i, talk)) continue;
      const auto act = std::find_if(step.acts.begin(), step.acts.end(),
                                    [&](const text::Act& one) { return one.first <= i && i < std::max(one.last, one.first + 1); });
      if (act != step.acts.end() ? act->actor != text::Actor::teacher && !act->negated : (others || !teacher)) return true;
    }
  }
  return false;
}

}  // namespace

extern const Rule rule_pm206{"PM206", [](const Sheet& sheet, Out& out) {
  if (!has_words(sheet.steps)) return;
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    if (pupils_talk(sheet, *sheet.steps[i])) return;
    for (const plan::Question& question : sheet.plan.steps[i].questions) {
      if (question.kind == plan::Kind::voice || question.by == plan::By::group) return;
    }
  }
  out.add("/steps");
}};

}  // namespace selami::checker
