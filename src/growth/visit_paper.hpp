#pragma once
/// @file A visit on paper, in the form that schools keep: items with bukti and catatan, the chosen indicator, what was learnt and what follows.

#include "document/form.hpp"
#include "growth/packs.hpp"
#include "growth/visit_wire.hpp"
#include "people/access.hpp"

namespace selami::growth {

struct VisitPaperHead {
  people::SchoolCard school;
  people::Signatory teacher;
  people::Signatory visitor;
  std::string day;    ///< of the visit, in words
  std::string today;  ///< of printing
};

/// The same value gives DOCX and PDF. Items of which nothing was written stay empty: paper has all of them, in order.
document::Form visit_form(const GrowthPacks& packs, const VisitView& visit, const VisitPaperHead& head);

/// Papers of the three who may read a visit. Errors: visit.unknown, visit.not_sent (conflict; for the teacher), visit.form_unknown.
Result<File> own_visit_pdf(Call& call, const GrowthPacks& packs, const VisitId& id);
Result<File> own_visit_docx(Call& call, const GrowthPacks& packs, const VisitId& id);
Result<File> made_visit_pdf(Call& call, const GrowthPacks& packs, const VisitId& id);
Result<File> made_visit_docx(Call& call, const GrowthPacks& packs, const VisitId& id);
Result<File> published_visit_pdf(Call& call, const GrowthPacks& packs, const VisitId& id);
Result<File> published_visit_docx(Call& call, const GrowthPacks& packs, const VisitId& id);

}  // namespace selami::growth
