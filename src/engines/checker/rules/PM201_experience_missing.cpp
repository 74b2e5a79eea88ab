#include "checker/rule.hpp"

namespace selami::checker {
namespace {

using plan::Stage;

/// Where a step of this stage belongs among the steps.
std::size_t place_of(const Sheet& sheet, Stage stage) {
  std::size_t place = 0;
  for (std::size_t i = 0; i < sheet.plan.steps.size(); ++i) {
    const Stage there = sheet.plan.steps[i].stage;
    if (there != Stage::penutup && there <= stage) place = i + 1;
  }
  return place;
}

/// A first sentence to change, in a step without minutes (the minutes are the teacher's to find).
Edit proposal(const Sheet& sheet, Stage stage) {
  plan::Step step;
  step.stage = stage;
  const std::size_t place = place_of(sheet, stage);
  step.meeting = place > 0 ? sheet.plan.steps[place - 1].meeting : 1;
  if (stage == Stage::memahami) {
    step.principles = {"bermakna"};
    step.text = sheet.tk ? "Anak mengamati dan mencoba bahan yang disediakan, lalu menceritakan apa yang ia temukan."
                         : "Murid membandingkan dua contoh dari sekitar dan menuliskan apa yang sama, apa yang berbeda, dan mengapa.";
  } else if (stage == Stage::mengaplikasi) {
    step.principles = {"bermakna"};
    step.text = sheet.tk ? "Anak memilih bahan dan membuat sesuatu dengan caranya sendiri."
                         : "Kelompok memakai gagasan itu pada keadaan lain yang mereka pilih, lalu menyampaikan alasannya.";
  } else {
    step.principles = {"berkesadaran"};
    step.text = sheet.tk ? "Anak menceritakan apa yang tadi ia coba, apa yang mengejutkan, dan apa yang ingin ia coba besok."
                         : "Murid menuliskan apa yang berubah dari dugaan awalnya dan satu pertanyaan yang masih tersisa.";
  }
  return {"add", at("/steps", place), json::parse(to_json(step)).value()};
}

}  // namespace

extern const Rule rule_pm201{"PM201", [](const Sheet& sheet, Out& out) {
  std::string missing;
  std::size_t missing_count = 0;
  Stage last_missing = Stage::none;
  for (const Stage stage : {Stage::memahami, Stage::mengaplikasi, Stage::merefleksi}) {
    bool there = false;
    bool told = false;
    std::size_t first = 0;
    for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
      if (sheet.plan.steps[i].stage != stage) continue;
      if (!there) first = i;
      there = true;
      told = told || sheet.steps[i]->words > 0;
    }
    if (there && !told) out.add(at("/steps", first, "text"), {enum_text(stage)}, "empty");
    if (there) continue;
    missing += (missing.empty() ? "" : ", ") + std::string(enum_text(stage));
    ++missing_count;
    last_missing = stage;
  }
  if (missing_count == 0) return;
  out.add("/steps", {missing}, {}, missing_count == 1 ? std::optional<Edit>(proposal(sheet, last_missing)) : std::nullopt);
}};

}  // namespace selami::checker
