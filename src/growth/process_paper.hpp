#pragma once
/// @file Penilaian proses on paper: the four parts with their sources and days, one step, room to sign. One sheet or two.

#include "document/form.hpp"
#include "growth/packs.hpp"
#include "growth/process_wire.hpp"
#include "people/access.hpp"

namespace selami::growth {

struct ProcessHead {
  people::SchoolCard school;
  people::Signatory teacher;
  std::string today;  ///< of printing, in words
};
/// Of the actor's own paper.
ProcessHead process_head(Call& call, const SchoolId& school);
/// "Tunggu tiga detik: dicoba 3 kali, menjadi kebiasaan."
std::string step_line(const GrowthPacks& packs, const TakenView& taken);
/// The same value gives DOCX and PDF. What the teacher leaves out is not on it; of a part that is missing it says so.
document::Form process_form(const GrowthPacks& packs, const ProcessView& view, const ProcessHead& head);

/// The teacher's own. Errors: school.unknown, period.unknown.
Result<File> process_pdf(Call& call, const GrowthPacks& packs, const SchoolId& school, const std::string& period);
Result<File> process_docx(Call& call, const GrowthPacks& packs, const SchoolId& school, const std::string& period);

}  // namespace selami::growth
