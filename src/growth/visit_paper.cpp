#include "growth/visit_paper.hpp"

#include <algorithm>

#include "growth/paper_parts.hpp"
#include "growth/store.hpp"
#include "people_core/day_words.hpp"

namespace selami::growth {
namespace {

using document::FormCell;
using document::FormRow;
using document::FormTable;
using document::Tone;

/// The words of a form's closing part.
std::string closing_words(const VisitForm& form, const std::string& id) {
  const auto found = std::find_if(form.closing.begin(), form.closing.end(), [&](const VisitPart& one) { return one.id == id; });
  return found == form.closing.end() ? "" : found->text.id;
}

/// What was written of one id of a list, or an empty one.
template <class Written, class Key>
Written written(const std::vector<Written>& list, Key key, const std::string& id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const Written& one) { return one.*key == id; });
  return found == list.end() ? Written{} : *found;
}

void add_facts(document::Form& out, const VisitView& visit, const VisitPaperHead& head) {
  const Fact facts[] = {school_fact(head.school),
                                                       {"Guru", head.teacher.name},
                                                       {"Kelas dan pelajaran", visit.about},
                                                       {"Tanggal", head.day},
                                                       {"Pengunjung", head.visitor.name + ", " + visitor_word(visit.kind)}};
  for (const Fact& fact : facts) add_fact(out, fact);
}

void add_items(document::Form& out, const VisitForm& form, const Record& record) {
  if (form.items.empty()) return;
  FormTable table;
  table.widths = {55, 295, 400, 250};
  table.headings = 1;
  table.rows.push_back({cell("No", true), cell("Yang dilihat", true), cell("Bukti pembelajaran", true), cell("Catatan", true)});
  std::string group;
  int number = 0;
  for (const VisitItem& item : form.items) {
    if (item.group.id != group) {
      group = item.group.id;
      FormCell heading = cell(group, true);
      heading.span = 4;
      table.rows.push_back({std::move(heading)});
    }
    const SeenItem seen = written(record.items, &SeenItem::item, item.id);
    table.rows.push_back({cell(std::to_string(++number)), cell(item.text.id), cell(seen.evidence), cell(seen.note)});
  }
  out.blocks.emplace_back(document::FormHeading{form.title.id});
  out.blocks.emplace_back(std::move(table));
}

void add_indicator(document::Form& out, const GrowthPacks& packs, const Record& record) {
  const Indicator* indicator = packs.indicator(record.indicator);
  if (!indicator) return;
  FormTable table;
  table.widths = {380, 220, 400};
  table.headings = 1;
  table.rows.push_back({cell("Perilaku", true), cell("Langkah", true), cell("Bukti", true)});
  for (const Behaviour& one : indicator->behaviours) {
    const SeenBehaviour seen = written(record.behaviours, &SeenBehaviour::behaviour, one.id);
    table.rows.push_back({cell(one.text.id), cell(written(packs.visits.given, &Behaviour::id, seen.given).text.id), cell(seen.evidence)});
  }
  out.blocks.emplace_back(document::FormHeading{"Indikator kinerja yang dipilih guru: " + indicator->name.id});
  out.blocks.emplace_back(std::move(table));
}

void add_signers(document::Form& out, const VisitView& visit, const VisitPaperHead& head) {
  document::FormSigners signers;
  signers.signers.push_back(signer({"Guru"}, head.teacher));
  signers.signers.push_back(signer({head.school.district + ", " + head.today, visitor_word(visit.kind)}, head.visitor));
  // The head is asked to sign what the teacher let the head read.
  if (visit.kind != Visitor::principal && visit.published_at) signers.signers.push_back(signer({"Mengetahui,", "Kepala sekolah"}, head.school.principal.value_or(people::Signatory{})));
  out.blocks.emplace_back(std::move(signers));
}

Result<PaperMade> made(Call& call, const GrowthPacks& packs, const Visit& visit, const VisitView& view) {
  if (!packs.form(view.form)) return fail(Fault::invalid, "visit.form_unknown", "form");
  const VisitPaperHead head{people::school_card(call, view.school), people::signatory(call, view.school, visit.teacher),
                            people::signatory(call, view.school, visit.visitor), people::plain_day(view.day), people::plain_day(call.today())};
  return PaperMade{visit_form(packs, view, head), head.school.name, "Kunjungan kelas " + head.teacher.name + " " + view.day.text};
}

using Find = Result<Visit> (*)(Call&, const VisitId&);

Result<PaperMade> paper_of(Call& call, const GrowthPacks& packs, const VisitId& id, Find find) {
  TRY(const Visit visit, find(call, id));
  if (find == &own_visit && !visit.view.sent_at) return fail(Fault::conflict, "visit.not_sent", "visit");
  return made(call, packs, visit, visit.view);
}

Result<File> pdf(Call& call, const GrowthPacks& packs, const VisitId& id, Find find) {
  TRY(const PaperMade one, paper_of(call, packs, id, find));
  return pdf_file(one, call.now);
}

Result<File> docx(Call& call, const GrowthPacks& packs, const VisitId& id, Find find) {
  TRY(const PaperMade one, paper_of(call, packs, id, find));
  return docx_file(one);
}

}  // namespace

document::Form visit_form(const GrowthPacks& packs, const VisitView& visit, const VisitPaperHead& head) {
  const VisitForm& form = *packs.form(visit.form);
  const Record& record = visit.record;
  document::Form out;
  out.title = visit.form == word_form ? form.title.id : "Catatan Kunjungan Kelas";
  out.blocks.emplace_back(document::FormTitle{out.title});
  add_facts(out, visit, head);
  add_text(out, closing_words(form, "strength"), record.strength);
  if (!record.step_words.empty()) add_text(out, "Langkah yang sedang dicoba guru: " + record.step_words, record.step_seen.empty() ? "–" : record.step_seen);
  add_items(out, form, record);
  add_indicator(out, packs, record);
  add_text(out, closing_words(form, "learnt"), record.learnt);
  add_text(out, closing_words(form, "not_yet"), record.not_yet);
  add_text(out, "Tanggapan guru", visit.answer);
  add_text(out, closing_words(form, "follow_up"), follow_up_words(packs, record.next_step, record.follow_up));
  out.blocks.emplace_back(document::FormLine{"Catatan ini untuk perbaikan pembelajaran. Tidak ada skor, dan satu kunjungan tidak menunjukkan kecenderungan.", Tone::plain});
  add_signers(out, visit, head);
  return out;
}

Result<File> own_visit_pdf(Call& call, const GrowthPacks& packs, const VisitId& id) { return pdf(call, packs, id, &own_visit); }
Result<File> own_visit_docx(Call& call, const GrowthPacks& packs, const VisitId& id) { return docx(call, packs, id, &own_visit); }
Result<File> made_visit_pdf(Call& call, const GrowthPacks& packs, const VisitId& id) { return pdf(call, packs, id, &made_visit); }
Result<File> made_visit_docx(Call& call, const GrowthPacks& packs, const VisitId& id) { return docx(call, packs, id, &made_visit); }
Result<File> published_visit_pdf(Call& call, const GrowthPacks& packs, const VisitId& id) { return pdf(call, packs, id, &published_visit); }
Result<File> published_visit_docx(Call& call, const GrowthPacks& packs, const VisitId& id) { return docx(call, packs, id, &published_visit); }

}  // namespace selami::growth
