// Lines that become steps: stage, minutes, principles, and which experience a line of the core belongs to.
#include <algorithm>

#include "base/shape.hpp"
#include "document/measures.hpp"
#include "document/placer.hpp"
#include "document/runs.hpp"

namespace selami::document {
namespace {

bool core_stage(plan::Stage stage) { return stage == plan::Stage::memahami || stage == plan::Stage::mengaplikasi || stage == plan::Stage::merefleksi; }

void add_new(std::vector<std::string>& to, const std::vector<std::string>& from) {
  for (const std::string& one : from) {
    if (std::find(to.begin(), to.end(), one) == to.end()) to.push_back(one);
  }
}

std::vector<int> numbers_in(std::string_view text) {
  std::vector<int> out;
  int value = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] >= '0' && text[i] <= '9' && value < 1000) {
      value = value * 10 + (text[i] - '0');
    } else {
      if (value > 0) out.push_back(value);
      value = 0;
    }
  }
  return out;
}

/// The experience that normal words speak of, by a model's syntax or by what is done first in them; none: it can't be told.
plan::Stage stage_said(const std::string& words, bool syntax) {
  std::size_t first = std::string::npos;
  plan::Stage stage = plan::Stage::none;
  for (const StageWords& one : stage_words()) {
    for (const std::string& said : syntax ? one.syntax : one.said) {
      const std::size_t at = find_words(words, said);
      if (at >= first) continue;
      first = at;
      stage = enum_value<plan::Stage>(one.stage).value_or(plan::Stage::none);
    }
  }
  return stage;
}

std::string step_path(std::size_t step, const char* member) { return "/steps/" + std::to_string(step) + "/" + member; }

}  // namespace

void Placer::begin_stage(const Match& match, const Place& place) {
  const std::string& field = match.label->field;
  if (field == "meeting") {
    end_core();
    meeting_ = match.number > 0 ? std::min(match.number, 60) : meeting_;
    next_ = NextStep{};
    next_.core = true;
    next_.any = true;
    meeting_said_ = match.said;
    core_from_ = out_.plan.steps.size();
    now_.field = "meeting";
    return;
  }
  const auto stage = enum_value<plan::Stage>(field.substr(6));
  const bool within = next_.core && stage && core_stage(*stage);  // an experience inside the core, whose minutes wait
  if (!within) end_core();
  next_ = NextStep{};
  next_.any = true;
  next_.said = match.said;
  if (field == "stage.inti") {
    next_.core = true;
    core_minutes_ = match.minutes;
    core_said_ = match.said;
    core_from_ = out_.plan.steps.size();
    core_principles_ = match.principles;
    core_place_ = place;
  } else {
    next_.core = within;
    if (within) next_.principles = core_principles_;
    next_.minutes = match.minutes;
    next_.stage = stage.value_or(plan::Stage::none);
    next_.by = stage && *stage != plan::Stage::none ? Ground::label : Ground::none;
  }
  if (!match.principles.empty() || !within) next_.principles = match.principles;
  stage_from_ = out_.plan.steps.size();
  item_minutes_ = 0;
}

/// Minutes that stood beside "Kegiatan inti" alone belong to its one step, or to nobody: then they stay visible.
void Placer::end_core() {
  auto& steps = out_.plan.steps;
  if (core_minutes_ > 0) {
    const bool one = steps.size() == core_from_ + 1 && steps.back().minutes == 0;
    const bool said = std::any_of(steps.begin() + static_cast<std::ptrdiff_t>(std::min(core_from_, steps.size())), steps.end(), [](const plan::Step& step) { return step.minutes > 0; });
    if (one) {
      steps.back().minutes = core_minutes_;
      origin(step_path(core_from_, "minutes"), core_place_, Ground::label, core_said_);
    } else if (!said) {
      out_.plan.unplaced.push_back(core_said_);
      origin("/unplaced/" + std::to_string(out_.plan.unplaced.size() - 1), core_place_, Ground::none, core_said_);
    }
  }
  core_minutes_ = 0;
  next_.core = false;
}

void Placer::step_new(const Piece& one) {
  auto& steps = out_.plan.steps;
  if (steps.size() >= 300) return;  // the rest goes on in the last one
  steps.emplace_back();
  plan::Step& step = steps.back();
  const std::size_t at = steps.size() - 1;
  step.meeting = meeting_;
  step.stage = next_.stage;
  step.principles = next_.principles;
  if (!meeting_said_.empty()) origin(step_path(at, "meeting"), one.place, Ground::label, meeting_said_);
  meeting_said_.clear();
  if (next_.minutes > 0) {
    step.minutes = next_.minutes;
    origin(step_path(at, "minutes"), one.place, Ground::label, next_.said);
  }
  if (!step.principles.empty()) origin(step_path(at, "principles"), one.place, Ground::label, next_.said);
  origin(step_path(at, "stage"), one.place, next_.by, next_.said);
  origin(step_path(at, "text"), one.place, Ground::order, next_.said);
  if (step.stage == plan::Stage::none) out_.notes.push_back({"import.stage_open", step_path(at, "stage"), {}});
  else if (next_.by == Ground::words) out_.notes.push_back({"import.stage_guessed", step_path(at, "stage"), {enum_text(step.stage)}});
  stage_minutes_ = next_.minutes;
  next_.minutes = 0;
  next_.is_new = false;
}

void Placer::step_marks(const Brackets& marks, const Place& place) {
  plan::Step& step = out_.plan.steps.back();
  const std::size_t at = out_.plan.steps.size() - 1;
  if (marks.minutes > 0) {
    step.minutes = marks.minutes;
    origin(step_path(at, "minutes"), place, Ground::label, marks.said);
  }
  if (!marks.principles.empty()) {
    add_new(step.principles, marks.principles);
    origin(step_path(at, "principles"), place, Ground::label, marks.said);
  }
  if (!marks.objectives.empty()) {
    auto& numbers = step_objectives_[at];
    numbers.insert(numbers.end(), marks.objectives.begin(), marks.objectives.end());
  }
}

/// "Tujuan: 1, 2 · Pertanyaan: 3, 4", as our own form writes it below a step.
bool Placer::step_references(const Piece& one) {
  if (out_.plan.steps.empty() || next_.is_new) return false;
  std::vector<int> objectives;
  std::vector<int> questions;
  std::string_view rest = one.text;
  while (!rest.empty()) {
    const std::size_t dot = rest.find("\xC2\xB7");
    const std::string_view part = trimmed(rest.substr(0, dot));
    rest.remove_prefix(dot == std::string_view::npos ? rest.size() : dot + 2);
    const std::size_t colon = part.find(':');
    if (colon == std::string_view::npos || part.substr(colon).find_first_not_of(":, 0123456789") != std::string_view::npos) return false;
    const std::string name = normal(part.substr(0, colon));
    if (name == "tujuan") objectives = numbers_in(part.substr(colon));
    else if (name == "pertanyaan") questions = numbers_in(part.substr(colon));
    else return false;
  }
  const std::size_t at = out_.plan.steps.size() - 1;
  if (!objectives.empty()) step_objectives_[at] = objectives;
  if (!questions.empty()) step_questions_[at] = questions;
  origin(step_path(at, "objectives"), one.place, Ground::label, one.text);
  return true;
}

/// In the core without a named experience: a title of a known model rules the lines below it, else each line speaks for itself.
void Placer::guess_stage(const Piece& one) {
  const std::string words = normal(one.text);
  const bool title = one.bold || one.text.back() == ':' || one.text.size() < 70;
  plan::Stage stage = title ? stage_said(words, true) : plan::Stage::none;
  if (stage == plan::Stage::none && one.bold_head > 0) stage = stage_said(normal(std::string_view(one.text).substr(0, one.bold_head)), true);
  const bool by_syntax = stage != plan::Stage::none;
  if (!by_syntax && next_.syntax) return;
  if (!by_syntax) stage = stage_said(words, false);
  if (stage == plan::Stage::none) return;  // goes on with the line before
  next_.is_new = next_.is_new || stage != next_.stage;
  next_.stage = stage;
  next_.by = Ground::words;
  next_.syntax = by_syntax;
}

/// A row that names no stage, in the core or where no stages are named at all, stands by all that is said in it.
void Placer::row_without_stage(const std::string& words) {
  next_.is_new = true;
  next_.row = next_.core && next_.by != Ground::label;
  if (!next_.row) return;
  next_.stage = stage_said(words, false);
  next_.by = next_.stage == plan::Stage::none ? Ground::none : Ground::words;
}

void Placer::step_line(Piece one) {
  if (step_references(one)) return;
  if (now_.field == "meeting" && next_.is_new) {  // "Pertemuan 1 (2 x 35 menit)": how long it is
    const auto meetings = meetings_in(one.text);
    if (!meetings.empty() && normal(one.text).size() < 24) return aside(one), end_group();
  }
  const bool open_core = next_.core && next_.by != Ground::label && !next_.row;
  Brackets marks = take_brackets(one.text);
  std::string rest;
  std::vector<std::string> principles = principles_in(one.text, rest);
  if (const auto length = minutes_in(rest); length && normal(rest.substr(0, length->from) + rest.substr(length->to)).empty()) {  // "20 menit" alone
    marks.minutes = length->minutes;
    rest.clear();
  }
  if (normal(rest).empty() || now_.field == "principles") {  // nothing but marks
    marks.said += (marks.said.empty() || one.text.empty() ? "" : " ") + one.text;
    if (now_.field == "principles") now_.field = "stage.none";
    if (!principles.empty() || normal(rest).empty()) one.text.clear();
    add_new(marks.principles, principles);
  }
  if (!has_words(one.text)) {
    if (!next_.is_new && !out_.plan.steps.empty()) return step_marks(marks, one.place);
    next_.minutes += marks.minutes;
    add_new(next_.principles, marks.principles);
    next_.said += (next_.said.empty() ? "" : " \xC2\xB7 ") + marks.said;
    return;
  }
  if (open_core) guess_stage(one);
  auto& steps = out_.plan.steps;
  if (marks.minutes > 0 && !next_.is_new) {  // a line with minutes of its own is a step of its own
    item_minutes_ += marks.minutes;
    next_.is_new = true;
    // What the stage had for all is now shared with this line.
    if (stage_minutes_ > 0 && stage_from_ < steps.size()) steps[stage_from_].minutes = std::max(0, stage_minutes_ - item_minutes_);
  } else if (marks.minutes > 0) {
    item_minutes_ += marks.minutes;
    next_.minutes = 0;
  }
  if (next_.is_new || steps.empty()) {
    step_new(one);
    steps.back().text = one.line();
    first_markers_[steps.size() - 1] = one.marker;
  } else {
    steps.back().text += "\n" + one.line();
  }
  step_marks(marks, one.place);
}

}  // namespace selami::document
