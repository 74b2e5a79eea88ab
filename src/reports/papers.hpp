#pragma once
/// @file The rapor's lines on the way out: a workbook as e-Rapor takes it, and paper. All are made on a worker.

#include "files/paper.hpp"
#include "reports/reports.hpp"

namespace selami::reports {

/// One sheet a subject, its first row as heading, all cells texts: No, NISN, NIS, Nama, Nilai sumatif, then the sentences; drafts stand
/// where the teacher has said nothing. Errors: as read_report.
Result<File> report_xlsx(Call& call, const ReportPacks& packs, const GroupId& group, const Query<ReportQuery>& query);
/// A table of the class; of a kindergarten a page a child. Errors: as read_report.
Result<File> report_pdf(Call& call, const ReportPacks& packs, const GroupId& group, const Query<ReportQuery>& query);

/// What stands at the head and foot.
struct PaperHead {
  people::SchoolCard school;
  people::Signatory teacher;
  std::string subject;  ///< in words
  files::Sheet sheet = files::Sheet::f4;
  Date day;
  Instant at;
};
files::Paper report_paper(const ReportView& report, const PaperHead& head);

}  // namespace selami::reports
