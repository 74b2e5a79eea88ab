#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

bool asks_opinion(const text::Reading& reading) {
  for (const text::Token& token : reading.tokens) {
    if (text::words::in(token.lower, "menurutmu menurutku pendapatmu setuju perasaanmu rasakan suka sukai yakin pilihanmu")) return true;
  }
  return false;
}

}  // namespace

extern const Rule rule_pm701{"PM701", [](const Sheet& sheet, Out& out) {
  for (std::size_t i = 0; i < sheet.plan.steps.size(); ++i) {
    const auto& questions = sheet.plan.steps[i].questions;
    for (std::size_t j = 0; j < questions.size(); ++j) {
      const plan::Kind kind = questions[j].kind;
      if (sheet.questions[i][j]->words == 0) continue;
      const auto& options = questions[j].options;
      const std::string path = at(at("/steps", i, "questions"), j, "options");
      if (kind == plan::Kind::order && (options.size() < 3 || options.size() > 6)) out.add(path, {}, "order");
      if (kind == plan::Kind::photo && (options.size() == 1 || options.size() > 8)) out.add(path, {}, "steps");  // photo steps: teaching_core's parts_of
      if (kind != plan::Kind::choice && kind != plan::Kind::multi) continue;
      if (options.size() < 2) {
        out.add(path, {}, "few");
        continue;
      }
      bool any_right = false;
      std::string reasons, moves;
      for (std::size_t k = 0; k < options.size(); ++k) {
        const std::string letter(1, static_cast<char>('A' + static_cast<char>(k)));
        any_right = any_right || options[k].right;
        if (blank(options[k].reason)) reasons += (reasons.empty() ? "" : ", ") + letter;
        if (blank(options[k].next)) moves += (moves.empty() ? "" : ", ") + letter;
      }
      if (!any_right && asks_opinion(*sheet.questions[i][j])) continue;  // no answer is wrong there
      if (!reasons.empty() && !moves.empty()) out.add(path, {reasons, moves});
      else if (!reasons.empty()) out.add(path, {reasons}, "reason");
      else if (!moves.empty()) out.add(path, {moves}, "next");
    }
  }
}};

}  // namespace selami::checker
