#include "reports/papers.hpp"

#include <map>

#include "files/table.hpp"
#include "people_core/day_words.hpp"
#include "reports_sql.hpp"

namespace selami::reports {
namespace {

using files::Align;
using storage::Row;

constexpr const char* practice_mark = "LATIHAN – bukan dokumen sekolah, semua murid rekaan";
constexpr const char* xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What stands: as said, else as drafted.
std::string standing(const std::optional<std::string>& said, const std::string& draft) { return said.value_or(draft); }

std::string number_text(const std::optional<int>& number) { return number ? std::to_string(*number) : std::string(); }

/// One row of texts a pupil, the first the names of the columns.
struct Texts {
  std::vector<std::string> headings;
  std::vector<std::string> (*of)(const ReportLine& line);
};

std::string stage_word(Stage stage) {
  switch (stage) {
    case Stage::berkembang: return "Berkembang";
    case Stage::cakap: return "Cakap";
    case Stage::mahir: return "Mahir";
    default: return "";
  }
}

Texts texts_of(const ReportView& report) {
  if (report.subject == "kokurikuler") {
    return {{"Tahap", "Deskripsi kokurikuler"}, [](const ReportLine& line) { return std::vector<std::string>{stage_word(line.stage), standing(line.first, line.drafts.first)}; }};
  }
  if (report.level == "tk") {
    return {{"Nilai agama dan budi pekerti", "Jati diri", "Dasar literasi, matematika, sains, teknologi, rekayasa, dan seni"}, [](const ReportLine& line) {
              return std::vector<std::string>{standing(line.first, line.drafts.first), standing(line.second, line.drafts.second), standing(line.third, line.drafts.third)};
            }};
  }
  return {{"Nilai sumatif", "Capaian tertinggi", "Perlu peningkatan"}, [](const ReportLine& line) {
            return std::vector<std::string>{number_text(line.mark), standing(line.first, line.drafts.first), standing(line.second, line.drafts.second)};
          }};
}

using Numbers = std::map<std::string, std::pair<std::string, std::string>>;  // NISN and NIS by pupil

files::Table sheet_of(const ReportView& report, const std::string& name, const Numbers& numbers) {
  files::Table out{name, {{"No", "NISN", "NIS", "Nama murid"}}};
  const Texts texts = texts_of(report);
  out.rows[0].insert(out.rows[0].end(), texts.headings.begin(), texts.headings.end());
  for (const ReportLine& line : report.lines) {
    const auto known = numbers.find(line.pupil.text);
    files::Cells row{std::to_string(line.number), known == numbers.end() ? "" : known->second.first, known == numbers.end() ? "" : known->second.second, line.name};
    for (std::string& text : texts.of(line)) row.push_back(std::move(text));
    out.rows.push_back(std::move(row));
  }
  return out;
}

std::string file_words(const ReportView& report, const std::string& subject) { return "Rapor " + report.group_name + " " + subject; }

files::Signatures signatures(const PaperHead& head) {
  const files::Signer principal = head.school.principal ? files::Signer{"Mengetahui,\nKepala sekolah", head.school.principal->name, "NIP " + head.school.principal->nip}
                                                        : files::Signer{"Mengetahui,\nKepala sekolah", "( ................................ )", "NIP"};
  return {{principal, {head.school.district + ", " + people::plain_day(head.day) + "\nGuru", head.teacher.name, "NIP " + head.teacher.nip}}};
}

files::Facts facts(const ReportView& report, const PaperHead& head) {
  return {{{"Sekolah", head.school.name}, {"Kelas", report.group_name}, {"Mata pelajaran", head.subject}, {"Periode", report.words}}};
}

void add_table(const ReportView& report, const PaperHead& head, files::Paper& out) {
  out.blocks.push_back(files::Words{"Deskripsi capaian untuk rapor", 13, true, Align::center, 3});
  out.blocks.push_back(facts(report, head));
  files::Grid grid;
  const Texts texts = texts_of(report);
  grid.columns = {{"No", 9, Align::right, ""}, {"Nama", 42, Align::left, ""}};
  for (const std::string& heading : texts.headings) {
    const bool narrow = heading == "Nilai sumatif" || heading == "Tahap";
    grid.columns.push_back({heading, narrow ? 22.0 : 0.0, narrow ? Align::center : Align::left, ""});
  }
  grid.empty = "Belum ada murid.";
  for (const ReportLine& line : report.lines) {
    std::vector<std::string> row{std::to_string(line.number), line.name};
    for (std::string& text : texts.of(line)) row.push_back(text.empty() ? "–" : std::move(text));
    grid.rows.push_back(std::move(row));
  }
  out.blocks.push_back(std::move(grid));
  out.blocks.push_back(signatures(head));
}

/// A page a child: three paragraphs, or what to fill in by hand.
void add_children(const ReportView& report, const PaperHead& head, files::Paper& out) {
  const Texts texts = texts_of(report);
  for (std::size_t i = 0; i < report.lines.size(); ++i) {
    const ReportLine& line = report.lines[i];
    if (i > 0) out.blocks.push_back(files::NewPage{line.name});
    out.blocks.push_back(files::Words{"Laporan perkembangan anak", 13, true, Align::center, 3});
    files::Facts named{{{"Nama", line.name}, {"Kelompok", report.group_name}, {"Satuan", head.school.name}, {"Periode", report.words}}};
    out.blocks.push_back(std::move(named));
    const std::vector<std::string> paragraphs = texts.of(line);
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
      out.blocks.push_back(files::Words{texts.headings[p], 11, true, Align::left, 1});
      out.blocks.push_back(files::Words{paragraphs[p].empty() ? "Belum ada catatan." : paragraphs[p], 10, false, Align::left, 5});
    }
    out.blocks.push_back(signatures(head));
  }
}

}  // namespace

files::Paper report_paper(const ReportView& report, const PaperHead& head) {
  files::Paper out;
  const bool children = report.level == "tk" && report.subject != "kokurikuler";
  out.title = (head.school.practice ? "LATIHAN · " : "") + file_words(report, head.subject);
  out.sheet = head.sheet;
  out.landscape = !children;
  out.foot = out.title + " · dicetak " + people::plain_day(head.day);
  out.foot_pages = "Halaman {0} dari {1}";
  out.made = head.at;
  if (head.school.practice) out.blocks.push_back(files::Words{practice_mark, 13, true, Align::center, 3});
  if (children) add_children(report, head, out);
  else add_table(report, head, out);
  return out;
}

Result<File> report_xlsx(Call& call, const ReportPacks& packs, const GroupId& id, const Query<ReportQuery>& query) {
  TRY(const ReportView first, read_report(call, packs, id, query));
  TRY(const people::GroupNow group, people::own_group(call, id));
  Numbers numbers;
  call.tx.each(sql::numbers_of_pupils{.school = group.school, .group = id}, [&](const Row& row) { numbers[row.text(0)] = {row.text(1), row.text(2)}; });
  std::vector<files::Table> sheets;
  for (const ReportSection& section : first.sections) {
    const bool wanted = query->subject ? section.subject == first.subject && section.teacher == first.teacher : true;
    if (!wanted) continue;
    TRY(const ReportView report, read_report(call, packs, id, {{query->semester, section.subject, section.teacher, {}}}));
    const std::string name = section.teacher == call.actor.person ? section.name : section.name + " " + section.teacher_name;
    sheets.push_back(sheet_of(report, name, numbers));
  }
  const std::string words = query->subject ? packs.subjects.of(first.subject) : "semua";
  return File{files::file_name(file_words(first, words), "xlsx"), xlsx_type, files::write_xlsx(sheets)};
}

Result<File> report_pdf(Call& call, const ReportPacks& packs, const GroupId& id, const Query<ReportQuery>& query) {
  TRY(const ReportView report, read_report(call, packs, id, query));
  TRY(const people::GroupNow group, people::own_group(call, id));
  const PaperHead head{people::school_card(call, group.school), people::signatory(call, group.school, report.teacher), packs.subjects.of(report.subject),
                       query->sheet.value_or(files::Sheet::f4), call.today(), call.now};
  return File{files::file_name(file_words(report, head.subject), "pdf"), "application/pdf", files::pdf_of(report_paper(report, head))};
}

}  // namespace selami::reports
