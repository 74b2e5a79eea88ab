#include <algorithm>

#include "checker/rule.hpp"
#include "text/words.hpp"

namespace selami::checker {
namespace {

using Ids = std::vector<std::string>;

bool has(const Ids& ids, const std::string& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

/// Roots that tell what an objective is about: not the verbs, not the small words.
std::vector<std::string> content(const text::Reading& reading) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
    const text::Token& token = reading.tokens[i];
    if (token.kind != text::TokenKind::word || token.stem.size() < 4) continue;
    const bool verb = std::any_of(reading.acts.begin(), reading.acts.end(), [&](const text::Act& act) { return act.first <= i && i < act.last; });
    if (!verb && !text::words::in(token.lower, "murid siswa anak peserta didik dengan dapat mampu melalui berdasarkan tentang dalam pada yang")) {
      out.push_back(token.stem);
    }
  }
  return out;
}

bool speaks_of(const text::Reading& reading, const std::vector<std::string>& roots) {
  return std::any_of(reading.tokens.begin(), reading.tokens.end(), [&](const text::Token& t) { return has(roots, t.stem); });
}

bool any_speaks_of(const std::vector<Text>& texts, const text::Reading& objective) {
  const std::vector<std::string> roots = content(objective);
  return roots.empty() || std::any_of(texts.begin(), texts.end(), [&](const Text& text) { return speaks_of(*text, roots); });
}

/// Whether any of the parts carries the objective: by its id where the plan uses ids at all, else by what it speaks of
/// (parts that speak of no objective at all, such as "Tes tertulis", may mean every one).
template <class Parts>
bool carried(const Parts& parts, const std::vector<Text>& texts, const Sheet& sheet, std::size_t objective) {
  const std::string& id = sheet.plan.design.objectives[objective].id;
  const bool tagged = std::any_of(parts.begin(), parts.end(), [](const auto& part) { return !part.objectives.empty(); });
  if (tagged) return std::any_of(parts.begin(), parts.end(), [&](const auto& part) { return has(part.objectives, id); });
  if (any_speaks_of(texts, *sheet.objectives[objective])) return true;
  return std::none_of(sheet.objectives.begin(), sheet.objectives.end(), [&](const Text& other) { return other->words > 0 && any_speaks_of(texts, *other); });
}

template <class Parts>
void report_unknown(const Parts& parts, const char* list, const Ids& known, Out& out) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (std::size_t k = 0; k < parts[i].objectives.size(); ++k) {
      const std::string path = at(at(list, i, "objectives"), k);
      if (!has(known, parts[i].objectives[k])) out.add(path, {parts[i].objectives[k]}, "unknown", Edit{"remove", path, {}});
    }
  }
}

}  // namespace

extern const Rule rule_pm402{"PM402", [](const Sheet& sheet, Out& out) {
  const auto& objectives = sheet.plan.design.objectives;
  Ids known;
  for (const plan::Objective& objective : objectives) known.push_back(objective.id);
  const bool one = objectives.size() == 1;
  for (std::size_t i = 0; i < objectives.size(); ++i) {
    if (sheet.objectives[i]->words == 0) continue;
    const auto& steps = sheet.plan.steps;
    const auto& assessments = sheet.plan.assessments;
    // The only objective needs no name beside each step; where there are no steps or assessments other rules speak.
    const bool practised = steps.empty() || (one && objectives[i].id.empty()) || carried(steps, sheet.steps, sheet, i);
    const bool assessed = assessments.empty() || (one && objectives[i].id.empty()) || carried(assessments, sheet.assessments, sheet, i);
    if (practised && assessed) continue;
    // By its number, as the screen calls it: the editor's ids say nothing to anybody.
    out.add(at("/design/objectives", i), {std::to_string(i + 1)}, practised ? "assessed" : (assessed ? "" : "both"));
  }
  if (known.empty()) return;
  report_unknown(sheet.plan.steps, "/steps", known, out);
  report_unknown(sheet.plan.assessments, "/assessments", known, out);
}};

}  // namespace selami::checker
