/// The teacher's year on one sheet, for the performance talk: a strength first, what was tried and what was seen of it, one step last.
#include <algorithm>

#include "growth/paper_parts.hpp"
#include "growth/process_paper.hpp"
#include "growth/year.hpp"
#include "people_core/day_words.hpp"

namespace selami::growth {
namespace {

using document::FormTable;
using document::Tone;

std::string bullet(const std::string& text) { return "• " + text; }

void add_list(document::Form& out, const std::string& heading, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  out.blocks.emplace_back(document::FormHeading{heading});
  for (const std::string& line : lines) add_lines(out, bullet(line));
}

std::vector<std::string> steps_of(const GrowthPacks& packs, const YearView& year) {
  std::vector<std::string> out;
  for (const TakenView& one : year.steps) {
    if (prints(year.left_out, one.taken.text)) out.push_back(step_line(packs, one));
  }
  return out;
}

std::vector<std::string> said_of(const YearView& year) {
  std::vector<std::string> out;
  for (const YearSaid& one : year.said) {
    if (!prints(year.left_out, one.id)) continue;
    out.push_back(people::plain_day(one.day) + ", " + one.by + " (" + visitor_word(one.kind) + (one.lesson ? ", kunjungan kelas): " : ", kata singkat): ") + one.strength);
  }
  return out;
}

std::vector<std::string> plans_of(const YearView& year) {
  std::vector<std::string> out;
  for (const YearPlan& one : year.plans) {
    if (prints(year.left_out, one.id)) out.push_back(one.title + (one.adapted ? " (diadaptasi dari rekan, " : " (dibagikan, ") + people::plain_day(one.day) + ")");
  }
  return out;
}

std::string half_words(const HalfYear& half) {
  std::string out = half.words + ": dalam " + std::to_string(half.with_all_experiences) + " dari " + std::to_string(half.lessons) +
                    " pertemuan tercatat murid memahami, mengaplikasi, dan merefleksi";
  if (half.heard.voices.size() == 3) {
    const auto yes = [&](std::size_t i) { return std::to_string(half.heard.voices[i].at(0)); };
    out += "; dari " + std::to_string(half.heard.answered) + " jawaban Suara murid " + yes(0) + " senang, " + yes(1) + " merasa berguna, " + yes(2) + " sadar akan belajarnya";
  }
  return out + ".";
}

void add_mirror(document::Form& out, const YearView& year) {
  if (!prints(year.left_out, "mirror")) return;
  std::vector<std::string> lines;
  std::transform(year.halves.begin(), year.halves.end(), std::back_inserter(lines), half_words);
  add_list(out, "Cermin sendiri", lines);
  if (!lines.empty()) add_lines(out, "Hitungan dari pertemuan sendiri; beda antarsemester bukan kecenderungan.", Tone::soft);
}

std::string step_name(const GrowthPacks& packs, const std::string& id) {
  const auto& steps = packs.visits.given;
  const auto found = std::find_if(steps.begin(), steps.end(), [&](const Behaviour& one) { return one.id == id; });
  return "“" + (found == steps.end() ? id : found->text.id) + "”";
}

/// Empty where nothing may be said: a reason for silence is for the screen.
std::string observed_words(const GrowthPacks& packs, const YearView& year) {
  if (!year.observed || year.observed->fairness != Fairness::shown || !prints(year.left_out, "observed")) return "";
  const YearObserved& one = *year.observed;
  const std::string where = one.low == one.high ? "sekitar " + step_name(packs, one.low) : "antara " + step_name(packs, one.low) + " dan " + step_name(packs, one.high);
  return "Dari " + std::to_string(one.visits) + " kunjungan oleh " + std::to_string(one.observers) + " pengamat: " + where + ", sesudah ketat-longgarnya pengamat diperhitungkan.";
}

FormTable seen_table(const Indicator& indicator, const YearView& year) {
  FormTable table;
  table.widths = {400, 600};
  table.headings = 1;
  table.rows.push_back({cell("Perilaku", true), cell("Yang terlihat dalam kunjungan", true)});
  for (const Behaviour& one : indicator.behaviours) {
    std::string text;
    for (const YearSeen& seen : year.seen) {
      if (seen.behaviour == one.id) text += (text.empty() ? "" : "\n") + seen.evidence + " (" + seen.by + ", " + people::plain_day(seen.day) + ")";
    }
    table.rows.push_back({cell(one.text.id), cell(text)});
  }
  return table;
}

void add_indicator(document::Form& out, const GrowthPacks& packs, const YearView& year) {
  const Indicator* indicator = packs.indicator(year.indicator);
  if (!indicator) return;
  const bool seen = prints(year.left_out, "indicator");
  const std::string observed = observed_words(packs, year);
  if (!seen && observed.empty()) return;
  out.blocks.emplace_back(document::FormHeading{"Indikator kinerja yang saya pilih: " + indicator->name.id});
  if (seen) out.blocks.emplace_back(seen_table(*indicator, year));
  if (!observed.empty()) add_lines(out, observed);
}

document::Form year_form(const GrowthPacks& packs, const YearView& year, const ProcessHead& head) {
  document::Form out;
  out.title = "Setahun Mengajar";
  out.blocks.emplace_back(document::FormTitle{out.title});
  for (const Fact& fact : {school_fact(head.school), Fact{"Guru", head.teacher.name}, Fact{"Tahun", year.words}}) add_fact(out, fact);
  add_text(out, "Yang sudah kuat", year.strength);
  add_list(out, "Yang saya coba", steps_of(packs, year));
  add_list(out, "Yang dilihat orang lain", said_of(year));
  add_indicator(out, packs, year);
  add_mirror(out, year);
  add_list(out, "Rencana yang dibagikan dan diadaptasi", plans_of(year));
  add_text(out, "Dari saya", year.sentence);
  const CatalogueStep* step = packs.step(year.next_step);
  add_text(out, "Satu langkah berikutnya", step ? step->name.id + "\n" + step->how.id : "");
  document::FormSigners signers;
  signers.signers.push_back(signer({"Mengetahui,", "Kepala sekolah"}, head.school.principal.value_or(people::Signatory{})));
  signers.signers.push_back(signer({head.school.district + ", " + head.today, "Guru"}, head.teacher));
  out.blocks.emplace_back(std::move(signers));
  return out;
}

Result<PaperMade> made(Call& call, const GrowthPacks& packs, const SchoolId& school, const std::string& start) {
  TRY(const YearView year, own_year(call, school, start));
  const ProcessHead head = process_head(call, school);
  return PaperMade{year_form(packs, year, head), head.school.name, "Setahun mengajar " + head.teacher.name + " " + year.start};
}

}  // namespace

Result<File> year_pdf(Call& call, const GrowthPacks& packs, const SchoolId& school, const std::string& start) {
  TRY(const PaperMade one, made(call, packs, school, start));
  return pdf_file(one, call.now);
}

Result<File> year_docx(Call& call, const GrowthPacks& packs, const SchoolId& school, const std::string& start) {
  TRY(const PaperMade one, made(call, packs, school, start));
  return docx_file(one);
}

}  // namespace selami::growth
