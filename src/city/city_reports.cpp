/// An office's month, and its semester, as an official letter and as a workbook.
#include "city/city_reports.hpp"

#include "city/report_parts.hpp"
#include "city/told_rows.hpp"
#include "city_core/city_report.hpp"
#include "city_reports_sql.hpp"
#include "city_sql.hpp"
#include "growth/paper_parts.hpp"
#include "people/agreements.hpp"
#include "people_core/day_words.hpp"

namespace selami::city {
namespace {

using storage::Row;

struct Office {
  AuthorityId id;
  std::string name;
  std::string kind;  ///< city, province, religious_affairs
};

/// What is put on paper, whichever kind of file it becomes.
struct Report {
  LetterHead head;
  std::string today;
  std::vector<ReportPart> parts;
  std::vector<ReportTable> annex;
  std::vector<ReportTable> sheets;
  std::string name;  ///< of the file
};

Result<Office> own_office(Call& call) {
  TRY(const AuthorityId office, people::own_office(call, Action::city_overview));
  Office out{office, "", ""};
  call.tx.each(sql::authority_of_office{.authority = out.id}, [&](const Row& row) { out.name = row.text(1), out.kind = row.text(2); });
  return out;
}

/// Two statements, however many schools and months there are.
std::vector<ToldMonth> told_between(Call& call, const AuthorityId& authority, const Month& first, const Month& last) {
  std::vector<ToldMonth> out;
  call.tx.each(sql::months_between{.authority = authority, .first = first.text, .last = last.text}, [&](const Row& row) {
    out.push_back({{row.text(0)}, local_date(row.instant(1), call.setting.offset_min), {}});
  });
  auto at = out.begin();
  call.tx.each(sql::figures_between{.authority = authority, .first = first.text, .last = last.text}, [&](const Row& row) {
    const std::string month = row.text(0);
    while (at != out.end() && at->month.text < month) ++at;
    if (at != out.end() && at->month.text == month) at->figures.push_back(told_figure(row));
  });
  return out;
}

Report report_of(const Office& office, const std::string& subject, const std::string& to, const std::string& today) {
  Report out;
  out.head = {office.name, "", "1 berkas", subject, to};
  out.today = today;
  return out;
}

Result<Report> month_report(Call& call, const std::string& text) {
  TRY(const Office office, own_office(call));
  if (!is_month(text)) return fail(Fault::not_found, "month.unknown", "month");
  const Month month{text};
  const std::vector<ToldMonth> told = told_between(call, office.id, month_before(month), month);
  if (told.empty() || !(told.back().month == month)) return fail(Fault::not_found, "month.unknown", "month");
  Report out = report_of(office, "Laporan bulanan pembelajaran mendalam, " + month_words(month), "", people::plain_day(call.today()));
  out.parts = month_parts(told.back(), told.size() > 1 ? &told.front() : nullptr);
  out.annex = month_tables(told.back());
  out.sheets = report_sheets({told.back()});
  out.name = "Laporan " + month_words(month) + " " + office.name;
  return out;
}

/// Whom an office answers to, as far as its kind says it.
std::string head_of(const std::string& kind) { return kind == "city" ? "Wali Kota/Bupati" : kind == "province" ? "Gubernur" : ""; }

Result<Report> semester_report(Call& call, const std::string& period) {
  TRY(const Office office, own_office(call));
  const std::vector<Month> months = semester_months(period);
  if (months.empty()) return fail(Fault::not_found, "period.unknown", "period");
  const std::vector<ToldMonth> told = told_between(call, office.id, months.front(), months.back());
  if (told.empty()) return fail(Fault::not_found, "period.unknown", "period");
  const std::string words = semester_words(period);
  Report out = report_of(office, "Laporan pembelajaran mendalam " + words, head_of(office.kind), people::plain_day(call.today()));
  out.parts = semester_parts(period, told);
  out.annex = semester_tables(told);
  out.sheets = report_sheets(told);
  out.name = "Laporan " + words + " " + office.name;
  return out;
}

document::Form letter(const Report& report) {
  document::Form out;
  out.title = report.head.subject;
  add_head(out, report.head);
  for (const ReportPart& part : report.parts) {
    add_answers(out, part.heading, part.lines);
    for (const ReportTable& table : part.tables) {
      out.blocks.emplace_back(document::FormLine{table.title, document::Tone::strong});
      out.blocks.emplace_back(form_table(table));
    }
  }
  add_box(out, "Catatan");
  document::FormSigners signers;
  signers.signers.push_back(growth::signer({"…………………………, " + report.today, "Kepala " + report.head.sender}, {}));
  out.blocks.emplace_back(std::move(signers));
  out.blocks.emplace_back(document::FormHeading{"Lampiran", true});
  for (const ReportTable& table : report.annex) {
    out.blocks.emplace_back(document::FormHeading{table.title});
    out.blocks.emplace_back(form_table(table));
  }
  add_answers(out, "Bagaimana angka ini dihitung", city_worked_out_lines());
  return out;
}

files::Paper workbook(const Report& report, Instant made) {
  files::Paper out = begin_sheet(report.head.subject, {{{"Kantor", report.head.sender}, {"Dibuat", report.today}}}, made);
  for (std::size_t i = 0; i < report.sheets.size(); ++i) {
    if (i > 0) out.blocks.emplace_back(files::NewPage{report.sheets[i].title});
    add_grid(out, report.sheets[i]);
  }
  out.blocks.emplace_back(files::NewPage{"Cara menghitung"});
  ReportTable how{"", {250}, {}, {"Bagaimana angka ini dihitung"}, {}};
  for (const std::string& line : city_worked_out_lines()) how.rows.push_back({line});
  add_grid(out, how);
  return out;
}

File as_pdf(const Report& report, Instant now) { return letter_pdf({letter(report), report.head.sender, report.name}, now); }
File as_docx(const Report& report) { return growth::docx_file({letter(report), report.head.sender, report.name}); }
File as_xlsx(const Report& report, Instant now) { return xlsx_file(report.name, workbook(report, now)); }

}  // namespace

Result<File> city_month_pdf(Call& call, const std::string& month) {
  TRY(const Report report, month_report(call, month));
  return as_pdf(report, call.now);
}

Result<File> city_month_docx(Call& call, const std::string& month) {
  TRY(const Report report, month_report(call, month));
  return as_docx(report);
}

Result<File> city_month_xlsx(Call& call, const std::string& month) {
  TRY(const Report report, month_report(call, month));
  return as_xlsx(report, call.now);
}

Result<File> city_semester_pdf(Call& call, const std::string& period) {
  TRY(const Report report, semester_report(call, period));
  return as_pdf(report, call.now);
}

Result<File> city_semester_docx(Call& call, const std::string& period) {
  TRY(const Report report, semester_report(call, period));
  return as_docx(report);
}

Result<File> city_semester_xlsx(Call& call, const std::string& period) {
  TRY(const Report report, semester_report(call, period));
  return as_xlsx(report, call.now);
}

}  // namespace selami::city
