#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

/// What is shown or kept with a tool: where a step works with it, the tool has its place.
constexpr text::words::List contents{
    "foto peta data gambar grafik berita rekaman lagu suara suhu log skala tabel kuis permainan ukuran kalkulator kamera pertanyaan film "
    "tayangan jawaban"};

bool uses(const Text& text, const text::Sign& tool) { return text::find_sign(*text, tool, false) >= 0; }

bool any_uses(const std::vector<Text>& texts, const text::Sign& tool) {
  return std::any_of(texts.begin(), texts.end(), [&](const Text& text) { return uses(text, tool); });
}

bool used_somewhere(const Sheet& sheet, const text::Sign& tool) {
  if (any_uses(sheet.steps, tool) || any_uses(sheet.assessments, tool) || any_uses(sheet.techniques, tool)) return true;
  return std::any_of(sheet.questions.begin(), sheet.questions.end(), [&](const auto& questions) { return any_uses(questions, tool); });
}

bool content_used(const Sheet& sheet) {
  for (const text::Token& token : sheet.digital->tokens) {
    if (!text::words::in(token.lower, contents)) continue;
    for (const auto* texts : {&sheet.steps, &sheet.assessments, &sheet.techniques}) {
      for (const Text& text : *texts) {
        if (std::any_of(text->tokens.begin(), text->tokens.end(), [&](const text::Token& other) {
              return other.lower == token.lower || (!other.stem.empty() && other.stem == token.stem);
            }))
          return true;
      }
    }
  }
  return false;
}

}  // namespace

extern const Rule rule_pm406{"PM406", [](const Sheet& sheet, Out& out) {
  if (!has_words(sheet.steps)) return;
  const bool empty = blank(sheet.plan.design.digital);
  bool named = false;
  const text::Sign* unused = nullptr;
  for (const text::Sign& tool : sheet.lexicon.tools) {
    if (tool.id == "listrik") continue;  // what tools need, no tool itself
    if (empty) {
      for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
        if (!uses(sheet.steps[i], tool)) continue;
        out.add("/design/digital", {Said(std::string(tool.name_id), std::string(tool.name_en))}, "reverse");
        return;
      }
    } else if (uses(sheet.digital, tool)) {
      if (used_somewhere(sheet, tool)) named = true;
      else if (!unused) unused = &tool;
    }
  }
  // Of several ways to the same thing (a video on a projector) one that shows is enough.
  if (!unused || named || content_used(sheet)) return;
  // A device on which pupils answer has its place in every question.
  const bool answers = unused->id == "hp" || unused->id == "tablet";
  const bool asked = std::any_of(sheet.questions.begin(), sheet.questions.end(), [](const auto& questions) { return !questions.empty(); });
  if (answers && asked) return;
  out.add("/design/digital", {Said(std::string(unused->name_id), std::string(unused->name_en))});
}};

}  // namespace selami::checker
