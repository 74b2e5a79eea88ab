// What can only be said when the whole document was read: objectives with their beginning, dimensions, whom it is for.
#include <algorithm>

#include "base/shape.hpp"
#include "document/measures.hpp"
#include "document/placer.hpp"
#include "document/runs.hpp"

namespace selami::document {
namespace {

/// A label's letters, digits and blanks, each sign as one byte, so that places in it are places in the text.
std::string flat(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    else if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) c = ' ';
  }
  return out;
}

/// The words with any number of signs between: "beriman, bertakwa" for "beriman bertakwa". from..to in the text; npos: nowhere.
std::pair<std::size_t, std::size_t> find_loose(const std::string& flat_text, const std::string& words) {
  const std::string first = words.substr(0, words.find(' '));
  for (std::size_t at = find_words(flat_text, first); at != std::string::npos; at = find_words(flat_text, first, at + 1)) {
    std::size_t end = at;
    std::string_view rest = words;
    bool same = true;
    while (same && !rest.empty()) {
      const std::string_view word = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(word.size() + 1, rest.size()));
      while (end < flat_text.size() && flat_text[end] == ' ') ++end;
      same = flat_text.compare(end, word.size(), word) == 0 && (end + word.size() == flat_text.size() || flat_text[end + word.size()] == ' ');
      end += word.size();
    }
    if (same) return {at, end};
  }
  return {std::string::npos, 0};
}

bool ticked(std::string_view before) {
  for (const char* mark : {"\xE2\x98\x91", "\xE2\x9C\x93", "\xE2\x9C\x94", "\xE2\x98\x92", "\xE2\x88\x9A", "\xE2\x9C\x85", "[x]", "[X]", "[v]", "[V]"}) {
    if (before.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

bool unticked(std::string_view before) {
  for (const char* mark : {"\xE2\x98\x90", "\xE2\x96\xA1", "\xE2\xAC\x9C", "[ ]"}) {
    if (before.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

std::string lower_first(std::string text) {
  if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a' && text[1] <= 'z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

/// Without "TP 1." or "7.2.1" in front: the list gives its own ids.
std::string without_number(const std::string& text) {
  const std::size_t tp = text.rfind("TP", 0) == 0 ? 2 : 0;
  const std::size_t end = text.find_first_not_of("0123456789. ", tp);
  const bool number = end != std::string::npos && text.substr(tp, end - tp).find_first_of("0123456789") != std::string::npos;
  if (!number || (tp == 0 && text.find('.') >= end)) return text;
  const std::size_t from = text[end] == ':' || text[end] == ')' ? text.find_first_not_of(' ', end + 1) : end;
  return from == std::string::npos ? text : text.substr(from);
}

/// What is left of normal words when these are taken out.
void take_words(std::string& from, std::string_view words) {
  const std::size_t at = find_words(from, words);
  if (at != std::string::npos) from.erase(at, words.size());
}

}  // namespace

void Placer::finish() {
  finish_objectives();
  finish_dimensions();
  finish_steps();
  finish_questions();
}

/// Each item is an objective; a line that ends with ":" is the beginning of the items below it.
void Placer::finish_objectives() {
  auto& objectives = out_.plan.design.objectives;
  std::string beginning;
  for (std::size_t i = 0; i < objective_lines_.size(); ++i) {
    const Piece& one = objective_lines_[i];
    const bool opens = one.text.back() == ':' && i + 1 < objective_lines_.size();
    const bool list_next = i + 1 < objective_lines_.size() && one.marker.empty() && !objective_lines_[i + 1].marker.empty() && one.text.back() != '.';
    if (opens || list_next) {
      beginning = one.text.substr(0, one.text.find_last_not_of(": ") + 1);
      continue;
    }
    if (one.marker.empty() && i > 0) beginning.clear();
    if (objectives.size() >= 60) {
      objectives.back().text += "\n" + one.text;
      continue;
    }
    const std::string id = "t" + std::to_string(objectives.size() + 1);
    const std::string own = without_number(one.text);
    std::string text = beginning.empty() ? own : beginning + " " + lower_first(own);
    if (!beginning.empty() && one.marker.empty()) text = own;
    origin("/design/objectives/" + std::to_string(objectives.size()) + "/text", one.place, Ground::label, objectives_said_);
    objectives.push_back({id, std::move(text)});
  }
  const auto ids = [&](const std::vector<int>& numbers) {
    std::vector<std::string> out;
    for (const int number : numbers) {
      const std::string id = "t" + std::to_string(number);
      if (number >= 1 && number <= static_cast<int>(objectives.size()) && std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
    }
    return out;
  };
  for (const auto& [at, numbers] : step_objectives_) out_.plan.steps[at].objectives = ids(numbers);
  for (const auto& [at, numbers] : assessment_objectives_) out_.plan.assessments[at].objectives = ids(numbers);
}

/// Dimensions by their names; where a list has boxes, only those that are ticked. What says more stays visible, whole.
void Placer::finish_dimensions() {
  auto& dimensions = out_.plan.identification.dimensions;
  const bool boxes = std::any_of(dimension_lines_.begin(), dimension_lines_.end(), [](const Piece& one) { return ticked(one.line()) || unticked(one.line()); });
  for (const Piece& one : dimension_lines_) {
    const std::string line = one.line();
    std::string left = flat(line);
    std::vector<std::pair<std::size_t, const WordsOf*>> found;
    for (const WordsOf& name : dimension_names()) {
      const auto [at, end] = find_loose(left, name.words);
      if (at == std::string::npos) continue;
      left.replace(at, end - at, end - at, ' ');
      const std::size_t from = line.find_last_of(",;", at) == std::string::npos ? 0 : line.find_last_of(",;", at);
      const std::string_view before = std::string_view(line).substr(from, at - from);
      // The mark that counts is the last one before the name.
      bool chosen = !boxes || ticked(before);
      if (boxes && unticked(before) && ticked(before)) chosen = before.find("\xE2\x98\x90") < before.size() && before.rfind("\xE2\x98\x90") < before.find_last_of("\x91\x93\x94\x92\x9A\x85]");
      if (chosen) found.emplace_back(at, &name);
    }
    std::sort(found.begin(), found.end());
    for (const auto& [at, name] : found) {
      if (std::find(dimensions.begin(), dimensions.end(), name->id) != dimensions.end()) continue;
      origin("/identification/dimensions/" + std::to_string(dimensions.size()), one.place, name->old ? Ground::words : Ground::label, dimensions_said_ + ": " + line);
      if (name->old) out_.notes.push_back({"import.old_dimension", "/identification/dimensions/" + std::to_string(dimensions.size()), {name->words, name->id}});
      dimensions.push_back(name->id);
    }
    std::string rest = normal(left);
    for (const char* word : {"dan", "serta", "dimensi", "profil", "lulusan", "dpl", "x", "v", "dpl1", "dpl2", "dpl3", "dpl4", "dpl5", "dpl6", "dpl7", "dpl8"}) {
      while (find_words(rest, word) != std::string::npos) take_words(rest, word);
    }
    if (rest.find_first_not_of(" 0123456789") == std::string::npos && (!found.empty() || boxes)) continue;
    out_.plan.unplaced.push_back(dimensions_said_ + ": " + line);
    origin("/unplaced/" + std::to_string(out_.plan.unplaced.size() - 1), one.place, Ground::none, dimensions_said_);
  }
}

void Placer::finish_steps() {
  for (const auto& [at, marker] : first_markers_) {  // a list of one line needs no mark, unless it counts on within the line
    plan::Step& step = out_.plan.steps[at];
    const int number = marker_number(marker);
    if (number > 0 && step.text.find(" " + (marker.front() == '(' ? "(" : std::string()) + std::to_string(number + 1) + marker.back()) != std::string::npos) continue;
    if (!marker.empty() && step.text.find('\n') == std::string::npos && step.text.rfind(marker + " ", 0) == 0) step.text.erase(0, marker.size() + 1);
  }
  int last = 0;
  for (const plan::Step& step : out_.plan.steps) last = std::max(last, step.meeting);
  auto& meetings = out_.plan.identity.meetings;
  if (last > 1 && meetings.empty()) meetings.resize(static_cast<std::size_t>(std::min(last, 60)));
}

/// What no field said: level, grade and subject out of the school's name, the title, the margins.
void Placer::finish_identity(const Source& source) {
  plan::Identity& identity = out_.plan.identity;
  const auto hint = [&](std::string& into, const std::string& value, const char* path, const Place& place, const std::string& said) {
    if (!into.empty() || value.empty()) return;
    into = value;
    origin(path, place, Ground::words, said);
  };
  hint(identity.level, level_in(school_), "/identity/level", school_place_, school_);
  const std::string title = normal(titles_);
  hint(identity.level, level_in(titles_), "/identity/level", title_place_, titles_);
  if (const std::size_t at = find_words(title, "kelas"); at != std::string::npos && at + 6 < title.size()) {
    std::string word = title.substr(at + 6);
    word.erase(std::min(word.find(' '), word.size()));
    if (grade_number_of(word) > 0) {
      std::transform(word.begin(), word.end(), word.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
      hint(identity.grade, word, "/identity/grade", title_place_, titles_);
    }
  }
  if (const std::size_t at = find_words(title, "fase"); at != std::string::npos && at + 6 <= title.size() && (at + 6 == title.size() || title[at + 6] == ' ')) {
    hint(identity.phase, class_in("Fase " + title.substr(at + 5, 1), {"identity.phase"}).phase, "/identity/phase", title_place_, titles_);
  }
  if (identity.subject.empty()) {
    for (const WordsOf& one : subject_names()) {
      if (one.words.size() < 3 || one.id == "guru-kelas" || find_words(title, one.words) == std::string::npos) continue;
      hint(identity.subject, one.id, "/identity/subject", title_place_, titles_);
      break;
    }
  }
  if (auto meetings = meetings_in(titles_); identity.meetings.empty() && !meetings.empty()) {
    identity.meetings = std::move(meetings);
    origin("/identity/meetings", title_place_, Ground::words, titles_);
  }
  for (const std::string& margin : source.margins) hint(identity.level, level_in(margin), "/identity/level", Place{PlaceKind::margin, 1, 0, 0}, margin);
  const bool special = identity.level == "slb" || identity.level == "tk";  // phases by need, not by grade
  if (!special) hint(identity.phase, phase_of_grade(identity.grade), "/identity/phase", title_place_, identity.grade);
  if (identity.level == "tk") hint(identity.phase, "fondasi", "/identity/phase", school_place_, "TK");
  if (identity.phase == "fondasi") hint(identity.level, "tk", "/identity/level", school_place_, identity.phase);
  const int grade = grade_number_of(identity.grade);
  if (school_.empty() && grade > 0 && grade < 10) hint(identity.level, grade < 7 ? "sd" : "smp", "/identity/level", title_place_, identity.grade);
  if (identity.level == "tk") hint(identity.subject, "paud", "/identity/subject", school_place_, "TK");
}

/// The form's bounds: what is more goes to what is not placed, nothing is lost.
void Placer::fit() {
  auto& unplaced = out_.plan.unplaced;
  const auto bound = [&](std::string& text, std::size_t most) {
    if (text.size() <= most) return;
    std::size_t cut = most;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80) --cut;
    unplaced.push_back(text.substr(cut));
    text.erase(cut);
  };
  constexpr std::size_t short_most = 400;
  constexpr std::size_t long_most = 20000;
  plan::Identity& identity = out_.plan.identity;
  for (std::string* text : {&identity.level, &identity.phase, &identity.grade, &identity.subject, &identity.school_year, &out_.plan.design.outcome_version}) bound(*text, short_most);
  for (const char* field : {"identification.readiness", "identification.material", "design.outcome", "design.cross_discipline", "design.topic", "design.practice", "design.partnership",
                            "design.environment.culture", "design.environment.physical", "design.environment.virtual", "design.digital"}) {
    bound(*text_field(field), long_most);
  }
  for (plan::Objective& one : out_.plan.design.objectives) bound(one.text, long_most);
  for (plan::Step& step : out_.plan.steps) {
    bound(step.text, long_most);
    step.minutes = std::min(step.minutes, 3000);
    while (step.questions.size() > 60) {
      unplaced.push_back(step.questions.back().text);
      step.questions.pop_back();
    }
    for (plan::Question& question : step.questions) {
      bound(question.text, long_most);
      for (plan::Option& option : question.options) {
        for (std::string* text : {&option.text, &option.reason, &option.next}) bound(*text, long_most);
      }
    }
  }
  for (plan::Assessment& one : out_.plan.assessments) {
    for (std::string* text : {&one.technique, &one.text, &one.criteria}) bound(*text, long_most);
  }
  for (plan::Meeting& one : identity.meetings) {
    one.jp = std::clamp(one.jp, 0, 60);
    one.minutes = std::clamp(one.minutes, 0, 3000);
  }
  constexpr std::size_t unplaced_most = 500;
  while (unplaced.size() > unplaced_most) {
    std::string last = std::move(unplaced.back());
    unplaced.pop_back();
    unplaced[unplaced_most - 1] += "\n" + last;
  }
}

}  // namespace selami::document
