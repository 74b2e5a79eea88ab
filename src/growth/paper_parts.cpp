#include "growth/paper_parts.hpp"

#include "document/docx_write.hpp"
#include "files/paper.hpp"
#include "files/zip.hpp"
#include "planning/form_print.hpp"

namespace selami::growth {
namespace {

using document::Tone;

constexpr const char* docx_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

}  // namespace

Fact school_fact(const people::SchoolCard& school) { return {"Sekolah", school.name + " (NPSN " + school.npsn + ")"}; }

void add_fact(document::Form& out, const Fact& fact) {
  if (!fact.second.empty()) out.blocks.emplace_back(document::FormLine{fact.first + ": " + fact.second, Tone::name});
}

document::FormCell cell(const std::string& text, bool label) {
  document::FormCell out;
  for (std::string& line : document::lines_of(text)) out.lines.push_back({std::move(line), label ? Tone::strong : Tone::plain});
  out.label = label;
  return out;
}

void add_lines(document::Form& out, const std::string& text, Tone tone) {
  for (std::string& line : document::lines_of(text)) out.blocks.emplace_back(document::FormLine{std::move(line), tone});
}

void add_text(document::Form& out, const std::string& heading, const std::string& text) {
  if (text.empty()) return;
  out.blocks.emplace_back(document::FormHeading{heading});
  add_lines(out, text);
}

document::FormSigner signer(std::vector<std::string> above, const people::Signatory& who) {
  return {std::move(above), who.name.empty() ? "( ................................ )" : who.name, who.nip.empty() ? "NIP" : "NIP " + who.nip};
}

std::string visitor_word(Visitor kind) {
  switch (kind) {
    case Visitor::colleague: return "Rekan guru";
    case Visitor::principal: return "Kepala sekolah";
    case Visitor::supervisor: return "Pengawas";
  }
  return "";
}

std::string follow_up_words(const GrowthPacks& packs, const std::string& next_step, const std::string& follow_up) {
  const CatalogueStep* step = packs.step(next_step);
  if (!step) return follow_up;
  return step->name.id + (follow_up.empty() ? "" : "\n" + follow_up);
}

File pdf_file(const PaperMade& made, Instant at) {
  return {files::file_name(made.name, "pdf"), "application/pdf", files::pdf_of(planning::form_paper(made.form, made.foot, at))};
}

File docx_file(const PaperMade& made) { return {files::file_name(made.name, "docx"), docx_type, files::write_zip(document::docx_of(made.form))}; }

}  // namespace selami::growth
