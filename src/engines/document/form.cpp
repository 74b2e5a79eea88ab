#include "document/form.hpp"

#include <algorithm>
#include <map>

#include "document/letters.hpp"
#include "document/names.hpp"
#include "document/xml.hpp"

namespace selami::document {
namespace {

using plan::Plan;

constexpr const char* between = " · ";

std::string number(int value) { return std::to_string(value); }
std::string number(std::size_t value) { return std::to_string(value); }

std::string join(const std::vector<std::string>& texts, const char* comma) {
  std::string out;
  for (const std::string& text : texts) {
    if (text.empty()) continue;
    if (!out.empty()) out += comma;
    out += text;
  }
  return out;
}

/// "Desain pembelajaran" in capitals; Indonesian has letters of ASCII alone.
std::string capitals(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return text;
}

void add(FormCell& cell, std::string_view text, Tone tone = Tone::plain) {
  for (std::string& line : lines_of(text)) cell.lines.push_back({std::move(line), tone});
}

FormCell cell(std::string_view text, Tone tone = Tone::plain) {
  FormCell out;
  add(out, text, tone);
  return out;
}

FormCell label(std::string_view text) {
  FormCell out = cell(text, Tone::strong);
  out.label = true;
  return out;
}

FormCell centered(FormCell in) {
  in.centered = true;
  return in;
}

/// Numbers by which the paper speaks of objectives and questions, in place of their ids.
struct Numbers {
  std::map<std::string, std::size_t> objectives;
  std::map<std::string, std::size_t> questions;

  explicit Numbers(const Plan& plan) {
    for (std::size_t i = 0; i < plan.design.objectives.size(); ++i) objectives.emplace(plan.design.objectives[i].id, i + 1);
    std::size_t count = 0;
    for (const plan::Step& step : plan.steps) {
      for (const plan::Question& question : step.questions) questions.emplace(question.id, ++count);
    }
  }
  /// "Tujuan: 1, 2", or nothing.
  std::string of(const std::vector<std::string>& ids) const {
    std::vector<std::string> out;
    for (const std::string& id : ids) {
      const auto found = objectives.find(id);
      if (found != objectives.end()) out.push_back(number(found->second));
    }
    return out.empty() ? "" : "Tujuan: " + join(out, ", ");
  }
};

std::string meeting_words(const plan::Meeting& meeting) {
  const std::string minutes = meeting.minutes > 0 ? number(meeting.minutes) + " menit" : "";
  if (meeting.jp <= 0) return minutes;
  return number(meeting.jp) + " JP" + (minutes.empty() ? "" : " (" + minutes + ")");
}

std::string time_words(const std::vector<plan::Meeting>& meetings) {
  std::vector<std::string> each;
  for (const plan::Meeting& meeting : meetings) each.push_back(meeting_words(meeting));
  if (each.size() < 2) return join(each, "; ");
  const std::string count = number(each.size()) + " pertemuan";
  if (std::all_of(each.begin(), each.end(), [](const std::string& one) { return one.empty(); })) return count;
  const bool same = std::all_of(each.begin(), each.end(), [&](const std::string& one) { return one == each[0]; });
  if (same) return count + " @ " + each[0];
  for (std::string& one : each) one = one.empty() ? "–" : one;  // the second stays the second
  return count + ": " + join(each, "; ");
}

FormTable identity_table(const plan::Identity& identity, const FormNames& names) {
  const bool grade = !identity.grade.empty();
  const bool phase = !identity.phase.empty();
  const std::string phase_words = identity.phase == "fondasi" ? "Fondasi" : identity.phase;
  const auto value = [](const std::string& text) { return text.empty() ? FormCell{} : cell(text); };
  FormTable out;
  out.widths = {190, 310, 160, 340};
  out.rows = {
      {label("Satuan pendidikan"), cell(names.school, Tone::name), label("Mata pelajaran"), value(name_of(Named::subject, identity.subject))},
      {label("Nama guru"), cell(names.teacher, Tone::name), label(grade && phase ? "Fase / Kelas" : grade ? "Kelas" : "Fase"),
       value(phase_words + (grade && phase ? " / " : "") + identity.grade)},
      {label("Jenjang"), value(name_of(Named::level, identity.level)), label("Tahun ajaran"), value(identity.school_year)},
      {label("Jumlah murid"), value(identity.class_size > 0 ? number(identity.class_size) : ""), label("Alokasi waktu"),
       value(time_words(identity.meetings))},
  };
  return out;
}

/// Label and text; what is optional and empty has no row.
class Labels {
 public:
  Labels() { table_.widths = {220, 780}; }
  void row(const std::string& name, FormCell text, bool obligatory = false) {
    if (!obligatory && text.lines.empty()) return;
    table_.rows.push_back({label(name), std::move(text)});
  }
  FormTable table() { return std::move(table_); }

 private:
  FormTable table_;
};

std::string dimension_words(const std::vector<std::string>& ids) {
  std::vector<std::string> out;
  for (const std::string& id : ids) {
    std::string code;
    for (const json::Value& one : list_of(Named::dimension)) {
      if (one.text_of("id") == id) code = std::string(one.text_of("code")) + " ";
    }
    out.push_back(code + name_of(Named::dimension, id));
  }
  return join(out, "; ");
}

FormTable identification_table(const plan::Identification& in) {
  Labels out;
  out.row(label_of("identification.readiness"), cell(in.readiness));
  out.row(label_of("identification.material"), cell(in.material));
  out.row(label_of("identification.dimensions"), cell(dimension_words(in.dimensions)), true);
  return out.table();
}

FormCell numbered(const std::vector<plan::Objective>& objectives) {
  FormCell out;
  for (std::size_t i = 0; i < objectives.size(); ++i) {
    const std::string& text = objectives[i].text;
    if (text.find_first_not_of(" \n\t") != std::string::npos) add(out, number(i + 1) + ". " + text);
  }
  return out;
}

FormTable design_table(const plan::Design& design) {
  Labels out;
  FormCell outcome = cell(design.outcome);
  if (!design.outcome_version.empty()) add(outcome, "Sumber: " + design.outcome_version, Tone::soft);
  out.row(label_of("design.outcome"), std::move(outcome));
  out.row(label_of("design.cross_discipline"), cell(design.cross_discipline));
  out.row(label_of("design.objectives"), numbered(design.objectives), true);
  out.row(label_of("design.topic"), cell(design.topic));
  out.row(label_of("design.practice"), cell(design.practice), true);
  out.row(label_of("design.partnership"), cell(design.partnership));
  FormCell environment;
  for (const auto& [path, text] : {std::pair{"design.environment.culture", &design.environment.culture},
                                   std::pair{"design.environment.physical", &design.environment.physical},
                                   std::pair{"design.environment.virtual", &design.environment.virtual_space}}) {
    if (!text->empty()) add(environment, label_of(path) + ": " + *text);
  }
  out.row(part_name("environment"), std::move(environment), true);
  out.row(label_of("design.digital"), cell(design.digital));
  return out.table();
}

FormRow heading_row(const std::vector<std::string>& texts) {
  FormRow out;
  for (const std::string& text : texts) out.push_back(centered(label(text)));
  return out;
}

std::string questions_words(const plan::Step& step, std::size_t first) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < step.questions.size(); ++i) out.push_back(number(first + i));
  return out.empty() ? "" : "Pertanyaan: " + join(out, ", ");
}

FormRow meeting_row(const plan::Identity& identity, int meeting) {
  std::string words = "Pertemuan " + number(meeting);
  if (meeting >= 1 && static_cast<std::size_t>(meeting) <= identity.meetings.size()) {
    const plan::Meeting& one = identity.meetings[static_cast<std::size_t>(meeting) - 1];
    const std::string time = join({one.jp > 0 ? number(one.jp) + " JP" : "", one.minutes > 0 ? number(one.minutes) + " menit" : ""}, ", ");
    if (!time.empty()) words += " (" + time + ")";
  }
  FormCell out = label(words);
  out.span = 4;
  return {out};
}

FormTable steps_table(const Plan& plan, const Numbers& numbers) {
  FormTable out;
  out.widths = {150, 580, 190, 80};
  out.headings = 1;
  out.rows.push_back(heading_row({"Tahap", "Kegiatan", "Prinsip", "Menit"}));
  const bool several = plan.identity.meetings.size() > 1 ||
                       std::any_of(plan.steps.begin(), plan.steps.end(), [](const plan::Step& step) { return step.meeting != 1; });
  int meeting = 0;
  std::size_t questions = 1;
  for (const plan::Step& step : plan.steps) {
    if (several && step.meeting != meeting) out.rows.push_back(meeting_row(plan.identity, step.meeting));
    meeting = step.meeting;
    FormCell text = cell(step.text);
    add(text, join({numbers.of(step.objectives), questions_words(step, questions)}, between), Tone::soft);
    questions += step.questions.size();
    const std::string stage = step.stage == plan::Stage::none ? "" : label_of("steps", enum_text(step.stage));
    out.rows.push_back({label(stage), std::move(text), cell(join(step.principles, ", ")),
                        centered(cell(step.minutes > 0 ? number(step.minutes) : ""))});
  }
  return out;
}

FormTable assessment_table(const std::vector<plan::Assessment>& assessments, const Numbers& numbers) {
  FormTable out;
  out.widths = {130, 160, 390, 320};
  out.headings = 1;
  out.rows.push_back(heading_row({"Waktu", "Teknik", "Yang ditunjukkan murid", "Kriteria"}));
  for (const plan::Assessment& one : assessments) {
    FormCell when = label(one.when == plan::When::none ? "" : name_of(Named::when, enum_text(one.when)));
    if (one.purpose != plan::Purpose::none) add(when, enum_text(one.purpose) + std::string(" learning"), Tone::soft);
    FormCell text = cell(one.text);
    add(text, numbers.of(one.objectives), Tone::soft);
    out.rows.push_back({std::move(when), cell(name_of(Named::technique, one.technique)), std::move(text), cell(one.criteria)});
  }
  return out;
}

FormSigners signers(const FormNames& names) {
  const auto signer = [](std::vector<std::string> above, const std::string& name, const std::string& nip) {
    return FormSigner{std::move(above), name.empty() ? "( ................................ )" : name, nip.empty() ? "NIP" : "NIP " + nip};
  };
  const std::string head = names.head_office.empty() ? head_office_of(names.school) : names.head_office;
  const std::string where = names.place.empty() && names.day.empty() ? "...................., ...................."
                                                                     : join({names.place, names.day}, ", ");
  return {{signer({"Mengetahui,", head}, names.head, names.head_nip), signer({where, "Guru"}, names.teacher, names.teacher_nip)}};
}

const char* kind_word(plan::Kind kind) {
  using plan::Kind;
  switch (kind) {
    case Kind::choice: return "Pilihan";
    case Kind::multi: return "Pilihan lebih dari satu";
    case Kind::order: return "Urutan";
    case Kind::scale: return "Skala";
    case Kind::photo: return "Foto";
    case Kind::drawing: return "Gambar";
    case Kind::voice: return "Suara";
    case Kind::tap: return "Ketuk tingkat";
    case Kind::check: return "Ceklis";
    default: return "Uraian";
  }
}

std::string about(const plan::Question& question, const Numbers& numbers) {
  const auto twin = numbers.questions.find(question.twin);
  return join({std::string("Jenis: ") + kind_word(question.kind), question.by == plan::By::group ? "Dijawab: per kelompok" : "",
               question.objective.empty() ? "" : numbers.of({question.objective}),
               question.aims ? "Tingkat: " + number(*question.aims) + " (" + solo_name(*question.aims) + ")" : "",
               question.twin.empty() || twin == numbers.questions.end() ? "" : "Kembaran: " + number(twin->second)},
              between);
}

std::string option_words(const plan::Option& option, std::size_t position) {
  std::string out = std::string(1, static_cast<char>('A' + position)) + ". " + option.text;
  if (option.right) out += " (kunci)";
  if (option.place > 0) out += " (urutan " + number(option.place) + ")";
  return out;
}

bool is_explained(const plan::Option& option) { return !option.reason.empty() || !option.next.empty(); }

FormTable options_table(const std::vector<plan::Option>& options) {
  FormTable out;
  out.widths = {320, 340, 340};
  out.headings = 1;
  out.rows.push_back(heading_row({"Pilihan", "Yang mungkin dipikirkan murid", "Langkah guru berikutnya"}));
  for (std::size_t i = 0; i < options.size(); ++i) {
    out.rows.push_back({cell(option_words(options[i], i)), cell(options[i].reason), cell(options[i].next)});
  }
  return out;
}

void add_options(const std::vector<plan::Option>& options, std::vector<FormBlock>& out) {
  if (std::any_of(options.begin(), options.end(), is_explained)) {
    out.push_back(options_table(options));
    return;
  }
  for (std::size_t i = 0; i < options.size(); ++i) {
    for (std::string& line : lines_of(option_words(options[i], i))) out.push_back(FormLine{std::move(line), Tone::plain});
  }
}

void add_questions(const Plan& plan, const Numbers& numbers, std::vector<FormBlock>& out) {
  std::size_t count = 0;
  for (const plan::Step& step : plan.steps) {
    for (const plan::Question& question : step.questions) {
      if (++count == 1) out.push_back(FormHeading{"LAMPIRAN: PERTANYAAN"});
      for (const std::string& line : lines_of(number(count) + ". " + question.text)) out.push_back(FormLine{line, Tone::strong});
      out.push_back(FormLine{about(question, numbers), Tone::soft});
      add_options(question.options, out);
    }
  }
}

}  // namespace

Form form_of(const Plan& plan, const FormNames& names) {
  const Numbers numbers(plan);
  char letter = 'A';
  const auto heading = [&](const std::string& words) { return FormHeading{std::string(1, letter++) + ". " + capitals(words)}; };
  Form out;
  const std::string topic = lines_of(plan.design.topic).empty() ? "" : lines_of(plan.design.topic).front();
  out.title = join({"Perencanaan pembelajaran mendalam", topic}, ": ");
  out.blocks.push_back(FormTitle{"PERENCANAAN PEMBELAJARAN MENDALAM"});
  if (!names.note.empty()) out.blocks.push_back(FormLine{names.note, Tone::name});
  out.blocks.push_back(identity_table(plan.identity, names));
  out.blocks.push_back(heading(part_name("identification")));
  out.blocks.push_back(identification_table(plan.identification));
  out.blocks.push_back(heading(part_name("design")));
  out.blocks.push_back(design_table(plan.design));
  out.blocks.push_back(heading(part_name("steps")));
  out.blocks.push_back(steps_table(plan, numbers));
  out.blocks.push_back(heading(part_name("assessments")));
  out.blocks.push_back(assessment_table(plan.assessments, numbers));
  if (!plan.unplaced.empty()) out.blocks.push_back(heading("Catatan"));
  for (const std::string& text : plan.unplaced) {
    for (const std::string& line : lines_of(text)) out.blocks.push_back(FormLine{line, Tone::plain});
  }
  out.blocks.push_back(signers(names));
  add_questions(plan, numbers, out.blocks);
  return out;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> out(1);
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    at += letter.bytes;
    if (letter.point == '\n') out.emplace_back();
    else if (letter.point == '\t') out.back() += ' ';
    else if (is_writable(letter.point)) add_utf8(out.back(), letter.point);
  }
  while (!out.empty() && out.back().find_first_not_of(' ') == std::string::npos) out.pop_back();
  return out;
}

}  // namespace selami::document
