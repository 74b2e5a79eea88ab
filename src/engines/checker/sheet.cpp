#include "checker/sheet.hpp"

#include <algorithm>
#include <cstdlib>

#include "text/stem.hpp"

namespace selami::checker {
namespace {

/// The grade as a number: "5", "V", "XI TKJ 1"; 0 when it is none.
int grade_number(std::string_view grade) {
  const std::string g = text::lower(grade);
  std::size_t from = g.find_first_not_of(' ');
  if (from == std::string::npos) return 0;
  if (g[from] >= '0' && g[from] <= '9') return std::atoi(g.c_str() + from);
  if (g.rfind("kelas ", from) == from) from += 6;
  static constexpr std::string_view roman[] = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii"};
  const std::string word = g.substr(from, g.find_first_not_of("ivx", from) - from);
  for (int i = 0; i < 13; ++i) {
    if (word == roman[i]) return i + 1;
  }
  return std::atoi(g.c_str() + from);
}

}  // namespace

Text Readings::read(const std::string& text) {
  Kept& kept = kept_[text];
  if (!kept.reading) kept.reading = std::make_shared<const text::Reading>(text::read(text, lexicon_));
  kept.used = true;
  return kept.reading;
}

void Readings::forget_unused() {
  for (auto it = kept_.begin(); it != kept_.end();) {
    if (!it->second.used) {
      it = kept_.erase(it);
    } else {
      it->second.used = false;
      ++it;
    }
  }
}

Sheet::Sheet(const plan::Plan& p, const text::Lexicon& words, Readings& readings)
    : plan(p), lexicon(words), level(text::lower(p.identity.level)) {
  tk = level == "tk" || (level.empty() && text::lower(p.identity.phase) == "fondasi");
  if (tk) level = "tk";
  for (const plan::Objective& objective : p.design.objectives) objectives.push_back(readings.read(objective.text));
  for (const plan::Step& step : p.steps) {
    steps.push_back(readings.read(step.text));
    questions.emplace_back();
    for (const plan::Question& question : step.questions) questions.back().push_back(readings.read(question.text));
  }
  for (const plan::Assessment& a : p.assessments) {
    assessments.push_back(readings.read(a.text + "\n" + a.criteria));
    techniques.push_back(readings.read(a.technique));
  }
  readiness = readings.read(p.identification.readiness);
  material = readings.read(p.identification.material);
  topic = readings.read(p.design.topic);
  practice = readings.read(p.design.practice);
  partnership = readings.read(p.design.partnership);
  physical = readings.read(p.design.environment.physical);
  digital = readings.read(p.design.digital);
}

int Sheet::jp_minutes() const {
  const int number = grade();
  for (const text::LevelMinutes& one : lexicon.levels) {
    if (one.level != level) continue;
    if (one.grade_from == 0 || (number >= one.grade_from && number <= one.grade_to)) return one.minutes;
  }
  return 0;
}

int Sheet::minutes_of(std::size_t step) const {
  if (plan.steps[step].minutes > 0) return plan.steps[step].minutes;
  int minutes = 0;
  for (const text::Span& span : steps[step]->times) {
    if (span.minutes > 0) minutes = span.minutes;
  }
  return minutes;
}

int Sheet::grade() const { return grade_number(plan.identity.grade); }

bool Sheet::experience(std::size_t step) const {
  const plan::Stage stage = plan.steps[step].stage;
  return stage == plan::Stage::memahami || stage == plan::Stage::mengaplikasi || stage == plan::Stage::merefleksi;
}

const text::Sign& Sheet::mark(std::string_view id) const {
  for (const text::Sign& sign : lexicon.marks) {
    if (sign.id == id) return sign;
  }
  std::abort();  // a rule asks for what the pack does not have: its page, which is its test, says so
}

bool Sheet::shows(const Text& text, std::string_view id, bool by_pupils) const { return text::find_sign(*text, mark(id), by_pupils) >= 0; }

bool Sheet::step_shows(std::size_t step, std::string_view id, bool by_pupils) const {
  if (shows(steps[step], id, by_pupils)) return true;
  return std::any_of(questions[step].begin(), questions[step].end(), [&](const Text& question) { return shows(question, id); });
}

bool Sheet::any_step_shows(std::string_view id, bool by_pupils) const {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (step_shows(i, id, by_pupils)) return true;
  }
  return false;
}

bool Sheet::practised(const text::Sign& sign) const {
  // A prayer at the door is no practice of faith.
  const text::Sign& routine = mark("routine");
  const auto done = [&](const Text& text) { return text::find_sign(*text, sign, true, sign.id == "keimanan" ? &routine : nullptr) >= 0; };
  const bool only_within = sign.id == "keimanan";  // … and thanks at the end are none either
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if ((!only_within || experience(i)) && done(steps[i])) return true;
  }
  if (std::any_of(assessments.begin(), assessments.end(), done)) return true;
  for (const auto& asked : questions) {
    if (std::any_of(asked.begin(), asked.end(), [&](const Text& text) { return text::find_sign(*text, sign, false) >= 0; })) return true;
  }
  return false;
}

bool Sheet::any_assessment_shows(std::string_view id) const {
  for (std::size_t i = 0; i < assessments.size(); ++i) {
    if (shows(assessments[i], id) || shows(techniques[i], id)) return true;
  }
  return false;
}

const text::Sign* Sheet::principle(std::string_view id) const {
  for (const text::Sign& sign : lexicon.principles) {
    if (sign.id == id) return &sign;
  }
  return nullptr;
}

const text::Sign* Sheet::dimension(std::string_view id) const {
  for (const text::Sign& sign : lexicon.dimensions) {
    if (sign.id == id) return &sign;
  }
  return nullptr;
}

bool has_words(const std::vector<Text>& texts) {
  return std::any_of(texts.begin(), texts.end(), [](const Text& text) { return text->words > 0; });
}

bool blank(std::string_view text) { return text.find_first_not_of(" \t\r\n-\xE2\x80\x93\x94") == std::string_view::npos; }

std::string at(std::string_view list, std::size_t i, std::string_view member) {
  std::string out(list);
  out += "/" + std::to_string(i);
  if (!member.empty()) out += "/" + std::string(member);
  return out;
}

}  // namespace selami::checker
