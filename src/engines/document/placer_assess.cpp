// Assessments, and the questions of a worksheet or a test.
#include <algorithm>

#include "base/shape.hpp"
#include "document/names.hpp"
#include "document/placer.hpp"
#include "document/runs.hpp"

namespace selami::document {
namespace {

std::string assessment_path(int at, const char* member) { return "/assessments/" + std::to_string(at) + "/" + member; }

void add_line(std::string& text, const std::string& line) { text += (text.empty() ? "" : "\n") + line; }

plan::When when_of(const std::string& field) {
  if (field == "assess.awal") return plan::When::awal;
  if (field == "assess.proses") return plan::When::proses;
  return field == "assess.akhir" ? plan::When::akhir : plan::When::none;
}

plan::Purpose purpose_of(const std::string& field) {
  if (field == "assess.as") return plan::Purpose::as_learning;
  if (field == "assess.for") return plan::Purpose::for_learning;
  return field == "assess.of" ? plan::Purpose::of_learning : plan::Purpose::none;
}

const WordsOf* technique_named(const std::string& words) {
  if (const WordsOf* one = named(technique_names(), words)) return one;
  static const std::vector<WordsOf> official = [] {
    std::vector<WordsOf> out;
    for (const json::Value& one : list_of(Named::technique)) {
      const json::Value* name = one.find("name");
      if (name) out.push_back({std::string(one.text_of("id")), normal(name->text_of("id")), false});
    }
    return out;
  }();
  return named(official, words);
}

/// The id where the words are the name that the paper prints for it; a teacher's other word for it stays as it is.
std::string technique_said(const WordsOf& known, const std::string& said) {
  const std::string words(trimmed(said));
  return normal(words) == normal(name_of(Named::technique, known.id)) || normal(words) == known.id ? known.id : words;
}

/// A technique that a text begins with: "Observasi kerja kelompok".
const WordsOf* technique_first(const std::string& words) {
  for (const WordsOf& one : technique_names()) {
    if (words.rfind(one.words + " ", 0) == 0) return &one;
  }
  return nullptr;
}

/// "B" of "Kunci: B", "Jawaban: b. …"; 0: none.
char key_of(const std::string& text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos) return 0;
  const std::string name = normal(std::string_view(text).substr(0, colon));
  if (name != "kunci" && name != "kunci jawaban" && name != "jawaban" && name != "jawaban benar") return 0;
  const std::string words = normal(std::string_view(text).substr(colon));
  return !words.empty() && (words.size() == 1 || words[1] == ' ') ? words[0] : '\0';
}

/// Cuts " (kunci)" or " (urutan 2)" off an option.
void take_option_marks(plan::Option& option) {
  const std::size_t open = option.text.rfind('(');
  if (open == std::string::npos || option.text.back() != ')') return;
  const std::string inside = normal(std::string_view(option.text).substr(open));
  if (inside == "kunci" || inside == "benar") option.right = true;
  else if (inside.rfind("urutan ", 0) == 0) option.place = std::atoi(inside.c_str() + 7);
  else return;
  option.text = std::string(trimmed(std::string_view(option.text).substr(0, open)));
}

plan::Kind kind_named(const std::string& words) {
  static constexpr std::pair<std::string_view, plan::Kind> names[] = {
      {"pilihan", plan::Kind::choice}, {"pilihan lebih dari satu", plan::Kind::multi}, {"urutan", plan::Kind::order}, {"skala", plan::Kind::scale},
      {"uraian", plan::Kind::text},    {"foto", plan::Kind::photo},                    {"gambar", plan::Kind::drawing}, {"suara", plan::Kind::voice},
      {"ketuk tingkat", plan::Kind::tap}, {"ceklis", plan::Kind::check}};
  for (const auto& [name, kind] : names) {
    if (words == name) return kind;
  }
  return plan::Kind::text;
}

bool asks(const Piece& line) {
  static constexpr std::string_view words[] = {"apa", "mengapa", "bagaimana", "jelaskan", "sebutkan", "tuliskan", "hitunglah", "tentukan", "berapa", "bandingkan", "berikan", "siapa", "kapan", "what", "why", "how"};
  if (line.text.find('?') != std::string::npos) return true;
  const std::string all = normal(line.text);
  const std::string first = all.substr(0, all.find(' '));
  return std::find(std::begin(words), std::end(words), first) != std::end(words);
}

}  // namespace

plan::Assessment& Placer::assessment(const Place& place) {
  auto& list = out_.plan.assessments;
  if (assess_ < 0 || assess_ >= static_cast<int>(list.size())) {
    if (list.size() < 100) list.emplace_back();
    assess_ = static_cast<int>(list.size()) - 1;
    list.back().when = assess_when_;
    if (assess_when_ != plan::When::none) origin(assessment_path(assess_, "when"), place, Ground::label, now_.said);
    for (const Piece& line : criteria_) add_line(list.back().criteria, line.line());
    if (!criteria_.empty()) origin(assessment_path(assess_, "criteria"), criteria_.front().place, Ground::label, {});
    criteria_.clear();
  }
  return list[static_cast<std::size_t>(assess_)];
}

void Placer::begin_assessment(const std::string& field, const Match& match, const Place& place) {
  if (field == "assess.criteria" || field == "assess.technique" || field == "assess.text") return;
  const plan::When when = when_of(field);
  const plan::Purpose purpose = purpose_of(field);
  const bool empty = assess_fresh_ && assess_ >= 0;
  if (when != plan::When::none) assess_when_ = when;
  if (!empty || when != plan::When::none) assess_ = -1;
  plan::Assessment& one = assessment(place);
  assess_fresh_ = true;
  if (when != plan::When::none) one.when = when;
  if (purpose != plan::Purpose::none) {
    one.purpose = purpose;
    origin(assessment_path(assess_, "purpose"), place, Ground::label, match.said);
  }
  if (field != "assess.item") return;
  if (const WordsOf* technique = technique_named(normal(match.said))) {
    one.technique = technique_said(*technique, match.said);
    origin(assessment_path(assess_, "technique"), place, Ground::label, match.said);
    now_.keep = false;
    assess_fresh_ = false;
  }
}

/// A technique by its name, with or without a text behind it; else the words as they are.
void Placer::technique_of(plan::Assessment& one, const std::string& text, const Place& place) {
  const WordsOf* whole = technique_named(normal(text));
  if (whole && one.technique.empty()) one.technique = technique_said(*whole, text);
  else one.technique += (one.technique.empty() ? "" : ", ") + text;
  origin(assessment_path(assess_, "technique"), place, Ground::label, text);
}

void Placer::criteria_line(const Piece& one) {
  if (assess_ < 0) {
    if (out_.plan.assessments.empty()) return criteria_.push_back(one);
    assess_ = static_cast<int>(out_.plan.assessments.size()) - 1;
  }
  add_line(assessment(one.place).criteria, one.line());
  origin(assessment_path(assess_, "criteria"), one.place, Ground::label, now_.said);
}

void Placer::assessment_line(Piece one) {
  if (now_.field == "assess.criteria") return criteria_line(one);
  const bool item = !one.marker.empty() && (now_.field.empty() || now_.field == "assess.item");
  if (item && assess_ >= 0 && !assess_fresh_ && one.bold_head == 0 && now_.field.empty()) assess_ = -1;  // a list of several
  plan::Assessment& into = assessment(one.place);
  if (now_.field == "assess.technique") {
    technique_of(into, one.text, one.place);
    assess_fresh_ = false;
    return;
  }
  Brackets marks = take_brackets(one.text);
  if (!marks.objectives.empty()) assessment_objectives_[static_cast<std::size_t>(assess_)] = marks.objectives;
  const std::size_t colon = one.text.find(':');
  const bool bare = into.technique.empty() && into.text.empty();
  const WordsOf* technique = bare ? technique_named(normal(one.text)) : nullptr;
  if (!technique && bare && colon != std::string::npos && colon < 60) {
    technique = technique_named(normal(std::string_view(one.text).substr(0, colon)));
    if (technique) {
      origin(assessment_path(assess_, "technique"), one.place, Ground::words, one.text.substr(0, colon));
      into.technique = technique->id;
      one.text = std::string(trimmed(std::string_view(one.text).substr(colon + 1)));
      technique = nullptr;
    }
  }
  if (technique) {
    into.technique = technique->id;
    origin(assessment_path(assess_, "technique"), one.place, Ground::words, one.text);
  } else if (has_words(one.text)) {
    if (bare && into.technique.empty()) {
      if (const WordsOf* first = technique_first(normal(one.text))) {
        into.technique = first->id;
        origin(assessment_path(assess_, "technique"), one.place, Ground::words, one.text);
      }
    }
    std::string line = item && bare ? one.text : one.line();
    if (now_.keep) line = now_.said + ": " + line;
    now_.keep = false;
    add_line(into.text, line);
    origin(assessment_path(assess_, "text"), one.place, Ground::label, now_.said);
  }
  assess_fresh_ = false;
}

/// Lines of a worksheet or test as questions. False: they are none, all stay as they were written.
bool Placer::questions_of(const Group& group) {
  std::vector<plan::Question> found;
  std::vector<Place> places;
  std::vector<Piece> others;
  bool any_asks = false;
  for (const Piece& line : group.lines) {
    const int number = marker_number(line.marker);
    const char letter = marker_letter(line.marker);
    if (found.empty() ? number > 0 : (number > 0 && (letter == 0))) {
      found.emplace_back();
      found.back().text = line.text;
      places.push_back(line.place);
      any_asks = any_asks || asks(line);
    } else if (found.empty()) {
      others.push_back(line);
    } else if (const char key = key_of(line.text); key != 0) {
      const auto at = static_cast<std::size_t>(key - 'a');
      if (at < found.back().options.size()) found.back().options[at].right = true;
      else others.push_back(line);
    } else if (letter != 0 && letter - 'a' == static_cast<char>(found.back().options.size()) && found.back().options.size() < 12) {
      found.back().options.push_back({line.text, line.bold, {}, {}, 0, {}});
      take_option_marks(found.back().options.back());
      if (const auto more = option_texts_.find(line.place.number * 1000 + line.place.row); line.place.kind == PlaceKind::table && more != option_texts_.end()) {
        found.back().options.back().reason = more->second.first;
        found.back().options.back().next = more->second.second;
      }
      if (found.back().kind == plan::Kind::text) found.back().kind = plan::Kind::choice;
    } else if (normal(line.text).rfind("jenis ", 0) == 0 && line.text.find(':') != std::string::npos) {
      question_about(found.back(), line.text);
      question_objectives_[questions_.size() + found.size() - 1] = found.back().objective.empty() ? 0 : std::atoi(found.back().objective.c_str());
      question_twins_[questions_.size() + found.size() - 1] = found.back().twin.empty() ? 0 : std::atoi(found.back().twin.c_str());
      found.back().objective.clear();
      found.back().twin.clear();
    } else {
      add_line(found.back().text, line.line());
    }
  }
  const auto chosen = std::count_if(found.begin(), found.end(), [](const plan::Question& one) { return one.options.size() >= 2; });
  if (found.empty() || (!any_asks && chosen == 0 && group.field != "questions") || out_.plan.steps.empty()) return false;
  for (std::size_t i = 0; i < found.size(); ++i) {
    questions_.push_back(std::move(found[i]));
    question_places_.push_back(places[i]);
  }
  if (others.empty()) return true;
  Group rest{group.label, "aside", std::move(others), group.place};
  std::swap(group_, rest);
  end_group();
  return true;
}

/// "Jenis: Pilihan · Dijawab: per kelompok · Tujuan: 1 · Tingkat: 3 (…) · Kembaran: 2", as our own form writes it.
void Placer::question_about(plan::Question& question, const std::string& text) {
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t dot = rest.find("\xC2\xB7");
    const std::string_view part = trimmed(rest.substr(0, dot));
    rest.remove_prefix(dot == std::string_view::npos ? rest.size() : dot + 2);
    const std::size_t colon = part.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string name = normal(part.substr(0, colon));
    const std::string value(trimmed(part.substr(colon + 1)));
    if (name == "jenis") question.kind = kind_named(normal(value));
    else if (name == "dijawab") question.by = normal(value) == "per kelompok" ? plan::By::group : plan::By::pupil;
    else if (name == "tujuan") question.objective = value;
    else if (name == "tingkat" && !value.empty() && value[0] >= '0' && value[0] <= '4') question.aims = value[0] - '0';
    else if (name == "kembaran") question.twin = value;
  }
}

void Placer::finish_questions() {
  auto& steps = out_.plan.steps;
  if (questions_.empty() || steps.empty()) return;
  std::vector<std::size_t> at(questions_.size(), steps.size() - 1);
  std::vector<bool> said(questions_.size(), false);
  for (const auto& [step, numbers] : step_questions_) {
    for (const int number : numbers) {
      if (number < 1 || number > static_cast<int>(questions_.size())) continue;
      at[static_cast<std::size_t>(number) - 1] = step;
      said[static_cast<std::size_t>(number) - 1] = true;
    }
  }
  for (std::size_t i = 0; i < questions_.size(); ++i) {
    plan::Question& one = questions_[i];
    one.id = "q" + std::to_string(i + 1);
    const int objective = question_objectives_.count(i) > 0 ? question_objectives_[i] : 0;
    if (objective > 0 && objective <= static_cast<int>(out_.plan.design.objectives.size())) one.objective = out_.plan.design.objectives[static_cast<std::size_t>(objective) - 1].id;
    const int twin = question_twins_.count(i) > 0 ? question_twins_[i] : 0;
    if (twin > 0 && twin <= static_cast<int>(questions_.size())) one.twin = "q" + std::to_string(twin);
    auto& list = steps[at[i]].questions;
    const std::string path = "/steps/" + std::to_string(at[i]) + "/questions/" + std::to_string(list.size());
    const bool keyed = std::any_of(one.options.begin(), one.options.end(), [](const plan::Option& option) { return option.right; });
    if (one.kind == plan::Kind::choice && !keyed) out_.notes.push_back({"import.answers_unknown", path, {}});
    if (!said[i]) out_.notes.push_back({"import.question_step", path, {}});
    origin(path, question_places_[i], said[i] ? Ground::label : Ground::order, {});
    list.push_back(std::move(one));
  }
}

}  // namespace selami::document
