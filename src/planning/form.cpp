#include "document/docx_write.hpp"
#include "files/zip.hpp"
#include "people/access.hpp"
#include "people_core/day_words.hpp"
#include "planning/access.hpp"
#include "planning/form_print.hpp"
#include "planning/planning.hpp"

namespace selami::planning {
namespace {

constexpr const char* practice_note = "LATIHAN – bukan dokumen sekolah";

document::FormNames names_of(Call& call, const PlanHead& head) {
  const people::SchoolCard school = people::school_card(call, head.school);
  const people::Signatory author = people::signatory(call, head.school, head.author);
  document::FormNames out;
  out.school = school.name;
  out.teacher = author.name;
  out.teacher_nip = author.nip;
  if (school.principal) {
    out.head = school.principal->name;
    out.head_nip = school.principal->nip;
  }
  out.place = school.district;
  out.day = people::plain_day(call.today());
  if (school.practice) out.note = practice_note;
  return out;
}

std::string file_of(const PlanText& plan, std::string_view ending) {
  return files::file_name("Rencana mengajar " + (plan.head.title.empty() ? plan.body.design.topic : plan.head.title), ending);
}

File pdf(Call& call, const PlanText& plan) {
  const document::FormNames names = names_of(call, plan.head);
  const document::Form form = document::form_of(plan.body, names);
  const std::string foot = names.note.empty() ? names.school : names.note;
  return {file_of(plan, "pdf"), "application/pdf", files::pdf_of(form_paper(form, foot, call.now))};
}

File docx(Call& call, const PlanText& plan) {
  const document::Form form = document::form_of(plan.body, names_of(call, plan.head));
  return {file_of(plan, "docx"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          files::write_zip(document::docx_of(form, plan.body))};
}

Result<PlanText> asked_for(Call& call, const PlanId& id, const Query<FormQuery>& query) {
  return query->version ? own_plan_at(call, id, *query->version) : own_plan(call, id);
}

}  // namespace

Result<File> plan_form_pdf(Call& call, const PlanId& id, const Query<FormQuery>& query) {
  TRY(const PlanText plan, asked_for(call, id, query));
  return pdf(call, plan);
}

Result<File> plan_form_docx(Call& call, const PlanId& id, const Query<FormQuery>& query) {
  TRY(const PlanText plan, asked_for(call, id, query));
  return docx(call, plan);
}

Result<File> submitted_form_pdf(Call& call, const PlanId& id) {
  TRY(const PlanText plan, submitted_plan(call, id));
  return pdf(call, plan);
}

Result<File> submitted_form_docx(Call& call, const PlanId& id) {
  TRY(const PlanText plan, submitted_plan(call, id));
  return docx(call, plan);
}

}  // namespace selami::planning
