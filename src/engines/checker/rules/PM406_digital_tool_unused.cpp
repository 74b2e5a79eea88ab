#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

/// What is shown or kept with a tool: where a step works with it, the tool has its place.
constexpr text::words::List contents{
    "foto peta data gambar grafik berita rekaman lagu suara suhu log skala tabel kuis permainan ukuran kalkulator kamera pertanyaan film "
    "tayangan jawaban"};

bool uses(const Text& text, const text::Sign& tool) { return text::find_sign(*text, tool, false) >= 0; }

/// "membuka Canva", "mencari di internet"; what the teacher shows, or pupils only watch, needs no field of its own.
bool pupils_work_with(const text::Reading& step, const text::Sign& tool) {
  constexpr std::uint32_t reach = 4;  // inner: in words
  const int found = text::find_sign(step, tool, true);
  if (found < 0) return false;
  const auto at = static_cast<std::uint32_t>(found);
  return std::any_of(step.acts.begin(), step.acts.end(), [&](const text::Act& act) {
    return act.first < at && at - act.first <= reach && act.actor != text::Actor::teacher && act.actor != text::Actor::other && !act.receives && !act.passive &&
           !act.negated && (!act.verb || text::words::in(act.stem, "pakai guna buka isi cari unduh unggah rekam ketik jelajah akses main buat susun desain edit kirim ambil foto potret telusur"));
  });
}

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
  constexpr std::string_view programs = "canva kuis-daring formulir padlet simulasi";  // each does what no other does
  bool named = false;
  const text::Sign* unused = nullptr;
  for (const text::Sign& tool : sheet.lexicon.tools) {
    if (tool.id == "listrik") continue;  // what tools need, no tool itself
    if (empty) {
      for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
        if (!pupils_work_with(*sheet.steps[i], tool)) continue;
        out.add("/design/digital", {Said(std::string(tool.name_id), std::string(tool.name_en))}, "reverse");
        return;
      }
    } else if (uses(sheet.digital, tool)) {
      if (used_somewhere(sheet, tool)) named = true;
      else if (!unused || text::words::in(tool.id, programs)) unused = &tool;
    }
  }
  // Of several ways to the same thing (a video on a projector) one that shows is enough.
  if (!unused || ((named || content_used(sheet)) && !text::words::in(unused->id, programs))) return;
  // A device on which pupils answer has its place in every question.
  const bool answers = unused->id == "hp" || unused->id == "tablet";
  const bool asked = std::any_of(sheet.questions.begin(), sheet.questions.end(), [](const auto& questions) { return !questions.empty(); });
  if (answers && asked) return;
  out.add("/design/digital", {Said(std::string(unused->name_id), std::string(unused->name_en))});
}};

}  // namespace selami::checker
