#include "reports/kktp.hpp"

#include <algorithm>
#include <stdexcept>

#include "depth/descriptors.hpp"
#include "depth/read.hpp"
#include "document/docx_write.hpp"
#include "files/pack.hpp"
#include "files/zip.hpp"
#include "people_core/day_words.hpp"
#include "planning/form_print.hpp"
#include "reports_core/sentences.hpp"
#include "reports_sql.hpp"
#include "teaching/access.hpp"

namespace selami::reports {
namespace {

using document::FormCell;
using storage::Row;

constexpr const char* title = "Kriteria Ketercapaian Tujuan Pembelajaran (KKTP)";
constexpr const char* practice_note = "LATIHAN – bukan dokumen sekolah";
constexpr const char* docx_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

FormCell cell(const std::string& text, bool label = false) {
  FormCell out;
  for (std::string& line : document::lines_of(text)) out.lines.push_back({std::move(line), label ? document::Tone::strong : document::Tone::plain});
  out.label = label;
  return out;
}

/// An objective and the question that asked about it last.
struct Asking {
  std::string objective;
  LessonId lesson;
  QuestionId question;
};

std::vector<Asking> asked_about(Call& call, const Asked& asked, const std::string& subject) {
  std::vector<Asking> out;
  call.tx.each(sql::objectives_asked{.school = asked.group.school, .group = asked.group.id, .teacher = call.actor.person, .since = asked.period.from,
                                     .until = asked.period.until, .subject = subject, .only = only_subject(call, asked)},
               [&](const Row& row) {
                 Asking one{row.text(0), row.id<LessonId>(1), row.id<QuestionId>(2)};
                 const auto known = std::find_if(out.begin(), out.end(), [&](const Asking& other) { return other.objective == one.objective; });
                 if (known == out.end()) out.push_back(std::move(one));
                 else *known = std::move(one);
               });
  return out;
}

Result<std::vector<KktpRow>> rows_of(Call& call, const KktpPacks& packs, const Asked& asked, const std::string& subject) {
  std::vector<KktpRow> out;
  for (const Asking& one : asked_about(call, asked, subject)) {
    TRY(const teaching::LessonNow lesson, teaching::own_lesson(call, one.lesson));
    TRY(const depth::QuestionWork question, depth::find_question(call, lesson, one.question));
    const auto words = depth::descriptors_of(call, *packs.depth, lesson, asked.group, question, call.actor.person);
    KktpRow row{clause_of(one.objective), {}};
    for (std::size_t level = 0; level < row.levels.size() && level < words.size(); ++level) row.levels[level] = words[level].id;
    out.push_back(std::move(row));
  }
  return out;
}

struct Made {
  document::Form form;
  std::string foot;
  std::string name;
};

Result<Made> made(Call& call, const KktpPacks& packs, const GroupId& id, const Query<ReportQuery>& query) {
  TRY(const Asked asked, asked_for(call, id, query->semester));
  const std::string subject = query->subject.value_or(own_subjects(call, asked).front());
  TRY(const std::vector<KktpRow> rows, rows_of(call, packs, asked, subject));
  const people::SchoolCard school = people::school_card(call, asked.group.school);
  const people::Signatory teacher = people::signatory(call, asked.group.school, call.actor.person);
  const std::string named = packs.report.subjects.of(subject);
  KktpHead head;
  head.facts = {{"Sekolah", school.name}, {"Kelas", asked.group.name}, {"Mata pelajaran", named}, {"Periode", asked.period.words}};
  if (school.practice) head.note = practice_note;
  const people::Signatory principal = school.principal.value_or(people::Signatory{});
  head.signers.signers = {{{"Mengetahui,", "Kepala sekolah"}, principal.name, "NIP " + principal.nip},
                          {{school.district + ", " + people::plain_day(call.today()), "Guru"}, teacher.name, "NIP " + teacher.nip}};
  return Made{kktp_form(packs, rows, head), school.practice ? practice_note : school.name, "KKTP " + asked.group.name + " " + named};
}

}  // namespace

KktpPacks KktpPacks::load(const std::string& packs, std::shared_ptr<const depth::DepthPacks> depth) {
  KktpPacks out{ReportPacks::load(packs), std::move(depth), {}};
  const auto framework = files::read_pack(packs + "/framework/pembelajaran-mendalam.yaml");
  const json::Value* solo = framework.yaml.value.find("solo");
  if (!solo || !solo->array() || solo->array()->size() != out.levels.size()) throw std::runtime_error("pack framework: solo has not five levels");
  for (std::size_t level = 0; level < out.levels.size(); ++level) {
    const json::Value* name = (*solo->array())[level].find("name");
    out.levels[level] = name ? std::string(name->text_of("id")) : std::string();
  }
  return out;
}

document::Form kktp_form(const KktpPacks& packs, const std::vector<KktpRow>& rows, const KktpHead& head) {
  document::Form out;
  out.title = title;
  out.blocks.emplace_back(document::FormTitle{title});
  if (!head.note.empty()) out.blocks.emplace_back(document::FormLine{head.note, document::Tone::strong});
  for (const auto& [name, text] : head.facts) out.blocks.emplace_back(document::FormLine{name + ": " + text, document::Tone::name});
  if (rows.empty()) {
    out.blocks.emplace_back(document::FormLine{"Belum ada tujuan yang ditanyakan dalam pertemuan semester ini.", document::Tone::plain});
    return out;
  }
  document::FormTable table;
  table.widths = {195, 161, 161, 161, 161, 161};
  table.headings = 1;
  document::FormRow heading{cell("Tujuan pembelajaran", true)};
  for (const std::string& level : packs.levels) heading.push_back(cell(level, true));
  table.rows.push_back(std::move(heading));
  for (const KktpRow& row : rows) {
    document::FormRow cells{cell(row.objective)};
    for (const std::string& level : row.levels) cells.push_back(cell(level));
    table.rows.push_back(std::move(cells));
  }
  out.blocks.emplace_back(std::move(table));
  out.blocks.emplace_back(document::FormLine{"Guru menandai tingkat yang dipandang mencapai tujuan. Tingkat bukan nilai dan tidak diubah menjadi angka.", document::Tone::plain});
  out.blocks.emplace_back(head.signers);
  return out;
}

Result<File> kktp_pdf(Call& call, const KktpPacks& packs, const GroupId& id, const Query<ReportQuery>& query) {
  TRY(const Made one, made(call, packs, id, query));
  return File{files::file_name(one.name, "pdf"), "application/pdf", files::pdf_of(planning::form_paper(one.form, one.foot, call.now))};
}

Result<File> kktp_docx(Call& call, const KktpPacks& packs, const GroupId& id, const Query<ReportQuery>& query) {
  TRY(const Made one, made(call, packs, id, query));
  return File{files::file_name(one.name, "docx"), docx_type, files::write_zip(document::docx_of(one.form))};
}

}  // namespace selami::reports
