#include "document/placer.hpp"

#include <algorithm>

#include "document/measures.hpp"
#include "document/runs.hpp"

namespace selami::document {
namespace {

constexpr int plain_level = 100;
constexpr std::string_view rule_sign = "---";

bool begins_with(std::string_view text, std::string_view with) { return text.rfind(with, 0) == 0; }

/// "Pekalongan, 13 Juli 2026": what stands above signatures.
bool place_and_date(const std::string& text) {
  static constexpr std::string_view months[] = {"januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"};
  const std::string words = normal(text);
  if (text.size() > 60 || text.find(',') == std::string::npos || year_in(text).empty()) return false;
  return std::any_of(std::begin(months), std::end(months), [&](std::string_view month) { return find_words(words, month) != std::string::npos; });
}

/// How high a line stands as a title: small is high; plain text is none.
int rank(const Piece& piece) {
  if (piece.heading > 0) return piece.heading;
  if (!piece.bold) return plain_level;
  const char first = piece.marker.empty() ? '\0' : piece.marker[piece.marker[0] == '(' && piece.marker.size() > 1 ? 1 : 0];
  if (first >= 'A' && first <= 'Z') return 10;
  if (first >= '0' && first <= '9') return 11;
  if (first >= 'a' && first <= 'z') return 12;
  return 13;
}

std::string part_of_field(const std::string& field) {
  if (begins_with(field, "identity.")) return "identity";
  if (begins_with(field, "identification.")) return "identification";
  if (begins_with(field, "design.")) return "design";
  if (begins_with(field, "stage.") || field == "meeting") return "steps";
  if (begins_with(field, "assess.")) return "assessments";
  if (field == "questions" || field == "worksheet") return "appendix";
  return field == "signature" ? "signature" : std::string();
}

/// Whether a label moves on to its own part: the form's parts come one after another, fields of the first three mix.
bool moves_to(const std::string& from, const std::string& to) {
  if (to.empty() || to == from) return false;
  const bool head = from.empty() || from == "identity" || from == "identification" || from == "design";
  if (to == "identity") return from.empty();
  if (to == "identification" || to == "design") return from != "identity" && from != "appendix";
  return head || from != "appendix" || to == "signature";
}

}  // namespace

void Placer::origin(const std::string& path, const Place& place, Ground by, const std::string& said) {
  const auto same = std::find_if(out_.origins.begin(), out_.origins.end(), [&](const Origin& one) { return one.path == path; });
  if (same != out_.origins.end() && !begins_with(path, "/identity") && !begins_with(path, "/steps") && !begins_with(path, "/assessments")) return;
  if (same != out_.origins.end() && same->said == said && same->place.row == place.row && same->place.number == place.number) return;
  out_.origins.push_back({path, place, by, said});
}

/// The label and the words that a number or an id was read out of: they are nowhere else any more.
std::string Placer::said_with(const std::string& value) const { return now_.said.empty() ? value : now_.said + ": " + value; }

void Placer::flow(const std::vector<Block>& blocks, const Place* cell) {
  for (const Block& block : blocks) {
    if (block.is_table()) {
      table(block);
      continue;
    }
    Place place = cell ? *cell : Place{by_lines_ ? PlaceKind::line : PlaceKind::paragraph, by_lines_ ? ++lines_ : ++paragraphs_, 0, 0};
    for (const Piece& one : pieces_of(block.paragraph, place)) piece(one);
  }
}

void Placer::piece(const Piece& one, bool alone) {
  const bool first_lines = !labelled_ && !alone;
  if (now_.field == "design.outcome" && begins_with(one.text, "Sumber: ")) return content(one);  // as our own form writes it
  if (const auto match = match_label(one, now_.part, alone, first_lines)) {
    // In a field that counts meetings ("Pertemuan 1: …") the word is part of the text.
    const bool inside = (match->label->field == "meeting" || begins_with(normal(match->said), "pertemuan")) && (now_.field == "design.objectives" || begins_with(now_.field, "identity.")) && !one.stands_out();
    if (!inside && (match->label->field != "title" || first_lines)) return open(*match, one, alone ? 0 : rank(one));
  }
  if ((now_.part == "assessments" || now_.part == "appendix" || now_.part == "steps") && place_and_date(one.text)) {
    end_group();
    end_core();
    now_ = State{"signature", "signature", {}, {}, one.place, false, false, plain_level};
  }
  if (one.text == rule_sign) {  // a line across the page: what follows without a label is something else
    end_group();
    now_.field = now_.field.empty() || now_.part == "identity" || now_.field == "title" ? now_.field : "aside";
    now_.said.clear();
    return;
  }
  if (rank(one) < plain_level && rank(one) <= now_.level && now_.level < plain_level && !alone) {
    const bool in_steps = now_.part == "steps" && one.heading == 0;
    const bool option = now_.part == "appendix" && one.heading == 0 && (marker_letter(one.marker) != 0 || marker_number(one.marker) > 0);
    if (!in_steps && !option) return unknown_title(one);
  }
  content(one);
}

void Placer::unknown_title(const Piece& one) {
  if (now_.field == "title") return to_title(one);
  end_group();
  const bool appendix = now_.part == "appendix";
  now_ = State{now_.part, "aside", {}, one.line(), one.place, false, false, rank(one)};
  group_ = Group{one.line(), appendix ? "worksheet" : "aside", {}, one.place};
}

void Placer::open(const Match& match, const Piece& one, int level) {
  end_group();
  const std::string& field = match.label->field;
  labelled_ = labelled_ || field != "title";
  const std::string to = begins_with(field, "part.") ? field.substr(5) : part_of_field(field);
  const bool moves = begins_with(field, "part.") || moves_to(now_.part, to);
  if (moves && now_.part == "steps" && to != "steps") end_core();
  State next;
  next.part = moves ? to : now_.part;
  next.field = begins_with(field, "part.") ? std::string() : field;
  next.fields = match.fields;
  next.said = match.said;
  next.place = one.place;
  next.keep = match.label->keep;
  next.once = begins_with(field, "identity.") || begins_with(field, "principles");
  next.level = level;
  if (now_.part == "steps" && field == "identity.time") {  // the length of this stage
    if (match.minutes > 0) next_.minutes = match.minutes;
    else if (const auto length = minutes_in(match.rest)) {
      next_.minutes = length->minutes;
      next_.said += (next_.said.empty() ? "" : " ") + one.text;
      return;
    }
  }
  now_ = next;
  if (begins_with(field, "part.")) open_part(to);
  if (begins_with(field, "stage.") || field == "meeting") begin_stage(match, one.place);
  if (begins_with(field, "assess.")) begin_assessment(field, match, one.place);
  if (field == "aside" || field == "signature" || field == "worksheet" || field == "questions" || field == "notes") {
    group_ = Group{field == "notes" ? std::string() : match.said, field, {}, one.place};
  }
  if (begins_with(field, "part.") && !match.extra.empty()) leave(match.said, one.place);
  const bool extra = !match.extra.empty() && !begins_with(field, "part.") && !begins_with(field, "identity.");
  if (!has_words(match.rest) && !extra) return;
  Piece rest = one;
  rest.text = extra ? match.extra + (match.rest.empty() ? "" : "\n" + match.rest) : match.rest;
  rest.marker.clear();
  rest.heading = 0;
  rest.bold = false;
  rest.bold_head = 0;
  content(rest);
}

void Placer::open_part(const std::string& part) {
  if (part == "steps") {
    end_core();
    next_ = NextStep{};
    next_.core = true;
    next_.any = true;
    core_from_ = out_.plan.steps.size();
  } else if (part == "assessments") {
    assess_ = -1;
    assess_when_ = plan::When::none;
  } else if (part == "appendix") {
    group_ = Group{{}, "worksheet", {}, now_.place};
  }
}

std::string* Placer::text_field(const std::string& field) {
  plan::Plan& plan = out_.plan;
  const std::pair<std::string_view, std::string*> fields[] = {
      {"identification.readiness", &plan.identification.readiness},
      {"identification.material", &plan.identification.material},
      {"design.outcome", &plan.design.outcome},
      {"design.cross_discipline", &plan.design.cross_discipline},
      {"design.topic", &plan.design.topic},
      {"design.practice", &plan.design.practice},
      {"design.partnership", &plan.design.partnership},
      {"design.environment", &plan.design.environment.physical},
      {"design.environment.culture", &plan.design.environment.culture},
      {"design.environment.physical", &plan.design.environment.physical},
      {"design.environment.virtual", &plan.design.environment.virtual_space},
      {"design.digital", &plan.design.digital}};
  for (const auto& [name, text] : fields) {
    if (name == field) return text;
  }
  return nullptr;
}

void Placer::content(Piece one) {
  const std::string field = now_.field;
  if (now_.part == "steps" && (field.empty() || begins_with(field, "stage.") || field == "meeting" || field == "principles" || field == "identity.time")) return step_line(std::move(one));
  if (field == "title") return to_title(one);
  if (begins_with(field, "identity.")) {
    if (field == "identity.several") to_class(one.text, one);
    else to_identity(field, one.text, one);
    now_.field = "";  // a second line is not this field any more
    now_.said.clear();
    return;
  }
  if (field == "design.objectives") {
    if (objectives_said_.empty()) objectives_said_ = now_.said;
    for (Piece& item : items_of(one)) objective_lines_.push_back(std::move(item));
    return;
  }
  if (field == "identification.dimensions") {
    if (dimensions_said_.empty()) dimensions_said_ = now_.said;
    dimension_lines_.push_back(std::move(one));
    return;
  }
  if (std::string* text = text_field(field)) {
    const std::string name = field == "design.environment" ? "design.environment.physical" : field;
    return to_text(*text, plan::pointer_of(name), one);
  }
  if (begins_with(field, "assess.") || (now_.part == "assessments" && field.empty())) return assessment_line(std::move(one));
  if (!labelled_ && field.empty()) return to_title(one);
  aside(one);
}

void Placer::to_text(std::string& text, const std::string& path, const Piece& one) {
  static constexpr std::string_view source = "Sumber: ";
  if (path == "/design/outcome" && begins_with(one.text, source) && !text.empty() && one.text.size() < 300) {  // as our own form writes it
    out_.plan.design.outcome_version = one.text.substr(source.size());
    return origin("/design/outcome_version", one.place, Ground::label, "Sumber");
  }
  std::string line = one.line();
  if (now_.keep) line = now_.said + ": " + line;
  now_.keep = false;
  text += (text.empty() ? "" : "\n") + line;
  origin(path, one.place, Ground::label, now_.said);
}

void Placer::to_identity(const std::string& field, const std::string& value, const Piece& one) {
  plan::Identity& identity = out_.plan.identity;
  const auto set = [&](std::string& into, const std::string& found, const char* path) {
    if (found.empty() || !into.empty()) return false;
    into = found;
    origin(path, one.place, Ground::label, said_with(value));
    return true;
  };
  bool placed = false;
  if (field == "identity.subject") {
    const WordsOf* subject = named(subject_names(), normal(value));
    placed = set(identity.subject, subject ? subject->id : value, "/identity/subject");
  } else if (field == "identity.level") {
    placed = set(identity.level, level_in(value), "/identity/level");
  } else if (field == "identity.phase" || field == "identity.grade") {
    return to_class(value, one);
  } else if (field == "identity.year") {
    placed = set(identity.school_year, year_in(value), "/identity/school_year");
  } else if (field == "identity.size") {
    const int size = number_in(value);
    placed = size > 0 && size <= 200 && identity.class_size == 0;
    if (placed) {
      identity.class_size = size;
      origin("/identity/class_size", one.place, Ground::label, said_with(value));
    }
  } else if (field == "identity.time") {
    auto meetings = meetings_in(value);
    placed = !meetings.empty() && identity.meetings.empty();
    if (placed) {
      identity.meetings = std::move(meetings);
      origin("/identity/meetings", one.place, Ground::label, said_with(value));
    }
  } else if (field == "identity.school") {
    school_ = value;
    school_place_ = one.place;
  }
  if (placed) return;
  Piece whole = one;
  whole.text = said_with(value);
  aside(whole);
  end_group();
}

void Placer::to_class(const std::string& value, const Piece& one) {
  const std::vector<std::string> fields = now_.fields.empty() ? std::vector<std::string>{now_.field} : now_.fields;
  const auto about_class = [](const std::string& field) { return field == "identity.phase" || field == "identity.grade" || field == "identity.semester"; };
  if (!std::all_of(fields.begin(), fields.end(), about_class)) {
    std::vector<std::string> parts;
    std::string_view rest = value;
    for (std::size_t slash = rest.find('/'); parts.size() + 1 < fields.size() && slash != std::string_view::npos; slash = rest.find('/')) {
      parts.emplace_back(trimmed(rest.substr(0, slash)));
      rest.remove_prefix(slash + 1);
    }
    parts.emplace_back(trimmed(rest));
    now_.fields.clear();
    if (parts.size() == fields.size()) {
      for (std::size_t i = 0; i < parts.size(); ++i) {
        now_.field = fields[i];
        to_identity(fields[i], parts[i], one);
      }
      return;
    }
    Piece whole = one;
    whole.text = said_with(value);
    return aside(whole);
  }
  plan::Identity& identity = out_.plan.identity;
  const ClassOf found = class_in(value, fields);
  const auto set = [&](std::string& into, const std::string& text, const char* path) {
    if (text.empty()) return;
    if (into.empty()) into = text;
    origin(path, one.place, Ground::label, said_with(value));
  };
  set(identity.phase, found.phase, "/identity/phase");
  set(identity.grade, found.grade, "/identity/grade");
  const bool placed = !found.phase.empty() || !found.grade.empty();
  if (placed && found.rest.empty()) return;
  Piece rest = one;
  rest.text = placed ? (begins_with(normal(found.rest), "semester") ? found.rest : "Semester: " + found.rest) : said_with(value);
  if (placed && std::find(fields.begin(), fields.end(), "identity.semester") == fields.end()) rest.text = said_with(found.rest);
  aside(rest);
  end_group();
}

/// A title may name subject, grade and school: a hint for what no field says. It stays visible.
void Placer::to_title(const Piece& one) {
  if (titles_.empty()) title_place_ = one.place;
  titles_ += (titles_.empty() ? "" : " ") + one.text;
  now_.field = "title";
  group_.field = "title";
  if (group_.lines.empty()) group_.place = one.place;
  group_.lines.push_back(one);
}

/// Whether a title says nothing but subject, grade, phase and level, which the identity takes up.
bool Placer::title_taken_up(const Group& group) const {
  std::string words;
  for (const Piece& line : group.lines) words += (words.empty() ? "" : " ") + normal(line.text);
  for (const auto* list : {&subject_names(), &level_words()}) {
    for (const WordsOf& one : *list) {
      if (one.id == "guru-kelas") continue;
      const std::size_t at = one.words.size() > 1 ? find_words(words, one.words) : std::string::npos;
      if (at != std::string::npos) words.erase(at, one.words.size());
    }
  }
  std::string_view rest = words;
  while (!rest.empty()) {
    rest = trimmed(rest);
    const std::string word(rest.substr(0, rest.find(' ')));
    rest.remove_prefix(word.size());
    static constexpr std::string_view known[] = {"kelas", "fase", "kurikulum", "merdeka", "a", "b", "c", "d", "e", "f", "mapel", "mata", "pelajaran", "semester"};
    const bool passes = word.empty() || grade_number_of(word) > 0 || std::find(std::begin(known), std::end(known), word) != std::end(known);
    if (!passes) return false;
  }
  return true;
}

void Placer::aside(const Piece& one) {
  if (group_.lines.empty() && group_.field.empty()) {
    group_.field = now_.part == "appendix" ? "worksheet" : "aside";
    group_.place = one.place;
  }
  group_.lines.push_back(one);
}

void Placer::end_group() {
  Group group;
  std::swap(group, group_);
  if (group.field == "title" && title_taken_up(group)) return;
  if (group.lines.empty() || ((group.field == "worksheet" || group.field == "questions") && questions_of(group))) {
    if (group.lines.empty() && group.field == "aside" && !group.label.empty()) {  // a title that is no label and has no text
      out_.plan.unplaced.push_back(group.label);
      origin("/unplaced/" + std::to_string(out_.plan.unplaced.size() - 1), group.place, Ground::none, {});
    }
    return;
  }
  const auto add = [&](const std::string& text, const Place& place) {
    out_.plan.unplaced.push_back(text);
    origin("/unplaced/" + std::to_string(out_.plan.unplaced.size() - 1), place, Ground::none, group.label);
  };
  if (group.field == "notes") {  // our own form: each paragraph was one text
    for (const Piece& line : group.lines) add(line.line(), line.place);
    return;
  }
  std::string text = group.label;
  for (const Piece& line : group.lines) {
    const bool inline_label = text.size() == group.label.size() && !text.empty();
    text += (text.empty() ? "" : (inline_label ? ": " : "\n")) + line.line();
  }
  add(text, group.place);
}

Imported Placer::run(const Source& source) {
  by_lines_ = source.lines;
  flow(source.blocks, nullptr);
  end_core();
  end_group();
  finish();
  finish_identity(source);
  fit();
  return std::move(out_);
}

Imported place(const Source& source) { return Placer().run(source); }

}  // namespace selami::document
