#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

/// Somebody else looks at it or says something, and after that it is changed: "kelompok lain mengecek …, lalu jadwal disesuaikan".
bool others_then_change(const text::Reading& step) {
  constexpr text::words::List others{
      "teman temannya sebangku penonton pendengar penantang penguji pembaca tetangga sebelah antarteman antarkelompok klien pelanggan pembeli pemesan "
      "lawan pasangannya juri tamu"};
  constexpr text::words::List changes{"ubah ganti tambah perbaik perbaiki baik betul sesuai sempurna lengkap geser tukar tambal susun ulang halus luruskan lurus revisi kurang"};
  bool others_spoke = false;
  for (std::size_t i = 0; i < step.tokens.size(); ++i) {
    const text::Token& token = step.tokens[i];
    const bool other = token.lower == "lain" && i > 0 && text::words::in(step.tokens[i - 1].lower, "kelompok tim regu pasangan meja kelas murid siswa anak");
    if (other || text::words::in(token.lower, others)) others_spoke = true;
    if (!others_spoke || token.kind != text::TokenKind::word) continue;
    const bool verb = std::any_of(step.acts.begin(), step.acts.end(), [&](const text::Act& act) { return act.first <= i && i < act.last && !act.negated; });
    if (verb && text::words::in(token.stem, changes)) return true;
    for (const char* anew : {"mencoba lagi", "dicoba lagi", "tulis ulang", "ditulis ulang", "menulis ulang", "tampil lagi"}) {
      if (text::phrase_at(step.tokens, i, anew)) return true;
    }
  }
  return false;
}

/// "Yang salah dibetulkan guru lalu diulang": what is wrong is pointed out and done anew.
bool wrong_then_anew(const text::Reading& step) {
  bool wrong = false;
  for (const text::Token& token : step.tokens) {
    if (text::words::in(token.lower, "salah keliru kesalahan kekeliruan meleset")) wrong = true;
    if (wrong && text::words::in(token.stem, "betul ulang baik perbaik ganti ubah")) return true;
  }
  return false;
}

/// Pupils judge each other: what they say is feedback.
bool among_peers(const text::Reading& words) {
  return std::any_of(words.tokens.begin(), words.tokens.end(), [](const text::Token& token) {
    return text::words::in(token.lower, "sejawat antarteman antarkelompok antarsiswa antarmurid antarpasangan sebaya peer");
  });
}

}  // namespace

extern const Rule rule_pm504{"PM504", [](const Sheet& sheet, Out& out) {
  if (!has_words(sheet.steps) || sheet.plan.assessments.empty()) return;
  if (sheet.any_assessment_shows("feedback")) return;
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {  // what is told at the door is news, no answer to work
    if (sheet.plan.steps[i].stage != plan::Stage::awal && sheet.step_shows(i, "feedback")) return;
  }
  for (const Text& step : sheet.steps) {
    if (others_then_change(*step)) return;
  }
  for (std::size_t i = 0; i < sheet.assessments.size(); ++i) {
    if (among_peers(*sheet.assessments[i]) || among_peers(*sheet.techniques[i])) return;
  }
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    if (sheet.plan.steps[i].stage != plan::Stage::merefleksi && wrong_then_anew(*sheet.steps[i])) return;
  }
  out.add("/assessments");
}};

}  // namespace selami::checker
