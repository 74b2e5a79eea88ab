#include "growth/process_paper.hpp"

#include <algorithm>

#include "growth/paper_parts.hpp"
#include "growth/process.hpp"
#include "people_core/day_words.hpp"

namespace selami::growth {
namespace {

using document::FormTable;
using document::Tone;

constexpr const char* none_yet = "Belum ada.";
constexpr const char* statements[] = {"Senang belajar", "Berguna", "Sadar akan belajarnya"};

void add_row(FormTable& table, const char* label, const std::string& text) {
  if (!text.empty()) table.rows.push_back({cell(label, true), cell(text)});
}

/// What was counted in the teacher's own lessons, as its source is named.
std::string own_source(const ProcessView& view) {
  if (view.lessons == 0) return "";
  return "Sumber: " + std::to_string(view.lessons) + " pertemuan tercatat; dalam " + std::to_string(view.with_all_experiences) +
         " di antaranya murid memahami, mengaplikasi, dan merefleksi.";
}

std::string became(const TakenView& taken) {
  const std::string tries = "dicoba " + std::to_string(taken.tries) + " kali";
  if (!taken.ended) return tries + ", masih dicoba";
  return tries + (*taken.ended == Ended::kept ? ", menjadi kebiasaan" : ", tidak dilanjutkan");
}

std::string steps_tried(const GrowthPacks& packs, const ProcessView& view) {
  std::string out;
  for (const TakenView& one : view.steps) {
    if (one.tries > 0) out += (out.empty() ? "" : "\n") + step_line(packs, one);
  }
  return out;
}

void add_own(document::Form& out, const GrowthPacks& packs, const ProcessView& view) {
  out.blocks.emplace_back(document::FormHeading{"1. Refleksi guru"});
  FormTable table;
  table.widths = {300, 700};
  add_row(table, "Yang berjalan baik", view.parts.own.went);
  add_row(table, "Yang belum memuaskan", view.parts.own.not_yet);
  add_row(table, "Yang saya ubah", view.parts.own.to_change);
  add_row(table, "Langkah yang dicoba", steps_tried(packs, view));
  if (table.rows.empty()) add_lines(out, none_yet);
  else out.blocks.emplace_back(std::move(table));
  add_lines(out, own_source(view), Tone::soft);
}

void add_said(document::Form& out, const GrowthPacks& packs, const FourParts& parts, Part part, const std::string& heading) {
  out.blocks.emplace_back(document::FormHeading{heading});
  FormTable table;
  table.widths = {300, 350, 350};
  table.headings = 1;
  table.rows.push_back({cell("Dari", true), cell("Kekuatan", true), cell("Satu langkah yang diusulkan", true)});
  for (const Said& one : parts.said) {
    if (one.part != part) continue;
    const std::string source = one.lesson ? "Kunjungan kelas" : "Kata singkat, tanpa kunjungan kelas";
    table.rows.push_back({cell(one.by + "\n" + source + "\n" + people::plain_day(one.day)), cell(one.strength), cell(follow_up_words(packs, one.next_step, one.follow_up))});
  }
  if (table.rows.size() == 1) return add_lines(out, none_yet);
  out.blocks.emplace_back(std::move(table));
}

void add_heard(document::Form& out, const Heard& heard) {
  out.blocks.emplace_back(document::FormHeading{"4. Murid"});
  if (heard.lessons == 0) return add_lines(out, none_yet);
  if (!heard.voices.empty()) {
    FormTable table;
    table.widths = {460, 180, 180, 180};
    table.headings = 1;
    table.rows.push_back({cell("Suara murid (banyaknya jawaban)", true), cell("Ya", true), cell("Biasa saja", true), cell("Tidak", true)});
    for (std::size_t i = 0; i < std::size(statements) && i < heard.voices.size(); ++i) {
      document::FormRow row = {cell(statements[i])};
      for (const int n : heard.voices[i]) row.push_back(cell(std::to_string(n)));
      table.rows.push_back(std::move(row));
    }
    out.blocks.emplace_back(std::move(table));
  }
  add_lines(out, "Sumber: Suara murid dari " + std::to_string(heard.lessons) + " pertemuan, " + std::to_string(heard.answered) +
                     " lembar jawaban tanpa nama. Pertemuan dengan kurang dari lima jawaban tidak disimpan.", Tone::soft);
}

void add_signers(document::Form& out, const ProcessView& view, const ProcessHead& head) {
  document::FormSigners signers;
  signers.signers.push_back(signer({"Mengetahui,", "Kepala sekolah"}, head.school.principal.value_or(people::Signatory{})));
  const auto colleague = std::find_if(view.parts.said.begin(), view.parts.said.end(), [](const Said& one) { return one.part == Part::colleague; });
  if (colleague != view.parts.said.end()) signers.signers.push_back({{"Rekan guru"}, colleague->by, ""});
  signers.signers.push_back(signer({head.school.district + ", " + head.today, "Guru"}, head.teacher));
  out.blocks.emplace_back(std::move(signers));
}

Result<PaperMade> made(Call& call, const GrowthPacks& packs, const SchoolId& school, const std::string& period) {
  TRY(const ProcessView view, own_process(call, school, period));
  const ProcessHead head = process_head(call, school);
  return PaperMade{process_form(packs, view, head), head.school.name, "Penilaian proses " + head.teacher.name + " " + view.period};
}

}  // namespace

std::string step_line(const GrowthPacks& packs, const TakenView& taken) {
  const CatalogueStep* step = packs.step(taken.step);
  return (taken.words.empty() && step ? step->name.id : taken.words) + ": " + became(taken) + ".";
}

ProcessHead process_head(Call& call, const SchoolId& school) {
  return {people::school_card(call, school), people::signatory(call, school, call.actor.person), people::plain_day(call.today())};
}

document::Form process_form(const GrowthPacks& packs, const ProcessView& of, const ProcessHead& head) {
  ProcessView view = of;
  view.parts = shown(view.parts);
  document::Form out;
  out.title = "Penilaian Proses Pembelajaran";
  out.blocks.emplace_back(document::FormTitle{out.title});
  for (const Fact& fact : {school_fact(head.school), Fact{"Guru", head.teacher.name}, Fact{"Semester", view.words}}) add_fact(out, fact);
  add_own(out, packs, view);
  add_said(out, packs, view.parts, Part::colleague, "2. Rekan guru");
  add_said(out, packs, view.parts, Part::principal, view.heads ? "3. Pengawas (guru ini kepala sekolah)" : "3. Kepala sekolah");
  add_heard(out, view.parts.heard);
  const CatalogueStep* step = packs.step(view.parts.own.next_step);
  add_text(out, "Satu langkah berikutnya", step ? step->name.id + "\n" + step->how.id : "");
  add_lines(out, "Lembar ini untuk perbaikan pembelajaran. Tidak ada skor; hitungan di atas bukan nilai guru dan bukan kecenderungan.");
  add_signers(out, view, head);
  return out;
}

Result<File> process_pdf(Call& call, const GrowthPacks& packs, const SchoolId& school, const std::string& period) {
  TRY(const PaperMade one, made(call, packs, school, period));
  return pdf_file(one, call.now);
}

Result<File> process_docx(Call& call, const GrowthPacks& packs, const SchoolId& school, const std::string& period) {
  TRY(const PaperMade one, made(call, packs, school, period));
  return docx_file(one);
}

}  // namespace selami::growth
