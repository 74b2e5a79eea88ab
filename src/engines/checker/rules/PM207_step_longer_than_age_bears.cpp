#include "checker/rule.hpp"
#include "text/stem.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

/// Minutes for which one doing carries at this age; 0: not known.
int bearable(const Sheet& sheet) {
  if (sheet.tk) return 20;
  const std::string phase = text::lower(sheet.plan.identity.phase);
  if (phase == "a") return 30;
  if (phase == "b") return 40;
  if (phase == "c") return 50;
  if (phase == "d" || phase == "e" || phase == "f") return 60;
  return 0;
}

/// Work with the hands, on the move or outside carries longer.
bool with_the_body(const text::Reading& reading) {
  for (const text::Token& token : reading.tokens) {
    if (text::words::in(token.stem,
                        "praktik proyek projek kunjung bengkel main masak jahit rakit pentas lomba olahraga eksperimen percobaan batik "
                        "canting kebun pasar "
                        "produksi simulasi sirkuit makan istirahat") ||
        text::words::in(token.lower, "lapangan dapur")) {
      return true;
    }
  }
  return false;
}

/// "35 menit pertama …; lalu stop", "setelah 40 menit ganti kegiatan": the text says when it changes.
bool is_halted(const Sheet& sheet, std::size_t step, int most) {
  const auto& tokens = sheet.steps[step]->tokens;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (tokens[i].lower == "menit" && tokens[i + 1].lower.rfind("ke", 0) == 0) return true;  // "berhenti di menit ke-40"
  }
  return std::any_of(sheet.steps[step]->times.begin(), sheet.steps[step]->times.end(), [&](const text::Span& span) { return span.minutes >= 5 && span.minutes <= most; });
}

/// Several things are done, and one of them is a challenge, a talk or something made: that is the change already.
bool changes_by_itself(const Sheet& sheet, std::size_t step) {
  constexpr std::ptrdiff_t several = 4;  // inner: so many doings are a change by themselves
  const auto& acts = sheet.steps[step]->acts;
  const std::ptrdiff_t doings = std::count_if(acts.begin(), acts.end(), [](const text::Act& act) {
    return act.actor != text::Actor::teacher && act.actor != text::Actor::other && !act.receives && !act.passive && !act.negated &&
           !act.subordinate;
  });
  const std::string phase = text::lower(sheet.plan.identity.phase);
  return doings >= several && (sheet.shows(sheet.steps[step], "joy") || (!sheet.tk && phase != "a" && sheet.shows(sheet.steps[step], "talk", true)));
}

/// In an SMK pupils work where work is done; listening there is listening, and exercises are exercises.
bool at_the_bench(const Sheet& sheet, std::size_t step) {
  const Text& text = sheet.steps[step];
  const bool works = std::any_of(text->acts.begin(), text->acts.end(), [](const text::Act& act) {
    return act.actor == text::Actor::pupils && !act.receives && act.stem != "catat";
  });
  const bool theory = std::any_of(text->tokens.begin(), text->tokens.end(), [](const text::Token& token) { return token.lower == "teori"; });
  if (sheet.level != "smk" || !works || theory || sheet.shows(text, "practice_again")) return false;
  return sheet.shows(text, "work") || sheet.shows(sheet.physical, "work") || sheet.shows(sheet.practice, "work");
}

}  // namespace

extern const Rule rule_pm207{"PM207", [](const Sheet& sheet, Out& out) {
  const int most = text::lower(sheet.plan.identity.subject) == "pjok" ? 0 : bearable(sheet);
  if (most == 0) return;
  for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
    const int minutes = sheet.minutes_of(i);
    if (minutes > most && !at_the_bench(sheet, i) && !with_the_body(*sheet.steps[i]) && !changes_by_itself(sheet, i) && !is_halted(sheet, i, most)) {
      out.add(at("/steps", i, "minutes"), {std::to_string(minutes), std::to_string(most)});
    }
  }
}};

}  // namespace selami::checker
